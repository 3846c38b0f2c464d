// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/role.h"

#include <QAction>
#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

namespace sevenscale {

/// What a person can do to rows of a list, each thing one QAction, so that the context menu, the pane of a
/// row and the bar of a selection offer the same, in the same words and order.
///
/// Whoever shows the actions first says with aim() which rows they are about. What the role does not allow
/// stays visible, disabled, and says in its tooltip who may. Owned by its page. Thread: GUI.
class RowActions final : public QObject {
    Q_OBJECT

public:
    enum class Rows { One, Many };

    explicit RowActions(QObject* parent = nullptr);

    /// Appends an action; Many is offered for one row, too. The page gives it its words in reword().
    QAction* add(const QString& key, const QString& iconName, Rows rows, Role least = Role::Viewer);
    QAction* action(const QString& key) const;
    bool isEmpty() const { return m_entries.isEmpty(); }

    void setRole(Role role);
    /// The rows, by the model's ids, that the actions are about from now on. `applies` says of an action's
    /// key whether it makes sense for any of them.
    void aim(const QStringList& ids, const std::function<bool(const QString& key)>& applies);
    const QStringList& ids() const { return m_ids; }
    /// Those that make sense for the rows aimed at.
    QList<QAction*> offered() const;

Q_SIGNALS:
    void triggered(const QString& key, const QStringList& ids);

private:
    struct Entry {
        QAction* action;
        Rows rows;
        Role least;
        bool offered = true;
    };
    void update();

    QList<Entry> m_entries;
    QStringList m_ids;
    Role m_role = Role::None;
};

} // namespace sevenscale
