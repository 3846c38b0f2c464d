// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/edit.h"
#include "services/domain/savedview.h"
#include "services/stores/storecontext.h"

namespace sevenscale {

// Saved views. Everybody keeps their own; shared ones are the MANAGERs'. Errors beside those of the
// connection: PermissionDenied, Conflict for a name that is taken (without regard to case, among the person's
// own or among the shared ones), InvalidInput for a name that is none.

/// The person's own views of a list, then the shared ones, each by name.
Result<QList<SavedView>> readViews(Session& session, const QString& list, const StoreContext& context);

/// Makes a view when `view.id` is empty, else writes its filter, sort, columns, mode and name over the saved
/// one.
Result<Edited<SavedView>> saveView(Session& session, const SavedView& view, const StoreContext& context);
Result<Edited<SavedView>> renameView(
    Session& session, const QString& id, const QString& name, qint64 rowVersion);
/// A person's own view becomes one of everybody's, under the same name: another row, whose id is the
/// answer's.
Result<Edited<SavedView>> shareView(Session& session, const SavedView& view, const StoreContext& context);
/// Whether there was one that the login may remove.
Result<bool> removeView(Session& session, const QString& id);

} // namespace sevenscale
