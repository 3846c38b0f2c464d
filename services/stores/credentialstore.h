// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/credentials.h"

namespace sevenscale {

// Credentials go one way: into `client_integrations.credentials`, which no person's login may select. What
// stands there is `{"algorithm": "crypto_box_seal", "sealed": base64, "worker_key": id}`. Thread: that of the
// session.

/// The key of the integration's tenant that credentials are sealed to: the newest that is not retired.
/// NotFound when the tenant has none.
Result<WorkerKey> readWorkerKey(Session& session, const IntegrationKey& integration);

/// Puts sealed credentials in the place of those before, in the account of the integration's clinic and type
/// that counts (the newest; made when there is none), and their end beside them. Audited without the value.
///
/// NotFound: there is no such integration. InvalidInput: it belongs to no clinic, so it has no account.
/// Conflict: the key was retired since it was read. PermissionDenied: the login is not the tenant's ADMIN.
Result<void> replaceCredentials(Session& session, const CredentialReplacement& replacement);

} // namespace sevenscale
