// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of a session, the same for both dialects; and what is SQLite's alone.
#include "tests/integration/database/sessionbench.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <atomic>
#include <limits>

using namespace sevenscale;
using namespace sevenscale::test;

class SessionTest final : public SessionBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }

    void valuesAndNulls_data() { dialects(); }
    void valuesAndNulls() {
        QFETCH(QString, dialect);
        auto session = open(dialect);
        QVERIFY(session);
        auto rows = session->query(
            QStringLiteral(
                "select cast(? as bigint) as a, cast(? as text) as b, cast(? as text), 'x?y' -- ?\n"),
            {qint64(9007199254740993), QStringLiteral("çã 'quote' ? \\ \u20ac"), QVariant()});
        REQUIRE_OK(rows);
        QCOMPARE(rows->columns(), 4);
        QCOMPARE(rows->columnName(0), QStringLiteral("a"));
        QVERIFY(rows->next());
        QCOMPARE(rows->integer(0), qint64(9007199254740993));
        QCOMPARE(rows->text(1), QStringLiteral("çã 'quote' ? \\ \u20ac"));
        QVERIFY(rows->isNull(2));
        QCOMPARE(rows->optionalText(2), std::nullopt);
        QCOMPARE(rows->optionalInteger(0), std::optional<qint64>(9007199254740993));
        QCOMPARE(rows->text(3), QStringLiteral("x?y"));
        QVERIFY(!rows->next());
        QVERIFY(!rows->next());
    }

    void types_data() { dialects(); }
    void types() {
        QFETCH(QString, dialect);
        auto session = open(dialect);
        QVERIFY(session);
        const bool postgres = session->dialect() == Dialect::PostgreSql;
        (void)session->script(QStringLiteral("drop table if exists kinds"));
        REQUIRE_OK(session->script(postgres
                ? QStringLiteral(
                    "create table kinds (i int, b bigint, d double precision, t text, f boolean, x bytea)")
                : QStringLiteral(
                    "create table kinds (i integer, b integer, d real, t text, f integer, x blob)")));
        const QByteArray bytes("\x00\xff'?", 4);
        const auto changed = session->execute(QStringLiteral("insert into kinds values (?, ?, ?, ?, ?, ?)"),
            {-7, std::numeric_limits<qint64>::min(), 0.1 + 0.2, QString(), true, bytes});
        REQUIRE_OK(changed);
        QCOMPARE(*changed, 1);
        auto rows = session->query(QStringLiteral("select i, b, d, t, f, x, 1 = 2 from kinds"));
        REQUIRE_OK(rows);
        QVERIFY(rows->next());
        QCOMPARE(rows->integer(0), -7);
        QCOMPARE(rows->integer(1), std::numeric_limits<qint64>::min());
        QCOMPARE(rows->text(2), QStringLiteral("0.30000000000000004"));
        QCOMPARE(rows->real(2), 0.1 + 0.2);
        QVERIFY(!rows->isNull(3)); // an empty text is no NULL
        QCOMPARE(rows->text(3), QString());
        QVERIFY(rows->boolean(4));
        QCOMPARE(rows->text(5), QStringLiteral("\\x00ff273f"));
        QVERIFY(!rows->boolean(6));
    }

    void refusals_data() { dialects(); }
    void refusals() {
        QFETCH(QString, dialect);
        auto session = open(dialect);
        QVERIFY(session);
        const auto code = [&session](const QString& sql, const QVariantList& parameters = {}) {
            auto rows = session->query(sql, parameters);
            return rows ? std::optional<ErrorCode>() : std::optional(rows.error().code);
        };
        QCOMPARE(code(QStringLiteral("select ?")), ErrorCode::InvalidInput);
        QCOMPARE(code(QStringLiteral("select 1"), {1}), ErrorCode::InvalidInput);
        QCOMPARE(code(QStringLiteral("select ?"), {QString(QChar(u'\0'))}), ErrorCode::InvalidInput);
        QCOMPARE(
            code(QStringLiteral("select '") % QChar(u'\0') % QLatin1Char('\'')), ErrorCode::InvalidInput);
        QCOMPARE(
            code(QStringLiteral("select ?"), {QStringList{QStringLiteral("a")}}), ErrorCode::InvalidInput);
        QCOMPARE(code(QStringLiteral("select * from missing")), ErrorCode::QueryFailed);
        QCOMPARE(code(QStringLiteral("selec 1")), ErrorCode::QueryFailed);
        QCOMPARE(code(QStringLiteral("select 1; select 2")), ErrorCode::QueryFailed);
        QCOMPARE(one(*session, QStringLiteral("select 5")), QStringLiteral("5")); // and it still works
        QVERIFY(!session->isBroken());
    }

    void constraints_data() { dialects(); }
    void constraints() {
        QFETCH(QString, dialect);
        auto session = open(dialect);
        QVERIFY(session);
        (void)session->script(QStringLiteral("drop table if exists child; drop table if exists parent"));
        REQUIRE_OK(session->script(QStringLiteral(
            "create table parent (id integer primary key, name text not null unique check (name <> 'x'));"
            "create table child (id integer primary key, parent integer references parent (id))")));
        const auto state = [&session](const QString& sql) {
            auto done = session->execute(sql);
            return done ? QString::number(*done) : done.error().sqlState;
        };
        QCOMPARE(state(QStringLiteral("insert into parent values (1, 'a'), (2, 'b')")), QStringLiteral("2"));
        QCOMPARE(state(QStringLiteral("insert into parent values (1, 'c')")), QStringLiteral("23505"));
        QCOMPARE(state(QStringLiteral("insert into parent values (3, 'a')")), QStringLiteral("23505"));
        QCOMPARE(state(QStringLiteral("insert into parent values (3, null)")), QStringLiteral("23502"));
        QCOMPARE(state(QStringLiteral("insert into parent values (3, 'x')")), QStringLiteral("23514"));
        QCOMPARE(state(QStringLiteral("insert into child values (1, 9)")), QStringLiteral("23503"));
        QCOMPARE(state(QStringLiteral("update parent set name = name where id = 9")), QStringLiteral("0"));
        QCOMPARE(state(QStringLiteral("update parent set name = name || '!'")), QStringLiteral("2"));
        QCOMPARE(state(QStringLiteral("create table if not exists child (id integer)")), QStringLiteral("0"));
        QCOMPARE(state(QStringLiteral("delete from parent")), QStringLiteral("2"));
    }

    void transactions_data() { dialects(); }
    void transactions() {
        QFETCH(QString, dialect);
        auto session = open(dialect);
        QVERIFY(session);
        (void)session->script(QStringLiteral("drop table if exists t"));
        REQUIRE_OK(session->script(QStringLiteral("create table t (id integer primary key)")));
        {
            auto transaction = Transaction::begin(*session);
            REQUIRE_OK(transaction);
            QVERIFY(session->inTransaction());
            QVERIFY(!Transaction::begin(*session));
            REQUIRE_OK(session->execute(QStringLiteral("insert into t values (1)")));
        }
        QVERIFY(!session->inTransaction());
        QCOMPARE(one(*session, QStringLiteral("select count(*) from t")), QStringLiteral("0"));
        {
            auto transaction = Transaction::begin(*session);
            REQUIRE_OK(transaction);
            REQUIRE_OK(session->execute(QStringLiteral("insert into t values (1)")));
            REQUIRE_OK(transaction->commit());
            QVERIFY(!transaction->commit());
        }
        QCOMPARE(one(*session, QStringLiteral("select count(*) from t")), QStringLiteral("1"));
        {
            auto snapshot = Transaction::begin(*session, Transaction::Kind::ReadOnlySnapshot);
            REQUIRE_OK(snapshot);
            QCOMPARE(one(*session, QStringLiteral("select count(*) from t")), QStringLiteral("1"));
            REQUIRE_OK(snapshot->commit());
        }
        QVERIFY(!session->inTransaction());
    }

    void scripts_data() { dialects(); }
    void scripts() {
        QFETCH(QString, dialect);
        auto session = open(dialect);
        QVERIFY(session);
        (void)session->script(QStringLiteral("drop table if exists s"));
        REQUIRE_OK(session->script(QStringLiteral("create table s (t text); insert into s values ('a;b?'); "
                                                  "-- done?\n insert into s values ('c');")));
        QCOMPARE(one(*session, QStringLiteral("select count(*) from s")), QStringLiteral("2"));
        QVERIFY(!session->script(QStringLiteral("insert into s values ('d'); select * from missing")));
        QVERIFY(!session->inTransaction());
    }

    void streams_data() { dialects(); }
    void streams() {
        QFETCH(QString, dialect);
        auto session = open(dialect);
        QVERIFY(session);
        const QString sql = session->dialect() == Dialect::PostgreSql
            ? QStringLiteral("select generate_series(1, cast(? as int))")
            : QStringLiteral("with recursive n(k) as (select 1 union all select k + 1 from n where k < ?) "
                             "select k from n");
        qint64 sum = 0;
        bool nestedRefused = true;
        REQUIRE_OK(session->stream(sql, {50'000}, [&](const Rows::Source& row) {
            sum += row.bytes(0).toLongLong();
            if (sum == 1)
                nestedRefused = !session->query(QStringLiteral("select 1"));
            return true;
        }));
        QCOMPARE(sum, qint64(50'000) * 50'001 / 2);
        QVERIFY(nestedRefused);

        int seen = 0;
        // All of them would take minutes.
        QElapsedTimer timer;
        timer.start();
        REQUIRE_OK(
            session->stream(sql, {2'000'000'000}, [&seen](const Rows::Source&) { return ++seen < 10; }));
        QCOMPARE(seen, 10);
        QVERIFY2(timer.elapsed() < Patience, "stopping early must not read the rest");
        QCOMPARE(one(*session, QStringLiteral("select 5")), QStringLiteral("5"));
        QVERIFY(!session->stream(
            QStringLiteral("select * from missing"), {}, [](const Rows::Source&) { return true; }));
        QCOMPARE(one(*session, QStringLiteral("select 5")), QStringLiteral("5"));
    }

    void insertsMany_data() { dialects(); }
    void insertsMany() {
        QFETCH(QString, dialect);
        auto session = open(dialect);
        QVERIFY(session);
        (void)session->script(QStringLiteral("drop table if exists many"));
        REQUIRE_OK(session->script(
            QStringLiteral("create table many (id integer primary key, \"te\"\"xt\" text, n integer)")));
        const QString nasty
            = QStringLiteral("tab\t line\nfeed\r back\\slash \\N \\. 'q' \"q\" ? é\u20ac \b\f\v");
        const QStringList columns{QStringLiteral("id"), QStringLiteral("te\"xt"), QStringLiteral("n")};
        int at = 0;
        const auto count = session->insertMany(QStringLiteral("many"), columns, [&](QVariantList& cells) {
            if (at == 20'000)
                return false;
            ++at;
            cells << at << nasty << (at % 2 ? QVariant(at) : QVariant());
            return true;
        });
        REQUIRE_OK(count);
        QCOMPARE(*count, 20'000);
        QCOMPARE(one(*session, QStringLiteral("select \"te\"\"xt\" from many where id = 777")), nasty);
        QCOMPARE(one(*session, QStringLiteral("select count(n) from many")), QStringLiteral("10000"));

        // All or nothing: a row that the database refuses, one of the wrong width, one with a NUL.
        for (const QVariantList& bad : {QVariantList{1, QString(), 1}, QVariantList{1},
                 QVariantList{30'001, QString(QChar(u'\0')), 1}}) {
            int rows = 0;
            const auto refused
                = session->insertMany(QStringLiteral("many"), columns, [&](QVariantList& cells) {
                      if (++rows < 3)
                          cells << 40'000 + rows << nasty << 1;
                      else
                          cells = bad;
                      return rows <= 3;
                  });
            QVERIFY(!refused);
            QCOMPARE(one(*session, QStringLiteral("select count(*) from many")), QStringLiteral("20000"));
            QVERIFY(!session->inTransaction());
        }
        QVERIFY(
            !session->insertMany(QStringLiteral("missing"), columns, [](QVariantList&) { return false; }));
        QCOMPARE(one(*session, QStringLiteral("select count(*) from many")), QStringLiteral("20000"));
    }

    void timeouts_data() { dialects(); }
    void timeouts() {
        QFETCH(QString, dialect);
        auto session = open(dialect);
        QVERIFY(session);
        session->setStatementTimeout(200);
        QElapsedTimer timer;
        timer.start();
        auto rows = session->query(slowQuery(*session));
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Timeout);
        QVERIFY2(timer.elapsed() >= 190, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!session->isBroken());
        QCOMPARE(one(*session, QStringLiteral("select 5")), QStringLiteral("5"));
    }

    void cancels_data() { dialects(); }
    void cancels() {
        QFETCH(QString, dialect);
        auto session = open(dialect);
        QVERIFY(session);
        QList<qint64> latencies;
        for (int round = 0; round < 15; ++round) {
            std::atomic<qint64> asked = 0;
            QElapsedTimer timer;
            timer.start();
            const Later cancel(20, [&] {
                asked = timer.nsecsElapsed();
                session->cancel();
            });
            auto rows = session->query(slowQuery(*session));
            latencies += timer.nsecsElapsed() - asked;
            QVERIFY(!rows);
            QCOMPARE(rows.error().code, ErrorCode::Cancelled);
            QVERIFY(!session->isBroken());
            QCOMPARE(one(*session, QStringLiteral("select 5")), QStringLiteral("5"));
        }
        std::sort(latencies.begin(), latencies.end());
        qInfo("cancel: p50 %.1f ms, max %.1f ms", double(latencies.at(7)) / 1e6,
            double(latencies.last()) / 1e6);
    }

    /// Cancels that come at any moment, mostly too late or too early, and never hit a statement that they do
    /// not mean.
    void cancelsAtAnyMoment_data() { dialects(); }
    void cancelsAtAnyMoment() {
        QFETCH(QString, dialect);
        auto session = open(dialect);
        QVERIFY(session);
        std::atomic_bool stop = false;
        std::thread other([&] {
            while (!stop) {
                session->cancel();
                std::this_thread::sleep_for(std::chrono::microseconds(300));
            }
        });
        int cancelled = 0;
        for (int round = 0; round < 300; ++round) {
            auto rows = session->query(session->dialect() == Dialect::PostgreSql
                    ? QStringLiteral("select pg_sleep(0.002)")
                    : QStringLiteral(
                        "select count(*) from (with recursive n(k) as (select 1 union all select k + 1"
                        " from n where k < 3000) select k from n)"));
            if (!rows && rows.error().code == ErrorCode::Cancelled)
                ++cancelled;
            else if (!rows)
                qWarning("%s", qPrintable(rows.error().detail));
        }
        stop = true;
        other.join();
        QVERIFY(!session->isBroken());
        for (int round = 0; round < 50; ++round)
            QCOMPARE(one(*session, QStringLiteral("select 5")), QStringLiteral("5"));
        qInfo("%d of 300 cancelled", cancelled);
    }

    void interrupts_data() { dialects(); }
    void interrupts() {
        QFETCH(QString, dialect);
        auto session = open(dialect);
        QVERIFY(session);
        (void)session->script(QStringLiteral("drop table if exists i"));
        REQUIRE_OK(session->script(QStringLiteral("create table i (id integer)")));
        {
            auto transaction = Transaction::begin(*session);
            REQUIRE_OK(transaction);
            REQUIRE_OK(session->execute(QStringLiteral("insert into i values (1)")));
            session->interrupt();
            auto refused = session->execute(QStringLiteral("insert into i values (2)"));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Cancelled);
            QVERIFY(!transaction->commit());
        }
        QVERIFY(!session->inTransaction()); // it was rolled back all the same
        session->resume();
        QCOMPARE(one(*session, QStringLiteral("select count(*) from i")), QStringLiteral("0"));
    }

    void percentiles_data() { dialects(); }
    void percentiles() {
        QFETCH(QString, dialect);
        auto session = open(dialect);
        QVERIFY(session);
        const QString values = QStringLiteral(
            " from (select 1.0 as v union all select 2 union all select 4 union all select null) x");
        QCOMPARE(
            one(*session, QLatin1String("select ") % session->percentile(0.5, QStringLiteral("v")) % values)
                .toDouble(),
            2.0);
        QCOMPARE(
            one(*session, QLatin1String("select ") % session->percentile(0.75, QStringLiteral("v")) % values)
                .toDouble(),
            3.0);
    }

    void sqliteWaitsForAWriterAndThenConflicts() {
        const ConnectionSettings file = settings(QStringLiteral("sqlite"));
        auto first = Session::open(file);
        auto second = Session::open(file);
        REQUIRE_OK(first);
        REQUIRE_OK(second);
        REQUIRE_OK((*first)->script(QStringLiteral("create table t (id integer)")));
        auto held = Transaction::begin(**first);
        REQUIRE_OK(held);
        {
            // Waiting to the end is a conflict.
            const Later cancel(100, [&] { (*second)->cancel(); });
            auto refused = (*second)->execute(QStringLiteral("insert into t values (1)"));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Cancelled);
        }
        auto refused = (*second)->execute(QStringLiteral("insert into t values (1)"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
    }

    void sqliteFileErrors() {
        auto missing = Session::open(ConnectionSettings::workspace(QStringLiteral("/nonexistent/a.sqlite")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::FileFailed);
        QFile file(m_folder.filePath(QStringLiteral("rubbish.sqlite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        auto rubbish = Session::open(ConnectionSettings::workspace(file.fileName()));
        QVERIFY(!rubbish);
        QCOMPARE(rubbish.error().code, ErrorCode::FileFailed);
        QVERIFY(rubbish.error().detail.contains(file.fileName()));
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
