// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/connectionsettings.h"
#include "services/database/rows.h"
#include "services/domain/result.h"

#include <QVariant>

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace sevenscale {

/// How a session's bytes travel from this program to whatever it speaks to directly. Behind a pooler that is
/// the pooler: what the server itself knows of its connection is another leg.
struct Transport {
    bool local = true; ///< a file, a unix socket, or an address of this very machine
    QString protocol = {}; ///< of TLS, `TLSv1.3`; empty: not encrypted
    QString cipher = {};

    bool encrypted() const { return !protocol.isEmpty(); }
};

/// One connection to one database, in either dialect: the only way to send SQL.
///
/// Statements carry `?` for their parameters, which always travel apart from the text (PQexecParams,
/// sqlite3_bind): no value is ever spliced into SQL, and nothing is prepared by name, so a session also works
/// behind a pooler in transaction mode. A `?` inside quotes or comments is left alone; write the jsonb
/// operator as jsonb_exists(). Parameters are QVariants: QString, bool, int, qint64, double, QByteArray, or
/// an invalid one for NULL.
///
/// A PostgreSQL session runs with the time zone UTC, so timestamps come as `…+00`, and is opened through
/// QSqlDatabase; statements run on the driver's own handle without blocking on the socket, so that a deadline
/// or cancel() ends a call even when the server is frozen.
///
/// Thread: open, use and destroy in one thread; cancel(), interrupt(), abort() and isInterrupted() may be
/// called from any. Failure: every call returns a Result. After ErrorCode::ConnectionFailed the session is
/// broken for good: isBroken() is true, and a new one must be opened.
class Session {
public:
    /// Connects, which may take as long as the settings' connect timeout; setting `abandon` from another
    /// thread ends the wait with ErrorCode::Cancelled.
    static Result<std::unique_ptr<Session>> open(
        const ConnectionSettings& settings, const std::atomic_bool* abandon = nullptr);
    virtual ~Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    virtual Dialect dialect() const = 0;
    /// Sends one statement with its parameters and gives its rows.
    virtual Result<Rows> query(const QString& sql, const QVariantList& parameters = {}) = 0;
    /// Sends one statement and gives the number of rows that it changed.
    virtual Result<qint64> execute(const QString& sql, const QVariantList& parameters = {}) = 0;
    /// Sends a text of several statements, as a migration has them. Never with anything a person typed.
    virtual Result<void> script(const QString& sql) = 0;
    /// Rows handed to `row` one by one, without holding them all; `row` returns false to stop early.
    virtual Result<void> stream(const QString& sql, const QVariantList& parameters,
        const std::function<bool(const Rows::Source&)>& row)
        = 0;
    /// Writes many rows at once: COPY in PostgreSQL, one prepared INSERT in SQLite. `next` fills the cells of
    /// one row (as parameters are given) and returns false after the last.
    virtual Result<qint64> insertMany(const QString& table, const QStringList& columns,
        const std::function<bool(QVariantList& cells)>& next)
        = 0;

    virtual Transport transport() const { return {}; }
    virtual bool isBroken() const = 0;
    /// Asks the server for a sign of life, within five seconds; false leaves the session broken.
    virtual bool answers() { return !isBroken(); }
    virtual bool inTransaction() const = 0;
    /// Applies to the statements that follow; 0 is no limit.
    virtual void setStatementTimeout(int milliseconds) = 0;
    int statementTimeout() const { return m_statementTimeoutMs; }
    /// Ends the statement that runs now, from any thread, without waiting; without one it does nothing.
    virtual void cancel() = 0;
    /// As cancel(), and refuses every later statement but a rollback with ErrorCode::Cancelled until
    /// resume(): for a task of several statements that is to end wherever it is.
    void interrupt() {
        m_interrupted = true;
        cancel();
    }
    /// As interrupt(), for good and without patience for the server: a statement that runs ends within a
    /// tenth of a second, whatever the server does, and leaves the session broken.
    virtual void abort() { interrupt(); }
    void resume() { m_interrupted = false; }
    bool isInterrupted() const { return m_interrupted; }

    /// The fragment of SQL that gives the interpolated percentile of an expression as an aggregate:
    /// PostgreSQL's percentile_cont, and the function of the same meaning that SQLite sessions register.
    QString percentile(double fraction, const QString& expression) const;

protected:
    Session() = default;

    int m_statementTimeoutMs = 0;

private:
    std::atomic_bool m_interrupted = false;
};

/// Begins with the object and rolls back with it unless commit() came first.
class Transaction {
public:
    enum class Kind { ReadWrite, ReadOnlySnapshot /* repeatable read, read only */ };
    static Result<Transaction> begin(Session& session, Kind kind = Kind::ReadWrite);
    ~Transaction();
    Transaction(Transaction&& other) noexcept
        : m_session(std::exchange(other.m_session, nullptr)) { }
    Transaction& operator=(Transaction&&) = delete;

    Result<void> commit();

private:
    explicit Transaction(Session& session)
        : m_session(&session) { }

    Session* m_session;
};

} // namespace sevenscale
