// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QString>
#include <QVariantList>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

struct pg_conn;
struct pg_result;

namespace sevenscale {

/// libpq's handle of one session, driven without blocking: statements are sent, and the wait for their answer
/// looks every 50 ms at the deadline and at cancel().
///
/// When either is due, PQcancel is tried on a thread of its own, since it blocks on a frozen server too; when
/// the server has not ended the statement 1.5 s later, the socket is shut down and the channel is broken:
/// everything fails with ConnectionFailed from then on.
///
/// Does not own the handle, which must outlive it. Thread: the session's, but for cancel() and abort(), which
/// any thread may call.
class PostgresChannel {
public:
    struct FreeResult {
        void operator()(pg_result* result) const;
    };
    using PgResult = std::unique_ptr<pg_result, FreeResult>;

    /// One statement under way, from before it is sent until its last result: while it lives, cancel() has
    /// something to end. One at a time.
    class Statement {
    public:
        /// One of a caller's. The server's own time-out of so many milliseconds (0: none) comes first, and
        /// half a second later the one that is kept here.
        Statement(PostgresChannel& channel, int timeoutMs);
        /// One of ours: it cannot be cancelled, and has a short deadline of its own.
        explicit Statement(PostgresChannel& channel);
        ~Statement();
        Statement(const Statement&) = delete;
        Statement& operator=(const Statement&) = delete;

    private:
        friend class PostgresChannel;
        bool wasCancelAsked() const;
        void limit(int timeoutMs);

        PostgresChannel& m_channel;
        bool m_cancellable;
        QElapsedTimer m_elapsed;
        QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
        int m_limitMs = 0;
        bool m_cancelled = false;
        bool m_timedOut = false;
        bool m_endedByCancel = false;
        QElapsedTimer m_sinceGivenUp; ///< runs once the deadline passed or cancel() was called
        int m_nextRequestAtMs = 0;
    };

    explicit PostgresChannel(pg_conn* connection);
    ~PostgresChannel();
    PostgresChannel(const PostgresChannel&) = delete;
    PostgresChannel& operator=(const PostgresChannel&) = delete;

    pg_conn* connection() const { return m_connection; }
    bool isBroken() const { return m_broken; }
    void breakConnection();

    /// Asks the server to end the statement that is under way, if one is.
    void cancel();
    /// The wait for an answer ends at once, and the channel with it.
    void abort() { m_aborted = true; }

    /// Puts a statement into libpq's buffer: flush() sends it.
    Result<void> send(Statement& statement, const QString& sql, const QVariantList& parameters);
    /// One or more without parameters, or a COPY, and sends it.
    Result<void> sendText(Statement& statement, const QByteArray& sql);
    Result<void> flush(Statement& statement);
    /// The next result, or null after the last.
    Result<PgResult> nextResult(Statement& statement);
    /// The last result; takes all of them. A COPY is refused.
    Result<PgResult> finish(Statement& statement);
    /// Why the caller should send no more of the statement's data, if there is a reason: cancel() was called,
    /// or the deadline passed.
    std::optional<Error> reasonToEnd(const Statement& statement) const;
    /// Ends a COPY into the server: `complete`, or so that nothing of it stays.
    Result<PgResult> endCopy(Statement& statement, bool complete);
    /// A statement of ours, from sending to its end.
    Result<void> simple(const QByteArray& sql);

    /// Takes the results that nobody wants any more.
    Result<void> drain(Statement& statement);
    /// As drain(), and has the server stop.
    Result<void> endEarly(Statement& statement);
    /// Takes the rest of a COPY that was not meant to be, so that the connection is of use again.
    Result<void> refuseCopy(Statement& statement, const pg_result* result);

    /// The error that a result tells, after taking those behind it.
    Error failed(Statement& statement, const pg_result* result);
    /// The error of a connection that is gone; breaks the channel.
    Error lost(Statement& statement);

private:
    class Canceller;

    bool wait(Statement& statement, bool forOutput);

    pg_conn* m_connection; ///< the driver's
    std::shared_ptr<Canceller> m_canceller;
    bool m_broken = false;

    std::mutex m_runningMutex;
    bool m_running = false;
    bool m_cancelAsked = false;
    std::atomic_bool m_aborted = false;
};

} // namespace sevenscale
