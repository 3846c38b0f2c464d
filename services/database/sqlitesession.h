// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/timestamp.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QStringList>

#include <optional>
#include <set>

struct sqlite3;
struct sqlite3_stmt;

namespace sevenscale {

/// A connection of QSqlDatabase to the file of a workspace, driven through SQLite's own interface on the
/// driver's handle: values keep their types on the way in and their exact text on the way out.
///
/// Foreign keys are on, the journal is a WAL, and a statement waits up to five seconds for another writer
/// (then: Conflict). A deadline and cancel() work inside statements and in that wait.
///
/// Thread: that which opened it, but for cancel(), which any thread may call.
class SqliteSession final : public Session {
public:
    static Result<std::unique_ptr<SqliteSession>> open(const ConnectionSettings& settings);
    ~SqliteSession() override;

    Dialect dialect() const override { return Dialect::Sqlite; }
    Result<Rows> query(const QString& sql, const QVariantList& parameters = {}) override;
    Result<qint64> execute(const QString& sql, const QVariantList& parameters = {}) override;
    Result<void> script(const QString& sql) override;
    Result<void> stream(const QString& sql, const QVariantList& parameters,
        const std::function<bool(const Rows::Source&)>& row) override;
    Result<qint64> insertMany(const QString& table, const QStringList& columns,
        const std::function<bool(QVariantList& cells)>& next) override;
    bool isBroken() const override { return false; }
    bool inTransaction() const override;
    void setStatementTimeout(int milliseconds) override { m_statementTimeoutMs = milliseconds; }
    void cancel() override { m_cancelAsked = m_running.load(); }

    /// The tables in which this session changed rows since the last call; empty inside a transaction, whose
    /// changes are told once it is over.
    QStringList takeChangedTables();

private:
    struct FinalizeStatement {
        void operator()(sqlite3_stmt* statement) const;
    };
    using Prepared = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;
    class CurrentRow;
    class KeptRows;
    class Running;

    SqliteSession(QString connectionName, const QSqlDatabase& database, sqlite3* connection);

    Result<void> setUp();
    Result<Prepared> prepare(const QString& sql, const QVariantList& parameters);
    Result<void> bind(sqlite3_stmt* statement, const QVariantList& parameters);
    /// True for a row, false at the end.
    Result<bool> step(sqlite3_stmt* statement);
    Error failed() const;
    bool shouldStop() const;

    static int onProgress(void* session);
    static int onBusy(void* session, int count);
    static void onChange(
        void* session, int operation, const char* database, const char* table, long long row);

    QString m_connectionName;
    QSqlDatabase m_database;
    sqlite3* m_connection; ///< the driver's
    Timestamp m_now; ///< what now_utc() gives
    QElapsedTimer m_sinceStart; ///< of the running statement
    QElapsedTimer m_sinceBusy;
    std::set<QByteArray> m_changedTables;
    bool m_busy = false; ///< in a callback, which must not start another statement
    std::atomic_bool m_running = false;
    std::atomic_bool m_cancelAsked = false;
};

} // namespace sevenscale
