// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

} // namespace sevenscale
