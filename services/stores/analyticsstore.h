// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/analytics.h"
#include "services/stores/storecontext.h"

namespace sevenscale {

/// What the analytics page and `sevenscalectl analytics` show, in one snapshot.
/// Slow on a large range, so it belongs on the background lane. Thread: the session's.
Result<AnalyticsData> readAnalytics(
    Session& session, const AnalyticsRequest& request, const StoreContext& context);

/// The same as one JSON object, for programs.
QByteArray toJson(const AnalyticsData& data);

} // namespace sevenscale
