// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/database.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace sevenscale {

/// The way from the threads of a Database back to it, which they may outlive.
///
/// Thread: any; what is handed over arrives on the Database's, in order, unless it is gone by then.
class DatabaseOutlet {
public:
    explicit DatabaseOutlet(Database* database)
        : m_database(database) { }

    void close();
    void state(const ConnectionState& state);
    void changes(const QStringList& tables);

private:
    std::mutex m_mutex;
    Database* m_database;
};

/// What all threads of one Database know together of the server: whether it is there, and who may try it
/// when.
///
/// Sessions are opened one at a time, so that a wrong password is not tried by each lane, and a server that
/// is away is not asked by all of them.
///
/// Thread: any.
class ConnectionGate {
public:
    ConnectionGate(
        ConnectionSettings settings, const DatabaseTiming& timing, std::shared_ptr<DatabaseOutlet> outlet);

    /// A new session; the reason why not at once while the last one was refused and the time for the next try
    /// has not come.
    ///
    /// That one is refused says little of those that live (a server may be at its limit of connections): the
    /// state that people see changes only when no other session had an answer for more than a heartbeat.
    Result<std::unique_ptr<Session>> open(const std::atomic_bool& abandon);
    /// Something was answered just now. It makes no new session come sooner.
    void confirmContact();
    /// A session that was open broke: what was answered before says nothing of the server any more.
    void broke();
    /// The server does not answer; the next try may be made at once.
    void lost(const Error& reason);
    void giveUp(const Error& reason);
    /// Why nobody may ask the server anything until retryNow(); nothing when one may. Sessions that are open
    /// must be closed then.
    std::optional<Error> givenUp() const;
    void retryNow();
    /// In how many milliseconds whoever was refused may try again; -1 when there is nothing to try.
    int dueInMs() const;

    /// Counts up when the write lane begins and when it ends a call, so it is odd meanwhile: who sees that a
    /// file was changed knows whether that may have been this program.
    std::atomic<quint64> ownWrites = 0;

private:
    void failedLocked(const Error& reason);
    /// For how long the last answer still speaks for the server that refused a session just now.
    int contactHoldsMsLocked(const Error& refusal) const;
    void touchLocked();
    void tellLocked();

    const ConnectionSettings m_settings;
    const DatabaseTiming m_timing;
    const std::shared_ptr<DatabaseOutlet> m_outlet;

    mutable std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_opening = false;
    ConnectionState m_state;
    std::optional<Timestamp> m_lastContact;
    QElapsedTimer m_sinceContact;
    std::optional<Error> m_refusal; ///< why the last session could not be opened
    int m_failures = 0; ///< to open a session, in a row
    int m_rejections = 0; ///< of the password or the certificate
    QDeadlineTimer m_nextAttempt;
};

} // namespace sevenscale
