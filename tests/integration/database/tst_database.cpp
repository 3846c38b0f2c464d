// SPDX-License-Identifier: GPL-3.0-or-later
// Calls on their lanes: whose answer comes, and what becomes of those that are replaced.
#include "tests/integration/database/databasebench.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QThread>

#include <atomic>
#include <stdexcept>

using namespace sevenscale;
using namespace sevenscale::test;

class DatabaseTest final : public DatabaseBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }

    void answersFromThreadsOfItsOwn_data() {
        QTest::addColumn<bool>("isPostgres");
        QTest::newRow("postgresql") << true;
        QTest::newRow("sqlite") << false;
    }
    void answersFromThreadsOfItsOwn() {
        QFETCH(bool, isPostgres);
        Database database(isPostgres ? postgres() : sqlite());
        QSignalSpy states(&database, &Database::stateChanged);
        QCOMPARE(database.state().kind, Kind::Connecting);
        QSet<QThread*> threads{QThread::currentThread()};
        for (const Lane lane : {Lane::Interactive, Lane::Background, Lane::Write}) {
            QThread* thread = nullptr;
            const auto answer = await(database.run<QString>(lane, {}, [&thread](Session& session) {
                thread = QThread::currentThread();
                return asks(QStringLiteral("select 42"))(session);
            }));
            REQUIRE_OK(answer);
            QCOMPARE(*answer, QStringLiteral("42"));
            QVERIFY(!threads.contains(thread));
            threads.insert(thread);
        }
        QCOMPARE(database.state().kind, Kind::Live);
        QCOMPARE(states.size(), 1);

        // An error of the task is the task's, and no matter of the connection.
        const auto wrong = await(
            database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select * from missing"))));
        QCOMPARE(codeOf(wrong), ErrorCode::QueryFailed);
        QCOMPARE(states.size(), 1);
    }

    void handsResultsToALivingReceiver() {
        Database database(sqlite());
        QString got;
        auto receiver = std::make_unique<QObject>();
        whenDone(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 7"))),
            receiver.get(), [&got](const Result<QString>& result) { got = *result; });
        QVERIFY(eventually([&got] { return got == QLatin1String("7"); }));
        bool called = false;
        auto future = database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 8")));
        whenDone(future, receiver.get(), [&called](const Result<QString>&) { called = true; });
        receiver.reset();
        (void)await(future);
        QTest::qWait(20);
        QVERIFY(!called);
    }

    void interactiveIsNotHeldUpByBackground() {
        Database database(patient());
        auto slow = database.run<QString>(Lane::Background, {}, sleeps(LongSeconds));
        REQUIRE_OK(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")))));
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 50; ++i)
            REQUIRE_OK(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")))));
        QVERIFY(!slow.isFinished());
        qInfo("50 interactive calls beside a slow one: %lld ms", timer.elapsed());
    }

    void newerRequestsReplaceOlderOnes() {
        Database database(patient());
        REQUIRE_OK(await(database.run<QString>(Lane::Interactive, {}, asks(QStringLiteral("select 1")))));
        auto running = database.run<QString>(Lane::Interactive, "page", sleeps(LongSeconds));
        QTest::qWait(100);
        auto other = database.run<QString>(Lane::Interactive, "else", asks(QStringLiteral("select 'else'")));
        QList<QFuture<Result<QString>>> waiting;
        for (int i = 0; i < 20; ++i)
            waiting += database.run<QString>(Lane::Interactive, "page", sleeps(LongSeconds));
        QElapsedTimer timer;
        timer.start();
        auto last = database.run<QString>(Lane::Interactive, "page", asks(QStringLiteral("select 'last'")));
        QCOMPARE(codeOf(await(running)), ErrorCode::Superseded);
        for (auto& future : waiting)
            QCOMPARE(codeOf(await(future)), ErrorCode::Superseded);
        QCOMPARE(*await(other), QStringLiteral("else"));
        QCOMPARE(*await(last), QStringLiteral("last"));
        qInfo("a running query gave way in %lld ms", timer.elapsed());
        QCOMPARE(*direct(QStringLiteral("select count(*) from pg_stat_activity where query like 'select "
                                        "pg_sleep(600)%' and state = 'active'")),
            QStringLiteral("0"));

        // A task of many statements ends between two of them as well.
        auto many = database.run<QString>(Lane::Interactive, "page", [](Session& session) -> Result<QString> {
            for (;;) {
                if (auto rows = session.query(QStringLiteral("select 1")); !rows)
                    return failure(rows.error());
            }
        });
        QTest::qWait(50);
        QCOMPARE(*await(database.run<QString>(Lane::Interactive, "page", asks(QStringLiteral("select 'b'")))),
            QStringLiteral("b"));
        QCOMPARE(codeOf(await(many)), ErrorCode::Superseded);
    }

    void aWriteThatWasDoneSaysSo() {
        Database database(postgres());
        REQUIRE_OK(await(database.run<qint64>(
            Lane::Write, {}, does(QStringLiteral("create table if not exists w (id int)")))));
        std::atomic_bool committed = false;
        auto first
            = database.run<qint64>(Lane::Write, "save", [&committed](Session& session) -> Result<qint64> {
                  auto done = session.execute(QStringLiteral("insert into w values (1)"));
                  committed = true;
                  QThread::msleep(200);
                  return done;
              });
        QVERIFY(eventually([&committed] { return committed.load(); }));
        auto second
            = database.run<qint64>(Lane::Write, "save", does(QStringLiteral("insert into w values (2)")));
        REQUIRE_OK(await(first));
        REQUIRE_OK(await(second));
    }

    void tasksThatMisbehave() {
        Database database(postgres());
        const auto thrown = await(database.run<QString>(
            Lane::Interactive, {}, [](Session&) -> Result<QString> { throw std::runtime_error("oh"); }));
        QCOMPARE(codeOf(thrown), ErrorCode::Internal);
        QTest::ignoreMessage(QtWarningMsg, "A task left its transaction open.");
        REQUIRE_OK(await(database.run<qint64>(Lane::Interactive, {}, does(QStringLiteral("begin")))));
        const auto next
            = await(database.run<QString>(Lane::Interactive, {}, [](Session& session) -> Result<QString> {
                  return session.inTransaction() ? QStringLiteral("open") : QStringLiteral("clean");
              }));
        QCOMPARE(*next, QStringLiteral("clean"));
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
