// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/jsonspan.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace sevenscale {

class LinkButton;

/// A JSON document as text, checked while it is typed: the place of a mistake is marked, and a line below
/// says in one sentence what is wrong there. Formatting is a step that can
/// be undone, and touches no value. Thread: GUI.
class JsonEditor final : public QWidget {
    Q_OBJECT

public:
    explicit JsonEditor(QWidget* parent = nullptr);

    QString text() const;
    /// Nothing is emitted; what was typed can be brought back with undo.
    void setText(const QString& text);
    void setReadOnly(bool on);
    const std::optional<JsonMistake>& mistake() const { return m_mistake; }

Q_SIGNALS:
    void edited(); ///< by the person

protected:
    void changeEvent(QEvent* event) override;

private:
    void replaceAll(const QString& text);
    void check();
    void format();
    void goToMistake();
    void restyle();
    void retranslate();

    QPlainTextEdit* m_edit;
    QLabel* m_sentence;
    LinkButton* m_goTo;
    QPushButton* m_format;
    std::optional<JsonMistake> m_mistake;
    bool m_silent = false;
};

} // namespace sevenscale
