// SPDX-License-Identifier: GPL-3.0-or-later
// Servers that go and come back, refuse, or freeze.
#include "tests/integration/database/databasebench.h"

#include <QElapsedTimer>
#include <QMap>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>

using namespace sevenscale;
using namespace sevenscale::test;

class DatabaseOutagesTest final : public DatabaseBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }

    void killedBackendsAreReplaced() {
        Database database(postgres());
        QSignalSpy states(&database, &Database::stateChanged);
        for (const Lane lane : {Lane::Interactive, Lane::Write}) {
            const auto pid
                = await(database.run<QString>(lane, {}, asks(QStringLiteral("select pg_backend_pid()"))));
            REQUIRE_OK(pid);
            REQUIRE_OK(direct(QStringLiteral("select pg_terminate_backend(%1)").arg(*pid)));
            // A write is not tried twice; but one through a session that rested is asked for before.
            QTest::qWait(1200);
            const auto again
                = await(database.run<QString>(lane, {}, asks(QStringLiteral("select pg_backend_pid()"))));
            REQUIRE_OK(again);
            QVERIFY(*again != *pid);
        }
        QCOMPARE(states.size(), 1); // live, and never anything else
        auto running = database.run<QString>(Lane::Write, {}, sleeps(30));
        QTest::qWait(300);
        REQUIRE_OK(direct(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where query "
                                         "like 'select pg_sleep(30)%'")));
        QCOMPARE(codeOf(await(running)), ErrorCode::ConnectionFailed);
    }

    void serverDownAtTheStart() {
        REQUIRE_OK(m_cluster->stopServer());
        Database database(postgres());
        database.startFeed();
        const auto refused
            = await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1"))));
        QCOMPARE(codeOf(refused), ErrorCode::ConnectionFailed);
        QVERIFY(eventually([&] { return database.state().reason.has_value(); }, Patience));
        QCOMPARE(database.state().kind, Kind::Connecting);
        REQUIRE_OK(m_cluster->startServer());
        QVERIFY(eventually([&] { return database.state().kind == Kind::Live; }, Patience));
    }

    void serverRestarts_data() {
        QTest::addColumn<bool>("feed");
        QTest::addColumn<bool>("killed");
        QTest::newRow("stopped, with feed") << true << false;
        QTest::newRow("stopped, lanes only") << false << false;
        QTest::newRow("postmaster killed, with feed") << true << true;
    }
    void serverRestarts() {
        QFETCH(bool, feed);
        QFETCH(bool, killed);
        Database database(postgres());
        QSignalSpy changes(&database, &Database::changed);
        if (feed)
            database.startFeed();
        REQUIRE_OK(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")))));
        QTest::qWait(300);
        QElapsedTimer timer;
        timer.start();
        if (killed)
            m_cluster->killServer();
        else
            REQUIRE_OK(m_cluster->stopServer());
        if (!feed)
            (void)await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1"))));
        QVERIFY(eventually([&] { return database.state().kind == Kind::Stale; }, Patience));
        const qint64 detected = timer.elapsed();
        QVERIFY(database.state().since);
        QVERIFY(database.state().reason);
        QCOMPARE(database.state().reason->code, ErrorCode::ConnectionFailed);

        // Meanwhile calls end with the reason, and do not wait for the server, which comes back only after
        // them.
        QCOMPARE(
            codeOf(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1"))))),
            ErrorCode::ConnectionFailed);

        QTest::qWait(3000);
        changes.clear();
        REQUIRE_OK(m_cluster->startServer());
        timer.restart();
        QVERIFY(eventually([&] { return database.state().kind == Kind::Live; }, Patience));
        qInfo("stale after %lld ms; live %lld ms after the start", detected, timer.elapsed());
        QVERIFY(!database.state().reason);
        QVERIFY(eventually([&] { return !changes.isEmpty(); }));
        QCOMPARE(changes.first().first().toStringList(), QStringList());
        REQUIRE_OK(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")))));
    }

    /// Stale because the heartbeat stops, not because a poll finds out; and never a blocked thread.
    void serverFreezes() {
        // The figures that the console promises are those of its clocks: stale within 15 s, live again within
        // 30 s.
        const DatabaseTiming shipped;
        QVERIFY(shipped.heartbeatMs + shipped.heartbeatTimeoutMs + 2'000 <= 15'000);
        QVERIFY(shipped.mostBackoffMs <= 15'000);
        DatabaseTiming timing;
        timing.pollMs = 1000 * LongSeconds;
        Database database(postgres(), timing);
        database.startFeed();
        REQUIRE_OK(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")))));
        QTest::qWait(500);
        QElapsedTimer beat;
        qint64 longest = 0;
        QTimer pulse;
        pulse.setInterval(10);
        connect(&pulse, &QTimer::timeout, this, [&] { longest = std::max(longest, beat.restart()); });
        beat.start();
        pulse.start();
        m_cluster->freezeServer();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(eventually([&] { return database.state().kind == Kind::Stale; }, Patience));
        const qint64 detected = timer.elapsed();
        QTest::qWait(12'000);
        m_cluster->thawServer();
        timer.restart();
        QVERIFY(eventually([&] { return database.state().kind == Kind::Live; }, Patience));
        qInfo(
            "frozen: stale after %lld ms; live %lld ms after the thaw; longest gap of the event loop %lld ms",
            detected, timer.elapsed(), longest);
        REQUIRE_OK(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")))));
    }

    void aWrongPasswordIsTriedTwice() {
        auto prepared = Session::open(m_cluster->settings());
        REQUIRE_OK(prepared);
        REQUIRE_OK((*prepared)->script(
            QStringLiteral("drop role if exists guarded; drop role if exists needs_password;"
                           "create role needs_password nologin; create role guarded login password 'right' "
                           "in role needs_password")));
        ConnectionSettings settings = m_cluster->settings(QStringLiteral("lanes"), QStringLiteral("guarded"));
        settings.parameters.insert(QStringLiteral("password"), QStringLiteral("wrong"));
        const qsizetype before = refusalsInLog();
        DatabaseTiming timing;
        timing.passwordRetryMs = 1500;
        Database database(settings, timing);
        QSignalSpy states(&database, &Database::stateChanged);
        database.startFeed();
        QElapsedTimer timer;
        timer.start();
        while (database.state().kind != Kind::Offline && timer.elapsed() < Patience) {
            for (const Lane lane : {Lane::Interactive, Lane::Background, Lane::Write})
                QCOMPARE(codeOf(await(database.run<QString>(lane, {}, asks(QStringLiteral("select 1"))))),
                    ErrorCode::AuthenticationFailed);
            QTest::qWait(20);
        }
        QCOMPARE(database.state().kind, Kind::Offline);
        QVERIFY(timer.elapsed() >= 1400);
        QTest::qWait(2500);
        QCOMPARE(refusalsInLog() - before, 2);
        QCOMPARE(
            codeOf(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1"))))),
            ErrorCode::AuthenticationFailed);
        QCOMPARE(refusalsInLog() - before, 2);

        REQUIRE_OK((*prepared)->execute(QStringLiteral("alter role guarded password 'wrong'")));
        database.reconnectNow();
        QVERIFY(eventually([&] { return database.state().kind == Kind::Live; }, Patience));
        REQUIRE_OK(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")))));
        for (const auto& state : states)
            QVERIFY(!state.first().value<ConnectionState>().reason
                || !state.first().value<ConnectionState>().reason->detail.contains(QLatin1String("wrong")));
    }

    /// A server at its limit of connections refuses one lane while the others live: that is between this lane
    /// and its callers.
    void oneRefusedLaneLeavesTheOthersAlone() {
        auto owner = Session::open(m_cluster->settings());
        REQUIRE_OK(owner);
        REQUIRE_OK((*owner)->script(QStringLiteral("drop role if exists narrow; create role narrow login")));
        DatabaseTiming timing;
        timing.heartbeatMs = 400;
        timing.firstBackoffMs = 200;
        timing.mostBackoffMs = 400;
        Database database(m_cluster->settings(QStringLiteral("lanes"), QStringLiteral("narrow")), timing);
        database.startFeed();
        QVERIFY(eventually([&] { return database.state().kind == Kind::Live; }, Patience));
        REQUIRE_OK(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")))));
        // Two are in, the listener and this lane; nobody else fits from now on. (Not before: a session that
        // opens logs in twice, and the first login may still be leaving.)
        REQUIRE_OK((*owner)->execute(QStringLiteral("alter role narrow connection limit 2")));
        QSignalSpy states(&database, &Database::stateChanged);
        QSignalSpy changes(&database, &Database::changed);
        const char* const tooMany = "too many connections for role";
        const auto before = countInLog(tooMany);
        QElapsedTimer timer;
        timer.start();
        int refused = 0;
        while (timer.elapsed() < 3000 || refused <= 5 || countInLog(tooMany) - before <= 2) {
            QVERIFY(timer.elapsed() < Patience);
            const auto answer = await(
                database.run<QString>(Lane::Background, {}, asks(QStringLiteral("select 'background'"))));
            QVERIFY(!answer);
            QCOMPARE(answer.error().sqlState, QStringLiteral("53300"));
            ++refused;
            REQUIRE_OK(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")))));
            QTest::qWait(20);
        }
        const qint64 took = timer.elapsed();
        QVERIFY(refused > 5);
        QCOMPARE(states.size(), 0);
        QCOMPARE(changes.size(), 0);
        // The refusals were not tried at the server each time: the shortest pause after the first is 300 ms.
        const auto attempts = countInLog(tooMany) - before;
        QVERIFY2(attempts > 2 && attempts <= 2 + took / 200,
            qPrintable(QStringLiteral("%1 attempts for %2 refusals").arg(attempts).arg(refused)));

        // Once there is room the lane has its session, without anybody's doing.
        REQUIRE_OK((*owner)->execute(QStringLiteral("alter role narrow connection limit 10")));
        QVERIFY(eventually(
            [&] {
                return await(database.run<QString>(Lane::Background, {}, asks(QStringLiteral("select 1"))))
                    .has_value();
            },
            Patience));
        QCOMPARE(states.size(), 0);
    }

    void givesUpWhenTold() {
        Database database(postgres());
        database.startFeed();
        REQUIRE_OK(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")))));
        database.giveUp({ErrorCode::SchemaTooNew, QStringLiteral("too new"), {}});
        QVERIFY(eventually([&] { return database.state().kind == Kind::Offline; }));
        QTest::qWait(300);
        QCOMPARE(database.state().kind, Kind::Offline);
        // Also for a lane that has a session; and no session stays open.
        for (const Lane lane : {Lane::Interactive, Lane::Background})
            QCOMPARE(codeOf(await(database.run<QString>(lane, {}, asks(QStringLiteral("select 1"))))),
                ErrorCode::SchemaTooNew);
        QVERIFY(eventually([&] { return sessions() == QLatin1String("1"); }));
        database.reconnectNow();
        QVERIFY(eventually([&] { return database.state().kind == Kind::Live; }, Patience));
        REQUIRE_OK(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")))));

        // The last word counts, whatever is under way.
        auto slow = database.run<QString>(Lane::Interactive, {}, sleeps(0.5));
        database.reconnectNow();
        database.giveUp({ErrorCode::SchemaTooNew, QStringLiteral("still too new"), {}});
        (void)await(slow);
        QTest::qWait(300);
        QCOMPARE(database.state().kind, Kind::Offline);
        QCOMPARE(
            codeOf(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1"))))),
            ErrorCode::SchemaTooNew);
    }

    /// Calls from all sides while the server comes and goes: every future ends, and nothing is left in the
    /// server.
    void storm() {
        QList<QFuture<Result<QString>>> futures;
        {
            DatabaseTiming timing;
            timing.heartbeatMs = 200;
            timing.idleCloseMs = 50;
            Database database(postgres(), timing);
            database.startFeed();
            QElapsedTimer timer;
            timer.start();
            for (int round = 0; timer.elapsed() < 5000; ++round) {
                const Lane lane = static_cast<Lane>(round % 3);
                const QByteArray kind = round % 4 == 0 ? QByteArray() : QByteArray::number(round % 5);
                futures += database.run<QString>(
                    lane, kind, round % 7 == 0 ? sleeps(0.05) : asks(QStringLiteral("select 1")));
                if (round % 150 == 149)
                    (void)direct(QStringLiteral(
                        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                        " and backend_type = 'client backend' and random() < 0.5"));
                if (round % 37 == 0)
                    database.reconnectNow();
                QTest::qWait(2);
            }
        }
        QMap<int, int> codes;
        for (auto& future : futures) {
            QVERIFY(future.isFinished());
            ++codes[static_cast<int>(codeOf(future.result()).value_or(static_cast<ErrorCode>(-1)))];
        }
        for (auto it = codes.cbegin(); it != codes.cend(); ++it)
            qInfo("%d futures ended with %d", it.value(), it.key());
        QVERIFY(codes.value(-1) > 0);
        QVERIFY(eventually([&] { return sessions() == QLatin1String("1"); }, Patience));
    }
};

QTEST_GUILESS_MAIN(DatabaseOutagesTest)
#include "tst_databaseoutages.moc"
