// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/session.h"
#include "services/domain/timestamp.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenscale;

class SqliteFunctionsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;

    /// The one value of an expression; `(null)` for NULL, the error's text for an error.
    QString value(const QString& expression) {
        auto rows = m_session->query(QLatin1String("select ") % expression);
        if (!rows)
            return rows.error().detail;
        rows->next();
        return rows->optionalText(0).value_or(QStringLiteral("(null)"));
    }

private Q_SLOTS:
    void initTestCase() {
        auto session
            = Session::open(ConnectionSettings::workspace(m_folder.filePath(QStringLiteral("a.sqlite"))));
        QVERIFY2(session, session ? "" : qPrintable(session.error().detail));
        m_session = std::move(*session);
    }

    void scalars_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* expression, const char* expected) {
            QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(expected);
        };
        row("revenue_amount('R$ 12.500,00')", "12500.00");
        row("revenue_amount('12.500')", "12500.00");
        row("revenue_amount('nada')", "(null)");
        row("revenue_amount(null)", "(null)");
        row("revenue_amount('')", "(null)");
        row("revenue_note('R$ 12.500,00')", "(null)");
        row("revenue_note('12.500')", "ambiguous");
        row("revenue_note('nada')", "unreadable");
        row("revenue_note(null)", "(null)");
        row("unicode_lower('ÓTICA Visão 1%')", "ótica visão 1%");
        row("unicode_lower('OK')", "ok");
        row("unicode_lower('')", "");
        row("unicode_lower(null)", "(null)");
        row("mask_secrets('{\"a\":1,\"api_key\":\"x\"}')", "{\"a\":1,\"api_key\":\"••••••\"}");
        row("mask_secrets('no json')", "no json");
        row("mask_secrets(null)", "(null)");
        row("lower('Ó')", "Ó");
        row("seconds_between('0001-01-01 00:00:00+00', '294000-01-01 00:00:00.5+00')", "9277712265600.5");
        row("utc_plus('294247-01-10 04:00:00+00', 3600)", "infinity");
        row("local_date('2026-11-22 02:30:00+00', 'America/Sao_Paulo')", "2026-11-21");
        row("local_date('2026-11-22 03:30:00+00', 'America/Sao_Paulo')", "2026-11-22");
        row("local_date('2026-11-22T03:30:00.123456Z', 'UTC')", "2026-11-22");
        row("local_date('2026-11-22 02:30:00+00', 'No/Where')", "2026-11-22");
        row("local_date('rubbish', 'UTC')", "(null)");
        row("local_date('infinity', 'UTC')", "(null)");
        row("local_date(null, 'UTC')", "(null)");
        row("local_date('2026-11-22 02:30:00+00', null)", "(null)");
        row("local_month('2026-12-01 02:30:00+00', 'America/Sao_Paulo')", "2026-11-01");
        row("local_hour('2026-11-22 02:30:00+00', 'America/Sao_Paulo')", "23");
        row("local_midnight('2026-11-22', 'America/Sao_Paulo')", "2026-11-22 03:00:00.000000+00");
        row("local_midnight('2018-11-04', 'America/Sao_Paulo')", "2018-11-04 03:00:00.000000+00");
        row("local_midnight('x', 'America/Sao_Paulo')", "(null)");
        row("utc_plus('2026-11-22 00:00:00+00', -86400)", "2026-11-21 00:00:00.000000+00");
        row("utc_plus('2026-11-22 00:00:00+00', 0.000001)", "2026-11-22 00:00:00.000001+00");
        row("utc_plus('2026-11-22 00:00:00+00', 1e300)", "(null)");
        row("utc_plus(null, 1)", "(null)");
        row("seconds_between('2026-11-22 00:00:00+00', '2026-11-22 00:00:01.5+00')", "1.5");
        row("typeof(local_hour('2026-11-22 02:30:00+00', 'UTC'))", "integer");
        row("percentile_cont(v, 0.5) from (select 1 v where 0)", "(null)");
        row("percentile_cont(v, 0.5) from (select null v)", "(null)");
        row("percentile_cont(column1, 0.5) from (values (3), (1), (null), (2), (4))", "2.5");
        row("percentile_cont(column1, 0.95) from (values (10), (20))", "19.5");
        row("percentile_cont(column1, 0) from (values (10), (20))", "10");
        row("percentile_cont(column1, 1) from (values (10), (20))", "20");
        row("percentile_cont(column1, 7) from (values (10), (20))", "20");
        row("percentile_cont(k * 1.5, 0.95) from (with recursive n(k) as (select 0 union all select k + 1 "
            "from n where "
            "k < 49999) select k from n)",
            "71248.575");
    }

    void scalars() {
        QFETCH(QString, expression);
        QTEST(value(expression), "expected");
    }

    void nowIsThatOfTheTransaction() {
        QVERIFY(Timestamp::fromText(value(QStringLiteral("now_utc()"))));
        QCOMPARE(value(QStringLiteral("count(distinct now_utc()) from (values (1), (2), (3))")),
            QStringLiteral("1"));
        auto transaction = Transaction::begin(*m_session);
        QVERIFY(transaction);
        const QString first = value(QStringLiteral("now_utc()"));
        QTest::qWait(5);
        QCOMPARE(value(QStringLiteral("now_utc()")), first);
        QVERIFY(transaction->commit());
        QVERIFY(value(QStringLiteral("now_utc()")) > first);
    }

    void uuids() {
        static const QRegularExpression shape(
            QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
        QVERIFY(shape.match(value(QStringLiteral("uuid()"))).hasMatch());
        QCOMPARE(
            value(QStringLiteral("count(distinct uuid()) from (values (1), (2), (3))")), QStringLiteral("3"));
    }

    void serveGeneratedColumnsAndDefaults() {
        QVERIFY(m_session->script(QStringLiteral(
            "create table g (id integer primary key, revenue text, amount text as (revenue_amount(revenue)) "
            "stored,"
            " at text not null default (now_utc()), key text default (uuid())) strict;"
            " create index g_amount on g (amount); insert into g (revenue) values ('R$ 8.900')")));
        QCOMPARE(value(QStringLiteral("amount from g")), QStringLiteral("8900.00"));
        QCOMPARE(value(QStringLiteral("length(key) from g")), QStringLiteral("36"));
    }
};

QTEST_GUILESS_MAIN(SqliteFunctionsTest)
#include "tst_sqlitefunctions.moc"
