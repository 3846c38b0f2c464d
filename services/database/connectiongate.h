// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/database.h"

#include <QDeadlineTimer>

#include <atomic>
#include <condition_variable>
#include <mutex>

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

    /// A new session; the reason why not at once while the server is known to be away and its time has not
    /// come.
    Result<std::unique_ptr<Session>> open(const std::atomic_bool& abandon);
    /// Something was answered just now.
    void confirmContact();
    /// The server does not answer; the next try may be made at once.
    void lost(const Error& reason);
    void giveUp(const Error& reason);
    void retryNow();
    /// In how many milliseconds the next try is due; -1 when none is.
    int dueInMs() const;

    /// Counts up when the write lane begins and when it ends a call, so it is odd meanwhile: who sees that a
    /// file was changed knows whether that may have been this program.
    std::atomic<quint64> ownWrites = 0;

private:
    void failedLocked(const Error& reason);
    void tellLocked();

    const ConnectionSettings m_settings;
    const DatabaseTiming m_timing;
    const std::shared_ptr<DatabaseOutlet> m_outlet;

    mutable std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_opening = false;
    ConnectionState m_state;
    std::optional<Timestamp> m_lastContact;
    int m_failures = 0; ///< in a row
    int m_refusals = 0; ///< of the password or the certificate
    QDeadlineTimer m_nextAttempt;
};

} // namespace sevenscale
