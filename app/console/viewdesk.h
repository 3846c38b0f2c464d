// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk.h"
#include "services/domain/edit.h"
#include "services/domain/result.h"
#include "services/domain/savedview.h"
#include "views/frame/paletteitem.h"

#include <QList>
#include <QObject>
#include <QString>

namespace sevenscale {

class ListPage;
class Session;

/// Reads the saved views of all lists and carries out what people want of them: save, rename, share, delete.
///
/// They are read once connected, whenever the database says that they changed, and after each change made
/// here. Conflicts and taken names are said in one sentence, with the way on; a deleted view can be had back.
/// Lives as long as the connection. Thread: GUI.
class ViewDesk final : public QObject {
    Q_OBJECT

public:
    ViewDesk(const Desk& desk, QList<ListPage*> lists, QObject* parent);

    /// The tenant is known now, or views changed.
    void read();
    /// Those whose name has the text in it, as lines of the palette that open them.
    QList<PaletteItem> matching(const QString& text) const;

private:
    using Change = std::function<Result<Edited<SavedView>>(Session&, const StoreContext&)>;

    void listen(ListPage* list);
    void save(ListPage* list, const SavedView& view);
    void rename(ListPage* list, const SavedView& view);
    void share(ListPage* list, const SavedView& view);
    void remove(ListPage* list, const SavedView& view);
    /// Runs a change and shows the view that came of it. `wanted` is what was to be saved.
    void change(ListPage* list, const SavedView& wanted, const QString& done, Change change);
    void conflict(ListPage* list, const SavedView& wanted, const SavedView& theirs);
    void failed(const Error& error, const QString& name);

    Desk m_desk;
    QList<ListPage*> m_lists;
    quint64 m_turn = 0; ///< of read(): what was read before a change must not hide what it made
};

} // namespace sevenscale
