// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/runerror.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <initializer_list>

namespace sevenscale {
namespace {

using Names = std::initializer_list<const char*>;

bool isBlank(QChar c) {
    return c <= u' ' || c == u'\u00a0';
}

QString trimmed(const QString& text) {
    QStringView view = text;
    while (!view.isEmpty() && isBlank(view.front()))
        view = view.sliced(1);
    while (!view.isEmpty() && isBlank(view.back()))
        view.chop(1);
    return view.toString();
}

/// The first of the names that has a text which is not blank.
QString textOf(const QJsonObject& object, Names names) {
    for (const char* name : names) {
        const QJsonValue value = object.value(QString::fromUtf8(name));
        if (!value.isString())
            continue;
        if (const QString text = trimmed(value.toString()); !text.isEmpty())
            return text;
    }
    return {};
}

/// So many characters, as PostgreSQL counts them: a pair of surrogates is one.
QString leftCharacters(const QString& text, qsizetype most) {
    if (text.size() <= most)
        return text;
    qsizetype end = 0;
    for (qsizetype count = 0; count < most && end < text.size(); ++count)
        end += text[end].isHighSurrogate() && end + 1 < text.size() ? 2 : 1;
    return text.first(end);
}

struct Rule {
    QRegularExpression pattern;
    QString replacement;
};

/// In this order; each leaves its own result alone. Patterns that PostgreSQL's and PCRE's expressions read
/// alike: no classes that depend on a locale, no alternatives of which one begins another.
const QList<Rule>& rules() {
    const auto rule = [](const char16_t* pattern, const char16_t* replacement,
                          QRegularExpression::PatternOptions options = {}) {
        return Rule{
            QRegularExpression(QString::fromUtf16(pattern), options), QString::fromUtf16(replacement)};
    };
    static const QList<Rule> all{
        rule(u"[\\x{1}-\\x{20}\\x{a0}]+", u" "),
        // Quoted parts; a single mark may be an apostrophe.
        rule(u"\"[^\"]*\"", u"\"*\""),
        rule(u"\\x{201c}[^\\x{201d}]*\\x{201d}", u"\"*\""),
        rule(u"\\x{ab}[^\\x{bb}]*\\x{bb}", u"\"*\""),
        rule(u"`[^`]*`", u"\"*\""),
        rule(u"(^|[ =:(,\\[])'[^']*'", u"\\1'*'"),
        // Secrets, and who logs in to a URL.
        rule(u"(bearer|basic) [^ ,;]{8,}", u"\\1 *", QRegularExpression::CaseInsensitiveOption),
        rule(u"((password|passwd|senha|secret|token|key|cookie|authorization)[\"']?[:=] ?)[^ ,;]+", u"\\1*",
            QRegularExpression::CaseInsensitiveOption),
        rule(u"://[^/?#@ ]*@", u"://"),
        rule(u"(://[^/?# \"'<>(),;]+)[/?#][^ \"'<>()]*", u"\\1/*"),
        rule(u"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+", u"*"),
        // Dates, identifiers, numbers.
        rule(u"[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.,]+(Z|[+-][0-9:]+)?)?", u"*"),
        rule(u"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}( [0-9:]+)?", u"*"),
        rule(u"0[xX][0-9a-fA-F]+", u"*"),
        rule(u"(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{10,}", u"*"),
        rule(u"(?=[a-fA-F]*[0-9])[0-9a-fA-F]{6,}", u"*"),
        rule(u"[0-9]+([.,:/-][0-9]+)*", u"*"),
        rule(u"[*](, ?[*])+", u"*"),
    };
    return all;
}

} // namespace

QString errorMessage(const QJsonObject& details) {
    QJsonValue error;
    for (const char* name : {"error", "erro", "exception", "failure", "falha"}) {
        error = details.value(QString::fromUtf8(name));
        if (!error.isUndefined() && !error.isNull())
            break;
    }
    QString message = error.isString() ? trimmed(error.toString()) : QString();
    const QJsonObject told = error.toObject();
    if (message.isEmpty())
        message = textOf(told, {"message", "mensagem", "detail", "detalhe", "description", "reason"});
    if (message.isEmpty())
        message = textOf(details, {"error_message", "mensagem_erro"});
    if (message.isEmpty())
        message = textOf(told, {"code", "codigo", "type", "tipo"});
    if (message.isEmpty())
        message = textOf(details, {"error_code", "error_type", "codigo_erro"});
    return message;
}

QString errorMessage(const JsonText& details) {
    return errorMessage(QJsonDocument::fromJson(details.text.toUtf8()).object());
}

QString errorGroup(const QString& message) {
    constexpr qsizetype MostRead = 1'000;
    constexpr qsizetype MostKept = 200;
    QString text = leftCharacters(trimmed(message), MostRead);
    for (const Rule& rule : rules())
        text.replace(rule.pattern, rule.replacement);
    return trimmed(leftCharacters(trimmed(text), MostKept));
}

} // namespace sevenscale
