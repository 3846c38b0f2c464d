// SPDX-License-Identifier: GPL-3.0-or-later
// The stores' contract: the same questions to both dialects, over the same awkward rows, have the same
// answers.
#include "services/database/migrator.h"
#include "services/stores/analyticsstore.h"
#include "services/stores/details.h"
#include "services/stores/lists.h"
#include "services/stores/overviewstore.h"
#include "services/stores/tenantstore.h"
#include "tests/support/privatecluster.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace sevenscale;
using sevenscale::test::PrivateCluster;

namespace {

const QString FirstTenant = QStringLiteral("00000000-0000-4000-8000-000000000001");

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

/// Rows for one table; a cell that is an invalid QVariant is NULL.
struct TableRows {
    const char* table;
    QStringList columns;
    QList<QVariantList> rows;
};

/// Few rows, each of which has broken something somewhere: equal and missing keys, words in odd case, a date
/// in the future, an infinity, a negative duration, orphans, and the same microsecond twice.
QList<TableRows> awkwardRows(Timestamp now) {
    const QVariant none;
    const auto ago = [&](qint64 seconds) { return QVariant(now.plusSeconds(-seconds).toText()); };
    const QString infinity = QStringLiteral("infinity");
    QList<TableRows> tables;
    tables.append({"clients",
        {text("id"), text("name"), text("specialty"), text("email"), text("phone"), text("city"),
            text("status"), text("performance"), text("revenue"), text("patients"), text("plan")},
        {
            {1, text("Clínica Vida Plena"), text("Cardiologia"), text("contato@vida.example"),
                text("+55 62 99999-1234"), text("Goiânia, GO"), text("critical"), 40, text("R$ 12.500,00"),
                120, text("pro")},
            {2, text("Odonto Sorriso"), text("Odontologia"), text("a@b.example"), none,
                text("Belo Horizonte, MG"), text("\tOperational\u00a0"), 90, text("45.000,00"), 80,
                text("pro")},
            {3, text("odonto sorriso"), text("Odontologia"), text(""), none, none, none, none, text("12.500"),
                none, none},
            {4, text("Ångström & \"Cia\" \\ 100%"), text("Fisio_terapia"), text("x"), none,
                text("Recife, PE"), text("ATTENTION"), 70, text("N/A"), 10, text("basic")},
            {5, text("Sem Receita"), text("Dermatologia"), text("s@r.example"), none, text("Recife, PE"),
                text("vip"), 70, none, 0, text("pro")},
        }});
    tables.append({"ai_agents",
        {text("id"), text("name"), text("agent_type"), text("status"), text("performance"),
            text("executions_today"), text("config")},
        {
            {1, text("Agente Agenda"), text("calendar-optimizer"), text("active"), 80, 999,
                text("{\"model\": \"m\", \"api_key\": \"canary\"}")},
            {2, text("Agente Conversão"), text("lead-conversion"), text("Active"), 70, 0, text("{}")},
            {3, text("Agente Parado"), text("patient-retention"), text("paused"), none, none, none},
        }});
    const QString details
        = text("{\"n\": 12345678901234567890.5, \"error\": {\"code\": 401, \"message\": \"Token expired\"}}");
    QList<QVariantList> executions;
    qint64 id = 1;
    const auto run = [&](QVariant agent, QVariant client, QVariant at, QVariant duration, QVariant status,
                         QVariant tokens) {
        executions.append({id++, agent, client, at, duration, status, tokens, 1, details, at});
    };
    for (int i = 0; i < 30; ++i)
        run(1, i % 5 + 1, ago(600 + i * 60), 100 + i * 10, i % 3 == 0 ? text("failed") : text("Completed"),
            10 * i);
    run(1, 1, ago(60), 500, text("running"), none);
    run(2, 1, ago(60), -5, text("ok"), 7);
    run(2, none, ago(60), none, text("TIMEOUT "), 7);
    run(2, 2, ago(-86'400), 10, text("completed"), 1); // the future
    run(2, 2, infinity, 10, text("completed"), 1);
    run(2, 2, none, 10, text("completed"), 1);
    run(2, 2, none, 20, none, none);
    run(none, none, ago(3 * 86'400), 20, text("skipped"), none);
    run(1, 3, ago(26 * 3600), 20, text("weird"), 3);
    run(1, 3, ago(26 * 3600), 30, text("success"), 3);
    tables.append({"agent_executions",
        {text("id"), text("agent_id"), text("client_id"), text("execution_date"), text("duration_ms"),
            text("status"), text("tokens_used"), text("insights_generated"), text("execution_details"),
            text("created_at")},
        executions});
    tables.append({"integrations",
        {text("id"), text("client_id"), text("integration_type"), text("status"), text("last_sync"),
            text("config")},
        {
            {1, 1, text("google_calendar"), text("error"), ago(3600),
                text("{\"refresh_token\": \"canary\"}")},
            {2, 1, text("whatsapp_business"), text("connected"), ago(60), text("{}")},
            {3, 2, text("google_ads"), text("CONNECTED"), ago(10 * 86'400), text("{}")},
            {4, 2, text("telepathy"), none, none, text("{}")},
            {5, none, text("calendly"), text("disconnected"), none, text("{}")},
        }});
    tables.append({"client_integrations",
        {text("id"), text("client_id"), text("integration_type"), text("status"), text("last_sync")},
        {{1, 1, text("google_calendar"), text("connected"), ago(10)},
            {2, 3, text("hubspot_crm"), text("connected"), ago(10)}}});
    tables.append({"agent_insights",
        {text("id"), text("client_id"), text("agent_type"), text("insights_data"), text("processed_at"),
            text("status")},
        {
            {text("11111111-1111-4111-8111-111111111111"), 1, text("mvp-consolidator"),
                text("{\"title\": \"Faltas\"}"), ago(100), text("completed")},
            {text("22222222-2222-4222-8222-222222222222"), 1, none, text("[1, 2]"), ago(100), none},
            {text("33333333-3333-4333-8333-333333333333"), 2, text("x"), text("{}"), none, text("completed")},
        }});
    tables.append({"system_logs",
        {text("id"), text("log_type"), text("message"), text("client_id"), text("agent_id"),
            text("created_at"), text("details")},
        {
            {1, text("ERROR"), text("Falha ao ler a agenda"), 1, 1, ago(100), text("{}")},
            {2, text("info"), text("Sincronizado"), 2, none, ago(100), text("{}")},
            {3, text("audit"), text("100% _ok_"), none, none, ago(30 * 3600), none},
            {4, text("warning"), text("x"), none, none, none, text("{}")},
        }});
    tables.append({"dashboard_metrics",
        {text("id"), text("client_id"), text("metric_date"), text("roi"), text("revenue"),
            text("patients_new"), text("created_at")},
        {
            {1, 1, text("2026-01-05"), text("4.20"), text("0.10"), 3, text("2026-01-05 10:00:00+00")},
            {2, 1, text("2026-01-05"), text("5.5"), text("0.20"), 4,
                text("2026-01-06 10:00:00+00")}, // the newest of its day wins
            {3, 1, text("2026-01-06"), none, text("1000.10"), 5, none},
            {4, 2, none, text("1"), text("7"), 5, none},
            {5, none, text("2026-01-06"), text("1"), text("9"), 5, none},
        }});
    return tables;
}

Result<void> fill(Session& session, Timestamp now) {
    for (const TableRows& table : awkwardRows(now)) {
        qsizetype at = 0;
        auto done
            = session.insertMany(QString::fromLatin1(table.table), table.columns, [&](QVariantList& cells) {
                  if (at == table.rows.size())
                      return false;
                  cells = table.rows[at++];
                  return true;
              });
        if (!done)
            return failure(done.error());
    }
    return {};
}

/// Fetches a list page by page and gives the JSON of all its rows, or the error.
template <typename Row>
Result<QList<QByteArray>> walk(Session& session, const ListDefinition<Row>& list, const Sort& sort, int limit,
    const QString& filter = {}) {
    QList<QByteArray> rows;
    ListRequest request;
    request.sort = sort;
    request.limit = limit;
    request.filter = filter;
    for (int guard = 0; guard < 1000; ++guard) {
        auto page = readPage(session, list, request, StoreContext{}, Columns::Full);
        if (!page)
            return failure(page.error());
        for (const Row& row : page->rows)
            rows.append(toJson(list, row));
        if (!page->next)
            return rows;
        request.after = *page->next;
    }
    return failure(ErrorCode::Internal, QStringLiteral("The cursors never end."));
}

/// JSON of both dialects is equal but for how PostgreSQL writes jsonb (its own spacing and key order) and how
/// each writes a computed average.
QByteArray comparable(QByteArray json) {
    QString result = QString::fromUtf8(json).remove(QLatin1Char(' '));
    static const QRegularExpression decimals(QStringLiteral("(\\d+\\.\\d{3})\\d+"));
    result.replace(decimals, QStringLiteral("\\1"));
    static const QRegularExpression zeros(QStringLiteral("(\\d)\\.0+(?=[,}])"));
    result.replace(zeros, QStringLiteral("\\1"));
    return result.toUtf8();
}

} // namespace

class TestStores final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void everyOrderGivesEveryRowOnce_data();
    void everyOrderGivesEveryRowOnce();
    void ordersUseTheirIndex();
    void filters_data();
    void filters();
    void hoursEqualAHandCount_data() { dialects(); }
    void hoursEqualAHandCount();
    void overviewEqualsAHandCount_data() { dialects(); }
    void overviewEqualsAHandCount();
    void overviewPageData_data() { dialects(); }
    void overviewPageData();
    void analyticsEqualsTheView_data();
    void analyticsEqualsTheView();
    void aZoneThatQtDoesNotKnow_data() { dialects(); }
    void aZoneThatQtDoesNotKnow();
    void details_data() { dialects(); }
    void details();
    void viewerIsKnown_data() { dialects(); }
    void viewerIsKnown();
    void bothDialectsAgree();
    void amountsThatAreNone_data() { dialects(); }
    void amountsThatAreNone();
    void attentionCountsAll_data() { dialects(); }
    void attentionCountsAll();
    void keysThatAreMissing();

private:
    void dialects() {
        QTest::addColumn<QString>("dialect");
        QTest::newRow("postgresql") << QStringLiteral("postgresql");
        QTest::newRow("sqlite") << QStringLiteral("sqlite");
    }
    Session& session() {
        QFETCH(QString, dialect);
        return dialect == u"sqlite" ? *m_sqlite : *m_postgres;
    }
    template <typename Row> void walksInEveryOrder(const ListDefinition<Row>& list, qsizetype rows);
    template <typename Row> void agree(const ListDefinition<Row>& list);

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_postgres;
    std::unique_ptr<Session> m_sqlite;
    Timestamp m_now;
};

#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto& verified = (result);                                                                     \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().detail));                 \
    } while (false)

void TestStores::initTestCase() {
    m_now = Timestamp::now();
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    auto created = (*cluster)->createDatabase(QStringLiteral("stores"));
    VERIFY_RESULT(created);
    auto postgres = Session::open((*cluster)->settings(QStringLiteral("stores")));
    VERIFY_RESULT(postgres);
    m_postgres = std::move(*postgres);
    auto sqlite
        = Session::open(ConnectionSettings::workspace(m_folder.filePath(QStringLiteral("stores.sqlite"))));
    VERIFY_RESULT(sqlite);
    m_sqlite = std::move(*sqlite);
    for (Session* session : {m_postgres.get(), m_sqlite.get()}) {
        auto migrated = Migrator(*session).migrate();
        VERIFY_RESULT(migrated);
        auto filled = fill(*session, m_now);
        VERIFY_RESULT(filled);
    }
}

void TestStores::cleanupTestCase() {
    m_postgres.reset();
    m_sqlite.reset();
}

template <typename Row>
void TestStores::walksInEveryOrder(const ListDefinition<Row>& list, qsizetype expected) {
    for (const ListShape::SortKey& key : list.shape.sortKeys) {
        for (const bool descending : {true, false}) {
            const Sort sort{key.column, descending};
            const auto whole = walk(session(), list, sort, 1000);
            QVERIFY2(whole, qPrintable(key.column + (whole ? QString() : whole.error().detail)));
            QCOMPARE(whole->size(), expected);
            for (const int limit : {1, 3, 7}) {
                const auto paged = walk(session(), list, sort, limit);
                QVERIFY2(paged, qPrintable(key.column + (paged ? QString() : paged.error().detail)));
                QVERIFY2(*paged == *whole, qPrintable(QStringLiteral("%1 by %2").arg(key.column).arg(limit)));
            }
            // Equal keys keep one order, so going the other way is exactly the mirror, but for the rows
            // without a key.
            QSet<QByteArray> unique(whole->begin(), whole->end());
            QCOMPARE(unique.size(), expected);
        }
    }
}

void TestStores::everyOrderGivesEveryRowOnce_data() {
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("list");
    for (const char* dialect : {"postgresql", "sqlite"}) {
        for (const char* list :
            {"clients", "agents", "executions", "integrations", "insights", "logs", "metrics", "quality"})
            QTest::addRow("%s %s", dialect, list)
                << QString::fromLatin1(dialect) << QString::fromLatin1(list);
    }
}

void TestStores::everyOrderGivesEveryRowOnce() {
    QFETCH(QString, list);
    if (list == u"clients")
        walksInEveryOrder(clientList(), 5);
    else if (list == u"agents")
        walksInEveryOrder(agentList(), 3);
    else if (list == u"executions")
        walksInEveryOrder(executionList(), 40);
    else if (list == u"integrations")
        walksInEveryOrder(integrationList(), 6);
    else if (list == u"insights")
        walksInEveryOrder(insightList(), 3);
    else if (list == u"logs")
        walksInEveryOrder(logList(), 4);
    else if (list == u"quality") {
        const auto findings = countRows(session(), qualityList(), {}, StoreContext{});
        VERIFY_RESULT(findings);
        QVERIFY(*findings > 10);
        walksInEveryOrder(qualityList(), *findings);
    } else
        walksInEveryOrder(dashboardMetricList(), 5);
}

void TestStores::ordersUseTheirIndex() {
    // On a handful of rows the planner would rather read and sort them all.
    VERIFY_RESULT(m_postgres->script(QStringLiteral("set enable_seqscan = off; set enable_sort = off")));
    StoreContext context;
    context.tenantId = FirstTenant;
    QStringList plans;
    for (const char* key : {"execution_date", "id"}) {
        for (const bool descending : {true, false}) {
            ListShape shape = executionList().shape;
            shape.select = QStringList{text("e.id")};
            ListRequest request;
            request.sort = Sort{text(key), descending};
            const auto page = pageStatements(shape, request, context, Dialect::PostgreSql);
            VERIFY_RESULT(page);
            QVERIFY(page->keyed);
            auto rows = m_postgres->query(QLatin1String("explain ") % page->keyed->sql,
                page->keyed->parameters + QVariantList{qint64(200)});
            VERIFY_RESULT(rows);
            QString plan;
            while (rows->next())
                plan += rows->text(0) % QLatin1Char('\n');
            plans.append(plan);
        }
    }
    VERIFY_RESULT(m_postgres->script(QStringLiteral("reset enable_seqscan; reset enable_sort")));
    for (const QString& plan : std::as_const(plans)) {
        QVERIFY2(plan.contains(QLatin1String("Index")), qPrintable(plan));
        QVERIFY2(!plan.contains(QLatin1String("Sort")), qPrintable(plan));
    }
}

void TestStores::filters_data() {
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<qint64>("count");
    const auto row = [](const char* list, const char* filter, qint64 count) {
        for (const char* dialect : {"postgresql", "sqlite"})
            QTest::addRow("%s %s %s", dialect, list, filter)
                << QString::fromLatin1(dialect) << QString::fromLatin1(list) << QString::fromUtf8(filter)
                << count;
    };
    row("executions", "", 40);
    row("executions", "status:FAILED", 10);
    row("executions", "outcome:failed", 11);
    row("executions", "-outcome:failed", 29);
    row("executions", "outcome:unknown", 2);
    row("executions", "status:none", 1);
    row("executions", "-status:completed", 17);
    row("executions", "agent:2", 6);
    row("executions", "agent:\"agenda\"", 33);
    row("executions", "agent:none", 1);
    row("executions", "-agent:1", 7);
    row("executions", "client:none", 2);
    row("executions", "client:\"100%\"", 6);
    row("executions", "duration>300ms", 10);
    row("executions", "duration>0,3s", 10);
    row("executions", "duration:none", 2);
    row("executions", "date:last-1h", 33);
    row("executions", "date>2100-01-01", 1);
    row("executions", "date:none", 2);
    row("executions", "tokens>=280", 2);
    row("executions", "\"token expired\"", 40);
    row("executions", "agent:1 outcome:failed duration>=200ms", 6);
    row("executions", "agent:1,2", 39);
    row("executions", "-agent:1,2", 1);
    row("executions", "agent:2,none", 7);
    row("executions", "agent:\"CONVERSÃO\"", 6);
    row("executions", "status:failed,timeout", 11);
    row("executions", "id:1,2,99", 2);
    row("executions", "tokens>9999999999", 0);
    row("executions", "tokens<9999999999", 37);
    row("executions", "duration<1000h", 38);
    row("clients", "ÅNGSTRÖM", 1);
    row("clients", "name:ångström", 1);
    row("clients", "CLÍNICA", 1);
    row("clients", "status:none", 1);
    row("clients", "status:operational", 1);
    row("clients", "odonto", 2);
    row("clients", "name:\"100%\"", 1);
    row("clients", "name:\"_\"", 0);
    row("clients", "specialty:\"o_t\"", 1);
    row("clients", "revenue>=12500", 3);
    row("clients", "revenue_note:ambiguous", 1);
    row("clients", "archived:no", 5);
    row("clients", "-status:critical", 4);
    row("clients", "performance<80 city:recife", 2);
    row("integrations", "state:error", 1);
    row("integrations", "state:connected", 3);
    row("integrations", "client:1", 2);
    row("integrations", "sync:none", 2);
    row("integrations", "archived:no", 6);
    row("integrations", "archived:yes", 0);
    row("insights", "id:11111111-1111-4111-8111-111111111111", 1);
    row("insights", "id:99999999-1111-4111-8111-111111111111", 0);
    row("insights", "client:1", 2);
    row("insights", "faltas", 1);
    row("logs", "level:error", 1);
    row("logs", "level:unknown", 1);
    row("logs", "message:\"100%\"", 1);
    row("logs", "client:none", 2);
    row("agents", "status:active", 2);
    row("agents", "success>17.777", 2);
    row("agents", "success>=66,5%", 1);
}

void TestStores::filters() {
    QFETCH(QString, list);
    QFETCH(QString, filter);
    QFETCH(qint64, count);
    const auto check = [&](const auto& definition) {
        const auto counted = countRows(session(), definition, filter, {});
        VERIFY_RESULT(counted);
        QCOMPARE(*counted, count);
        const auto guessed = guessRows(session(), definition, filter, {});
        VERIFY_RESULT(guessed);
        QCOMPARE(guessed->has_value(), session().dialect() == Dialect::PostgreSql);
        const auto rows = walk(session(), definition, definition.shape.order, 4, filter);
        VERIFY_RESULT(rows);
        QCOMPARE(rows->size(), count);
    };
    if (list == u"clients")
        check(clientList());
    else if (list == u"agents")
        check(agentList());
    else if (list == u"executions")
        check(executionList());
    else if (list == u"integrations")
        check(integrationList());
    else if (list == u"insights")
        check(insightList());
    else
        check(logList());
}

void TestStores::hoursEqualAHandCount() {
    const QList<TableRows> tables = awkwardRows(m_now);
    const auto runs = std::find_if(tables.begin(), tables.end(),
        [](const TableRows& t) { return qstrcmp(t.table, "agent_executions") == 0; });
    QVERIFY(runs != tables.end());
    const auto at = runs->columns.indexOf(text("execution_date"));
    const auto count = [&](auto&& holds) {
        return std::count_if(runs->rows.begin(), runs->rows.end(), [&](const QVariantList& row) {
            const auto moment = Timestamp::fromText(row.at(at).toString());
            return moment && holds(*moment);
        });
    };
    const auto check = [&](const QString& filter, qint64 expected) {
        const auto counted = countRows(session(), executionList(), filter, StoreContext{});
        VERIFY_RESULT(counted);
        QVERIFY2(*counted == expected,
            qPrintable(QStringLiteral("%1: %2 instead of %3").arg(filter).arg(*counted).arg(expected)));
    };
    qint64 found = 0;
    Timestamp begin{m_now.microseconds - m_now.microseconds % 3'600'000'000};
    for (int i = 0; i < 30; ++i, begin = begin.plusSeconds(-3600)) {
        const Timestamp end = begin.plusSeconds(3600);
        const QString from = begin.toDateTime().toString(QStringLiteral("yyyy-MM-ddTHH:mmZ"));
        const QString to = end.toDateTime().toString(QStringLiteral("yyyy-MM-ddTHH:mmZ"));
        const qint64 expected = count([&](Timestamp t) { return t >= begin && t < end; });
        found += expected;
        check(QStringLiteral("date>=%1 date<%2").arg(from, to), expected);
        const Timestamp dayEnd = begin.plusSeconds(86'400);
        check(QStringLiteral("date>%1 date<=%2").arg(from, dayEnd.toRfc3339()),
            count([&](Timestamp t) { return t > begin && t <= dayEnd; }));
    }
    QCOMPARE(found, 35);
    check(QStringLiteral("date:") % m_now.plusSeconds(-600).toRfc3339(), 1);
    check(QStringLiteral("date<999999-01-01"), count([](Timestamp t) { return t.isFinite(); }));
}

void TestStores::overviewEqualsAHandCount() {
    const auto overview = readOverview(session());
    VERIFY_RESULT(overview);
    QCOMPARE(overview->totalClients, 5);
    QCOMPARE(overview->operationalClients, 1);
    QCOMPARE(overview->attentionClients, 1);
    QCOMPARE(overview->criticalClients, 1);
    QCOMPARE(overview->otherClients, 2);
    QCOMPARE(overview->activeAgents, 2);
    QCOMPARE(overview->totalAgents, 3);
    QCOMPARE(overview->connectedIntegrations, 3);
    QCOMPARE(overview->totalIntegrations, 6);
    QCOMPARE(overview->totalRevenue.toNumeric(), QStringLiteral("70000.00"));
    QCOMPARE(overview->revenueAmbiguous, 1);
    QCOMPARE(overview->revenueUnreadable, 1);
    QCOMPARE(overview->avgClientPerformance->toDouble(), 67.5);
    QCOMPARE(overview->avgAgentPerformance->toDouble(), 75.0);
    QCOMPARE(overview->logs24h, 2);
    QCOMPARE(overview->errors24h, 1);
    QCOMPARE(overview->executions24h, 33);
    QCOMPARE(overview->succeeded24h, 21);
    QCOMPARE(overview->failed24h, 11);
    QCOMPARE(overview->inFlight24h, 1);
    QVERIFY(std::abs(overview->successRate24h->toDouble() - 100.0 * 21 / 32) < 1e-6);
}

void TestStores::overviewPageData() {
    StoreContext context;
    context.tenantId = FirstTenant;
    const auto data = readOverviewData(session(), context);
    VERIFY_RESULT(data);
    QCOMPARE(data->hours.size(), 24);
    qint64 runs = 0;
    for (const HourOfRuns& hour : data->hours)
        runs += hour.runs.total();
    QCOMPARE(runs, 33);
    QCOMPARE(std::accumulate(data->logsPerHour.begin(), data->logsPerHour.end(), qint64(0)), 2);
    QCOMPARE(data->before.executions, std::optional<qint64>(2));
    QCOMPARE(data->before.logs, std::optional<qint64>(1));
    // The newest row of a day wins, and rows of no clinic are nobody's revenue.
    const auto january = std::find_if(data->months.begin(), data->months.end(),
        [](const MonthOfRevenue& m) { return m.month == u"2026-01"; });
    QVERIFY(january != data->months.end());
    QCOMPARE(january->revenue.toNumeric(), QStringLiteral("1000.30"));
    QVERIFY(!data->attention.isEmpty());
    QCOMPARE(data->attention.front().subject, AttentionItem::Subject::Agent);
    QCOMPARE(data->attention.front().reason, AttentionItem::Reason::AgentFailing);
    QCOMPARE(data->insights.size(), 3);
}

void TestStores::analyticsEqualsTheView_data() {
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<int>("range");
    for (const char* dialect : {"postgresql", "sqlite"}) {
        for (const TimeRange range : {TimeRange::Day, TimeRange::Week, TimeRange::Month})
            QTest::addRow("%s %s", dialect, qPrintable(keyOf(range)))
                << QString::fromLatin1(dialect) << static_cast<int>(range);
    }
}

void TestStores::analyticsEqualsTheView() {
    QFETCH(int, range);
    const AnalyticsRequest request{static_cast<TimeRange>(range), {}};
    const auto data = readAnalytics(session(), request, StoreContext{});
    VERIFY_RESULT(data);
    qint64 runs = 0;
    qint64 tokens = 0;
    for (const AnalyticsBucket& bucket : data->buckets) {
        runs += bucket.runs.total();
        tokens += bucket.tokens;
    }
    QCOMPARE(runs, data->all.runs.total());
    QCOMPARE(tokens, data->all.tokens);
    QCOMPARE(data->all.runs.total(), request.range == TimeRange::Day ? 33 : 36);
    if (request.range == TimeRange::Day) {
        const auto agents = readPage(session(), agentList(), {}, StoreContext{});
        VERIFY_RESULT(agents);
        for (const Agent& agent : agents->rows) {
            const auto found = std::find_if(data->agents.begin(), data->agents.end(),
                [&](const AgentFigures& a) { return a.id == agent.id; });
            QVERIFY(found != data->agents.end());
            QCOMPARE(found->runs.total(), agent.executions24h);
            QCOMPARE(found->runs.of(Outcome::Failed), agent.failedExecutions24h);
            QCOMPARE(found->p95.has_value(), agent.p95DurationMs.has_value());
            if (found->p95)
                QVERIFY(std::abs(*found->p95 - agent.p95DurationMs->toDouble()) < 1e-6);
        }
        QCOMPARE(data->agents.front().id.value, 2); // one success of two
    }
    const auto one = readAnalytics(session(), {request.range, {AgentId{2}}}, StoreContext{});
    VERIFY_RESULT(one);
    QCOMPARE(one->agents.size(), 1);
    QCOMPARE(one->all.runs.total(), 2);
}

void TestStores::aZoneThatQtDoesNotKnow() {
    // As on a computer whose zones are older than the server's.
    StoreContext context;
    context.timeZone = QStringLiteral("GMT-3");
    const auto data = readAnalytics(session(), {TimeRange::Week, {}}, context);
    VERIFY_RESULT(data);
    QVERIFY(data->buckets.size() >= 7 && data->buckets.size() <= 9);
    QCOMPARE(data->timeZone, QStringLiteral("America/Sao_Paulo"));
    qint64 runs = 0;
    for (const AnalyticsBucket& bucket : data->buckets)
        runs += bucket.runs.total();
    QCOMPARE(runs, data->all.runs.total());
    VERIFY_RESULT(readOverviewData(session(), context));
    VERIFY_RESULT(countRows(session(), executionList(), QStringLiteral("date:today"), context));
}

void TestStores::details() {
    const auto client = readClientDetail(session(), ClientId{1}, {});
    VERIFY_RESULT(client);
    QCOMPARE(client->row.name, text("Clínica Vida Plena"));
    QCOMPARE(client->integrations.size(), 2);
    QCOMPARE(client->integrations.front().state, QStringLiteral("error"));
    QVERIFY(client->row.emailMasked && !client->row.emailMasked->contains(QLatin1String("contato")));
    const auto agent = readAgentDetail(session(), AgentId{1}, {});
    VERIFY_RESULT(agent);
    QCOMPARE(agent->lastFailures.size(), 5);
    QVERIFY(agent->row.config && !agent->row.config->text.contains(QLatin1String("canary")));
    const auto execution = readExecutionDetail(session(), ExecutionId{1});
    VERIFY_RESULT(execution);
    QVERIFY(execution->row.executionDetails
        && execution->row.executionDetails->text.contains(QLatin1String("12345678901234567890.5")));
    QVERIFY(execution->agentP95DurationMs);
    const auto integration
        = readIntegrationDetail(session(), IntegrationId{1}, QStringLiteral("integrations"));
    VERIFY_RESULT(integration);
    QVERIFY(integration->row.config && !integration->row.config->text.contains(QLatin1String("canary")));
    VERIFY_RESULT(readInsightDetail(session(), QStringLiteral("11111111-1111-4111-8111-111111111111")));
    VERIFY_RESULT(readLogDetail(session(), LogId{1}));
    const auto missing = readLogDetail(session(), LogId{99});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void TestStores::viewerIsKnown() {
    const auto viewer = readViewer(session());
    VERIFY_RESULT(viewer);
    QVERIFY(viewer->ownsDatabase);
    QCOMPARE(viewer->tenants.size(), 1);
    QCOMPARE(viewer->tenants.front().id, FirstTenant);
    QCOMPARE(viewer->tenants.front().timeZone, QStringLiteral("America/Sao_Paulo"));
}

template <typename Row> void TestStores::agree(const ListDefinition<Row>& list) {
    for (const ListShape::SortKey& key : list.shape.sortKeys) {
        // Words sort by each database's own collation: only that both give the same rows is compared there.
        const bool ordered = key.type != FieldType::Text;
        auto postgres = walk(*m_postgres, list, {key.column, true}, 1000);
        auto sqlite = walk(*m_sqlite, list, {key.column, true}, 1000);
        VERIFY_RESULT(postgres);
        VERIFY_RESULT(sqlite);
        QStringList a;
        QStringList b;
        for (const QByteArray& row : std::as_const(*postgres))
            a.append(QString::fromUtf8(comparable(row)));
        for (const QByteArray& row : std::as_const(*sqlite))
            b.append(QString::fromUtf8(comparable(row)));
        if (!ordered) {
            a.sort();
            b.sort();
        }
        // What each database stamped by itself differs: created_at and updated_at default to now.
        static const QRegularExpression stamps(QStringLiteral("\"(created_at|updated_at)\":[^,}]*"));
        for (qsizetype i = 0; i < a.size(); ++i)
            QCOMPARE(a[i].remove(stamps), b[i].remove(stamps));
    }
}

void TestStores::bothDialectsAgree() {
    agree(clientList());
    agree(agentList());
    agree(executionList());
    agree(integrationList());
    agree(insightList());
    agree(logList());
    agree(dashboardMetricList());
}

void TestStores::amountsThatAreNone() {
    const QList<QVariantList> rows{{101, 3, text("2026-02-01"), text("NaN")},
        {102, 3, text("2026-02-02"), text("100000000000000000000")},
        {103, 3, text("2026-02-03"), text("12.34")}};
    qsizetype at = 0;
    VERIFY_RESULT(session().insertMany(QStringLiteral("dashboard_metrics"),
        {text("id"), text("client_id"), text("metric_date"), text("revenue")}, [&](QVariantList& cells) {
            if (at == rows.size())
                return false;
            cells = rows[at++];
            return true;
        }));
    const auto overview = readOverviewData(session(), StoreContext{});
    const auto metric = readOne(session(), dashboardMetricList(), {101});
    const auto findings = walk(session(), qualityList(), {QStringLiteral("row_id"), false}, 1000,
        QStringLiteral("finding:revenue_unreadable table:dashboard_metrics"));
    VERIFY_RESULT(session().script(QStringLiteral("delete from dashboard_metrics where id > 100")));
    VERIFY_RESULT(overview);
    const auto february = std::find_if(overview->months.begin(), overview->months.end(),
        [](const MonthOfRevenue& m) { return m.month == u"2026-02"; });
    QVERIFY(february != overview->months.end());
    QCOMPARE(february->revenue.toNumeric(), QStringLiteral("12.34"));
    VERIFY_RESULT(metric);
    QVERIFY(!metric->revenue);
    QVERIFY(toJson(dashboardMetricList(), *metric).contains("\"revenue\":null"));
    VERIFY_RESULT(findings);
    QCOMPARE(findings->size(), 2);
}

void TestStores::attentionCountsAll() {
    const auto insert = [&](const char* table, const QStringList& columns, int count, auto&& row) {
        int at = 0;
        return session().insertMany(QString::fromLatin1(table), columns, [&](QVariantList& cells) {
            if (at == count)
                return false;
            cells = row(at++);
            return true;
        });
    };
    const auto before = readOverviewData(session(), StoreContext{});
    VERIFY_RESULT(before);
    // By name the worst agent is the last of them all.
    VERIFY_RESULT(
        insert("ai_agents", {text("id"), text("name"), text("agent_type"), text("status")}, 700, [](int i) {
            return QVariantList{1000 + i, i == 699 ? text("zz worst") : text("a %1").arg(i), text("x"),
                i == 699 ? text("active") : text("paused")};
        }));
    VERIFY_RESULT(insert("agent_executions",
        {text("id"), text("agent_id"), text("execution_date"), text("status")}, 40, [&](int i) {
            return QVariantList{10'000 + i, 1699, m_now.plusSeconds(-i).toText(), text("failed")};
        }));
    VERIFY_RESULT(insert("clients",
        {text("id"), text("name"), text("specialty"), text("email"), text("status")}, 70, [](int i) {
            return QVariantList{1000 + i, text("c"), text("x"), text("x"),
                i % 2 == 0 ? text("\tcritical\n") : text("attention")};
        }));
    VERIFY_RESULT(insert("integrations",
        {text("id"), text("client_id"), text("integration_type"), text("status")}, 70, [](int i) {
            return QVariantList{1000 + i, 1000 + i, text("google_ads"), text("error")};
        }));
    VERIFY_RESULT(
        session().script(QStringLiteral("update clients set archived_at = created_at where id = 1000")));
    const auto data = readOverviewData(session(), StoreContext{});
    const auto clients
        = countRows(session(), clientList(), QStringLiteral("id>=1000 status:critical archived:no"), {});
    VERIFY_RESULT(session().script(QStringLiteral("delete from integrations where id >= 1000;"
                                                  "delete from clients where id >= 1000;"
                                                  "delete from agent_executions where id >= 10000;"
                                                  "delete from ai_agents where id >= 1000")));
    VERIFY_RESULT(data);
    VERIFY_RESULT(clients);
    QCOMPARE(*clients, 34);
    QCOMPARE(data->critical.agents, before->critical.agents + 1);
    QCOMPARE(data->critical.clients, before->critical.clients + 34);
    QCOMPARE(data->needAttention.clients, before->needAttention.clients + 35);
    QCOMPARE(data->critical.integrations, before->critical.integrations + 69);
    QCOMPARE(data->figures.totalIntegrations, before->figures.totalIntegrations + 69);
    QCOMPARE(data->figures.criticalClients, data->critical.clients);
    QCOMPARE(data->attention.size(), 8);
    QCOMPARE(data->attention.front().name, text("zz worst"));
}

void TestStores::keysThatAreMissing() {
    // What our schema calls NOT NULL comes without a value from other programs' tables.
    VERIFY_RESULT(m_postgres->script(QStringLiteral(
        "create table public.of_another_program (x int);"
        "alter table client_integrations alter column integration_type drop not null;"
        "insert into client_integrations (id, client_id, integration_type) overriding system value"
        " values (900, 4, null), (901, 5, null)")));
    const auto check = [&](const auto& list, const QString& key, const QString& filter, qsizetype least) {
        for (const bool descending : {true, false}) {
            const auto whole = walk(*m_postgres, list, {key, descending}, 1000, filter);
            VERIFY_RESULT(whole);
            const auto counted = countRows(*m_postgres, list, filter, StoreContext{});
            VERIFY_RESULT(counted);
            QCOMPARE(whole->size(), *counted);
            QVERIFY(whole->size() >= least);
            const auto paged = walk(*m_postgres, list, {key, descending}, 1, filter);
            VERIFY_RESULT(paged);
            QCOMPARE(*paged, *whole);
        }
    };
    check(integrationList(), QStringLiteral("integration_type"), {}, 8);
    check(integrationList(), QStringLiteral("integration_type"), QStringLiteral("type:none"), 2);
    check(qualityList(), QStringLiteral("row_id"), {}, 10);
    check(qualityList(), QStringLiteral("row_id"), QStringLiteral("finding:foreign_table_in_public"), 1);
}

QTEST_GUILESS_MAIN(TestStores)
#include "tst_stores.moc"
