// SPDX-License-Identifier: GPL-3.0-or-later
// `sevenscalectl migrate`, killed at fifty random moments of adopting a live database, and run again: it
// finishes each time, and nothing is lost. Two at once do not collide either.
#include "services/database/migrator.h"
#include "tests/integration/schema/schemafixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <random>

using namespace sevenscale;
using namespace sevenscale::test;

#define VERIFY_RESULT(result)                                                                                \
    QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

class TestKilled final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finishesWhateverItWasKilledIn();
    void twoAtOnceBothFinish();

private:
    void verifyAdopted(const QString& database);
    void start(QProcess& process, const QString& database) {
        process.start(QStringLiteral(CTL_PROGRAM),
            {QStringLiteral("--database"), m_cluster->connectionString(database), QStringLiteral("migrate")});
    }

    PrivateCluster* m_cluster = nullptr;
    QStringList m_fingerprint;
    qint64 m_wholeMs = 0;
};

void TestKilled::initTestCase() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    m_cluster = *cluster;
    const QString superuser = QStringLiteral("postgres");
    auto roles = runFile(*m_cluster, superuser, superuser, sqlFile(QStringLiteral("supabase_roles.sql")));
    VERIFY_RESULT(roles);
    auto created = createOwnedDatabase(*m_cluster, QStringLiteral("live"), Owner::Superuser);
    VERIFY_RESULT(created);
    auto loaded
        = runFile(*m_cluster, QStringLiteral("live"), superuser, sqlFile(QStringLiteral("legacy.sql")));
    VERIFY_RESULT(loaded);
    auto session = Session::open(m_cluster->settings(QStringLiteral("live")));
    VERIFY_RESULT(session);
    const auto fingerprint = rowsOf(**session, readFile(sqlFile(QStringLiteral("legacy_fingerprint.sql"))));
    VERIFY_RESULT(fingerprint);
    m_fingerprint = *fingerprint;
    session->reset();

    // How long it takes when nobody kills it, so that the moments are spread over all of it.
    auto copied = m_cluster->createDatabase(QStringLiteral("whole"), QStringLiteral("live"));
    VERIFY_RESULT(copied);
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    start(process, QStringLiteral("whole"));
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
    m_wholeMs = timer.elapsed();
}

void TestKilled::verifyAdopted(const QString& database) {
    auto session = Session::open(m_cluster->settings(database));
    VERIFY_RESULT(session);
    const auto after = rowsOf(**session, readFile(sqlFile(QStringLiteral("legacy_fingerprint.sql"))));
    VERIFY_RESULT(after);
    for (const QString& line : std::as_const(m_fingerprint))
        QVERIFY2(after->contains(line), qPrintable(line));
    const auto differences = rowsOf(**session, readFile(sqlFile(QStringLiteral("legacy_checks.sql"))));
    VERIFY_RESULT(differences);
    QVERIFY2(differences->isEmpty(), qPrintable(differences->join(u'\n')));
    Migrator migrator(**session);
    const auto plan = migrator.plan();
    VERIFY_RESULT(plan);
    QVERIFY(plan->pending.isEmpty());
    const auto findings = migrator.check();
    VERIFY_RESULT(findings);
    QVERIFY2(findings->isEmpty(), findings->isEmpty() ? "" : qPrintable(findings->front().object));
}

void TestKilled::finishesWhateverItWasKilledIn() {
    std::mt19937 random(53);
    int killed = 0;
    for (int round = 0; round < 50; ++round) {
        const QString database = QStringLiteral("killed_%1").arg(round);
        auto copied = m_cluster->createDatabase(database, QStringLiteral("live"));
        VERIFY_RESULT(copied);
        QProcess process;
        start(process, database);
        QVERIFY(process.waitForStarted(10'000));
        QThread::msleep(random() % static_cast<unsigned>(std::max<qint64>(1, m_wholeMs)));
        killed += process.state() == QProcess::Running;
        process.kill();
        QVERIFY(process.waitForFinished(10'000));

        QProcess again;
        start(again, database);
        QVERIFY(again.waitForFinished(120'000));
        QVERIFY2(again.exitCode() == 0, again.readAllStandardError().constData());
        verifyAdopted(database);
        if (QTest::currentTestFailed())
            return;
        auto dropped = m_cluster->dropDatabase(database);
        VERIFY_RESULT(dropped);
    }
    QVERIFY2(killed >= 25, qPrintable(QString::number(killed)));
}

void TestKilled::twoAtOnceBothFinish() {
    auto copied = m_cluster->createDatabase(QStringLiteral("contested"), QStringLiteral("live"));
    VERIFY_RESULT(copied);
    QProcess one;
    QProcess two;
    start(one, QStringLiteral("contested"));
    start(two, QStringLiteral("contested"));
    QVERIFY(one.waitForFinished(120'000));
    QVERIFY(two.waitForFinished(120'000));
    QVERIFY2(one.exitCode() == 0, one.readAllStandardError().constData());
    QVERIFY2(two.exitCode() == 0, two.readAllStandardError().constData());
    verifyAdopted(QStringLiteral("contested"));
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
