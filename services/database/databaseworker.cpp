// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/databaseworker.h"

#include "services/database/connectiongate.h"
#include "services/database/sqlitesession.h"
#include "services/database/threadend.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <vector>

namespace sevenscale {
namespace {

Q_LOGGING_CATEGORY(lcWorker, "sevenscale.database.worker", QtInfoMsg)

/// A session unused for longer is asked whether it lives before something is written through it.
constexpr int TrustedMs = 1000;

Error shuttingDown() {
    return {ErrorCode::ShuttingDown, QStringLiteral("The connection is being closed."), {}};
}

Error superseded() {
    return {ErrorCode::Superseded, QStringLiteral("A newer request took its place."), {}};
}

/// A call and whether it has been answered: more than one thread may be about to.
struct Job {
    DatabaseCall call;
    bool isSuperseded = false; ///< under the core's mutex
    std::atomic_bool answered = false;

    void fail(const Error& error) {
        if (!answered.exchange(true))
            call.fail(error);
    }
    void deliver() {
        if (!answered.exchange(true))
            call.deliver();
    }
};

} // namespace

class DatabaseWorker::Core {
public:
    Core(const DatabaseTiming& timing, std::shared_ptr<ConnectionGate> gate,
        std::shared_ptr<DatabaseOutlet> outlet)
        : m_timing(timing)
        , m_gate(std::move(gate))
        , m_outlet(std::move(outlet)) { }

    void enqueue(DatabaseCall call) {
        auto job = std::make_shared<Job>();
        job->call = std::move(call);
        std::vector<std::shared_ptr<Job>> ended;
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping) {
                job->fail(shuttingDown());
                return;
            }
            if (!job->call.kind.isEmpty()) {
                for (auto it = m_queue.begin(); it != m_queue.end();) {
                    if ((*it)->call.kind == job->call.kind) {
                        ended.push_back(*it);
                        it = m_queue.erase(it);
                    } else {
                        ++it;
                    }
                }
                if (m_running && m_running->call.kind == job->call.kind) {
                    m_running->isSuperseded = true;
                    if (!m_running->call.write)
                        ended.push_back(m_running); // what a write has done is known only when it ends
                    if (m_session)
                        m_session->interrupt();
                }
            }
            m_queue.push_back(std::move(job));
        }
        m_wake.notify_one();
        for (const auto& old : ended)
            old->fail(superseded());
    }

    void wake(bool always) {
        {
            const std::lock_guard lock(m_mutex);
            m_woken = true;
            m_connectAnyway |= always;
        }
        m_wake.notify_one();
    }

    void stop() {
        std::deque<std::shared_ptr<Job>> ended;
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            m_abandon = true;
            ended.swap(m_queue);
            if (m_running)
                ended.push_back(m_running);
            if (m_session)
                m_session->abort();
        }
        m_wake.notify_one();
        for (const auto& job : ended)
            job->fail(shuttingDown());
    }

    void run() {
        std::unique_lock lock(m_mutex);
        while (!m_stopping) {
            if (m_queue.empty()) {
                housekeep(lock);
                continue;
            }
            m_running = m_queue.front();
            m_queue.pop_front();
            lock.unlock();
            process(*m_running);
            lock.lock();
            m_running.reset();
            m_sinceUse.start();
        }
        lock.unlock();
        dropSession();
    }

private:
    /// Waits for something to do, and meanwhile closes an idle session or brings a lost one back.
    void housekeep(std::unique_lock<std::mutex>& lock) {
        if (!m_session && std::exchange(m_connectAnyway, false)) {
            lock.unlock();
            (void)ensureSession();
            lock.lock();
            return;
        }
        int waitMs = -1;
        if (m_session) {
            waitMs = static_cast<int>(std::max<qint64>(0, m_timing.idleCloseMs - m_sinceUse.elapsed()));
            if (waitMs == 0 || m_gate->givenUp()) {
                lock.unlock();
                dropSession();
                lock.lock();
                return;
            }
        } else if (const int due = m_refused ? m_gate->dueInMs() : -1; due >= 0) {
            waitMs = std::max(due, 20);
            if (due == 0) {
                lock.unlock();
                (void)ensureSession();
                lock.lock();
                if (m_session || m_stopping || !m_queue.empty())
                    return;
            }
        }
        const auto something = [this] { return m_stopping || m_woken || !m_queue.empty(); };
        if (waitMs >= 0)
            m_wake.wait_for(lock, std::chrono::milliseconds(waitMs), something);
        else
            m_wake.wait(lock, something);
        m_woken = false;
    }

    void process(Job& job) {
        const bool write = job.call.write;
        for (int attempt = 0;; ++attempt) {
            if (m_session && write && m_sinceUse.hasExpired(TrustedMs) && !m_session->answers()) {
                m_gate->broke();
                dropSession();
            }
            if (m_session && m_gate->givenUp())
                dropSession();
            if (auto ready = ensureSession(); !ready) {
                job.fail(m_abandon ? shuttingDown() : ready.error());
                return;
            }
            {
                const std::lock_guard lock(m_mutex);
                if (m_stopping || job.isSuperseded)
                    break;
                m_session->resume();
            }
            if (write)
                ++m_gate->ownWrites;
            const Result<void> result = work(job);
            if (write)
                ++m_gate->ownWrites;
            if (result) {
                m_gate->confirmContact();
                tellWrites();
                checkSession();
                job.deliver();
                return;
            }
            const bool broken = m_session->isBroken();
            if (broken)
                m_gate->broke();
            else
                tellWrites(); // a task may fail after a part of it was committed
            checkSession();
            const Error& error = result.error();
            const bool ended = endedBefore(job);
            if (broken && !write && attempt == 0 && !ended && error.code == ErrorCode::ConnectionFailed)
                continue;
            if (broken)
                wake(true); // so that the state is found out now, not at the next call
            if (ended && error.code == ErrorCode::Cancelled)
                break;
            job.deliver();
            return;
        }
        job.fail(m_abandon ? shuttingDown() : superseded());
    }

    Result<void> work(Job& job) {
        try {
            return job.call.work(*m_session);
        } catch (const std::exception& exception) {
            const Error error{ErrorCode::Internal, QString::fromUtf8(exception.what()), {}};
            job.fail(error);
            return failure(error);
        } catch (...) {
            const Error error{ErrorCode::Internal, QStringLiteral("A task threw an exception."), {}};
            job.fail(error);
            return failure(error);
        }
    }

    bool endedBefore(const Job& job) {
        const std::lock_guard lock(m_mutex);
        return m_stopping || job.isSuperseded;
    }

    Result<void> ensureSession() {
        if (m_session)
            return {};
        auto opened = m_gate->open(m_abandon);
        m_refused = !opened;
        if (!opened)
            return failure(opened.error());
        const std::lock_guard lock(m_mutex);
        m_session = std::move(*opened);
        m_sinceUse.start();
        return {};
    }

    /// After each call: a session that broke, or in which the task left a transaction open, is of no more
    /// use.
    void checkSession() {
        if (m_session->isBroken()) {
            dropSession();
        } else if (m_session->inTransaction()) {
            qCWarning(lcWorker) << "A task left its transaction open.";
            dropSession();
        }
    }

    void dropSession() {
        std::unique_ptr<Session> session; // closed after the mutex is free again
        const std::lock_guard lock(m_mutex);
        session.swap(m_session);
    }

    void tellWrites() {
        if (m_session->dialect() != Dialect::Sqlite)
            return;
        const QStringList tables = static_cast<SqliteSession&>(*m_session).takeChangedTables();
        if (!tables.isEmpty())
            m_outlet->changes(tables);
    }

    const DatabaseTiming m_timing;
    const std::shared_ptr<ConnectionGate> m_gate;
    const std::shared_ptr<DatabaseOutlet> m_outlet;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<Job>> m_queue;
    std::shared_ptr<Job> m_running;
    std::unique_ptr<Session> m_session; ///< changed by the thread alone, under the mutex
    bool m_stopping = false;
    bool m_woken = false;
    bool m_connectAnyway = false;
    bool m_refused = false; ///< it wanted a session and got none; the thread's own
    std::atomic_bool m_abandon = false;
    QElapsedTimer m_sinceUse;
};

DatabaseWorker::DatabaseWorker(const QString& name, const DatabaseTiming& timing,
    std::shared_ptr<ConnectionGate> gate, std::shared_ptr<DatabaseOutlet> outlet)
    : m_core(std::make_shared<Core>(timing, std::move(gate), std::move(outlet)))
    , m_thread(QThread::create([core = m_core] { core->run(); })) {
    m_thread->setObjectName(name);
    m_thread->start();
}

DatabaseWorker::~DatabaseWorker() {
    stop();
    join(QDeadlineTimer(2000));
}

void DatabaseWorker::enqueue(DatabaseCall call) {
    m_core->enqueue(std::move(call));
}

void DatabaseWorker::wake(bool always) {
    m_core->wake(always);
}

void DatabaseWorker::stop() {
    m_core->stop();
}

void DatabaseWorker::join(const QDeadlineTimer& deadline) {
    joinOrLeave(m_thread, deadline);
}

} // namespace sevenscale
