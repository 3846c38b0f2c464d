// SPDX-License-Identifier: GPL-3.0-or-later
// Pages and exports of ten million executions (or as many as are asked for), each beside what else could have
// read them: bare libpq, a loop over QSqlQuery, Qt's own SQL models, psql's \copy.
#include "services/database/migrator.h"
#include "services/database/placeholders.h"
#include "services/database/session.h"
#include "services/exports/exportfile.h"
#include "services/stores/lists.h"
#include "tests/support/privatecluster.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlQueryModel>
#include <QSqlRecord>
#include <QSqlTableModel>
#include <QTemporaryDir>

#include <libpq-fe.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

constexpr int PageRows = 200;

template <typename T> T must(Result<T> result, const char* what) {
    if (!result) {
        std::fprintf(stderr, "bench-lists: %s: %s\n", what, qPrintable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The median of so many runs, in milliseconds.
double median(int runs, const std::function<void()>& task) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        task();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// Peak memory of this process, in MiB (Linux).
double peakMemory() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.sliced(at + 6, 12).trimmed().split(' ').first().toDouble() / 1024;
}

void fill(Session& session, qint64 executions) {
    must(session.script(
             QStringLiteral("insert into clients (name, specialty, email, status, performance, revenue)"
                            " select 'Clínica ' || n, 'Geral', 'c' || n || '@example.com', 'operational', n "
                            "% 100, 'R$ 12.500,00'"
                            " from generate_series(1, 1000) n;"
                            "insert into ai_agents (name, agent_type) select 'Agente ' || n, 'tipo-' || n "
                            "from generate_series(1, 7) n;"
                            "insert into agent_executions (agent_id, client_id, status, duration_ms, "
                            "tokens_used, execution_date)"
                            " select n % 7 + 1, n % 1000 + 1, (array['completed', 'failed', 'completed', "
                            "'completed'])[n % 4 + 1],"
                            " n % 5000, n % 900, now() - interval '300 days' * (n::float8 / %1) from "
                            "generate_series(1, %1) n")
                 .arg(executions)),
        "fill");
    must(session.script(QStringLiteral("vacuum analyze")), "vacuum");
}

/// The same statement by libpq alone, its cells put into the same kind of strings.
class BareLibpq {
public:
    explicit BareLibpq(const QString& connection)
        : m_connection(PQconnectdb(connection.toUtf8().constData())) { }
    ~BareLibpq() { PQfinish(m_connection); }
    BareLibpq(const BareLibpq&) = delete;
    BareLibpq& operator=(const BareLibpq&) = delete;

    qsizetype read(const Statement& statement) {
        const NumberedSql numbered = numberPlaceholders(statement.sql.toUtf8());
        std::vector<QByteArray> texts;
        for (const QVariant& value : statement.parameters)
            texts.push_back(value.toString().toUtf8());
        std::vector<const char*> values;
        for (const QByteArray& text : texts)
            values.push_back(text.constData());
        PGresult* result = PQexecParams(m_connection, numbered.sql.constData(), numbered.parameters, nullptr,
            values.data(), nullptr, nullptr, 0);
        if (PQresultStatus(result) != PGRES_TUPLES_OK) {
            std::fprintf(stderr, "bench-lists: libpq: %s", PQerrorMessage(m_connection));
            std::exit(1);
        }
        QList<QStringList> rows;
        for (int row = 0; row < PQntuples(result); ++row) {
            QStringList cells;
            cells.reserve(PQnfields(result));
            for (int column = 0; column < PQnfields(result); ++column)
                cells.append(
                    QString::fromUtf8(PQgetvalue(result, row, column), PQgetlength(result, row, column)));
            rows.append(cells);
        }
        PQclear(result);
        return rows.size();
    }

private:
    PGconn* m_connection;
};

QSqlDatabase openByQt(const QString& connection) {
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("baseline"));
    const auto part = [&](const char* name) {
        return QString(connection)
            .remove(QLatin1Char('\''))
            .section(QLatin1String(name) % QLatin1Char('='), 1)
            .section(QLatin1Char(' '), 0, 0);
    };
    database.setHostName(part("host"));
    database.setPort(part("port").toInt());
    database.setDatabaseName(part("dbname"));
    database.setUserName(part("user"));
    if (!database.open()) {
        std::fprintf(stderr, "bench-lists: QSqlDatabase: %s\n", qPrintable(database.lastError().text()));
        std::exit(1);
    }
    return database;
}

qsizetype readByQSqlQuery(QSqlDatabase& database, const Statement& statement) {
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(statement.sql);
    for (const QVariant& value : statement.parameters)
        query.addBindValue(value);
    if (!query.exec()) {
        std::fprintf(stderr, "bench-lists: QSqlQuery: %s\n", qPrintable(query.lastError().text()));
        std::exit(1);
    }
    QList<QStringList> rows;
    const int columns = query.record().count();
    while (query.next()) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells.append(query.value(column).toString());
        rows.append(cells);
    }
    return rows.size();
}

void pages(const PrivateCluster& cluster, const QString& name) {
    auto session = must(Session::open(cluster.settings(name)), "open");
    BareLibpq bare(cluster.connectionString(name));
    QSqlDatabase database = openByQt(cluster.connectionString(name));
    const StoreContext context{
        QStringLiteral("00000000-0000-4000-8000-000000000001"), QStringLiteral("America/Sao_Paulo")};
    const Sort newest{QStringLiteral("execution_date"), true};

    ListRequest first;
    first.sort = newest;
    first.limit = PageRows;
    ListRequest far = first;
    far.from = ListCursor::atKey(newest, Timestamp::now().plusSeconds(-299LL * 86'400).toText()).toText();
    ListRequest filtered = first;
    filtered.filter = QStringLiteral("agent:3 outcome:failed date:last-7d");
    const struct {
        const char* what;
        const ListRequest& request;
    } cases[]
        = {{"first page", first}, {"page at the far end", far}, {"agent, failed, last 7 days", filtered}};
    std::printf(
        "Pages of %d rows, median of 101, as text into strings        store   libpq  ratio   QSqlQuery\n",
        PageRows);
    for (const auto& each : cases) {
        ListShape shape = executionList().shape;
        for (const auto& f : executionList().chosen(Columns::Listed))
            shape.select.append(detail::selected(f));
        const auto statements
            = must(pageStatements(shape, each.request, context, Dialect::PostgreSql), "statement");
        Statement statement = *statements.keyed;
        statement.parameters.append(qint64(PageRows + 1));
        const double store
            = median(101, [&] { must(readPage(*session, executionList(), each.request, context), "page"); });
        const double libpq = median(101, [&] { bare.read(statement); });
        const double query = median(101, [&] { readByQSqlQuery(database, statement); });
        std::printf("  %-58s %6.2f  %6.2f  %5.2f  %6.2f ms\n", each.what, store, libpq, store / libpq, query);
    }
}

/// Qt's own model over the whole table: how long until its first rows are there, and what it holds then.
void qtModel(const QString& connection, bool table) {
    QSqlDatabase database = openByQt(connection);
    QElapsedTimer timer;
    timer.start();
    int rows = 0;
    const auto show = [&](QSqlQueryModel& model) {
        for (int row = 0; row < PageRows; ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                rows += model.data(model.index(row, column)).isValid();
        }
    };
    if (table) {
        QSqlTableModel model(nullptr, database);
        model.setTable(QStringLiteral("agent_executions"));
        model.setSort(5, Qt::DescendingOrder);
        model.select();
        show(model);
        std::printf("%.1f %.0f\n", static_cast<double>(timer.elapsed()), peakMemory());
    } else {
        QSqlQueryModel model;
        model.setQuery(
            QStringLiteral("select * from agent_executions order by execution_date desc nulls last, id desc"),
            database);
        show(model);
        std::printf("%.1f %.0f\n", static_cast<double>(timer.elapsed()), peakMemory());
    }
}

void exportAll(const ConnectionSettings& settings, const QString& file) {
    auto session = must(Session::open(settings), "open");
    const auto source = must(
        exportSource(executionList(), QStringLiteral("executions"),
            {QStringLiteral("id"), QStringLiteral("agent_id"), QStringLiteral("agent_name"),
                QStringLiteral("client_id"), QStringLiteral("client_name"), QStringLiteral("execution_date"),
                QStringLiteral("duration_ms"), QStringLiteral("status"), QStringLiteral("tokens_used")}),
        "columns");
    QElapsedTimer timer;
    timer.start();
    const auto report
        = must(exportToFile(*session, source, {Sort{QStringLiteral("execution_date"), true}, {}, {}}, {},
                   {file, ExportFormat::Csv, CsvReader::Program}, [](qint64, qint64) { return true; }),
            "export");
    std::printf("%.1f %.0f %lld\n", static_cast<double>(timer.elapsed()), peakMemory(),
        static_cast<long long>(report.rows));
}

/// This program again, as a process of its own, so that its memory is its own: what it printed, as numbers.
QList<double> alone(const QStringList& arguments) {
    QProcess self;
    self.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    self.start(QCoreApplication::applicationFilePath(), arguments);
    if (!self.waitForFinished(-1) || self.exitCode() != 0)
        std::exit(1);
    QList<double> numbers;
    for (const QByteArray& word : self.readAllStandardOutput().simplified().split(' '))
        numbers.append(word.toDouble());
    return numbers;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"model") {
        qtModel(arguments.value(3), arguments.value(2) == u"table");
        return 0;
    }
    if (arguments.value(1) == u"export") {
        exportAll(must(ConnectionSettings::fromConnectionString(arguments.value(2)), "connection"),
            arguments.value(3));
        return 0;
    }
    const qint64 executions = argc > 1 ? std::max(1000LL, std::atoll(argv[1])) : 10'000'000;
    PrivateCluster cluster;
    must(
        cluster.start({QStringLiteral("maintenance_work_mem=256MB"), QStringLiteral("shared_buffers=512MB")}),
        "cluster");
    const QString name = QStringLiteral("lists");
    must(cluster.createDatabase(name), "database");
    {
        auto session = must(Session::open(cluster.settings(name)), "open");
        session->setStatementTimeout(0);
        must(Migrator(*session).migrate(), "migrate");
        fill(*session, executions);
    }
    std::printf("Lists of %lld executions\n", static_cast<long long>(executions));
    pages(cluster, name);

    const QString connection = cluster.connectionString(name);
    for (const char* kind : {"query", "table"}) {
        const QList<double> model = alone({QStringLiteral("model"), QString::fromLatin1(kind), connection});
        std::printf("  QSql%sModel over the table: first rows after %.0f ms, %.0f MiB\n",
            kind[0] == 't' ? "Table" : "Query", model.value(0), model.value(1));
    }

    QTemporaryDir folder;
    const QList<double> own
        = alone({QStringLiteral("export"), connection, folder.filePath(QStringLiteral("own.csv"))});
    QElapsedTimer timer;
    timer.start();
    QProcess psql;
    psql.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    psql.start(QStringLiteral("psql"),
        {connection, QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-c"),
            QStringLiteral("\\copy (select e.id, e.agent_id, a.name, e.client_id, c.name, e.execution_date, "
                           "e.duration_ms, "
                           "e.status, e.tokens_used from agent_executions e left join ai_agents a on a.id = "
                           "e.agent_id left "
                           "join clients c on c.id = e.client_id order by e.execution_date desc nulls last, "
                           "e.id desc) to "
                           "'%1' csv header")
                .arg(folder.filePath(QStringLiteral("psql.csv")))});
    psql.waitForFinished(-1);
    const double copied = static_cast<double>(timer.elapsed());
    std::printf("Export of %.0f rows to CSV\n  console %.0f rows/s, peak %.0f MiB; psql \\copy %.0f rows/s; "
                "ratio %.2f\n",
        own.value(2), own.value(2) / own.value(0) * 1000, own.value(1), own.value(2) / copied * 1000,
        copied / own.value(0));
    return 0;
}
