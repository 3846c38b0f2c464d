// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insighttext.h"

#include "services/domain/status.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <initializer_list>

namespace sevenscale {
namespace {

constexpr qsizetype MostJson = 256 * 1024;

bool isUnsafe(QChar c) {
    const char16_t u = c.unicode();
    return c.category() == QChar::Other_Control || (u >= 0x202A && u <= 0x202E)
        || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F || u == 0x061C || u == 0x2028
        || u == 0x2029;
}

/// The text behind the first of the names that has one.
QString named(const QJsonObject& object, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        const QJsonValue value = object.value(QString::fromUtf8(name));
        if (value.isString() && !value.toString().trimmed().isEmpty())
            return tamed(value.toString());
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            if (!array.isEmpty() && array.first().isString())
                return tamed(array.first().toString());
        }
    }
    return {};
}

InsightText fromObject(const QJsonObject& object, int depth) {
    InsightText result;
    result.title = named(object, {"title", "titulo", "título", "headline", "insight", "name", "nome"});
    result.text = named(object,
        {"text", "texto", "summary", "resumo", "description", "descricao", "descrição", "message", "mensagem",
            "body", "finding", "achado", "detail", "detalhe"});
    result.recommendation = named(object,
        {"recommendation", "recomendacao", "recomendação", "recommendations", "recomendacoes", "action",
            "acao", "ação", "suggestion", "sugestao", "sugestão", "next_step", "proximo_passo"});
    if (!result.title.isEmpty() || !result.text.isEmpty() || depth >= 2)
        return result;
    for (const char* name : {"insight", "insights", "data", "dados", "result", "resultado", "items"}) {
        QJsonValue value = object.value(QString::fromUtf8(name));
        if (value.isArray())
            value = value.toArray().first();
        if (value.isObject()) {
            InsightText inner = fromObject(value.toObject(), depth + 1);
            if (!inner.title.isEmpty() || !inner.text.isEmpty())
                return inner;
        }
    }
    return result;
}

} // namespace

State insightState(const std::optional<QString>& status) {
    const QStringView word = status ? QStringView(*status).trimmed() : QStringView();
    if (word.compare(u"processing", Qt::CaseInsensitive) == 0)
        return State::Active;
    return stateOf(outcomeOf(word));
}

QString tamed(const QString& text, qsizetype most) {
    QString result = text.left(most);
    for (QChar& c : result) {
        if (isUnsafe(c))
            c = u' ';
    }
    result = result.simplified();
    if (text.size() > most)
        result += QChar(0x2026);
    return result;
}

InsightText readInsight(const JsonText& json) {
    if (json.text.size() > MostJson)
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(json.text.toUtf8());
    InsightText result;
    if (document.isObject())
        result = fromObject(document.object(), 0);
    else if (document.isArray() && document.array().first().isObject())
        result = fromObject(document.array().first().toObject(), 1);
    else if (document.isArray() && document.array().first().isString())
        result.text = tamed(document.array().first().toString());
    if (result.title.isEmpty() && !result.text.isEmpty()) {
        // A sentence alone is the title.
        result.title = result.text;
        result.text.clear();
    }
    return result;
}

} // namespace sevenscale
