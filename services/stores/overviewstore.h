// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/overview.h"
#include "services/stores/storecontext.h"

#include <utility>

namespace sevenscale {

/// The one row of vw_dashboard_overview: what `sevenscalectl overview` prints. Thread: the session's.
Result<Overview> readOverview(Session& session);
/// The same as JSON, keyed by the view's column names.
QByteArray toJson(const Overview& overview);

/// The same as pairs of column and text, in the view's order.
QList<std::pair<QString, QString>> overviewTexts(const Overview& overview);

/// All that the overview page shows, in one snapshot, so that its figures agree with each other. Thread: the
/// session's, as above.
Result<OverviewData> readOverviewData(Session& session, const StoreContext& context);

} // namespace sevenscale
