// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/clientform.h"
#include "services/domain/edit.h"
#include "services/domain/records.h"
#include "services/stores/storecontext.h"

namespace sevenscale {

// What people change of clinics: each call is one transaction with its line in audit_log. Clinics are
// archived, never deleted. Contact data goes in and is never read back here.
//
// Each change names the row_version that it was made against; when somebody else was faster nothing is
// written, and Edited carries their row. Errors beside those of the connection: InvalidInput for fields that
// validate() would not let be saved, NotFound, PermissionDenied.

Result<Client> createClient(Session& session, const ClientChanges& fields, const StoreContext& context);
/// Writes the changed fields and no other, so that what another program writes into the rest stays.
Result<Edited<Client>> updateClient(
    Session& session, ClientId id, const ClientChanges& changes, qint64 rowVersion);
Result<Edited<Client>> setClientStatus(
    Session& session, ClientId id, const QString& status, qint64 rowVersion);
/// Archives the clinic, or takes it back among those that count.
Result<Edited<Client>> setClientArchived(Session& session, ClientId id, bool archived, qint64 rowVersion);

} // namespace sevenscale
