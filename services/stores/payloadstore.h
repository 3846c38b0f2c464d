// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/payload.h"
#include "services/stores/list.h"

namespace sevenscale {

// What the APIs answered, as it came: integration_data. Thread: that of the session.

/// The payloads without their documents, newest first; `client:7 type:google_ads` gives those of one
/// integration.
const ListDefinition<Payload>& payloadList(Dialect dialect);

/// One document, at most MostPayloadCharacters of it. NotFound when it is gone or not the login's to see.
Result<PayloadDocument> readPayload(Session& session, const QString& id);

} // namespace sevenscale
