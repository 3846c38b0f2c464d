// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"

#include <QSqlDatabase>
#include <QStringList>

#include <mutex>
#include <optional>

struct pg_conn;
struct pg_result;

namespace sevenscale {

/// A PostgreSQL connection of QSqlDatabase, driven through libpq on the driver's own handle.
///
/// QSqlQuery::exec() on a frozen server returns only when the server does, whatever time-outs are set. So
/// statements are sent without blocking, and the wait for their answer looks every 50 ms at the deadline and
/// at cancel(). When either is due, PQcancel is tried on a thread of its own, since it blocks on a frozen
/// server too; when the server has not ended the statement 1.5 s later, the socket is shut down and the
/// session is broken.
///
/// The server's statement_timeout is the deadline proper; the one kept here is half a second later and serves
/// when the server does not.
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
    bool isBroken() const override { return m_broken; }
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
    struct FreeResult {
        void operator()(pg_result* result) const;
    };
    using PgResult = std::unique_ptr<pg_result, FreeResult>;
    class Canceller;
    class ResultRows;
    class Statement;

    PostgresSession(QString connectionName, pg_conn* connection, std::shared_ptr<Canceller> canceller);

    /// The parts of every call: settle the server's own time-out, send, and take results until there are
    /// none.
    Result<void> prepareToRun();
    Result<void> send(Statement& statement, const QString& sql, const QVariantList& parameters);
    Result<void> flush(Statement& statement);
    bool wait(Statement& statement, bool forOutput);
    Result<PgResult> nextResult(Statement& statement);
    Result<PgResult> finish(Statement& statement);
    Result<PgResult> single(const QString& sql, const QVariantList& parameters);
    /// For what we send ourselves: it cannot be cancelled, and has a short deadline of its own.
    Result<void> simple(const QByteArray& sql);
    /// Takes the rest of a COPY that was not meant to be, so that the connection is of use again.
    Result<void> refuseCopy(Statement& statement, const pg_result* result);
    Result<void> drain(Statement& statement);

    Error failed(Statement& statement, const pg_result* result);
    Error lost(Statement& statement);
    void breakConnection();

    QString m_connectionName;
    QSqlDatabase m_database;
    pg_conn* m_connection; ///< the driver's
    std::shared_ptr<Canceller> m_canceller;
    std::optional<int> m_serverTimeoutMs; ///< statement_timeout as the server has it; nothing when not known
    bool m_timeoutSetInTransaction = false;
    bool m_broken = false;
    bool m_busy = false; ///< in a callback, which must not start another statement

    std::mutex m_runningMutex;
    bool m_running = false;
    bool m_cancelAsked = false;
    std::atomic_bool m_aborted = false;
};

} // namespace sevenscale
