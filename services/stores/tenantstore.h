// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/viewer.h"

namespace sevenscale {

/// Who the login is, and whose data it sees. Thread: the session's. SchemaMissing when the database was never
/// migrated.
Result<Viewer> readViewer(Session& session);

} // namespace sevenscale
