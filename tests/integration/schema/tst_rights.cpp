// SPDX-License-Identifier: GPL-3.0-or-later
// Row-level security, by connecting as each person: what must be refused is, what must work does.
#include "services/database/migrator.h"
#include "tests/integration/schema/schemafixture.h"

#include <QTest>

#include <map>
#include <memory>

using namespace sevenscale;
using namespace sevenscale::test;

#define VERIFY_RESULT(result)                                                                                \
    QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

class TestRights final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refused_data();
    void refused();
    void allowed_data();
    void allowed();
    void policiesAskOncePerStatement();
    void temporaryTypesRunNothing();
    void invitationsAreTakenUpByTheOwner();
    void auditTellsErasedFromForged();
    void runsDoNotRaiseAnAgentsVersion();
    void aClinicThatMovesLeavesItsPeople();
    void aClinicThatMovesTakesItsRowsAlong();
    void aClinicThatMovesLeavesLookalikesAlone();
    void aTargetBeginsOnTheTenantsDay();
    void aProgramsChangeNeedsNoVersion();

private:
    Session* sessionOf(const QString& login);

    PrivateCluster* m_cluster = nullptr;
    std::map<QString, std::unique_ptr<Session>> m_sessions;
};

void TestRights::initTestCase() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    m_cluster = *cluster;
    const QString database = QStringLiteral("rights");
    auto roles = runFile(*m_cluster, QStringLiteral("postgres"), QStringLiteral("postgres"),
        sqlFile(QStringLiteral("supabase_roles.sql")));
    VERIFY_RESULT(roles);
    auto created = createOwnedDatabase(*m_cluster, database, Owner::BypassingOwner);
    VERIFY_RESULT(created);
    const auto login = ownerLogin(*m_cluster, Owner::BypassingOwner);
    VERIFY_RESULT(login);
    auto loaded = runFile(*m_cluster, database, *login, sqlFile(QStringLiteral("legacy.sql")));
    VERIFY_RESULT(loaded);
    auto session = Session::open(m_cluster->settings(database, *login));
    VERIFY_RESULT(session);
    auto migrated = Migrator(**session).migrate();
    VERIFY_RESULT(migrated);
    auto people = runFile(*m_cluster, database, *login, sqlFile(QStringLiteral("roles.sql")));
    VERIFY_RESULT(people);
}

Session* TestRights::sessionOf(const QString& login) {
    auto& session = m_sessions[login];
    if (!session || session->isBroken()) {
        auto opened = Session::open(m_cluster->settings(QStringLiteral("rights"), login));
        if (opened)
            session = std::move(*opened);
    }
    return session.get();
}

void TestRights::refused_data() {
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("statements");
    int number = 0;
    const QStringList lines = readFile(sqlFile(QStringLiteral("attacks.tsv"))).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const QStringList parts = line.split(QLatin1Char('\t'));
        if (line.startsWith(QLatin1Char('#')) || parts.size() != 3)
            continue;
        QTest::addRow("%d %s: %s", ++number, qPrintable(parts[0]), qPrintable(parts[2].left(60)))
            << parts[0] << parts[1] << parts[2];
    }
    QVERIFY(number > 50);
}

/// Whether the last of the statements gave or touched a row; the error when one failed.
static Result<bool> attempt(Session& session, const QString& statements) {
    auto begun = session.script(QStringLiteral("begin"));
    if (!begun)
        return failure(begun.error());
    // All but the last prepare the ground.
    const QStringList parts = statements.split(QLatin1String("; "));
    Result<bool> outcome = false;
    for (qsizetype i = 0; i + 1 < parts.size() && outcome; ++i) {
        if (auto done = session.script(parts[i]); !done)
            outcome = failure(done.error());
    }
    if (outcome) {
        const QString last = parts.last().trimmed();
        const bool gives = last.startsWith(QLatin1String("select")) || last.startsWith(QLatin1String("with"))
            || last.startsWith(QLatin1String("table")) || last.contains(QLatin1String(" returning "));
        if (gives) {
            auto rows = session.query(last);
            if (rows)
                outcome = rows->next();
            else
                outcome = failure(rows.error());
        } else {
            auto touched = session.execute(last);
            if (touched)
                outcome = *touched > 0;
            else
                outcome = failure(touched.error());
        }
    }
    static_cast<void>(session.script(QStringLiteral("rollback; reset all; reset role")));
    return outcome;
}

void TestRights::refused() {
    QFETCH(QString, login);
    QFETCH(QString, expected);
    QFETCH(QString, statements);
    Session* session = sessionOf(login);
    QVERIFY(session);
    const auto outcome = attempt(*session, statements);
    if (expected == u"none") {
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        QVERIFY(!*outcome);
    } else {
        QVERIFY2(!outcome, "it was let through");
        if (expected == u"denied")
            QVERIFY2(outcome.error().code == ErrorCode::PermissionDenied, qPrintable(outcome.error().detail));
    }
}

void TestRights::allowed_data() {
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("statements");
    int number = 0;
    const QStringList lines = readFile(sqlFile(QStringLiteral("allowed.tsv"))).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const QStringList parts = line.split(QLatin1Char('\t'));
        if (line.startsWith(QLatin1Char('#')) || parts.size() != 2)
            continue;
        QTest::addRow("%d %s: %s", ++number, qPrintable(parts[0]), qPrintable(parts[1].left(60)))
            << parts[0] << parts[1];
    }
    QVERIFY(number > 20);
}

void TestRights::allowed() {
    QFETCH(QString, login);
    QFETCH(QString, statements);
    Session* session = sessionOf(login);
    QVERIFY(session);
    const auto outcome = attempt(*session, statements);
    VERIFY_RESULT(outcome);
    QVERIFY2(*outcome, "no row was given or touched");
}

void TestRights::policiesAskOncePerStatement() {
    Session* viewer = sessionOf(QStringLiteral("rls_viewer"));
    QVERIFY(viewer);
    for (const char* table : {"clients", "ai_agents", "agent_executions", "integrations", "system_logs",
             "dashboard_metrics", "agent_insights"}) {
        const auto plan = rowsOf(
            *viewer, QStringLiteral("explain select count(id) from public.%1").arg(QLatin1String(table)));
        VERIFY_RESULT(plan);
        QVERIFY2(plan->join(QLatin1Char('\n')).contains(QLatin1String("InitPlan")),
            qPrintable(plan->join(QLatin1Char('\n'))));
    }
}

/// Whoever may make temporary objects (where the database is not ours, that is everybody) shadows the types
/// that our functions are written with.
void TestRights::temporaryTypesRunNothing() {
    auto superuser = Session::open(m_cluster->settings(QStringLiteral("rights")));
    VERIFY_RESULT(superuser);
    auto lent = (*superuser)->script(QStringLiteral("grant temporary on database rights to rls_viewer"));
    VERIFY_RESULT(lent);
    auto session = Session::open(m_cluster->settings(QStringLiteral("rights"), QStringLiteral("rls_viewer")));
    VERIFY_RESULT(session);
    for (const char* type : {"text", "uuid", "bool", "int4", "int8", "jsonb"}) {
        QString plant
            = QStringLiteral("create function pg_temp.evil(pg_catalog.TYPE) returns pg_catalog.bool"
                             " language plpgsql as $$ begin if current_user <> session_user then"
                             " raise exception 'it ran as %', current_user; end if; return true; end"
                             " $$; create domain pg_temp.TYPE as pg_catalog.TYPE"
                             " check (pg_temp.evil(value))");
        plant.replace(QLatin1String("TYPE"), QLatin1String(type));
        auto planted = (*session)->script(plant);
        VERIFY_RESULT(planted);
    }
    for (const char* sql : {"select id from public.clients", "select id from public.users",
             "select * from public.vw_agent_analytics", "select * from public.data_quality",
             "select * from ops.list_users()", "select id from public.client_notes"}) {
        auto rows = (*session)->query(QString::fromLatin1(sql));
        QVERIFY2(rows, rows ? "" : qPrintable(QString::fromLatin1(sql) + rows.error().detail));
    }
    auto taken = (*superuser)->script(QStringLiteral("revoke temporary on database rights from rls_viewer"));
    VERIFY_RESULT(taken);
}

void TestRights::invitationsAreTakenUpByTheOwner() {
    const auto login = ownerLogin(*m_cluster, Owner::BypassingOwner);
    VERIFY_RESULT(login);
    auto owner = Session::open(m_cluster->settings(QStringLiteral("rights"), *login));
    VERIFY_RESULT(owner);
    // The attacker registers an address before its owner comes; the other tenant adds the same address.
    auto first
        = sessionOf(QStringLiteral("rls_other"))
              ->script(QStringLiteral("select ops.add_user('vitima@x.com', 'x', 'VIEWER',"
                                      " '00000000-0000-4000-8000-0000000000b2', login => 'rls_atacante')"));
    VERIFY_RESULT(first);
    auto second = sessionOf(QStringLiteral("rls_admin"))
                      ->script(QStringLiteral("select ops.add_user('Vitima@x.com ', 'Vítima', 'ADMIN')"));
    VERIFY_RESULT(second);
    const QString mine = QStringLiteral("select id from public.clients where name in ('RLS A', 'RLS B')");
    Session* attacker = sessionOf(QStringLiteral("rls_atacante"));
    QVERIFY(attacker);
    QVERIFY(rowsOf(*attacker, mine)->isEmpty());
    // Nor does the way back in hand him the first tenant.
    auto refused
        = (*owner)->script(QStringLiteral("select ops.make_owner('rls_dona', 'Dona', 'vitima@x.com')"));
    QVERIFY(!refused);
    QVERIFY2(
        refused.error().detail.contains(QLatin1String("another login")), qPrintable(refused.error().detail));
    // Who owns the database looks, and decides.
    auto ignored = (*owner)->script(
        QStringLiteral("select ops.add_user('vitima@x.com', 'x', 'VIEWER', login => 'rls_outro')"));
    QVERIFY(!ignored);
    QCOMPARE(ignored.error().sqlState, QStringLiteral("55000"));
    const auto taken = rowsOf(
        **owner, QStringLiteral("select user_login from ops.add_user('vitima@x.com', 'x', 'VIEWER')"));
    VERIFY_RESULT(taken);
    QCOMPARE(*taken, QStringList{QStringLiteral("rls_atacante")});
    QCOMPARE(rowsOf(*attacker, mine)->size(), 2);
}

void TestRights::auditTellsErasedFromForged() {
    const auto login = ownerLogin(*m_cluster, Owner::BypassingOwner);
    VERIFY_RESULT(login);
    auto owner = Session::open(m_cluster->settings(QStringLiteral("rights"), *login));
    VERIFY_RESULT(owner);
    const QString verify = QStringLiteral(
        "select problem from ops.verify_audit('00000000-0000-4000-8000-000000000001') order by 1");
    QVERIFY(rowsOf(**owner, verify)->isEmpty());
    auto done = (*owner)->script(QStringLiteral(
        "begin; update public.audit_log set erased_at = now(), new_data = '{\"role\": \"VIEWER\"}'"
        " where tenant_id = '00000000-0000-4000-8000-000000000001' and seq = 1;"
        " update public.audit_log set erased_at = now(), user_id = null, resource_id = null, old_data = null,"
        " new_data = null, ip_address = null, application = null, login = ''"
        " where tenant_id = '00000000-0000-4000-8000-000000000001' and seq = 2"));
    VERIFY_RESULT(done);
    const auto found = rowsOf(**owner, verify);
    static_cast<void>((*owner)->script(QStringLiteral("rollback")));
    VERIFY_RESULT(found);
    QCOMPARE(*found,
        (QStringList{QStringLiteral("the payload was changed and marked as erased"),
            QStringLiteral("the payload was erased")}));
}

void TestRights::runsDoNotRaiseAnAgentsVersion() {
    const auto login = ownerLogin(*m_cluster, Owner::BypassingOwner);
    VERIFY_RESULT(login);
    auto owner = Session::open(m_cluster->settings(QStringLiteral("rights"), *login));
    VERIFY_RESULT(owner);
    const auto versions = rowsOf(**owner,
        QStringLiteral(
            "with run as (update public.ai_agents set last_execution = now(), executions_today = 5,"
            " updated_at = now() where name = 'RLS Agente 2' returning row_version)"
            " select row_version from run"));
    VERIFY_RESULT(versions);
    QCOMPARE(*versions, QStringList{QStringLiteral("1")});
    const auto edited = rowsOf(**owner,
        QStringLiteral("with edit as (update public.ai_agents set config = '{}' where name = 'RLS Agente 2'"
                       " returning row_version) select row_version from edit"));
    VERIFY_RESULT(edited);
    QCOMPARE(*edited, QStringList{QStringLiteral("2")});
}

void TestRights::aClinicThatMovesLeavesItsPeople() {
    const auto login = ownerLogin(*m_cluster, Owner::BypassingOwner);
    VERIFY_RESULT(login);
    auto owner = Session::open(m_cluster->settings(QStringLiteral("rights"), *login));
    VERIFY_RESULT(owner);
    const QString opened
        = QStringLiteral("select count(*) from public.membership_clients mc"
                         " join public.clients c on c.id = mc.client_id where c.name = 'RLS A'");
    QCOMPARE(rowsOf(**owner, opened)->front(), QStringLiteral("2"));
    auto moved
        = (*owner)->script(QStringLiteral("begin; update public.clients set tenant_id = "
                                          "'00000000-0000-4000-8000-0000000000b2' where name = 'RLS A'"));
    VERIFY_RESULT(moved);
    const auto left = rowsOf(**owner, opened);
    static_cast<void>((*owner)->script(QStringLiteral("rollback")));
    VERIFY_RESULT(left);
    QCOMPARE(left->front(), QStringLiteral("0"));
}

void TestRights::aClinicThatMovesTakesItsRowsAlong() {
    const auto login = ownerLogin(*m_cluster, Owner::BypassingOwner);
    VERIFY_RESULT(login);
    auto owner = Session::open(m_cluster->settings(QStringLiteral("rights"), *login));
    VERIFY_RESULT(owner);
    // The other tenant knows the command's key already.
    auto moved = (*owner)->script(QStringLiteral(
        "begin; update public.commands set idempotency_key = 'rls-1' where idempotency_key = 'rls-3';"
        " update public.clients set tenant_id = '00000000-0000-4000-8000-0000000000b2' where name = 'RLS "
        "A'"));
    Result<QStringList> left = QStringList();
    if (moved)
        left = rowsOf(**owner,
            QStringLiteral(
                "select t.name, (xpath('/row/n/text()', query_to_xml(format("
                "'select count(*) as n from public.%I r join public.clients c on c.id = r.client_id"
                " where c.name = ''RLS A'' and r.tenant_id <> c.tenant_id', t.name), false, true, '')))[1]"
                " from unnest(array['agent_executions', 'client_notes', 'commands', 'integration_logs',"
                " 'client_metric_targets', 'insight_marks', 'system_logs', 'integrations']) t (name)"));
    const auto key = rowsOf(**owner,
        QStringLiteral("select idempotency_key = id::text, tenant_id from public.commands"
                       " where id = '00000000-0000-4000-8000-0000000000f1'"));
    static_cast<void>((*owner)->script(QStringLiteral("rollback")));
    VERIFY_RESULT(moved);
    VERIFY_RESULT(left);
    QCOMPARE(left->size(), 8);
    for (const QString& line : *left)
        QVERIFY2(line.endsWith(QLatin1String(" | 0")), qPrintable(line));
    VERIFY_RESULT(key);
    QCOMPARE(*key, QStringList{QStringLiteral("t | 00000000-0000-4000-8000-0000000000b2")});
}

/// A table that another role dressed up as one of ours is not written to as the owner: its triggers would run
/// with the owner's rights.
void TestRights::aClinicThatMovesLeavesLookalikesAlone() {
    auto superuser = Session::open(m_cluster->settings(QStringLiteral("rights")));
    VERIFY_RESULT(superuser);
    const Result<void> prepared
        = (*superuser)
              ->script(QStringLiteral(
                  "begin; create role somebody_else;"
                  " create table public.lookalike (client_id bigint, tenant_id uuid, written_as text);"
                  " insert into public.lookalike select id, tenant_id from public.clients where name = 'RLS "
                  "A';"
                  " create function public.tell() returns trigger language plpgsql as"
                  " 'begin new.written_as := current_user; return new; end';"
                  " create trigger tell before update on public.lookalike for each row execute function "
                  "public.tell();"
                  " create trigger zzz_sevenscale_tenant before insert or update on public.lookalike"
                  " for each row execute function app_private.stamp_clinic_tenant();"
                  " grant all on public.lookalike to public; alter table public.lookalike owner to "
                  "somebody_else"));
    VERIFY_RESULT(prepared);
    const Result<void> moved
        = (*superuser)
              ->script(QStringLiteral(
                  "update public.clients set tenant_id = '00000000-0000-4000-8000-0000000000b2'"
                  " where name = 'RLS A'"));
    Result<QStringList> rows = QStringList();
    if (moved)
        rows = rowsOf(**superuser,
            QStringLiteral("select l.written_as, l.tenant_id = c.tenant_id from public.lookalike l"
                           " join public.clients c on c.id = l.client_id"));
    static_cast<void>((*superuser)->script(QStringLiteral("rollback")));
    VERIFY_RESULT(moved);
    VERIFY_RESULT(rows);
    QCOMPARE(*rows, QStringList{QStringLiteral("∅ | f")});
}

/// Whatever the hour: of these two zones one has another day than UTC.
void TestRights::aTargetBeginsOnTheTenantsDay() {
    Session* owner = sessionOf(*ownerLogin(*m_cluster, Owner::BypassingOwner));
    QVERIFY(owner);
    for (const char* zone : {"Etc/GMT+12", "Etc/GMT-14"}) {
        const Result<void> made = owner->script(
            QStringLiteral("begin; update public.tenants set time_zone = '%1'"
                           " where id = '00000000-0000-4000-8000-000000000001';"
                           " insert into public.client_metric_targets (client_id, metric, target)"
                           " select id, 'tomorrow', 1 from public.clients where name = 'RLS A'")
                .arg(QString::fromLatin1(zone)));
        const auto day = rowsOf(*owner,
            QStringLiteral("select valid_from = (now() at time zone '%1')::date"
                           " from public.client_metric_targets where metric = 'tomorrow'")
                .arg(QString::fromLatin1(zone)));
        static_cast<void>(owner->script(QStringLiteral("rollback")));
        VERIFY_RESULT(made);
        VERIFY_RESULT(day);
        QCOMPARE(*day, QStringList{QStringLiteral("t")});
    }
}

/// Another program's change of a configuration happens also when no version can be kept of it; a person's
/// does not.
void TestRights::aProgramsChangeNeedsNoVersion() {
    const auto login = ownerLogin(*m_cluster, Owner::BypassingOwner);
    VERIFY_RESULT(login);
    auto owner = Session::open(m_cluster->settings(QStringLiteral("rights"), *login));
    VERIFY_RESULT(owner);
    const QString change = QStringLiteral(
        "update public.ai_agents set config = '{\"new\": true}' where name = 'RLS Agente 1'");
    auto hidden = (*owner)->script(
        QStringLiteral("alter table public.agent_config_versions rename to agent_config_versions_gone"));
    VERIFY_RESULT(hidden);
    auto program = (*owner)->script(QLatin1String("begin; ") + change);
    static_cast<void>((*owner)->script(QStringLiteral("rollback")));
    Session* admin = sessionOf(QStringLiteral("rls_admin"));
    auto person = admin->script(QLatin1String("begin; ") + change);
    static_cast<void>(admin->script(QStringLiteral("rollback")));
    auto shown = (*owner)->script(
        QStringLiteral("alter table public.agent_config_versions_gone rename to agent_config_versions"));
    VERIFY_RESULT(shown);
    VERIFY_RESULT(program);
    QVERIFY(!person);
    // Whoever writes, and whichever column the statement names: a trigger of another program may have done
    // it.
    const auto versions = rowsOf(**owner,
        QStringLiteral(
            "with edit as (update public.ai_agents set config = '{\"new\": 1}' where name = 'RLS Agente 2'"
            " returning id) select count(*) from edit"));
    VERIFY_RESULT(versions);
    const auto kept = rowsOf(**owner,
        QStringLiteral("select v.version, v.config, v.changed_by from public.agent_config_versions v"
                       " join public.ai_agents a on a.id = v.agent_id where a.name = 'RLS Agente 2'"
                       " order by v.version desc limit 1"));
    VERIFY_RESULT(kept);
    QVERIFY2(kept->front().endsWith(QString::fromUtf8("{\"new\": 1} | ∅")), qPrintable(kept->front()));
}

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
