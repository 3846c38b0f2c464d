// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rundetails.h"

#include "models/insighttext.h"
#include "services/domain/runerror.h"
#include "services/domain/status.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <initializer_list>

namespace sevenscale {
namespace {

constexpr qsizetype MostJson = 1024 * 1024;
constexpr double MostMs = 1e12;

using Names = std::initializer_list<const char*>;

QJsonValue member(const QJsonObject& object, Names names) {
    for (const char* name : names) {
        const auto found = object.constFind(QString::fromUtf8(name));
        if (found != object.constEnd() && !found->isNull())
            return *found;
    }
    return {};
}

/// A short text; a number as it is written.
QString shortText(const QJsonValue& value, qsizetype most = 300) {
    if (value.isString())
        return tamed(value.toString(), most);
    if (value.isDouble())
        return value.toVariant().toString();
    return {};
}

std::optional<double> milliseconds(const QJsonValue& value) {
    if (!value.isDouble())
        return std::nullopt;
    const double ms = value.toDouble();
    return std::isfinite(ms) && ms >= 0 && ms < MostMs ? std::optional(ms) : std::nullopt;
}

std::optional<int> whole(const QJsonValue& value) {
    const int number = value.toInt(-1);
    return number >= 0 ? std::optional(number) : std::nullopt;
}

void readError(const QJsonObject& object, RunDetails& result) {
    result.errorMessage = tamed(errorMessage(object), 300);
    const QJsonValue error = member(object, {"error", "erro", "exception", "failure", "falha"});
    if (error.isObject()) {
        const QJsonObject told = error.toObject();
        result.errorCode = shortText(member(told, {"code", "codigo", "código", "status", "type", "tipo"}));
        result.errorOrigin
            = shortText(member(told, {"origin", "origem", "provider", "source", "integration", "service"}));
        const QJsonValue again = member(told, {"retryable", "repetivel", "repetível"});
        if (again.isBool())
            result.retryable = again.toBool();
    } else {
        result.errorCode = shortText(member(object, {"error_code", "error_type", "codigo_erro"}));
    }
    // The code may be all that is told, and need not be said twice.
    if (result.errorMessage.isEmpty())
        std::swap(result.errorMessage, result.errorCode);
    else if (result.errorMessage == result.errorCode)
        result.errorCode.clear();
}

void readSteps(const QJsonObject& object, RunDetails& result) {
    const QJsonArray steps
        = member(object, {"steps", "etapas", "passos", "timeline", "linha_do_tempo", "spans"}).toArray();
    double end = 0;
    for (const auto& value : steps) {
        if (!value.isObject())
            continue;
        if (result.steps.size() == RunDetails::MostSteps) {
            result.stepsCut = true;
            return;
        }
        const QJsonObject told = value.toObject();
        RunStep step;
        step.name = shortText(member(told, {"name", "nome", "step", "etapa", "passo", "title"}), 80);
        if (step.name.isEmpty())
            continue;
        step.durationMs
            = milliseconds(member(told, {"duration_ms", "duracao_ms", "duration", "ms", "elapsed_ms"}))
                  .value_or(0);
        step.startMs
            = milliseconds(member(told, {"start_ms", "inicio_ms", "offset_ms", "started_ms", "at_ms"}))
                  .value_or(end);
        end = std::max(end, step.startMs + step.durationMs);
        const QString status
            = shortText(member(told, {"status", "state", "estado", "outcome", "resultado"}), 40);
        step.outcome = status.isEmpty() ? Outcome::Succeeded : outcomeOf(status);
        step.note = shortText(
            member(told, {"note", "nota", "detail", "detalhe", "message", "mensagem", "error", "erro"}), 120);
        result.steps.append(step);
    }
}

} // namespace

RunDetails readRun(const JsonText& json) {
    RunDetails result;
    if (json.text.size() > MostJson)
        return result;
    const QJsonObject object = QJsonDocument::fromJson(json.text.toUtf8()).object();
    if (object.isEmpty())
        return result;
    readError(object, result);
    readSteps(object, result);
    result.attempt = whole(member(object, {"attempt", "tentativa"}));
    result.attempts = whole(member(object, {"max_attempts", "attempts", "tentativas"}));
    result.origin = shortText(member(object, {"trigger", "gatilho", "triggered_by", "origin", "origem"}), 60);
    const QJsonValue model = member(object, {"model", "modelo"});
    result.model = shortText(model.isObject() ? member(model.toObject(), {"name", "nome", "id"}) : model, 60);
    return result;
}

} // namespace sevenscale
