// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/edit.h"
#include "services/domain/metrictarget.h"

namespace sevenscale {

// What clinics mean to reach. MANAGERs and above set targets, a clinic's own MANAGER those of the own
// clinics; each change has its line in audit_log. Errors beside those of the connection: Conflict when the
// metric has a target from that day on already, InvalidInput, PermissionDenied.

/// A clinic's targets, by metric and day.
Result<QList<MetricTarget>> readTargets(Session& session, ClientId client);
/// Makes the target when `target.id` is empty, else writes amount and days over the saved one.
Result<Edited<MetricTarget>> saveTarget(Session& session, const MetricTarget& target);
/// Whether there was one that the login may remove.
Result<bool> removeTarget(Session& session, const QString& id);

} // namespace sevenscale
