// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/connectionsettings.h"
#include "services/domain/connectionreport.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace sevenscale {

// What is done with a database before the console works on it. Each runs on a thread of its own, with a
// session of its own, and ends by its time-outs; nothing of the console waits.

/// Connects and looks around: server, TLS, role, schema, rights.
QFuture<ConnectionReport> testConnection(const ConnectionSettings& settings);

/// What a migration would do; changes nothing.
QFuture<Result<MigrationPreview>> previewMigration(const ConnectionSettings& settings);

/// Migrates. `progress` is called on the thread of `context`.
QFuture<Result<void>> migrateDatabase(const ConnectionSettings& settings, QObject* context,
    std::function<void(int done, int total, const QString& step)> progress);

} // namespace sevenscale
