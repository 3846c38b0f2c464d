// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/demowriter.h"

#include "services/workspace/demoagents.h"
#include "services/workspace/democalendar.h"
#include "services/workspace/demoinsights.h"
#include "services/workspace/demorundetails.h"
#include "services/workspace/jsonwriter.h"
#include "services/workspace/random.h"

#include <algorithm>

namespace sevenscale {
namespace {

using Step = DemoProgress::Step;

constexpr qint64 RowsPerReport = 1'000;

QVariant orNull(const QString& text) {
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant orNull(const std::optional<Timestamp>& moment) {
    return moment ? QVariant(moment->toText()) : QVariant();
}

QVariant idOrNull(qint64 id) {
    return id > 0 ? QVariant(id) : QVariant();
}

QString tenths(qint64 value) {
    return QString::number(value / 10) % QLatin1Char('.') % QString::number(value % 10);
}

QString integrationConfig(const DemoClinic& clinic, const DemoIntegration& integration) {
    const QString domain = clinic.email.mid(clinic.email.indexOf(QLatin1Char('@')) + 1);
    JsonWriter json;
    json.object()
        .text(u"account", QString(QStringLiteral("agencia@") % domain))
        .number(u"sync_every_seconds", integration.rhythmSeconds);
    if (integration.type == QLatin1String("google_calendar"))
        json.text(u"calendar_id", QString(QStringLiteral("agenda@") % domain));
    json.endObject();
    return json.take();
}

QString integrationMetrics(
    const DemoIntegration& integration, const DemoIntegrationState& state, Random& random) {
    JsonWriter json;
    const qint64 syncs = 86'400 / std::max<qint64>(integration.rhythmSeconds, 60);
    json.object()
        .number(
            u"syncs_24h", state.status == QLatin1String("connected") ? syncs : random.integer(0, syncs / 2))
        .number(u"errors_24h",
            state.status == QLatin1String("connected") ? random.integer(0, 2) : random.integer(3, 40))
        .number(u"rows_24h", random.integer(20, 4'000))
        .endObject();
    return json.take();
}

bool hasEnded(const DemoRun& run) {
    return run.status != DemoRun::Status::Running && run.status != DemoRun::Status::Queued;
}

} // namespace

DemoIntegrationState integrationState(quint64 seed, const DemoClinic& clinic,
    const DemoIntegration& integration, const QList<DemoIncident>& incidents, Timestamp at) {
    Random random({seed, Random::Integrations, static_cast<quint64>(integration.id)});
    const qint64 ago = random.integer(0, integration.rhythmSeconds);
    const qint64 lot = random.integer(1, 1'000);
    DemoIntegrationState state{QStringLiteral("connected"), at.plusSeconds(-ago), std::nullopt};
    if (integration.type != QLatin1String("whatsapp_business"))
        state.expiresAt = at.plusSeconds(86'400 * random.integer(12, 80) + random.integer(0, 80'000));
    for (const DemoIncident& incident : incidents) {
        if (!incident.holds(at, clinic.id) || incident.clinics.isEmpty())
            continue;
        if (incident.kind == DemoIncident::Kind::ExpiredCalendar
            && integration.type == QLatin1String("google_calendar"))
            return {QStringLiteral("error"), incident.start.plusSeconds(-(ago % 300) - 1),
                incident.start.plusSeconds(-1)};
        if (incident.kind == DemoIncident::Kind::LostMessages
            && integration.type == QLatin1String("whatsapp_business"))
            return {QStringLiteral("degraded"), state.lastSync, std::nullopt};
    }
    if (clinic.role == DemoRole::Attention) {
        if (clinic.id % 3 == 0 && integration.type == QLatin1String("meta_ads"))
            return {QStringLiteral("expiring"), state.lastSync, at.plusSeconds(2 * 86'400 - ago)};
        if (clinic.id % 3 == 1 && integration.type == QLatin1String("hubspot_crm"))
            return {QStringLiteral("attention"), at.plusSeconds(-14 * 3'600 - ago), state.expiresAt};
    } else if (clinic.role == DemoRole::Healthy && integration.type != QLatin1String("google_calendar")) {
        if (lot <= 25)
            return {QStringLiteral("disconnected"), at.plusSeconds(-86'400 * random.integer(3, 25)),
                std::nullopt};
        if (lot <= 35)
            return {QStringLiteral("pending"), std::nullopt, std::nullopt};
    }
    return state;
}

bool DemoWriter::advance(Step step) {
    if (m_done++ % RowsPerReport == 0 && m_progress)
        m_cancelled = !m_progress({step, m_done, std::max(m_total, m_done)});
    return !m_cancelled;
}

Result<void> DemoWriter::insert(Step step, const QString& table, const QStringList& columns,
    const std::function<bool(QVariantList& cells)>& next) {
    const auto count = m_session.insertMany(
        table, columns, [&](QVariantList& cells) { return next(cells) && advance(step); });
    if (!count)
        return failure(count.error());
    if (m_cancelled)
        return failure(
            ErrorCode::Cancelled, QStringLiteral("The demo was given up; nothing of it is written."));
    return {};
}

Result<void> DemoWriter::clinics(
    const QList<DemoClinic>& clinics, const QList<DemoIncident>& incidents, qint64 origin, Timestamp at) {
    qsizetype row = 0;
    return insert(Step::Clinics, QStringLiteral("clients"),
        {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("specialty"), QStringLiteral("email"),
            QStringLiteral("phone"), QStringLiteral("city"), QStringLiteral("status"),
            QStringLiteral("performance"), QStringLiteral("revenue"), QStringLiteral("patients"),
            QStringLiteral("plan"), QStringLiteral("created_at"), QStringLiteral("updated_at")},
        [&](QVariantList& cells) {
            if (row == clinics.size())
                return false;
            const DemoClinic& clinic = clinics[row++];
            const bool failing
                = std::any_of(incidents.cbegin(), incidents.cend(), [&](const DemoIncident& incident) {
                      return incident.kind == DemoIncident::Kind::ExpiredCalendar
                          && incident.holds(at, clinic.id);
                  });
            const bool critical = failing || clinic.role == DemoRole::Critical;
            const qint64 days = localDayOf(at) - origin;
            cells = {clinic.id, clinic.name, clinic.specialty, clinic.email, clinic.phone, clinic.city,
                critical                                 ? QStringLiteral("critical")
                    : clinic.role == DemoRole::Attention ? QStringLiteral("attention")
                                                         : QStringLiteral("operational"),
                clinic.performance, orNull(clinic.revenue),
                clinic.patients + static_cast<qint64>(static_cast<double>(days) * clinic.appointments * 0.11),
                clinic.plan,
                startOfLocalDay(origin - clinic.daysAsClient)
                    .plusSeconds(9 * 3'600 + clinic.id % 28'800)
                    .toText(),
                at.toText()};
            return true;
        });
}

Result<void> DemoWriter::agents(const std::array<DemoAgentFigures, 7>& figures, int pausedAgent,
    Timestamp pausedSince, Timestamp createdAt, Timestamp at) {
    int row = 0;
    return insert(Step::Clinics, QStringLiteral("ai_agents"),
        {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("agent_type"), QStringLiteral("status"),
            QStringLiteral("performance"), QStringLiteral("last_execution"),
            QStringLiteral("executions_today"), QStringLiteral("success_rate"), QStringLiteral("config"),
            QStringLiteral("cost_per_run"), QStringLiteral("created_at"), QStringLiteral("updated_at")},
        [&](QVariantList& cells) {
            if (row == demoAgents().size())
                return false;
            const DemoAgent& agent = demoAgents()[row];
            const DemoAgentFigures& own = figures[static_cast<size_t>(row)];
            const qint64 ended = own.succeeded + own.failed;
            cells = {row + 1, agent.name, agent.agentType,
                row == pausedAgent ? QStringLiteral("paused") : QStringLiteral("active"), agent.performance,
                orNull(own.last), own.today,
                ended > 0 ? tenths((own.succeeded * 1'000 + ended / 2) / ended) : QStringLiteral("0.0"),
                demoAgentConfig(agent), agent.costPerRun, createdAt.toText(),
                (row == pausedAgent ? pausedSince : at).toText()};
            ++row;
            return true;
        });
}

Result<void> DemoWriter::integrations(
    quint64 seed, const QList<DemoClinic>& clinics, const QList<DemoIncident>& incidents, Timestamp at) {
    struct Row {
        const DemoClinic* clinic;
        const DemoIntegration* integration;
        DemoIntegrationState state;
    };
    QList<Row> rows;
    for (const DemoClinic& clinic : clinics) {
        for (const DemoIntegration& integration : clinic.integrations)
            rows.append({&clinic, &integration, integrationState(seed, clinic, integration, incidents, at)});
    }
    const auto createdAt
        = [&](const Row& row) { return at.plusSeconds(-86'400LL * row.clinic->daysAsClient / 2).toText(); };

    qsizetype at1 = 0;
    auto done = insert(Step::Clinics, QStringLiteral("integrations"),
        {QStringLiteral("id"), QStringLiteral("client_id"), QStringLiteral("integration_type"),
            QStringLiteral("status"), QStringLiteral("last_sync"), QStringLiteral("config"),
            QStringLiteral("metrics"), QStringLiteral("created_at"), QStringLiteral("updated_at")},
        [&](QVariantList& cells) {
            if (at1 == rows.size())
                return false;
            const Row& row = rows[at1++];
            Random random({seed, Random::Integrations, static_cast<quint64>(row.integration->id), 2});
            cells = {row.integration->id, row.clinic->id, row.integration->type, row.state.status,
                orNull(row.state.lastSync), integrationConfig(*row.clinic, *row.integration),
                integrationMetrics(*row.integration, row.state, random), createdAt(row), at.toText()};
            return true;
        });
    if (!done)
        return done;

    // One clinic's older account was never taken over into `integrations`: it counts as one more, and is a
    // finding.
    const auto forgotten = std::find_if(clinics.cbegin(), clinics.cend(), [](const DemoClinic& clinic) {
        return clinic.role == DemoRole::Healthy && !clinic.has(QStringLiteral("calendly"));
    });
    qsizetype at2 = 0;
    done = insert(Step::Clinics, QStringLiteral("client_integrations"),
        {QStringLiteral("id"), QStringLiteral("client_id"), QStringLiteral("integration_type"),
            QStringLiteral("status"), QStringLiteral("last_sync"), QStringLiteral("created_at"),
            QStringLiteral("integration_id"), QStringLiteral("credentials_expires_at")},
        [&](QVariantList& cells) {
            if (at2 > rows.size() || (at2 == rows.size() && forgotten == clinics.cend()))
                return false;
            if (at2 == rows.size()) {
                cells = {at2 + 1, forgotten->id, QStringLiteral("calendly"), QStringLiteral("connected"),
                    at.plusSeconds(-1'900).toText(), at.plusSeconds(-86'400LL * 200).toText(), QVariant(),
                    QVariant()};
            } else {
                const Row& row = rows[at2];
                cells = {at2 + 1, row.clinic->id, row.integration->type, row.state.status,
                    orNull(row.state.lastSync), createdAt(row), row.integration->id,
                    orNull(row.state.expiresAt)};
            }
            ++at2;
            return true;
        });
    if (!done)
        return done;

    qsizetype at3 = 0;
    qint64 id = 0;
    return insert(Step::Clinics, QStringLiteral("integration_data"),
        {QStringLiteral("id"), QStringLiteral("client_id"), QStringLiteral("integration_type"),
            QStringLiteral("raw_data"), QStringLiteral("collected_at")},
        [&](QVariantList& cells) {
            while (at3 < rows.size() && !rows[at3].state.lastSync)
                ++at3;
            if (at3 == rows.size())
                return false;
            const Row& row = rows[at3++];
            Random random({seed, Random::Integrations, static_cast<quint64>(row.integration->id), 3});
            JsonWriter json;
            json.object()
                .text(u"source", row.integration->type)
                .number(u"rows", random.integer(3, 240))
                .number(u"changed", random.integer(0, 30))
                .text(u"cursor", QString::number(random.next() >> 16, 16))
                .endObject();
            cells = {++id, row.clinic->id, row.integration->type, json.take(), row.state.lastSync->toText()};
            return true;
        });
}

Result<void> DemoWriter::runs(const DemoRunStream& stream, quint64 seed) {
    m_seed = seed;
    m_runs.emplace(stream);
    m_firstExecution = ids.execution;
    DemoRunStream left = stream;
    DemoRun run;
    return insert(Step::Executions, QStringLiteral("agent_executions"),
        {QStringLiteral("id"), QStringLiteral("agent_id"), QStringLiteral("client_id"),
            QStringLiteral("execution_date"), QStringLiteral("duration_ms"), QStringLiteral("status"),
            QStringLiteral("tokens_used"), QStringLiteral("insights_generated"),
            QStringLiteral("execution_details"), QStringLiteral("created_at")},
        [&](QVariantList& cells) {
            if (!left.next(run))
                return false;
            const qint64 id = ids.execution++;
            const bool ended = hasEnded(run);
            const QString start = run.start.toText();
            cells = {id, run.agent + 1, idOrNull(run.client), start,
                ended ? QVariant(run.durationMs) : QVariant(), statusWord(run.status),
                ended && run.tokens > 0 ? QVariant(run.tokens) : QVariant(),
                ended ? QVariant(run.insights) : QVariant(), runDetails(run), start};
            return true;
        });
}

Result<void> DemoWriter::insights(const QList<DemoClinic>& clinics) {
    DemoRunStream left = *m_runs;
    DemoRun run;
    qint64 execution = m_firstExecution - 1;
    int nth = 0;
    return insert(Step::Insights, QStringLiteral("agent_insights"),
        {QStringLiteral("id"), QStringLiteral("client_id"), QStringLiteral("agent_type"),
            QStringLiteral("insights_data"), QStringLiteral("processed_at"), QStringLiteral("status"),
            QStringLiteral("created_at"), QStringLiteral("agent_id"), QStringLiteral("execution_id")},
        [&](QVariantList& cells) {
            while (execution < m_firstExecution || nth == run.insights || !hasEnded(run)) {
                if (!left.next(run))
                    return false;
                ++execution;
                nth = 0;
            }
            const DemoInsight insight = demoInsight(m_seed, run, execution, nth++, clinics[run.client - 1]);
            const QString processed = insight.processedAt.toText();
            cells = {insight.id, insight.client, demoAgents()[insight.agent].agentType, insight.data,
                processed, QStringLiteral("completed"), processed, insight.agent + 1, insight.execution};
            return true;
        });
}

Result<void> DemoWriter::logs(const QList<DemoClinic>& clinics, DemoLogStream::OfHour ofHour,
    QList<DemoLog> more, Timestamp from, Timestamp until) {
    DemoLogStream stream(*m_runs, m_firstExecution, clinics, std::move(ofHour), std::move(more), from, until);
    DemoLog log;
    return insert(Step::Logs, QStringLiteral("system_logs"),
        {QStringLiteral("id"), QStringLiteral("log_type"), QStringLiteral("severity"),
            QStringLiteral("message"), QStringLiteral("details"), QStringLiteral("client_id"),
            QStringLiteral("agent_id"), QStringLiteral("created_at")},
        [&](QVariantList& cells) {
            if (!stream.next(log))
                return false;
            cells = {ids.log++, log.type, orNull(log.severity), log.message, log.details,
                idOrNull(log.client), idOrNull(log.agent), log.at.toText()};
            return true;
        });
}

QStringList dayColumns() {
    return {QStringLiteral("roi"), QStringLiteral("patients_total"), QStringLiteral("patients_new"),
        QStringLiteral("patients_recurring"), QStringLiteral("revenue"), QStringLiteral("appointments_total"),
        QStringLiteral("appointments_completed"), QStringLiteral("appointments_no_show"),
        QStringLiteral("leads_total"), QStringLiteral("leads_qualified"), QStringLiteral("conversion_rate"),
        QStringLiteral("performance_score")};
}

QVariantList dayCells(const DemoDay& day) {
    return {tenths(day.roiTenths), day.patientsTotal, day.patientsNew, day.patientsRecurring,
        moneyText(day.revenueCents), day.appointments, day.completed, day.noShow, day.leads, day.qualified,
        day.conversionTenths ? QVariant(tenths(*day.conversionTenths)) : QVariant(), day.score};
}

Result<void> DemoWriter::days(const DemoDays& source, const QList<DemoClinic>& clinics, qint64 first,
    qint64 last, double share, const QList<qint64>& troubled, Timestamp at) {
    qint64 day = first;
    qsizetype clinic = 0;
    return insert(Step::Metrics, QStringLiteral("dashboard_metrics"),
        QStringList{QStringLiteral("id"), QStringLiteral("client_id"), QStringLiteral("metric_date"),
            QStringLiteral("created_at")}
            + dayColumns(),
        [&](QVariantList& cells) {
            for (;; ++clinic) {
                if (clinic == clinics.size()) {
                    clinic = 0;
                    ++day;
                }
                if (day > last || clinics.isEmpty())
                    return false;
                const DemoClinic& who = clinics[clinic];
                const bool today = day == last;
                const auto figures
                    = source.day(who, day, today ? share : 1.0, today && troubled.contains(who.id));
                if (!figures)
                    continue;
                const Timestamp written
                    = std::min(at, startOfLocalDay(day + 1).plusSeconds(35 * 60 + who.id % 600));
                cells = QVariantList{ids.dashboardMetric++, who.id, dateText(day), written.toText()}
                    + dayCells(*figures);
                ++clinic;
                return true;
            }
        });
}

Result<void> DemoWriter::figures(
    const DemoDays& source, const QList<DemoClinic>& clinics, qint64 first, qint64 last) {
    qint64 day = first;
    qsizetype clinic = 0;
    qsizetype figure = 0;
    QList<DemoFigure> figures;
    bool fresh = true;
    return insert(Step::Metrics, QStringLiteral("client_metrics"),
        {QStringLiteral("id"), QStringLiteral("client_id"), QStringLiteral("metric_type"),
            QStringLiteral("metric_value"), QStringLiteral("metric_date"), QStringLiteral("created_at")},
        [&](QVariantList& cells) {
            for (;;) {
                if (day > last || clinics.isEmpty())
                    return false;
                if (fresh) {
                    figures = source.figures(clinics[clinic], day);
                    figure = 0;
                    fresh = false;
                }
                if (figure < figures.size())
                    break;
                fresh = true;
                if (++clinic == clinics.size()) {
                    clinic = 0;
                    ++day;
                }
            }
            const DemoFigure& one = figures[figure++];
            cells = {ids.clientMetric++, clinics[clinic].id, one.type, one.value, dateText(day),
                startOfLocalDay(day + 1).plusSeconds(40 * 60).toText()};
            return true;
        });
}

} // namespace sevenscale
