// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/postgressession.h"
#include "services/database/session.h"
#include "tests/support/privatecluster.h"

#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

using namespace sevenscale;
using sevenscale::test::PrivateCluster;

namespace {

#define REQUIRE_OK(expression)                                                                               \
    do {                                                                                                     \
        const auto& required = (expression);                                                                 \
        QVERIFY2(required, required ? "" : qPrintable(required.error().detail));                             \
    } while (false)

/// Calls `what` from another thread after a while.
class Later {
public:
    template <typename What>
    Later(int milliseconds, What what)
        : m_thread([milliseconds, what] {
            std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
            what();
        }) { }
    ~Later() { m_thread.join(); }

private:
    std::thread m_thread;
};

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    PrivateCluster* m_cluster = nullptr;
    int m_files = 0;

    ConnectionSettings settings(const QString& dialect) {
        if (dialect == QLatin1String("sqlite"))
            return ConnectionSettings::workspace(
                m_folder.filePath(QStringLiteral("%1.sqlite").arg(++m_files)));
        return m_cluster->settings(QStringLiteral("contract"));
    }

    std::unique_ptr<Session> open(const QString& dialect) {
        auto session = Session::open(settings(dialect));
        if (!session) {
            qWarning("%s", qPrintable(session.error().detail));
            return nullptr;
        }
        return std::move(*session);
    }

    std::unique_ptr<PostgresSession> openPostgres() {
        auto session = PostgresSession::open(m_cluster->settings(QStringLiteral("contract")));
        return session ? std::move(*session) : nullptr;
    }

    static void dialects() {
        QTest::addColumn<QString>("dialect");
        QTest::newRow("postgresql") << QStringLiteral("postgresql");
        QTest::newRow("sqlite") << QStringLiteral("sqlite");
    }

    static QString one(Session& session, const QString& sql, const QVariantList& parameters = {}) {
        auto rows = session.query(sql, parameters);
        if (!rows)
            return QLatin1String("error ") % rows.error().sqlState % QLatin1Char(' ') % rows.error().detail;
        return rows->next() ? rows->optionalText(0).value_or(QStringLiteral("(null)"))
                            : QStringLiteral("(none)");
    }

    static QString slowQuery(Session& session) {
        return session.dialect() == Dialect::PostgreSql
            ? QStringLiteral("select pg_sleep(60)")
            : QStringLiteral("with recursive n(k) as (select 1 union all select k + 1 from n where k < 1e12)"
                             " select count(*) from n");
    }

private Q_SLOTS:
    void initTestCase() {
        auto cluster = PrivateCluster::instance();
        REQUIRE_OK(cluster);
        m_cluster = *cluster;
        REQUIRE_OK(m_cluster->createDatabase(QStringLiteral("contract")));
    }

    // ---- the contract

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
        QElapsedTimer timer;
        timer.start();
        REQUIRE_OK(session->stream(sql, {100'000'000}, [&seen](const Rows::Source&) { return ++seen < 10; }));
        QCOMPARE(seen, 10);
        QVERIFY2(timer.elapsed() < 5000, "stopping early must not read the rest");
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
        QVERIFY2(
            timer.elapsed() >= 190 && timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
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
        QVERIFY(latencies.at(7) < 1'000'000'000);
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

    // ---- SQLite

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
            QElapsedTimer timer;
            timer.start();
            const Later cancel(100, [&] { (*second)->cancel(); });
            auto refused = (*second)->execute(QStringLiteral("insert into t values (1)"));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Cancelled);
            QVERIFY(timer.elapsed() < 3000);
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

    // ---- PostgreSQL

    void postgresSetsItsSessionUp() {
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

    void postgresTimeoutSurvivesARollback() {
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

    void postgresCommitOfAFailedTransaction() {
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

    void postgresErrorCodes() {
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

    void postgresRefusesCopyAsAStatement() {
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

    void postgresStreamInATransactionStopsWithoutAborting() {
        auto session = openPostgres();
        QVERIFY(session);
        auto transaction = Transaction::begin(*session);
        REQUIRE_OK(transaction);
        REQUIRE_OK(session->stream(QStringLiteral("select generate_series(1, 10000)"), {},
            [](const Rows::Source&) { return false; }));
        QCOMPARE(one(*session, QStringLiteral("select 5")), QStringLiteral("5"));
        REQUIRE_OK(transaction->commit());
    }

    void postgresRefusedLogins() {
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
    void postgresSearchPath() {
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

    /// A server that is no server: one that speaks no TLS, one that never answers, one that hangs up.
    void postgresStrangeServers() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray answer("N");
        bool hangUp = false;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket* socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&, socket] {
                if (hangUp)
                    socket->abort();
                else
                    socket->write(answer);
            });
        });
        const auto openWith = [&server](const QString& mode) {
            ConnectionSettings settings;
            settings.parameters = {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                {QStringLiteral("port"), QString::number(server.serverPort())},
                {QStringLiteral("user"), QStringLiteral("u")}, {QStringLiteral("sslmode"), mode}};
            settings.connectTimeoutSeconds = 2;
            std::optional<Error> error;
            std::atomic_bool done = false;
            std::thread opener([&] {
                auto session = Session::open(settings);
                if (!session)
                    error = session.error();
                done = true;
            });
            (void)QTest::qWaitFor([&done] { return done.load(); }, 10'000);
            opener.join();
            return error.value_or(Error{ErrorCode::Internal, QStringLiteral("it opened"), {}});
        };
        QCOMPARE(openWith(QStringLiteral("require")).code, ErrorCode::CertificateRejected);
        QCOMPARE(openWith(QStringLiteral("verify-full")).code, ErrorCode::CertificateRejected);
        hangUp = true;
        QCOMPARE(openWith(QStringLiteral("require")).code, ErrorCode::ConnectionFailed);
        hangUp = false;
        answer.clear();
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(openWith(QStringLiteral("require")).code, ErrorCode::ConnectionFailed);
        QVERIFY(timer.elapsed() < 4000);

        std::atomic_bool abandon = false;
        ConnectionSettings settings;
        settings.parameters = {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
            {QStringLiteral("port"), QString::number(server.serverPort())}};
        const Later leave(100, [&abandon] { abandon = true; });
        timer.restart();
        auto abandoned = Session::open(settings, &abandon);
        QVERIFY(!abandoned);
        QCOMPARE(abandoned.error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 1500);
    }

    /// libpq's own words have it that the time to connect counts for each address.
    void postgresPassesByASilentAddress_data() {
        QTest::addColumn<QString>("source");
        QTest::newRow("given") << QStringLiteral("given");
        QTest::newRow("from the environment") << QStringLiteral("environment");
        QTest::newRow("from a service file") << QStringLiteral("service");
    }
    void postgresPassesByASilentAddress() {
        QFETCH(QString, source);
        QTcpServer silent; // the kernel takes the connection, and nobody answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        ConnectionSettings settings = m_cluster->settings(QStringLiteral("contract"));
        settings.connectTimeoutSeconds = 2;
        const QString host = QLatin1String("127.0.0.1,") % settings.parameters.take(QStringLiteral("host"));
        const QString port = QString::number(silent.serverPort()) % QLatin1Char(',')
            % settings.parameters.take(QStringLiteral("port"));
        const auto clean = qScopeGuard([] {
            for (const char* name : {"PGHOST", "PGPORT", "PGSERVICEFILE"})
                qunsetenv(name);
        });
        if (source == QLatin1String("given")) {
            settings.parameters.insert(QStringLiteral("host"), host);
            settings.parameters.insert(QStringLiteral("port"), port);
        } else if (source == QLatin1String("environment")) {
            qputenv("PGHOST", host.toUtf8());
            qputenv("PGPORT", port.toUtf8());
        } else {
            const QString path = m_folder.filePath(QStringLiteral("services"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("[two]\nhost=" + host.toUtf8() + "\nport=" + port.toUtf8() + '\n');
            file.close();
            qputenv("PGSERVICEFILE", path.toUtf8());
            settings.parameters.insert(QStringLiteral("service"), QStringLiteral("two"));
        }
        QElapsedTimer timer;
        timer.start();
        auto session = Session::open(settings);
        const qint64 took = timer.elapsed();
        REQUIRE_OK(session);
        QCOMPARE(one(**session, QStringLiteral("select current_database()")), QStringLiteral("contract"));
        QVERIFY2(took >= 1900, qPrintable(QString::number(took)));
        // Only the first way to the server waits for the one that is silent.
        int knocks = 0;
        for (; silent.hasPendingConnections() || silent.waitForNewConnection(100); ++knocks)
            delete silent.nextPendingConnection();
        QCOMPARE(knocks, 1);

        std::atomic_bool abandon = false;
        const Later leave(100, [&abandon] { abandon = true; });
        timer.restart();
        auto abandoned = Session::open(settings, &abandon);
        QVERIFY(!abandoned);
        QCOMPARE(abandoned.error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 1500);
    }

    void postgresKilledBackend_data() {
        QTest::addColumn<bool>("running");
        QTest::addColumn<QString>("state");
        QTest::newRow("terminated in a statement") << true << QStringLiteral("57P01");
        QTest::newRow("terminated while idle") << false << QStringLiteral("57P01");
    }
    void postgresKilledBackend() {
        QFETCH(bool, running);
        auto session = openPostgres();
        auto other = openPostgres();
        QVERIFY(session && other);
        const auto terminate = [&] {
            (void)other->query(QStringLiteral("select pg_terminate_backend(?)"), {session->backendPid()});
        };
        std::optional<Later> later;
        if (running) {
            later.emplace(50, terminate);
        } else {
            terminate();
            QTest::qSleep(100);
        }
        auto rows
            = session->query(running ? QStringLiteral("select pg_sleep(30)") : QStringLiteral("select 1"));
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::ConnectionFailed);
        QTEST(rows.error().sqlState, "state");
        QVERIFY(session->isBroken());
        QCOMPARE(session->query(QStringLiteral("select 1")).error().code, ErrorCode::ConnectionFailed);
        QVERIFY(!session->answers());
    }

    void postgresFrozenBackend_data() {
        QTest::addColumn<bool>("byDeadline");
        QTest::newRow("deadline") << true;
        QTest::newRow("cancel") << false;
    }
    void postgresFrozenBackend() {
        QFETCH(bool, byDeadline);
        auto session = openPostgres();
        QVERIFY(session);
        const qint64 pid = session->backendPid();
        session->setStatementTimeout(byDeadline ? 500 : 30'000);
        QCOMPARE(one(*session, QStringLiteral("select 5")), QStringLiteral("5"));
        m_cluster->freezeServer();
        std::optional<Later> later;
        if (!byDeadline)
            later.emplace(300, [&] { session->cancel(); });
        QElapsedTimer timer;
        timer.start();
        auto rows = session->query(QStringLiteral("select 1"));
        const qint64 took = timer.elapsed();
        timer.restart();
        session.reset();
        const qint64 closing = timer.elapsed();
        m_cluster->thawServer();
        PrivateCluster::signalProcess(pid, SIGCONT);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, byDeadline ? ErrorCode::ConnectionFailed : ErrorCode::Cancelled);
        qInfo("frozen server: ended after %lld ms, closed in %lld ms", took, closing);
        QVERIFY(took < 5000);
        QVERIFY(closing < 1000);
    }

    void postgresFrozenDuringCopy() {
        auto session = openPostgres();
        QVERIFY(session);
        REQUIRE_OK(session->script(QStringLiteral("drop table if exists bulk; create table bulk (v text)")));
        session->setStatementTimeout(1000);
        QCOMPARE(one(*session, QStringLiteral("select 5")), QStringLiteral("5"));
        const QString text(1000, QLatin1Char('x'));
        int rows = 0;
        QElapsedTimer timer;
        timer.start();
        auto count = session->insertMany(
            QStringLiteral("public.bulk"), {QStringLiteral("v")}, [&](QVariantList& cells) {
                if (++rows == 100)
                    m_cluster->freezeServer();
                cells << text;
                return true; // without end
            });
        m_cluster->thawServer();
        QVERIFY(!count);
        QCOMPARE(count.error().code, ErrorCode::ConnectionFailed);
        QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
    }

    void postgresCopyIsFast() {
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

    void postgresNotifications() {
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
    void postgresLeavesNothingOpen() {
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

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
