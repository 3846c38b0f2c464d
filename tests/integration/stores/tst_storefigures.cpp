// SPDX-License-Identifier: GPL-3.0-or-later
// The figures and the details: overview, analytics, one row with what belongs to it, and who is looking.
#include "services/stores/analyticsstore.h"
#include "services/stores/details.h"
#include "services/stores/lists.h"
#include "services/stores/overviewstore.h"
#include "services/stores/tenantstore.h"
#include "tests/integration/stores/storesbench.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace sevenscale;
using namespace sevenscale::test;

class StoreFiguresTest final : public StoresBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void cleanupTestCase() { stop(); }

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
    void amountsThatAreNone_data() { dialects(); }
    void amountsThatAreNone();
    void attentionCountsAll_data() { dialects(); }
    void attentionCountsAll();
};

void StoreFiguresTest::overviewEqualsAHandCount() {
    const auto overview = readOverview(session());
    REQUIRE_OK(overview);
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

void StoreFiguresTest::overviewPageData() {
    StoreContext context;
    context.tenantId = FirstTenant;
    const auto data = readOverviewData(session(), context);
    REQUIRE_OK(data);
    QCOMPARE(data->hours.size(), 24);
    qint64 runs = 0;
    for (const HourOfRuns& hour : data->hours)
        runs += hour.runs.total();
    QCOMPARE(runs, 33);
    QCOMPARE(std::accumulate(data->logsPerHour.begin(), data->logsPerHour.end(), qint64(0)), 2);
    QCOMPARE(data->before.executions, std::optional<qint64>(2));
    QCOMPARE(data->before.logs, std::optional<qint64>(1));
    // The newest row of a day wins, and rows of no clinic are nobody's revenue.
    const auto month = std::find_if(data->months.begin(), data->months.end(),
        [&](const MonthOfRevenue& m) { return metricDay(m_now, 5).startsWith(m.month); });
    QVERIFY(month != data->months.end());
    QCOMPARE(month->revenue.toNumeric(), QStringLiteral("1000.30"));
    QVERIFY(!data->attention.isEmpty());
    QCOMPARE(data->attention.front().subject, AttentionItem::Subject::Agent);
    QCOMPARE(data->attention.front().reason, AttentionItem::Reason::AgentFailing);
    QCOMPARE(data->insights.size(), 3);
}

void StoreFiguresTest::analyticsEqualsTheView_data() {
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<int>("range");
    for (const char* dialect : {"postgresql", "sqlite"}) {
        for (const TimeRange range : {TimeRange::Day, TimeRange::Week, TimeRange::Month})
            QTest::addRow("%s %s", dialect, qPrintable(keyOf(range)))
                << QString::fromLatin1(dialect) << static_cast<int>(range);
    }
}

void StoreFiguresTest::analyticsEqualsTheView() {
    QFETCH(int, range);
    const AnalyticsRequest request{static_cast<TimeRange>(range), {}};
    const auto data = readAnalytics(session(), request, StoreContext{});
    REQUIRE_OK(data);
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
        REQUIRE_OK(agents);
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
    REQUIRE_OK(one);
    QCOMPARE(one->agents.size(), 1);
    QCOMPARE(one->all.runs.total(), 2);
}

void StoreFiguresTest::aZoneThatQtDoesNotKnow() {
    // As on a computer whose zones are older than the server's.
    StoreContext context;
    context.timeZone = QStringLiteral("GMT-3");
    const auto data = readAnalytics(session(), {TimeRange::Week, {}}, context);
    REQUIRE_OK(data);
    QVERIFY(data->buckets.size() >= 7 && data->buckets.size() <= 9);
    QCOMPARE(data->timeZone, QStringLiteral("America/Sao_Paulo"));
    qint64 runs = 0;
    for (const AnalyticsBucket& bucket : data->buckets)
        runs += bucket.runs.total();
    QCOMPARE(runs, data->all.runs.total());
    REQUIRE_OK(readOverviewData(session(), context));
    REQUIRE_OK(countRows(session(), executionList(), QStringLiteral("date:today"), context));
}

void StoreFiguresTest::details() {
    const auto client = readClientDetail(session(), ClientId{1}, {});
    REQUIRE_OK(client);
    QCOMPARE(client->row.name, text("Clínica Vida Plena"));
    QCOMPARE(client->integrations.size(), 2);
    QCOMPARE(client->integrations.front().state, QStringLiteral("error"));
    QVERIFY(client->row.emailMasked && !client->row.emailMasked->contains(QLatin1String("contato")));
    const auto agent = readAgentDetail(session(), AgentId{1}, {});
    REQUIRE_OK(agent);
    QCOMPARE(agent->lastFailures.size(), 5);
    QVERIFY(agent->row.config && !agent->row.config->text.contains(QLatin1String("canary")));
    const auto execution = readExecutionDetail(session(), ExecutionId{1});
    REQUIRE_OK(execution);
    QVERIFY(execution->row.executionDetails
        && execution->row.executionDetails->text.contains(QLatin1String("12345678901234567890.5")));
    QVERIFY(execution->agentP95DurationMs);
    const auto integration
        = readIntegrationDetail(session(), IntegrationId{1}, QStringLiteral("integrations"));
    REQUIRE_OK(integration);
    QVERIFY(integration->row.config && !integration->row.config->text.contains(QLatin1String("canary")));
    REQUIRE_OK(readInsightDetail(session(), QStringLiteral("11111111-1111-4111-8111-111111111111")));
    REQUIRE_OK(readLogDetail(session(), LogId{1}));
    const auto missing = readLogDetail(session(), LogId{99});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void StoreFiguresTest::viewerIsKnown() {
    const auto viewer = readViewer(session());
    REQUIRE_OK(viewer);
    QVERIFY(viewer->ownsDatabase);
    QCOMPARE(viewer->tenants.size(), 1);
    QCOMPARE(viewer->tenants.front().id, FirstTenant);
    QCOMPARE(viewer->tenants.front().timeZone, QStringLiteral("America/Sao_Paulo"));
}

void StoreFiguresTest::amountsThatAreNone() {
    const auto otherMonth = [&](int day) { return metricDay(m_now.plusSeconds(-62 * 86'400), day); };
    const QList<QVariantList> rows{{101, 3, otherMonth(1), text("NaN")},
        {102, 3, otherMonth(2), text("100000000000000000000")}, {103, 3, otherMonth(3), text("12.34")}};
    qsizetype at = 0;
    REQUIRE_OK(session().insertMany(QStringLiteral("dashboard_metrics"),
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
    REQUIRE_OK(session().script(QStringLiteral("delete from dashboard_metrics where id > 100")));
    REQUIRE_OK(overview);
    const auto month = std::find_if(overview->months.begin(), overview->months.end(),
        [&](const MonthOfRevenue& m) { return otherMonth(1).startsWith(m.month); });
    QVERIFY(month != overview->months.end());
    QCOMPARE(month->revenue.toNumeric(), QStringLiteral("12.34"));
    REQUIRE_OK(metric);
    QVERIFY(!metric->revenue);
    QVERIFY(toJson(dashboardMetricList(), *metric).contains("\"revenue\":null"));
    REQUIRE_OK(findings);
    QCOMPARE(findings->size(), 2);
}

void StoreFiguresTest::attentionCountsAll() {
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
    REQUIRE_OK(before);
    // By name the worst agent is the last of them all.
    REQUIRE_OK(
        insert("ai_agents", {text("id"), text("name"), text("agent_type"), text("status")}, 700, [](int i) {
            return QVariantList{1000 + i, i == 699 ? text("zz worst") : text("a %1").arg(i), text("x"),
                i == 699 ? text("active") : text("paused")};
        }));
    REQUIRE_OK(insert("agent_executions",
        {text("id"), text("agent_id"), text("execution_date"), text("status")}, 40, [&](int i) {
            return QVariantList{10'000 + i, 1699, m_now.plusSeconds(-i).toText(), text("failed")};
        }));
    REQUIRE_OK(insert("clients", {text("id"), text("name"), text("specialty"), text("email"), text("status")},
        70, [](int i) {
            return QVariantList{1000 + i, text("c"), text("x"), text("x"),
                i % 2 == 0 ? text("\tcritical\n") : text("attention")};
        }));
    REQUIRE_OK(insert("integrations",
        {text("id"), text("client_id"), text("integration_type"), text("status")}, 70, [](int i) {
            return QVariantList{1000 + i, 1000 + i, text("google_ads"), text("error")};
        }));
    REQUIRE_OK(
        session().script(QStringLiteral("update clients set archived_at = created_at where id = 1000")));
    const auto data = readOverviewData(session(), StoreContext{});
    const auto clients
        = countRows(session(), clientList(), QStringLiteral("id>=1000 status:critical archived:no"), {});
    REQUIRE_OK(session().script(QStringLiteral("delete from integrations where id >= 1000;"
                                               "delete from clients where id >= 1000;"
                                               "delete from agent_executions where id >= 10000;"
                                               "delete from ai_agents where id >= 1000")));
    REQUIRE_OK(data);
    REQUIRE_OK(clients);
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

QTEST_GUILESS_MAIN(StoreFiguresTest)
#include "tst_storefigures.moc"
