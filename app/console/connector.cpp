// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/connector.h"

#include "services/database/migrator.h"
#include "services/database/session.h"
#include "services/stores/tenantstore.h"

#include <QCoreApplication>
#include <QPointer>
#include <QtConcurrentRun>

namespace sevenscale {
namespace {

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
    report.local = ask(session, QStringLiteral("select inet_server_addr() is null")) == u"t";
    report.tls = ask(session,
        QStringLiteral(
            "select version || ' · ' || cipher from pg_stat_ssl where pid = pg_backend_pid() and ssl"));
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

ConnectionReport lookAround(const ConnectionSettings& settings) {
    ConnectionReport report;
    report.server = settings.displayName();
    auto session = Session::open(settings);
    if (!session) {
        report.problems.append(session.error());
        return report;
    }
    report.reached = true;
    lookAtServer(**session, report);
    const QList<MigrationStep> steps = Migrator::steps(settings.dialect);
    report.programVersion = steps.isEmpty() ? -1 : steps.last().version;
    const auto plan = Migrator(**session).plan();
    if (plan) {
        report.schemaVersion = plan->currentVersion;
        for (const MigrationStep& step : plan->pending)
            report.pendingSteps.append(stepName(step));
    } else {
        report.problems.append(plan.error());
    }
    if (settings.dialect == Dialect::PostgreSql)
        lookAtRights(**session, report);
    lookAtViewer(**session, report);
    return report;
}

Result<MigrationPreview> readPreview(const ConnectionSettings& settings) {
    auto session = Session::open(settings);
    if (!session)
        return failure(session.error());
    const auto plan = Migrator(**session).plan();
    if (!plan)
        return failure(plan.error());
    MigrationPreview preview;
    preview.server = settings.displayName();
    preview.currentVersion = plan->currentVersion;
    for (const MigrationStep& step : plan->pending)
        preview.steps.append(stepName(step));
    for (const auto& right : plan->lostRights)
        preview.lostRights.append({right.role, right.object, right.privilege});
    for (const auto& obstacle : plan->obstacles)
        preview.obstacles.append({obstacle.object, obstacle.problem, obstacle.hint});
    return preview;
}

} // namespace

QFuture<ConnectionReport> testConnection(const ConnectionSettings& settings) {
    return QtConcurrent::run([settings] { return lookAround(settings); });
}

QFuture<Result<MigrationPreview>> previewMigration(const ConnectionSettings& settings) {
    return QtConcurrent::run([settings] { return readPreview(settings); });
}

QFuture<Result<void>> migrateDatabase(const ConnectionSettings& settings, QObject* context,
    std::function<void(int, int, const QString&)> progress) {
    // The pointer is only looked at on the context's own thread, which is the application's.
    QPointer<QObject> guard(context);
    return QtConcurrent::run([settings, guard, progress = std::move(progress)]() -> Result<void> {
        auto session = Session::open(settings);
        if (!session)
            return failure(session.error());
        (*session)->setStatementTimeout(0);
        return Migrator(**session).migrate([&](const Migrator::Progress& step) {
            QMetaObject::invokeMethod(QCoreApplication::instance(), [guard, progress, step] {
                if (guard)
                    progress(step.done, step.total, step.step);
            });
        });
    });
}

} // namespace sevenscale
