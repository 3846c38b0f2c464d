// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/placeholders.h"

#include <algorithm>

namespace sevenscale {
namespace {

bool startsIdentifier(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
        || static_cast<unsigned char>(c) >= 0x80;
}

bool continuesIdentifier(char c) {
    return startsIdentifier(c) || (c >= '0' && c <= '9') || c == '$';
}

/// The scanners below get the place of an opening mark and give the place behind what it opens.
qsizetype pastQuoted(QByteArrayView sql, qsizetype at, bool backslashEscapes) {
    const char quote = sql[at];
    for (++at; at < sql.size(); ++at) {
        if (backslashEscapes && sql[at] == '\\')
            ++at;
        else if (sql[at] == quote)
            return at + 1; // a doubled quote closes and opens again: the same in effect
    }
    return sql.size();
}

qsizetype pastLine(QByteArrayView sql, qsizetype at) {
    while (at < sql.size() && sql[at] != '\n' && sql[at] != '\r')
        ++at;
    return at;
}

qsizetype pastComment(QByteArrayView sql, qsizetype at) {
    int depth = 0;
    while (at < sql.size()) {
        if (sql.sliced(at).startsWith("/*")) {
            ++depth;
            at += 2;
        } else if (sql.sliced(at).startsWith("*/")) {
            at += 2;
            if (--depth == 0)
                return at;
        } else {
            ++at;
        }
    }
    return at;
}

/// `at` itself when no tag stands there (`$1`, or a lone dollar).
qsizetype pastDollarQuoted(QByteArrayView sql, qsizetype at) {
    qsizetype end = at + 1;
    if (end < sql.size() && startsIdentifier(sql[end])) {
        while (end < sql.size() && sql[end] != '$' && continuesIdentifier(sql[end]))
            ++end;
    }
    if (end >= sql.size() || sql[end] != '$')
        return at;
    const QByteArrayView tag = sql.sliced(at, end + 1 - at);
    const qsizetype close = sql.indexOf(tag, end + 1);
    return close < 0 ? sql.size() : close + tag.size();
}

} // namespace

NumberedSql numberPlaceholders(QByteArrayView sql) {
    NumberedSql result;
    result.sql.reserve(sql.size() + 16);
    qsizetype at = 0;
    while (at < sql.size()) {
        const char c = sql[at];
        qsizetype end = at + 1;
        if (c == '?') {
            result.sql += '$';
            result.sql += QByteArray::number(++result.parameters);
            at = end;
            continue;
        }
        if (c == '\'' || c == '"') {
            end = pastQuoted(sql, at, false);
        } else if ((c == 'e' || c == 'E') && end < sql.size() && sql[end] == '\'') {
            end = pastQuoted(sql, end, true);
        } else if (startsIdentifier(c)) {
            while (end < sql.size() && continuesIdentifier(sql[end]))
                ++end;
        } else if (c == '$') {
            end = std::max(end, pastDollarQuoted(sql, at));
        } else if (sql.sliced(at).startsWith("--")) {
            end = pastLine(sql, at);
        } else if (sql.sliced(at).startsWith("/*")) {
            end = pastComment(sql, at);
        }
        result.sql += sql.sliced(at, end - at).toByteArray();
        at = end;
    }
    return result;
}

} // namespace sevenscale
