// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/migrator.h"
#include "services/stores/lists.h"
#include "services/stores/savedviewstore.h"
#include "services/workspace/demogenerator.h"
#include "tests/integration/workspace/workspacetesting.h"
#include "tests/support/privatecluster.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

DemoOptions smallDemo() {
    DemoOptions options;
    options.until = *Timestamp::fromText(u"2026-11-18 17:05:07.123456+00");
    options.clients = 30;
    options.executions = 3'000;
    options.days = 20;
    return options;
}

/// Takes every row and keeps none, so that what the generator itself needs can be seen.
class Swallowing final : public Session {
public:
    QHash<QString, qint64> rows; ///< by table

    Dialect dialect() const override { return Dialect::Sqlite; }
    Result<Rows> query(const QString&, const QVariantList&) override {
        class Nothing final : public Rows::Source {
            bool next() override { return false; }
            int columns() const override { return 0; }
            QString columnName(int) const override { return {}; }
            bool isNull(int) const override { return true; }
            QByteArrayView bytes(int) const override { return {}; }
        };
        return Rows(std::make_unique<Nothing>());
    }
    Result<qint64> execute(const QString&, const QVariantList&) override { return 0; }
    Result<void> script(const QString&) override { return {}; }
    Result<void> stream(
        const QString&, const QVariantList&, const std::function<bool(const Rows::Source&)>&) override {
        return {};
    }
    Result<qint64> insertMany(const QString& table, const QStringList&,
        const std::function<bool(QVariantList& cells)>& next) override {
        QVariantList cells;
        qint64 count = 0;
        while (next(cells)) {
            cells.clear();
            ++count;
        }
        rows[table] += count;
        return count;
    }
    bool isBroken() const override { return false; }
    bool inTransaction() const override { return true; }
    void setStatementTimeout(int) override { }
    void cancel() override { }
};

/// The most memory that this program has had since `forgetPeak`, in kB; -1 where the kernel does not say.
qint64 peakKb() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? -1 : text.mid(at + 6, 20).trimmed().split(' ').first().toLongLong();
}

bool forgetPeak() {
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    return file.open(QIODevice::WriteOnly) && file.write("5") == 1;
}

} // namespace

/// What is invented is the same each time and in both dialects, and fits together.
class TestDemoGenerator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameOptionsGiveTheSameRows();
    void exactlyAsManyRunsAsAskedFor_data();
    void exactlyAsManyRunsAsAskedFor();
    void rowsFitTogether();
    void bothDialectsHoldTheSame();
    void aDatabaseWithDataIsRefused();
    void memoryStaysFlat();
    void givingUpLeavesNothing();
    void wrongOptionsAreNamed();
    void itsViewsShowSomething();

private:
    Result<std::unique_ptr<Session>> filled(const QString& name, const DemoOptions& options) {
        auto session = migratedSqlite(m_folder.filePath(name));
        if (!session)
            return session;
        if (auto rows = DemoGenerator(options).fill(**session); !rows)
            return failure(rows.error());
        return session;
    }

    QTemporaryDir m_folder;
};

void TestDemoGenerator::sameOptionsGiveTheSameRows() {
    auto first = filled(QStringLiteral("a"), smallDemo());
    auto second = filled(QStringLiteral("b"), smallDemo());
    DemoOptions otherSeed = smallDemo();
    otherSeed.seed = 8;
    auto third = filled(QStringLiteral("c"), otherSeed);
    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    QVERIFY_RESULT(third);
    QCOMPARE(contentHash(**first), contentHash(**second));
    QVERIFY(contentHash(**first) != contentHash(**third));
}

void TestDemoGenerator::exactlyAsManyRunsAsAskedFor_data() {
    QTest::addColumn<int>("clients");
    QTest::addColumn<qint64>("executions");
    QTest::addColumn<int>("days");
    QTest::addRow("none") << 1 << qint64(0) << 1;
    QTest::addRow("one") << 1 << qint64(1) << 1;
    QTest::addRow("few") << 3 << qint64(499) << 7;
    QTest::addRow("some") << 3 << qint64(500) << 2;
    QTest::addRow("many") << 200 << qint64(12'345) << 30;
}

void TestDemoGenerator::exactlyAsManyRunsAsAskedFor() {
    QFETCH(int, clients);
    QFETCH(qint64, executions);
    QFETCH(int, days);
    DemoOptions options = smallDemo();
    options.clients = clients;
    options.executions = executions;
    options.days = days;
    auto session = filled(QStringLiteral("n%1").arg(executions), options);
    QVERIFY_RESULT(session);
    QCOMPARE(
        valueOf(**session, QStringLiteral("select count(*) from agent_executions")).toLongLong(), executions);
    QCOMPARE(valueOf(**session, QStringLiteral("select count(*) from clients")).toInt(), clients);
    QCOMPARE(valueOf(**session, QStringLiteral("select count(distinct name) from clients")).toInt(), clients);
    QCOMPARE(valueOf(**session, QStringLiteral("select count(*) from ai_agents")), QStringLiteral("7"));
}

void TestDemoGenerator::rowsFitTogether() {
    auto opened = filled(QStringLiteral("fit"), smallDemo());
    QVERIFY_RESULT(opened);
    Session& session = **opened;
    const auto none = [&](const char* sql) {
        const QList<QStringList> rows = rowsOf(session, QString::fromUtf8(sql));
        if (!rows.isEmpty())
            qWarning("%s: %s", sql, qPrintable(rows.front().join(QLatin1String(" | "))));
        return rows.isEmpty();
    };
    QVERIFY(none("select id from agent_executions where execution_date > '2026-11-18 17:05:07.123456+00'"));
    QVERIFY(none("select id from agent_executions where execution_date <= '2026-10-29 17:05:07.123456+00'"));
    QVERIFY(none("select id from system_logs where created_at > '2026-11-18 17:05:07.123456+00'"));
    QVERIFY(none("select id from agent_insights where processed_at > '2026-11-18 17:05:07.123456+00'"));
    QVERIFY(none("select id from integrations where last_sync > '2026-11-18 17:05:07.123456+00'"));
    QVERIFY(none("select id from dashboard_metrics where metric_date > '2026-11-18'"));
    QVERIFY(none("select e.id from agent_executions e where e.insights_generated <>"
                 " (select count(*) from agent_insights i where i.execution_id = e.id)"));
    QVERIFY(none("select id from vw_agent_executions where outcome = 'unknown'"));
    QVERIFY(none(
        "select id from agent_executions where (duration_ms is null) <> (status in ('queued', 'running'))"));
    QVERIFY(none("select id from agent_executions where not json_valid(execution_details)"));
    QVERIFY(none("select id from agent_executions where status in ('failed', 'timeout')"
                 " and json_extract(execution_details, '$.error.code') is null"));
    QVERIFY(none("select e.id from agent_executions e, json_each(e.execution_details, '$.steps') s where "
                 "e.duration_ms is not null"
                 " group by e.id having sum(s.value ->> 'duration_ms') <> e.duration_ms"));
    QVERIFY(none("select id from agent_insights where json_extract(insights_data, '$.title') is null"
                 " or insights_data like '%\\%%' escape '\\' and insights_data glob '*%[123]*'"));
    QVERIFY(none(
        "select id from dashboard_metrics where appointments_completed + appointments_no_show > "
        "appointments_total"
        " or leads_qualified > leads_total or patients_new + patients_recurring <> appointments_completed"));
    QVERIFY(none("select id from dashboard_metrics where strftime('%w', metric_date) = '0' and "
                 "appointments_total > 0"));
    QVERIFY(none("select id from vw_integrations where state = 'unknown'"));
    QVERIFY(none("select id from vw_system_logs where level = 'unknown'"));
    // What was synced last is the last attempt that went well, and what is refused has failed since.
    QVERIFY(
        none("select i.id from integrations i where i.last_sync is not null and i.last_sync is not"
             " (select max(l.started_at) from integration_logs l where l.integration_id = i.id and l.status ="
             " 'succeeded')"));
    QVERIFY(none(
        "select i.id from integrations i where i.status = 'error' and not exists (select 1 from"
        " integration_logs l where l.integration_id = i.id and l.status = 'failed' and l.error is not null"
        " and l.started_at > i.last_sync)"));
    QVERIFY(none("select id from integration_logs where finished_at > '2026-11-18 17:05:07.123456+00'"
                 " or finished_at < started_at or integration_type is null"));
    // The newest version is what the agent runs with, and the ones before were others.
    QVERIFY(none(
        "select a.id from ai_agents a where a.config is not (select v.config from agent_config_versions v"
        " where v.agent_id = a.id order by v.version desc limit 1)"));
    QVERIFY(none(
        "select v.id from agent_config_versions v join agent_config_versions w on w.agent_id = v.agent_id"
        " and w.version = v.version + 1 where v.config = w.config or v.at > w.at"));
    QVERIFY(none("pragma foreign_key_check"));
    // Ids follow time.
    QVERIFY(none("select id from (select id, execution_date, lag(execution_date) over (order by id) as before"
                 " from agent_executions) where before > execution_date"));

    QCOMPARE(valueOf(session, QStringLiteral("select count(*) from clients where status = 'critical'")),
        QStringLiteral("3"));
    QVERIFY(valueOf(session,
                QStringLiteral("select count(*) from agent_executions where status in ('running', 'queued')"))
                .toInt()
        >= 3);
    QCOMPARE(
        valueOf(session,
            QStringLiteral(
                "select count(distinct client_id) from agent_executions where agent_id = 1"
                " and execution_date > '2026-11-18 13:10:00' and execution_details like '%invalid_grant%'")),
        QStringLiteral("3"));
    QCOMPARE(valueOf(session, QStringLiteral("select count(distinct integration_type) from integrations")),
        QStringLiteral("7"));
    // One finding of each kind that a person is to see.
    const QString findings = valueOf(session,
        QStringLiteral("select group_concat(finding, ' ') from (select distinct finding from"
                       " data_quality where finding <> 'stored_figure_drift'"
                       " and finding <> 'future_date' order by 1)"));
    QCOMPARE(findings,
        QStringLiteral("integration_only_in_client_integrations revenue_ambiguous revenue_unreadable"));
}

void TestDemoGenerator::bothDialectsHoldTheSame() {
    auto sqlite = filled(QStringLiteral("dialect"), smallDemo());
    QVERIFY_RESULT(sqlite);
    auto cluster = PrivateCluster::instance();
    QVERIFY_RESULT(cluster);
    QVERIFY_RESULT((*cluster)->createDatabase(QStringLiteral("demo")));
    auto postgres = Session::open((*cluster)->settings(QStringLiteral("demo")));
    QVERIFY_RESULT(postgres);
    QVERIFY_RESULT(Migrator(**postgres).migrate());
    const auto rows = DemoGenerator(smallDemo()).fill(**postgres);
    QVERIFY_RESULT(rows);

    for (const auto& [table, columns] : demoTables()) {
        QStringList selected = columns;
        if (table == QLatin1String("agent_insights") || table == QLatin1String("saved_views"))
            selected[0] = QStringLiteral("cast(id as text)");
        const QString sql
            = QStringLiteral("select %1 from %2 order by 1").arg(selected.join(QLatin1String(", ")), table);
        const QList<QStringList> here = rowsOf(**sqlite, sql);
        const QList<QStringList> there = rowsOf(**postgres, sql);
        QVERIFY2(!here.isEmpty(), qPrintable(table));
        QCOMPARE(here.size(), there.size());
        for (qsizetype row = 0; row < here.size(); ++row) {
            for (qsizetype column = 0; column < columns.size(); ++column)
                QVERIFY2(normalised(here[row][column]) == normalised(there[row][column]),
                    qPrintable(QStringLiteral("%1 %2 %3: %4 / %5")
                                   .arg(table, here[row][0], columns[column], here[row][column],
                                       there[row][column])));
        }
    }
    // The identity columns go on behind the rows.
    QVERIFY_RESULT((*postgres)->execute(
        QStringLiteral("insert into system_logs (log_type, message) values ('info', 'x')")));
    QVERIFY_RESULT((*postgres)->execute(
        QStringLiteral("insert into clients (name, specialty, email) values ('x', 'y', 'a@example.com')")));
}

void TestDemoGenerator::aDatabaseWithDataIsRefused() {
    auto session = migratedSqlite(m_folder.filePath(QStringLiteral("taken")));
    QVERIFY_RESULT(session);
    QVERIFY_RESULT((*session)->execute(
        QStringLiteral("insert into system_logs (log_type, message) values ('info', 'x')")));
    const auto rows = DemoGenerator(smallDemo()).fill(**session);
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::Conflict);
    QCOMPARE(valueOf(**session, QStringLiteral("select count(*) from clients")), QStringLiteral("0"));
}

void TestDemoGenerator::memoryStaysFlat() {
#ifndef Q_OS_LINUX
    QSKIP("Only Linux tells a program its peak and forgets it.");
#endif
    QVERIFY(peakKb() >= 0 && forgetPeak());
    bool isNumber = false;
    const qint64 wanted = qEnvironmentVariable("SEVENSCALE_DEMO_ROWS").toLongLong(&isNumber);
    DemoOptions options = smallDemo();
    options.days = 90;
    options.executions = 10'000;
    Swallowing few;
    QVERIFY_RESULT(DemoGenerator(options).fill(few));
    QVERIFY(forgetPeak());
    const qint64 before = peakKb();
    options.executions = isNumber ? wanted : 300'000;
    Swallowing many;
    QElapsedTimer timer;
    timer.start();
    QVERIFY_RESULT(DemoGenerator(options).fill(many));
    const qint64 grown = peakKb() - before;
    qInfo("%lld runs, %lld insights and %lld logs drawn in %lld ms with %lld kB more than %lld kB",
        many.rows.value(QStringLiteral("agent_executions")),
        many.rows.value(QStringLiteral("agent_insights")), many.rows.value(QStringLiteral("system_logs")),
        timer.elapsed(), grown, before);
    QCOMPARE(many.rows.value(QStringLiteral("agent_executions")), options.executions);
    QVERIFY(many.rows.value(QStringLiteral("agent_insights")) > options.executions / 50);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    // What is freed stays with the program for a while, so that its use is seen.
#else
    QVERIFY(grown < 8'000);
#endif
}

void TestDemoGenerator::givingUpLeavesNothing() {
    auto session = migratedSqlite(m_folder.filePath(QStringLiteral("given-up")));
    QVERIFY_RESULT(session);
    qint64 last = -1;
    const auto rows = DemoGenerator(smallDemo()).fill(**session, [&](const DemoProgress& progress) {
        const bool grows = progress.done > last && progress.done <= progress.total;
        last = progress.done;
        return grows && progress.done < 2'000;
    });
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::Cancelled);
    QVERIFY(last >= 2'000);
    QVERIFY(DemoGenerator::isEmpty(**session).value_or(false));
}

void TestDemoGenerator::wrongOptionsAreNamed() {
    auto session = migratedSqlite(m_folder.filePath(QStringLiteral("wrong")));
    QVERIFY_RESULT(session);
    for (const auto& spoil : std::initializer_list<void (*)(DemoOptions&)>{
             [](DemoOptions& o) { o.clients = 0; }, [](DemoOptions& o) { o.days = 0; },
             [](DemoOptions& o) { o.executions = -1; }, [](DemoOptions& o) { o.until = {}; }}) {
        DemoOptions options = smallDemo();
        spoil(options);
        const auto rows = DemoGenerator(options).fill(**session);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::InvalidInput);
    }
}

/// The views that come with the demo are readable filters, and each finds something.
void TestDemoGenerator::itsViewsShowSomething() {
    // Days are counted back from the clock, so this one ends now.
    DemoOptions options = smallDemo();
    options.until = Timestamp::now();
    auto session = filled(QStringLiteral("views"), options);
    QVERIFY_RESULT(session);
    int seen = 0;
    for (const auto& [list, count] :
        std::initializer_list<std::pair<QString, std::function<Result<qint64>(const QString&)>>>{
            {QStringLiteral("executions"),
                [&](const QString& filter) { return countRows(**session, executionList(), filter, {}); }},
            {QStringLiteral("clients"),
                [&](const QString& filter) { return countRows(**session, clientList(), filter, {}); }},
            {QStringLiteral("integrations"),
                [&](const QString& filter) { return countRows(**session, integrationList(), filter, {}); }},
            {QStringLiteral("logs"),
                [&](const QString& filter) { return countRows(**session, logList(), filter, {}); }}}) {
        const auto views = readViews(**session, list, {});
        QVERIFY_RESULT(views);
        for (const SavedView& view : *views) {
            const auto rows = count(view.filter);
            QVERIFY_RESULT(rows);
            QVERIFY2(*rows > 0, qPrintable(view.name));
            QVERIFY(view.shared && view.sort.has_value());
            ++seen;
        }
    }
    QCOMPARE(seen, valueOf(**session, QStringLiteral("select count(*) from saved_views")).toInt());
    QVERIFY(seen >= 4);
}

QTEST_GUILESS_MAIN(TestDemoGenerator)
#include "tst_demogenerator.moc"
