// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/migrator.h"
#include "services/domain/timestamp.h"
#include "tests/integration/workspace/workspacetesting.h"
#include "tests/support/privatecluster.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace sevenscale;
using namespace sevenscale::test;

/// The views on a little data that is as dirty as data gets: against counts by hand, and the same in both
/// dialects.
class TestSqliteViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void overviewOfNothingIsOneRow();
    void overviewCountsAreThoseByHand();
    void agentFiguresAreThoseByHand();
    void clinicFiguresAreThoseByHand();
    void integrationStates();
    void logLevels();
    void executionOutcomes();
    void findings();
    void contactIsMasked();
    void editsRaiseTheRowVersion();
    void rowsFollowTheirClinicsTenant();
    void bothDialectsSayTheSame_data();
    void bothDialectsSayTheSame();

private:
    using Table = QList<QVariantList>;
    void write(Session& session);
    void put(Session& session, const char* table, const char* columns, const Table& rows);
    QString ago(qint64 seconds) const { return m_now.plusSeconds(-seconds).toText(); }
    QString value(const char* sql) { return valueOf(*m_sqlite, QString::fromUtf8(sql)); }
    QStringList row(const char* sql) {
        const auto rows = rowsOf(*m_sqlite, QString::fromUtf8(sql));
        return rows.isEmpty() ? QStringList() : rows.front();
    }

    QTemporaryDir m_folder;
    Timestamp m_now = Timestamp::now();
    std::unique_ptr<Session> m_sqlite;
    std::unique_ptr<Session> m_postgres;
};

void TestSqliteViews::put(Session& session, const char* table, const char* columns, const Table& rows) {
    qsizetype at = 0;
    const auto done = session.insertMany(QString::fromLatin1(table),
        QString::fromLatin1(columns).split(QLatin1Char(' ')), [&](QVariantList& cells) {
            if (at == rows.size())
                return false;
            cells = rows[at++];
            return true;
        });
    QVERIFY_RESULT(done);
}

void TestSqliteViews::write(Session& session) {
    const QVariant null;
    const auto s = [](const char16_t* text) { return QVariant(QString::fromUtf16(text)); };
    const QString today = QDateTime::fromMSecsSinceEpoch(m_now.microseconds / 1'000, Qt::UTC)
                              .toTimeZone(QTimeZone("America/Sao_Paulo"))
                              .date()
                              .toString(Qt::ISODate);
    put(session, "clients",
        "id name specialty email phone city status performance revenue patients archived_at created_at",
        {
            {1, s(u"Clínica Ação"), s(u"Cardiologia"), s(u"ana.silva@clinica.com.br"), s(u"(11) 91234-5678"),
                s(u"São Paulo, SP"), s(u"operational"), 90, s(u"R$ 12.500,00"), 10, null, ago(900'000)},
            {2, s(u"B"), s(u"x"), s(u"not an address"), s(u"123"), null, s(u"  Critical\t"), 40, s(u"12.500"),
                0, null, ago(800'000)},
            {3, s(u"C"), s(u"x"), s(u" "), null, s(u""), s(u"banana"), null, s(u"12k"), null, null,
                ago(700'000)},
            {4, s(u"D"), s(u"x"), s(u"x@y.com"), s(u""), null, null, -3, s(u"R$ -0,05"), null, null,
                ago(600'000)},
            {5, s(u"Arquivada"), s(u"x"), s(u"z@y.com"), null, null, s(u"operational"), 100,
                s(u"R$ 999.999,00"), 5, ago(10), ago(500'000)},
            {6, s(u"日本クリニック 🏥"), s(u"x"), s(u"a@b"), null, null, s(u"ATTENTION"), 50, s(u"R$ 0,15"), 5,
                null, ago(400'000)},
        });
    put(session, "ai_agents",
        "id name agent_type status performance cost_per_run executions_today success_rate",
        {
            {1, s(u"Um"), s(u"t"), s(u"active"), 80, s(u"0.110000"), 1, s(u"0.5")},
            {2, s(u"Dois"), s(u"t"), s(u" PAUSED "), null, null, null, null},
            {3, s(u"Três"), s(u"t"), null, 70, s(u"1.000001"), 0, s(u"0.0")},
        });
    const auto run = [&](qint64 id, QVariant agent, QVariant client, QVariant at, QVariant ms,
                         QVariant status, QVariant tokens, QVariant insights) {
        return QVariantList{
            id, agent, client, at, ms, status, tokens, insights, s(u"{\"a\": [1, {\"b\": null}]}"), ago(100)};
    };
    put(session, "agent_executions",
        "id agent_id client_id execution_date duration_ms status tokens_used insights_generated "
        "execution_details created_at",
        {
            run(1, 1, 1, ago(60), 1'000, s(u"completed"), 10, 1),
            run(2, 1, 1, ago(120), 2'000, s(u" OK "), 20, null),
            run(3, 1, 2, ago(180), 3'000, s(u"Success"), null, 2),
            run(4, 1, 2, ago(3'700), 10'000, s(u"timed_out"), 5, 0),
            run(5, 1, null, ago(7'300), -5, s(u"failed"), 7, 0), // a negative duration is none
            run(6, 1, 3, ago(30), null, s(u"running"), null, null),
            run(7, 1, 3, ago(30), 50, s(u"skipped"), null, null),
            run(8, 1, 3, ago(30), 60, s(u"???"), null, null), run(9, 1, 3, ago(30), 70, null, null, null),
            run(10, 1, 1, ago(86'400 + 120), 99'999, s(u"completed"), 1'000, 9), // before the 24 hours
            run(11, 1, 1, ago(-3'600), 99'999, s(u"completed"), 1'000, 9), // in the future
            run(12, 1, 1, null, 99'999, s(u"completed"), 1'000, 9), // undated
            run(13, 2, 1, ago(86'400 * 3), 5, s(u"completed"), 1, 0),
            run(14, null, 1, ago(300), 8, s(u"completed"), 1, 0), // of no agent
        });
    put(session, "agent_insights", "id client_id insights_data processed_at status",
        {
            {s(u"00000000-0000-4000-8000-00000000000a"), 1, s(u"{}"), ago(500), s(u"completed")},
            {s(u"00000000-0000-4000-8000-00000000000b"), 1, s(u"[]"), ago(400), s(u"completed")},
            {s(u"00000000-0000-4000-8000-00000000000c"), 1, s(u"1"), ago(-4'000), s(u"strange")},
            {s(u"00000000-0000-4000-8000-00000000000d"), 2, s(u"null"), null, null},
        });
    put(session, "dashboard_metrics", "id client_id metric_date roi revenue created_at",
        {
            {1, 1, s(u"2020-01-01"), s(u"1.50"), s(u"10.00"), ago(1'000)},
            {2, 1, today, null, s(u"10.00"), ago(1'000)}, // has no ROI
            {3, 1, s(u"2999-01-01"), s(u"9.9"), null, ago(1'000)}, // in the future
            {4, 1, s(u"2020-01-02"), s(u"2.25"), s(u"0.10"), ago(900)},
            {5, 1, s(u"2020-01-02"), s(u"3.75"), s(u"0.20"), ago(800)}, // the newer of two
            {6, null, s(u"2020-01-02"), s(u"7"), null, null},
        });
    put(session, "client_metrics", "id client_id metric_type metric_value metric_date",
        {
            {1, 1, s(u"ad_spend"), s(u"12345678901234567.89"), s(u"2020-01-02")},
            {2, 1, s(u"AD_SPEND "), s(u"1"), s(u"2020-01-02")},
        });
    put(session, "integrations", "id client_id integration_type status last_sync created_at updated_at",
        {
            {1, 1, s(u"google_calendar"), s(u"connected"), ago(100), ago(9'000), ago(9'000)},
            {2, 1, s(u"meta_ads"), s(u"EXPIRED"), ago(50), ago(9'000), ago(9'000)},
            {3, 1, s(u"calendly"), s(u"connected"), null, ago(9'000), ago(9'000)},
            {4, 2, s(u"google_ads"), s(u"unauthorized"), ago(-900), ago(9'000), ago(9'000)},
            {5, 2, s(u"fax"), s(u"whatever"), null, ago(9'000), ago(9'000)},
            {6, 3, s(u"hubspot_crm"), s(u"disconnected"), null, ago(9'000), ago(9'000)},
            {7, null, s(u"hubspot_crm"), null, null, null, null},
            {8, 3, s(u"HUBSPOT_CRM"), s(u"connected"), ago(10), ago(8'000), ago(9'000)}, // a duplicate
        });
    put(session, "client_integrations",
        "id client_id integration_type status last_sync created_at integration_id credentials_expires_at",
        {
            {1, 1, s(u" Google_Calendar "), s(u"connected"), ago(1), ago(9'000), 1,
                ago(-5'000)}, // the account behind 1
            {2, 1, s(u"google_analytics"), s(u"connected"), ago(20), ago(9'000), null, null}, // one more
            {3, 4, s(u"google_ads"), null, null, null, null, null}, // one more, of no known state
        });
    const auto log = [&](qint64 id, const char16_t* type, QVariant severity, QVariant at) {
        return QVariantList{id, s(type), severity, s(u"mensagem"), s(u"{}"), 1, at};
    };
    put(session, "system_logs", "id log_type severity message details client_id created_at",
        {
            log(1, u"error", null, ago(10)),
            log(2, u"sync", s(u" ERROR "), ago(20)),
            log(3, u"info", s(u"warning"), ago(30)),
            log(4, u"error", s(u"  "), ago(40)),
            log(5, u"sync", null, ago(50)),
            log(6, u"Notice", null, ago(60)),
            log(7, u"error", null, ago(86'500)),
            log(8, u"error", null, ago(-100)),
            log(9, u"trace", null, null),
        });
}

void TestSqliteViews::initTestCase() {
    auto sqlite = migratedSqlite(m_folder.filePath(QStringLiteral("views")));
    QVERIFY_RESULT(sqlite);
    m_sqlite = std::move(*sqlite);
    write(*m_sqlite);

    auto cluster = PrivateCluster::instance();
    QVERIFY_RESULT(cluster);
    QVERIFY_RESULT((*cluster)->createDatabase(QStringLiteral("views")));
    auto postgres = Session::open((*cluster)->settings(QStringLiteral("views")));
    QVERIFY_RESULT(postgres);
    m_postgres = std::move(*postgres);
    QVERIFY_RESULT(Migrator(*m_postgres).migrate());
    write(*m_postgres);
}

void TestSqliteViews::overviewOfNothingIsOneRow() {
    auto empty = migratedSqlite(m_folder.filePath(QStringLiteral("empty")));
    QVERIFY_RESULT(empty);
    const auto rows = rowsOf(**empty,
        QStringLiteral("select total_clients, total_agents, total_integrations, total_revenue,"
                       " avg_client_performance, success_rate_24h, logs_24h, other_clients,"
                       " executions_24h from vw_dashboard_overview"));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.front().join(QLatin1Char(' ')), QStringLiteral("0 0 0 0 ∅ ∅ 0 0 0"));
    QCOMPARE(valueOf(**empty, QStringLiteral("select count(*) from data_quality")), QStringLiteral("0"));
}

void TestSqliteViews::overviewCountsAreThoseByHand() {
    QCOMPARE(
        row("select total_clients, operational_clients, attention_clients, critical_clients, other_clients,"
            " active_agents, total_agents, revenue_unreadable, revenue_ambiguous from vw_dashboard_overview")
            .join(QLatin1Char(' ')),
        QStringLiteral("5 1 1 1 2 1 3 1 1"));
    // 12,500.00 + 12,500 - 0.05 + 0.15, to the cent; the archived clinic is out.
    QCOMPARE(value("select total_revenue from vw_dashboard_overview"), QStringLiteral("25000.10"));
    QCOMPARE(value("select avg_client_performance from vw_dashboard_overview").toDouble(),
        (90 + 40 - 3 + 50) / 4.0);
    QCOMPARE(row("select executions_24h, succeeded_24h, failed_24h, in_flight_24h, cancelled_24h, unknown_24h"
                 " from vw_dashboard_overview")
                 .join(QLatin1Char(' ')),
        QStringLiteral("10 4 2 1 1 2"));
    QCOMPARE(
        value("select round(success_rate_24h, 6) from vw_dashboard_overview"), QStringLiteral("66.666667"));
    QCOMPARE(row("select logs_24h, errors_24h, total_integrations, connected_integrations from "
                 "vw_dashboard_overview")
                 .join(QLatin1Char(' ')),
        QStringLiteral("6 3 10 4"));
}

void TestSqliteViews::agentFiguresAreThoseByHand() {
    QCOMPARE(row("select executions_24h, successful_executions_24h, failed_executions_24h, "
                 "in_flight_executions_24h,"
                 " cancelled_executions_24h, unknown_executions_24h, tokens_24h, insights_24h, cost_24h,"
                 " success_rate, stored_success_rate from vw_agent_analytics where id = 1")
                 .join(QLatin1Char(' ')),
        QStringLiteral("9 3 2 1 1 2 42 3 0.990000 60 0.5"));
    // Known durations: 1000 2000 3000 10000 50 60 70.
    QCOMPARE(value("select p50_duration_ms from vw_agent_analytics where id = 1").toDouble(), 1'000.0);
    QCOMPARE(
        value("select p95_duration_ms from vw_agent_analytics where id = 1").toDouble(), 3'000 + 0.7 * 7'000);
    QCOMPARE(value("select avg_duration_ms from vw_agent_analytics where id = 1").toDouble(), 16'180 / 7.0);
    QCOMPARE(value("select last_execution from vw_agent_analytics where id = 1"), ago(30));
    const Timestamp midnight = *Timestamp::fromText(
        value("select local_midnight(local_date(now_utc(), 'America/Sao_Paulo'), 'America/Sao_Paulo')"));
    qint64 today = 0;
    for (const qint64 seconds : {60, 120, 180, 3'700, 7'300, 30, 30, 30, 30, 86'400 + 120})
        today += m_now.plusSeconds(-seconds) >= midnight ? 1 : 0;
    QCOMPARE(value("select executions_today from vw_agent_analytics where id = 1").toLongLong(), today);
    QCOMPARE(row("select executions_24h, success_rate, p50_duration_ms, avg_duration_ms, tokens_24h, "
                 "cost_24h, status"
                 " from vw_agent_analytics where id = 2")
                 .join(QLatin1Char(' ')),
        QStringLiteral("0 ∅ ∅ ∅ 0 ∅  PAUSED "));
    QCOMPARE(value("select cost_24h from vw_agent_analytics where id = 3"), QStringLiteral("0.000000"));
    QCOMPARE(value("select count(*) from vw_agent_analytics"), QStringLiteral("3"));
}

void TestSqliteViews::clinicFiguresAreThoseByHand() {
    QCOMPARE(value("select count(*) from client_dashboard_view"), QStringLiteral("6"));
    QCOMPARE(row("select total_integrations, active_integrations, latest_status, worst_status, roi_percent, "
                 "revenue_amount"
                 " from client_dashboard_view where id = 1")
                 .join(QLatin1Char(' ')),
        QStringLiteral("4 3 connected attention 3.75 12500.00")); // synced last: google_analytics, 20 s ago
    QCOMPARE(value("select last_insight_at from client_dashboard_view where id = 1"), ago(400));
    QCOMPARE(row("select total_integrations, active_integrations, latest_status, worst_status, roi_percent, "
                 "revenue_note,"
                 " last_insight_at from client_dashboard_view where id = 2")
                 .join(QLatin1Char(' ')),
        QStringLiteral("2 0 unauthorized error ∅ ambiguous ∅"));
    QCOMPARE(
        row("select total_integrations, worst_status, latest_status from client_dashboard_view where id = 4")
            .join(QLatin1Char(' ')),
        QStringLiteral("1 unknown ∅"));
    QCOMPARE(
        row("select total_integrations, worst_status, latest_status from client_dashboard_view where id = 6")
            .join(QLatin1Char(' ')),
        QStringLiteral("0 ∅ ∅"));
    // The view asks the two tables itself; it must say what vw_integrations says.
    QCOMPARE(value("select count(*) from client_dashboard_view c where c.total_integrations <>"
                   " (select count(*) from vw_integrations v where v.client_id = c.id)"
                   " or c.active_integrations <> (select count(*) from vw_integrations v where v.client_id = "
                   "c.id and v.state = 'connected')"),
        QStringLiteral("0"));
}

void TestSqliteViews::integrationStates() {
    QStringList states;
    for (const QStringList& one : rowsOf(*m_sqlite,
             QStringLiteral("select source, id, state from vw_integrations order by source desc, id")))
        states += one[0].left(1) % one[1] % QLatin1Char(':') % one[2];
    QCOMPARE(states.join(QLatin1Char(' ')),
        QStringLiteral("i1:connected i2:attention i3:connected i4:error i5:unknown i6:disconnected "
                       "i7:unknown i8:connected"
                       " c2:connected c3:unknown"));
    QCOMPARE(
        value("select credentials_expires_at from vw_integrations where source = 'integrations' and id = 1"),
        ago(-5'000));
}

void TestSqliteViews::logLevels() {
    QStringList levels;
    for (const QStringList& one :
        rowsOf(*m_sqlite, QStringLiteral("select level from vw_system_logs order by id")))
        levels += one[0];
    QCOMPARE(levels.join(QLatin1Char(' ')),
        QStringLiteral("error error warning error unknown info error error debug"));
}

void TestSqliteViews::executionOutcomes() {
    QStringList outcomes;
    for (const QStringList& one :
        rowsOf(*m_sqlite, QStringLiteral("select outcome from vw_agent_executions order by id")))
        outcomes += one[0];
    QCOMPARE(outcomes.join(QLatin1Char(' ')),
        QStringLiteral("succeeded succeeded succeeded failed failed in_flight cancelled unknown unknown "
                       "succeeded succeeded"
                       " succeeded succeeded succeeded"));
    QCOMPARE(value("select known_duration_ms from vw_agent_executions where id = 5"), QStringLiteral("∅"));
    QCOMPARE(value("select hour from vw_agent_executions where id = 1"),
        QString(ago(60).left(13) % QLatin1String(":00:00.000000+00")));
}

void TestSqliteViews::findings() {
    const auto rowsWith = [&](const char* finding) {
        QStringList ids;
        for (const QStringList& one : rowsOf(*m_sqlite,
                 QStringLiteral(
                     "select table_name || ':' || row_id from data_quality where finding = ? order by 1"),
                 {QString::fromLatin1(finding)}))
            ids += one[0];
        return ids.join(QLatin1Char(' '));
    };
    QCOMPARE(rowsWith("revenue_ambiguous"), QStringLiteral("clients:2"));
    QCOMPARE(rowsWith("revenue_unreadable"), QStringLiteral("clients:3"));
    QCOMPARE(rowsWith("missing_email"), QStringLiteral("clients:3"));
    QCOMPARE(rowsWith("negative_duration"), QStringLiteral("agent_executions:5"));
    QCOMPARE(rowsWith("integration_only_in_client_integrations"),
        QStringLiteral("client_integrations:2 client_integrations:3"));
    QCOMPARE(rowsWith("unknown_integration_type"), QStringLiteral("integrations:5"));
    QCOMPARE(rowsWith("duplicate"), QStringLiteral("client_metrics:1 dashboard_metrics:4 integrations:6"));
}

void TestSqliteViews::contactIsMasked() {
    QStringList masks;
    for (const QStringList& one : rowsOf(*m_sqlite,
             QStringLiteral("select email_masked, phone_masked, has_email from clients order by id")))
        masks += one.join(QLatin1Char('/'));
    QCOMPARE(masks.join(QLatin1Char(' ')),
        QStringLiteral(
            "a***@c***.br/*****-5678/1 ***/***/1 ∅/∅/0 x***@y***.com/∅/1 z***@y***.com/∅/1 a***@b***/∅/1"));
}

void TestSqliteViews::editsRaiseTheRowVersion() {
    QVERIFY_RESULT(m_sqlite->execute(
        QStringLiteral("update clients set updated_at = '2020-01-01 00:00:00.000000+00' where id = 6")));
    const int before = value("select row_version from clients where id = 6").toInt();
    QVERIFY_RESULT(m_sqlite->execute(QStringLiteral("update clients set patients = 7 where id = 6")));
    QCOMPARE(value("select row_version from clients where id = 6").toInt(), before + 1);
    QVERIFY(value("select updated_at from clients where id = 6") > m_now.toText());
    // Who raises it himself raises it once.
    QVERIFY_RESULT(m_sqlite->execute(
        QStringLiteral("update clients set patients = 5, row_version = row_version + 1 where id = 6")));
    QCOMPARE(value("select row_version from clients where id = 6").toInt(), before + 2);
    // What an agent notes of itself is no edit.
    QVERIFY_RESULT(
        m_sqlite->execute(QStringLiteral("update ai_agents set executions_today = 1 where id = 1")));
    QCOMPARE(value("select row_version from ai_agents where id = 1"), QStringLiteral("1"));
}

void TestSqliteViews::rowsFollowTheirClinicsTenant() {
    auto opened = migratedSqlite(m_folder.filePath(QStringLiteral("tenants")));
    QVERIFY_RESULT(opened);
    Session& session = **opened;
    const QString other = QStringLiteral("00000000-0000-4000-8000-000000000002");
    QVERIFY_RESULT(session.execute(
        QStringLiteral("insert into tenants (id, name, slug) values (?, 'Outra', 'outra')"), {other}));
    QVERIFY_RESULT(session.execute(
        QStringLiteral(
            "insert into clients (id, name, specialty, email, tenant_id) values (1, 'a', 'b', 'c@d.com', ?)"),
        {other}));
    QVERIFY_RESULT(session.execute(
        QStringLiteral("insert into system_logs (log_type, message, client_id) values ('info', 'x', 1)")));
    QVERIFY_RESULT(session.execute(
        QStringLiteral("insert into integrations (client_id, integration_type) values (1, 'calendly')")));
    QCOMPARE(valueOf(session, QStringLiteral("select tenant_id from system_logs")), other);
    QCOMPARE(valueOf(session, QStringLiteral("select tenant_id from integrations")), other);
    // One that somebody moved by hand is a finding.
    const QString found = QStringLiteral(
        "select table_name || ' ' || value from data_quality where finding = 'tenant_differs'");
    QCOMPARE(rowsOf(session, found), {});
    QVERIFY_RESULT(session.execute(
        QStringLiteral("update system_logs set tenant_id = '00000000-0000-4000-8000-000000000001'")));
    QCOMPARE(valueOf(session, found), QStringLiteral("system_logs 00000000-0000-4000-8000-000000000001"));
    // Past the triggers is how a restore writes.
    {
        const auto undone = Transaction::begin(*m_postgres);
        QVERIFY_RESULT(undone);
        QVERIFY_RESULT(m_postgres->execute(
            QStringLiteral("insert into tenants (id, name, slug) values (?::uuid, 'Outra', 'outra')"),
            {other}));
        QCOMPARE(rowsOf(*m_postgres, found), {});
        QVERIFY_RESULT(m_postgres->script(QStringLiteral("set local session_replication_role = replica")));
        QVERIFY_RESULT(m_postgres->execute(
            QStringLiteral("update integrations set tenant_id = ?::uuid where id = 1"), {other}));
        QCOMPARE(valueOf(*m_postgres, found), QString(QLatin1String("integrations ") % other));
    }

    QVERIFY_RESULT(session.execute(
        QStringLiteral("update clients set tenant_id = '00000000-0000-4000-8000-000000000001'")));
    QCOMPARE(valueOf(session, QStringLiteral("select tenant_id from system_logs")),
        QStringLiteral("00000000-0000-4000-8000-000000000001"));
}

void TestSqliteViews::bothDialectsSayTheSame_data() {
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("order");
    const auto view = [](const char* name, const char* columns, const char* order) {
        QTest::addRow("%s", name) << QString::fromLatin1(columns) << QString::fromLatin1(order);
    };
    view("client_dashboard_view",
        "id, clinic_name, specialty, city, status, performance, revenue, patients, total_integrations, "
        "active_integrations,"
        " latest_status, last_insight_at, roi_percent, tenant_id, plan, revenue_amount, revenue_note, "
        "worst_status, archived_at",
        "id");
    view("vw_agent_analytics",
        "id, name, agent_type, status, performance, executions_today, success_rate, executions_24h, "
        "avg_duration_ms,"
        " successful_executions_24h, last_execution, failed_executions_24h, cancelled_executions_24h, "
        "in_flight_executions_24h,"
        " unknown_executions_24h, p50_duration_ms, p95_duration_ms, p99_duration_ms, tokens_24h, "
        "insights_24h, cost_24h,"
        " stored_executions_today, stored_success_rate, stored_last_execution, tenant_id",
        "id");
    view("vw_dashboard_overview",
        "total_clients, operational_clients, attention_clients, critical_clients, active_agents, "
        "total_agents,"
        " connected_integrations, total_integrations, total_revenue, avg_client_performance, "
        "avg_agent_performance, logs_24h,"
        " other_clients, executions_24h, succeeded_24h, failed_24h, cancelled_24h, in_flight_24h, "
        "unknown_24h,"
        " success_rate_24h, errors_24h, revenue_unreadable, revenue_ambiguous",
        "1");
    view("vw_agent_executions",
        "id, agent_id, client_id, execution_date, duration_ms, status, tokens_used, insights_generated, "
        "execution_details,"
        " created_at, tenant_id, outcome, known_duration_ms, hour",
        "id");
    view("vw_integrations",
        "id, source, client_id, integration_type, status, last_sync, config, metrics, created_at, "
        "updated_at, tenant_id,"
        " integration_id, credentials_expires_at, state",
        "source, id");
    view("vw_system_logs",
        "id, log_type, message, details, client_id, agent_id, created_at, tenant_id, severity, level", "id");
    // Sentences that hold a moment or a rate are worded by each database, and its name for the column's order
    // differs.
    view("data_quality", "finding, table_name, row_id, column_name, tenant_id, client_id",
        "finding, table_name, cast(row_id as text), column_name");
}

void TestSqliteViews::bothDialectsSayTheSame() {
    QFETCH(QString, columns);
    QFETCH(QString, order);
    const QString sql = QStringLiteral("select %1 from %2 order by %3")
                            .arg(columns, QString::fromLatin1(QTest::currentDataTag()), order);
    QList<QStringList> here = rowsOf(*m_sqlite, sql);
    QList<QStringList> there = rowsOf(*m_postgres, sql);
    if (QByteArrayView(QTest::currentDataTag()) == "data_quality") {
        std::sort(here.begin(), here.end());
        std::sort(there.begin(), there.end());
        for (const QStringList& row : std::as_const(here)) {
            if (!there.contains(row))
                qWarning("only SQLite: %s", qPrintable(row.join(QLatin1String(" | "))));
        }
        for (const QStringList& row : std::as_const(there)) {
            if (!here.contains(row))
                qWarning("only PostgreSQL: %s", qPrintable(row.join(QLatin1String(" | "))));
        }
    }
    QVERIFY(!here.isEmpty());
    QCOMPARE(here.size(), there.size());
    for (qsizetype row = 0; row < here.size(); ++row) {
        for (qsizetype column = 0; column < here[row].size(); ++column)
            QVERIFY2(sameCell(here[row][column], there[row][column]),
                qPrintable(QStringLiteral("row %1, %2: %3 / %4")
                               .arg(here[row][0], columns.split(QLatin1Char(','))[column].trimmed(),
                                   here[row][column], there[row][column])));
    }
}

QTEST_GUILESS_MAIN(TestSqliteViews)
#include "tst_sqliteviews.moc"
