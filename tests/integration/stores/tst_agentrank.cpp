// SPDX-License-Identifier: GPL-3.0-or-later
// The agents' order "worst first": the databases' is that of the domain, whatever the agents have done.
#include "services/domain/health.h"
#include "services/stores/lists.h"
#include "tests/integration/stores/dialects.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sevenscale;
using namespace sevenscale::test;

#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto& verified = (result);                                                                     \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().detail));                 \
    } while (false)

class TestAgentRank final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ordersLikeTheDomain_data() { addDialects(); }
    void ordersLikeTheDomain();

private:
    void fill(Session& session);

    Dialects m_dialects;
};

void TestAgentRank::initTestCase() {
    VERIFY_RESULT(m_dialects.make(QStringLiteral("agentrank")));
    for (const char* dialect : {"sqlite", "postgresql"})
        fill(m_dialects.session(QString::fromLatin1(dialect)));
}

/// The same agents in both: from those that never ran to those that always fail, in all states.
void TestAgentRank::fill(Session& session) {
    QRandomGenerator random(11);
    const QStringList states{QStringLiteral("'active'"), QStringLiteral("' Active '"),
        QStringLiteral("'paused'"), QStringLiteral("'DISABLED'"), QStringLiteral("null"),
        QStringLiteral("'odd'")};
    const QStringList outcomes{QStringLiteral("completed"), QStringLiteral("failed"),
        QStringLiteral("running"), QStringLiteral("cancelled"), QStringLiteral("strange")};
    const bool postgres = session.dialect() == Dialect::PostgreSql;
    const QString ago = postgres ? QStringLiteral("now() - interval '1 hour' * %1")
                                 : QStringLiteral("strftime('%Y-%m-%d %H:%M:%f000+00', 'now', '-%1 hours')");
    for (int agent = 1; agent <= 120; ++agent) {
        VERIFY_RESULT(session.script(QStringLiteral(
            "insert into ai_agents(name, agent_type, status, tenant_id) select 'Agent %1', 'crm', %2, t.id"
            " from tenants t order by t.created_at limit 1")
                                         .arg(agent)
                                         .arg(states.at(
                                             random.bounded(agent < 60 ? 1 : int(states.size()))))));
        QStringList runs;
        const auto add = [&](int outcome, int count) {
            for (int i = 0; i < count; ++i)
                runs.append(QStringLiteral("(%1, '%2', %3, %4)")
                                .arg(agent)
                                .arg(outcomes.at(outcome), ago.arg(agent % 10 == 0 ? 30 : 1))
                                .arg(random.bounded(agent % 3 == 0 ? 45'000 : 9'000)));
        };
        const int ended = agent % 4 == 1 ? 0 : random.bounded(45);
        const int failed = random.bounded(6) * ended / 20;
        add(0, ended - failed);
        add(1, failed);
        for (int outcome = 2; outcome < 5; ++outcome)
            add(outcome, random.bounded(5) == 0 ? 2 : 0);
        if (agent % 17 != 0 && !runs.isEmpty())
            VERIFY_RESULT(session.script(
                QStringLiteral(
                    "insert into agent_executions(agent_id, status, execution_date, duration_ms) values ")
                + runs.join(QStringLiteral(", "))));
    }
}

void TestAgentRank::ordersLikeTheDomain() {
    QFETCH(QString, dialect);
    ListRequest request;
    request.sort = Sort{QStringLiteral("health"), false};
    request.limit = 50;
    QList<Agent> agents;
    for (;;) {
        const auto page = readPage(m_dialects.session(dialect), agentList(), request, {});
        VERIFY_RESULT(page);
        agents.append(page->rows);
        if (!page->next)
            break;
        request.after = *page->next;
    }
    QCOMPARE(agents.size(), 120);
    QSet<int> states;
    const Timestamp now = Timestamp::now();
    for (qsizetype i = 0; i < agents.size(); ++i) {
        agents[i].name.clear(); // the databases do not look at it
        states.insert(static_cast<int>(healthOf(agents.at(i), now).state));
        if (i > 0)
            QVERIFY2(!isWorse(agents.at(i), agents.at(i - 1), now),
                qPrintable(QStringLiteral("%1 behind %2")
                               .arg(agents.at(i).id.value)
                               .arg(agents.at(i - 1).id.value)));
    }
    QCOMPARE(states.size(), 6); // all that there are were among them
}

QTEST_GUILESS_MAIN(TestAgentRank)
#include "tst_agentrank.moc"
