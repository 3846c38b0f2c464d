// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/filter.h"

namespace sevenscale {
namespace {

using Operator = FilterTerm::Operator;

bool isKeyCharacter(QChar c) {
    return c.isLetterOrNumber() || c == u'_' || c == u'.';
}

bool isBlank(QChar c) {
    return c.isSpace();
}

QString operatorText(Operator op) {
    switch (op) {
    case Operator::Matches:
        return QStringLiteral(":");
    case Operator::Equals:
        return QStringLiteral("=");
    case Operator::Greater:
        return QStringLiteral(">");
    case Operator::GreaterOrEqual:
        return QStringLiteral(">=");
    case Operator::Less:
        return QStringLiteral("<");
    case Operator::LessOrEqual:
        return QStringLiteral("<=");
    case Operator::Contains:
        break;
    }
    return QStringLiteral("~");
}

/// Reads an operator at `at` and moves past it.
bool readOperator(const QString& text, qsizetype& at, Operator& op) {
    if (at >= text.size())
        return false;
    const bool orEqual = at + 1 < text.size() && text[at + 1] == u'=';
    switch (text[at].unicode()) {
    case u':':
        op = Operator::Matches;
        break;
    case u'=':
        op = Operator::Equals;
        break;
    case u'~':
        op = Operator::Contains;
        break;
    case u'>':
        op = orEqual ? Operator::GreaterOrEqual : Operator::Greater;
        at += orEqual;
        break;
    case u'<':
        op = orEqual ? Operator::LessOrEqual : Operator::Less;
        at += orEqual;
        break;
    default:
        return false;
    }
    ++at;
    return true;
}

/// Reads a quoted text at `at`, which stands on its first quote; \" and \\ stand for themselves.
Result<QString> readQuoted(const QString& text, qsizetype& at) {
    const qsizetype start = at;
    QString value;
    for (++at; at < text.size(); ++at) {
        if (text[at] == u'\\' && at + 1 < text.size()) {
            value += text[++at];
        } else if (text[at] == u'"') {
            ++at;
            return value;
        } else {
            value += text[at];
        }
    }
    return failure(ErrorCode::InvalidInput,
        QStringLiteral("The quote that opens at character %1 is never closed; add a \" at its end.")
            .arg(start + 1));
}

Result<FilterTerm> readTerm(const QString& text, qsizetype& at) {
    FilterTerm term;
    term.position = at;
    if (text[at] == u'-' && at + 1 < text.size() && !isBlank(text[at + 1])) {
        term.negated = true;
        ++at;
    }

    qsizetype keyEnd = at;
    while (keyEnd < text.size() && isKeyCharacter(text[keyEnd]))
        ++keyEnd;
    qsizetype valueAt = keyEnd;
    if (keyEnd > at && readOperator(text, valueAt, term.op)) {
        term.key = text.mid(at, keyEnd - at).toLower();
        at = valueAt;
    }

    if (at < text.size() && text[at] == u'"') {
        auto value = readQuoted(text, at);
        if (!value)
            return failure(value.error());
        term.value = *value;
        term.quoted = true;
    } else {
        const qsizetype start = at;
        while (at < text.size() && !isBlank(text[at]))
            ++at;
        term.value = text.mid(start, at - start);
    }
    if (!term.key.isEmpty() && term.value.isEmpty() && !term.quoted) {
        return failure(ErrorCode::InvalidInput,
            QStringLiteral("\"%1\" at character %2 has no value; write one behind it, as in %1%3value.")
                .arg(term.key)
                .arg(term.position + 1)
                .arg(operatorText(term.op)));
    }
    term.length = at - term.position;
    return term;
}

QString quotedIfNeeded(const QString& value, bool force) {
    bool plain = !force && !value.isEmpty();
    for (const QChar c : value)
        plain = plain && !isBlank(c) && c != u'"' && c != u'\\';
    if (plain)
        return value;
    QString escaped = value;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') % escaped % QLatin1Char('"');
}

} // namespace

QStringList FilterTerm::alternatives() const {
    if (quoted)
        return {value};
    const QStringList values = value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    return values.isEmpty() ? QStringList{value} : values;
}

Result<Filter> parseFilter(const QString& text) {
    Filter filter;
    qsizetype at = 0;
    for (;;) {
        while (at < text.size() && isBlank(text[at]))
            ++at;
        if (at >= text.size())
            return filter;
        auto term = readTerm(text, at);
        if (!term)
            return failure(term.error());
        filter.terms.append(*term);
    }
}

QString filterText(const FilterTerm& term) {
    const QString sign = term.negated ? QStringLiteral("-") : QString();
    if (!term.key.isEmpty())
        return sign % term.key % operatorText(term.op) % quotedIfNeeded(term.value, term.quoted);
    // A free word that would read as a key, a sign or a quote must be quoted.
    bool force = term.quoted || term.value.startsWith(QLatin1Char('-'));
    for (const QChar c : term.value)
        force = force || c == u':' || c == u'=' || c == u'~' || c == u'<' || c == u'>';
    return sign % quotedIfNeeded(term.value, force);
}

QString filterText(const QString& key, const QString& value) {
    FilterTerm term;
    term.key = key;
    term.value = value;
    term.quoted
        = value.contains(QLatin1Char(',')) || value.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0;
    return filterText(term);
}

} // namespace sevenscale
