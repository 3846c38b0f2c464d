// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/postgressession.h"

#include "services/database/placeholders.h"
#include "services/database/postgresconnection.h"
#include "services/database/postgrestext.h"
#include "services/database/socketwait.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QScopeGuard>
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

constexpr int SliceMs = 50; ///< how soon a deadline or a cancel() is seen
constexpr int GraceMs = 1500; ///< for a server to end a statement that was cancelled
constexpr int ServerFirstMs = 500; ///< the server's own time-out is that much earlier than ours
constexpr int HousekeepingMs = 5000; ///< for what we send ourselves: settings and rollbacks
constexpr qsizetype CopyChunk = 64 * 1024;

QString interruptedText() {
    return QStringLiteral("The task was ended before this statement began.");
}

bool isStatement(const QString& sql, QLatin1String word) {
    return QStringView(sql).trimmed().compare(word, Qt::CaseInsensitive) == 0;
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
