// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/database.h"

#include "services/database/changelistener.h"
#include "services/database/connectiongate.h"
#include "services/database/databaseworker.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <algorithm>
#include <vector>

namespace sevenscale {
namespace {

constexpr int ShutdownMs = 2000;

QString laneName(Database::Lane lane) {
    switch (lane) {
    case Database::Lane::Interactive:
        return QStringLiteral("database-interactive");
    case Database::Lane::Background:
        return QStringLiteral("database-background");
    case Database::Lane::Write:
        return QStringLiteral("database-write");
    case Database::Lane::Export:
        return QStringLiteral("database-export");
    }
    return {};
}

/// The threads of databases that were retired, until they have ended.
class Retired {
public:
    static Retired& instance() {
        static Retired retired;
        return retired;
    }

    void take(std::unique_ptr<ChangeListener> listener) {
        if (listener)
            m_listeners.push_back(std::move(listener));
    }
    void take(std::unique_ptr<DatabaseWorker> worker) {
        if (worker)
            m_workers.push_back(std::move(worker));
    }
    void forgetFinished() {
        const auto isFinished = [](const auto& thread) { return thread->isFinished(); };
        std::erase_if(m_listeners, isFinished);
        std::erase_if(m_workers, isFinished);
    }
    void join() {
        const QDeadlineTimer deadline(ShutdownMs);
        for (const auto& listener : m_listeners)
            listener->join(deadline);
        for (const auto& worker : m_workers)
            worker->join(deadline);
        m_listeners.clear();
        m_workers.clear();
    }

private:
    Retired() {
        qAddPostRoutine([] { instance().join(); });
    }

    std::vector<std::unique_ptr<ChangeListener>> m_listeners;
    std::vector<std::unique_ptr<DatabaseWorker>> m_workers;
};

} // namespace

Database::Database(ConnectionSettings settings, QObject* parent)
    : Database(std::move(settings), DatabaseTiming(), parent) {
}

Database::Database(ConnectionSettings settings, const DatabaseTiming& timing, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_timing(timing)
    , m_outlet(std::make_shared<DatabaseOutlet>(this))
    , m_gate(std::make_shared<ConnectionGate>(m_settings, timing, m_outlet)) {
    m_coalesce.setSingleShot(true);
    m_coalesce.setInterval(timing.coalesceMs);
    connect(&m_coalesce, &QTimer::timeout, this, [this] {
        QStringList tables(m_changedTables.cbegin(), m_changedTables.cend());
        m_changedTables.clear();
        if (std::exchange(m_anythingChanged, false))
            tables.clear();
        tables.sort();
        Q_EMIT changed(tables);
    });
}

Database::~Database() {
    // All are told to end before the first is waited for.
    stopAll();
    const QDeadlineTimer deadline(ShutdownMs);
    if (m_listener)
        m_listener->join(deadline);
    for (const auto& worker : m_workers) {
        if (worker)
            worker->join(deadline);
    }
}

void Database::retire(std::unique_ptr<Database> database) {
    if (!database)
        return;
    database->stopAll();
    Retired& retired = Retired::instance();
    retired.forgetFinished();
    retired.take(std::move(database->m_listener));
    for (auto& worker : database->m_workers)
        retired.take(std::move(worker));
}

void Database::stopAll() {
    m_outlet->close();
    if (m_listener)
        m_listener->stop();
    for (const auto& worker : m_workers) {
        if (worker)
            worker->stop();
    }
}

void Database::startFeed() {
    if (!m_listener)
        m_listener = std::make_unique<ChangeListener>(m_settings.dialect, m_timing, m_gate, m_outlet);
}

void Database::reconnectNow() {
    m_gate->retryNow();
    auto& interactive = m_workers[static_cast<size_t>(Lane::Interactive)];
    if (!interactive)
        interactive
            = std::make_unique<DatabaseWorker>(laneName(Lane::Interactive), m_timing, m_gate, m_outlet);
    for (const auto& worker : m_workers) {
        if (worker)
            worker->wake(worker == interactive);
    }
    if (m_listener)
        m_listener->wake();
}

void Database::giveUp(const Error& reason) {
    m_gate->giveUp(reason);
    for (const auto& worker : m_workers) {
        if (worker)
            worker->wake(false);
    }
    if (m_listener)
        m_listener->wake();
}

void Database::enqueue(Lane lane, Call call) {
    auto& worker = m_workers[static_cast<size_t>(lane)];
    if (!worker)
        worker = std::make_unique<DatabaseWorker>(laneName(lane), m_timing, m_gate, m_outlet);
    worker->enqueue(std::move(call));
}

void Database::setState(const ConnectionState& state) {
    if (m_state == state)
        return;
    const bool isBack = state.kind == ConnectionState::Kind::Live && m_state.reason.has_value();
    m_state = state;
    Q_EMIT stateChanged(m_state);
    if (isBack)
        noteChanges({});
}

void Database::noteChanges(const QStringList& tables) {
    if (tables.isEmpty())
        m_anythingChanged = true;
    for (const QString& table : tables)
        m_changedTables.insert(table);
    // Not started anew, so that steady changes do not put it off for ever.
    if (!m_coalesce.isActive())
        m_coalesce.start();
}

} // namespace sevenscale
