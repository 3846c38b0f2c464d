// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/connectionsettings.h"
#include "services/database/session.h"
#include "services/domain/connectionstate.h"
#include "services/domain/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>

namespace sevenscale {

class ChangeListener;
class ConnectionGate;
class DatabaseOutlet;
class DatabaseWorker;

/// A call to a lane, its types erased: `work` runs it with a session, and then either `deliver` hands out
/// what `work` gave, or `fail` an error instead. Exactly one of these two is called, once, on any thread.
struct DatabaseCall {
    QByteArray kind;
    bool write = false;
    std::function<Result<void>(Session&)> work;
    std::function<void(const Error&)> fail;
    std::function<void()> deliver;
};

/// How often and how long; tests make it shorter.
struct DatabaseTiming {
    int heartbeatMs = 4'000; ///< between two signs of life that the feed asks for
    int heartbeatTimeoutMs
        = 3'000; ///< and how long one may take; two seconds later the connection is given up
    int pollMs = 15'000; ///< beneath LISTEN
    int dataVersionMs = 1'000; ///< between two looks at a workspace's file
    int coalesceMs = 100; ///< changes within this time become one signal
    int idleCloseMs = 300'000; ///< a session not used for so long is closed
    int firstBackoffMs = 1'000; ///< doubled with each failure
    int mostBackoffMs = 15'000;
    int passwordRetryMs = 3'000; ///< a pooler's cache may lag behind a new password
};

/// The database as the console uses it: calls go to worker threads, answers come as futures, and what it
/// knows of the connection (live, stale, offline) and of changes comes as signals.
///
/// A lane is one thread with one session of its own, opened when first used and closed after five idle
/// minutes, so that a slow report never holds up what a person does. Within a lane calls run one after the
/// other. A call whose `kind` is not empty replaces the waiting or running call of the same kind: that one
/// ends with ErrorCode::Superseded, and its SQL is cancelled. (A write that was done before the cancel met it
/// says so.)
///
/// When a session breaks, reads are tried once again on a new one. When there is no new one to be had, calls
/// fail at once with the reason, and the connection is tried again with backoff (1 s doubling to 15 s, with
/// jitter, one try at a time for all lanes). While another session still has answers, as at a server that is
/// at its limit of connections, that stays between the lane and its callers; otherwise stateChanged() tells
/// what people should know, and once the connection is back, changed({}) asks everybody to read again. A
/// wrong password is tried at most twice, and then nothing more until reconnectNow().
///
/// Thread: create, call and destroy on one thread with an event loop (the GUI's). Nothing here waits but the
/// destructor, which fails all calls with ErrorCode::ShuttingDown, ends running SQL and joins the threads
/// within two seconds; retire() does the same without waiting. A thread that hangs in the resolver of names
/// is left to end by itself.
class Database final : public QObject {
    Q_OBJECT

public:
    enum class Lane {
        Interactive, ///< what is on screen
        Background, ///< slow reads: exact totals, analytics
        Write, ///< what a person changes
        Export, ///< whole lists into files, for minutes
    };

    explicit Database(ConnectionSettings settings, QObject* parent = nullptr);
    Database(ConnectionSettings settings, const DatabaseTiming& timing, QObject* parent = nullptr);
    ~Database() override;

    /// Closes a database as the destructor does, but returns at once: the threads end by themselves, and are
    /// joined when the program ends (the application object's end, for two seconds at most). For the thread
    /// of the screen, when a person turns to another database.
    static void retire(std::unique_ptr<Database> database);

    const ConnectionSettings& settings() const { return m_settings; }
    ConnectionState state() const { return m_state; }

    /// Runs `task` on the lane's thread. The future always finishes with a Result, also on shutdown.
    /// Continue with whenDone() of services/database/async.h, which is safe when the receiver dies first.
    template <typename T>
    QFuture<Result<T>> run(Lane lane, const QByteArray& kind, std::function<Result<T>(Session&)> task);

    /// Starts listening for changes (PostgreSQL: LISTEN and a poll beneath it; SQLite: a poll of
    /// data_version).
    void startFeed();
    /// Tries to connect now instead of when the backoff says, also when it had been given up.
    void reconnectNow();
    /// Ends everything until reconnectNow(), for a reason that only a person can mend (a schema that is too
    /// new): sessions are closed once the call that runs has ended, and later calls fail with the reason.
    void giveUp(const Error& reason);

Q_SIGNALS:
    void stateChanged(const sevenscale::ConnectionState& state);
    /// Tables that changed, coalesced to one signal per 100 ms at most. An empty list means that anything may
    /// have (the poll, or a connection that came back).
    void changed(const QStringList& tables);

private:
    using Call = DatabaseCall;
    friend class DatabaseOutlet;

    void stopAll();
    void enqueue(Lane lane, Call call);
    void setState(const ConnectionState& state);
    void noteChanges(const QStringList& tables);

    ConnectionSettings m_settings;
    DatabaseTiming m_timing;
    ConnectionState m_state;
    std::shared_ptr<DatabaseOutlet> m_outlet;
    std::shared_ptr<ConnectionGate> m_gate;
    std::array<std::unique_ptr<DatabaseWorker>, 4> m_workers;
    std::unique_ptr<ChangeListener> m_listener;
    QTimer m_coalesce;
    QSet<QString> m_changedTables;
    bool m_anythingChanged = false;
};

template <typename T>
QFuture<Result<T>> Database::run(Lane lane, const QByteArray& kind, std::function<Result<T>(Session&)> task) {
    struct Shared {
        QPromise<Result<T>> promise;
        Result<T> result = failure(ErrorCode::Internal, QStringLiteral("The call never ran."));
    };
    auto shared = std::make_shared<Shared>();
    shared->promise.start();
    QFuture<Result<T>> future = shared->promise.future();
    Call call;
    call.kind = kind;
    call.write = lane == Lane::Write;
    call.work = [shared, task = std::move(task)](Session& session) -> Result<void> {
        shared->result = task(session);
        if (!shared->result)
            return failure(shared->result.error());
        return {};
    };
    call.fail = [shared](const Error& error) {
        shared->promise.addResult(Result<T>(failure(error)));
        shared->promise.finish();
    };
    call.deliver = [shared] {
        shared->promise.addResult(std::move(shared->result));
        shared->promise.finish();
    };
    enqueue(lane, std::move(call));
    return future;
}

} // namespace sevenscale
