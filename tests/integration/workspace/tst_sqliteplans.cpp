// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/workspace/workspacetesting.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sevenscale;
using namespace sevenscale::test;

/// The statements that lists and pages send are answered from an index, in its order, without a sort.
class TestSqlitePlans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto session = migratedSqlite(m_folder.filePath(QStringLiteral("plans")));
        QVERIFY_RESULT(session);
        m_session = std::move(*session);
    }
    void usesIndex_data();
    void usesIndex();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

void TestSqlitePlans::usesIndex_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("index");
    QTest::addColumn<bool>("sorted"); ///< no sort of its own
    const auto row = [](const char* name, const char* sql, const char* index, bool sorted = true) {
        QTest::addRow("%s", name) << QString::fromLatin1(sql) << QString::fromLatin1(index) << sorted;
    };
    row("newest runs of a tenant",
        "select id from vw_agent_executions e where e.tenant_id = 'x' and e.execution_date is not null"
        " order by e.execution_date desc nulls last, e.id desc limit 200",
        "agent_executions_tenant_date");
    row("next page",
        "select id from vw_agent_executions e where e.tenant_id = 'x' and e.execution_date is not null"
        " and (e.execution_date, e.id) < ('2026', 7) order by e.execution_date desc nulls last, e.id desc "
        "limit 200",
        "agent_executions_tenant_date");
    row("the undated",
        "select id from vw_agent_executions e where e.tenant_id = 'x' and e.execution_date is null and e.id "
        "< 7"
        " order by e.id desc limit 200",
        "agent_executions_tenant_date");
    row("oldest runs",
        "select id from vw_agent_executions e where e.tenant_id = 'x' and e.execution_date is not null"
        " order by e.execution_date asc nulls first, e.id asc limit 200",
        "agent_executions_tenant_date");
    row("runs of all tenants",
        "select id from vw_agent_executions e where e.execution_date is not null"
        " order by e.execution_date desc nulls last, e.id desc limit 200",
        "agent_executions_date");
    row("runs of an agent",
        "select id from vw_agent_executions e where e.agent_id = 3 and e.execution_date is not null"
        " order by e.execution_date desc nulls last, e.id desc limit 200",
        "agent_executions_agent_date");
    row("runs of a clinic",
        "select id from vw_agent_executions e where e.client_id = 3 and e.execution_date is not null"
        " order by e.execution_date desc nulls last, e.id desc limit 200",
        "agent_executions_client_date");
    row("failed runs",
        "select id from vw_agent_executions e where e.tenant_id = 'x' and e.outcome = 'failed' and "
        "e.execution_date is not null"
        " order by e.execution_date desc nulls last, e.id desc limit 200",
        "agent_executions_outcome");
    row("runs by hour",
        "select e.hour, e.outcome, count(*) from vw_agent_executions e where e.execution_date > '2026' and "
        "e.execution_date <= '2027'"
        " group by 1, 2",
        "agent_executions_date", false);
    row("logs",
        "select id from vw_system_logs l where l.tenant_id = 'x' and l.created_at is not null"
        " order by l.created_at desc nulls last, l.id desc limit 200",
        "system_logs_tenant");
    row("insights",
        "select id from agent_insights i where i.tenant_id = 'x' and i.processed_at is not null"
        " order by i.processed_at desc nulls last, i.id desc limit 200",
        "agent_insights_tenant");
    row("a clinic's days",
        "select id from dashboard_metrics m where m.client_id = 3 order by m.metric_date desc nulls last, "
        "m.id desc limit 30",
        "dashboard_metrics_client");
    row("a clinic's integrations", "select id from vw_integrations v where v.client_id = 3",
        "integrations_client", false);
    row("one clinic", "select * from client_dashboard_view where id = 3", "integrations_client", false);
    row("the overview", "select * from vw_dashboard_overview", "agent_executions_date", false);
    row("agent analytics", "select * from vw_agent_analytics", "agent_executions_agent_date", false);
}

void TestSqlitePlans::usesIndex() {
    QFETCH(QString, sql);
    QFETCH(QString, index);
    QFETCH(bool, sorted);
    QStringList plan;
    for (const QStringList& row : rowsOf(*m_session, QLatin1String("explain query plan ") % sql))
        plan += row.last();
    const QString text = plan.join(QLatin1Char('\n'));
    QVERIFY2(text.contains(index), qPrintable(text));
    if (!sorted)
        return;
    QVERIFY2(!text.contains(QLatin1String("TEMP B-TREE")), qPrintable(text));
    for (const QString& line : plan) {
        for (const char* table : {"SCAN e", "SCAN l", "SCAN i"})
            QVERIFY2(line != QLatin1String(table), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestSqlitePlans)
#include "tst_sqliteplans.moc"
