// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/rowactions.h"

#include "views/frame/viewerwords.h"
#include "views/theme/icons.h"

namespace sevenscale {

RowActions::RowActions(QObject* parent)
    : QObject(parent) {
}

QAction* RowActions::add(const QString& key, const QString& iconName, Rows rows, Role least) {
    auto* action = new QAction(icon(iconName), QString(), this);
    action->setObjectName(key);
    connect(action, &QAction::triggered, this, [this, key] { Q_EMIT triggered(key, m_ids); });
    m_entries.append({action, rows, least});
    update();
    return action;
}

QAction* RowActions::action(const QString& key) const {
    for (const Entry& entry : m_entries) {
        if (entry.action->objectName() == key)
            return entry.action;
    }
    return nullptr;
}

void RowActions::setRole(Role role) {
    m_role = role;
    update();
}

void RowActions::aim(const QStringList& ids, const std::function<bool(const QString& key)>& applies) {
    m_ids = ids;
    for (Entry& entry : m_entries)
        entry.offered = (ids.size() == 1 || (ids.size() > 1 && entry.rows == Rows::Many))
            && applies(entry.action->objectName());
    update();
}

QList<QAction*> RowActions::offered() const {
    QList<QAction*> actions;
    for (const Entry& entry : m_entries) {
        if (entry.offered)
            actions.append(entry.action);
    }
    return actions;
}

void RowActions::update() {
    for (const Entry& entry : std::as_const(m_entries)) {
        const bool allowed = m_role >= entry.least;
        entry.action->setEnabled(allowed && entry.offered);
        entry.action->setToolTip(allowed ? entry.action->text() : ViewerWords::needs(entry.least));
    }
}

} // namespace sevenscale
