// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/integrationmatrix.h"

namespace sevenscale {

State matrixState(const MatrixCell& cell, Timestamp now) {
    if (cell.state != IntegrationState::Connected)
        return stateOf(cell.state);
    const SyncAge age = syncAge(cell.integrationType, cell.lastSync, now);
    const bool expired = cell.credentialsExpiresAt && *cell.credentialsExpiresAt < now;
    return age == SyncAge::Stale || age == SyncAge::Never || expired ? State::Attention : State::Ok;
}

} // namespace sevenscale
