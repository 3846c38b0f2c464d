// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insighttext.h"

#include "models/format.h"
#include "services/domain/status.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <initializer_list>
#include <utility>

namespace sevenscale {
namespace {

constexpr qsizetype MostJson = 256 * 1024;
constexpr qsizetype MostText = 16 * 1024;
constexpr qsizetype MostFact = 40;
constexpr qsizetype MostItems = 6;

bool isUnsafe(QChar c) {
    const char16_t u = c.unicode();
    return c.category() == QChar::Other_Control || (u >= 0x202A && u <= 0x202E)
        || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F || u == 0x061C || u == 0x2028
        || u == 0x2029;
}

/// What a text says without the HTML that it may be written in.
QString plain(const QString& text) {
    if (!text.contains(u'<') && !text.contains(u'&'))
        return tamed(text);
    static const QRegularExpression unseen(QStringLiteral("<!--.*?-->|<(script|style)\\b.*?</\\1\\s*>"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("</?[A-Za-z][A-Za-z0-9-]*(\\s[^<>]{0,1000})?/?>"));
    QString result = text.left(MostText);
    result.replace(unseen, QStringLiteral(" ")).replace(tag, QStringLiteral(" "));
    for (const auto& [entity, character] : {std::pair{"&nbsp;", u' '}, std::pair{"&lt;", u'<'},
             std::pair{"&gt;", u'>'}, std::pair{"&quot;", u'"'}, std::pair{"&#39;", u'\''},
             std::pair{"&apos;", u'\''}, std::pair{"&amp;", u'&'}})
        result.replace(QLatin1String(entity), QChar(character));
    return tamed(result);
}

/// A text, or the texts of a list one after the other; of an object its own text.
QString said(const QJsonValue& value, int depth = 0) {
    if (value.isString())
        return plain(value.toString());
    if (value.isArray() && depth == 0) {
        QStringList items;
        const QJsonArray array = value.toArray();
        for (const auto& item : array) {
            if (items.size() == MostItems)
                break;
            if (const QString text = said(item, depth + 1); !text.isEmpty())
                items.append(text);
        }
        return tamed(items.join(QStringLiteral("; ")));
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const char* name :
            {"title", "titulo", "text", "texto", "description", "descricao", "action", "acao"}) {
            if (const QJsonValue inner = object.value(QLatin1String(name)); inner.isString())
                return plain(inner.toString());
        }
    }
    return {};
}

using Names = std::initializer_list<const char*>;
constexpr Names Titles{"title", "titulo", "título", "headline", "insight", "name", "nome"};
constexpr Names Texts{"text", "texto", "summary", "resumo", "description", "descricao", "descrição",
    "message", "mensagem", "body", "finding", "achado", "detail", "detalhe"};
constexpr Names Advice{"recommendation", "recomendacao", "recomendação", "recommendations", "recomendacoes",
    "recomendações", "action", "actions", "acao", "ação", "suggestion", "suggestions", "sugestao", "sugestão",
    "next_step", "proximo_passo"};

/// The text behind the first of the names that has one. A title is no object.
QString named(const QJsonObject& object, Names names, bool objects) {
    for (const char* name : names) {
        const QJsonValue value = object.value(QString::fromUtf8(name));
        if (value.isObject() && !objects)
            continue;
        if (const QString text = said(value); !text.isEmpty())
            return text;
    }
    return {};
}

/// Numbers, yes and no, and short words that nothing else shows.
QList<InsightFact> factsOf(const QJsonObject& object) {
    QList<InsightFact> facts;
    const auto isShown = [](const QString& key) {
        for (const Names& names : {Titles, Texts, Advice}) {
            for (const char* name : names) {
                if (key == QString::fromUtf8(name))
                    return true;
            }
        }
        return false;
    };
    for (auto member = object.begin(); member != object.end() && facts.size() < MostItems; ++member) {
        QString value;
        if (member->isDouble())
            value = Format::number(member->toDouble(), 2);
        else if (member->isString() && member->toString().size() <= MostFact)
            value = plain(member->toString());
        if (value.isEmpty() || isShown(member.key()))
            continue;
        QString name = tamed(member.key(), MostFact);
        facts.append({name.replace(u'_', u' '), value});
    }
    return facts;
}

InsightText fromObject(const QJsonObject& object, int depth) {
    InsightText result;
    result.title = named(object, Titles, false);
    result.text = named(object, Texts, false);
    result.recommendation = named(object, Advice, true);
    result.facts = factsOf(object);
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
        result.text = plain(document.array().first().toString());
    if (result.title.isEmpty() && !result.text.isEmpty()) {
        // A sentence alone is the title.
        result.title = result.text;
        result.text.clear();
    }
    return result;
}

} // namespace sevenscale
