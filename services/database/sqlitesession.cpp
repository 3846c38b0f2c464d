// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/sqlitesession.h"

#include "services/database/sqlitefunctions.h"

#include <QLocale>
#include <QScopeGuard>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>

#include <sqlite3.h>

#include <vector>

namespace sevenscale {
namespace {

constexpr int BusyTimeoutMs = 5000;
constexpr int InstructionsPerLook = 4000; ///< of SQLite's machine: well below a millisecond

QString quotedIdentifier(const QString& name) {
    return QLatin1Char('"') % QString(name).replace(QLatin1Char('"'), QLatin1String("\"\""))
        % QLatin1Char('"');
}

sqlite3* handleOf(const QSqlDatabase& database) {
    const QVariant handle = database.driver()->handle();
    if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        return *static_cast<sqlite3* const*>(handle.constData());
    return nullptr;
}

/// The text of a value. SQLite itself writes a real with 15 digits, which does not give the same number back;
/// bytes are written as PostgreSQL writes them.
QByteArrayView textOf(sqlite3_stmt* statement, int column, QByteArray& buffer) {
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_FLOAT:
        buffer = QByteArray::number(
            sqlite3_column_double(statement, column), 'g', QLocale::FloatingPointShortest);
        return buffer;
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
        buffer = "\\x" + QByteArray(bytes, sqlite3_column_bytes(statement, column)).toHex();
        return buffer;
    }
    default: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return {text, sqlite3_column_bytes(statement, column)};
    }
    }
}

bool isBlankRest(QByteArrayView rest) {
    return rest.trimmed().isEmpty();
}

} // namespace

/// The row on which a statement stands.
class SqliteSession::CurrentRow final : public Rows::Source {
public:
    explicit CurrentRow(sqlite3_stmt* statement)
        : m_statement(statement)
        , m_buffers(static_cast<size_t>(sqlite3_column_count(statement))) { }

    bool next() override { return false; }
    int columns() const override { return sqlite3_column_count(m_statement); }
    QString columnName(int column) const override {
        return QString::fromUtf8(sqlite3_column_name(m_statement, column));
    }
    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    QByteArrayView bytes(int column) const override {
        return textOf(m_statement, column, m_buffers[static_cast<size_t>(column)]);
    }

private:
    sqlite3_stmt* m_statement;
    mutable std::vector<QByteArray> m_buffers;
};

/// Rows read to the end, their texts one behind the other: an error in the middle is known before the first
/// is seen.
class SqliteSession::KeptRows final : public Rows::Source {
public:
    explicit KeptRows(sqlite3_stmt* statement) {
        for (int i = 0; i < sqlite3_column_count(statement); ++i)
            m_names += QString::fromUtf8(sqlite3_column_name(statement, i));
    }

    void keep(sqlite3_stmt* statement) {
        QByteArray buffer;
        for (int i = 0; i < columns(); ++i) {
            const bool null = sqlite3_column_type(statement, i) == SQLITE_NULL;
            if (!null) {
                const QByteArrayView text = textOf(statement, i, buffer);
                m_texts.append(text.data(), text.size());
            }
            m_ends.push_back({m_texts.size(), null});
        }
        ++m_rows;
    }

    bool next() override { return ++m_row < m_rows; }
    int columns() const override { return static_cast<int>(m_names.size()); }
    QString columnName(int column) const override { return m_names.at(column); }
    bool isNull(int column) const override { return m_ends[at(column)].null; }
    QByteArrayView bytes(int column) const override {
        const size_t index = at(column);
        const qsizetype start = index == 0 ? 0 : m_ends[index - 1].end;
        return QByteArrayView(m_texts).sliced(start, m_ends[index].end - start);
    }

private:
    struct Cell {
        qsizetype end;
        bool null;
    };

    size_t at(int column) const {
        return static_cast<size_t>(m_row) * static_cast<size_t>(columns()) + static_cast<size_t>(column);
    }

    QStringList m_names;
    QByteArray m_texts;
    std::vector<Cell> m_ends;
    qsizetype m_rows = 0;
    qsizetype m_row = -1;
};

/// One statement under way: while it lives, cancel() has something to end.
class SqliteSession::Running {
public:
    explicit Running(SqliteSession& session)
        : m_session(session) {
        session.m_cancelAsked = false;
        session.m_running = true;
        session.m_sinceStart.start();
        if (!session.inTransaction())
            session.m_now = Timestamp::now();
    }
    ~Running() {
        m_session.m_running = false;
        m_session.m_cancelAsked = false;
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

private:
    SqliteSession& m_session;
};

void SqliteSession::FinalizeStatement::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Result<std::unique_ptr<SqliteSession>> SqliteSession::open(const ConnectionSettings& settings) {
    if (settings.filePath.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("The workspace has no file."));
    static std::atomic_int serial = 0;
    const QString name = QStringLiteral("sevenscale-sqlite-%1").arg(++serial);
    auto removeName = qScopeGuard([&name] { QSqlDatabase::removeDatabase(name); });
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    const auto releaseFirst = qScopeGuard([&database] { database = QSqlDatabase(); });
    if (!database.isValid())
        return failure(ErrorCode::Internal,
            QStringLiteral(
                "Qt's SQLite driver (QSQLITE) is not installed: on Debian the package libqt6sql6-sqlite."));
    database.setDatabaseName(settings.filePath);
    if (!database.open())
        return failure(ErrorCode::FileFailed,
            settings.filePath % QLatin1String(": ") % database.lastError().databaseText().trimmed());
    sqlite3* connection = handleOf(database);
    if (!connection)
        return failure(ErrorCode::Internal, QStringLiteral("Qt's SQLite driver gives no handle."));

    removeName.dismiss();
    std::unique_ptr<SqliteSession> session(
        new SqliteSession(name, std::exchange(database, QSqlDatabase()), connection));
    session->m_statementTimeoutMs = settings.statementTimeoutMs;
    if (auto ready = session->setUp(); !ready) {
        Error error = ready.error();
        error.detail = settings.filePath % QLatin1String(": ") % error.detail;
        return failure(error);
    }
    return session;
}

SqliteSession::SqliteSession(QString connectionName, const QSqlDatabase& database, sqlite3* connection)
    : m_connectionName(std::move(connectionName))
    , m_database(database)
    , m_connection(connection) {
}

SqliteSession::~SqliteSession() {
    sqlite3_progress_handler(m_connection, 0, nullptr, nullptr);
    sqlite3_update_hook(m_connection, nullptr, nullptr);
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<void> SqliteSession::setUp() {
    sqlite3_extended_result_codes(m_connection, 1);
    sqlite3_busy_handler(m_connection, &SqliteSession::onBusy, this);
    sqlite3_progress_handler(m_connection, InstructionsPerLook, &SqliteSession::onProgress, this);
    sqlite3_update_hook(m_connection, &SqliteSession::onChange, this);
    if (auto registered = registerSqliteFunctions(m_connection, &m_now); !registered)
        return registered;
    // Of several that make a file at the same moment, only one can turn the journal into a WAL, and SQLite
    // does not make the others wait for it.
    QElapsedTimer patience;
    patience.start();
    for (;;) {
        auto done = script(
            QStringLiteral("pragma foreign_keys = on; pragma journal_mode = wal; pragma synchronous = normal;"
                           " pragma temp_store = memory;"));
        if (done || done.error().code != ErrorCode::Conflict || patience.hasExpired(BusyTimeoutMs))
            return done;
        QThread::msleep(10);
    }
}

bool SqliteSession::inTransaction() const {
    return sqlite3_get_autocommit(m_connection) == 0;
}

QStringList SqliteSession::takeChangedTables() {
    QStringList tables;
    if (inTransaction())
        return tables;
    for (const QByteArray& table : std::exchange(m_changedTables, {}))
        tables += QString::fromUtf8(table);
    return tables;
}

Result<Rows> SqliteSession::query(const QString& sql, const QVariantList& parameters) {
    const Running running(*this);
    auto statement = prepare(sql, parameters);
    if (!statement)
        return failure(statement.error());
    auto rows = std::make_unique<KeptRows>(statement->get());
    for (;;) {
        const auto more = step(statement->get());
        if (!more)
            return failure(more.error());
        if (!*more)
            return Rows(std::move(rows));
        rows->keep(statement->get());
    }
}

Result<qint64> SqliteSession::execute(const QString& sql, const QVariantList& parameters) {
    const Running running(*this);
    auto statement = prepare(sql, parameters);
    if (!statement)
        return failure(statement.error());
    const qint64 before = sqlite3_total_changes64(m_connection);
    for (;;) {
        const auto more = step(statement->get());
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
    }
    // Without a change the counter still holds that of an earlier statement.
    return sqlite3_total_changes64(m_connection) == before ? 0 : sqlite3_changes64(m_connection);
}

Result<void> SqliteSession::script(const QString& sql) {
    if (m_busy)
        return failure(
            ErrorCode::Internal, QStringLiteral("Another statement is under way in this session."));
    if (sql.contains(QChar(u'\0')))
        return failure(ErrorCode::InvalidInput, QStringLiteral("The script holds a NUL character (U+0000)."));
    const Running running(*this);
    if (isInterrupted())
        return failure(
            ErrorCode::Cancelled, QStringLiteral("The task was ended before this statement began."));
    if (sqlite3_exec(m_connection, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(failed());
    return {};
}

Result<void> SqliteSession::stream(
    const QString& sql, const QVariantList& parameters, const std::function<bool(const Rows::Source&)>& row) {
    const Running running(*this);
    auto statement = prepare(sql, parameters);
    if (!statement)
        return failure(statement.error());
    const CurrentRow current(statement->get());
    m_busy = true;
    const auto idle = qScopeGuard([this] { m_busy = false; });
    for (;;) {
        const auto more = step(statement->get());
        if (!more)
            return failure(more.error());
        if (!*more || !row(current))
            return {};
    }
}

Result<qint64> SqliteSession::insertMany(
    const QString& table, const QStringList& columns, const std::function<bool(QVariantList& cells)>& next) {
    const bool own = !inTransaction();
    if (own) {
        if (auto begun = execute(QStringLiteral("begin immediate"), {}); !begun)
            return begun;
    } else if (auto saved = execute(QStringLiteral("savepoint insert_many"), {}); !saved) {
        return saved;
    }

    const auto insert = [&]() -> Result<qint64> {
        const Running running(*this);
        QStringList quoted;
        QStringList marks;
        for (const QString& column : columns) {
            quoted += quotedIdentifier(column);
            marks += QStringLiteral("?");
        }
        // Bound anew for each row, so the first binding is of NULLs.
        auto statement = prepare(QLatin1String("insert into ") % quotedIdentifier(table) % QLatin1String(" (")
                % quoted.join(QLatin1String(", ")) % QLatin1String(") values (")
                % marks.join(QLatin1String(", ")) % QLatin1Char(')'),
            QVariantList(columns.size()));
        if (!statement)
            return failure(statement.error());
        m_busy = true;
        const auto idle = qScopeGuard([this] { m_busy = false; });
        QVariantList cells;
        qint64 count = 0;
        while (next(cells)) {
            if (cells.size() != columns.size())
                return failure(ErrorCode::InvalidInput,
                    QStringLiteral("A row of %1 cells for %2 columns.")
                        .arg(cells.size())
                        .arg(columns.size()));
            if (auto bound = bind(statement->get(), cells); !bound)
                return failure(bound.error());
            if (auto done = step(statement->get()); !done)
                return failure(done.error());
            sqlite3_reset(statement->get());
            cells.clear();
            ++count;
        }
        return count;
    };
    auto count = insert();
    if (count) {
        const QString end = own ? QStringLiteral("commit") : QStringLiteral("release insert_many");
        if (auto ended = execute(end, {}); ended)
            return count;
        else
            count = failure(ended.error());
    }
    if (!inTransaction())
        return count;
    const QString undo
        = own ? QStringLiteral("rollback") : QStringLiteral("rollback to insert_many; release insert_many");
    sqlite3_exec(m_connection, undo.toUtf8().constData(), nullptr, nullptr, nullptr);
    return count;
}

// ---- the parts

Result<SqliteSession::Prepared> SqliteSession::prepare(const QString& sql, const QVariantList& parameters) {
    if (m_busy)
        return failure(
            ErrorCode::Internal, QStringLiteral("Another statement is under way in this session."));
    const bool rollback
        = QStringView(sql).trimmed().compare(QLatin1String("rollback"), Qt::CaseInsensitive) == 0;
    if (isInterrupted() && !rollback)
        return failure(
            ErrorCode::Cancelled, QStringLiteral("The task was ended before this statement began."));
    if (rollback)
        m_running = false; // so that cancel() leaves it alone
    if (sql.contains(QChar(u'\0')))
        return failure(
            ErrorCode::InvalidInput, QStringLiteral("The statement holds a NUL character (U+0000)."));
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt* raw = nullptr;
    const char* rest = nullptr;
    if (sqlite3_prepare_v2(m_connection, text.constData(), static_cast<int>(text.size()), &raw, &rest)
        != SQLITE_OK)
        return failure(failed());
    Prepared statement(raw);
    if (!statement)
        return failure(ErrorCode::QueryFailed, QStringLiteral("The statement is empty."));
    if (!isBlankRest(rest)) {
        sqlite3_stmt* second = nullptr;
        const int code = sqlite3_prepare_v2(m_connection, rest, -1, &second, nullptr);
        const Prepared owned(second);
        if (code != SQLITE_OK || owned)
            return failure(ErrorCode::QueryFailed, QStringLiteral("More than one statement: see script()."),
                QStringLiteral("42601"));
    }
    if (sqlite3_bind_parameter_count(statement.get()) != parameters.size())
        return failure(ErrorCode::InvalidInput,
            QStringLiteral("The statement takes %1 parameters and got %2.")
                .arg(sqlite3_bind_parameter_count(statement.get()))
                .arg(parameters.size()));
    if (auto bound = bind(statement.get(), parameters); !bound)
        return failure(bound.error());
    return statement;
}

Result<void> SqliteSession::bind(sqlite3_stmt* statement, const QVariantList& parameters) {
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        const QVariant& value = parameters.at(i);
        const int at = static_cast<int>(i) + 1;
        int code = SQLITE_OK;
        if (!value.isValid() || value.isNull()) {
            code = sqlite3_bind_null(statement, at);
        } else {
            switch (value.typeId()) {
            case QMetaType::Bool:
                code = sqlite3_bind_int(statement, at, value.toBool() ? 1 : 0);
                break;
            case QMetaType::Int:
            case QMetaType::UInt:
            case QMetaType::Short:
            case QMetaType::Long:
            case QMetaType::LongLong:
                code = sqlite3_bind_int64(statement, at, value.toLongLong());
                break;
            case QMetaType::ULong:
            case QMetaType::ULongLong:
                if (value.toULongLong() > static_cast<quint64>(std::numeric_limits<qint64>::max()))
                    return failure(ErrorCode::InvalidInput, QStringLiteral("A whole number is too large."));
                code = sqlite3_bind_int64(statement, at, value.toLongLong());
                break;
            case QMetaType::Float:
            case QMetaType::Double:
                code = sqlite3_bind_double(statement, at, value.toDouble());
                break;
            case QMetaType::QByteArray: {
                const QByteArray bytes = value.toByteArray();
                code = sqlite3_bind_blob(statement, at, bytes.isEmpty() ? "" : bytes.constData(),
                    static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
                break;
            }
            case QMetaType::QString: {
                const QString text = value.toString();
                if (text.contains(QChar(u'\0')))
                    return failure(
                        ErrorCode::InvalidInput, QStringLiteral("A text holds a NUL character (U+0000)."));
                const QByteArray bytes = text.toUtf8();
                code = sqlite3_bind_text(
                    statement, at, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
                break;
            }
            default:
                return failure(ErrorCode::InvalidInput,
                    QStringLiteral("A value of type %1 cannot be sent.")
                        .arg(QLatin1String(value.typeName())));
            }
        }
        if (code != SQLITE_OK)
            return failure(failed());
    }
    return {};
}

Result<bool> SqliteSession::step(sqlite3_stmt* statement) {
    switch (sqlite3_step(statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return failure(failed());
    }
}

Error SqliteSession::failed() const {
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_connection));
    const int extended = sqlite3_extended_errcode(m_connection);
    switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return {ErrorCode::QueryFailed, detail, QStringLiteral("23505")};
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return {ErrorCode::QueryFailed, detail, QStringLiteral("23503")};
    case SQLITE_CONSTRAINT_NOTNULL:
        return {ErrorCode::QueryFailed, detail, QStringLiteral("23502")};
    case SQLITE_CONSTRAINT_CHECK:
        return {ErrorCode::QueryFailed, detail, QStringLiteral("23514")};
    default:
        break;
    }
    switch (extended & 0xff) {
    case SQLITE_INTERRUPT:
        return {m_cancelAsked ? ErrorCode::Cancelled : ErrorCode::Timeout, detail, {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        if (m_cancelAsked)
            return {ErrorCode::Cancelled, detail, {}};
        if (shouldStop())
            return {ErrorCode::Timeout, detail, {}};
        return {ErrorCode::Conflict, detail, {}};
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_NOTADB:
        return {ErrorCode::FileFailed, detail, {}};
    default:
        return {ErrorCode::QueryFailed, detail, {}};
    }
}

bool SqliteSession::shouldStop() const {
    return m_cancelAsked || (m_statementTimeoutMs > 0 && m_sinceStart.hasExpired(m_statementTimeoutMs));
}

int SqliteSession::onProgress(void* session) {
    return static_cast<const SqliteSession*>(session)->shouldStop() ? 1 : 0;
}

int SqliteSession::onBusy(void* session, int count) {
    auto* self = static_cast<SqliteSession*>(session);
    if (count == 0)
        self->m_sinceBusy.start();
    if (self->shouldStop() || self->m_sinceBusy.hasExpired(BusyTimeoutMs))
        return 0;
    QThread::msleep(count < 10 ? 2 : 10);
    return 1;
}

void SqliteSession::onChange(void* session, int, const char*, const char* table, long long) {
    auto& tables = static_cast<SqliteSession*>(session)->m_changedTables;
    // Many rows of one table come one after the other, and looking one up must cost nothing.
    static_assert(sizeof(long long) == sizeof(sqlite3_int64));
    const auto name = QByteArray::fromRawData(table, static_cast<qsizetype>(qstrlen(table)));
    if (tables.find(name) == tables.end())
        tables.insert(QByteArray(table));
}

} // namespace sevenscale
