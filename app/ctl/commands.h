// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "services/database/connectionsettings.h"
#include "services/database/session.h"
#include "services/stores/storecontext.h"

namespace sevenscale::ctl {

// The commands of sevenscalectl. Each prints its answer and returns the exit code: 0 done, 1 it failed and
// one line on stderr says why, 2 wrong usage.

/// Where the data is, by --database, --profile or --demo, else by libpq's own environment.
Result<ConnectionSettings> settingsOf(const Arguments& arguments);

/// The tenant that was asked for and its zone; without one all that the login sees, in the zone of the first.
/// NotFound when the login does not belong to it.
Result<StoreContext> contextOf(Session& session, const Arguments& arguments);

int overview(Session& session, const Arguments& arguments);
int analytics(Session& session, const Arguments& arguments);
/// clients, agents, executions, integrations, insights, logs, metrics, quality
int listing(Session& session, const Arguments& arguments);
/// The error groups of the failed runs.
int errors(Session& session, const Arguments& arguments);
int migrate(Session& session, const Arguments& arguments);
int demo(Session& session, const Arguments& arguments);
int users(Session& session, const Arguments& arguments);
/// Opens the session itself: that it cannot be opened is one of its answers.
int doctor(const Arguments& arguments);

} // namespace sevenscale::ctl
