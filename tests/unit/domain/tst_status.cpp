// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/status.h"

#include <QTest>

using namespace sevenscale;

Q_DECLARE_METATYPE(sevenscale::Outcome)

class TestStatus final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcome_data();
    void outcome();
    void keysAreReadBack();
    void others();
};

void TestStatus::outcome_data() {
    QTest::addColumn<QString>("status");
    QTest::addColumn<Outcome>("expected");
    const auto rows = [](Outcome outcome, const QStringList& words) {
        for (const QString& word : words)
            QTest::newRow(qPrintable(word.isEmpty() ? QStringLiteral("(empty)") : word)) << word << outcome;
    };
    rows(Outcome::Succeeded,
        {QStringLiteral("completed"), QStringLiteral(" COMPLETED "), QStringLiteral("Success"),
            QStringLiteral("succeeded"), QStringLiteral("ok")});
    rows(Outcome::Failed,
        {QStringLiteral("failed"), QStringLiteral("FAILURE"), QStringLiteral("error"),
            QStringLiteral("timeout"), QStringLiteral("timed_out")});
    rows(Outcome::InFlight, {QStringLiteral("pending"), QStringLiteral("queued"), QStringLiteral("Running")});
    rows(Outcome::Cancelled,
        {QStringLiteral("cancelled"), QStringLiteral("canceled"), QStringLiteral("skipped")});
    rows(Outcome::Unknown,
        {QString(), QStringLiteral("done"), QStringLiteral("completed!"), QStringLiteral("succeed")});
}

void TestStatus::outcome() {
    QFETCH(QString, status);
    QFETCH(Outcome, expected);
    QCOMPARE(outcomeOf(status), expected);
}

void TestStatus::keysAreReadBack() {
    for (int i = 0; i < OutcomeCount; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        QCOMPARE(outcomeFromKey(outcomeKey(outcome)), outcome);
    }
    QCOMPARE(outcomeKey(Outcome::Unknown), QStringLiteral("unknown"));
}

void TestStatus::others() {
    QCOMPARE(clientStatusOf(u" Critical"), ClientStatus::Critical);
    QCOMPARE(clientStatusOf(u"vip"), ClientStatus::Other);
    QCOMPARE(agentStatusOf(u"ACTIVE"), AgentStatus::Active);
    QCOMPARE(stateOf(agentStatusOf(u"paused")), State::Off);
    QCOMPARE(stateOf(integrationStateFromKey(u"error")), State::Critical);
    QCOMPARE(stateOf(logLevelFromKey(u"warning")), State::Attention);
    QVERIFY(severity(State::Critical) > severity(State::Attention));
}

QTEST_GUILESS_MAIN(TestStatus)
#include "tst_status.moc"
