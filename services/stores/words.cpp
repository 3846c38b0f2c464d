// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/words.h"

#include <QStringView>

namespace sevenscale {

QString lowerSql(const QString& sql, Dialect dialect) {
    // SQLite's own lower() leaves all but ASCII as it is, and must: indexes are made of it.
    return (dialect == Dialect::Sqlite ? QLatin1String("unicode_lower(") : QLatin1String("lower(")) % sql
        % QLatin1Char(')');
}

QString wordSql(const QString& sql, Dialect dialect) {
    return lowerSql(dialect == Dialect::Sqlite
            ? QString(QLatin1String("trim(") % sql % QLatin1String(", char(9, 10, 11, 12, 13, 32, 160))"))
            : QString(QLatin1String("btrim(") % sql % QLatin1String(", E' \\t\\n\\x0b\\f\\r\\u00a0')")),
        dialect);
}

QString wordOf(const QString& text) {
    const auto isBlank = [](QChar c) { return (c >= u'\t' && c <= u'\r') || c == u' ' || c == u'\u00a0'; };
    QStringView word = text;
    while (!word.isEmpty() && isBlank(word.front()))
        word = word.sliced(1);
    while (!word.isEmpty() && isBlank(word.back()))
        word.chop(1);
    return word.toString().toLower();
}

QString containsPattern(QString text) {
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('%'), QLatin1String("\\%"))
        .replace(QLatin1Char('_'), QLatin1String("\\_"));
    return QLatin1Char('%') % text.toLower() % QLatin1Char('%');
}

} // namespace sevenscale
