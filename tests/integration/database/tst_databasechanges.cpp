// SPDX-License-Identifier: GPL-3.0-or-later
// What is heard of changes, and what is found out where nothing is said.
#include "tests/integration/database/databasebench.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace sevenscale;
using namespace sevenscale::test;

class DatabaseChangesTest final : public DatabaseBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }

    void hearsOfChanges() {
        DatabaseTiming timing;
        timing.heartbeatMs = 500;
        Database database(postgres(), timing);
        QSignalSpy changes(&database, &Database::changed);
        database.startFeed();
        const auto isListening = [&] {
            return *direct(QStringLiteral("select count(*) from pg_stat_activity where query ilike 'listen%' "
                                          "or query = 'select 1'"))
                != QLatin1String("0");
        };
        QVERIFY(eventually(isListening));
        QTest::qWait(100);
        changes.clear();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 30; ++i)
            REQUIRE_OK(direct(QStringLiteral(
                "select pg_notify('sevenscale', 'clients'), pg_notify('sevenscale', 'ai_agents')")));
        const qint64 notifying = timer.elapsed();
        QVERIFY(eventually([&] { return !changes.isEmpty(); }));
        QTest::qWait(300);
        QCOMPARE(changes.first().first().toStringList(),
            (QStringList{QStringLiteral("ai_agents"), QStringLiteral("clients")}));
        qInfo("30 notifications in %lld ms became %lld signals", notifying, qint64(changes.size()));
        QVERIFY(changes.size() <= notifying / 100 + 2);

        // The listening backend dies without a word: the heartbeat notices, and what was missed is asked for.
        changes.clear();
        REQUIRE_OK(direct(QStringLiteral(
            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
            " and backend_type = 'client backend'")));
        QVERIFY(eventually([&] { return !changes.isEmpty(); }, Patience));
        QCOMPARE(changes.first().first().toStringList(), QStringList());
        changes.clear();
        QVERIFY(eventually(
            [&] {
                (void)direct(QStringLiteral("select pg_notify('sevenscale', 'system_logs')"));
                return changes.contains(QVariantList{QStringList{QStringLiteral("system_logs")}});
            },
            Patience));
        QCOMPARE(database.state().kind, Kind::Live);
    }

    void pollsBeneath() {
        DatabaseTiming timing;
        timing.pollMs = 300;
        Database database(postgres(), timing);
        QSignalSpy changes(&database, &Database::changed);
        database.startFeed();
        QVERIFY(eventually([&] { return changes.size() >= 3; }, Patience));
        QCOMPARE(changes.first().first().toStringList(), QStringList());
    }

    void hearsOfChangesInAFile() {
        const ConnectionSettings file = sqlite();
        auto other = Session::open(file);
        REQUIRE_OK(other);
        REQUIRE_OK(
            (*other)->script(QStringLiteral("create table a (id integer); create table b (id integer)")));
        DatabaseTiming timing;
        timing.dataVersionMs = 200;
        Database database(file, timing);
        QSignalSpy changes(&database, &Database::changed);
        database.startFeed();
        QVERIFY(eventually([&] { return database.state().kind == Kind::Live; }));
        QTest::qWait(500);
        changes.clear();
        // Our own writes are known by table, and are not told a second time.
        REQUIRE_OK(
            await(database.run<qint64>(Lane::Write, {}, does(QStringLiteral("insert into b values (1)")))));
        QVERIFY(eventually([&] { return !changes.isEmpty(); }));
        QCOMPARE(changes.first().first().toStringList(), QStringList{QStringLiteral("b")});
        // Those of others are not.
        changes.clear();
        QTest::qWait(700);
        changes.clear();
        REQUIRE_OK((*other)->execute(QStringLiteral("insert into a values (1)")));
        QVERIFY(eventually([&] { return !changes.isEmpty(); }));
        QCOMPARE(changes.first().first().toStringList(), QStringList());
        changes.clear();
        QTest::qWait(700);
        QVERIFY(changes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(DatabaseChangesTest)
#include "tst_databasechanges.moc"
