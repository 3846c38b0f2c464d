// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/postgreschannel.h"
#include "services/database/session.h"

#include <QSqlDatabase>
#include <QStringList>

#include <optional>

struct pg_conn;

namespace sevenscale {

/// A PostgreSQL connection of QSqlDatabase, driven through libpq on the driver's own handle.
///
/// QSqlQuery::exec() on a frozen server returns only when the server does, whatever time-outs are set. So
/// statements go over a PostgresChannel, which does not wait longer than it is told to; when it breaks, so
/// does the session. Many rows at once are in postgresbulk.h.
///
/// Thread: that which opened it, but for cancel() and abort(), which any thread may call.
class PostgresSession final : public Session {
public:
    static Result<std::unique_ptr<PostgresSession>> open(
        const ConnectionSettings& settings, const std::atomic_bool* abandon = nullptr);
    ~PostgresSession() override;

    Dialect dialect() const override { return Dialect::PostgreSql; }
    Result<Rows> query(const QString& sql, const QVariantList& parameters = {}) override;
    Result<qint64> execute(const QString& sql, const QVariantList& parameters = {}) override;
    Result<void> script(const QString& sql) override;
    Result<void> stream(const QString& sql, const QVariantList& parameters,
        const std::function<bool(const Rows::Source&)>& row) override;
    Result<qint64> insertMany(const QString& table, const QStringList& columns,
        const std::function<bool(QVariantList& cells)>& next) override;
    Transport transport() const override;
    bool isBroken() const override { return m_channel.isBroken(); }
    bool answers() override;
    bool inTransaction() const override;
    void setStatementTimeout(int milliseconds) override { m_statementTimeoutMs = milliseconds; }
    void cancel() override;
    void abort() override;

    int backendPid() const;
    /// For a QSocketNotifier of the owning thread that waits for notifications; -1 when broken.
    qintptr socket() const;
    /// The payloads that arrived on the channels listened to, of which libpq tells when it reads from the
    /// socket. Fails with ConnectionFailed when the server has hung up.
    Result<QStringList> takeNotifications();

private:
    using PgResult = PostgresChannel::PgResult;
    using Statement = PostgresChannel::Statement;

    PostgresSession(QString connectionName, pg_conn* connection);

    /// Before every call: is there a connection that is free, and does the server know the time-out?
    Result<void> prepareToRun();
    Result<void> send(Statement& statement, const QString& sql, const QVariantList& parameters);
    /// From sending to the last result.
    Result<PgResult> single(const QString& sql, const QVariantList& parameters);

    QString m_connectionName;
    QSqlDatabase m_database;
    PostgresChannel m_channel; ///< over the driver's handle
    std::optional<int> m_serverTimeoutMs; ///< statement_timeout as the server has it; nothing when not known
    bool m_timeoutSetInTransaction = false;
    bool m_busy = false; ///< in a callback, which must not start another statement
};

} // namespace sevenscale
