// SPDX-License-Identifier: GPL-3.0-or-later
// What people change of clinics, agents, targets and insights, on both dialects: what is written, what is
// told in the audit log, and what happens when somebody else was faster.
#include "services/stores/agentstore.h"
#include "services/stores/clientstore.h"
#include "services/stores/configversionstore.h"
#include "services/stores/insightmarkstore.h"
#include "services/stores/metrictargetstore.h"
#include "tests/integration/stores/dialects.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sevenscale;
using namespace sevenscale::test;

#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto& verified = (result);                                                                     \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().detail));                 \
    } while (false)

namespace {
QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}
} // namespace

class TestEdits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aClinicIsMade_data() { addDialects(); }
    void aClinicIsMade();
    void onlyWhatChangedIsWritten_data() { addDialects(); }
    void onlyWhatChangedIsWritten();
    void somebodyElseWasFaster_data() { addDialects(); }
    void somebodyElseWasFaster();
    void aClinicIsArchivedAndTakenBack_data() { addDialects(); }
    void aClinicIsArchivedAndTakenBack();
    void whatCannotBeSavedIsNot_data() { addDialects(); }
    void whatCannotBeSavedIsNot();
    void anAgentIsMadeAndPaused_data() { addDialects(); }
    void anAgentIsMadeAndPaused();
    void everyConfigurationIsKept_data() { addDialects(); }
    void everyConfigurationIsKept();
    void secretsOutliveAnEdit_data() { addDialects(); }
    void secretsOutliveAnEdit();
    void insightsAreMarked_data() { addDialects(); }
    void insightsAreMarked();
    void targetsAreSet_data() { addDialects(); }
    void targetsAreSet();
    void eachByTheirRole();

private:
    Session& session() {
        QFETCH(QString, dialect);
        return m_dialects.session(dialect);
    }
    QString value(const char* sql, const QVariantList& parameters = {}) {
        QFETCH(QString, dialect);
        return m_dialects.value(dialect, QString::fromUtf8(sql), parameters);
    }
    bool isPostgres() {
        QFETCH(QString, dialect);
        return dialect == u"postgresql";
    }
    /// The newest line of the audit log about a table: `action old → new`.
    QString told(const char* table) {
        auto rows = session().query(
            QStringLiteral("select action, cast(old_data as text), cast(new_data as text) from audit_log"
                           " where resource = ? order by id desc limit 1"),
            {QString::fromLatin1(table)});
        if (!rows || !rows->next())
            return QStringLiteral("[nothing]");
        const auto compact = [](const QString& json) {
            return QString::fromUtf8(QJsonDocument::fromJson(json.toUtf8()).toJson(QJsonDocument::Compact));
        };
        return rows->text(0) % QLatin1Char(' ') % compact(rows->text(1)) % QLatin1String(" > ")
            % compact(rows->text(2));
    }
    Result<Client> made() {
        return createClient(session(),
            {{ClientField::Name, text("Clínica Um")}, {ClientField::Email, text("ana@um.example")},
                {ClientField::City, text("Recife, PE")}, {ClientField::Revenue, text("R$ 1.000,00")}},
            {});
    }

    Dialects m_dialects;
    QString m_database = QStringLiteral("edits");
    std::unique_ptr<Session> m_owner;
};

/// In PostgreSQL the tests are a person's, an OWNER, because what programs do is not told in the audit log.
void TestEdits::initTestCase() {
    VERIFY_RESULT(m_dialects.make(m_database));
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    auto owner = m_dialects.open(QStringLiteral("postgresql"));
    VERIFY_RESULT(owner);
    m_owner = std::move(*owner);
    VERIFY_RESULT(m_owner->script(
        QStringLiteral("select ops.make_owner('ana', 'Ana', 'ana@x.example');"
                       " select ops.add_user('bia@x.example', 'Bia', 'MANAGER', login => 'bia');"
                       " select ops.add_user('caio@x.example', 'Caio', 'OPERATOR', login => 'caio');"
                       " select ops.add_user('davi@x.example', 'Davi', 'VIEWER', login => 'davi')")));
    auto person = Session::open((*cluster)->settings(m_database, QStringLiteral("ana")));
    VERIFY_RESULT(person);
    m_dialects.replacePostgres(std::move(*person));
}

void TestEdits::init() {
    for (Session* each : {m_owner.get(), &m_dialects.session(QStringLiteral("sqlite"))})
        VERIFY_RESULT(each->script(QStringLiteral(
            "delete from insight_marks; delete from agent_insights; delete from client_metric_targets;"
            " delete from ai_agents; delete from clients; delete from audit_log")));
}

void TestEdits::aClinicIsMade() {
    const auto client = made();
    VERIFY_RESULT(client);
    QCOMPARE(client->name, text("Clínica Um"));
    QCOMPARE(client->status, text("operational")); // the seed's default
    QCOMPARE(client->emailMasked, text("a***@u***.example"));
    QCOMPARE(client->revenueAmount, Money{100'000});
    QCOMPARE(client->rowVersion, 1);
    QCOMPARE(value("select count(*) from clients"), QStringLiteral("1"));
    const QString line = told("clients");
    QVERIFY2(line.startsWith(QLatin1String("insert ")), qPrintable(line));
    QVERIFY2(line.contains(text("\"city\":\"Recife, PE\"")), qPrintable(line));
    QVERIFY2(line.contains(QLatin1String("changed_unseen")), qPrintable(line));
    QVERIFY2(!line.contains(QLatin1String("ana@um")), qPrintable(line));
}

void TestEdits::onlyWhatChangedIsWritten() {
    const auto client = made();
    VERIFY_RESULT(client);
    const auto edited = updateClient(session(), client->id,
        {{ClientField::City, text(" Olinda, PE ")}, {ClientField::Phone, text("11 91234-5678")},
            {ClientField::Revenue, text("12.500")}},
        client->rowVersion);
    VERIFY_RESULT(edited);
    QVERIFY(edited->saved);
    QCOMPARE(edited->row.city, text("Olinda, PE"));
    QCOMPARE(edited->row.phoneMasked, text("*****-5678"));
    QCOMPARE(edited->row.revenue, text("12.500"));
    QCOMPARE(edited->row.revenueNote, text("ambiguous"));
    QCOMPARE(edited->row.emailMasked, client->emailMasked);
    QCOMPARE(edited->row.rowVersion, 2);
    QVERIFY(edited->row.updatedAt > client->updatedAt);
    QCOMPARE(told("clients"),
        text("update {\"city\":\"Recife, PE\",\"phone_masked\":null,\"revenue\":\"R$ 1.000,00\"} > "
             "{\"changed_unseen\":[\"phone\"],\"city\":\"Olinda, PE\",\"phone_masked\":\"*****-5678\","
             "\"revenue\":\"12.500\"}"));
    // An empty text is no value.
    const auto emptied
        = updateClient(session(), client->id, {{ClientField::City, QString()}}, edited->row.rowVersion);
    VERIFY_RESULT(emptied);
    QVERIFY(!emptied->row.city);
    const auto nothing = updateClient(session(), client->id, {}, emptied->row.rowVersion);
    VERIFY_RESULT(nothing);
    QCOMPARE(nothing->row.rowVersion, emptied->row.rowVersion);
}

void TestEdits::somebodyElseWasFaster() {
    QFETCH(QString, dialect);
    const auto client = made();
    VERIFY_RESULT(client);
    auto other = dialect == u"sqlite"
        ? m_dialects.open(dialect)
        : Session::open((*PrivateCluster::instance())->settings(m_database, QStringLiteral("bia")));
    VERIFY_RESULT(other);
    const auto theirs
        = updateClient(**other, client->id, {{ClientField::City, text("Natal, RN")}}, client->rowVersion);
    VERIFY_RESULT(theirs);
    QVERIFY(theirs->saved);
    const auto lines = value("select count(*) from audit_log where resource = 'clients'");
    const auto mine = updateClient(session(), client->id,
        {{ClientField::City, text("Olinda, PE")}, {ClientField::Name, text("Outra")}}, client->rowVersion);
    VERIFY_RESULT(mine);
    QVERIFY(!mine->saved);
    QCOMPARE(mine->row, theirs->row);
    QCOMPARE(value("select name from clients"), text("Clínica Um"));
    QCOMPARE(value("select count(*) from audit_log where resource = 'clients'"), lines);
    // With theirs seen, the same goes through.
    const auto again = setClientStatus(session(), client->id, text("critical"), mine->row.rowVersion);
    VERIFY_RESULT(again);
    QVERIFY(again->saved);
    QCOMPARE(again->row.status, text("critical"));
    QCOMPARE(again->row.city, text("Natal, RN"));
    const auto gone = setClientStatus(session(), ClientId{987'654}, text("critical"), 1);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
}

void TestEdits::aClinicIsArchivedAndTakenBack() {
    const auto client = made();
    VERIFY_RESULT(client);
    const auto archived = setClientArchived(session(), client->id, true, client->rowVersion);
    VERIFY_RESULT(archived);
    QVERIFY(archived->row.archivedAt.has_value());
    QVERIFY(told("clients").startsWith(QLatin1String("update {\"archived_at\":null} > {\"archived_at\":\"")));
    const auto back = setClientArchived(session(), client->id, false, archived->row.rowVersion);
    VERIFY_RESULT(back);
    QVERIFY(!back->row.archivedAt);
    QCOMPARE(back->row.rowVersion, 3);
}

void TestEdits::whatCannotBeSavedIsNot() {
    const auto codeOf = [](const auto& result) { return result ? ErrorCode::Internal : result.error().code; };
    QCOMPARE(codeOf(createClient(session(), {{ClientField::City, text("x")}}, {})), ErrorCode::InvalidInput);
    const auto client = made();
    VERIFY_RESULT(client);
    const auto refused = [&](ClientField field, const char* typed) {
        return codeOf(updateClient(session(), client->id, {{field, text(typed)}}, client->rowVersion))
            == ErrorCode::InvalidInput;
    };
    QVERIFY(refused(ClientField::Name, "  "));
    QVERIFY(refused(ClientField::Email, "ana"));
    QVERIFY(refused(ClientField::TimeZone, "SAT"));
    QVERIFY(refused(ClientField::Performance, "101"));
    QCOMPARE(value("select row_version from clients"), QStringLiteral("1"));
}

void TestEdits::anAgentIsMadeAndPaused() {
    const auto agent = createAgent(session(),
        {{AgentField::Name, text("Agente")}, {AgentField::AgentType, text("lead-conversion")},
            {AgentField::CostPerRun, text("0,035")}, {AgentField::Shared, text("true")}},
        {text("{\"model\": \"m\"}")}, {});
    VERIFY_RESULT(agent);
    QCOMPARE(agent->costPerRun->text, isPostgres() ? text("0.035000") : text("0.035"));
    QVERIFY(agent->shared);
    QCOMPARE(agent->status, text("active"));
    const auto paused = setAgentPaused(session(), agent->id, true, agent->rowVersion);
    VERIFY_RESULT(paused);
    QVERIFY(paused->saved);
    QCOMPARE(paused->row.status, text("paused"));
    QCOMPARE(paused->row.rowVersion, 2);
    QCOMPARE(told("ai_agents"), text("update {\"status\":\"active\"} > {\"status\":\"paused\"}"));
    const auto late = setAgentPaused(session(), agent->id, false, agent->rowVersion);
    VERIFY_RESULT(late);
    QVERIFY(!late->saved);
    QCOMPARE(late->row, paused->row);
    const auto renamed = updateAgent(session(), agent->id,
        {{AgentField::Name, text("Outro")}, {AgentField::Shared, text("false")}}, paused->row.rowVersion);
    VERIFY_RESULT(renamed);
    QCOMPARE(renamed->row.name, text("Outro"));
    QVERIFY(!renamed->row.shared);
}

void TestEdits::everyConfigurationIsKept() {
    const auto agent = createAgent(session(),
        {{AgentField::Name, text("Agente")}, {AgentField::AgentType, text("x")}}, {text("{\"v\":1}")}, {});
    VERIFY_RESULT(agent);
    const auto second
        = setAgentConfig(session(), agent->id, {text("{\"v\":2}")}, text("mais rápido"), agent->rowVersion);
    VERIFY_RESULT(second);
    QVERIFY(second->saved);
    // A program writes it, too; and what is no change makes no version.
    Session& program = isPostgres() ? *m_owner : session();
    VERIFY_RESULT(program.execute(
        QStringLiteral("update ai_agents set config = '{\"v\": 3}' where id = ?"), {agent->id.value}));
    VERIFY_RESULT(program.execute(
        QStringLiteral("update ai_agents set config = config, executions_today = 9 where id = ?"),
        {agent->id.value}));
    const auto before = readAgentRecord(session(), agent->id);
    VERIFY_RESULT(before);
    const auto undone = restoreAgentConfig(session(), agent->id, 1, text("como antes"), before->rowVersion);
    VERIFY_RESULT(undone);
    QVERIFY(undone->saved);
    QCOMPARE(QJsonDocument::fromJson(undone->row.config->text.toUtf8()).object().value(QLatin1String("v")),
        QJsonValue(1));
    const auto versions = readConfigVersions(session(), agent->id);
    VERIFY_RESULT(versions);
    QCOMPARE(versions->size(), 4);
    QStringList seen;
    for (const ConfigVersion& version : *versions)
        seen.append(QString::number(version.version) % QLatin1Char(' ')
            % QString(version.config->text).remove(QLatin1Char(' ')) % QLatin1Char(' ')
            % version.note.value_or(QString()));
    QCOMPARE(seen,
        (QStringList{text("4 {\"v\":1} como antes"), text("3 {\"v\":3} "), text("2 {\"v\":2} mais rápido"),
            text("1 {\"v\":1} ")}));
    if (isPostgres()) {
        QCOMPARE(versions->at(0).changedBy, text("Ana"));
        QVERIFY(!versions->at(1).changedBy);
    }
    const auto older = readConfigVersions(session(), agent->id, 1, 3);
    VERIFY_RESULT(older);
    QCOMPARE(older->front().version, 2);
    // Against a version that is no longer: nothing is written, and no note.
    const auto late = setAgentConfig(session(), agent->id, {text("{}")}, text("x"), before->rowVersion);
    VERIFY_RESULT(late);
    QVERIFY(!late->saved);
    QCOMPARE(readConfigVersions(session(), agent->id)->size(), 4);
    QCOMPARE(restoreAgentConfig(session(), agent->id, 99, {}, 1).error().code, ErrorCode::NotFound);
    QCOMPARE(setAgentConfig(session(), agent->id, {text("[]")}, {}, 1).error().code, ErrorCode::InvalidInput);
}

void TestEdits::secretsOutliveAnEdit() {
    const auto agent
        = createAgent(session(), {{AgentField::Name, text("Agente")}, {AgentField::AgentType, text("x")}},
            {text("{\"api_key\":\"canary\",\"model\":\"a\"}")}, {});
    VERIFY_RESULT(agent);
    QVERIFY(!agent->config->text.contains(QLatin1String("canary")));
    QString shown = agent->config->text;
    const auto edited = setAgentConfig(session(), agent->id,
        {shown.replace(QLatin1String("\"a\""), QLatin1String("\"b\""))}, {}, agent->rowVersion);
    VERIFY_RESULT(edited);
    QVERIFY(edited->saved);
    const QString stored = value("select cast(config as text) from ai_agents");
    QVERIFY2(stored.contains(QLatin1String("canary")), qPrintable(stored));
    QVERIFY2(stored.contains(QLatin1String("\"b\"")), qPrintable(stored));
    const auto versions = readConfigVersions(session(), agent->id);
    VERIFY_RESULT(versions);
    for (const ConfigVersion& version : *versions)
        QVERIFY(!version.config->text.contains(QLatin1String("canary")));
    const auto lost
        = setAgentConfig(session(), agent->id, {text("{\"token\":\"••••••\"}")}, {}, edited->row.rowVersion);
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, ErrorCode::InvalidInput);
}

void TestEdits::insightsAreMarked() {
    const auto client = made();
    VERIFY_RESULT(client);
    const QString one = QStringLiteral("11111111-1111-4111-8111-111111111111");
    const QString two = QStringLiteral("22222222-2222-4222-8222-222222222222");
    Session& program = isPostgres() ? *m_owner : session();
    for (const QString& id : {one, two})
        VERIFY_RESULT(program.execute(
            QStringLiteral("insert into agent_insights (id, client_id, insights_data) values (?, ?, '{}')"),
            {id, client->id.value}));
    VERIFY_RESULT(rateInsight(session(), one, 2));
    VERIFY_RESULT(rateInsight(session(), one, 4));
    VERIFY_RESULT(setInsightHandled(session(), one, true));
    QVERIFY2(told("insight_marks").startsWith(QLatin1String("update {\"handled_at\":null}")),
        qPrintable(told("insight_marks")));
    auto marks = readInsightMarks(session(), {one, two});
    VERIFY_RESULT(marks);
    QCOMPARE(marks->size(), 1);
    QCOMPARE(marks->value(one).ownRating, 4);
    QCOMPARE(marks->value(one).meanRating, 4.0);
    QVERIFY(marks->value(one).handledAt.has_value());
    if (isPostgres()) {
        QCOMPARE(marks->value(one).handledBy, text("Ana"));
        // Somebody else rates, and says that it is not handled after all.
        auto other
            = Session::open((*PrivateCluster::instance())->settings(m_database, QStringLiteral("caio")));
        VERIFY_RESULT(other);
        VERIFY_RESULT(rateInsight(**other, one, 1));
        VERIFY_RESULT(setInsightHandled(**other, one, false));
        marks = readInsightMarks(session(), {one});
        VERIFY_RESULT(marks);
        QCOMPARE(marks->value(one).ownRating, 4);
        QCOMPARE(marks->value(one).meanRating, 2.5);
    } else {
        VERIFY_RESULT(setInsightHandled(session(), one, false));
        marks = readInsightMarks(session(), {one});
    }
    QVERIFY(!marks->value(one).handledAt);
    VERIFY_RESULT(rateInsight(session(), one, std::nullopt));
    QVERIFY(!readInsightMarks(session(), {one})->value(one).ownRating);
    QCOMPARE(rateInsight(session(), one, 9).error().code, ErrorCode::InvalidInput);
    QCOMPARE(rateInsight(session(), QStringLiteral("33333333-3333-4333-8333-333333333333"), 3).error().code,
        ErrorCode::PermissionDenied);
}

void TestEdits::targetsAreSet() {
    const auto client = made();
    VERIFY_RESULT(client);
    MetricTarget target{{}, client->id, text("roi"), {text("4.5")}, text("2026-01-01"), {}, 0};
    const auto made = saveTarget(session(), target);
    VERIFY_RESULT(made);
    QCOMPARE(made->row.target.text, text("4.5"));
    QVERIFY(!made->row.id.isEmpty());
    const auto twice = saveTarget(session(), target);
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, ErrorCode::Conflict);
    MetricTarget changed = made->row;
    changed.target.text = text("5");
    changed.validTo = text("2026-12-31");
    const auto saved = saveTarget(session(), changed);
    VERIFY_RESULT(saved);
    QVERIFY(saved->saved);
    QCOMPARE(saved->row.validTo, text("2026-12-31"));
    const auto late = saveTarget(session(), changed);
    VERIFY_RESULT(late);
    QVERIFY(!late->saved);
    changed = saved->row;
    changed.validTo = text("2025-12-31");
    QCOMPARE(saveTarget(session(), changed).error().code, ErrorCode::InvalidInput);
    QCOMPARE(readTargets(session(), client->id)->size(), 1);
    QCOMPARE(removeTarget(session(), made->row.id), Result<bool>(true));
    QVERIFY(told("client_metric_targets").startsWith(QLatin1String("delete {")));
    QCOMPARE(removeTarget(session(), made->row.id), Result<bool>(false));
}

/// What the database refuses, the stores say as what it is.
void TestEdits::eachByTheirRole() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    Session& ana = m_dialects.session(QStringLiteral("postgresql"));
    const auto client = createClient(ana, {{ClientField::Name, text("Clínica Um")}}, {});
    VERIFY_RESULT(client);
    const auto agent = createAgent(
        ana, {{AgentField::Name, text("A")}, {AgentField::AgentType, text("x")}}, {text("{}")}, {});
    VERIFY_RESULT(agent);
    for (const char* login : {"bia", "caio", "davi"}) {
        auto person = Session::open((*cluster)->settings(m_database, QString::fromLatin1(login)));
        VERIFY_RESULT(person);
        const bool manages = login[0] == 'b';
        const auto created = createClient(**person, {{ClientField::Name, text("Nova")}}, {});
        QCOMPARE(created.has_value(), manages);
        const auto now = readAgentRecord(**person, agent->id);
        VERIFY_RESULT(now);
        const auto edited = setClientStatus(**person, client->id, text("attention"), client->rowVersion);
        VERIFY_RESULT(edited);
        if (!manages) {
            QCOMPARE(created.error().code, ErrorCode::PermissionDenied);
            QVERIFY(!edited->saved); // Bia was faster
            const auto again
                = setClientStatus(**person, client->id, text("critical"), edited->row.rowVersion);
            QVERIFY(!again);
            QCOMPARE(again.error().code, ErrorCode::PermissionDenied);
        }
        const auto config = setAgentConfig(**person, agent->id, {text("{\"x\":1}")}, {}, now->rowVersion);
        QVERIFY(!config);
        QCOMPARE(config.error().code, ErrorCode::PermissionDenied);
    }
}

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
