// SPDX-License-Identifier: GPL-3.0-or-later
// What a session does that only PostgreSQL can do.
#include "tests/integration/database/sessionbench.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QThread>

#include <algorithm>

using namespace sevenscale;
using namespace sevenscale::test;

class PostgresSessionTest final : public SessionBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }

    void setsItsSessionUp() {
        auto session = openPostgres();
        QVERIFY(session);
        for (const auto& [name, expected] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"application_name", "SevenScale Console"}, {"timezone", "UTC"},
                 {"client_encoding", "UNICODE"}, {"statement_timeout", "30s"},
                 {"client_connection_check_interval", "500ms"},
                 {"idle_in_transaction_session_timeout", "1min"}, {"standard_conforming_strings", "on"}})
            QCOMPARE(one(*session, QStringLiteral("select current_setting(?)"), {QString::fromLatin1(name)}),
                QString::fromLatin1(expected));
        QCOMPARE(one(*session, QStringLiteral("select timestamptz '2026-11-22 14:05:07.123456-03'")),
            QStringLiteral("2026-11-22 17:05:07.123456+00"));
        QCOMPARE(one(*session, QStringLiteral("select 12345678901234567890.1234567890::numeric")),
            QStringLiteral("12345678901234567890.1234567890"));
    }

    void timeoutSurvivesARollback() {
        auto session = openPostgres();
        QVERIFY(session);
        const QString ask = QStringLiteral("select current_setting('statement_timeout')");
        {
            auto transaction = Transaction::begin(*session);
            REQUIRE_OK(transaction);
            session->setStatementTimeout(5000);
            QCOMPARE(one(*session, ask), QStringLiteral("5s"));
        }
        QCOMPARE(one(*session, ask), QStringLiteral("5s"));
        session->setStatementTimeout(0);
        QCOMPARE(one(*session, ask), QStringLiteral("0"));
    }

    void commitOfAFailedTransaction() {
        auto session = openPostgres();
        QVERIFY(session);
        auto transaction = Transaction::begin(*session);
        REQUIRE_OK(transaction);
        QVERIFY(!session->execute(QStringLiteral("select 1 / 0")));
        auto committed = transaction->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().sqlState, QStringLiteral("25P02"));
        QVERIFY(!session->inTransaction());
    }

    void errorCodes() {
        auto owner = openPostgres();
        QVERIFY(owner);
        REQUIRE_OK(owner->script(
            QStringLiteral("drop table if exists secret; create table secret (id int);"
                           "drop role if exists nobody_at_all; create role nobody_at_all login")));
        auto person = PostgresSession::open(
            m_cluster->settings(QStringLiteral("contract"), QStringLiteral("nobody_at_all")));
        REQUIRE_OK(person);
        auto denied = (*person)->query(QStringLiteral("select * from secret"));
        QVERIFY(!denied);
        QCOMPARE(denied.error().code, ErrorCode::PermissionDenied);

        auto held = Transaction::begin(*owner);
        REQUIRE_OK(held);
        REQUIRE_OK(owner->execute(QStringLiteral("lock table secret")));
        auto other = openPostgres();
        REQUIRE_OK(other->script(QStringLiteral("set lock_timeout = '50ms'")));
        auto waited = other->query(QStringLiteral("select * from secret"));
        QVERIFY(!waited);
        QCOMPARE(waited.error().code, ErrorCode::Conflict);

        auto violated
            = other->execute(QStringLiteral("create temp table p (v text check (v <> 'canary-4711'))"));
        REQUIRE_OK(violated);
        violated = other->execute(QStringLiteral("insert into p values ('canary-4711')"));
        QVERIFY(!violated);
        QVERIFY2(
            !violated.error().detail.contains(QLatin1String("canary")), "an error must not repeat a row");
    }

    void refusesCopyAsAStatement() {
        auto session = openPostgres();
        QVERIFY(session);
        REQUIRE_OK(session->script(QStringLiteral("create temp table c (v int)")));
        for (const char* sql : {"copy (select generate_series(1, 100000)) to stdout", "copy c from stdin"}) {
            auto refused = session->query(QString::fromLatin1(sql));
            QVERIFY(!refused);
            QVERIFY(!session->script(QString::fromLatin1(sql)));
            QVERIFY(!session->stream(QString::fromLatin1(sql), {}, [](const Rows::Source&) { return true; }));
            QCOMPARE(one(*session, QStringLiteral("select 5")), QStringLiteral("5"));
        }
    }

    /// The rows come from the caller, who would go on to give millions of them to nobody.
    void aCopyThatIsEndedAsksForNoMoreRows_data() {
        QTest::addColumn<bool>("cancelled");
        QTest::newRow("cancelled") << true;
        QTest::newRow("past its deadline") << false;
    }
    void aCopyThatIsEndedAsksForNoMoreRows() {
        QFETCH(bool, cancelled);
        auto session = openPostgres();
        QVERIFY(session);
        REQUIRE_OK(session->script(QStringLiteral("create temp table taken (v bigint)")));
        if (!cancelled)
            session->setStatementTimeout(100);
        constexpr qint64 Enough = 5'000'000;
        qint64 rows = 0;
        const auto count
            = session->insertMany(QStringLiteral("taken"), {QStringLiteral("v")}, [&](QVariantList& cells) {
                  if (++rows == 1000) {
                      if (cancelled)
                          session->cancel();
                      else
                          QThread::msleep(1'000);
                  }
                  cells = {rows};
                  return rows < Enough;
              });
        QVERIFY(!count);
        QCOMPARE(count.error().code, cancelled ? ErrorCode::Cancelled : ErrorCode::Timeout);
        QVERIFY2(rows < Enough / 10, qPrintable(QString::number(rows)));
        session->setStatementTimeout(30'000);
        for (int i = 0; i < 20; ++i) // no late cancel meets another statement
            QCOMPARE(one(*session, QStringLiteral("select count(*) from taken")), QStringLiteral("0"));
    }

    void streamInATransactionStopsWithoutAborting() {
        auto session = openPostgres();
        QVERIFY(session);
        auto transaction = Transaction::begin(*session);
        REQUIRE_OK(transaction);
        REQUIRE_OK(session->stream(QStringLiteral("select generate_series(1, 10000)"), {},
            [](const Rows::Source&) { return false; }));
        QCOMPARE(one(*session, QStringLiteral("select 5")), QStringLiteral("5"));
        REQUIRE_OK(transaction->commit());
    }

    void refusedLogins() {
        auto owner = openPostgres();
        QVERIFY(owner);
        REQUIRE_OK(owner->script(
            QStringLiteral("drop role if exists guarded; drop role if exists needs_password;"
                           "create role needs_password nologin;"
                           "create role guarded login password 'right' in role needs_password")));
        ConnectionSettings guarded
            = m_cluster->settings(QStringLiteral("contract"), QStringLiteral("guarded"));
        const auto openWith = [&guarded](const QString& password) {
            guarded.parameters.insert(QStringLiteral("password"), password);
            return Session::open(guarded);
        };
        REQUIRE_OK(openWith(QStringLiteral("right")));
        auto wrong = openWith(QStringLiteral("wr0ng;'\\ password"));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::AuthenticationFailed);
        QCOMPARE(wrong.error().sqlState, QStringLiteral("28P01"));
        QVERIFY(!wrong.error().detail.contains(QLatin1String("wr0ng")));
        QCOMPARE(openWith(QString()).error().code, ErrorCode::AuthenticationFailed);
        REQUIRE_OK(owner->execute(QStringLiteral("alter role guarded password 'semi;colon ''quote\\'")));
        REQUIRE_OK(openWith(QStringLiteral("semi;colon 'quote\\")));
        REQUIRE_OK(owner->execute(QStringLiteral("alter role guarded nologin")));
        QCOMPARE(
            openWith(QStringLiteral("semi;colon 'quote\\")).error().code, ErrorCode::AuthenticationFailed);

        auto nowhere = Session::open(m_cluster->settings(QStringLiteral("no such database")));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::ConnectionFailed);
        QCOMPARE(nowhere.error().sqlState, QStringLiteral("3D000"));
        ConnectionSettings gone = m_cluster->settings();
        gone.parameters.insert(QStringLiteral("port"), QStringLiteral("1"));
        QCOMPARE(Session::open(gone).error().code, ErrorCode::ConnectionFailed);
        ConnectionSettings semicolon = m_cluster->settings();
        semicolon.parameters.insert(QStringLiteral("options"), QStringLiteral("-c search_path=a;b"));
        QCOMPARE(Session::open(semicolon).error().code, ErrorCode::InvalidInput);
    }

    /// What a role or the server has set for itself does not choose whose tables are read.
    void searchPath() {
        auto owner = Session::open(m_cluster->settings());
        REQUIRE_OK(owner);
        REQUIRE_OK((*owner)->script(QStringLiteral("create role wanderer login; create schema legacy; create "
                                                   "table legacy.shown as select 'legacy' as v;"
                                                   " create table public.shown as select 'public'::text as "
                                                   "v; grant usage on schema legacy to wanderer;"
                                                   " grant select on legacy.shown, public.shown to wanderer;"
                                                   " alter role wanderer set search_path = legacy, public;"
                                                   " alter role wanderer set quote_all_identifiers = on")));
        auto session
            = Session::open(m_cluster->settings(QStringLiteral("postgres"), QStringLiteral("wanderer")));
        REQUIRE_OK(session);
        auto rows = (*session)->query(QStringLiteral("select v, quote_ident('a') from shown"));
        REQUIRE_OK(rows);
        QVERIFY(rows->next());
        QCOMPARE(rows->text(0), QStringLiteral("public"));
        QCOMPARE(rows->text(1), QStringLiteral("a"));
        REQUIRE_OK(
            (*session)->script(QStringLiteral("create temp table shown as select 'temporary'::text as v")));
        rows = (*session)->query(QStringLiteral("select v from shown"));
        REQUIRE_OK(rows);
        QVERIFY(rows->next());
        QCOMPARE(rows->text(0), QStringLiteral("public"));
    }

    void copyIsFast() {
        auto session = openPostgres();
        QVERIFY(session);
        REQUIRE_OK(session->script(
            QStringLiteral("drop table if exists bulk; create table bulk (id bigint, v text)")));
        int rows = 0;
        QElapsedTimer timer;
        timer.start();
        auto count = session->insertMany(
            QStringLiteral("bulk"), {QStringLiteral("id"), QStringLiteral("v")}, [&](QVariantList& cells) {
                if (rows == 200'000)
                    return false;
                cells << ++rows << QStringLiteral("some text of usual length");
                return true;
            });
        REQUIRE_OK(count);
        QCOMPARE(*count, 200'000);
        qInfo("COPY: %lld rows/s", 200'000'000 / std::max<qint64>(1, timer.elapsed()));
    }

    void notifications() {
        auto listener = openPostgres();
        auto other = openPostgres();
        QVERIFY(listener && other);
        REQUIRE_OK(listener->execute(QStringLiteral("listen sevenscale")));
        REQUIRE_OK(other->execute(QStringLiteral("notify sevenscale, 'clients'")));
        QStringList payloads;
        QVERIFY(QTest::qWaitFor([&] {
            payloads += listener->takeNotifications().value_or(QStringList());
            return !payloads.isEmpty();
        }));
        QCOMPARE(payloads, QStringList{QStringLiteral("clients")});
    }

    /// Hundreds of sessions leave no thread, no connection and no file behind.
    void leavesNothingOpen() {
        for (int round = 0; round < 60; ++round)
            QVERIFY(openPostgres());
        auto session = openPostgres();
        QVERIFY(QTest::qWaitFor([&] {
            return one(*session,
                       QStringLiteral("select count(*) from pg_stat_activity where datname = 'contract'"))
                == QLatin1String("1");
        }));
        QCOMPARE(QSqlDatabase::connectionNames().size(), 1);
    }
};

QTEST_GUILESS_MAIN(PostgresSessionTest)
#include "tst_postgressession.moc"
