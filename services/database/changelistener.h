// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/database.h"

#include <QDeadlineTimer>
#include <QThread>

#include <memory>

namespace sevenscale {

/// Hears of changes in the database, on a thread and a session of its own.
///
/// PostgreSQL: LISTEN on the channel `sevenscale`, whose payload is the name of a table. A connection that
/// dies with its backend says nothing, and a pooler may swallow notifications: so there is a heartbeat every
/// few seconds, which is also how a frozen server is noticed, and a poll beneath it all. SQLite: a look at
/// data_version each second.
///
/// Thread: that of the Database.
class ChangeListener {
public:
    ChangeListener(Dialect dialect, const DatabaseTiming& timing, const std::shared_ptr<ConnectionGate>& gate,
        const std::shared_ptr<DatabaseOutlet>& outlet);
    ~ChangeListener();
    ChangeListener(const ChangeListener&) = delete;
    ChangeListener& operator=(const ChangeListener&) = delete;

    /// Looks again at whether to connect.
    void wake();
    void stop();
    bool isFinished() const { return !m_thread || m_thread->isFinished(); }
    void join(const QDeadlineTimer& deadline);

    static constexpr char Channel[] = "sevenscale";

private:
    class Feed;
    struct Shared;

    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<QThread> m_thread;
};

} // namespace sevenscale
