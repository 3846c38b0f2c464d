// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/clientparts.h"

namespace sevenscale {

// What belongs to one clinic besides the lists. Thread: the session's. What the login may not read is empty.

/// By type; at most as many types as a pane can show.
Result<QList<ClientFigure>> readClientFigures(Session& session, ClientId id);
/// What people changed of the clinic's row, newest first, the last few.
Result<QList<AuditEntry>> readClientAudit(Session& session, ClientId id);
/// Newest first, the last few.
Result<QList<ClientNote>> readClientNotes(Session& session, ClientId id);
/// In the name of the login. InvalidInput for a text that is empty or longer than MostNoteLength.
Result<void> addClientNote(Session& session, ClientId id, const QString& text);

} // namespace sevenscale
