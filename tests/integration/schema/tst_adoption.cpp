// SPDX-License-Identifier: GPL-3.0-or-later
// A live database is adopted: nothing lost, nothing changed, every view equal to a count by hand, and the
// programs that write to it go on.
#include "services/database/migrator.h"
#include "tests/integration/schema/schemafixture.h"

#include <QTest>

#include <algorithm>

using namespace sevenscale;
using namespace sevenscale::test;

#define VERIFY_RESULT(result)                                                                                \
    QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

Q_DECLARE_METATYPE(sevenscale::test::Owner)

class TestAdoption final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void adopts_data();
    void adopts();
    void dryRunNamesWhoLosesARight();
    void aTableOfOursInAnotherShapeStopsIt();

private:
    PrivateCluster* m_cluster = nullptr;
};

void TestAdoption::initTestCase() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    m_cluster = *cluster;
    auto roles = runFile(*m_cluster, QStringLiteral("postgres"), QStringLiteral("postgres"),
        sqlFile(QStringLiteral("supabase_roles.sql")));
    VERIFY_RESULT(roles);
}

void TestAdoption::adopts_data() {
    QTest::addColumn<Owner>("owner");
    QTest::addColumn<QString>("file");
    const std::pair<const char*, Owner> owners[] = {{"superuser", Owner::Superuser},
        {"owner with BYPASSRLS", Owner::BypassingOwner}, {"owner without", Owner::PlainOwner}};
    for (const auto& [name, owner] : owners) {
        for (const char* file : {"legacy.sql", "legacy_bare.sql", ""})
            QTest::addRow("%s, %s", *file ? file : "empty", name) << owner << QString::fromLatin1(file);
    }
}

void TestAdoption::adopts() {
    QFETCH(Owner, owner);
    QFETCH(QString, file);
    static int number = 0;
    const QString database = QStringLiteral("adopted_%1").arg(++number);
    auto created = createOwnedDatabase(*m_cluster, database, owner);
    VERIFY_RESULT(created);
    const auto login = ownerLogin(*m_cluster, owner);
    VERIFY_RESULT(login);
    if (!file.isEmpty()) {
        auto loaded = runFile(*m_cluster, database, *login, sqlFile(file));
        VERIFY_RESULT(loaded);
    }
    auto opened = Session::open(m_cluster->settings(database, *login));
    VERIFY_RESULT(opened);
    Session& session = **opened;
    const QString fingerprint = readFile(sqlFile(QStringLiteral("legacy_fingerprint.sql")));
    // As the superuser, who sees past whatever row-level security the database came with.
    auto witness = Session::open(m_cluster->settings(database));
    VERIFY_RESULT(witness);
    const auto before = rowsOf(**witness, fingerprint);
    VERIFY_RESULT(before);

    auto migrated = Migrator(session).migrate();
    VERIFY_RESULT(migrated);

    if (!file.isEmpty()) {
        const auto after = rowsOf(**witness, fingerprint);
        QVERIFY(!before->isEmpty());
        VERIFY_RESULT(after);
        QStringList lost = *before;
        lost.removeIf([&](const QString& line) { return after->contains(line); });
        QVERIFY2(lost.isEmpty(), qPrintable(lost.join(QLatin1Char('\n'))));
    }
    const auto differences = rowsOf(session, readFile(sqlFile(QStringLiteral("legacy_checks.sql"))));
    VERIFY_RESULT(differences);
    QVERIFY2(differences->isEmpty(), qPrintable(differences->join(QLatin1Char('\n'))));
    const auto overview = rowsOf(session, QStringLiteral("select * from vw_dashboard_overview"));
    VERIFY_RESULT(overview);
    QCOMPARE(overview->size(), 1);
    const auto findings = Migrator(session).check();
    VERIFY_RESULT(findings);
    for (const auto& finding : *findings)
        QFAIL(qPrintable(finding.object + QLatin1String(": ") + finding.problem));

    const auto again = Migrator(session).plan();
    VERIFY_RESULT(again);
    QVERIFY(again->pending.isEmpty());
    if (file == u"legacy.sql") {
        const QString writes = sqlFile(QStringLiteral("foreign_inserts.sql"));
        auto asOwner = runFile(*m_cluster, database, *login, writes, false);
        VERIFY_RESULT(asOwner);
        auto asService = runFile(*m_cluster, database, QStringLiteral("postgres"), writes, false,
            QStringLiteral("set role service_role"));
        VERIFY_RESULT(asService);
    }
}

void TestAdoption::dryRunNamesWhoLosesARight() {
    auto created = createOwnedDatabase(*m_cluster, QStringLiteral("dry_run"), Owner::Superuser);
    VERIFY_RESULT(created);
    auto loaded = runFile(*m_cluster, QStringLiteral("dry_run"), QStringLiteral("postgres"),
        sqlFile(QStringLiteral("legacy.sql")));
    VERIFY_RESULT(loaded);
    auto session = Session::open(m_cluster->settings(QStringLiteral("dry_run")));
    VERIFY_RESULT(session);
    const QString tables
        = QStringLiteral("select count(*) from pg_class where relnamespace = 'public'::regnamespace");
    const auto before = rowsOf(**session, tables);
    const auto plan = Migrator(**session).plan();
    VERIFY_RESULT(plan);
    QCOMPARE(plan->currentVersion, -1);
    QVERIFY(plan->pending.size() > 20);
    QVERIFY(std::any_of(plan->lostRights.begin(), plan->lostRights.end(), [](const auto& right) {
        return right.role == u"anon" && right.object.contains(QLatin1String("clients"));
    }));
    QVERIFY(std::none_of(plan->lostRights.begin(), plan->lostRights.end(),
        [](const auto& right) { return right.role == u"service_role"; }));
    QCOMPARE(*rowsOf(**session, tables), *before);
}

void TestAdoption::aTableOfOursInAnotherShapeStopsIt() {
    auto created = createOwnedDatabase(*m_cluster, QStringLiteral("other_shape"), Owner::Superuser);
    VERIFY_RESULT(created);
    auto session = Session::open(m_cluster->settings(QStringLiteral("other_shape")));
    VERIFY_RESULT(session);
    auto made
        = (*session)->script(QStringLiteral("create table public.tenants (id text primary key, label text)"));
    VERIFY_RESULT(made);
    const auto plan = Migrator(**session).plan();
    VERIFY_RESULT(plan);
    QVERIFY(!plan->obstacles.isEmpty());
    QVERIFY(plan->obstacles.front().object.contains(QLatin1String("tenants")));
    const auto migrated = Migrator(**session).migrate();
    QVERIFY(!migrated);
    QVERIFY2(migrated.error().detail.contains(QLatin1String("tenants")), qPrintable(migrated.error().detail));
    QCOMPARE(rowsOf(**session, QStringLiteral("select to_regclass('public.clients')"))->front(),
        QStringLiteral("∅"));
}

QTEST_GUILESS_MAIN(TestAdoption)
#include "tst_adoption.moc"
