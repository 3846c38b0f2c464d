// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/connectiontext.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace sevenscale {
namespace {

QString decoded(const QString& text) {
    return QUrl::fromPercentEncoding(text.toUtf8());
}

std::optional<QString> takeFromUri(QString& text) {
    std::optional<QString> password;
    // user:password@, as far as the last @ before the path: libpq asks for %40 inside, people forget it.
    const qsizetype start = text.indexOf(QLatin1String("://")) + 3;
    qsizetype end = text.indexOf(QRegularExpression(QStringLiteral("[/?#]")), start);
    if (end < 0)
        end = text.size();
    qsizetype at = text.lastIndexOf(u'@', end - 1);
    // A slash in the password ends the authority too early.
    if (at < start) {
        const qsizetype query = text.indexOf(u'?', start);
        at = text.lastIndexOf(u'@', query < 0 ? text.size() - 1 : query);
    }
    if (at >= start) {
        const qsizetype colon = text.indexOf(u':', start);
        if (colon >= start && colon < at) {
            password = decoded(text.mid(colon + 1, at - colon - 1));
            text.remove(colon, at - colon);
        }
    }
    static const QRegularExpression parameter(QStringLiteral("([?&])password=([^&#]*)(&?)"));
    if (const QRegularExpressionMatch match = parameter.match(text); match.hasMatch()) {
        password = decoded(match.captured(2));
        // ?password=x&a=b keeps its ?, …&password=x loses its &.
        const bool more = !match.captured(3).isEmpty();
        text.replace(match.capturedStart(), match.capturedLength(), more ? match.captured(1) : QString());
    }
    return password;
}

std::optional<QString> takeFromKeywords(QString& text) {
    static const QRegularExpression parameter(
        QStringLiteral("(^|\\s)password\\s*=\\s*(?:'((?:[^'\\\\]|\\\\.)*)'?|((?:[^\\s\\\\]|\\\\.)*))"));
    const QRegularExpressionMatch match = parameter.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString password = match.captured(2).isEmpty() ? match.captured(3) : match.captured(2);
    static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
    password.replace(escape, QStringLiteral("\\1"));
    text.remove(match.capturedStart(), match.capturedLength());
    text = text.trimmed();
    return password;
}

} // namespace

bool isLocalHost(const QString& host) {
    const QString name = host.trimmed().toLower();
    static const QRegularExpression loopback(QStringLiteral("^127(\\.\\d{1,3}){3}$"));
    return name.isEmpty() || name.startsWith(u'/') || name.startsWith(u'@')
        || name == QLatin1String("localhost") || name == QLatin1String("::1")
        || name == QLatin1String("[::1]") || loopback.match(name).hasMatch();
}

std::optional<QString> takePassword(QString& connectionString) {
    return connectionString.contains(QLatin1String("://")) ? takeFromUri(connectionString)
                                                           : takeFromKeywords(connectionString);
}

QString quotedParameter(const QString& key, const QString& value) {
    const bool plain = !value.isEmpty() && std::none_of(value.cbegin(), value.cend(), [](QChar c) {
        return c.isSpace() || c == u'\'' || c == u'\\' || c == u'=';
    });
    if (plain)
        return key % u'=' % value;
    QString quoted = value;
    quoted.replace(u'\\', QStringLiteral("\\\\"));
    quoted.replace(u'\'', QStringLiteral("\\'"));
    return key % u"='" % quoted % u'\'';
}

ConnectionChoice choiceToEdit(const ConnectionProfile& profile) {
    static const QStringList plain{QStringLiteral("host"), QStringLiteral("port"), QStringLiteral("dbname"),
        QStringLiteral("user"), QStringLiteral("sslmode"), QStringLiteral("sslrootcert")};
    ConnectionChoice choice;
    choice.saveAs = profile.name;
    choice.environment = profile.environment;
    QStringList keys = profile.parameters.keys();
    keys.sort();
    const bool simple
        = std::all_of(keys.cbegin(), keys.cend(), [](const QString& key) { return plain.contains(key); });
    if (simple) {
        const auto value
            = [&](const char* key) { return profile.parameters.value(QString::fromLatin1(key)); };
        choice.kind = ConnectionChoice::Kind::Fields;
        choice.host = value("host");
        choice.port = value("port").toInt();
        choice.database = value("dbname");
        choice.user = value("user");
        choice.sslMode = value("sslmode");
        choice.rootCertificate = value("sslrootcert");
    } else {
        choice.kind = ConnectionChoice::Kind::ConnectionString;
        QStringList parts;
        for (const QString& key : std::as_const(keys))
            parts.append(quotedParameter(key, profile.parameters.value(key)));
        choice.connectionString = parts.join(u' ');
    }
    return choice;
}

} // namespace sevenscale
