// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/actionrow.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace sevenscale {

ActionRow::ActionRow(int buttons, QWidget* parent)
    : QWidget(parent)
    , m_most(buttons) {
    m_line = new QHBoxLayout(this);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(space::inside);
    m_line->addStretch(1);
    hide();
}

void ActionRow::setActions(const QList<QAction*>& actions) {
    setVisible(!actions.isEmpty());
    if (actions == m_actions)
        return;
    m_actions = actions;
    // What is being clicked may be one of them.
    const auto old = findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
    for (QToolButton* button : old) {
        button->hide();
        m_line->removeWidget(button);
        button->deleteLater();
    }
    const auto add = [this] {
        auto* button = new QToolButton(this);
        button->setProperty("outlined", true);
        button->setIconSize(QSize(16, 16));
        m_line->insertWidget(m_line->count() - 1, button);
        return button;
    };
    for (QAction* action : actions.first(std::min<qsizetype>(m_most, actions.size()))) {
        QToolButton* button = add();
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setDefaultAction(action);
    }
    if (actions.size() <= m_most)
        return;
    QToolButton* more = add();
    more->setIcon(icon(QStringLiteral("ellipsis")));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setAccessibleName(tr("More actions"));
    more->setToolTip(tr("More actions"));
    auto* menu = new QMenu(more);
    menu->setToolTipsVisible(true);
    menu->addActions(actions.sliced(m_most));
    more->setMenu(menu);
}

} // namespace sevenscale
