// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/demologs.h"

#include "services/workspace/demoagents.h"
#include "services/workspace/democalendar.h"
#include "services/workspace/demorundetails.h"
#include "services/workspace/jsonwriter.h"
#include "services/workspace/random.h"

#include <algorithm>
#include <array>

namespace sevenscale {
namespace {

/// Of how many clinics and hours one brings a line.
constexpr qint64 ClinicHoursPerLine = 15;

QString integrationName(const QString& type) {
    constexpr std::array<std::pair<QStringView, QStringView>, 7> Names{
        {{u"google_calendar", u"Google Calendar"}, {u"calendly", u"Calendly"},
            {u"hubspot_crm", u"HubSpot CRM"}, {u"google_ads", u"Google Ads"}, {u"meta_ads", u"Meta Ads"},
            {u"whatsapp_business", u"WhatsApp Business"}, {u"google_analytics", u"Google Analytics"}}};
    for (const auto& [key, name] : Names) {
        if (type == key)
            return name.toString();
    }
    return type;
}

QString successMessage(const DemoRun& run, Random& random) {
    const QString n = QString::number(random.integer(2, 9));
    switch (run.agent) {
    case DemoAgent::Agenda:
        return n % QStringLiteral(" consultas confirmadas");
    case DemoAgent::Conversao:
        return n % QStringLiteral(" contatos qualificados");
    case DemoAgent::Atendimento:
        return n % QStringLiteral(" conversas encerradas sem ajuda");
    case DemoAgent::Anuncios:
        return QStringLiteral("Campanhas conferidas; ") % n % QStringLiteral(" ajustes sugeridos");
    case DemoAgent::Receita:
        return QStringLiteral("Receita do dia conciliada");
    case DemoAgent::Consolidador:
        return QStringLiteral("Retrato da clínica atualizado");
    default:
        return n % QStringLiteral(" pacientes lembrados do retorno");
    }
}

DemoLog logOfClinicHour(const DemoClinic& clinic, Timestamp at, Random& random) {
    DemoLog log;
    log.at = at;
    log.client = clinic.id;
    const DemoIntegration& integration = random.pick(clinic.integrations);
    const QString name = integrationName(integration.type);
    const qint64 lot = random.integer(1, 100);
    JsonWriter json;
    json.object().text(u"integration", integration.type);
    if (lot <= 62) {
        const qint64 rows = random.integer(3, 240);
        log.type = QStringLiteral("sync");
        log.severity = QStringLiteral("info");
        log.message = name % QStringLiteral(": sincronização concluída, ") % QString::number(rows)
            % QStringLiteral(" registros");
        json.number(u"rows", rows).number(u"duration_ms", random.integer(400, 9'000));
    } else if (lot <= 76) {
        log.type = QStringLiteral("webhook");
        log.severity = QStringLiteral("debug");
        log.message = name % QStringLiteral(": evento recebido");
        json.number(u"bytes", random.integer(300, 4'000));
    } else if (lot <= 86) {
        log.type = QStringLiteral("sync");
        log.severity = QStringLiteral("warning");
        log.message = name % QStringLiteral(": resposta lenta, nova tentativa em 60 s");
        json.number(u"duration_ms", random.integer(9'000, 30'000));
    } else if (lot <= 92) {
        log.type = QStringLiteral("warning"); // an older program: the type is the level
        log.message = name % QStringLiteral(": credencial vence em ") % QString::number(random.integer(3, 20))
            % QStringLiteral(" dias");
    } else if (lot <= 95) {
        log.type = QStringLiteral("sync");
        log.severity = QStringLiteral("error");
        log.message
            = name % QStringLiteral(": sincronização falhou (503), dados do último quarto de hora pendentes");
        json.text(u"code", u"503");
    } else {
        log.type = QStringLiteral("info");
        log.message = clinic.name % QStringLiteral(": cadastro conferido");
    }
    json.endObject();
    log.details = json.take();
    return log;
}

} // namespace

std::optional<DemoLog> logOfRun(const DemoRun& run, qint64 execution, const DemoClinic* clinic) {
    if (run.status == DemoRun::Status::Running || run.status == DemoRun::Status::Queued)
        return std::nullopt;
    Random random({run.detailSeed, Random::Logs});
    DemoLog log;
    log.at = Timestamp{run.start.microseconds + run.durationMs * 1'000LL};
    log.agent = run.agent + 1;
    log.client = clinic ? clinic->id : 0;
    log.type = QStringLiteral("agent");
    const QString name = demoAgents()[run.agent].name;
    const QString where = clinic ? QStringLiteral(" · ") % clinic->name : QString();
    JsonWriter json;
    json.object().number(u"execution_id", execution);
    if (run.failure != DemoFailure::None) {
        log.severity = run.status == DemoRun::Status::Timeout || run.failure == DemoFailure::RateLimited
            ? QStringLiteral("warning")
            : QStringLiteral("error");
        log.message = name % where % QStringLiteral(": ") % failureSentence(run.failure, run.agent);
        json.text(u"origin", failureOrigin(run.failure, run.agent)).number(u"attempt", run.attempt);
    } else if (run.status == DemoRun::Status::Completed && random.chance(0.035)) {
        log.severity = QStringLiteral("info");
        log.message = name % where % QStringLiteral(": ") % successMessage(run, random);
    } else {
        return std::nullopt;
    }
    json.endObject();
    log.details = json.take();
    return log;
}

QList<DemoLog> logsOfHour(
    quint64 seed, const QList<DemoClinic>& clinics, qint64 hour, Timestamp from, Timestamp until) {
    QList<DemoLog> logs;
    Random random({seed, Random::Logs, static_cast<quint64>(hour)});
    const int local = localHour(hour);
    const bool awake = local >= 7 && local < 21;
    for (const DemoClinic& clinic : clinics) {
        const bool speaks
            = random.integer(1, ClinicHoursPerLine) <= (awake ? 2 : 1) && !clinic.integrations.isEmpty();
        const Timestamp at{startOfHour(hour).microseconds + random.integer(0, MicrosPerHour - 1)};
        if (speaks)
            logs.append(logOfClinicHour(clinic, at, random));
    }
    if (local == 3) {
        logs.append({Timestamp{startOfHour(hour).microseconds + random.integer(60, 600) * MicrosPerSecond},
            QStringLiteral("system"), QStringLiteral("info"), QStringLiteral("Cópia de segurança concluída"),
            QStringLiteral("{\"size_mb\":%1}").arg(random.integer(820, 990)), 0, 0});
        logs.append({Timestamp{startOfHour(hour).microseconds + random.integer(900, 3'000) * MicrosPerSecond},
            QStringLiteral("system"), QStringLiteral("info"),
            QStringLiteral("Métricas do dia anterior consolidadas"), QStringLiteral("{}"), 0,
            DemoAgent::Consolidador + 1});
    }
    if (local == 8 && opening(localDayOf(startOfHour(hour))) > 0)
        logs.append({Timestamp{startOfHour(hour).microseconds + random.integer(60, 3'000) * MicrosPerSecond},
            QStringLiteral("user"), QStringLiteral("info"), QStringLiteral("Marina Rocha entrou no console"),
            QStringLiteral("{}"), 0, 0});
    logs.removeIf([&](const DemoLog& log) { return log.at <= from || log.at > until; });
    std::stable_sort(
        logs.begin(), logs.end(), [](const DemoLog& a, const DemoLog& b) { return a.at < b.at; });
    return logs;
}

QList<DemoLog> logsOfIncident(const DemoIncident& incident, const QList<DemoClinic>& clinics) {
    QList<DemoLog> logs;
    if (incident.kind == DemoIncident::Kind::SlowConversion)
        return logs;
    const bool calendar = incident.kind == DemoIncident::Kind::ExpiredCalendar;
    for (const DemoClinic& clinic : clinics) {
        if (!incident.clinics.contains(clinic.id))
            continue;
        logs.append({incident.start.plusSeconds(2), QStringLiteral("integration"),
            calendar ? QStringLiteral("error") : QStringLiteral("warning"),
            calendar
                ? QString(clinic.name % QStringLiteral(": Google Calendar desconectado, a credencial venceu"))
                : QString(clinic.name % QStringLiteral(": WhatsApp Business deixa de entregar mensagens")),
            calendar ? QStringLiteral("{\"integration\":\"google_calendar\",\"code\":\"401\"}")
                     : QStringLiteral("{\"integration\":\"whatsapp_business\",\"code\":\"131026\"}"),
            clinic.id, 0});
    }
    return logs;
}

DemoLogStream::DemoLogStream(DemoRunStream runs, qint64 firstExecution, const QList<DemoClinic>& clinics,
    OfHour ofHour, QList<DemoLog> more, Timestamp from, Timestamp until)
    : m_runs(std::move(runs))
    , m_execution(firstExecution)
    , m_clinics(clinics)
    , m_ofHour(std::move(ofHour))
    , m_until(until)
    , m_hour(hourOf(from))
    , m_hasRun(m_runs.next(m_run))
    , m_pending(std::move(more)) {
}

void DemoLogStream::readHour() {
    m_pending.append(m_ofHour(m_hour));
    for (; m_hasRun && hourOf(m_run.start) <= m_hour; m_hasRun = m_runs.next(m_run)) {
        const DemoClinic* clinic = m_run.client > 0 ? &m_clinics[m_run.client - 1] : nullptr;
        if (auto log = logOfRun(m_run, m_execution++, clinic))
            m_pending.append(std::move(*log));
    }
    std::stable_sort(
        m_pending.begin(), m_pending.end(), [](const DemoLog& a, const DemoLog& b) { return a.at < b.at; });
    const Timestamp end = std::min(startOfHour(m_hour + 1), Timestamp{m_until.microseconds + 1});
    const auto later = std::find_if(
        m_pending.cbegin(), m_pending.cend(), [end](const DemoLog& log) { return log.at >= end; });
    const qsizetype count = later - m_pending.cbegin();
    m_ready = m_pending.first(count);
    m_pending.remove(0, count);
    m_at = 0;
    ++m_hour;
}

bool DemoLogStream::next(DemoLog& log) {
    while (m_at == m_ready.size()) {
        if (m_hour > hourOf(m_until))
            return false;
        readHour();
    }
    log = m_ready[m_at++];
    return true;
}

} // namespace sevenscale
