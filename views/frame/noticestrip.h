// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/state.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace sevenscale {

/// A line across the window, under the header, about the program's own state: no contact, a schema that
/// waits, no keychain. One sentence and its reason, at most one thing to do. Screen readers are told when its
/// message changes.
class NoticeStrip final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeStrip(QWidget* parent = nullptr);

    void setMessage(State state, const QString& message, const QString& detail = {});
    void setTechnical(const QString& text); ///< behind "Details"; empty hides it
    void setAction(const QString& text, const QString& iconName = {});
    void setClosable(bool on);
    QString message() const { return m_message; }

Q_SIGNALS:
    void actionActivated();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showTechnical();
    void retranslate();

    State m_state = State::Attention;
    QString m_message;
    QString m_technical;
    QLabel* m_text = nullptr;
    QToolButton* m_details = nullptr;
    QPushButton* m_action = nullptr;
    QToolButton* m_close = nullptr;
    QLabel* m_technicalText = nullptr;
};

} // namespace sevenscale
