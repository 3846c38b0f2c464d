// SPDX-License-Identifier: GPL-3.0-or-later
// What syncs and people left behind: attempts, earlier configurations, saved views.
#include "services/workspace/demoagents.h"
#include "services/workspace/demowriter.h"
#include "services/workspace/jsonwriter.h"
#include "services/workspace/random.h"

#include <algorithm>
#include <array>

namespace sevenscale {
namespace {

using Step = DemoProgress::Step;

constexpr int AttemptsEach = 4;
const QString FirstTenant = QStringLiteral("00000000-0000-4000-8000-000000000001");

struct Attempt {
    const DemoClinic* clinic;
    const DemoIntegration* integration;
    Timestamp start;
    bool failed;
};

/// What the integration's state says of its last attempts: they succeeded up to the last sync, and have
/// failed since where it is refused.
QList<Attempt> attemptsOf(quint64 seed, const DemoClinic& clinic, const DemoIntegration& integration,
    const QList<DemoIncident>& incidents, Timestamp at) {
    const DemoIntegrationState state = integrationState(seed, clinic, integration, incidents, at);
    const qint64 rhythm = std::max<qint64>(integration.rhythmSeconds, 60);
    QList<Attempt> attempts;
    if (state.status == QLatin1String("error")) {
        Timestamp last = at.plusSeconds(-(integration.id * 7 % rhythm));
        for (int i = 0; i < AttemptsEach && (!state.lastSync || last > *state.lastSync); ++i) {
            attempts.prepend({&clinic, &integration, last, true});
            last = last.plusSeconds(-rhythm);
        }
    }
    if (state.lastSync) {
        const bool shaky = state.status != QLatin1String("connected");
        for (int i = 0; i < AttemptsEach; ++i)
            attempts.prepend({&clinic, &integration, state.lastSync->plusSeconds(-rhythm * i),
                shaky && i % 2 == 1 && state.status != QLatin1String("error")});
    }
    return attempts;
}

QString failureOf(const QString& integrationType) {
    return integrationType == QLatin1String("whatsapp_business")
        ? QStringLiteral("131026: Message undeliverable")
        : QStringLiteral("invalid_grant: Token has been expired or revoked.");
}

/// One change that people made to all agents, oldest first; the last is what agents() wrote.
struct ConfigChange {
    qint64 daysAfterMade;
    DemoAgentSettings settings;
    const char16_t* note;
};

const std::array<ConfigChange, 3>& configChanges() {
    static const std::array<ConfigChange, 3> changes{
        ConfigChange{0, {QStringLiteral("gpt-4o"), QStringLiteral("0.7"), 1'024}, nullptr},
        ConfigChange{120, {{}, QStringLiteral("0.7"), 2'048}, u"Modelo escolhido por agente"},
        ConfigChange{310, {}, u"Temperatura menor: respostas iguais para perguntas iguais"},
    };
    return changes;
}

} // namespace

Result<void> DemoWriter::syncAttempts(
    quint64 seed, const QList<DemoClinic>& clinics, const QList<DemoIncident>& incidents, Timestamp at) {
    QList<Attempt> attempts;
    qsizetype clinic = 0;
    qsizetype integration = 0;
    qsizetype row = 0;
    qint64 id = 0;
    return insert(Step::Clinics, QStringLiteral("integration_logs"),
        {QStringLiteral("id"), QStringLiteral("client_id"), QStringLiteral("integration_id"),
            QStringLiteral("integration_type"), QStringLiteral("started_at"), QStringLiteral("finished_at"),
            QStringLiteral("status"), QStringLiteral("records"), QStringLiteral("error"),
            QStringLiteral("details"), QStringLiteral("created_at")},
        [&](QVariantList& cells) {
            while (row == attempts.size()) {
                while (clinic < clinics.size() && integration == clinics[clinic].integrations.size()) {
                    ++clinic;
                    integration = 0;
                }
                if (clinic == clinics.size())
                    return false;
                attempts = attemptsOf(
                    seed, clinics[clinic], clinics[clinic].integrations[integration++], incidents, at);
                row = 0;
            }
            const Attempt& attempt = attempts[row++];
            Random random({seed, Random::Integrations, static_cast<quint64>(attempt.integration->id), 4,
                static_cast<quint64>(row)});
            const qint64 took = random.integer(400, attempt.failed ? 1'500 : 9'000);
            const Timestamp end{std::min(attempt.start.microseconds + took * 1'000, at.microseconds)};
            JsonWriter details;
            details.object().number(u"duration_ms", took).endObject();
            cells = {++id, attempt.clinic->id, attempt.integration->id, attempt.integration->type,
                attempt.start.toText(), end.toText(),
                attempt.failed ? QStringLiteral("failed") : QStringLiteral("succeeded"),
                attempt.failed ? QVariant(0) : QVariant(random.integer(0, 240)),
                attempt.failed ? QVariant(failureOf(attempt.integration->type)) : QVariant(), details.take(),
                attempt.start.toText()};
            return true;
        });
}

Result<void> DemoWriter::configVersions(Timestamp createdAt, Timestamp at) {
    if (auto kept = m_session.execute(QStringLiteral("delete from agent_config_versions")); !kept)
        return failure(kept.error());
    const qsizetype each = static_cast<qsizetype>(configChanges().size());
    qsizetype row = 0;
    return insert(Step::Clinics, QStringLiteral("agent_config_versions"),
        {QStringLiteral("id"), QStringLiteral("tenant_id"), QStringLiteral("agent_id"),
            QStringLiteral("version"), QStringLiteral("config"), QStringLiteral("at"), QStringLiteral("note"),
            QStringLiteral("created_at")},
        [&](QVariantList& cells) {
            if (row == demoAgents().size() * each)
                return false;
            const qsizetype agent = row / each;
            const ConfigChange& change = configChanges()[static_cast<size_t>(row % each)];
            const Timestamp changed
                = std::min(createdAt.plusSeconds(change.daysAfterMade * 86'400 + 36'000 + agent * 540), at);
            cells = {row + 1, FirstTenant, agent + 1, row % each + 1,
                demoAgentConfig(demoAgents()[agent], change.settings), changed.toText(),
                change.note ? QVariant(QString::fromUtf16(change.note)) : QVariant(), changed.toText()};
            ++row;
            return true;
        });
}

Result<void> DemoWriter::savedViews(Timestamp at) {
    struct View {
        const char* list;
        const char16_t* name;
        const char* filter;
        const char* sort;
    };
    static constexpr std::array Views{
        View{"executions", u"Falhas de ontem e hoje", "outcome:failed date:last-2d", "-execution_date"},
        View{"executions", u"Execuções lentas", "duration>10s", "-duration_ms"},
        View{"clients", u"Clínicas que pedem atenção", "status:critical,attention", "performance"},
        View{"integrations", u"Integrações com problema", "state:error,attention", "last_sync"},
        View{"logs", u"Erros da semana", "level:error date:last-7d", "-created_at"},
    };
    size_t row = 0;
    return insert(Step::Clinics, QStringLiteral("saved_views"),
        {QStringLiteral("id"), QStringLiteral("tenant_id"), QStringLiteral("owner"), QStringLiteral("list"),
            QStringLiteral("name"), QStringLiteral("filter"), QStringLiteral("sort"),
            QStringLiteral("created_at")},
        [&](QVariantList& cells) {
            if (row == Views.size())
                return false;
            const View& view = Views[row++];
            cells = {QStringLiteral("00000000-0000-4000-8000-0000000001%1").arg(row, 2, 10, QLatin1Char('0')),
                FirstTenant, QVariant(), QString::fromLatin1(view.list), QString::fromUtf16(view.name),
                QString::fromLatin1(view.filter), QString::fromLatin1(view.sort), at.toText()};
            return true;
        });
}

} // namespace sevenscale
