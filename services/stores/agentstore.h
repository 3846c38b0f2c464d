// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/agentform.h"
#include "services/domain/edit.h"
#include "services/stores/storecontext.h"

namespace sevenscale {

// What people change of agents; as clientstore.h says of clinics. Only ADMINs and OWNERs may.

Result<AgentRecord> readAgentRecord(Session& session, AgentId id);
Result<AgentRecord> createAgent(
    Session& session, const AgentChanges& fields, const JsonText& config, const StoreContext& context);
Result<Edited<AgentRecord>> updateAgent(
    Session& session, AgentId id, const AgentChanges& changes, qint64 rowVersion);
/// `paused` or `active`.
Result<Edited<AgentRecord>> setAgentPaused(Session& session, AgentId id, bool paused, qint64 rowVersion);

/// Writes a configuration, of which a version is kept with the note. It was read with its secrets masked:
/// where the dots still stand, the stored values stay. InvalidInput when it is no JSON object, or when dots
/// stand where there was no secret.
Result<Edited<AgentRecord>> setAgentConfig(
    Session& session, AgentId id, const JsonText& config, const QString& note, qint64 rowVersion);
/// Writes back what an older version was, secrets and all: the undo. That makes a new version.
Result<Edited<AgentRecord>> restoreAgentConfig(
    Session& session, AgentId id, qint64 version, const QString& note, qint64 rowVersion);

} // namespace sevenscale
