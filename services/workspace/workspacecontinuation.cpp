// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/status.h"
#include "services/workspace/democalendar.h"
#include "services/workspace/demorundetails.h"
#include "services/workspace/demowriter.h"
#include "services/workspace/workspace.h"
#include "services/workspace/workspacestate.h"

#include <QScopeGuard>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

constexpr qint64 MostDaysAtOnce = 90;
/// After such a pause the old trouble is over and a new one has begun.
constexpr qint64 NewTroubleAfterMicros = 12 * MicrosPerHour;
constexpr qsizetype MostMarks = 200;
/// A few runs have always just begun, but not after every glance.
constexpr qint64 JustBegunAfterMicros = 120 * MicrosPerSecond;

/// One continuation, from where the workspace ended to `now`.
class Continuation {
public:
    Continuation(Session& session, WorkspaceState state, Timestamp now)
        : m_session(session)
        , m_state(std::move(state))
        , m_before(m_state.until)
        , m_from(std::max(m_before, now.plusSeconds(-86'400 * MostDaysAtOnce)))
        , m_now(now)
        , m_clinics(demoClinics(m_state.seed, m_state.clients))
        , m_writer(session, {}, 0) { }

    Result<qint64> run() {
        Result<void> done = look();
        if (done)
            done = moveTrouble();
        if (done)
            done = endRuns();
        if (done)
            done = writeRuns();
        if (done)
            done = finishDay();
        if (done)
            done = writeDays();
        if (done)
            done = sync();
        if (done)
            done = noteAgents();
        if (!done)
            return failure(done.error());
        m_state.until = m_now;
        if (auto written = m_state.write(m_session); !written)
            return failure(written.error());
        return m_writer.written();
    }

private:
    Result<void> execute(const QString& sql, const QVariantList& parameters, qint64* changed = nullptr) {
        const auto count = m_session.execute(sql, parameters);
        if (!count)
            return failure(count.error());
        if (changed)
            *changed = *count;
        return {};
    }
    Result<qint64> maximum(const QString& table) {
        auto rows = m_session.query(QStringLiteral("select coalesce(max(id), 0) from %1").arg(table));
        if (!rows)
            return failure(rows.error());
        return rows->next() ? rows->integer(0) : 0;
    }
    /// `?, ?, ?` for the marks.
    QString markList() const {
        return QStringList(m_state.marks.size(), QStringLiteral("?")).join(QLatin1String(", "));
    }
    QVariantList markValues() const { return QVariantList(m_state.marks.cbegin(), m_state.marks.cend()); }

    /// Who is still there and works: a paused agent stays paused, an archived clinic rests.
    Result<void> look() {
        for (const auto& [table, target] :
            {std::pair(QStringLiteral("agent_executions"), &m_writer.ids.execution),
                std::pair(QStringLiteral("dashboard_metrics"), &m_writer.ids.dashboardMetric),
                std::pair(QStringLiteral("client_metrics"), &m_writer.ids.clientMetric),
                std::pair(QStringLiteral("system_logs"), &m_writer.ids.log)}) {
            const auto last = maximum(table);
            if (!last)
                return failure(last.error());
            *target = *last + 1;
        }
        auto clinics = m_session.query(QStringLiteral("select id from clients where archived_at is null"));
        if (!clinics)
            return failure(clinics.error());
        QSet<qint64> alive;
        while (clinics->next())
            alive.insert(clinics->integer(0));
        for (const DemoClinic& clinic : std::as_const(m_clinics)) {
            if (alive.contains(clinic.id))
                m_alive.append(clinic);
        }
        for (int agent = 0; agent < 7; ++agent)
            m_resting.insert(agent);
        auto agents
            = m_session.query(QStringLiteral("select id, status from ai_agents where id between 1 and 7"));
        if (!agents)
            return failure(agents.error());
        while (agents->next()) {
            if (agentStatusOf(agents->text(1)) == AgentStatus::Active)
                m_resting.remove(static_cast<int>(agents->integer(0)) - 1);
        }
        return {};
    }

    DemoRuns runs() const {
        DemoRuns all(m_state.seed, m_clinics, m_state.incidents, m_state.pace);
        for (const int agent : m_resting)
            all.pause(agent, m_before);
        for (const DemoClinic& clinic : m_clinics) {
            if (std::none_of(
                    m_alive.cbegin(), m_alive.cend(), [&](const DemoClinic& c) { return c.id == clinic.id; }))
                all.leaveOut(clinic.id);
        }
        return all;
    }

    /// Within half a day the trouble goes on where nobody mended it. Later it was mended, and there is
    /// another one.
    Result<void> moveTrouble() {
        if (m_now.microseconds - m_before.microseconds < NewTroubleAfterMicros) {
            auto mended
                = m_session.query(QStringLiteral("select client_id from integrations where integration_type "
                                                 "= 'google_calendar' and status = 'connected'"));
            if (!mended)
                return failure(mended.error());
            while (mended->next()) {
                for (DemoIncident& incident : m_state.incidents) {
                    if (incident.kind == DemoIncident::Kind::ExpiredCalendar)
                        incident.clinics.removeAll(mended->integer(0));
                }
            }
            m_state.incidents.removeIf([](const DemoIncident& incident) {
                return incident.kind == DemoIncident::Kind::ExpiredCalendar && incident.clinics.isEmpty();
            });
            return {};
        }
        for (DemoIncident& incident : m_state.incidents) {
            incident.end = std::min(m_before.plusSeconds(2 * 3'600), m_now.plusSeconds(-6 * 3'600));
            if (auto done = setTrouble(incident, false); !done)
                return done;
        }
        QList<DemoIncident> fresh = m_state.pace.retries ? demoIncidents(m_state.seed, m_alive, m_now, true)
                                                         : QList<DemoIncident>();
        for (DemoIncident& incident : fresh) {
            if (auto done = setTrouble(incident, true); !done)
                return done;
            if (incident.kind == DemoIncident::Kind::SlowConversion)
                incident.start = std::max(incident.start, m_before);
            m_startLogs.append(logsOfIncident(incident, m_clinics));
        }
        fresh.removeIf([](const DemoIncident& incident) {
            return incident.kind != DemoIncident::Kind::SlowConversion && incident.clinics.isEmpty();
        });
        m_state.incidents.append(fresh);
        m_state.marks.append(m_now.toText());
        while (m_state.marks.size() > MostMarks)
            m_state.marks.removeFirst();
        return {};
    }

    /// Sets, or takes back, what an incident shows in the rows of its clinics, wherever nobody else has
    /// changed these. A clinic whose integration cannot be set leaves the incident.
    Result<void> setTrouble(DemoIncident& incident, bool begins) {
        if (incident.kind == DemoIncident::Kind::SlowConversion)
            return {};
        const bool calendar = incident.kind == DemoIncident::Kind::ExpiredCalendar;
        const QString good = QStringLiteral("connected");
        const QString bad = calendar ? QStringLiteral("error") : QStringLiteral("degraded");
        const QString type
            = calendar ? QStringLiteral("google_calendar") : QStringLiteral("whatsapp_business");
        const Timestamp expiry = begins ? incident.start.plusSeconds(-1) : m_now.plusSeconds(86'400 * 60);
        for (const qint64 clinic : QList<qint64>(incident.clinics)) {
            qint64 changed = 0;
            auto done = execute(
                QStringLiteral(
                    "update integrations set status = ?, last_sync = ?, updated_at = ?"
                    " where client_id = ? and integration_type = ? and status = ? and updated_at in (%1)")
                    .arg(markList()),
                QVariantList{begins ? bad : good,
                    (begins ? incident.start.plusSeconds(-40) : m_now.plusSeconds(-40)).toText(),
                    m_now.toText(), clinic, type, begins ? good : bad}
                    + markValues(),
                &changed);
            if (!done)
                return done;
            if (changed == 0) {
                if (begins)
                    incident.clinics.removeAll(clinic);
                continue;
            }
            if (!calendar)
                continue;
            done = execute(
                QStringLiteral("update client_integrations set status = ?, credentials_expires_at = ?"
                               " where client_id = ? and integration_type = ? and status = ?"),
                {begins ? bad : good, expiry.toText(), clinic, type, begins ? good : bad});
            if (done)
                done = execute(QStringLiteral("update clients set status = ?, updated_at = ?"
                                              " where id = ? and status = ? and updated_at in (%1)")
                                   .arg(markList()),
                    QVariantList{begins ? QStringLiteral("critical") : QStringLiteral("operational"),
                        m_now.toText(), clinic,
                        begins ? QStringLiteral("operational") : QStringLiteral("critical")}
                        + markValues());
            if (!done)
                return done;
        }
        return {};
    }

    /// What was under way when the workspace was left has ended since.
    Result<void> endRuns() {
        auto open = m_session.query(
            QStringLiteral("select id, agent_id, client_id, execution_date from vw_agent_executions"
                           " where tenant_id in (select id from tenants) and outcome = 'in_flight'"
                           " and execution_date <= ? and agent_id between 1 and 7"),
            {m_before.toText()});
        if (!open)
            return failure(open.error());
        const DemoRuns all = runs();
        while (open->next()) {
            const auto start = Timestamp::fromText(open->text(3));
            if (!start)
                continue;
            DemoRun run;
            run.agent = static_cast<int>(open->integer(1)) - 1;
            run.client = open->integer(2);
            run.start = *start;
            run = all.ending(run, open->integer(0));
            if (run.start.microseconds + run.durationMs * 1'000LL > m_now.microseconds)
                continue;
            auto done = execute(
                QStringLiteral("update agent_executions set status = ?, duration_ms = ?, tokens_used = ?,"
                               " insights_generated = 0, execution_details = ? where id = ?"),
                {statusWord(run.status), run.durationMs, run.tokens, runDetails(run), open->integer(0)});
            if (!done)
                return done;
        }
        return {};
    }

    Result<void> writeRuns() {
        const DemoRuns all = runs();
        const bool longAgo = m_now.microseconds - m_before.microseconds >= JustBegunAfterMicros;
        QList<DemoRun> begun = longAgo ? all.justBegun(m_now) : QList<DemoRun>();
        begun.removeIf([&](const DemoRun& run) { return run.start <= m_from; });
        // The run over all clinics takes half an hour: once a day, however often somebody looks.
        auto lately = m_session.query(
            QStringLiteral(
                "select 1 from agent_executions where client_id is null and execution_date > ? limit 1"),
            {m_now.plusSeconds(-20 * 3'600).toText()});
        if (!lately)
            return failure(lately.error());
        if (lately->next())
            begun.removeIf([](const DemoRun& run) { return run.client == 0; });
        Result<void> done = m_writer.runs(DemoRunStream(all, m_from, m_now, begun), m_state.seed);
        if (done)
            done = m_writer.insights(m_clinics);
        if (!done)
            return done;
        const auto logsOf
            = [this](qint64 hour) { return logsOfHour(m_state.seed, m_alive, hour, m_from, m_now); };
        return m_writer.logs(m_clinics, logsOf, m_startLogs, m_from, m_now);
    }

    QList<qint64> troubledAt(Timestamp moment) const {
        QList<qint64> clinics;
        for (const DemoIncident& incident : m_state.incidents) {
            if (incident.kind == DemoIncident::Kind::ExpiredCalendar && moment >= incident.start
                && (!incident.end || moment < *incident.end))
                clinics.append(incident.clinics);
        }
        return clinics;
    }

    /// The row of the day on which the workspace was left was half a day's: it is completed, unless somebody
    /// corrected it.
    Result<void> finishDay() {
        const qint64 day = localDayOf(m_before);
        const qint64 today = localDayOf(m_now);
        const DemoDays days(m_state.seed, m_state.origin);
        const QList<qint64> now = troubledAt(m_now);
        QStringList sets;
        QStringList same;
        for (const QString& column : dayColumns()) {
            sets += column % QLatin1String(" = ?");
            same += column % QLatin1String(" is ?");
        }
        const QString sql = QLatin1String("update dashboard_metrics set ") % sets.join(QLatin1String(", "))
            % QLatin1String(" where client_id = ? and metric_date = ? and ")
            % same.join(QLatin1String(" and "));
        for (const DemoClinic& clinic : std::as_const(m_alive)) {
            // Which of the two it was written as depends on who was in trouble then: try both.
            for (const bool troubled : {false, true}) {
                const auto before = days.day(clinic, day, shareAt(m_before), troubled);
                const auto after = day == today
                    ? days.day(clinic, day, shareAt(m_now), now.contains(clinic.id))
                    : days.day(clinic, day);
                if (!before || !after || *before == *after)
                    continue;
                if (auto done = execute(
                        sql, dayCells(*after) + QVariantList{clinic.id, dateText(day)} + dayCells(*before));
                    !done)
                    return done;
            }
        }
        return {};
    }

    static double shareAt(Timestamp moment) {
        return DemoDays::shareOfDay(moment.microseconds - startOfLocalDay(localDayOf(moment)).microseconds);
    }

    Result<void> writeDays() {
        const DemoDays days(m_state.seed, m_state.origin);
        const qint64 today = localDayOf(m_now);
        const qint64 first = std::max(localDayOf(m_before) + 1, localDayOf(m_from));
        Result<void> done
            = m_writer.days(days, m_alive, first, today, shareAt(m_now), troubledAt(m_now), m_now);
        if (done)
            done = m_writer.figures(
                days, m_alive, std::max(localDayOf(m_before), localDayOf(m_from)), today - 1);
        return done;
    }

    /// Connected integrations have synced meanwhile; what state they are in is left alone.
    Result<void> sync() {
        for (const DemoClinic& clinic : std::as_const(m_alive)) {
            for (const DemoIntegration& integration : clinic.integrations) {
                const auto last = integrationState(m_state.seed, clinic, integration, {}, m_now).lastSync;
                if (!last || *last <= m_before)
                    continue;
                qint64 synced = 0;
                auto done = execute(
                    QStringLiteral("update integrations set last_sync = ? where id = ? and client_id = ?"
                                   " and status in ('connected', 'degraded', 'expiring') and last_sync < ?"),
                    {last->toText(), integration.id, clinic.id, last->toText()}, &synced);
                if (done && synced > 0)
                    done = execute(
                        QStringLiteral(
                            "insert into integration_logs (integration_id, started_at, finished_at, status,"
                            " records, created_at) values (?, ?, ?, 'succeeded', ?, ?)"),
                        {integration.id, last->toText(), last->toText(), last->microseconds / 1'000'000 % 97,
                            last->toText()});
                if (done)
                    done = execute(
                        QStringLiteral(
                            "update client_integrations set last_sync = ? where integration_id = ?"
                            " and status in ('connected', 'degraded', 'expiring') and last_sync < ?"),
                        {last->toText(), integration.id, last->toText()});
                if (!done)
                    return done;
            }
        }
        return {};
    }

    /// The figures that the agents' own rows carry.
    Result<void> noteAgents() {
        const QString now = m_now.toText();
        return execute(
            QStringLiteral(
                "update ai_agents set"
                " last_execution = coalesce((select e.execution_date from agent_executions e"
                "  where e.agent_id = ai_agents.id and e.execution_date <= ? order by e.execution_date desc "
                "limit 1), last_execution),"
                " executions_today = (select count(*) from agent_executions e"
                "  where e.agent_id = ai_agents.id and e.execution_date >= ? and e.execution_date <= ?),"
                " success_rate = coalesce((select printf('%.1f', 100.0 * sum(e.outcome = 'succeeded') / "
                "count(*)) from vw_agent_executions e"
                "  where e.agent_id = ai_agents.id and e.execution_date > ? and e.execution_date <= ?"
                "  and e.outcome in ('succeeded', 'failed') having count(*) > 0), success_rate)"
                " where id between 1 and 7"),
            {now, startOfLocalDay(localDayOf(m_now)).toText(), now, m_now.plusSeconds(-86'400).toText(),
                now});
    }

    Session& m_session;
    WorkspaceState m_state;
    Timestamp m_before;
    Timestamp m_from;
    Timestamp m_now;
    QList<DemoClinic> m_clinics;
    QList<DemoClinic> m_alive;
    QSet<int> m_resting;
    QList<DemoLog> m_startLogs;
    DemoWriter m_writer;
};

} // namespace

Result<qint64> continueWorkspace(Session& session, Timestamp now) {
    const int patience = session.statementTimeout();
    session.setStatementTimeout(0);
    const auto restore = qScopeGuard([&] { session.setStatementTimeout(patience); });
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return failure(transaction.error());
    auto state = WorkspaceState::read(session);
    if (!state)
        return failure(state.error());
    if (!*state || (*state)->until >= now)
        return 0;
    auto rows = Continuation(session, **state, now).run();
    if (!rows)
        return rows;
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return rows;
}

} // namespace sevenscale
