// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/workspace/demoruns.h"

#include <QStringList>

#include <optional>

namespace sevenscale {

/// What the embedded workspace remembers of its own making, so that it can go on: table `embedded_workspace`.
struct WorkspaceState {
    quint64 seed = 0;
    int clients = 0;
    qint64 origin = 0; ///< local day from which clinics grow
    DemoPace pace;
    Timestamp until; ///< everything up to here is there
    QList<DemoIncident> incidents; ///< what goes on
    /// `updated_at` of the rows that the generator wrote. A row with any other was changed by a person, or by
    /// another program, and is not touched any more.
    QStringList marks;

    /// Nothing when the database is no workspace of ours, or not filled.
    static Result<std::optional<WorkspaceState>> read(Session& session);
    Result<void> write(Session& session) const;
};

} // namespace sevenscale
