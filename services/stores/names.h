// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/stores/liststatement.h"

namespace sevenscale {

/// The names of the clinics or agents behind a Reference key that have `typed` in them, without regard to
/// case: those that begin with it first, then in their order, `most` at most. A key that stands for nothing
/// with a name has none.
Result<QStringList> namesLike(Session& session, const ListShape& shape, const QString& key,
    const QString& typed, const StoreContext& context, int most = 20);

} // namespace sevenscale
