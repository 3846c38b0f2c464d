// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/stores/storecontext.h"

#include <optional>

namespace sevenscale {

/// What the audit log holds of an export, besides who and when.
struct ExportTrace {
    QString list;
    QString filter;
    QString format;
};

/// Tells the audit log of the tenants that the rows are from: that they are being taken (`begin_export`, no
/// `rows` yet), or that so many were (`finish_export`).
///
/// In PostgreSQL that is ops.note_export, which refuses whoever is no MANAGER of all that the login sees, or
/// of the tenant that is chosen (resources/schema/postgres/0077_exports.sql): PermissionDenied. An embedded
/// workspace has no logins.
/// Thread: the session's. Failure: also SchemaMissing, at a database that was migrated before there were
/// exports.
Result<void> noteExport(
    Session& session, const ExportTrace& trace, const StoreContext& context, std::optional<qint64> rows);

} // namespace sevenscale
