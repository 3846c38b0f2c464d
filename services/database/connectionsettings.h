// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"

#include <QHash>
#include <QString>

namespace sevenscale {

enum class Dialect { PostgreSql, Sqlite };

/// Where the data is: a PostgreSQL database, or the file of an embedded workspace.
struct ConnectionSettings {
    Dialect dialect = Dialect::PostgreSql;
    /// libpq's keywords (`host`, `port`, `dbname`, `user`, `password`, `sslmode`, `service`, …). What is not
    /// given is left to libpq: its environment, service file and pgpass work.
    QHash<QString, QString> parameters;
    QString filePath; ///< of the SQLite workspace
    int connectTimeoutSeconds = 10;
    int statementTimeoutMs = 30'000; ///< per statement; the caller's side gives up a little later

    /// Any libpq connection string or URI; the error says what is wrong with it and never repeats the
    /// password.
    static Result<ConnectionSettings> fromConnectionString(const QString& text);
    static ConnectionSettings workspace(const QString& filePath);

    /// A parameter as libpq will have it: what is given, else what the environment, the service file that it
    /// names, or libpq itself has for it. A service of our own parameters is not looked up.
    QString effective(const char* keyword) const;
    /// `user@host:port/dbname`, or the workspace's file: for people and logs, never with a password.
    QString displayName() const;
    friend bool operator==(const ConnectionSettings&, const ConnectionSettings&) = default;
};

} // namespace sevenscale
