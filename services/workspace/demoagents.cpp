// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/demoagents.h"

#include "services/workspace/jsonwriter.h"

namespace sevenscale {

const QList<DemoAgent>& demoAgents() {
    static const QString Mini = QStringLiteral("gpt-4o-mini");
    static const QString Large = QStringLiteral("gpt-4o");
    static const QList<DemoAgent> agents{
        {QStringLiteral("Agente Agenda"), QStringLiteral("calendar-optimizer"), Mini, 205, 60, 2'100, 0.54,
            3'400, 0.012, 0.020, 88, QStringLiteral("0.110000"),
            QStringLiteral("Confirma, remarca e preenche horários vagos")},
        {QStringLiteral("Agente Conversão"), QStringLiteral("lead-conversion"), Mini, 118, 40, 4'000, 0.42,
            7'500, 0.018, 0.040, 81, QStringLiteral("0.270000"),
            QStringLiteral("Qualifica contatos e leva ao agendamento")},
        {QStringLiteral("Agente Atendimento"), QStringLiteral("patient-assistant"), Mini, 336, 500, 1'000,
            0.53, 2'200, 0.006, 0.005, 94, QStringLiteral("0.150000"),
            QStringLiteral("Responde pacientes pelo WhatsApp")},
        {QStringLiteral("Agente Anúncios"), QStringLiteral("ads-analyst"), Large, 110, 100, 2'800, 0.34,
            4'800, 0.008, 0.050, 90, QStringLiteral("0.140000"),
            QStringLiteral("Acompanha campanhas e custo por contato")},
        {QStringLiteral("Agente Receita"), QStringLiteral("revenue-analyst"), Large, 66, 80, 2'200, 0.30,
            5'050, 0.005, 0.080, 92, QStringLiteral("0.140000"),
            QStringLiteral("Explica a receita e o que a move")},
        {QStringLiteral("Agente Consolidador"), QStringLiteral("mvp-consolidator"), Large, 62, 180, 7'200,
            0.30, 19'000, 0.003, 0.100, 96, QStringLiteral("0.570000"),
            QStringLiteral("Reúne os dados de cada clínica em um só retrato")},
        {QStringLiteral("Agente Retenção"), QStringLiteral("patient-retention"), Mini, 103, 40, 3'100, 0.40,
            3'100, 0.008, 0.040, 86, QStringLiteral("0.110000"),
            QStringLiteral("Chama de volta quem deixou de vir")},
    };
    return agents;
}

QString demoAgentConfig(const DemoAgent& agent, const DemoAgentSettings& settings) {
    JsonWriter json;
    json.object()
        .text(u"purpose", agent.purpose)
        .text(u"model", settings.model.isEmpty() ? agent.model : settings.model)
        .raw(u"temperature", settings.temperature)
        .number(u"max_tokens", settings.maxTokens)
        .text(u"schedule",
            agent.agentType == QLatin1String("mvp-consolidator") ? u"15 2 * * *" : u"*/15 7-20 * * 1-6")
        .number(u"max_concurrent", 4)
        .number(u"timeout_ms", 60'000)
        .endObject();
    return json.take();
}

} // namespace sevenscale
