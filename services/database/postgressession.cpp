// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/postgressession.h"

#include "services/database/placeholders.h"
#include "services/database/socketwait.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QLocale>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>

#include <libpq-fe.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <system_error>
#include <thread>
#include <vector>

namespace sevenscale {
namespace {

Q_LOGGING_CATEGORY(lcServer, "sevenscale.database.server", QtInfoMsg)

constexpr int SliceMs = 50; ///< how soon a deadline or a cancel() is seen
constexpr int GraceMs = 1500; ///< for a server to end a statement that was cancelled
constexpr int ServerFirstMs = 500; ///< the server's own time-out is that much earlier than ours
constexpr int HousekeepingMs = 5000; ///< for what we send ourselves: settings and rollbacks
constexpr qsizetype CopyChunk = 64 * 1024;

struct FinishConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

QString trimmedMessage(const char* message) {
    return QString::fromUtf8(message ? message : "").trimmed();
}

void logNotice(void*, const char* message) {
    qCDebug(lcServer).noquote() << trimmedMessage(message);
}

/// `'…'` as a connection string has it.
QString quotedOption(QString value) {
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') % value % QLatin1Char('\'');
}

QString quotedIdentifier(const QString& name) {
    QStringList parts = name.split(QLatin1Char('.'));
    for (QString& part : parts)
        part = QLatin1Char('"') % part.replace(QLatin1Char('"'), QLatin1String("\"\"")) % QLatin1Char('"');
    return parts.join(QLatin1Char('.'));
}

QString interruptedText() {
    return QStringLiteral("The task was ended before this statement began.");
}

bool isStatement(const QString& sql, QLatin1String word) {
    return QStringView(sql).trimmed().compare(word, Qt::CaseInsensitive) == 0;
}

/// A parameter or a cell as text; nothing is NULL.
Result<std::optional<QByteArray>> textOf(const QVariant& value) {
    if (!value.isValid() || value.isNull())
        return std::nullopt;
    switch (value.typeId()) {
    case QMetaType::Bool:
        return QByteArray(value.toBool() ? "t" : "f");
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Short:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return QByteArray::number(value.toLongLong());
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return QByteArray::number(value.toULongLong());
    case QMetaType::Float:
    case QMetaType::Double: {
        const double number = value.toDouble();
        if (qIsNaN(number))
            return QByteArray("NaN");
        if (qIsInf(number))
            return QByteArray(number > 0 ? "Infinity" : "-Infinity");
        return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    }
    case QMetaType::QByteArray:
        return QByteArray("\\x" + value.toByteArray().toHex());
    case QMetaType::QString: {
        const QString text = value.toString();
        if (text.contains(QChar(u'\0')))
            return failure(ErrorCode::InvalidInput, QStringLiteral("A text holds a NUL character (U+0000)."));
        return text.toUtf8();
    }
    default:
        return failure(ErrorCode::InvalidInput,
            QStringLiteral("A value of type %1 cannot be sent.").arg(QLatin1String(value.typeName())));
    }
}

void appendCopyCell(QByteArray& row, const std::optional<QByteArray>& cell) {
    if (!cell) {
        row += "\\N";
        return;
    }
    for (const char c : *cell) {
        switch (c) {
        case '\\':
            row += "\\\\";
            break;
        case '\n':
            row += "\\n";
            break;
        case '\r':
            row += "\\r";
            break;
        case '\t':
            row += "\\t";
            break;
        default:
            row += c;
        }
    }
}

struct Mapped {
    const char* state;
    ErrorCode code;
};

ErrorCode codeOf(const QByteArray& state) {
    static constexpr Mapped exact[] = {
        {"42501", ErrorCode::PermissionDenied},
        {"40001", ErrorCode::Conflict},
        {"40P01", ErrorCode::Conflict},
        {"55P03", ErrorCode::Conflict},
        {"57P01", ErrorCode::ConnectionFailed},
        {"57P02", ErrorCode::ConnectionFailed},
        {"57P03", ErrorCode::ConnectionFailed},
        {"57P05", ErrorCode::ConnectionFailed},
        {"25P03", ErrorCode::ConnectionFailed},
        {"53300", ErrorCode::ConnectionFailed},
    };
    for (const Mapped& mapped : exact) {
        if (state == mapped.state)
            return mapped.code;
    }
    if (state.startsWith("28"))
        return ErrorCode::AuthenticationFailed;
    if (state.startsWith("08"))
        return ErrorCode::ConnectionFailed;
    return ErrorCode::QueryFailed;
}

/// What the settings say and what we add, as libpq takes it.
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

/// Connects and hangs up again, to know whether it works.
///
/// QSqlDatabase::open() waits without a way out and tells no reason but a localised text; this can be
/// abandoned, and knows why it failed. It costs a second login each time a session is opened, which is
/// seldom.
///
/// libpq goes on from an address that keeps silent only in its blocking call. So it is given the others
/// then; and `parameters` keep them, for whoever connects after this.
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

/// For the driver, which has names of its own for some.
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

} // namespace

/// Sends PQcancel from threads of its own, one at a time. Such a thread may outlive the session, blocked on a
/// frozen server: it holds what it needs.
class PostgresSession::Canceller : public std::enable_shared_from_this<Canceller> {
public:
    explicit Canceller(PGconn* connection)
        : m_handle(PQgetCancel(connection), PQfreeCancel) { }

    void request() {
        {
            const std::lock_guard lock(m_mutex);
            if (m_inFlight)
                return;
            m_inFlight = true;
            ++m_sent;
        }
        try {
            std::thread([self = shared_from_this()] {
                char message[256];
                PQcancel(self->m_handle.get(), message, sizeof message);
                const std::lock_guard lock(self->m_mutex);
                self->m_inFlight = false;
                self->m_done.notify_all();
            }).detach();
        } catch (const std::system_error&) {
            const std::lock_guard lock(m_mutex);
            m_inFlight = false; // no thread to be had: the wait asks again
        }
    }

    /// Waits until no request is under way, so that none hits a later statement. False when one hangs.
    bool settle(std::chrono::milliseconds patience) {
        std::unique_lock lock(m_mutex);
        return m_done.wait_for(lock, patience, [this] { return !m_inFlight; });
    }

    int takeSent() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_sent, 0);
    }

private:
    std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> m_handle;
    std::mutex m_mutex;
    std::condition_variable m_done;
    bool m_inFlight = false;
    int m_sent = 0;
};

class PostgresSession::ResultRows final : public Rows::Source {
public:
    explicit ResultRows(PgResult result)
        : m_result(std::move(result)) { }

    bool next() override { return ++m_row < PQntuples(m_result.get()); }
    int columns() const override { return PQnfields(m_result.get()); }
    QString columnName(int column) const override {
        return QString::fromUtf8(PQfname(m_result.get(), column));
    }
    bool isNull(int column) const override { return PQgetisnull(m_result.get(), m_row, column); }
    QByteArrayView bytes(int column) const override {
        return {PQgetvalue(m_result.get(), m_row, column), PQgetlength(m_result.get(), m_row, column)};
    }

private:
    PgResult m_result;
    int m_row = -1;
};

/// One statement under way: while it lives, cancel() has something to end.
class PostgresSession::Statement {
public:
    enum class Kind { Cancellable, Housekeeping };

    Statement(PostgresSession& session, Kind kind)
        : m_session(session)
        , m_kind(kind) {
        const int timeout = kind == Kind::Housekeeping ? HousekeepingMs : session.m_statementTimeoutMs;
        limitMs = timeout;
        if (timeout > 0)
            deadline = QDeadlineTimer(timeout + ServerFirstMs);
        elapsed.start();
        if (kind == Kind::Cancellable) {
            const std::lock_guard lock(session.m_runningMutex);
            session.m_running = true;
            session.m_cancelAsked = false;
        }
    }

    ~Statement() {
        if (m_kind == Kind::Cancellable) {
            const std::lock_guard lock(m_session.m_runningMutex);
            m_session.m_running = false;
            m_session.m_cancelAsked = false;
        }
        if (m_session.m_broken)
            return;
        const bool settled = m_session.m_canceller->settle(std::chrono::milliseconds(GraceMs));
        const int sent = m_session.m_canceller->takeSent();
        if (sent == 0)
            return;
        // A request that came too late for this statement must not meet the next one: let an empty one take
        // it.
        if (!settled)
            m_session.breakConnection();
        else if (!(sent == 1 && endedByCancel))
            (void)m_session.simple(";");
    }

    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    bool wasCancelAsked() const {
        const std::lock_guard lock(m_session.m_runningMutex);
        return m_kind == Kind::Cancellable && m_session.m_cancelAsked;
    }

    QElapsedTimer elapsed;
    QDeadlineTimer deadline{QDeadlineTimer::Forever};
    int limitMs = 0;
    bool cancelled = false;
    bool timedOut = false;
    bool endedByCancel = false;
    QElapsedTimer sinceGivenUp; ///< runs once the deadline passed or cancel() was called
    int nextRequestAtMs = 0;

private:
    PostgresSession& m_session;
    Kind m_kind;
};

void PostgresSession::FreeResult::operator()(pg_result* result) const {
    PQclear(result);
}

Result<std::unique_ptr<PostgresSession>> PostgresSession::open(
    const ConnectionSettings& settings, const std::atomic_bool* abandon) {
    QHash<QString, QString> parameters = connectionParameters(settings);
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        if (it.value().contains(QChar(u'\0')))
            return failure(ErrorCode::InvalidInput,
                QStringLiteral("The setting %1 holds a NUL character.").arg(it.key()));
    }
    if (auto works = tryConnection(settings, parameters, abandon); !works)
        return failure(works.error());

    static std::atomic_int serial = 0;
    const QString name = QStringLiteral("sevenscale-postgres-%1").arg(++serial);
    auto removeName = qScopeGuard([&name] { QSqlDatabase::removeDatabase(name); });
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
    const auto releaseFirst = qScopeGuard([&database] { database = QSqlDatabase(); });
    if (!database.isValid())
        return failure(ErrorCode::Internal,
            QStringLiteral(
                "Qt's PostgreSQL driver (QPSQL) is not installed: on Debian the package libqt6sql6-psql."));
    if (auto given = giveParameters(database, parameters); !given)
        return failure(given.error());
    if (!database.open()) {
        // A server at its limit of connections may not have let go of the first one yet; or it is full, or
        // gone, since, and only the first way of asking says so.
        if (auto works = tryConnection(settings, parameters, abandon); !works)
            return failure(works.error());
        QThread::msleep(SliceMs);
        if (!database.open())
            return failure(ErrorCode::ConnectionFailed, database.lastError().databaseText().trimmed());
    }
    pg_conn* connection = handleOf(database);
    if (!connection)
        return failure(ErrorCode::Internal, QStringLiteral("Qt's PostgreSQL driver gives no libpq handle."));

    removeName.dismiss();
    std::unique_ptr<PostgresSession> session(
        new PostgresSession(name, connection, std::make_shared<Canceller>(connection)));
    session->m_database = std::exchange(database, QSqlDatabase());
    session->m_statementTimeoutMs = settings.statementTimeoutMs;
    session->m_serverTimeoutMs = settings.statementTimeoutMs;
    PQsetNoticeProcessor(connection, logNotice, nullptr);
    if (PQsetnonblocking(connection, 1) != 0)
        return failure(ErrorCode::Internal, trimmedMessage(PQerrorMessage(connection)));

    // pg_catalog is searched before what is named here, and a role's own search_path, which may name another
    // program's tables first, is not believed. Temporary objects come last: left out, they would be first.
    const QByteArray setUp
        = "select pg_catalog.set_config('search_path', 'public, pg_temp', false),"
          " pg_catalog.set_config('quote_all_identifiers', 'off', false),"
          " pg_catalog.set_config('timezone', 'UTC', false),"
          " pg_catalog.set_config('datestyle', 'ISO, MDY', false),"
          " pg_catalog.set_config('intervalstyle', 'postgres', false),"
          " pg_catalog.set_config('bytea_output', 'hex', false),"
          " pg_catalog.set_config('extra_float_digits', '1', false),"
          " pg_catalog.set_config('standard_conforming_strings', 'on', false),"
          // Compiling a query costs up to two seconds where the console's views look expensive and are not.
          " pg_catalog.set_config('jit', 'off', false),"
          " pg_catalog.set_config('idle_in_transaction_session_timeout', '60000', false),"
          " pg_catalog.set_config('statement_timeout', '"
        + QByteArray::number(settings.statementTimeoutMs) + "', false)";
    // Without the last one, the server goes on working for a client that is gone. Not every platform can.
    if (PQserverVersion(connection) >= 140000
        && session->simple(
            setUp + ", pg_catalog.set_config('client_connection_check_interval', '500', false)"))
        return session;
    if (session->m_broken)
        return failure(ErrorCode::ConnectionFailed, QStringLiteral("The server hung up."));
    if (auto done = session->simple(setUp); !done)
        return failure(done.error());
    return session;
}

PostgresSession::PostgresSession(
    QString connectionName, pg_conn* connection, std::shared_ptr<Canceller> canceller)
    : m_connectionName(std::move(connectionName))
    , m_connection(connection)
    , m_canceller(std::move(canceller)) {
}

PostgresSession::~PostgresSession() {
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Transport PostgresSession::transport() const {
    const QString address = QString::fromUtf8(PQhostaddr(m_connection));
    Transport transport;
    transport.local
        = address.isEmpty() || address.startsWith(QLatin1String("127.")) || address == QLatin1String("::1");
    if (PQsslInUse(m_connection)) {
        transport.protocol = QString::fromUtf8(PQsslAttribute(m_connection, "protocol"));
        transport.cipher = QString::fromUtf8(PQsslAttribute(m_connection, "cipher"));
    }
    return transport;
}

bool PostgresSession::answers() {
    if (!simple(";"))
        breakConnection();
    return !m_broken;
}

bool PostgresSession::inTransaction() const {
    if (m_broken)
        return false;
    const PGTransactionStatusType status = PQtransactionStatus(m_connection);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

void PostgresSession::cancel() {
    const std::lock_guard lock(m_runningMutex);
    if (!m_running)
        return;
    m_cancelAsked = true;
    m_canceller->request();
}

void PostgresSession::abort() {
    m_aborted = true;
    interrupt();
}

int PostgresSession::backendPid() const {
    return m_broken ? 0 : PQbackendPID(m_connection);
}

qintptr PostgresSession::socket() const {
    return m_broken ? -1 : PQsocket(m_connection);
}

Result<QStringList> PostgresSession::takeNotifications() {
    if (m_broken)
        return failure(ErrorCode::ConnectionFailed, QStringLiteral("The connection is closed."));
    const bool alive = PQconsumeInput(m_connection) != 0;
    QStringList payloads;
    while (PGnotify* notification = PQnotifies(m_connection)) {
        payloads += QString::fromUtf8(notification->extra);
        PQfreemem(notification);
    }
    if (!alive) {
        const QString why = trimmedMessage(PQerrorMessage(m_connection));
        breakConnection();
        return failure(ErrorCode::ConnectionFailed, why);
    }
    return payloads;
}

// ---- statements

Result<Rows> PostgresSession::query(const QString& sql, const QVariantList& parameters) {
    return single(sql, parameters).map([](PgResult result) {
        return Rows(std::make_unique<ResultRows>(std::move(result)));
    });
}

Result<qint64> PostgresSession::execute(const QString& sql, const QVariantList& parameters) {
    if (isStatement(sql, QLatin1String("rollback"))) {
        if (auto done = simple("rollback"); !done)
            return failure(done.error());
        return 0;
    }
    auto result = single(sql, parameters);
    if (!result)
        return failure(result.error());
    // COMMIT of a transaction in which a statement failed is answered with a friendly ROLLBACK.
    if (isStatement(sql, QLatin1String("commit")) && qstrcmp(PQcmdStatus(result->get()), "ROLLBACK") == 0)
        return failure(ErrorCode::QueryFailed,
            QStringLiteral("The transaction was rolled back, because a statement in it had failed."),
            QStringLiteral("25P02"));
    return QByteArrayView(PQcmdTuples(result->get())).toLongLong();
}

Result<void> PostgresSession::script(const QString& sql) {
    if (sql.contains(QChar(u'\0')))
        return failure(ErrorCode::InvalidInput, QStringLiteral("The script holds a NUL character (U+0000)."));
    if (auto ready = prepareToRun(); !ready)
        return ready;
    Statement statement(*this, Statement::Kind::Cancellable);
    if (isInterrupted())
        return failure(ErrorCode::Cancelled, interruptedText());
    if (!PQsendQuery(m_connection, sql.toUtf8().constData()))
        return failure(lost(statement));
    if (auto sent = flush(statement); !sent)
        return sent;
    return finish(statement).map([](PgResult) {});
}

Result<void> PostgresSession::stream(
    const QString& sql, const QVariantList& parameters, const std::function<bool(const Rows::Source&)>& row) {
    if (auto ready = prepareToRun(); !ready)
        return ready;
    const bool inBlock = inTransaction();
    Statement statement(*this, Statement::Kind::Cancellable);
    if (auto sent = send(statement, sql, parameters); !sent)
        return sent;
    PQsetSingleRowMode(m_connection);
    if (auto sent = flush(statement); !sent)
        return sent;

    for (;;) {
        auto result = nextResult(statement);
        if (!result)
            return failure(result.error());
        if (!*result)
            return {};
        switch (PQresultStatus(result->get())) {
        case PGRES_SINGLE_TUPLE:
            break;
        case PGRES_TUPLES_OK:
        case PGRES_COMMAND_OK:
        case PGRES_EMPTY_QUERY:
            continue;
        case PGRES_COPY_IN:
        case PGRES_COPY_OUT:
        case PGRES_COPY_BOTH:
            return refuseCopy(statement, result->get());
        default:
            return failure(failed(statement, result->get()));
        }
        ResultRows current(std::move(*result));
        current.next();
        m_busy = true;
        const auto idle = qScopeGuard([this] { m_busy = false; });
        if (!row(current)) {
            // A cancel would abort the transaction around it: there, reading on is the way to the end.
            if (!inBlock)
                m_canceller->request();
            return drain(statement);
        }
    }
}

Result<qint64> PostgresSession::insertMany(
    const QString& table, const QStringList& columns, const std::function<bool(QVariantList& cells)>& next) {
    if (auto ready = prepareToRun(); !ready)
        return failure(ready.error());
    QStringList quoted;
    for (const QString& column : columns)
        quoted += QLatin1Char('"') % QString(column).replace(QLatin1Char('"'), QLatin1String("\"\""))
            % QLatin1Char('"');
    const QString sql = QLatin1String("copy ") % quotedIdentifier(table) % QLatin1String(" (")
        % quoted.join(QLatin1String(", ")) % QLatin1String(") from stdin");
    Statement statement(*this, Statement::Kind::Cancellable);
    if (isInterrupted())
        return failure(ErrorCode::Cancelled, interruptedText());
    if (!PQsendQuery(m_connection, sql.toUtf8().constData()))
        return failure(lost(statement));
    if (auto sent = flush(statement); !sent)
        return failure(sent.error());
    auto begun = nextResult(statement);
    if (!begun)
        return failure(begun.error());
    if (PQresultStatus(begun->get()) != PGRES_COPY_IN)
        return failure(failed(statement, begun->get()));

    std::optional<Error> givenUp;
    const auto put = [&](const QByteArray& chunk) {
        if (PQputCopyData(m_connection, chunk.constData(), static_cast<int>(chunk.size())) < 0)
            givenUp = lost(statement);
        else if (auto sent = flush(statement); !sent)
            givenUp = sent.error();
    };
    m_busy = true;
    const auto idle = qScopeGuard([this] { m_busy = false; });
    QByteArray chunk;
    chunk.reserve(CopyChunk + 4096);
    QVariantList cells;
    while (!givenUp && next(cells)) {
        if (cells.size() != columns.size()) {
            givenUp = Error{ErrorCode::InvalidInput,
                QStringLiteral("A row of %1 cells for %2 columns.").arg(cells.size()).arg(columns.size())};
            break;
        }
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const auto cell = textOf(cells.at(i));
            if (!cell) {
                givenUp = cell.error();
                break;
            }
            if (i > 0)
                chunk += '\t';
            appendCopyCell(chunk, *cell);
        }
        chunk += '\n';
        cells.clear();
        if (!givenUp && chunk.size() >= CopyChunk) {
            put(chunk);
            chunk.resize(0);
        }
    }
    if (!givenUp && !chunk.isEmpty())
        put(chunk);
    if (m_broken)
        return failure(*givenUp);
    if (PQputCopyEnd(m_connection, givenUp ? "the client gave up" : nullptr) < 0)
        return failure(lost(statement));
    if (auto sent = flush(statement); !sent)
        return failure(sent.error());
    auto result = finish(statement);
    if (givenUp && !m_broken)
        return failure(*givenUp);
    if (!result)
        return failure(result.error());
    return QByteArrayView(PQcmdTuples(result->get())).toLongLong();
}

// ---- the parts

Result<void> PostgresSession::prepareToRun() {
    if (m_broken)
        return failure(ErrorCode::ConnectionFailed, QStringLiteral("The connection is closed."));
    if (m_busy)
        return failure(
            ErrorCode::Internal, QStringLiteral("Another statement is under way in this session."));
    const PGTransactionStatusType status = PQtransactionStatus(m_connection);
    // A rollback brings the older value back, so after a transaction it is sent again.
    if (status == PQTRANS_IDLE && std::exchange(m_timeoutSetInTransaction, false))
        m_serverTimeoutMs.reset();
    if (m_serverTimeoutMs == m_statementTimeoutMs || status == PQTRANS_INERROR)
        return {};
    if (auto done = simple("set statement_timeout = " + QByteArray::number(m_statementTimeoutMs)); !done)
        return done;
    m_serverTimeoutMs = m_statementTimeoutMs;
    m_timeoutSetInTransaction = status == PQTRANS_INTRANS;
    return {};
}

Result<void> PostgresSession::send(Statement& statement, const QString& sql, const QVariantList& parameters) {
    if (isInterrupted())
        return failure(ErrorCode::Cancelled, interruptedText());
    if (sql.contains(QChar(u'\0')))
        return failure(
            ErrorCode::InvalidInput, QStringLiteral("The statement holds a NUL character (U+0000)."));
    const NumberedSql numbered = numberPlaceholders(sql.toUtf8());
    if (numbered.parameters != parameters.size())
        return failure(ErrorCode::InvalidInput,
            QStringLiteral("The statement takes %1 parameters and got %2.")
                .arg(numbered.parameters)
                .arg(parameters.size()));
    std::vector<std::optional<QByteArray>> texts;
    std::vector<const char*> values;
    texts.reserve(static_cast<size_t>(parameters.size()));
    values.reserve(static_cast<size_t>(parameters.size()));
    for (const QVariant& parameter : parameters) {
        auto text = textOf(parameter);
        if (!text)
            return failure(text.error());
        texts.push_back(std::move(*text));
        values.push_back(texts.back() ? texts.back()->constData() : nullptr);
    }
    if (!PQsendQueryParams(m_connection, numbered.sql.constData(), numbered.parameters, nullptr,
            values.data(), nullptr, nullptr, 0)) {
        if (PQstatus(m_connection) == CONNECTION_OK)
            return failure(ErrorCode::QueryFailed, trimmedMessage(PQerrorMessage(m_connection)));
        return failure(lost(statement));
    }
    return {};
}

Result<void> PostgresSession::flush(Statement& statement) {
    for (;;) {
        const int left = PQflush(m_connection);
        if (left == 0)
            return {};
        // A server that hung up may have said why before: the next result tells.
        if (left < 0 && PQstatus(m_connection) == CONNECTION_OK)
            return {};
        if (left < 0 || !wait(statement, true) || !PQconsumeInput(m_connection))
            return failure(lost(statement));
    }
}

bool PostgresSession::wait(Statement& statement, bool forOutput) {
    if (statement.wasCancelAsked())
        statement.cancelled = true;
    else if (!statement.cancelled && statement.deadline.hasExpired())
        statement.timedOut = true;
    if (m_aborted) {
        // The server was asked to end the statement, and finds out by itself that we are gone.
        statement.cancelled = true;
        breakConnection();
        return false;
    }
    int slice = SliceMs;
    if (statement.cancelled || statement.timedOut) {
        slice = 10;
        if (!statement.sinceGivenUp.isValid())
            statement.sinceGivenUp.start();
        const auto since = static_cast<int>(statement.sinceGivenUp.elapsed());
        if (since > GraceMs) {
            breakConnection();
            return false;
        }
        // A request that reached the server before the statement did was lost.
        if (since >= statement.nextRequestAtMs) {
            statement.nextRequestAtMs = std::max(25, statement.nextRequestAtMs * 2);
            m_canceller->request();
        }
    } else if (!statement.deadline.isForever()) {
        slice = static_cast<int>(std::clamp<qint64>(statement.deadline.remainingTime(), 1, SliceMs));
    }
    waitForSocket(PQsocket(m_connection), forOutput, slice);
    return true;
}

Result<PostgresSession::PgResult> PostgresSession::nextResult(Statement& statement) {
    while (PQisBusy(m_connection)) {
        if (!wait(statement, false))
            return failure(lost(statement));
        if (!PQconsumeInput(m_connection))
            break; // PQgetResult makes a result of the reason, and does not wait any more
    }
    PgResult result(PQgetResult(m_connection));
    if (!result && PQstatus(m_connection) != CONNECTION_OK)
        return failure(lost(statement));
    return result;
}

Result<PostgresSession::PgResult> PostgresSession::finish(Statement& statement) {
    PgResult last;
    for (;;) {
        auto result = nextResult(statement);
        if (!result)
            return failure(result.error());
        if (!*result)
            break;
        switch (PQresultStatus(result->get())) {
        case PGRES_TUPLES_OK:
        case PGRES_COMMAND_OK:
        case PGRES_EMPTY_QUERY:
            last = std::move(*result);
            break;
        case PGRES_COPY_IN:
        case PGRES_COPY_OUT:
        case PGRES_COPY_BOTH:
            return failure(refuseCopy(statement, result->get()).error());
        default:
            return failure(failed(statement, result->get()));
        }
    }
    return last;
}

Result<PostgresSession::PgResult> PostgresSession::single(
    const QString& sql, const QVariantList& parameters) {
    if (auto ready = prepareToRun(); !ready)
        return failure(ready.error());
    Statement statement(*this, Statement::Kind::Cancellable);
    if (auto sent = send(statement, sql, parameters); !sent)
        return failure(sent.error());
    if (auto sent = flush(statement); !sent)
        return failure(sent.error());
    return finish(statement);
}

Result<void> PostgresSession::simple(const QByteArray& sql) {
    if (m_broken)
        return failure(ErrorCode::ConnectionFailed, QStringLiteral("The connection is closed."));
    Statement statement(*this, Statement::Kind::Housekeeping);
    if (!PQsendQuery(m_connection, sql.constData()))
        return failure(lost(statement));
    if (auto sent = flush(statement); !sent)
        return sent;
    return finish(statement).map([](const PgResult&) {});
}

Result<void> PostgresSession::refuseCopy(Statement& statement, const pg_result* result) {
    if (PQresultStatus(result) == PGRES_COPY_IN) {
        PQputCopyEnd(m_connection, "COPY cannot be sent here");
        if (auto sent = flush(statement); !sent)
            return sent;
    } else {
        char* data = nullptr;
        for (int got = 0; (got = PQgetCopyData(m_connection, &data, 1)) != -1;) {
            if (got > 0) {
                PQfreemem(data);
                continue;
            }
            if (got < -1 || !wait(statement, false) || !PQconsumeInput(m_connection))
                break;
        }
    }
    if (auto drained = drain(statement); !drained)
        return drained;
    return failure(
        ErrorCode::InvalidInput, QStringLiteral("COPY cannot be sent as a statement: see insertMany()."));
}

Result<void> PostgresSession::drain(Statement& statement) {
    for (;;) {
        auto result = nextResult(statement);
        if (!result)
            return failure(result.error());
        if (!*result)
            return {};
        if (qstrcmp(PQresultErrorField(result->get(), PG_DIAG_SQLSTATE), "57014") == 0)
            statement.endedByCancel = true;
    }
}

Error PostgresSession::failed(Statement& statement, const pg_result* result) {
    const QByteArray state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const QByteArray severity = PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
    // The detail may repeat values of rows; where it names things of the schema it is of use.
    QString detail = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    const bool namesThings = state.startsWith("2BP") || state.startsWith("42") || state.startsWith("55");
    if (const char* more = PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL); more && namesThings)
        detail += QLatin1Char(' ') % QString::fromUtf8(more);
    if (const char* hint = PQresultErrorField(result, PG_DIAG_MESSAGE_HINT))
        detail += QLatin1Char(' ') % QString::fromUtf8(hint);
    if (detail.isEmpty())
        detail = trimmedMessage(PQresultErrorMessage(result));
    if (const char* position = PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION))
        detail += QStringLiteral(" (at character %1)").arg(QString::fromLatin1(position));

    const bool cancelled = statement.wasCancelAsked() || statement.cancelled;
    if (state == "57014")
        statement.endedByCancel = true;
    if (severity == "FATAL" || severity == "PANIC" || PQstatus(m_connection) != CONNECTION_OK) {
        breakConnection();
        return {ErrorCode::ConnectionFailed, detail, QString::fromLatin1(state)};
    }
    if (auto drained = drain(statement); !drained)
        return drained.error();
    if (state != "57014")
        return {codeOf(state), detail, QString::fromLatin1(state)};
    const bool late
        = statement.timedOut || (statement.limitMs > 0 && statement.elapsed.elapsed() >= statement.limitMs);
    return {
        !cancelled && late ? ErrorCode::Timeout : ErrorCode::Cancelled, detail, QString::fromLatin1(state)};
}

Error PostgresSession::lost(Statement& statement) {
    QString detail = trimmedMessage(PQerrorMessage(m_connection));
    breakConnection();
    if (statement.cancelled)
        return {ErrorCode::Cancelled,
            QStringLiteral("The statement was cancelled; the server did not answer."), {}};
    if (statement.timedOut)
        detail = QStringLiteral("The server stopped answering: the connection was given up after %1 s.")
                     .arg(static_cast<double>(statement.elapsed.elapsed()) / 1000.0, 0, 'f', 1);
    return {ErrorCode::ConnectionFailed, detail, {}};
}

void PostgresSession::breakConnection() {
    if (std::exchange(m_broken, true))
        return;
    shutDownSocket(PQsocket(m_connection)); // else closing could wait for a frozen server
}

} // namespace sevenscale
