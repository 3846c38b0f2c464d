// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/postgressession.h"

#include "services/database/postgresbulk.h"
#include "services/database/postgresconnection.h"
#include "services/database/postgrestext.h"

#include <QScopeGuard>
#include <QSqlError>
#include <QThread>

#include <libpq-fe.h>

namespace sevenscale {
namespace {

constexpr int SecondTryMs = 50; ///< for a server to let go of the first connection

QString interruptedText() {
    return QStringLiteral("The task was ended before this statement began.");
}

bool isStatement(const QString& sql, QLatin1String word) {
    return QStringView(sql).trimmed().compare(word, Qt::CaseInsensitive) == 0;
}

} // namespace

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
        QThread::msleep(SecondTryMs);
        if (!database.open())
            return failure(ErrorCode::ConnectionFailed, database.lastError().databaseText().trimmed());
    }
    pg_conn* connection = handleOf(database);
    if (!connection)
        return failure(ErrorCode::Internal, QStringLiteral("Qt's PostgreSQL driver gives no libpq handle."));

    removeName.dismiss();
    std::unique_ptr<PostgresSession> session(new PostgresSession(name, connection));
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
        && session->m_channel.simple(
            setUp + ", pg_catalog.set_config('client_connection_check_interval', '500', false)"))
        return session;
    if (session->m_channel.isBroken())
        return failure(ErrorCode::ConnectionFailed, QStringLiteral("The server hung up."));
    if (auto done = session->m_channel.simple(setUp); !done)
        return failure(done.error());
    return session;
}

PostgresSession::PostgresSession(QString connectionName, pg_conn* connection)
    : m_connectionName(std::move(connectionName))
    , m_channel(connection) {
}

PostgresSession::~PostgresSession() {
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Transport PostgresSession::transport() const {
    const QString address = QString::fromUtf8(PQhostaddr(m_channel.connection()));
    Transport transport;
    transport.local
        = address.isEmpty() || address.startsWith(QLatin1String("127.")) || address == QLatin1String("::1");
    if (PQsslInUse(m_channel.connection())) {
        transport.protocol = QString::fromUtf8(PQsslAttribute(m_channel.connection(), "protocol"));
        transport.cipher = QString::fromUtf8(PQsslAttribute(m_channel.connection(), "cipher"));
    }
    return transport;
}

bool PostgresSession::answers() {
    if (!m_channel.simple(";"))
        m_channel.breakConnection();
    return !m_channel.isBroken();
}

bool PostgresSession::inTransaction() const {
    if (m_channel.isBroken())
        return false;
    const PGTransactionStatusType status = PQtransactionStatus(m_channel.connection());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

void PostgresSession::cancel() {
    m_channel.cancel();
}

void PostgresSession::abort() {
    m_channel.abort();
    interrupt();
}

int PostgresSession::backendPid() const {
    return m_channel.isBroken() ? 0 : PQbackendPID(m_channel.connection());
}

qintptr PostgresSession::socket() const {
    return m_channel.isBroken() ? -1 : PQsocket(m_channel.connection());
}

Result<QStringList> PostgresSession::takeNotifications() {
    if (m_channel.isBroken())
        return failure(ErrorCode::ConnectionFailed, QStringLiteral("The connection is closed."));
    const bool alive = PQconsumeInput(m_channel.connection()) != 0;
    QStringList payloads;
    while (PGnotify* notification = PQnotifies(m_channel.connection())) {
        payloads += QString::fromUtf8(notification->extra);
        PQfreemem(notification);
    }
    if (!alive) {
        const QString why = trimmedMessage(PQerrorMessage(m_channel.connection()));
        m_channel.breakConnection();
        return failure(ErrorCode::ConnectionFailed, why);
    }
    return payloads;
}

// ---- statements

Result<Rows> PostgresSession::query(const QString& sql, const QVariantList& parameters) {
    return single(sql, parameters).map([](PgResult result) {
        return Rows(std::make_unique<PostgresRows>(std::move(result)));
    });
}

Result<qint64> PostgresSession::execute(const QString& sql, const QVariantList& parameters) {
    if (isStatement(sql, QLatin1String("rollback"))) {
        if (auto done = m_channel.simple("rollback"); !done)
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
    Statement statement(m_channel, m_statementTimeoutMs);
    if (isInterrupted())
        return failure(ErrorCode::Cancelled, interruptedText());
    if (auto sent = m_channel.sendText(statement, sql.toUtf8()); !sent)
        return sent;
    return m_channel.finish(statement).map([](const PgResult&) {});
}

Result<void> PostgresSession::stream(
    const QString& sql, const QVariantList& parameters, const std::function<bool(const Rows::Source&)>& row) {
    if (auto ready = prepareToRun(); !ready)
        return ready;
    const bool inBlock = inTransaction();
    Statement statement(m_channel, m_statementTimeoutMs);
    if (auto sent = send(statement, sql, parameters); !sent)
        return sent;
    PQsetSingleRowMode(m_channel.connection());
    if (auto sent = m_channel.flush(statement); !sent)
        return sent;

    m_busy = true;
    const auto idle = qScopeGuard([this] { m_busy = false; });
    return streamRows(m_channel, statement, inBlock, row);
}

Result<qint64> PostgresSession::insertMany(
    const QString& table, const QStringList& columns, const std::function<bool(QVariantList& cells)>& next) {
    if (auto ready = prepareToRun(); !ready)
        return failure(ready.error());
    Statement statement(m_channel, m_statementTimeoutMs);
    if (isInterrupted())
        return failure(ErrorCode::Cancelled, interruptedText());
    m_busy = true;
    const auto idle = qScopeGuard([this] { m_busy = false; });
    return copyRows(m_channel, statement, table, columns, next);
}

// ---- the parts

Result<void> PostgresSession::prepareToRun() {
    if (m_channel.isBroken())
        return failure(ErrorCode::ConnectionFailed, QStringLiteral("The connection is closed."));
    if (m_busy)
        return failure(
            ErrorCode::Internal, QStringLiteral("Another statement is under way in this session."));
    const PGTransactionStatusType status = PQtransactionStatus(m_channel.connection());
    // A rollback brings the older value back, so after a transaction it is sent again.
    if (status == PQTRANS_IDLE && std::exchange(m_timeoutSetInTransaction, false))
        m_serverTimeoutMs.reset();
    if (m_serverTimeoutMs == m_statementTimeoutMs || status == PQTRANS_INERROR)
        return {};
    if (auto done = m_channel.simple("set statement_timeout = " + QByteArray::number(m_statementTimeoutMs));
        !done)
        return done;
    m_serverTimeoutMs = m_statementTimeoutMs;
    m_timeoutSetInTransaction = status == PQTRANS_INTRANS;
    return {};
}

Result<void> PostgresSession::send(Statement& statement, const QString& sql, const QVariantList& parameters) {
    if (isInterrupted())
        return failure(ErrorCode::Cancelled, interruptedText());
    return m_channel.send(statement, sql, parameters);
}

Result<PostgresChannel::PgResult> PostgresSession::single(
    const QString& sql, const QVariantList& parameters) {
    if (auto ready = prepareToRun(); !ready)
        return failure(ready.error());
    Statement statement(m_channel, m_statementTimeoutMs);
    if (auto sent = send(statement, sql, parameters); !sent)
        return failure(sent.error());
    if (auto sent = m_channel.flush(statement); !sent)
        return failure(sent.error());
    return m_channel.finish(statement);
}

} // namespace sevenscale
