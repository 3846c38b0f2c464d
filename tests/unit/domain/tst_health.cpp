// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/health.h"

#include <QTest>

using namespace sevenscale;

class TestHealth final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scores();
    void states();
    void worstFirst();

private:
    static Agent agent(qint64 succeeded, qint64 failed, double p95 = 1000) {
        Agent result;
        result.status = QStringLiteral("active");
        result.successfulExecutions24h = succeeded;
        result.failedExecutions24h = failed;
        result.executions24h = succeeded + failed;
        result.p95DurationMs = Decimal{QString::number(p95)};
        result.lastExecution = Timestamp{0};
        return result;
    }
};

void TestHealth::scores() {
    QCOMPARE(healthOf(agent(100, 0), {0}).score, 100);
    QCOMPARE(healthOf(agent(90, 10), {0}).score, 75);
    QCOMPARE(healthOf(agent(60, 40), {0}).score, 0);
    QCOMPARE(healthOf(agent(0, 100), {0}).score, 0);
    QCOMPARE(healthOf(agent(100, 0, 15'000), {0}).score, 95);
    QCOMPARE(healthOf(agent(100, 0, 900'000), {0}).score, 80);
    QCOMPARE(healthOf(agent(MinimumRuns - 1, 0), {0}).score, std::nullopt);
}

void TestHealth::states() {
    using Reason = AgentHealth::Reason;
    QCOMPARE(healthOf(agent(80, 20), {0}).state, State::Critical);
    QCOMPARE(healthOf(agent(90, 10), {0}).state, State::Attention);
    QCOMPARE(healthOf(agent(100, 0, 16'000), {0}).reason, Reason::Slow);
    QCOMPARE(healthOf(agent(100, 0), {0}).state, State::Ok);
    Agent paused = agent(0, 100);
    paused.status = QStringLiteral("paused");
    QCOMPARE(healthOf(paused, {0}).state, State::Off);
    const AgentHealth silent = healthOf(agent(0, 0), Timestamp{2 * 86'400'000'000});
    QCOMPARE(silent.reason, Reason::Silent);
    QCOMPARE(silent.state, State::Attention);
    QCOMPARE(healthOf(agent(0, 0), Timestamp{3'600'000'000}).state, State::Unknown);
}

void TestHealth::worstFirst() {
    const Timestamp now{0};
    QVERIFY(isWorse(agent(50, 50), agent(90, 10), now));
    QVERIFY(isWorse(agent(50, 50), agent(80, 20), now));
    QVERIFY(!isWorse(agent(100, 0), agent(90, 10), now));
    QVERIFY(!isWorse(agent(100, 0), agent(100, 0), now));
}

QTEST_GUILESS_MAIN(TestHealth)
#include "tst_health.moc"
