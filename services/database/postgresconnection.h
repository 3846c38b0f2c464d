// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/connectionsettings.h"
#include "services/domain/result.h"

#include <QHash>
#include <QString>

#include <atomic>

class QSqlDatabase;
struct pg_conn;

// How a PostgresSession gets its connection. Thread: any.

namespace sevenscale {

/// What the settings say and what we add, as libpq takes it.
QHash<QString, QString> connectionParameters(const ConnectionSettings& settings);

/// Connects and hangs up again, to know whether it works.
///
/// QSqlDatabase::open() waits without a way out and tells no reason but a localised text; this can be
/// abandoned, and knows why it failed. It costs a second login each time a session is opened, which is
/// seldom.
///
/// libpq goes on from an address that keeps silent only in its blocking call. So it is given the others
/// then; and `parameters` keep them, for whoever connects after this.
Result<void> tryConnection(
    const ConnectionSettings& settings, QHash<QString, QString>& parameters, const std::atomic_bool* abandon);

/// Gives them to the driver, which has names of its own for some.
Result<void> giveParameters(QSqlDatabase& database, QHash<QString, QString> parameters);

/// libpq's handle beneath an open database of the QPSQL driver; null when it gives none.
pg_conn* handleOf(const QSqlDatabase& database);

/// libpq's notice processor: the server's notices go to the log.
void logNotice(void*, const char* message);

} // namespace sevenscale
