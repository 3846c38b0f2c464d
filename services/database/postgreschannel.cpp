// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/postgreschannel.h"

#include "services/database/placeholders.h"
#include "services/database/postgrestext.h"
#include "services/database/socketwait.h"

#include <libpq-fe.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace sevenscale {
namespace {

constexpr int SliceMs = 50; ///< how soon a deadline or a cancel() is seen
constexpr int GraceMs = 1500; ///< for a server to end a statement that was cancelled
constexpr int ServerFirstMs = 500; ///< the server's own time-out is that much earlier than ours
constexpr int HousekeepingMs = 5000; ///< for what we send ourselves: settings and rollbacks

} // namespace

/// Sends PQcancel from threads of its own, one at a time. Such a thread may outlive the session, blocked on a
/// frozen server: it holds what it needs.
class PostgresChannel::Canceller : public std::enable_shared_from_this<Canceller> {
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

PostgresChannel::Statement::Statement(PostgresChannel& channel, int timeoutMs)
    : m_channel(channel)
    , m_cancellable(true) {
    limit(timeoutMs);
    const std::lock_guard lock(channel.m_runningMutex);
    channel.m_running = true;
    channel.m_cancelAsked = false;
}

PostgresChannel::Statement::Statement(PostgresChannel& channel)
    : m_channel(channel)
    , m_cancellable(false) {
    limit(HousekeepingMs);
}

void PostgresChannel::Statement::limit(int timeoutMs) {
    m_limitMs = timeoutMs;
    if (timeoutMs > 0)
        m_deadline = QDeadlineTimer(timeoutMs + ServerFirstMs);
    m_elapsed.start();
}

PostgresChannel::Statement::~Statement() {
    if (m_cancellable) {
        const std::lock_guard lock(m_channel.m_runningMutex);
        m_channel.m_running = false;
        m_channel.m_cancelAsked = false;
    }
    if (m_channel.m_broken)
        return;
    const bool settled = m_channel.m_canceller->settle(std::chrono::milliseconds(GraceMs));
    const int sent = m_channel.m_canceller->takeSent();
    if (sent == 0)
        return;
    // A request that came too late for this statement must not meet the next one: let an empty one take
    // it.
    if (!settled)
        m_channel.breakConnection();
    else if (!(sent == 1 && m_endedByCancel))
        (void)m_channel.simple(";");
}

bool PostgresChannel::Statement::wasCancelAsked() const {
    const std::lock_guard lock(m_channel.m_runningMutex);
    return m_cancellable && m_channel.m_cancelAsked;
}

void PostgresChannel::FreeResult::operator()(pg_result* result) const {
    PQclear(result);
}

PostgresChannel::PostgresChannel(pg_conn* connection)
    : m_connection(connection)
    , m_canceller(std::make_shared<Canceller>(connection)) {
}

PostgresChannel::~PostgresChannel() = default;

void PostgresChannel::cancel() {
    const std::lock_guard lock(m_runningMutex);
    if (!m_running)
        return;
    m_cancelAsked = true;
    m_canceller->request();
}

Result<void> PostgresChannel::send(Statement& statement, const QString& sql, const QVariantList& parameters) {
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

Result<void> PostgresChannel::sendText(Statement& statement, const QByteArray& sql) {
    if (!PQsendQuery(m_connection, sql.constData()))
        return failure(lost(statement));
    return flush(statement);
}

Result<void> PostgresChannel::flush(Statement& statement) {
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

bool PostgresChannel::wait(Statement& statement, bool forOutput) {
    if (statement.wasCancelAsked())
        statement.m_cancelled = true;
    else if (!statement.m_cancelled && statement.m_deadline.hasExpired())
        statement.m_timedOut = true;
    if (m_aborted) {
        // The server was asked to end the statement, and finds out by itself that we are gone.
        statement.m_cancelled = true;
        breakConnection();
        return false;
    }
    int slice = SliceMs;
    if (statement.m_cancelled || statement.m_timedOut) {
        slice = 10;
        if (!statement.m_sinceGivenUp.isValid())
            statement.m_sinceGivenUp.start();
        const auto since = static_cast<int>(statement.m_sinceGivenUp.elapsed());
        if (since > GraceMs) {
            breakConnection();
            return false;
        }
        // A request that reached the server before the statement did was lost.
        if (since >= statement.m_nextRequestAtMs) {
            statement.m_nextRequestAtMs = std::max(25, statement.m_nextRequestAtMs * 2);
            m_canceller->request();
        }
    } else if (!statement.m_deadline.isForever()) {
        slice = static_cast<int>(std::clamp<qint64>(statement.m_deadline.remainingTime(), 1, SliceMs));
    }
    waitForSocket(PQsocket(m_connection), forOutput, slice);
    return true;
}

Result<PostgresChannel::PgResult> PostgresChannel::nextResult(Statement& statement) {
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

Result<PostgresChannel::PgResult> PostgresChannel::finish(Statement& statement) {
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

std::optional<Error> PostgresChannel::reasonToEnd(const Statement& statement) const {
    if (statement.wasCancelAsked())
        return Error{ErrorCode::Cancelled, QStringLiteral("The statement was cancelled."), {}};
    if (statement.m_deadline.hasExpired())
        return Error{ErrorCode::Timeout, QStringLiteral("The statement took longer than it may."), {}};
    return std::nullopt;
}

Result<PostgresChannel::PgResult> PostgresChannel::endCopy(Statement& statement, bool complete) {
    if (PQputCopyEnd(m_connection, complete ? nullptr : "the client gave up") != 1)
        return failure(lost(statement));
    if (auto sent = flush(statement); !sent)
        return failure(sent.error());
    auto result = finish(statement);
    // The server answers both a cancel and a client that gave up by the same state: a cancel may be still on
    // its way.
    if (!complete)
        statement.m_endedByCancel = false;
    return result;
}

Result<void> PostgresChannel::simple(const QByteArray& sql) {
    if (m_broken)
        return failure(ErrorCode::ConnectionFailed, QStringLiteral("The connection is closed."));
    Statement statement(*this);
    if (auto sent = sendText(statement, sql); !sent)
        return sent;
    return finish(statement).map([](const PgResult&) {});
}

Result<void> PostgresChannel::endEarly(Statement& statement) {
    m_canceller->request();
    return drain(statement);
}

Result<void> PostgresChannel::refuseCopy(Statement& statement, const pg_result* result) {
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

Result<void> PostgresChannel::drain(Statement& statement) {
    for (;;) {
        auto result = nextResult(statement);
        if (!result)
            return failure(result.error());
        if (!*result)
            return {};
        if (qstrcmp(PQresultErrorField(result->get(), PG_DIAG_SQLSTATE), "57014") == 0)
            statement.m_endedByCancel = true;
    }
}

Error PostgresChannel::failed(Statement& statement, const pg_result* result) {
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

    const bool cancelled = statement.wasCancelAsked() || statement.m_cancelled;
    if (state == "57014")
        statement.m_endedByCancel = true;
    if (severity == "FATAL" || severity == "PANIC" || PQstatus(m_connection) != CONNECTION_OK) {
        breakConnection();
        return {ErrorCode::ConnectionFailed, detail, QString::fromLatin1(state)};
    }
    if (auto drained = drain(statement); !drained)
        return drained.error();
    if (state != "57014")
        return {codeOf(state), detail, QString::fromLatin1(state)};
    const bool late = statement.m_timedOut
        || (statement.m_limitMs > 0 && statement.m_elapsed.elapsed() >= statement.m_limitMs);
    return {
        !cancelled && late ? ErrorCode::Timeout : ErrorCode::Cancelled, detail, QString::fromLatin1(state)};
}

Error PostgresChannel::lost(Statement& statement) {
    QString detail = trimmedMessage(PQerrorMessage(m_connection));
    breakConnection();
    if (statement.m_cancelled)
        return {ErrorCode::Cancelled,
            QStringLiteral("The statement was cancelled; the server did not answer."), {}};
    if (statement.m_timedOut)
        detail = QStringLiteral("The server stopped answering: the connection was given up after %1 s.")
                     .arg(static_cast<double>(statement.m_elapsed.elapsed()) / 1000.0, 0, 'f', 1);
    return {ErrorCode::ConnectionFailed, detail, {}};
}

void PostgresChannel::breakConnection() {
    if (std::exchange(m_broken, true))
        return;
    shutDownSocket(PQsocket(m_connection)); // else closing could wait for a frozen server
}

} // namespace sevenscale
