// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/connectiongate.h"

#include <QRandomGenerator>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int MostRejections = 2;

} // namespace

void DatabaseOutlet::close() {
    const std::lock_guard lock(m_mutex);
    m_database = nullptr;
}

void DatabaseOutlet::state(const ConnectionState& state) {
    const std::lock_guard lock(m_mutex);
    if (m_database)
        QMetaObject::invokeMethod(
            m_database, [database = m_database, state] { database->setState(state); }, Qt::QueuedConnection);
}

void DatabaseOutlet::changes(const QStringList& tables) {
    const std::lock_guard lock(m_mutex);
    if (m_database)
        QMetaObject::invokeMethod(
            m_database, [database = m_database, tables] { database->noteChanges(tables); },
            Qt::QueuedConnection);
}

ConnectionGate::ConnectionGate(
    ConnectionSettings settings, const DatabaseTiming& timing, std::shared_ptr<DatabaseOutlet> outlet)
    : m_settings(std::move(settings))
    , m_timing(timing)
    , m_outlet(std::move(outlet)) {
}

Result<std::unique_ptr<Session>> ConnectionGate::open(const std::atomic_bool& abandon) {
    std::unique_lock lock(m_mutex);
    while (m_opening) {
        m_opened.wait_for(lock, std::chrono::milliseconds(50));
        if (abandon)
            return failure(ErrorCode::Cancelled, QStringLiteral("The connection was abandoned."));
    }
    if (m_state.kind == ConnectionState::Kind::Offline && m_state.reason)
        return failure(*m_state.reason);
    if (m_refusal && m_failures > 0 && !m_nextAttempt.hasExpired())
        return failure(*m_refusal);

    m_opening = true;
    lock.unlock();
    auto session = Session::open(m_settings, &abandon);
    lock.lock();
    m_opening = false;
    m_opened.notify_all();
    if (!session) {
        if (session.error().code != ErrorCode::Cancelled)
            failedLocked(session.error());
        return session;
    }
    m_failures = 0;
    m_rejections = 0;
    m_refusal.reset();
    // A reason to stay away that came meanwhile stands.
    if (m_state.kind == ConnectionState::Kind::Offline && m_state.reason)
        return failure(*m_state.reason);
    touchLocked();
    return session;
}

void ConnectionGate::confirmContact() {
    const std::lock_guard lock(m_mutex);
    if (m_state.kind != ConnectionState::Kind::Offline)
        touchLocked();
}

void ConnectionGate::touchLocked() {
    m_lastContact = Timestamp::now();
    m_sinceContact.start();
    if (m_state.kind == ConnectionState::Kind::Live)
        return;
    m_state = {ConnectionState::Kind::Live, {}, {}, 0};
    tellLocked();
}

void ConnectionGate::broke() {
    const std::lock_guard lock(m_mutex);
    m_sinceContact.invalidate();
}

void ConnectionGate::lost(const Error& reason) {
    const std::lock_guard lock(m_mutex);
    if (m_state.kind != ConnectionState::Kind::Live)
        return;
    m_nextAttempt = QDeadlineTimer(0);
    m_state = {ConnectionState::Kind::Stale, m_lastContact, reason, 0};
    tellLocked();
}

void ConnectionGate::giveUp(const Error& reason) {
    const std::lock_guard lock(m_mutex);
    m_state = {ConnectionState::Kind::Offline, m_lastContact, reason, 0};
    tellLocked();
}

std::optional<Error> ConnectionGate::givenUp() const {
    const std::lock_guard lock(m_mutex);
    return m_state.kind == ConnectionState::Kind::Offline ? m_state.reason : std::nullopt;
}

void ConnectionGate::retryNow() {
    const std::lock_guard lock(m_mutex);
    m_failures = 0;
    m_rejections = 0;
    m_nextAttempt = QDeadlineTimer(0);
    if (m_state.kind == ConnectionState::Kind::Live)
        return;
    m_state.kind = m_lastContact ? ConnectionState::Kind::Stale : ConnectionState::Kind::Connecting;
    m_state.nextAttemptInSeconds = 0;
    tellLocked();
}

int ConnectionGate::dueInMs() const {
    const std::lock_guard lock(m_mutex);
    if (m_state.kind == ConnectionState::Kind::Offline)
        return -1;
    const bool away = m_state.kind == ConnectionState::Kind::Stale;
    return away || m_failures > 0 ? static_cast<int>(m_nextAttempt.remainingTime()) : -1;
}

int ConnectionGate::contactHoldsMsLocked(const Error& refusal) const {
    if (m_state.kind != ConnectionState::Kind::Live || !m_sinceContact.isValid())
        return 0;
    // A heartbeat may be a little late; and a server that is full (53300) is there, which is as good as one
    // or two of them.
    int holds = m_timing.heartbeatMs * 3 / 2;
    if (refusal.sqlState == QLatin1String("53300"))
        holds = std::max(holds, m_timing.pollMs);
    return static_cast<int>(std::max<qint64>(0, holds - m_sinceContact.elapsed()));
}

void ConnectionGate::failedLocked(const Error& reason) {
    ++m_failures;
    m_refusal = reason;
    bool hopeless = false;
    int pause = m_timing.mostBackoffMs;
    if (m_failures < 16)
        pause = std::min(pause, m_timing.firstBackoffMs << (m_failures - 1));
    switch (reason.code) {
    case ErrorCode::AuthenticationFailed:
    case ErrorCode::CertificateRejected:
        hopeless = ++m_rejections >= MostRejections;
        pause = std::max(m_timing.passwordRetryMs, m_timing.firstBackoffMs);
        break;
    case ErrorCode::InvalidInput:
    case ErrorCode::Internal:
        hopeless = true;
        break;
    default:
        // Many consoles lose one server at the same moment: they should not come back in step.
        pause = pause * QRandomGenerator::global()->bounded(75, 101) / 100;
        break;
    }
    if (const int holds = contactHoldsMsLocked(reason); holds > 0 && !hopeless) {
        // Not later than the moment from which nobody knows.
        m_nextAttempt = QDeadlineTimer(std::min(pause, holds + 1));
        return;
    }
    m_nextAttempt = QDeadlineTimer(pause);
    if (hopeless)
        m_state = {ConnectionState::Kind::Offline, m_lastContact, reason, 0};
    else if (m_lastContact)
        m_state = {ConnectionState::Kind::Stale, m_lastContact, reason, (pause + 999) / 1000};
    else
        m_state = {ConnectionState::Kind::Connecting, {}, reason, (pause + 999) / 1000};
    tellLocked();
}

void ConnectionGate::tellLocked() {
    m_outlet->state(m_state);
}

} // namespace sevenscale
