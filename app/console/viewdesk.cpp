// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/viewdesk.h"

#include "models/words.h"
#include "services/database/async.h"
#include "services/database/database.h"
#include "services/domain/consolelink.h"
#include "services/stores/savedviewstore.h"
#include "views/mainwindow.h"
#include "views/pages/listpage.h"
#include "views/pages/listviews.h"

#include <QPointer>

#include <utility>

namespace sevenscale {

ViewDesk::ViewDesk(const Desk& desk, QList<ListPage*> lists, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_lists(std::move(lists)) {
    for (ListPage* list : std::as_const(m_lists)) {
        list->views()->awaitViews();
        listen(list);
    }
    connect(&m_desk.database, &Database::changed, this, [this](const QStringList& tables) {
        if (tables.isEmpty() || tables.contains(QStringLiteral("saved_views")))
            read();
    });
    read();
}

void ViewDesk::listen(ListPage* list) {
    ListViews* views = list->views();
    connect(views, &ListViews::saveRequested, this, [=, this](const SavedView& view) { save(list, view); });
    connect(
        views, &ListViews::renameRequested, this, [=, this](const SavedView& view) { rename(list, view); });
    connect(views, &ListViews::shareRequested, this, [=, this](const SavedView& view) { share(list, view); });
    connect(
        views, &ListViews::removeRequested, this, [=, this](const SavedView& view) { remove(list, view); });
    connect(views, &ListViews::missing, this, [this] {
        m_desk.window.report(State::Attention, tr("This view is gone, or it is not yours to see."));
    });
}

void ViewDesk::read() {
    QStringList keys;
    for (const ListPage* list : std::as_const(m_lists))
        keys.append(list->key());
    using Views = QList<QList<SavedView>>;
    const auto future = m_desk.database.run<Views>(Database::Lane::Interactive, QByteArrayLiteral("views"),
        [keys, context = m_desk.context()](Session& session) -> Result<Views> {
            Views views;
            for (const QString& key : keys) {
                auto read = readViews(session, key, context);
                if (!read)
                    return failure(read.error());
                views.append(*std::move(read));
            }
            return views;
        });
    // Who cannot read them (an older schema, say) works on without: the pages say what is wrong.
    whenDone(future, this, [this, turn = ++m_turn](const Result<Views>& views) {
        for (qsizetype i = 0; turn == m_turn && views && i < views->size(); ++i)
            m_lists.at(i)->views()->setViews(views->at(i));
    });
}

QList<PaletteItem> ViewDesk::matching(const QString& text) const {
    QList<PaletteItem> found;
    for (const ListPage* list : m_lists) {
        for (const SavedView& view : list->views()->views()) {
            if (!view.name.contains(text.trimmed(), Qt::CaseInsensitive))
                continue;
            PaletteItem item;
            item.kind = PaletteItem::Kind::Link;
            item.key = linkText({list->key(), {}, view.id, {}});
            item.text = view.name;
            item.detail = list->title();
            item.icon = QStringLiteral("bookmark");
            found.append(item);
        }
    }
    return found;
}

void ViewDesk::change(ListPage* list, const SavedView& wanted, const QString& done, Change change) {
    const auto future
        = m_desk.database.run<Edited<SavedView>>(Database::Lane::Write, QByteArrayLiteral("save view"),
            [change = std::move(change), context = m_desk.context()](
                Session& session) { return change(session, context); });
    whenDone(future, this, [this, list, wanted, done](const Result<Edited<SavedView>>& edited) {
        if (!edited)
            return failed(edited.error(), wanted.name);
        if (!edited->saved)
            return conflict(list, wanted, edited->row);
        list->views()->put(edited->row);
        m_desk.window.report(State::Ok, done.arg(edited->row.name));
        read();
    });
}

void ViewDesk::save(ListPage* list, const SavedView& view) {
    change(list, view, tr("The view “%1” was saved."),
        [view](Session& session, const StoreContext& context) { return saveView(session, view, context); });
}

void ViewDesk::rename(ListPage* list, const SavedView& view) {
    change(list, view, tr("The view is called “%1” now."), [view](Session& session, const StoreContext&) {
        return renameView(session, view.id, view.name, view.rowVersion);
    });
}

void ViewDesk::share(ListPage* list, const SavedView& view) {
    change(list, view, tr("Everybody sees the view “%1” now."),
        [view](Session& session, const StoreContext& context) { return shareView(session, view, context); });
}

void ViewDesk::conflict(ListPage* list, const SavedView& wanted, const SavedView& theirs) {
    SavedView again = wanted;
    again.rowVersion = theirs.rowVersion;
    m_desk.window.report(State::Attention,
        tr("Somebody else changed the view “%1” meanwhile; yours was not saved.").arg(theirs.name), {},
        tr("Save over it"), [this, guard = QPointer(this), list, again] {
            if (guard)
                save(list, again);
        });
    read();
}

void ViewDesk::remove(ListPage* list, const SavedView& view) {
    const auto future = m_desk.database.run<bool>(Database::Lane::Write, QByteArrayLiteral("delete view"),
        [id = view.id](Session& session) { return removeView(session, id); });
    whenDone(future, this, [this, list, view](const Result<bool>& removed) {
        if (!removed)
            return failed(removed.error(), view.name);
        read();
        if (!*removed) {
            m_desk.window.report(State::Attention, tr("The view “%1” is gone already.").arg(view.name));
            return;
        }
        SavedView again = view;
        again.id.clear();
        m_desk.window.report(State::Ok, tr("The view “%1” was deleted.").arg(view.name), {}, tr("Undo"),
            [this, guard = QPointer(this), list, again] {
                if (guard)
                    save(list, again);
            });
    });
}

void ViewDesk::failed(const Error& error, const QString& name) {
    if (error.code == ErrorCode::Superseded || error.code == ErrorCode::ShuttingDown)
        return;
    QString why = Words::error(error);
    if (error.code == ErrorCode::Conflict)
        why = tr("There is a view of this name already.");
    else if (error.code == ErrorCode::NotFound)
        why = tr("It is gone, or it is not yours.");
    m_desk.window.report(State::Attention, tr("The view “%1” could not be saved.").arg(name), why);
}

} // namespace sevenscale
