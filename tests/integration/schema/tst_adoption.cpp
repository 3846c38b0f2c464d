// SPDX-License-Identifier: GPL-3.0-or-later
// A live database is adopted: nothing lost, nothing changed, every view equal to a count by hand, and the
// programs that write to it go on.
#include "services/database/migrator.h"
#include "tests/integration/schema/schemafixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
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
    void standsInTheWay_data();
    void standsInTheWay();
    void hardenedAndCarelessPrograms();
    void plantedFunctionsAreNotCalled();
    void theComingOwnerKeepsNoRightByName();
    void tellsOfWhatItLeavesAlone();

private:
    static void nothingStandsInTheWayOfALaterStep(Session& session);

    PrivateCluster* m_cluster = nullptr;
};

void TestAdoption::initTestCase() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    m_cluster = *cluster;
    auto roles = runFile(*m_cluster, QStringLiteral("postgres"), QStringLiteral("postgres"),
        sqlFile(QStringLiteral("supabase_roles.sql")));
    VERIFY_RESULT(roles);
    auto superuser = Session::open(m_cluster->settings());
    VERIFY_RESULT(superuser);
    auto others
        = (*superuser)
              ->script(QStringLiteral(
                  "create role escritor login; create role vizinho login; create role ana_antiga login;"
                  " create role bia_antiga login"));
    VERIFY_RESULT(others);
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
    nothingStandsInTheWayOfALaterStep(session);
    if (file == u"legacy.sql") {
        const QString writes = sqlFile(QStringLiteral("foreign_inserts.sql"));
        auto asOwner = runFile(*m_cluster, database, *login, writes, false);
        VERIFY_RESULT(asOwner);
        auto asService = runFile(*m_cluster, database, QStringLiteral("postgres"), writes, false,
            QStringLiteral("set role service_role"));
        VERIFY_RESULT(asService);
    }
}

/// What the steps made is not taken for another program's when one more step is to come.
void TestAdoption::nothingStandsInTheWayOfALaterStep(Session& session) {
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QDir carried(QStringLiteral(":/schema/postgres"));
    for (const QString& file : carried.entryList(QDir::Files))
        QVERIFY(QFile::copy(carried.filePath(file), folder.filePath(file)));
    QFile later(folder.filePath(QStringLiteral("9999_later.sql")));
    QVERIFY(later.open(QIODevice::WriteOnly) && later.write("select 1;") > 0);
    later.close();
    const auto plan = Migrator(session, folder.path()).plan();
    VERIFY_RESULT(plan);
    QCOMPARE(plan->pending.size(), 1);
    for (const auto& obstacle : plan->obstacles)
        QFAIL(qPrintable(obstacle.object + QLatin1String(": ") + obstacle.problem));
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

/// Each is found before anything is changed.
void TestAdoption::standsInTheWay_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* sql, const char* said) {
        QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(said);
    };
    row("a schema of ours", "create schema ops authorization vizinho", "The schema \"ops\" is there already");
    row("the other one", "create schema app_private", "The schema \"app_private\" is there already");
    row("a table of ours, in our very shape",
        "create table public.worker_keys (id uuid, tenant_id uuid, public_key text, retired_at timestamptz,"
        " created_at timestamptz)",
        "\"worker_keys\" is there already");
    row("a table of ours of another role",
        "create table public.users (id uuid); alter table public.users owner to vizinho",
        "\"users\" belongs to \"vizinho\"");
    row("a table of the seed of another role", "alter table public.clients owner to vizinho",
        "\"clients\" belongs to \"vizinho\"");
    row("a ledger", "create table public.sevenscale_migrations (version int, name text, checksum text)",
        "\"sevenscale_migrations\" is there already");
    row("a ledger of another role",
        "create table public.sevenscale_migrations (version int, name text, checksum text);"
        " alter table public.sevenscale_migrations owner to vizinho",
        "\"sevenscale_migrations\" belongs to \"vizinho\"");
    row("a ledger that does something",
        "create function public.mal() returns int language plpgsql as 'begin raise exception ''planted''; "
        "end';"
        " create view public.sevenscale_migrations as select public.mal() as version, 'x'::text as name,"
        " 'x'::text as checksum",
        "\"sevenscale_migrations\" is there and is no ordinary table");
    row("a view of ours", "create view public.vw_system_logs as select 1 as id",
        "\"vw_system_logs\" is there already");
    row("tenant_id with another meaning",
        "create table public.tenant (id uuid primary key); insert into public.tenant values"
        " ('00000000-0000-4000-8000-000000000001'); alter table public.clients add tenant_id uuid not null"
        " default '00000000-0000-4000-8000-000000000001' references public.tenant",
        "the foreign key");
    row("tenant_id of another program",
        "alter table public.integrations add tenant_id uuid not null default gen_random_uuid()",
        "its default is gen_random_uuid()");
    row("row_version of another program",
        "alter table public.ai_agents add row_version bigint not null default 7", "its default is");
    row("a child by inheritance", "create table public.clientes_vip (nota text) inherits (public.clients)",
        "inherit one from the other");
    row("the name of an index, on another table",
        "create table public.t (id int); create index clients_tenant_id on public.t (id)",
        "is not the index");
    row("the name of an index, of other columns",
        "create index agent_executions_date on public.agent_executions (execution_date)", "is not the index");
    row("a table of the editing part", "create table public.saved_views (id uuid, name text)",
        "\"saved_views\" is there already");
    row("a queue of another program", "create table public.commands (id bigint, payload jsonb)",
        "\"commands\" is there already");
    row("the name of an index of ours, used up", "create table public.client_notes_author (id int)",
        "is not the index");
    row("a function over the view's rows",
        "create function public.paineis() returns setof public.client_dashboard_view language sql as"
        " 'select * from public.client_dashboard_view'",
        "function public.paineis()");
    row("a column of the view's row type",
        "create table public.historico (quando timestamptz, antes public.client_dashboard_view)",
        "column antes of table public.historico");
    row("an array of them", "create table public.lote (linhas public.client_dashboard_view[])",
        "column linhas of table public.lote");
    row("a policy",
        "create table public.fotos (client_id bigint); create policy nossas on public.fotos as restrictive"
        " using (client_id in (select id from public.client_dashboard_view))",
        "policy nossas on table public.fotos");
    row("a rule", "create rule grava as on insert to public.client_dashboard_view do instead nothing",
        "rule grava");
    row("a rule of a view above",
        "create view public.acima as select * from public.client_dashboard_view;"
        " create rule grava as on insert to public.acima do instead nothing",
        "rule grava");
}

void TestAdoption::standsInTheWay() {
    QFETCH(QString, sql);
    QFETCH(QString, said);
    const QString database = QStringLiteral("in_the_way");
    static std::unique_ptr<Session> session;
    if (!session) {
        auto created = createOwnedDatabase(*m_cluster, database, Owner::Superuser);
        VERIFY_RESULT(created);
        auto loaded = runFile(
            *m_cluster, database, QStringLiteral("postgres"), sqlFile(QStringLiteral("legacy_nasty.sql")));
        VERIFY_RESULT(loaded);
        auto opened = Session::open(m_cluster->settings(database));
        VERIFY_RESULT(opened);
        session = std::move(*opened);
        const auto clean = Migrator(*session).plan();
        VERIFY_RESULT(clean);
        QVERIFY2(clean->obstacles.isEmpty(),
            clean->obstacles.isEmpty() ? "" : qPrintable(clean->obstacles.front().problem));
    }
    auto begun = session->script(QStringLiteral("begin"));
    VERIFY_RESULT(begun);
    auto done = session->script(sql);
    const auto plan = Migrator(*session).plan();
    static_cast<void>(session->script(QStringLiteral("rollback")));
    VERIFY_RESULT(done);
    VERIFY_RESULT(plan);
    QStringList problems;
    for (const auto& obstacle : plan->obstacles)
        problems.append(obstacle.problem);
    QVERIFY2(problems.join(QLatin1Char('\n')).contains(said), qPrintable(problems.join(QLatin1Char('\n'))));
}

void TestAdoption::hardenedAndCarelessPrograms() {
    const QString database = QStringLiteral("nasty");
    auto created = createOwnedDatabase(*m_cluster, database, Owner::PlainOwner);
    VERIFY_RESULT(created);
    const auto owner = ownerLogin(*m_cluster, Owner::PlainOwner);
    VERIFY_RESULT(owner);
    auto loaded = runFile(*m_cluster, database, *owner, sqlFile(QStringLiteral("legacy_nasty.sql")));
    VERIFY_RESULT(loaded);
    auto opened = Session::open(m_cluster->settings(database, *owner));
    VERIFY_RESULT(opened);
    Session& session = **opened;
    const auto plan = Migrator(session).plan();
    VERIFY_RESULT(plan);
    QStringList lost;
    for (const auto& right : plan->lostRights)
        lost.append(right.object % QLatin1Char(' ') % right.privilege);
    QVERIFY2(lost.join(QLatin1Char('\n')).contains(QLatin1String("clients policy \"do parceiro\"")),
        qPrintable(lost.join(QLatin1Char('\n'))));
    auto migrated = Migrator(session).migrate();
    VERIFY_RESULT(migrated);
    const auto findings = Migrator(session).check();
    VERIFY_RESULT(findings);
    for (const auto& finding : *findings)
        QFAIL(qPrintable(finding.object + QLatin1String(": ") + finding.problem));

    const auto is = [&session](const char* question, const char* answer) {
        const auto rows = rowsOf(session, QString::fromUtf8(question));
        const QString got
            = rows ? rows->join(QLatin1String(", ")) : QLatin1String("error: ") % rows.error().detail;
        if (got == QString::fromUtf8(answer))
            return true;
        qWarning("%s: %s", question, qPrintable(got));
        return false;
    };
    nothingStandsInTheWayOfALaterStep(session);
    // The reporting program holds nothing of ours, and what it held of its own, down to columns and comments.
    QVERIFY(is(
        "select count(*) from pg_class c, aclexplode(c.relacl) x where x.grantee = 'metabase_reader'::regrole"
        " and c.relname in ('users', 'memberships', 'audit_log', 'tenants', 'client_notes', 'worker_keys',"
        " 'vw_integrations', 'data_quality', 'integration_data', 'audit_log_id_seq')",
        "0"));
    QVERIFY(is("select has_schema_privilege('metabase_reader', 'ops', 'USAGE'),"
               " has_function_privilege('metabase_reader', 'ops.list_users()', 'EXECUTE'),"
               " has_function_privilege('metabase_reader', 'app_private.my_memberships()', 'EXECUTE')",
        "f | f | f"));
    QVERIFY(is("select has_column_privilege('metabase_reader', 'painel', 'clinic_name', 'SELECT'),"
               " has_table_privilege('metabase_reader', 'painel', 'SELECT'),"
               " has_column_privilege('escritor', 'client_dashboard_view', 'clinic_name', 'SELECT'),"
               " col_description('painel'::regclass, 1)",
        "t | f | t | Nome da clínica"));
    // Their policies stay with those who had rights there.
    QVERIFY(is(
        "select count(*) from pg_policies where policyname !~ '^sevenscale_' and roles && '{public}'", "0"));
    QVERIFY(is("select 'escritor' = any (roles) from pg_policies where policyname = 'escrita'", "t"));

    // A program that writes goes on, though no function is for everybody; its row lands in the clinic's
    // tenant.
    auto tenant = session.script(
        QStringLiteral("insert into tenants (id, name, slug) values ('00000000-0000-4000-8000-0000000000b2',"
                       " 'Outra', 'outra'); insert into clients (name, specialty, email, tenant_id) values"
                       " ('Última', 'x', 'u@x.com', '00000000-0000-4000-8000-0000000000b2')"));
    VERIFY_RESULT(tenant);
    auto writer = Session::open(m_cluster->settings(database, QStringLiteral("escritor")));
    VERIFY_RESULT(writer);
    for (const char* sql :
        {"insert into clients (name, specialty, email, revenue) values ('a', 'b', 'c', '1,5')",
            "update integrations set status = 'error' where client_id = 1",
            "insert into system_logs (log_type, message) values ('arquivar', 'x')",
            "insert into ai_agents (name, agent_type) values ('a', 'b')"}) {
        // the policy over the setting raises without it, as it did before
        auto ready = (*writer)->script(QStringLiteral("set app.clinica = '1'"));
        VERIFY_RESULT(ready);
        auto done = (*writer)->execute(QString::fromLatin1(sql));
        QVERIFY2(done, done ? "" : qPrintable(QString::fromLatin1(sql) % done.error().detail));
    }
    QVERIFY(is("select count(*) from system_logs l join clients c on c.id = l.client_id"
               " where l.log_type = 'arquivar' and c.tenant_id <> l.tenant_id",
        "0"));
    auto moved
        = session.script(QStringLiteral("update system_logs set log_type = 'arquivar' where client_id = 1"));
    VERIFY_RESULT(moved);
    QVERIFY(is("select count(*) from system_logs l join clients c on c.id = l.client_id"
               " where c.tenant_id <> l.tenant_id",
        "0"));

    // Texts of a length are texts in the views, so that a later step finds them as they were made.
    QVERIFY(is("select count(*) from pg_attribute where attrelid in ('client_dashboard_view'::regclass,"
               " 'vw_agent_analytics'::regclass) and atttypid = 'varchar'::regtype",
        "0"));
    auto shared = session.script(QStringLiteral("insert into ai_agents (name, agent_type, status, shared, "
                                                "tenant_id) values ('Partilhado', 'x', 'active',"
                                                " true, '00000000-0000-4000-8000-0000000000b2')"));
    VERIFY_RESULT(shared);

    // People read and write: a serial id, other programs' policies and revoked functions are not in their
    // way.
    auto made = session.script(QStringLiteral("select ops.make_owner('nasty_owner', 'x', 'o@x.com')"));
    VERIFY_RESULT(made);
    auto person = Session::open(m_cluster->settings(database, QStringLiteral("nasty_owner")));
    VERIFY_RESULT(person);
    for (const char* table : {"clients", "ai_agents", "integrations", "system_logs", "vw_dashboard_overview",
             "vw_agent_analytics", "client_dashboard_view", "data_quality", "users", "tenants"}) {
        auto rows = (*person)->query(QStringLiteral("select 1 from ") % QString::fromLatin1(table));
        QVERIFY2(rows && rows->next(),
            qPrintable(QString::fromLatin1(table) + (rows ? QString() : rows.error().detail)));
    }
    for (const char* sql : {"insert into clients (name, specialty, email) values ('p', 'x', 'y')",
             "insert into ai_agents (name, agent_type) values ('p', 'x')",
             "insert into client_metrics (client_id, metric_type, metric_value) values (1, 'x', 1)",
             "insert into dashboard_metrics (client_id, roi) values (1, 1)"}) {
        auto done = (*person)->execute(QString::fromLatin1(sql));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
}

/// Whoever may create in `public` writes functions that fit our calls better than PostgreSQL's own.
void TestAdoption::plantedFunctionsAreNotCalled() {
    const QString database = QStringLiteral("planted");
    auto created = createOwnedDatabase(*m_cluster, database, Owner::Superuser);
    VERIFY_RESULT(created);
    auto loaded = runFile(
        *m_cluster, database, QStringLiteral("postgres"), sqlFile(QStringLiteral("legacy_bare.sql")));
    VERIFY_RESULT(loaded);
    auto session = Session::open(m_cluster->settings(database));
    VERIFY_RESULT(session);
    auto planted = (*session)->script(QStringLiteral(
        "grant create on schema public to vizinho; set role vizinho;"
        " create function public.format(text, name) returns text language plpgsql as 'begin raise exception "
        "''planted''; end';"
        " create function public.format(text, text) returns text language plpgsql as 'begin raise exception "
        "''planted''; end';"
        " create function public.format(text, regclass) returns text language plpgsql as 'begin raise "
        "exception ''planted''; end';"
        " create function public.has_database_privilege(name, text) returns boolean language plpgsql as"
        " 'begin raise exception ''planted''; end';"
        " create function public.pg_has_role(name, text) returns boolean language plpgsql as 'begin raise "
        "exception ''planted''; end';"
        " create function public.pg_try_advisory_lock(bigint) returns boolean language plpgsql as 'begin "
        "raise exception ''planted''; end';"
        " create function public.substring(text, text) returns text language plpgsql as 'begin raise "
        "exception ''planted''; end';"
        " create function public.has_schema_privilege(text, text) returns boolean language plpgsql as 'begin "
        "raise exception ''planted''; end';"
        " create function public.pg_has_role(oid, text) returns boolean language plpgsql as 'begin raise "
        "exception ''planted''; end';"
        " create function public.lower(varchar) returns text language plpgsql immutable as 'begin raise "
        "exception ''planted''; end';"
        " reset role"));
    VERIFY_RESULT(planted);
    auto path = (*session)->script(QStringLiteral("set search_path = public, pg_catalog"));
    VERIFY_RESULT(path);
    const auto plan = Migrator(**session).plan();
    VERIFY_RESULT(plan);
    auto migrated = Migrator(**session).migrate();
    VERIFY_RESULT(migrated);
    const auto findings = Migrator(**session).check();
    VERIFY_RESULT(findings);
    // The session's own path is as it was.
    QCOMPARE(
        rowsOf(**session, QStringLiteral("show search_path"))->front(), QStringLiteral("public, pg_catalog"));
}

/// A login that is there before the migration keeps by name what PUBLIC loses, until it becomes a person's.
void TestAdoption::theComingOwnerKeepsNoRightByName() {
    const QString database = QStringLiteral("coming_owner");
    auto created = createOwnedDatabase(*m_cluster, database, Owner::PlainOwner);
    VERIFY_RESULT(created);
    const auto owner = ownerLogin(*m_cluster, Owner::PlainOwner);
    VERIFY_RESULT(owner);
    auto session = Session::open(m_cluster->settings(database, *owner));
    VERIFY_RESULT(session);
    auto open = (*session)->script(QStringLiteral("grant create on schema public to public"));
    VERIFY_RESULT(open);
    auto migrated = Migrator(**session).migrate();
    VERIFY_RESULT(migrated);
    const QString rights
        = QStringLiteral("select has_database_privilege('ana_antiga', current_database(), 'TEMP'),"
                         " has_schema_privilege('ana_antiga', 'public', 'CREATE')");
    QCOMPARE(rowsOf(**session, rights)->front(), QStringLiteral("t | t"));
    auto made = (*session)->script(QStringLiteral("select ops.make_owner('ana_antiga', 'Ana', 'ana@x.com')"));
    VERIFY_RESULT(made);
    QCOMPARE(rowsOf(**session, rights)->front(), QStringLiteral("f | f"));
    const auto findings = Migrator(**session).check();
    VERIFY_RESULT(findings);
    QVERIFY2(findings->isEmpty(), findings->isEmpty() ? "" : qPrintable(findings->front().problem));
    // One with rights of its own is nobody's to be given away: a VIEWER would read the contact data.
    auto granted = (*session)->script(QStringLiteral("grant select (email) on public.clients to bia_antiga"));
    VERIFY_RESULT(granted);
    auto refused = (*session)->script(
        QStringLiteral("select ops.add_user('bia@x.com', 'Bia', 'VIEWER', login => 'bia_antiga')"));
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(QLatin1String("rights of its own")),
        qPrintable(refused.error().detail));
    // Given afterwards, the check finds it.
    auto later = (*session)->script(QStringLiteral("grant select (email) on public.clients to ana_antiga"));
    VERIFY_RESULT(later);
    const auto found = Migrator(**session).check();
    VERIFY_RESULT(found);
    QVERIFY(std::any_of(found->begin(), found->end(), [](const auto& finding) {
        return finding.object == u"clients.email" && finding.problem.contains(QLatin1String("ana_antiga"));
    }));
}

/// Other programs' functions, triggers and policies that stay, and that whoever migrates should know of.
void TestAdoption::tellsOfWhatItLeavesAlone() {
    const QString database = QStringLiteral("left_alone");
    auto created = createOwnedDatabase(*m_cluster, database, Owner::PlainOwner);
    VERIFY_RESULT(created);
    const auto owner = ownerLogin(*m_cluster, Owner::PlainOwner);
    VERIFY_RESULT(owner);
    auto loaded = runFile(*m_cluster, database, *owner, sqlFile(QStringLiteral("legacy_bare.sql")));
    VERIFY_RESULT(loaded);
    auto session = Session::open(m_cluster->settings(database, *owner));
    VERIFY_RESULT(session);
    auto made = (*session)->script(QStringLiteral(
        "create function public.lista_contatos() returns setof text language sql security definer as"
        " 'select email from public.clients'; create table public.historico (like public.clients);"
        " create function public.historia() returns trigger language plpgsql as"
        " 'begin insert into public.historico select new.*; return new; end';"
        " create trigger historia after update on public.clients for each row execute function "
        "public.historia()"));
    VERIFY_RESULT(made);
    const auto plan = Migrator(**session).plan();
    VERIFY_RESULT(plan);
    const auto told = [&](const char* object, const char* privilege) {
        return std::any_of(plan->lostRights.begin(), plan->lostRights.end(), [&](const auto& right) {
            return right.object.contains(QLatin1String(object))
                && right.privilege.contains(QLatin1String(privilege));
        });
    };
    QVERIFY(told("lista_contatos", "keeps EXECUTE"));
    QVERIFY(told("clients", "trigger \"historia\" copies whole rows"));
    auto migrated = Migrator(**session).migrate();
    VERIFY_RESULT(migrated);
    // What came afterwards, too.
    auto later = (*session)->script(QStringLiteral(
        "create policy tudo on public.integrations using (true);"
        " create table public.filha () inherits (public.agent_executions);"
        " create trigger zzzz before insert on public.integrations for each row execute function "
        "public.historia();"
        " create function ops.solta() returns int language sql set search_path = '' as 'select 1';"
        " grant select on public.users to ana_antiga;"
        " revoke execute on function app_private.mask_email(text) from public"));
    VERIFY_RESULT(later);
    auto superuser = Session::open(m_cluster->settings(database));
    VERIFY_RESULT(superuser);
    auto given = (*superuser)->script(QStringLiteral("alter table public.client_notes owner to vizinho"));
    VERIFY_RESULT(given);
    const auto found = Migrator(**session).check();
    VERIFY_RESULT(found);
    QStringList lines;
    for (const auto& finding : *found)
        lines.append(finding.object % QLatin1String(": ") % finding.problem);
    const QString all = lines.join(QLatin1Char('\n'));
    for (const char* expected :
        {"lista_contatos(): another program's function", "integrations: the policy \"tudo\"",
            "agent_executions: \"public.agent_executions\" and \"public.filha\" inherit",
            "integrations: the trigger \"zzzz\" of another program comes after",
            "ops.solta(): has no fixed search_path", "users: ana_antiga has SELECT",
            "client_notes: belongs to \"vizinho\", and the rest to",
            "app_private.mask_email(text): may not be called by everybody"})
        QVERIFY2(all.contains(QLatin1String(expected)),
            qPrintable(QLatin1String(expected) % QLatin1String(" not in\n") % all));
}

QTEST_GUILESS_MAIN(TestAdoption)
#include "tst_adoption.moc"
