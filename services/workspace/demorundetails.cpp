// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/demorundetails.h"

#include "services/workspace/demoagents.h"
#include "services/workspace/jsonwriter.h"
#include "services/workspace/random.h"

#include <array>

namespace sevenscale {
namespace {

struct ErrorText {
    QStringView code, message, sentence;
    bool retryable;
};

/// As the APIs word them, and as a person reads them.
ErrorText errorText(DemoFailure failure) {
    switch (failure) {
    case DemoFailure::None:
        break;
    case DemoFailure::CredentialExpired:
        return {u"401", u"invalid_grant: Token has been expired or revoked.",
            u"O Google recusou a credencial da agenda", false};
    case DemoFailure::RateLimited:
        return {u"429", u"Rate limit reached for requests per min",
            u"Limite de requisições do modelo atingido", true};
    case DemoFailure::ModelTimeout:
        return {
            u"timeout", u"The model did not answer within 60 s.", u"O modelo não respondeu em 60 s", true};
    case DemoFailure::BadAnswer:
        return {u"invalid_output", u"Answer does not match schema: missing property \"horario\"",
            u"O modelo respondeu fora do formato", true};
    case DemoFailure::IntegrationDown:
        return {u"503", u"The service is currently unavailable.", u"A integração não respondeu", true};
    case DemoFailure::MessageLost:
        return {u"131026", u"Message undeliverable", u"O WhatsApp não entregou a mensagem", true};
    case DemoFailure::DataMissing:
        return {u"no_data", u"No rows for the requested period", u"Faltam dados do período", false};
    }
    return {};
}

QStringView stepOutcome(bool good) {
    return good ? u"succeeded" : u"failed";
}

void step(
    JsonWriter& json, QStringView name, int start, int duration, QStringView outcome, QStringView note = {}) {
    json.object()
        .text(u"name", name)
        .number(u"start_ms", start)
        .number(u"duration_ms", duration)
        .text(u"outcome", outcome);
    if (!note.isEmpty())
        json.text(u"note", note);
    json.endObject();
}

/// Cuts the duration into the run's steps; a failure shows in the step that it came from.
void writeSteps(JsonWriter& json, const DemoRun& run, Random& random) {
    const bool ended = run.status != DemoRun::Status::Running && run.status != DemoRun::Status::Queued;
    const bool cancelled = run.status == DemoRun::Status::Cancelled;
    const int total = run.durationMs;
    const int queue = std::min<int>(static_cast<int>(random.integer(20, 180)), total / 4);
    if (run.status == DemoRun::Status::Queued)
        return step(json, u"Fila", 0, queue, u"in_flight");
    step(json, u"Fila", 0, queue, u"succeeded");
    int at = queue;
    const int read = std::max(20, static_cast<int>((total - queue) * random.between(0.08, 0.22)));
    if (!ended)
        return step(json, u"Ler integração", at, read, u"in_flight");
    if (cancelled)
        return step(json, u"Ler integração", at, total - at, u"cancelled", u"Cancelada antes do modelo");
    if (run.failure == DemoFailure::IntegrationDown || run.failure == DemoFailure::DataMissing)
        return step(json, u"Ler integração", at, total - at, u"failed", errorText(run.failure).code);
    if (run.failure == DemoFailure::CredentialExpired) {
        const int refused = static_cast<int>(random.integer(360, 460));
        step(json, u"Ler integração", at, refused, u"failed", u"401");
        at += refused;
        const int renewal = static_cast<int>(random.integer(1'150, 1'450));
        step(json, u"Renovar credencial", at, renewal, u"failed", u"recusada");
        at += renewal;
        const int write = static_cast<int>(random.integer(430, 620));
        step(json, u"Modelo", at, total - at - write, u"succeeded");
        return step(json, u"Gravar resultado", total - write, write, u"failed", u"sem agenda");
    }
    step(json, u"Ler integração", at, read, u"succeeded");
    at += read;
    const bool modelFails = run.failure == DemoFailure::ModelTimeout
        || run.failure == DemoFailure::RateLimited || run.failure == DemoFailure::BadAnswer;
    if (modelFails)
        return step(json, u"Modelo", at, total - at, u"failed", errorText(run.failure).code);
    const int write = std::max(10, static_cast<int>((total - at) * random.between(0.05, 0.15)));
    step(json, u"Modelo", at, total - at - write, u"succeeded");
    step(json, u"Gravar resultado", total - write, write, stepOutcome(run.failure == DemoFailure::None),
        errorText(run.failure).code);
}

} // namespace

QString statusWord(DemoRun::Status status) {
    switch (status) {
    case DemoRun::Status::Completed:
        return QStringLiteral("completed");
    case DemoRun::Status::Failed:
        return QStringLiteral("failed");
    case DemoRun::Status::Timeout:
        return QStringLiteral("timeout");
    case DemoRun::Status::Cancelled:
        return QStringLiteral("cancelled");
    case DemoRun::Status::Running:
        return QStringLiteral("running");
    case DemoRun::Status::Queued:
        break;
    }
    return QStringLiteral("queued");
}

QString failureSentence(DemoFailure failure, int) {
    return errorText(failure).sentence.toString();
}

QString failureOrigin(DemoFailure failure, int agent) {
    switch (failure) {
    case DemoFailure::CredentialExpired:
        return QStringLiteral("google_calendar");
    case DemoFailure::MessageLost:
        return QStringLiteral("whatsapp_business");
    case DemoFailure::IntegrationDown:
    case DemoFailure::DataMissing: {
        constexpr std::array<QStringView, 7> Origins{u"google_calendar", u"hubspot_crm", u"whatsapp_business",
            u"meta_ads", u"google_analytics", u"hubspot_crm", u"whatsapp_business"};
        return Origins[static_cast<size_t>(agent)].toString();
    }
    case DemoFailure::RateLimited:
    case DemoFailure::ModelTimeout:
    case DemoFailure::BadAnswer:
        return QStringLiteral("model");
    case DemoFailure::None:
        break;
    }
    return {};
}

QString runDetails(const DemoRun& run) {
    Random random({run.detailSeed});
    const DemoAgent& agent = demoAgents()[run.agent];
    constexpr std::array<QStringView, 3> Triggers{u"agendamento", u"evento", u"mensagem"};
    const size_t trigger = run.agent == DemoAgent::Atendimento ? 2 : random.chance(0.7) ? 0 : 1;

    JsonWriter json;
    json.object().text(u"trigger", Triggers[trigger]).number(u"attempt", run.attempt);
    json.object(u"model")
        .text(u"name", agent.model)
        .raw(u"temperature", run.agent == DemoAgent::Atendimento ? u"0.4" : u"0.2")
        .endObject();
    const bool ended = run.status != DemoRun::Status::Running && run.status != DemoRun::Status::Queued;
    if (ended && run.tokens > 0) {
        const int output = static_cast<int>(run.tokens * random.between(0.08, 0.24));
        json.object(u"tokens").number(u"input", run.tokens - output).number(u"output", output).endObject();
    }
    json.array(u"steps");
    writeSteps(json, run, random);
    json.endArray();
    if (run.failure != DemoFailure::None && ended) {
        const ErrorText error = errorText(run.failure);
        json.object(u"error")
            .text(u"code", error.code)
            .text(u"message", error.message)
            .text(u"origin", failureOrigin(run.failure, run.agent))
            .boolean(u"retryable", error.retryable)
            .endObject();
    }
    json.endObject();
    return json.take();
}

} // namespace sevenscale
