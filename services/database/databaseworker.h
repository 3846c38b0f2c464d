// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/database.h"

#include <QDeadlineTimer>
#include <QThread>

#include <memory>

namespace sevenscale {

/// One lane of a Database: a thread, its queue, and the session that lives in it.
///
/// Thread: that of the Database. Everything the thread needs is its own, so that one that hangs may be left
/// behind.
class DatabaseWorker {
public:
    DatabaseWorker(const QString& name, const DatabaseTiming& timing, std::shared_ptr<ConnectionGate> gate,
        std::shared_ptr<DatabaseOutlet> outlet);
    ~DatabaseWorker();
    DatabaseWorker(const DatabaseWorker&) = delete;
    DatabaseWorker& operator=(const DatabaseWorker&) = delete;

    /// Queues the call, and ends others of the same kind.
    void enqueue(DatabaseCall call);
    /// Looks again at whether to connect; `always`: also when nobody asked for anything yet.
    void wake(bool always);
    /// Fails all calls and ends running SQL, without waiting.
    void stop();
    bool isFinished() const { return !m_thread || m_thread->isFinished(); }
    void join(const QDeadlineTimer& deadline);

private:
    class Core;

    std::shared_ptr<Core> m_core;
    std::unique_ptr<QThread> m_thread;
};

} // namespace sevenscale
