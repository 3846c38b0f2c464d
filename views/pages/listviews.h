// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/role.h"
#include "services/domain/savedview.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMenu;
class QToolButton;

namespace sevenscale {

class ViewDialog;

/// The saved views of one list, as a menu of a button that bears the name of the one that is shown, with a
/// dot once the list is looked at in another way than it was saved.
///
/// It saves nothing: what a person wants leaves as a signal, and setViews() and put() bring what came of it.
/// Owned by the page. Thread: GUI.
class ListViews final : public QObject {
    Q_OBJECT

public:
    /// The list as a view: how it is looked at now, and how it gets to be looked at as a view has it.
    struct List {
        std::function<SavedView()> now;
        std::function<void(const SavedView&)> show;
        std::optional<Sort> ownSort; ///< what a view without an order means
    };

    ListViews(QToolButton* button, List list, QWidget* page);

    /// All that the login may see, the own ones first.
    void setViews(const QList<SavedView>& views);
    const QList<SavedView>& views() const { return m_views; }
    /// A view as it was saved just now, which from now on is the one that is shown.
    void put(const SavedView& view);
    /// Shows a view; one that is not known yet when setViews() brings it. missing() follows when it does not.
    void open(const QString& id);
    /// The view that is shown, changed or not; null: none.
    const SavedView* active() const;
    /// What to remember: it may not be known yet.
    const QString& activeId() const { return m_active; }
    void setActiveId(const QString& id);
    bool isChanged() const;

    void setRole(Role role) { m_role = role; }
    /// The list is looked at in another way, or has other words.
    void update();
    /// Another connection: the views known are not its, and what it has comes with setViews().
    void awaitViews();
    /// Another database: none of its views is the one that was shown.
    void startOver();

Q_SIGNALS:
    /// Without an id it is a new one.
    void saveRequested(const sevenscale::SavedView& view);
    void renameRequested(const sevenscale::SavedView& view);
    void shareRequested(const sevenscale::SavedView& view);
    void removeRequested(const sevenscale::SavedView& view);
    void linkRequested();
    void missing();

private:
    void fillMenu();
    void show(const SavedView& view);
    void leave();
    SavedView completed(SavedView view) const;
    void askName(const SavedView& view);
    bool mayChange(const SavedView& view) const;

    QToolButton* m_button;
    List m_list;
    QWidget* m_page;
    QMenu* m_menu;
    QPointer<ViewDialog> m_dialog;
    QList<SavedView> m_views;
    QString m_active;
    QString m_wanted; ///< by open(), and not known yet
    Role m_role = Role::None;
    bool m_known = false; ///< setViews() came
};

} // namespace sevenscale
