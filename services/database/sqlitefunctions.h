// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"
#include "services/domain/timestamp.h"

struct sqlite3;

namespace sevenscale {

/// Registers on a SQLite connection the functions that the schema and the stores use beside SQLite's own.
///
/// Scalar, all of them innocuous (views, triggers, defaults may call them); NULL gives NULL, and none ever
/// fails on bad data: what cannot be read gives NULL.
/// - `now_utc()`: `2026-11-22 14:05:07.123456+00`; like now() in PostgreSQL the moment at which the
/// transaction
///   (outside one: the statement) began
/// - `utc_plus(timestamp, seconds)`: the timestamp so many seconds later, in the same form; seconds may be a
///   fraction
/// - `seconds_between(from, to)`: real, to the microsecond; negative when `to` is earlier
/// - `revenue_amount(text)`: `12500.00` as text, by readRevenue of domain/money.h [deterministic]
/// - `revenue_note(text)`: NULL, 'ambiguous' or 'unreadable' [deterministic]
/// - `local_date(timestamp, zone)`: `2026-11-22`, the day of that moment in an IANA zone; an unknown zone is
/// UTC
/// - `local_month(timestamp, zone)`: `2026-11-01`, the first day of its month
/// - `local_hour(timestamp, zone)`: 0 to 23
/// - `local_midnight(date, zone)`: the moment in UTC at which that day began there
/// - `unicode_lower(text)`: in lower case, accented letters too (SQLite's lower() knows ASCII only)
/// - `mask_secrets(json)`: the document as it is shown, by maskSecrets of domain/masking.h [deterministic]
/// - `error_message(json)`, `error_group(text)`: of domain/runerror.h; NULL for an empty one [deterministic]
/// - `uuid()`: a random one, in lower case with dashes
///
/// Those marked deterministic serve generated columns and indexes. The local ones are deterministic for
/// SQLite too, so that constant calls are made once, but belong in no index: the rules of time zones change.
///
/// Aggregate:
/// - `percentile_cont(value, fraction)`: interpolated like PostgreSQL's, over the values that are not NULL;
/// NULL
///   for none. The last fraction seen counts; it is held to 0…1.
///
/// `now` is read at each call and must live as long as the connection; nullptr is the clock itself.
/// Thread: that of the connection. Fails with Internal when SQLite refuses one.
Result<void> registerSqliteFunctions(sqlite3* connection, const Timestamp* now = nullptr);

} // namespace sevenscale
