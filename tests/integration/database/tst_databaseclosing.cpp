// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions and threads end, whatever runs and whatever the server does.
#include "tests/integration/database/databasebench.h"

#include <QElapsedTimer>

using namespace sevenscale;
using namespace sevenscale::test;

class DatabaseClosingTest final : public DatabaseBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }

    void idleSessionsAreClosed() {
        DatabaseTiming timing;
        timing.idleCloseMs = 200;
        Database database(postgres(), timing);
        const auto pid = await(
            database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select pg_backend_pid()"))));
        REQUIRE_OK(pid);
        QVERIFY(eventually([&] {
            return *direct(QStringLiteral("select count(*) from pg_stat_activity where pid = %1").arg(*pid))
                == QLatin1String("0");
        }));
        REQUIRE_OK(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")))));
        QCOMPARE(database.state().kind, Kind::Live);
    }

    void shutdownEndsEverything_data() {
        QTest::addColumn<bool>("frozen");
        QTest::newRow("busy server") << false;
        QTest::newRow("frozen server") << true;
    }
    void shutdownEndsEverything() {
        QFETCH(bool, frozen);
        QList<QFuture<Result<QString>>> futures;
        auto database = std::make_unique<Database>(patient());
        database->startFeed();
        for (const Lane lane : {Lane::Interactive, Lane::Background, Lane::Write})
            REQUIRE_OK(await(database->run<QString>(lane, {}, asks(QStringLiteral("select 1")))));
        for (const Lane lane : {Lane::Interactive, Lane::Background, Lane::Write}) {
            for (int i = 0; i < 5; ++i)
                futures += database->run<QString>(lane, {}, sleeps(LongSeconds));
        }
        QTest::qWait(100);
        if (frozen)
            m_cluster->freezeServer();
        QElapsedTimer timer;
        timer.start();
        database.reset();
        const qint64 took = timer.elapsed();
        m_cluster->thawServer();
        qInfo("shut down in %lld ms", took);
        for (auto& future : futures) {
            QVERIFY(future.isFinished());
            QCOMPARE(codeOf(future.result()), ErrorCode::ShuttingDown);
        }
        QVERIFY(took < Patience);
    }

    void shutdownWhileConnecting() {
        m_cluster->freezeServer();
        ConnectionSettings settings = postgres();
        settings.connectTimeoutSeconds = LongSeconds;
        auto database = std::make_unique<Database>(settings);
        auto future = database->run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")));
        QTest::qWait(200);
        database.reset();
        // Nothing goes on connecting behind our back.
        const bool ended = eventually([] { return threadsOfDatabases() == 0; });
        m_cluster->thawServer();
        QVERIFY(ended);
        QCOMPARE(codeOf(await(future)), ErrorCode::ShuttingDown);
    }

    void closesWithoutWaiting_data() { shutdownEndsEverything_data(); }
    void closesWithoutWaiting() {
        QFETCH(bool, frozen);
        QList<QFuture<Result<QString>>> futures;
        auto database = std::make_unique<Database>(patient());
        database->startFeed();
        for (const Lane lane : {Lane::Interactive, Lane::Background, Lane::Write}) {
            REQUIRE_OK(await(database->run<QString>(lane, {}, asks(QStringLiteral("select 1")))));
            futures += database->run<QString>(lane, {}, sleeps(LongSeconds));
        }
        QTest::qWait(100);
        if (QFile::exists(QStringLiteral("/proc/self/task")))
            QVERIFY(threadsOfDatabases() >= 4);
        if (frozen)
            m_cluster->freezeServer();
        QElapsedTimer timer;
        timer.start();
        Database::retire(std::move(database));
        const qint64 took = timer.elapsed();
        for (auto& future : futures) {
            QVERIFY(future.isFinished());
            QCOMPARE(codeOf(future.result()), ErrorCode::ShuttingDown);
        }
        // The threads end by themselves, also at a server that does not answer.
        const bool ended = eventually([] { return threadsOfDatabases() == 0; });
        m_cluster->thawServer();
        QVERIFY(ended);
        qInfo("retired in %lld ms", took);
        QVERIFY(took < Patience); // nor for what runs, which takes ten minutes
        QVERIFY(eventually([&] { return sessions() == QLatin1String("1"); }, Patience));
        Database::retire(nullptr);
    }
};

QTEST_GUILESS_MAIN(DatabaseClosingTest)
#include "tst_databaseclosing.moc"
