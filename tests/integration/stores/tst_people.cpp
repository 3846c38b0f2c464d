// SPDX-License-Identifier: GPL-3.0-or-later
// The stores for the people that connect, not for the database's owner: each by a login of their own.
#include "services/database/migrator.h"
#include "services/stores/analyticsstore.h"
#include "services/stores/commandstore.h"
#include "services/stores/configversionstore.h"
#include "services/stores/insightmarkstore.h"
#include "services/stores/lists.h"
#include "services/stores/metrictargetstore.h"
#include "services/stores/overviewstore.h"
#include "services/stores/savedviewstore.h"
#include "services/stores/synclogstore.h"
#include "services/stores/tenantstore.h"
#include "tests/integration/schema/schemafixture.h"

#include <QTest>

#include <memory>

using namespace sevenscale;
using namespace sevenscale::test;

#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto& verified = (result);                                                                     \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().detail));                 \
    } while (false)

class TestPeople final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void viewer_data();
    void viewer();
    void schemaIsCompared_data() { logins(); }
    void schemaIsCompared();
    void olderLedgerIsComparedByVersion();
    void everyPageReads_data() { logins(); }
    void everyPageReads();

private:
    static void logins() {
        QTest::addColumn<QString>("login");
        QTest::addColumn<bool>("clinic");
        for (const char* login :
            {"rls_owner", "rls_admin", "rls_manager", "rls_operator", "rls_viewer", "rls_other"})
            QTest::newRow(login) << QString::fromLatin1(login) << false;
        for (const char* login : {"rls_clinic", "rls_clinic_viewer"})
            QTest::newRow(login) << QString::fromLatin1(login) << true;
    }
    Result<std::unique_ptr<Session>> open(const QString& login) {
        return Session::open(m_cluster->settings(QStringLiteral("people"), login));
    }

    PrivateCluster* m_cluster = nullptr;
    QString m_owner;
};

void TestPeople::initTestCase() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    m_cluster = *cluster;
    const QString database = QStringLiteral("people");
    VERIFY_RESULT(runFile(*m_cluster, QStringLiteral("postgres"), QStringLiteral("postgres"),
        sqlFile(QStringLiteral("supabase_roles.sql"))));
    VERIFY_RESULT(createOwnedDatabase(*m_cluster, database, Owner::BypassingOwner));
    const auto owner = ownerLogin(*m_cluster, Owner::BypassingOwner);
    VERIFY_RESULT(owner);
    m_owner = *owner;
    VERIFY_RESULT(runFile(*m_cluster, database, m_owner, sqlFile(QStringLiteral("legacy.sql"))));
    auto session = open(m_owner);
    VERIFY_RESULT(session);
    Migrator migrator(**session);
    VERIFY_RESULT(migrator.migrate());
    QVERIFY(migrator.findings().isEmpty());
    VERIFY_RESULT(runFile(*m_cluster, database, m_owner, sqlFile(QStringLiteral("roles.sql"))));
    VERIFY_RESULT((*session)->script(
        QStringLiteral("create role rls_supervisor login; grant sevenscale_supervisor to rls_supervisor")));
}

void TestPeople::viewer_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tenant"); ///< empty: none is seen
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("clinic");
    const auto row
        = [](const char* login, const char* name, const char* tenant, const char* role, bool clinic = false) {
              QTest::newRow(login) << QString::fromLatin1(name) << QString::fromLatin1(tenant)
                                   << QString::fromLatin1(role) << clinic;
          };
    row("rls_owner", "RLS Owner", "SevenScale", "OWNER");
    row("rls_admin", "RLS Admin", "SevenScale", "ADMIN");
    row("rls_manager", "RLS Manager", "SevenScale", "MANAGER");
    row("rls_operator", "RLS Operator", "SevenScale", "OPERATOR");
    row("rls_viewer", "RLS Viewer", "SevenScale", "VIEWER");
    row("rls_other", "RLS Other", "RLS Outra", "OWNER");
    row("rls_clinic", "RLS Clinic", "SevenScale", "MANAGER", true);
    row("rls_clinic_viewer", "RLS Clinic Viewer", "SevenScale", "VIEWER", true);
    row("rls_suspended", "RLS Suspended", "", "");
    row("rls_expired", "", "", "");
    row("rls_nobody", "", "", "");
}

void TestPeople::viewer() {
    QFETCH(QString, name);
    QFETCH(QString, tenant);
    QFETCH(QString, role);
    QFETCH(bool, clinic);
    auto session = open(QString::fromLatin1(QTest::currentDataTag()));
    VERIFY_RESULT(session);
    const auto viewer = readViewer(**session);
    VERIFY_RESULT(viewer);
    QCOMPARE(viewer->login, QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(viewer->name, name);
    QVERIFY(!viewer->ownsDatabase);
    QCOMPARE(viewer->isClinic, clinic);
    QCOMPARE(viewer->tenants.size(), tenant.isEmpty() ? 0 : 1);
    if (!tenant.isEmpty()) {
        QCOMPARE(viewer->tenants.front().name, tenant);
        QCOMPARE(viewer->tenants.front().role, role);
        QCOMPARE(viewer->tenants.front().timeZone, QStringLiteral("America/Sao_Paulo"));
    }
}

void TestPeople::schemaIsCompared() {
    QFETCH(QString, login);
    auto session = open(login);
    VERIFY_RESULT(session);
    const auto plan = Migrator(**session).plan();
    VERIFY_RESULT(plan);
    QVERIFY(plan->pending.isEmpty());
    QCOMPARE(plan->currentVersion, Migrator::steps(Dialect::PostgreSql).last().version);
    auto supervisor = open(QStringLiteral("rls_supervisor"));
    VERIFY_RESULT(supervisor);
    VERIFY_RESULT(Migrator(**supervisor).plan());
    VERIFY_RESULT(readViewer(**supervisor));
}

void TestPeople::olderLedgerIsComparedByVersion() {
    auto owner = open(m_owner);
    VERIFY_RESULT(owner);
    const auto grant = [&](const char* sql) { return (*owner)->script(QString::fromLatin1(sql)); };
    VERIFY_RESULT(
        grant("update public.sevenscale_migrations set checksum = 'x' || checksum where version = 3"));
    auto viewer = open(QStringLiteral("rls_viewer"));
    VERIFY_RESULT(viewer);
    const auto changed = Migrator(**viewer).plan();
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::SchemaChanged);
    VERIFY_RESULT(grant("revoke select (checksum) on public.sevenscale_migrations from sevenscale_app"));
    const auto plan = Migrator(**viewer).plan();
    VERIFY_RESULT(
        grant("grant select (checksum) on public.sevenscale_migrations to sevenscale_app;"
              "update public.sevenscale_migrations set checksum = substr(checksum, 2) where version = 3"));
    VERIFY_RESULT(plan);
    QVERIFY(plan->pending.isEmpty());
}

void TestPeople::everyPageReads() {
    QFETCH(QString, login);
    QFETCH(bool, clinic);
    auto opened = open(login);
    VERIFY_RESULT(opened);
    Session& session = **opened;
    const auto overview = readOverviewData(session, {});
    VERIFY_RESULT(overview);
    QCOMPARE(overview->figures.totalClients > 0, true);
    if (clinic)
        QCOMPARE(overview->figures.totalClients, 1);
    VERIFY_RESULT(readAnalytics(session, {TimeRange::Week, {}}, {}));
    VERIFY_RESULT(readPage(session, clientList(), {}, {}, Columns::Full));
    VERIFY_RESULT(readPage(session, executionList(), {}, {}, Columns::Full));
    VERIFY_RESULT(readPage(session, integrationList(), {}, {}, Columns::Full));
    VERIFY_RESULT(readPage(session, insightList(), {}, {}, Columns::Full));
    VERIFY_RESULT(readPage(session, logList(), {}, {}, Columns::Full));
    VERIFY_RESULT(readPage(session, dashboardMetricList(), {}, {}, Columns::Full));
    VERIFY_RESULT(readPage(session, qualityList(), {}, {}, Columns::Full));
    const auto commands = readPage(session, commandList(), {}, {}, Columns::Full);
    VERIFY_RESULT(commands);
    const auto attempts = readPage(session, syncAttemptList(), {}, {}, Columns::Full);
    VERIFY_RESULT(attempts);
    const auto marks = readInsightMarks(session, {QStringLiteral("00000000-0000-4000-8000-0000000000e1")});
    VERIFY_RESULT(marks);
    if (clinic) {
        QCOMPARE(commands->rows.size(), 1);
        QCOMPARE(attempts->rows.size(), 1);
        QCOMPARE(marks->size(), 1);
    }
    VERIFY_RESULT(readViews(session, QStringLiteral("executions"), {}));
    QCOMPARE(readTargets(session, commands->rows.front().clientId.value_or(ClientId{}))->size(), 1);
    // The configurations that an agent had are seen by who sees the one it has.
    QCOMPARE(readConfigVersions(session, AgentId{1}).has_value(), !clinic);
    // Of agents a clinic's own people see names and states beside their runs, and no figures.
    const auto agents = readPage(session, agentList(), {}, {}, Columns::Full);
    QCOMPARE(agents.has_value(), !clinic);
    if (clinic)
        QCOMPARE(agents.error().code, ErrorCode::PermissionDenied);
}

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
