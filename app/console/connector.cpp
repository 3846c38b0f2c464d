// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/connector.h"

#include "services/database/migrator.h"
#include "services/database/session.h"
#include "services/stores/tenantstore.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPointer>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <mutex>
#include <vector>

namespace sevenscale {

/// What both sides of a task hold.
class Connector::Task {
public:
    /// From any thread.
    void abandon() {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
        if (m_session)
            m_session->abort();
    }

    /// A session that ends when the task is abandoned. On the task's thread, one at a time.
    class Connection {
    public:
        Connection(Task& task, const ConnectionSettings& settings)
            : m_task(task)
            , m_session(Session::open(settings, &task.m_abandoned)) {
            if (!m_session)
                return;
            const std::lock_guard lock(m_task.m_mutex);
            m_task.m_session = m_session->get();
            if (m_task.m_abandoned)
                (*m_session)->abort();
        }
        ~Connection() {
            const std::lock_guard lock(m_task.m_mutex);
            m_task.m_session = nullptr;
        }
        Connection(const Connection&) = delete;
        Connection& operator=(const Connection&) = delete;

        explicit operator bool() const { return m_session.has_value(); }
        const Error& error() const { return m_session.error(); }
        Session& operator*() { return **m_session; }

    private:
        Task& m_task;
        Result<std::unique_ptr<Session>> m_session;
    };

private:
    std::mutex m_mutex;
    Session* m_session = nullptr; ///< under the mutex
    std::atomic_bool m_abandoned = false;
};

namespace {

using Task = Connector::Task;

constexpr int ShutdownMs = 2000;

/// The threads of all tasks, until they have ended. On the application's thread.
class Threads {
public:
    static Threads& instance() {
        static Threads threads;
        return threads;
    }

    /// Runs `work` on a new thread, whose result the future gives.
    template <typename T> QFuture<T> run(const std::shared_ptr<Task>& task, std::function<T(Task&)> work) {
        std::erase_if(m_running, [](const Running& each) { return each.thread->isFinished(); });
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        Running running{task, std::unique_ptr<QThread>(QThread::create([promise, task, work] {
                            promise->addResult(work(*task));
                            promise->finish();
                        }))};
        running.thread->setObjectName(QStringLiteral("connector"));
        running.thread->start();
        m_running.push_back(std::move(running));
        return promise->future();
    }

private:
    struct Running {
        std::shared_ptr<Task> task;
        std::unique_ptr<QThread> thread;
    };

    Threads() {
        qAddPostRoutine([] { instance().end(); });
    }

    void end() {
        for (const Running& each : m_running)
            each.task->abandon();
        const QDeadlineTimer deadline(ShutdownMs);
        for (Running& each : m_running) {
            if (!each.thread->wait(deadline))
                (void)each.thread.release(); // it hangs in the resolver: nothing can end that
        }
        m_running.clear();
    }

    std::vector<Running> m_running;
};

QString stepName(const MigrationStep& step) {
    return QStringLiteral("%1_%2").arg(step.version, 4, 10, QLatin1Char('0')).arg(step.name);
}

/// The first cell of a question, or nothing; what fails is not worth a word here.
QString ask(Session& session, const QString& sql) {
    auto rows = session.query(sql);
    return rows && rows->next() ? rows->text(0) : QString();
}

void lookAtServer(Session& session, ConnectionReport& report) {
    if (session.dialect() == Dialect::Sqlite) {
        report.version = QStringLiteral("SQLite ") % ask(session, QStringLiteral("select sqlite_version()"));
        report.local = true;
        report.roleKind = ConnectionReport::RoleKind::Owner;
        return;
    }
    report.version = QStringLiteral("PostgreSQL ") % ask(session, QStringLiteral("show server_version"));
    const Transport transport = session.transport();
    report.local = transport.local;
    if (transport.encrypted())
        report.tls = transport.protocol % QStringLiteral(" · ") % transport.cipher;
    report.role = ask(session, QStringLiteral("select session_user"));
}

void lookAtRights(Session& session, ConnectionReport& report) {
    auto rows = session.query(QStringLiteral(
        "select c.relname, has_any_column_privilege(c.oid, 'SELECT'), has_any_column_privilege(c.oid, "
        "'UPDATE')"
        " from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'"
        " and c.relname in ('clients', 'ai_agents', 'agent_executions', 'integrations', 'agent_insights',"
        " 'dashboard_metrics', 'system_logs') order by c.relname"));
    if (!rows)
        return;
    while (rows->next())
        report.rights.append({rows->text(0), rows->boolean(1), rows->boolean(2)});
}

void lookAtViewer(Session& session, ConnectionReport& report) {
    const auto viewer = readViewer(session);
    if (!viewer) {
        if (viewer.error().code != ErrorCode::SchemaMissing)
            report.problems.append(viewer.error());
        return;
    }
    using Kind = ConnectionReport::RoleKind;
    report.roleKind = viewer->ownsDatabase ? Kind::Owner
        : viewer->tenants.isEmpty()        ? Kind::Stranger
                                           : Kind::Person;
    for (const Tenant& tenant : viewer->tenants)
        report.memberships.append(
            tenant.role.isEmpty() ? tenant.name : tenant.name % QStringLiteral(" · ") % tenant.role);
}

ConnectionReport lookAround(Task& task, const ConnectionSettings& settings) {
    ConnectionReport report;
    report.server = settings.displayName();
    Task::Connection session(task, settings);
    if (!session) {
        report.problems.append(session.error());
        return report;
    }
    report.reached = true;
    lookAtServer(*session, report);
    const QList<MigrationStep> steps = Migrator::steps(settings.dialect);
    report.programVersion = steps.isEmpty() ? -1 : steps.last().version;
    const auto plan = Migrator(*session).plan();
    if (plan) {
        report.schemaVersion = plan->currentVersion;
        for (const MigrationStep& step : plan->pending)
            report.pendingSteps.append(stepName(step));
    } else {
        report.problems.append(plan.error());
    }
    if (settings.dialect == Dialect::PostgreSql)
        lookAtRights(*session, report);
    lookAtViewer(*session, report);
    return report;
}

Result<MigrationPreview> readPreview(Task& task, const ConnectionSettings& settings) {
    Task::Connection session(task, settings);
    if (!session)
        return failure(session.error());
    const auto plan = Migrator(*session).plan();
    if (!plan)
        return failure(plan.error());
    MigrationPreview preview;
    preview.server = settings.displayName();
    preview.currentVersion = plan->currentVersion;
    for (const MigrationStep& step : plan->pending)
        preview.steps.append(stepName(step));
    for (const auto& right : plan->lostRights)
        preview.lostRights.append({right.role, right.object, right.privilege, right.code, right.arguments});
    for (const auto& obstacle : plan->obstacles)
        preview.obstacles.append(
            {obstacle.object, obstacle.problem, obstacle.hint, obstacle.code, obstacle.arguments});
    return preview;
}

Result<Connector::Findings> runMigration(Task& task, const ConnectionSettings& settings,
    const std::function<void(const Migrator::Progress&)>& tell) {
    Task::Connection session(task, settings);
    if (!session)
        return failure(session.error());
    (*session).setStatementTimeout(0);
    Migrator migrator(*session);
    if (auto done = migrator.migrate(tell); !done)
        return failure(done.error());
    Connector::Findings findings;
    for (const auto& finding : migrator.findings())
        findings.append({finding.object, finding.problem, finding.hint, finding.code, finding.arguments});
    return findings;
}

} // namespace

Connector::~Connector() {
    abandon();
}

void Connector::abandon() {
    for (const auto& each : std::exchange(m_tasks, {})) {
        if (const auto task = each.lock())
            task->abandon();
    }
}

std::shared_ptr<Connector::Task> Connector::newTask() {
    m_tasks.removeIf([](const std::weak_ptr<Task>& each) { return each.expired(); });
    auto task = std::make_shared<Task>();
    m_tasks.append(task);
    return task;
}

QFuture<ConnectionReport> Connector::test(const ConnectionSettings& settings) {
    return Threads::instance().run<ConnectionReport>(
        newTask(), [settings](Task& task) { return lookAround(task, settings); });
}

QFuture<Result<MigrationPreview>> Connector::preview(const ConnectionSettings& settings) {
    return Threads::instance().run<Result<MigrationPreview>>(
        newTask(), [settings](Task& task) { return readPreview(task, settings); });
}

QFuture<Result<Connector::Findings>> Connector::migrate(
    const ConnectionSettings& settings, QObject* context, Progress progress) {
    // The pointer is only looked at on the application's own thread.
    const auto tell = [guard = QPointer<QObject>(context), progress = std::move(progress)](
                          const Migrator::Progress& step) {
        QMetaObject::invokeMethod(QCoreApplication::instance(), [guard, progress, step] {
            if (guard)
                progress(step.done, step.total, step.step);
        });
    };
    return Threads::instance().run<Result<Findings>>(
        newTask(), [settings, tell](Task& task) { return runMigration(task, settings, tell); });
}

} // namespace sevenscale
