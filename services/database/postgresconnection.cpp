// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/postgresconnection.h"

#include "services/database/postgrestext.h"
#include "services/database/socketwait.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlDriver>

#include <libpq-fe.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace sevenscale {
namespace {

Q_LOGGING_CATEGORY(lcServer, "sevenscale.database.server", QtInfoMsg)

constexpr int SliceMs = 50; ///< how soon it is seen that nobody wants the connection any more

struct FinishConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

/// `'…'` as a connection string has it.
QString quotedOption(QString value) {
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') % value % QLatin1Char('\'');
}

/// Why an attempt to connect failed. libpq 15 has no field for the SQLSTATE of a refused connection; its
/// verbose message holds it, in every language.
Error refusal(PGconn* connection, ConnStatusType lastStatus, const QHash<QString, QString>& parameters) {
    const QString message = trimmedMessage(PQerrorMessage(connection));
    static const QRegularExpression stateInMessage(QStringLiteral(":\\s\\s([0-9A-Z]{5}): "));
    static const QRegularExpression location(QStringLiteral("\\s*\\n[^\\n:]+:\\s+\\w+, \\w+\\.c:\\d+"));
    QString state;
    for (auto match = stateInMessage.globalMatch(message); match.hasNext();)
        state = match.next().captured(1);
    QString detail = message;
    detail.remove(location);
    if (!state.isEmpty()) {
        detail.replace(state + QLatin1String(": "), QString());
        const ErrorCode code = codeOf(state.toLatin1());
        return {code == ErrorCode::QueryFailed ? ErrorCode::ConnectionFailed : code, detail, state};
    }
    if (PQconnectionNeedsPassword(connection))
        return {ErrorCode::AuthenticationFailed, detail, {}};
    const QString tls = parameters.value(QStringLiteral("sslmode"));
    const bool tlsRequired = tls == QLatin1String("require") || tls.startsWith(QLatin1String("verify-"));
    // A connection that was merely cut shows as a SYSCALL error of the TLS library.
    if (tlsRequired && lastStatus == CONNECTION_SSL_STARTUP
        && (message.contains(QLatin1String("SSL"))
            || message.contains(QLatin1String("certif"), Qt::CaseInsensitive))
        && !message.contains(QLatin1String("SYSCALL")))
        return {ErrorCode::CertificateRejected, detail, {}};
    return {ErrorCode::ConnectionFailed, detail, {}};
}

/// One address that libpq would try.
struct Target {
    QString host;
    QString address; ///< numeric; empty for a unix socket
    QString port;
};

/// Where the connection is trying to get right now.
Target currentTarget(const PGconn* connection) {
    return {QString::fromUtf8(PQhost(connection)), QString::fromUtf8(PQhostaddr(connection)),
        QString::fromUtf8(PQport(connection))};
}

/// All addresses that libpq would try, from whatever source it has its hosts: what was given, the
/// environment, a service file.
QList<Target> targetsOf(PGconn* connection) {
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfo(connection), &PQconninfoFree);
    const auto listOf = [&options](const char* keyword) {
        for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option) {
            if (qstrcmp(option->keyword, keyword) == 0 && option->val && *option->val)
                return QString::fromUtf8(option->val).split(QLatin1Char(','));
        }
        return QStringList();
    };
    const QStringList hosts = listOf("host");
    const QStringList addresses = listOf("hostaddr");
    const QStringList ports = listOf("port");
    QList<Target> targets;
    for (qsizetype i = 0; i < std::max(hosts.size(), addresses.size()); ++i) {
        const QString host = hosts.value(i);
        QString port = ports.size() == 1 ? ports.front() : ports.value(i);
        if (port.isEmpty())
            port = QStringLiteral("5432");
        const bool isPath = host.startsWith(QLatin1Char('/')) || host.startsWith(QLatin1Char('@'));
        if (const QString address = addresses.value(i); !address.isEmpty() || isPath || host.isEmpty()) {
            targets.append({host, address, port});
            continue;
        }
        const QStringList found = addressesOf(host);
        for (const QString& address : found)
            targets.append({host, address, port});
    }
    return targets;
}

/// Takes out where a connection hangs; false when that is none of them.
bool removeTarget(QList<Target>& targets, const Target& hanging) {
    return targets.removeIf([&hanging](const Target& target) {
        const QString& shown = target.host.isEmpty() ? target.address : target.host;
        return shown == hanging.host && target.address == hanging.address && target.port == hanging.port;
    }) > 0;
}

using Connection = std::unique_ptr<PGconn, FinishConnection>;

Connection startConnection(const QHash<QString, QString>& parameters) {
    std::vector<QByteArray> texts;
    texts.reserve(static_cast<size_t>(parameters.size()) * 2);
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        keywords.push_back(texts.emplace_back(it.key().toUtf8()).constData());
        values.push_back(texts.emplace_back(it.value().toUtf8()).constData());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    return Connection(PQconnectStartParams(keywords.data(), values.data(), 0));
}

/// Drives a connection until it is there; false when the address that it is at has had its time.
Result<bool> awaitConnection(PGconn* connection, int timeoutMs, const QHash<QString, QString>& parameters,
    const std::atomic_bool* abandon) {
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);
    PQsetNoticeProcessor(connection, logNotice, nullptr);
    ConnStatusType lastStatus = PQstatus(connection);
    if (lastStatus == CONNECTION_BAD)
        return failure(refusal(connection, lastStatus, parameters));

    QDeadlineTimer deadline(timeoutMs);
    QString address = currentTarget(connection).address;
    PostgresPollingStatusType polling = PGRES_POLLING_WRITING;
    while (polling != PGRES_POLLING_OK && polling != PGRES_POLLING_FAILED) {
        while (!waitForSocket(PQsocket(connection), polling == PGRES_POLLING_WRITING, SliceMs)) {
            if (abandon && *abandon)
                return failure(ErrorCode::Cancelled, QStringLiteral("The connection was abandoned."));
            if (deadline.hasExpired())
                return false;
        }
        lastStatus = PQstatus(connection);
        polling = PQconnectPoll(connection);
        // libpq goes on to the next address of itself when one refuses.
        if (QString now = currentTarget(connection).address; now != address) {
            address = std::move(now);
            deadline = QDeadlineTimer(timeoutMs);
        }
    }
    if (polling == PGRES_POLLING_FAILED)
        return failure(refusal(connection, lastStatus, parameters));
    return true;
}

} // namespace

void logNotice(void*, const char* message) {
    qCDebug(lcServer).noquote() << trimmedMessage(message);
}

QHash<QString, QString> connectionParameters(const ConnectionSettings& settings) {
    QHash<QString, QString> parameters = settings.parameters;
    const auto preset = [&parameters](const char* keyword, const QString& value) {
        const QString key = QString::fromLatin1(keyword);
        if (parameters.value(key).isEmpty())
            parameters.insert(key, value);
    };
    preset("application_name", QStringLiteral("SevenScale Console"));
    preset("keepalives_idle", QStringLiteral("30"));
    preset("keepalives_interval", QStringLiteral("10"));
    preset("keepalives_count", QStringLiteral("3"));
    parameters.insert(QStringLiteral("client_encoding"), QStringLiteral("UTF8"));
    parameters.insert(
        QStringLiteral("connect_timeout"), QString::number(std::max(2, settings.connectTimeoutSeconds)));
    return parameters;
}

Result<void> tryConnection(const ConnectionSettings& settings, QHash<QString, QString>& parameters,
    const std::atomic_bool* abandon) {
    const int timeoutMs = std::max(2, settings.connectTimeoutSeconds) * 1000;
    std::optional<QList<Target>> targets;
    for (;;) {
        const Connection connection = startConnection(parameters);
        if (!connection)
            return failure(ErrorCode::Internal, QStringLiteral("Out of memory."));
        const auto connected = awaitConnection(connection.get(), timeoutMs, parameters, abandon);
        if (!connected)
            return failure(connected.error());
        if (*connected)
            return {};
        if (!targets)
            targets = targetsOf(connection.get());
        if (!removeTarget(*targets, currentTarget(connection.get())) || targets->isEmpty())
            return failure(ErrorCode::ConnectionFailed,
                QStringLiteral("The server did not answer within %1 s.").arg(timeoutMs / 1000));
        QStringList hosts, addresses, ports;
        for (const Target& target : std::as_const(*targets)) {
            hosts += target.host;
            addresses += target.address;
            ports += target.port;
        }
        parameters.insert(QStringLiteral("host"), hosts.join(QLatin1Char(',')));
        parameters.insert(QStringLiteral("hostaddr"), addresses.join(QLatin1Char(',')));
        parameters.insert(QStringLiteral("port"), ports.join(QLatin1Char(',')));
    }
}

Result<void> giveParameters(QSqlDatabase& database, QHash<QString, QString> parameters) {
    database.setHostName(parameters.take(QStringLiteral("host")));
    database.setDatabaseName(parameters.take(QStringLiteral("dbname")));
    database.setUserName(parameters.take(QStringLiteral("user")));
    database.setPassword(parameters.take(QStringLiteral("password")));
    QStringList options;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        // The driver takes every semicolon for a separator, quoted or not.
        if (it.value().contains(QLatin1Char(';')))
            return failure(ErrorCode::InvalidInput,
                QStringLiteral("The connection setting %1 cannot hold a semicolon.").arg(it.key()));
        options += it.key() % QLatin1Char('=') % quotedOption(it.value());
    }
    database.setConnectOptions(options.join(QLatin1Char(';')));
    return {};
}

pg_conn* handleOf(const QSqlDatabase& database) {
    const QVariant handle = database.driver()->handle();
    // Qt 6.4 names the type after the struct.
    if (handle.isValid()
        && (qstrcmp(handle.typeName(), "pg_conn*") == 0 || qstrcmp(handle.typeName(), "PGconn*") == 0))
        return *static_cast<pg_conn* const*>(handle.constData());
    return nullptr;
}

} // namespace sevenscale
