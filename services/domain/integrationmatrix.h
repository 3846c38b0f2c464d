// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/integrationtypes.h"
#include "services/domain/records.h"
#include "services/domain/state.h"
#include "services/domain/status.h"

#include <array>
#include <optional>

namespace sevenscale {

/// One column for each type that is known, and one for all others.
inline constexpr int KnownIntegrationTypes = 7;
inline constexpr int MatrixColumns = KnownIntegrationTypes + 1;

/// A clinic's integration of one type. Of several of one type the newest stands here, as schema.md has it; of
/// several of unknown types the one that is worst off.
struct MatrixCell {
    IntegrationId id;
    bool accountOnly = false; ///< a row of `client_integrations` that `integrations` lacks
    QString integrationType;
    std::optional<QString> status; ///< as stored
    IntegrationState state = IntegrationState::Unknown;
    std::optional<Timestamp> lastSync;
    std::optional<Timestamp> credentialsExpiresAt;
    qint64 number = 1; ///< how many there are, with this one
    bool matches = true; ///< one of them is left by the filter
    friend bool operator==(const MatrixCell&, const MatrixCell&) = default;
};

/// A clinic and its integrations by type, in the order of integrationTypes(); nothing: not connected.
struct MatrixRow {
    ClientId clientId;
    QString clientName;
    std::array<std::optional<MatrixCell>, MatrixColumns> cells;
    friend bool operator==(const MatrixRow&, const MatrixRow&) = default;
};

/// How a cell stands: its own state, but connected is only well when its last sync is not stale and its
/// credentials have not expired.
State matrixState(const MatrixCell& cell, Timestamp now);

} // namespace sevenscale
