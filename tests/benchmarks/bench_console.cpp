// SPDX-License-Identifier: GPL-3.0-or-later
// The console itself over many executions: a key held down through a million rows, near and behind a slow
// line, and a thousand new rows a second under an open page; on PostgreSQL and on the embedded workspace.
// Baseline of each: the page at rest.
//   bench-console [ROWS [SECONDS]]
#include "app/common/datasource.h"
#include "app/console/console.h"
#include "models/pagedtablemodel.h"
#include "services/database/migrator.h"
#include "services/database/session.h"
#include "services/workspace/workspace.h"
#include "tests/benchmarks/slowline.h"
#include "tests/support/privatecluster.h"
#include "views/mainwindow.h"
#include "views/pages/listpage.h"
#include "views/widgets/tableview.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QKeyEvent>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <vector>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

constexpr int KeyEveryMs = 16; // a key held down on a quick keyboard
constexpr int InsertsPerSecond = 1'000;
constexpr int LatencyMs = 150; // there and back

template <typename T> T must(Result<T> result, const char* what) {
    if (!result) {
        std::fprintf(stderr, "bench-console: %s: %s\n", what, qPrintable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A figure of /proc/self/status in MiB: VmRSS, VmHWM.
double memory(const char* name) {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(name);
    return at < 0 ? 0 : text.sliced(at + 6, 14).trimmed().split(' ').first().toDouble() / 1024;
}

double cpuSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double percentile(std::vector<double> values, double share) {
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(
        values.size() - 1, static_cast<size_t>(share * static_cast<double>(values.size())))];
}

/// For how long the GUI thread was busy each time that it woke.
class Stalls : public QObject {
public:
    Stalls() {
        auto* dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_busy.start(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (m_busy.isValid())
                m_times.push_back(static_cast<double>(m_busy.nsecsElapsed()) / 1e6);
            m_busy.invalidate();
        });
    }
    void reset() { m_times.clear(); }
    void print(const char* what) const {
        std::printf("  %-44s GUI busy p50 %.1f ms  p99 %.1f ms  longest %.1f ms\n", what,
            percentile(m_times, 0.5), percentile(m_times, 0.99), percentile(m_times, 1.0));
    }

private:
    QElapsedTimer m_busy;
    std::vector<double> m_times;
};

void waitUntil(const std::function<bool()>& done, int mostMs) {
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (done() || timer.elapsed() > mostMs)
            loop.quit();
    });
    poll.start(5);
    loop.exec();
}

/// The console on its executions, as the command line opens it; an empty connection is the workspace.
struct OpenConsole {
    explicit OpenConsole(const QString& connection, const QString& filter = {}) {
        Options options;
        options.source.database = connection;
        options.source.demo = connection.isEmpty();
        options.language = QStringLiteral("pt_BR");
        options.theme = QStringLiteral("light");
        console = std::make_unique<Console>(options);
        MainWindow& window = console->window();
        window.resize(1440, 900);
        window.showPage(pagekey::executions, filter);
        window.show();
        console->start();
        page = static_cast<ListPage*>(window.page(pagekey::executions));
        table = page->findChild<TableView*>();
        waitUntil([this] { return page->isSettled(); }, 120'000);
    }
    void key(int code) {
        QKeyEvent press(QEvent::KeyPress, code, {});
        QApplication::sendEvent(table, &press);
    }

    std::unique_ptr<Console> console;
    ListPage* page = nullptr;
    TableView* table = nullptr;
};

/// PageDown held for so long, or until so many rows have gone by.
void scroll(const QString& connection, qint64 rows, int mostSeconds) {
    double empty = 0;
    {
        OpenConsole open(connection, QStringLiteral("id:0"));
        empty = memory("VmRSS:");
    }
    Stalls stalls;
    OpenConsole open(connection);
    stalls.print("the first showing");
    std::printf("  memory: the empty page %.0f MiB, the first rows %.0f MiB\n", empty, memory("VmRSS:"));
    open.page->openFilter({});
    open.table->setFocus();
    stalls.reset();
    qint64 passed = 0;
    QString last = open.table->currentId();
    const auto number = [](const QString& id) { return id.toLongLong(); };
    QElapsedTimer timer;
    timer.start();
    QTimer keys;
    QEventLoop loop;
    int waited = 0;
    QObject::connect(&keys, &QTimer::timeout, &loop, [&] {
        open.key(Qt::Key_PageDown);
        const QString now = open.table->currentId();
        if (now == last)
            ++waited;
        else if (!last.isEmpty())
            passed += std::abs(number(now) - number(last));
        last = now;
        if (passed >= rows - 1 || timer.elapsed() > mostSeconds * 1000LL)
            loop.quit();
    });
    keys.start(KeyEveryMs);
    loop.exec();
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    stalls.print("PageDown every 16 ms");
    std::printf("  %lld rows in %.1f s (%.0f rows/s), %.0f %% of the keys waited for rows; peak memory %.0f "
                "MiB, %.0f more than the "
                "empty page\n",
        static_cast<long long>(passed), seconds, static_cast<double>(passed) / seconds,
        100.0 * waited / std::max(1.0, seconds * 1000 / KeyEveryMs), memory("VmHWM:"),
        memory("VmHWM:") - empty);
}

/// Writes so many rows a second from a thread of its own, and remembers when.
class Writer : public QThread {
public:
    explicit Writer(ConnectionSettings settings)
        : m_settings(std::move(settings)) { }
    std::atomic<bool> enough = false;
    std::mutex mutex;
    QHash<qint64, qint64> written; ///< id → milliseconds
    qint64 count = 0;
    QElapsedTimer clock;

protected:
    void run() override {
        auto session = must(Session::open(m_settings), "writer");
        qint64 id = 900'000'000;
        QElapsedTimer timer;
        timer.start();
        while (!enough) {
            const qint64 due = timer.elapsed() * InsertsPerSecond / 1000;
            if (count >= due) {
                msleep(1);
                continue;
            }
            ++id;
            must(session->execute(session->dialect() == Dialect::PostgreSql
                         ? QStringLiteral("insert into agent_executions (id, agent_id, client_id, "
                                          "execution_date, duration_ms, status) "
                                          "overriding system value values (?, 1, 1, ?, 10, 'completed')")
                         : QStringLiteral("insert into agent_executions (id, agent_id, client_id, "
                                          "execution_date, duration_ms, status) "
                                          "values (?, 1, 1, ?, 10, 'completed')"),
                     {id, Timestamp::now().toText()}),
                "insert");
            ++count;
            const std::lock_guard lock(mutex);
            written.insert(id, clock.elapsed());
        }
    }

private:
    ConnectionSettings m_settings;
};

/// Sees which rows the table has painted.
class PaintWatch : public QObject {
public:
    PaintWatch(TableView& table, PagedTableModel& model, Writer& writer)
        : m_table(table)
        , m_model(model)
        , m_writer(writer) {
        table.viewport()->installEventFilter(this);
    }
    std::vector<double> delays;
    double longestWithout = 0; ///< between two paints that brought rows

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) // before it is painted: the paint itself is over within a frame
            QTimer::singleShot(0, this, [this] { look(); });
        return false;
    }

private:
    void look() {
        const qint64 now = m_writer.clock.elapsed();
        const std::lock_guard lock(m_writer.mutex);
        const int first = std::max(0, m_table.rowAt(0));
        bool news = false;
        for (int row = first; row < m_model.rowCount() && row < first + 40; ++row) {
            const qint64 id = m_model.idAt(row).toLongLong();
            if (id <= m_seen)
                break;
            if (const auto at = m_writer.written.constFind(id); at != m_writer.written.cend())
                delays.push_back(static_cast<double>(now - *at));
            news = true;
        }
        if (!news)
            return;
        m_seen = m_model.idAt(first).toLongLong();
        if (m_last > 0)
            longestWithout = std::max(longestWithout, static_cast<double>(now - m_last));
        m_last = now;
    }

    TableView& m_table;
    PagedTableModel& m_model;
    Writer& m_writer;
    qint64 m_seen = 0;
    qint64 m_last = 0;
};

void live(const QString& connection, int seconds) {
    const ConnectionSettings settings = connection.isEmpty()
        ? ConnectionSettings::workspace(workspacePath())
        : must(ConnectionSettings::fromConnectionString(connection), "connection");
    OpenConsole open(connection);
    const auto rest = [&](int ms) {
        const double before = cpuSeconds();
        QElapsedTimer timer;
        timer.start();
        waitUntil([] { return false; }, ms);
        return 100 * (cpuSeconds() - before) / (static_cast<double>(timer.elapsed()) / 1000);
    };
    const double idle = rest(5'000);
    Stalls stalls;
    Writer writer(settings);
    writer.clock.start();
    PaintWatch watch(*open.table, *open.page->listModel(), writer);
    writer.start();
    const double busy = rest(seconds * 1000);
    writer.enough = true;
    writer.wait();
    stalls.print("while rows come in");
    std::printf("  %lld rows in %d s (%.0f a second); from insert to paint p50 %.0f ms, p99 %.0f ms (of %zu "
                "rows seen), "
                "longest without news %.0f ms\n",
        static_cast<long long>(writer.count), seconds, static_cast<double>(writer.count) / seconds,
        percentile(watch.delays, 0.5), percentile(watch.delays, 0.99), watch.delays.size(),
        watch.longestWithout);
    std::printf(
        "  processor: at rest %.1f %%, while rows come in %.1f %% of one core (the writer among it)\n", idle,
        busy);
}

void fill(Session& session, qint64 executions) {
    must(session.script(QStringLiteral("insert into clients (name, specialty, email) select 'Clínica ' || n, "
                                       "'Geral', 'c' || n || '@example.com'"
                                       " from generate_series(1, 1000) n;"
                                       "insert into ai_agents (name, agent_type) select 'Agente ' || n, "
                                       "'tipo-' || n from generate_series(1, 7) n;"
                                       "insert into agent_executions (agent_id, client_id, status, "
                                       "duration_ms, tokens_used, execution_date)"
                                       " select n % 7 + 1, n % 1000 + 1, (array['completed', 'failed', "
                                       "'completed', 'completed'])[n % 4 + 1],"
                                       " n % 5000, n % 900, now() - interval '300 days' * (n::float8 / %1) "
                                       "from generate_series(1, %1) n")
                            .arg(executions)),
        "fill");
    must(session.script(QStringLiteral("vacuum analyze")), "vacuum");
}

/// This program again, as a process of its own with a home of its own, so that its memory is its own.
void alone(const QString& home, const QStringList& arguments) {
    std::fflush(stdout);
    QProcess self;
    self.setProcessChannelMode(QProcess::ForwardedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    environment.remove(QStringLiteral("XDG_DATA_HOME"));
    environment.remove(QStringLiteral("XDG_CONFIG_HOME"));
    self.setProcessEnvironment(environment);
    self.start(QCoreApplication::applicationFilePath(), arguments);
    if (!self.waitForFinished(-1) || self.exitCode() != 0)
        std::exit(1);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    setApplicationIdentity();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"workspace") {
        WorkspaceOptions options;
        options.executions = arguments.value(2).toLongLong();
        must(ensureWorkspace(workspacePath(), Timestamp::now(), {}, options), "workspace");
        return 0;
    }
    if (arguments.value(1) == u"scroll") {
        scroll(arguments.value(2), arguments.value(3).toLongLong(), arguments.value(4).toInt());
        return 0;
    }
    if (arguments.value(1) == u"live") {
        live(arguments.value(2), arguments.value(3).toInt());
        return 0;
    }

    const qint64 executions = argc > 1 ? std::max(10'000LL, std::atoll(argv[1])) : 1'000'000;
    const int seconds = argc > 2 ? std::max(5, std::atoi(argv[2])) : 60;
    const QString rows = QString::number(executions);
    const QString time = QString::number(seconds);
    const QString longest = QString::number(10 * seconds);
    QTemporaryDir home;
    PrivateCluster cluster;
    must(cluster.start({QStringLiteral("shared_buffers=512MB")}), "cluster");
    const QString name = QStringLiteral("console");
    must(cluster.createDatabase(name), "database");
    {
        auto session = must(Session::open(cluster.settings(name)), "open");
        session->setStatementTimeout(0);
        must(Migrator(*session).migrate(), "migrate");
        fill(*session, executions);
    }
    const QString connection = cluster.connectionString(name);
    std::printf("The console over %lld executions, PostgreSQL\n", static_cast<long long>(executions));
    alone(home.path(), {QStringLiteral("scroll"), connection, rows, longest});
    {
        SlowLine line(cluster.folder(), QStringLiteral("5432"), LatencyMs / 2);
        std::printf(" behind a line of %d ms there and back\n", LatencyMs);
        alone(home.path(), {QStringLiteral("scroll"), line.connectionString(connection), rows, time});
    }
    std::printf(" a page open while %d rows a second come in\n", InsertsPerSecond);
    alone(home.path(), {QStringLiteral("live"), connection, time});
    must(cluster.stopServer(), "stop");

    std::printf("The console over %lld executions, embedded workspace\n", static_cast<long long>(executions));
    QTemporaryDir own;
    alone(own.path(), {QStringLiteral("workspace"), rows});
    alone(own.path(), {QStringLiteral("scroll"), QString(), rows, longest});
    std::printf(" a page open while %d rows a second come in\n", InsertsPerSecond);
    alone(own.path(), {QStringLiteral("live"), QString(), time});
    return 0;
}
