// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/demogenerator.h"

#include "services/workspace/democalendar.h"
#include "services/workspace/demowriter.h"

#include <QScopeGuard>

#include <algorithm>
#include <array>

namespace sevenscale {
namespace {

/// In the order in which rows may point to each other.
constexpr std::array Tables{"clients", "ai_agents", "agent_executions", "agent_insights", "client_metrics",
    "dashboard_metrics", "integrations", "client_integrations", "integration_data", "system_logs",
    "agent_config_versions", "integration_logs"};

/// What the agents' own rows say: the runs of the last day, which is cheap to make twice.
std::array<DemoAgentFigures, 7> agentFigures(const DemoPlan& plan) {
    std::array<DemoAgentFigures, 7> figures;
    const Timestamp until = plan.options.until;
    const Timestamp dayAgo = until.plusSeconds(-86'400);
    const Timestamp midnight = startOfLocalDay(localDayOf(until));
    const DemoRuns runs = plan.runs();
    DemoRunStream stream(runs, std::max(plan.from, dayAgo), until, plan.justBegun());
    DemoRun run;
    while (stream.next(run)) {
        DemoAgentFigures& own = figures[static_cast<size_t>(run.agent)];
        own.last = run.start;
        own.today += run.start >= midnight ? 1 : 0;
        own.succeeded += run.status == DemoRun::Status::Completed ? 1 : 0;
        own.failed += run.status == DemoRun::Status::Failed || run.status == DemoRun::Status::Timeout ? 1 : 0;
    }
    return figures;
}

/// After COPY with given ids the sequences still stand at their beginnings, and the planner knows nothing.
Result<void> settlePostgres(Session& session) {
    for (const char* table : Tables) {
        const QString name = QString::fromLatin1(table);
        if (name != QLatin1String("agent_insights")) {
            auto set = session.query(
                QStringLiteral("select setval(s.name, (select max(id) from %1))"
                               " from (select pg_get_serial_sequence('public.%1', 'id') as name) s"
                               " where s.name is not null and exists (select from %1)")
                    .arg(name));
            if (!set)
                return failure(set.error());
        }
        if (auto analyzed = session.execute(QLatin1String("analyze ") % name); !analyzed)
            return failure(analyzed.error());
    }
    return {};
}

} // namespace

DemoGenerator::DemoGenerator(DemoOptions options)
    : m_options(options) {
}

const DemoPlan& DemoGenerator::plan() {
    if (!m_plan)
        m_plan = DemoPlan::make(m_options);
    return *m_plan;
}

Result<bool> DemoGenerator::isEmpty(Session& session) {
    for (const char* table : Tables) {
        auto rows = session.query(QStringLiteral("select 1 from %1 limit 1").arg(QString::fromLatin1(table)));
        if (!rows)
            return failure(rows.error());
        if (rows->next())
            return false;
    }
    return true;
}

Result<qint64> DemoGenerator::fill(Session& session, const DemoProgressHandler& progress) {
    if (auto good = m_options.check(); !good)
        return failure(good.error());
    const int patience = session.statementTimeout();
    session.setStatementTimeout(0);
    const auto restore = qScopeGuard([&] { session.setStatementTimeout(patience); });
    if (session.inTransaction())
        return write(session, progress);
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return failure(transaction.error());
    auto rows = write(session, progress);
    if (!rows)
        return rows;
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return rows;
}

Result<qint64> DemoGenerator::write(Session& session, const DemoProgressHandler& progress) {
    const auto empty = isEmpty(session);
    if (!empty)
        return failure(empty.error());
    if (!*empty)
        return failure(ErrorCode::Conflict,
            QStringLiteral("This database already holds data; a demo is only written into an empty one."));

    // SQLite's own cache is 2 MB: with so many indexes it would spend most of the time looking for pages to
    // let go.
    if (session.dialect() == Dialect::Sqlite) {
        if (auto done = session.script(QStringLiteral("pragma cache_size = -262144")); !done)
            return failure(done.error());
    }
    const DemoPlan& made = plan();
    const Timestamp until = m_options.until;
    const qint64 today = localDayOf(until);
    const qint64 estimate
        = m_options.executions + qint64(m_options.clients) * (15 + (today - made.firstDay + 1) * 6);
    DemoWriter writer(session, progress, estimate);
    const DemoDays days(m_options.seed, made.origin);
    const DemoRuns runs = made.runs();
    const double share = DemoDays::shareOfDay(until.microseconds - startOfLocalDay(today).microseconds);
    const QList<qint64> troubled
        = made.incidents.isEmpty() ? QList<qint64>() : made.incidents.front().clinics;

    Result<void> done = writer.clinics(made.clinics, made.incidents, made.origin, until);
    if (done)
        done = writer.agents(agentFigures(made), made.pausedAgent, made.pausedSince,
            startOfLocalDay(made.origin - 400), until);
    if (done)
        done = writer.configVersions(startOfLocalDay(made.origin - 400), until);
    if (done)
        done = writer.savedViews(until);
    if (done)
        done = writer.integrations(m_options.seed, made.clinics, made.incidents, until);
    if (done)
        done = writer.syncAttempts(m_options.seed, made.clinics, made.incidents, until);
    if (done)
        done = writer.runs(made.stream(runs), m_options.seed);
    if (done)
        done = writer.insights(made.clinics);
    const auto logsOf = [&made, until](qint64 hour) {
        return logsOfHour(made.options.seed, made.clinics, hour, made.from, until);
    };
    QList<DemoLog> ofIncidents;
    for (const DemoIncident& incident : made.incidents)
        ofIncidents.append(logsOfIncident(incident, made.clinics));
    if (done)
        done = writer.logs(made.clinics, logsOf, ofIncidents, made.from, until);
    if (done)
        done = writer.days(days, made.clinics, made.firstDay, today, share, troubled, until);
    if (done)
        done = writer.figures(days, made.clinics, made.firstDay, today - 1);
    if (done && session.dialect() == Dialect::PostgreSql) {
        if (progress)
            progress({DemoProgress::Step::Finishing, writer.written(), writer.written()});
        done = settlePostgres(session);
    }
    if (!done)
        return failure(done.error());
    return writer.written();
}

} // namespace sevenscale
