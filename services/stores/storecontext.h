// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/timestamp.h"

#include <QString>

#include <optional>

namespace sevenscale {

/// Whose data a store reads: what the viewer has chosen, within what the database lets them see anyway.
struct StoreContext {
    /// Added as an equality beside the row-level policies, because they alone do not choose the tenant's
    /// index.
    std::optional<QString> tenantId; ///< uuid; nothing: all tenants that the login may see
    QString timeZone
        = QStringLiteral("America/Sao_Paulo"); ///< IANA name of the tenant's zone, for days and months
    /// What "last-7d" is counted from, for whoever asks twice and must get the same rows; nothing: the moment
    /// of asking.
    std::optional<Timestamp> now = std::nullopt;
};

} // namespace sevenscale
