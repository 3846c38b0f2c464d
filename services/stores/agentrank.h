// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sevenscale {

/// SQL of how well a row `v` of vw_agent_analytics stands, so that ascending order is "worst first": what
/// isWorse() of services/domain/health.h says of two agents, from the same numbers (a test compares the two
/// on both databases), up to their names. A whole number, never NULL.
QString agentRankSql();

} // namespace sevenscale
