// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/timestamp.h"

#include <QTimeZone>

namespace sevenscale {

/// The database's own time, of the transaction that runs: hosts' clocks may disagree.
Result<Timestamp> databaseNow(Session& session);

/// SQL that gives the day, as `yyyy-MM-dd`, on which a moment falls in a zone; takes the zone's IANA name as
/// its one parameter.
QString localDay(Dialect dialect, const QString& sql);

/// The zone of that IANA name. A computer may lack a zone that the server knows: then days are cut in
/// America/Sao_Paulo, where the clinics are, or in UTC where even that is unknown.
QTimeZone zoneOf(const QString& name);

/// The start of the hour in UTC.
Timestamp startOfHour(Timestamp moment);

} // namespace sevenscale
