// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/demoinsights.h"

#include "services/workspace/jsonwriter.h"
#include "services/workspace/random.h"

#include <array>
#include <span>

namespace sevenscale {
namespace {

/// %1 to %3 are numbers drawn within the bounds.
struct Finding {
    QStringView title, text, recommendation, impact;
    std::array<std::pair<int, int>, 3> bounds;
};

using Bounds = std::array<std::pair<int, int>, 3>;

constexpr std::array Agenda{Finding{u"Sábado de manhã responde por %1% das faltas",
                                u"Em oito semanas, %2 das faltas foram em consultas de sábado antes das 11h.",
                                u"Confirmar na véspera por WhatsApp e manter lista de espera.",
                                u"Cerca de %3 faltas a menos por mês", Bounds{{{24, 41}, {12, 38}, {3, 9}}}},
    Finding{u"%1 horários vagos na próxima semana", u"As tardes de terça e quinta têm ocupação de %2%.",
        u"Oferecer esses horários a quem espera há mais de 15 dias.", u"Até %3 consultas a mais na semana",
        Bounds{{{9, 27}, {38, 61}, {4, 12}}}},
    Finding{u"Remarcações em menos de 24 h subiram %1%", u"%2 pacientes remarcaram no próprio dia neste mês.",
        u"Enviar o lembrete 48 h antes, com botão para remarcar.",
        u"Cerca de %3 horários recuperados por mês", Bounds{{{12, 34}, {8, 29}, {4, 14}}}}};
constexpr std::array Conversao{
    Finding{u"Contato por indicação converte o dobro do anúncio",
        u"Indicação: %1% viram consulta; anúncio: %2%.", u"Pedir indicação na mensagem de pós-consulta.",
        u"Cerca de %3 pacientes novos por mês", Bounds{{{34, 52}, {14, 24}, {4, 15}}}},
    Finding{u"Resposta em até 5 minutos converte %1% mais", u"%2 contatos do mês esperaram mais de uma hora.",
        u"Deixar o agente responder primeiro fora do expediente.", u"Cerca de %3 agendamentos a mais por mês",
        Bounds{{{18, 46}, {21, 74}, {5, 18}}}},
    Finding{u"%1 contatos qualificados sem retorno",
        u"Pediram preço e não receberam resposta nos últimos %2 dias.",
        u"Retomar a conversa com uma proposta de horário.", u"Possíveis %3 consultas",
        Bounds{{{7, 26}, {5, 14}, {3, 9}}}}};
constexpr std::array Atendimento{
    Finding{u"%1% das perguntas são sobre convênio",
        u"Foram %2 conversas na semana; a resposta é quase sempre a mesma.",
        u"Pôr a lista de convênios na mensagem de boas-vindas.", u"Cerca de %3 minutos poupados por dia",
        Bounds{{{22, 39}, {31, 90}, {25, 70}}}},
    Finding{u"Elogios ao atendimento em %1 conversas",
        u"Pacientes citam pontualidade e clareza; %2 pediram segunda consulta.",
        u"Convidar quem elogiou a avaliar a clínica no Google.", u"Possíveis %3 avaliações novas",
        Bounds{{{11, 35}, {4, 16}, {5, 14}}}}};
constexpr std::array Anuncios{
    Finding{u"Custo por contato no Meta Ads subiu %1%",
        u"A campanha de agendamento perdeu alcance entre %2 e 34 anos.",
        u"Trocar o criativo e mover parte da verba para a busca.", u"Economia de cerca de R$ %300 por mês",
        Bounds{{{12, 38}, {22, 27}, {6, 21}}}},
    Finding{u"Busca pelo nome da clínica cresceu %1%", u"%2% desses cliques já são de pacientes antigos.",
        u"Baixar o lance nas buscas pelo nome.", u"Economia de cerca de R$ %300 por mês",
        Bounds{{{9, 31}, {46, 68}, {3, 11}}}},
    Finding{u"Anúncio de avaliação rende %1 vezes o investido",
        u"%2 contatos em 30 dias, com o menor custo da conta.", u"Aumentar a verba desse anúncio em 20%.",
        u"Cerca de %3 contatos a mais por mês", Bounds{{{3, 6}, {24, 71}, {6, 19}}}}};
constexpr std::array Receita{
    Finding{u"Ticket médio caiu %1% no mês", u"%2% das consultas foram retornos sem cobrança.",
        u"Rever o prazo do retorno gratuito.", u"Cerca de R$ %3.000 por mês",
        Bounds{{{4, 13}, {18, 32}, {2, 9}}}},
    Finding{u"Procedimentos somam %1% da receita",
        u"Há um ano eram %2%; a procura vem de pacientes recorrentes.",
        u"Oferecer o procedimento já na primeira consulta.", u"Cerca de R$ %3.000 por mês",
        Bounds{{{38, 56}, {24, 36}, {4, 18}}}},
    Finding{u"Quinta é o dia mais rentável",
        u"A receita de quinta fica %1% acima da média; a de segunda, %2% abaixo.",
        u"Abrir mais uma sala às quintas à tarde.", u"Cerca de R$ %3.000 por mês",
        Bounds{{{11, 26}, {7, 19}, {3, 12}}}}};
constexpr std::array Consolidador{
    Finding{u"Mês fecha %1% acima do anterior", u"Novos pacientes (+%2%) explicam quase toda a alta.",
        u"Manter a verba de anúncios e a agenda de sábado.", u"Previsão de R$ %30 mil no mês",
        Bounds{{{3, 14}, {5, 22}, {8, 31}}}},
    Finding{u"Faltas e espera andam juntas", u"Com espera acima de %1 dias, a falta passa de %2%.",
        u"Abrir horários extras quando a espera passar de uma semana.", u"Cerca de %3 faltas a menos por mês",
        Bounds{{{8, 15}, {14, 24}, {4, 13}}}}};
constexpr std::array Retencao{
    Finding{u"Retorno em 6 meses caiu para %1%", u"%2 pacientes estão sem retorno marcado.",
        u"Lembrar esses pacientes com dois horários à escolha.", u"Cerca de %3 retornos a mais",
        Bounds{{{36, 54}, {41, 128}, {9, 31}}}},
    Finding{u"%1 pacientes não voltam há um ano",
        u"A maior parte veio por convênio e fez só uma consulta (%2%).", u"Convidar para o check-up anual.",
        u"Possíveis %3 consultas", Bounds{{{38, 140}, {51, 74}, {8, 27}}}}};

std::span<const Finding> findingsOf(int agent) {
    switch (agent) {
    case 0:
        return Agenda;
    case 1:
        return Conversao;
    case 2:
        return Atendimento;
    case 3:
        return Anuncios;
    case 4:
        return Receita;
    case 5:
        return Consolidador;
    default:
        return Retencao;
    }
}

QString filled(QStringView text, const std::array<QString, 3>& numbers) {
    QString result = text.toString();
    for (int i = 0; i < 3; ++i)
        result.replace(QLatin1Char('%') % QString::number(i + 1), numbers[static_cast<size_t>(i)]);
    return result;
}

QString uuidFrom(Random& random) {
    const auto hex = [](quint64 value, int digits) {
        return QString::number(value & ((1ULL << (digits * 4)) - 1), 16)
            .rightJustified(digits, QLatin1Char('0'));
    };
    const quint64 high = random.next();
    const quint64 low = random.next();
    return hex(high >> 32, 8) % QLatin1Char('-') % hex(high >> 16, 4) % QLatin1String("-4") % hex(high, 3)
        % QLatin1String("-a") % hex(low >> 48, 3) % QLatin1Char('-') % hex(low, 12);
}

} // namespace

DemoInsight demoInsight(
    quint64 seed, const DemoRun& run, qint64 execution, int nth, const DemoClinic& clinic) {
    Random random(
        {seed, Random::Insights, static_cast<quint64>(execution), static_cast<quint64>(nth), run.detailSeed});
    const std::span<const Finding> findings = findingsOf(run.agent);
    const Finding& finding = random.pick(findings);
    std::array<QString, 3> numbers;
    for (size_t i = 0; i < 3; ++i)
        numbers[i] = QString::number(random.integer(finding.bounds[i].first, finding.bounds[i].second));
    constexpr std::array<QStringView, 3> Priorities{u"alta", u"media", u"baixa"};

    DemoInsight insight;
    insight.id = uuidFrom(random);
    insight.client = clinic.id;
    insight.agent = run.agent;
    insight.execution = execution;
    insight.processedAt = Timestamp{run.start.microseconds + run.durationMs * 1'000LL};
    const QStringView priority = clinic.role == DemoRole::Critical ? Priorities[0] : random.pick(Priorities);
    JsonWriter json;
    json.object()
        .text(u"title", filled(finding.title, numbers))
        .text(u"text", filled(finding.text, numbers))
        .text(u"recommendation", filled(finding.recommendation, numbers))
        .text(u"impact", filled(finding.impact, numbers))
        .text(u"priority", priority)
        .raw(u"confidence", QString(QStringLiteral("0.") % QString::number(random.integer(61, 97))))
        .endObject();
    insight.data = json.take();
    return insight;
}

} // namespace sevenscale
