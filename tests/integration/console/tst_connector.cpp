// SPDX-License-Identifier: GPL-3.0-or-later
// What the connection dialog does with servers that hang, and what it is told of those that do not.
#include "app/console/connector.h"
#include "services/database/session.h"
#include "tests/support/privatecluster.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

using namespace sevenscale;
using sevenscale::test::PrivateCluster;

#define VERIFY_RESULT(result)                                                                                \
    QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

namespace {

/// Nothing here may wait for a server that does not answer. How fast the machine is says nothing: the bound
/// is far below both of a server's times, to connect (as set here) and to run a statement (30 s).
constexpr int ConnectSeconds = 60;
constexpr int Soon = 10'000;

} // namespace

class TestConnector final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hangingHostsHoldNothingUp();
    void aFrozenServerIsLeft();
    void destroyingAbandons();
    void migratesAndTellsWhatIsNotAsItShouldBe();

private:
    ConnectionSettings hanging() const;

    QTcpServer m_silent; // the kernel takes the connection, and nobody answers
    PrivateCluster* m_cluster = nullptr;
};

void TestConnector::initTestCase() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    m_cluster = *cluster;
    QVERIFY(m_silent.listen(QHostAddress::LocalHost));
}

ConnectionSettings TestConnector::hanging() const {
    ConnectionSettings settings;
    settings.parameters = {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
        {QStringLiteral("port"), QString::number(m_silent.serverPort())}};
    settings.connectTimeoutSeconds = ConnectSeconds;
    return settings;
}

void TestConnector::hangingHostsHoldNothingUp() {
    Connector connector;
    QList<QFuture<ConnectionReport>> stuck;
    for (int i = 0; i < 8; ++i)
        stuck += connector.test(hanging());
    QFuture<ConnectionReport> good = connector.test(m_cluster->settings());
    QVERIFY(QTest::qWaitFor([&] { return good.isFinished(); }, 30'000));
    QVERIFY(good.result().reached);
    QVERIFY(good.result().local);
    QVERIFY(good.result().tls.isEmpty());
    for (const auto& future : std::as_const(stuck))
        QVERIFY(!future.isFinished());

    QElapsedTimer timer;
    timer.start();
    connector.abandon();
    QVERIFY(timer.elapsed() < Soon);
    for (const auto& future : std::as_const(stuck)) {
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, Soon));
        QVERIFY(!future.result().reached);
        QCOMPARE(future.result().problems.first().code, ErrorCode::Cancelled);
    }
    // What is asked for afterwards is not abandoned.
    good = connector.test(m_cluster->settings());
    QVERIFY(QTest::qWaitFor([&] { return good.isFinished(); }, 30'000));
    QVERIFY(good.result().reached);
}

void TestConnector::aFrozenServerIsLeft() {
    auto owner = Session::open(m_cluster->settings());
    VERIFY_RESULT(owner);
    // The preview connects, and then waits for a table that somebody holds: one that connecting does not
    // read.
    VERIFY_RESULT(
        (*owner)->script(QStringLiteral("begin; lock pg_catalog.pg_inherits in access exclusive mode")));
    Connector connector;
    const auto preview = connector.preview(m_cluster->settings());
    // Without the first statement a transaction sees the same sessions for ever.
    const auto waits = [&owner] {
        if (!(*owner)->script(QStringLiteral("select pg_stat_clear_snapshot()")))
            return false;
        auto rows = (*owner)->query(QStringLiteral(
            "select pid from pg_stat_activity where backend_type = 'client backend' and state = 'active'"
            " and wait_event_type = 'Lock' and pid <> pg_backend_pid()"));
        return rows && rows->next();
    };
    QVERIFY(QTest::qWaitFor(waits, Soon));
    QVERIFY(!preview.isFinished());
    m_cluster->freezeServer();
    connector.abandon();
    const bool ended = QTest::qWaitFor([&] { return preview.isFinished(); }, Soon);
    m_cluster->thawServer();
    QVERIFY(ended);
    QVERIFY(!preview.result());
    QCOMPARE(preview.result().error().code, ErrorCode::Cancelled);
}

void TestConnector::destroyingAbandons() {
    auto connector = std::make_unique<Connector>();
    const auto stuck = connector->test(hanging());
    QTest::qWait(100);
    QElapsedTimer timer;
    timer.start();
    connector.reset();
    QVERIFY(timer.elapsed() < Soon);
    QVERIFY(QTest::qWaitFor([&] { return stuck.isFinished(); }, Soon));
}

void TestConnector::migratesAndTellsWhatIsNotAsItShouldBe() {
    VERIFY_RESULT(m_cluster->createDatabase(QStringLiteral("connector")));
    const ConnectionSettings settings = m_cluster->settings(QStringLiteral("connector"));
    Connector connector;
    int steps = 0;
    const auto migrated = connector.migrate(settings, this, [&steps](int, int, const QString&) { ++steps; });
    QVERIFY(QTest::qWaitFor([&] { return migrated.isFinished(); }, 60'000));
    VERIFY_RESULT(migrated.result());
    QVERIFY(QTest::qWaitFor([&] { return steps > 0; }, 30'000));
    QVERIFY(migrated.result()->isEmpty());
    {
        auto owner = Session::open(settings);
        VERIFY_RESULT(owner);
        VERIFY_RESULT((*owner)->script(
            QStringLiteral("create view public.leak as select id, name from public.clients")));
    }
    const auto checked = connector.migrate(settings, this, [](int, int, const QString&) {});
    QVERIFY(QTest::qWaitFor([&] { return checked.isFinished(); }, 60'000));
    VERIFY_RESULT(checked.result());
    QVERIFY(!checked.result()->isEmpty());
    QCOMPARE(checked.result()->first().object, QStringLiteral("public.leak"));
    QVERIFY(!checked.result()->first().problem.isEmpty());
}

QTEST_GUILESS_MAIN(TestConnector)
#include "tst_connector.moc"
