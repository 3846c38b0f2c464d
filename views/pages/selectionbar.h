// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace sevenscale {

class ActionRow;
class Label;
class LinkButton;

/// The line under a list (so that no row moves away from the mouse) while several of its rows are selected:
/// how many, what can be done to them, the offer to take all rows that the filter leaves instead, and the way
/// back.
class SelectionBar final : public QWidget {
    Q_OBJECT

public:
    explicit SelectionBar(QWidget* parent = nullptr);

    /// `selected` in words; `all` offers the whole list in words, empty offers nothing.
    void setWords(const QString& selected, const QString& all);
    void setActions(const QList<QAction*>& actions);

Q_SIGNALS:
    void allWanted();
    void cleared();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Label* m_count = nullptr;
    LinkButton* m_all = nullptr;
    ActionRow* m_actions = nullptr;
    LinkButton* m_clear = nullptr;
};

} // namespace sevenscale
