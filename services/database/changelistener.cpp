// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/changelistener.h"

#include "services/database/connectiongate.h"
#include "services/database/postgressession.h"
#include "services/database/threadend.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QLoggingCategory>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <mutex>

namespace sevenscale {
namespace {

Q_LOGGING_CATEGORY(lcFeed, "sevenscale.database.feed", QtInfoMsg)

} // namespace

/// What both sides hold. `feed` and `session` belong to the thread and are changed by it alone, under the
/// mutex.
struct ChangeListener::Shared {
    std::mutex mutex;
    Feed* feed = nullptr;
    Session* session = nullptr;
    bool stopped = false;
    std::atomic_bool abandon = false;
};

/// The thread's side, with its event loop.
class ChangeListener::Feed {
public:
    Feed(Dialect dialect, const DatabaseTiming& timing, std::shared_ptr<ConnectionGate> gate,
        std::shared_ptr<DatabaseOutlet> outlet, std::shared_ptr<Shared> shared)
        : m_dialect(dialect)
        , m_timing(timing)
        , m_gate(std::move(gate))
        , m_outlet(std::move(outlet))
        , m_shared(std::move(shared)) { }

    ~Feed() {
        {
            const std::lock_guard lock(m_shared->mutex);
            m_shared->feed = nullptr;
        }
        close();
    }
    Feed(const Feed&) = delete;
    Feed& operator=(const Feed&) = delete;

    void run() {
        m_retry.setSingleShot(true);
        m_heartbeat.setInterval(m_dialect == Dialect::Sqlite ? m_timing.dataVersionMs : m_timing.heartbeatMs);
        m_poll.setInterval(m_timing.pollMs);
        QObject::connect(&m_retry, &QTimer::timeout, &m_loop, [this] { connectNow(); });
        QObject::connect(&m_heartbeat, &QTimer::timeout, &m_loop, [this] { beat(); });
        QObject::connect(&m_poll, &QTimer::timeout, &m_loop, [this] {
            if (std::exchange(m_perhapsMore, m_dialect == Dialect::PostgreSql))
                m_outlet->changes({});
        });
        {
            const std::lock_guard lock(m_shared->mutex);
            if (m_shared->stopped)
                return;
            m_shared->feed = this;
        }
        m_retry.start(0);
        m_loop.exec();
    }

    /// From any thread, under the mutex.
    void post(void (Feed::*what)()) {
        QMetaObject::invokeMethod(
            &m_loop, [this, what] { (this->*what)(); }, Qt::QueuedConnection);
    }
    void quit() { m_loop.quit(); }
    void connectNow();

private:
    void close();
    void retryLater();
    void beat();
    void readNotifications();
    void sessionFailed(const Error& error);
    Result<qint64> dataVersion();
    PostgresSession& postgres() { return static_cast<PostgresSession&>(*m_session); }

    const Dialect m_dialect;
    const DatabaseTiming m_timing;
    const std::shared_ptr<ConnectionGate> m_gate;
    const std::shared_ptr<DatabaseOutlet> m_outlet;
    const std::shared_ptr<Shared> m_shared;

    QEventLoop m_loop;
    QTimer m_retry;
    QTimer m_heartbeat;
    QTimer m_poll;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QSocketNotifier> m_notifier;
    qint64 m_dataVersion = -1;
    quint64 m_ownWrites = 0;
    bool m_perhapsMore = false; ///< something may have changed that nobody told; with LISTEN always
    bool m_wasConnected = false;
};

void ChangeListener::Feed::connectNow() {
    if (m_session && m_gate->givenUp())
        close();
    if (m_session)
        return;
    m_retry.stop();
    auto opened = m_gate->open(m_shared->abandon);
    if (!opened)
        return retryLater();
    {
        const std::lock_guard lock(m_shared->mutex);
        m_session = std::move(*opened);
        m_shared->session = m_session.get();
        if (m_shared->stopped)
            return;
    }
    // What is sent here takes no time at a server that is well.
    m_session->setStatementTimeout(m_timing.heartbeatTimeoutMs);
    Result<void> ready;
    if (m_dialect == Dialect::PostgreSql)
        ready = m_session->execute(QLatin1String("listen ") % QLatin1String(Channel)).map([](qint64) {});
    else
        ready = dataVersion().map([this](qint64 version) { m_dataVersion = version; });
    if (!ready)
        return sessionFailed(ready.error());
    if (m_dialect == Dialect::PostgreSql) {
        m_notifier = std::make_unique<QSocketNotifier>(postgres().socket(), QSocketNotifier::Read);
        QObject::connect(
            m_notifier.get(), &QSocketNotifier::activated, &m_loop, [this] { readNotifications(); });
        m_perhapsMore = true;
        readNotifications();
        if (!m_session)
            return;
    }
    m_poll.start();
    m_heartbeat.start();
    // What changed while nobody listened is not known.
    if (std::exchange(m_wasConnected, true))
        m_outlet->changes({});
}

void ChangeListener::Feed::close() {
    m_heartbeat.stop();
    m_poll.stop();
    if (QSocketNotifier* notifier = m_notifier.release()) {
        notifier->setEnabled(false);
        notifier->deleteLater(); // it may be the one that called
    }
    std::unique_ptr<Session> session; // closed after the mutex is free again
    const std::lock_guard lock(m_shared->mutex);
    m_shared->session = nullptr;
    session.swap(m_session);
}

void ChangeListener::Feed::retryLater() {
    if (m_shared->abandon)
        return;
    // Without a time the connection was given up, until wake(), or another lane has it back.
    const int due = m_gate->dueInMs();
    m_retry.start(due < 0 ? m_timing.firstBackoffMs : std::max(20, due));
}

void ChangeListener::Feed::beat() {
    if (!m_session)
        return;
    if (m_dialect == Dialect::Sqlite) {
        const auto version = dataVersion();
        if (!version)
            return sessionFailed(version.error());
        m_gate->confirmContact();
        // The write lane tells its own changes, by table. Someone else's may hide behind them: the poll is
        // for those.
        const quint64 writes = m_gate->ownWrites;
        const bool ours = writes % 2 != 0 || std::exchange(m_ownWrites, writes) != writes;
        if (std::exchange(m_dataVersion, *version) != *version) {
            if (ours)
                m_perhapsMore = true;
            else
                m_outlet->changes({});
        }
        return;
    }
    QElapsedTimer elapsed;
    elapsed.start();
    if (auto alive = m_session->query(QStringLiteral("select 1")); !alive) {
        // One backend may have been ended, with the server well: a new session tells. But a server that does
        // not answer may keep that waiting for long, so people hear of it first.
        if (elapsed.hasExpired(m_timing.heartbeatTimeoutMs))
            m_gate->lost(alive.error());
        return sessionFailed(alive.error());
    }
    m_gate->confirmContact();
    readNotifications();
}

void ChangeListener::Feed::readNotifications() {
    if (!m_session)
        return;
    auto payloads = postgres().takeNotifications();
    if (!payloads)
        return sessionFailed(payloads.error());
    payloads->removeDuplicates();
    if (!payloads->isEmpty())
        m_outlet->changes(*payloads);
}

void ChangeListener::Feed::sessionFailed(const Error& error) {
    qCInfo(lcFeed) << "The feed lost its session:" << error.detail;
    close();
    if (m_shared->abandon)
        return;
    m_gate->broke();
    m_retry.start(0);
}

Result<qint64> ChangeListener::Feed::dataVersion() {
    return m_session->query(QStringLiteral("pragma data_version")).map([](Rows rows) {
        return rows.next() ? rows.integer(0) : 0;
    });
}

ChangeListener::ChangeListener(Dialect dialect, const DatabaseTiming& timing,
    const std::shared_ptr<ConnectionGate>& gate, const std::shared_ptr<DatabaseOutlet>& outlet)
    : m_shared(std::make_shared<Shared>()) {
    m_thread.reset(QThread::create([=, shared = m_shared] {
        Feed feed(dialect, timing, gate, outlet, shared);
        feed.run();
    }));
    m_thread->setObjectName(QStringLiteral("database-feed"));
    m_thread->start();
}

ChangeListener::~ChangeListener() {
    stop();
    join(QDeadlineTimer(2000));
}

void ChangeListener::wake() {
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->feed)
        m_shared->feed->post(&Feed::connectNow);
}

void ChangeListener::stop() {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->stopped = true;
    m_shared->abandon = true;
    if (m_shared->session)
        m_shared->session->abort();
    if (m_shared->feed)
        m_shared->feed->post(&Feed::quit);
}

void ChangeListener::join(const QDeadlineTimer& deadline) {
    joinOrLeave(m_thread, deadline);
}

} // namespace sevenscale
