// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/consolelink.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>
#include <array>
#include <optional>

namespace sevenscale {
namespace {

const QString Scheme = QStringLiteral("sevenscale:");
constexpr qsizetype LongestLink = 16'384; ///< every filter that a view can hold, all of it encoded

using Field = QString ConsoleLink::*;

struct Parameter {
    const char* name;
    Field field;
    const char* pattern; ///< of the decoded value
};

// A filter is a person's text of one line; what it means is the filter language's to judge.
constexpr std::array<Parameter, 4> Parameters{{
    {"page", &ConsoleLink::page, "\\A[a-z][a-z_]{0,62}\\z"},
    {"filter", &ConsoleLink::filter, "\\A[^\\p{C}]{0,4096}\\z"},
    {"view", &ConsoleLink::view, "\\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"},
    {"row", &ConsoleLink::row, "\\A[A-Za-z0-9_:-]{1,100}\\z"},
}};

tl::unexpected<Error> wrong(const QString& sentence) {
    return failure(ErrorCode::InvalidInput, sentence);
}

/// Nothing where the text is not percent-encoded UTF-8.
std::optional<QString> decoded(QStringView text) {
    static const QRegularExpression encoded(QStringLiteral("\\A(?:[!-$'-~]|%[0-9A-Fa-f]{2})*\\z"));
    if (!encoded.match(text.toString()).hasMatch())
        return std::nullopt;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString value = utf8(QByteArray::fromPercentEncoding(text.toLatin1()));
    return utf8.hasError() ? std::nullopt : std::optional(value);
}

bool fits(const Parameter& parameter, const QString& value) {
    return QRegularExpression(
        QLatin1String(parameter.pattern), QRegularExpression::UseUnicodePropertiesOption)
        .match(value)
        .hasMatch();
}

} // namespace

bool looksLikeLink(const QString& text) {
    return text.trimmed().startsWith(Scheme, Qt::CaseInsensitive);
}

Result<ConsoleLink> parseLink(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral("\\Asevenscale://open/?\\?([!-~]*)\\z"), QRegularExpression::CaseInsensitiveOption);
    if (text.size() > LongestLink)
        return wrong(QStringLiteral("The link is too long."));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return wrong(
            QStringLiteral("The link is none of this program's: it begins with sevenscale://open?."));
    ConsoleLink link;
    QList<const char*> seen;
    const QString query = match.captured(1);
    for (const auto part : QStringView(query).split(u'&')) {
        const qsizetype equals = part.indexOf(u'=');
        const auto* known = std::find_if(Parameters.begin(), Parameters.end(), [&](const Parameter& each) {
            return equals > 0 && part.first(equals) == QLatin1String(each.name);
        });
        if (known == Parameters.end())
            return wrong(QStringLiteral("The link has a part that is not known."));
        if (seen.contains(known->name))
            return wrong(QStringLiteral("The link has its %1 twice.").arg(QLatin1String(known->name)));
        seen.append(known->name);
        const auto value = decoded(part.sliced(equals + 1));
        if (!value || !fits(*known, *value))
            return wrong(QStringLiteral("The link has a %1 that is none.").arg(QLatin1String(known->name)));
        link.*(known->field) = *value;
    }
    if (link.page.isEmpty())
        return wrong(QStringLiteral("The link names no page."));
    return link;
}

QString linkText(const ConsoleLink& link) {
    QString text = QStringLiteral("sevenscale://open");
    QChar joint = u'?';
    for (const Parameter& each : Parameters) {
        const QString& value = link.*(each.field);
        if (value.isEmpty())
            continue;
        text += joint % QLatin1String(each.name) % u'='
            % QString::fromLatin1(QUrl::toPercentEncoding(value, ":"));
        joint = u'&';
    }
    return text;
}

} // namespace sevenscale
