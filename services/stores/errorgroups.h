// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/errorgroup.h"
#include "services/stores/storecontext.h"

namespace sevenscale {

/// So many failed runs are looked at, the newest; more are said to be cut.
inline constexpr int MostFailedRuns = 200'000;
/// So many groups are told, those of the most runs.
inline constexpr int MostErrorGroups = 500;

/// The error groups of the runs that a filter of the list of executions leaves: of those that failed, and
/// where the filter says nothing of their date, of the last seven days.
///
/// It reads along the index of the failed runs, and messages are put into groups here: for the lane of slow
/// reads. InvalidInput when the filter cannot be read.
Result<ErrorGroups> readErrorGroups(
    Session& session, const QString& filter, const StoreContext& context, int mostRuns = MostFailedRuns);

} // namespace sevenscale
