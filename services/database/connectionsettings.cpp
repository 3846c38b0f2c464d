// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/connectionsettings.h"

#include <QRegularExpression>

#include <libpq-fe.h>

#include <memory>

namespace sevenscale {
namespace {

struct FreeOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

/// libpq's own words, but with what it quotes left out: after a missing quote or a stray blank that may be a
/// piece of the password.
QString withoutQuotations(const char* message) {
    static const QRegularExpression quotation(QStringLiteral("\"[^\"]*\"?"));
    return QString::fromUtf8(message ? message : "").trimmed().replace(quotation, QStringLiteral("\"…\""));
}

/// What libpq takes for a keyword that is not given: environment, service file, built-in.
QString defaultOf(const char* keyword) {
    const std::unique_ptr<PQconninfoOption, FreeOptions> defaults(PQconndefaults());
    for (const PQconninfoOption* option = defaults.get(); option && option->keyword; ++option) {
        if (qstrcmp(option->keyword, keyword) == 0)
            return QString::fromUtf8(option->val);
    }
    return {};
}

} // namespace

Result<ConnectionSettings> ConnectionSettings::fromConnectionString(const QString& text) {
    if (text.contains(QChar(u'\0')))
        return failure(
            ErrorCode::InvalidInput, QStringLiteral("A connection string cannot hold a NUL character."));
    char* message = nullptr;
    const std::unique_ptr<PQconninfoOption, FreeOptions> options(
        PQconninfoParse(text.toUtf8().constData(), &message));
    const std::unique_ptr<char, decltype(&PQfreemem)> owned(message, &PQfreemem);
    if (!options)
        return failure(ErrorCode::InvalidInput, withoutQuotations(message));

    ConnectionSettings settings;
    for (const PQconninfoOption* option = options.get(); option->keyword; ++option) {
        if (option->val)
            settings.parameters.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    const QString timeout = settings.parameters.value(QStringLiteral("connect_timeout"));
    bool isNumber = false;
    if (const int seconds = timeout.toInt(&isNumber); isNumber && seconds > 0)
        settings.connectTimeoutSeconds = seconds;
    else if (!timeout.isEmpty() && !isNumber)
        return failure(
            ErrorCode::InvalidInput, QStringLiteral("connect_timeout is not a number of seconds."));
    return settings;
}

ConnectionSettings ConnectionSettings::workspace(const QString& filePath) {
    ConnectionSettings settings;
    settings.dialect = Dialect::Sqlite;
    settings.filePath = filePath;
    return settings;
}

QString ConnectionSettings::effective(const char* keyword) const {
    const QString value = parameters.value(QString::fromLatin1(keyword));
    return value.isEmpty() ? defaultOf(keyword) : value;
}

QString ConnectionSettings::displayName() const {
    if (dialect == Dialect::Sqlite)
        return filePath;
    const QString service = parameters.value(QStringLiteral("service"));
    if (!service.isEmpty() && !parameters.contains(QStringLiteral("host")))
        return QStringLiteral("service=") + service;
    const QString user = effective("user");
    QString host = effective("host");
    if (host.isEmpty())
        host = effective("hostaddr");
    if (host.isEmpty())
        host = QStringLiteral("localhost");
    const QString database = effective("dbname");
    return user % QLatin1Char('@') % host % QLatin1Char(':') % effective("port") % QLatin1Char('/')
        % (database.isEmpty() ? user : database);
}

} // namespace sevenscale
