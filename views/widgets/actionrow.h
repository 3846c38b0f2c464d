// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;

namespace sevenscale {

/// Actions side by side: the first few as buttons with their words, the others behind a "…" menu. The actions
/// belong to somebody else; their text, state and tooltip are followed. Without any the row hides.
class ActionRow final : public QWidget {
    Q_OBJECT

public:
    explicit ActionRow(int buttons, QWidget* parent = nullptr);
    void setActions(const QList<QAction*>& actions);

private:
    int m_most;
    QHBoxLayout* m_line = nullptr;
    QList<QAction*> m_actions;
};

} // namespace sevenscale
