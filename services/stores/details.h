// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/details.h"
#include "services/stores/storecontext.h"

namespace sevenscale {

// What the pane beside a list shows of one row. Thread: the session's. NotFound when the row is gone, or the
// login may not see it.

Result<ClientDetail> readClientDetail(Session& session, ClientId id, const StoreContext& context);
Result<AgentDetail> readAgentDetail(Session& session, AgentId id, const StoreContext& context);
Result<ExecutionDetail> readExecutionDetail(Session& session, ExecutionId id);
Result<IntegrationDetail> readIntegrationDetail(Session& session, IntegrationId id, const QString& source);
Result<InsightDetail> readInsightDetail(Session& session, const QString& id);
Result<LogDetail> readLogDetail(Session& session, LogId id);

} // namespace sevenscale
