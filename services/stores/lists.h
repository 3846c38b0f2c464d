// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/stores/list.h"

namespace sevenscale {

// One definition for each list of the console and the command line. They are made once and never change, so
// any thread may read them. Details of one row, and what is more than a list, is in details.h,
// overviewstore.h and analyticsstore.h.

const ListDefinition<Client>& clientList();
const ListDefinition<Agent>& agentList();
const ListDefinition<Execution>& executionList();
const ListDefinition<Integration>& integrationList();
const ListDefinition<Insight>& insightList();
const ListDefinition<LogEntry>& logList();
const ListDefinition<DashboardMetric>& dashboardMetricList();
const ListDefinition<QualityFinding>& qualityList();

} // namespace sevenscale
