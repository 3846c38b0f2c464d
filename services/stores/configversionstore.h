// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/configversion.h"
#include "services/domain/ids.h"

namespace sevenscale {

/// The forms that an agent's configuration had, newest first, at most `limit` of those before `before` (0:
/// from the newest on). Whoever writes one back calls restoreAgentConfig() of agentstore.h.
Result<QList<ConfigVersion>> readConfigVersions(
    Session& session, AgentId agent, int limit = 50, qint64 before = 0);

} // namespace sevenscale
