// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language against SQL written by hand, on both dialects: the same rows are found, missing values
// and documents of every shape among them, nothing typed becomes SQL, and no secret is found by guessing.
#include "services/domain/filter.h"
#include "services/stores/lists.h"
#include "services/stores/names.h"
#include "tests/integration/stores/storesbench.h"

#include <random>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

/// The documents of runs 1, 2, 3, …; nothing is NULL.
const QStringList& documents() {
    static const QStringList list{
        text(
            R"({"error":{"code":401,"message":"Token expired","api_key":"canary-1"},"tokens":{"input":12}})"),
        text(R"({"error":{"code":404,"message":"Not found"},"steps":[{"name":"Queue"},{"name":"Read"}]})"),
        text(R"({"error":"token expired","code":"401","steps":[{"name":"read"}]})"),
        text(R"({"code":401.0,"ok":true,"api_key":"canary-2","note":null})"),
        text(R"({"code":-7.25,"ok":false,"tokens":"canary-3","list":["a","b",{"senha":"canary-4"}]})"),
        text("{\"a.b\":1,\"a \\\"b\\\"\":2,\"çé\":\"Maçã\",\"0\":\"zero\",\"sp ace\":{\"x-y\":\"deep\"}}"),
        text(R"({"secret":{"deep":{"value":"canary-5"}},"tokens":["canary-6",77123]})"),
        text(R"([{"name":"first"},"second",3])"),
        text("\"only a text\""),
        text("17"),
        text("null"),
        text("{}"),
        QString(),
        text("{\"code\":12345678901234567890,\"big\":\"x%_\\\\y\",\"has_token\":true,\"cookies\":null}"),
        text("{\"y\\\"tokens\":\"canary-8\",\"say\":\"\\\"hi\\\"\",\"Tokens_Used\":7,\"max-tokens\":["
             "\"canary-9\"]}"),
    };
    return list;
}

} // namespace

class TestFilters final : public StoresBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { stop(); }
    void findWhatSqlFinds_data();
    void findWhatSqlFinds();
    void documents_data();
    void documents();
    void secretsAreNotFound_data() { dialects(); }
    void secretsAreNotFound();
    void whatIsShownIsFound_data() { dialects(); }
    void whatIsShownIsFound();
    void documentsThatAreNoJson();
    void otherLists_data();
    void otherLists();
    void namesBehindAKey_data() { dialects(); }
    void namesBehindAKey();
    void nothingTypedBecomesSql_data() { dialects(); }
    void nothingTypedBecomesSql();
    void theDatabaseTakesEveryFilter_data() { dialects(); }
    void theDatabaseTakesEveryFilter();
    void pagesUseTheirIndexes_data();
    void pagesUseTheirIndexes();

private:
    Result<void> fill(Session& session);
    /// The ids of the executions that a filter finds, `1 2 3`, or what is wrong.
    QString found(const QString& filter) {
        QStringList ids;
        ListRequest request;
        request.filter = filter;
        request.sort = Sort{text("id"), false};
        request.limit = 1000;
        const auto page = readPage(session(), executionList(), request, {});
        if (!page)
            return page.error().detail;
        for (const Execution& row : page->rows)
            ids.append(QString::number(row.id.value));
        return ids.join(QLatin1Char(' '));
    }
    QString foundBySql(const QString& where) {
        QStringList ids;
        auto rows = session().query(QLatin1String("select id from vw_agent_executions where ") % where
            % QLatin1String(" order by id"));
        if (!rows)
            return rows.error().detail;
        while (rows->next())
            ids.append(QString::number(rows->integer(0)));
        return ids.join(QLatin1Char(' '));
    }
};

void TestFilters::initTestCase() {
    startEmpty();
    for (Session* session : {m_postgres.get(), m_sqlite.get()})
        REQUIRE_OK(fill(*session));
}

Result<void> TestFilters::fill(Session& session) {
    const QVariant none;
    const auto insert = [&](const char* table, const QStringList& columns, const QList<QVariantList>& rows) {
        qsizetype at = 0;
        return session.insertMany(QString::fromLatin1(table), columns, [&](QVariantList& cells) {
            if (at == rows.size())
                return false;
            cells = rows[at++];
            return true;
        });
    };
    QList<QVariantList> clients;
    const QStringList names{
        text("Clínica Vida"), text("clínica vida plena"), text("O'Brien; --"), text("none"), text("17")};
    const QStringList amounts{
        text("R$ 12.500,00"), text("10.000,00"), text("9.999,99"), text("12k"), QString()};
    for (qsizetype i = 0; i < names.size(); ++i)
        clients.append({i + 1, names[i], text("x"), text("a@b.example"), amounts[i],
            i == 2 ? QVariant(text("2026-01-01 00:00:00+00")) : none});
    const QList<QVariantList> agents{
        {1, text("Agente Agenda"), text("calendar-optimizer"), text("{\"model\":\"m-1\",\"limit\":5}")},
        {2, text("Agente Leads"), text("lead-qualifier"), text("{\"model\":\"m-2\"}")}};
    // Every third has no agent, every fourth no clinic, every fifth no duration, every sixth no date.
    QList<QVariantList> runs;
    const QList<QVariant> statuses{
        text("failed"), text("Completed"), text(" TIMEOUT\t"), none, text("queued")};
    for (int i = 0; i < 60; ++i) {
        const QString& document = ::documents()[i % ::documents().size()];
        const int id = i + 1;
        runs.append({id, id % 3 == 0 ? none : QVariant(1 + i % 2), id % 4 == 0 ? none : QVariant(1 + i % 5),
            id % 6 == 0 ? none
                        : QVariant(QStringLiteral("2025-11-%1 %2:30:00.000000+00")
                                       .arg(1 + i % 28, 2, 10, QLatin1Char('0'))
                                       .arg(i % 24, 2, 10, QLatin1Char('0'))),
            id % 5 == 0 ? none : QVariant(id * 250), statuses.at(i % statuses.size()),
            id % 7 == 0 ? none : QVariant(id), document.isNull() ? none : QVariant(document)});
    }
    const QList<QVariantList> metrics{{1, 1, text("2025-11-01"), text("4.20"), text("10.10")},
        {2, 1, text("2025-11-02"), none, text("2000.00")}, {3, 2, none, text("-1"), none},
        {4, none, text("2025-12-01"), text("7"), text("0")}};
    const QList<QVariantList> insights{
        {text("11111111-1111-4111-8111-111111111111"), 1, text("{\"title\":\"Faltas\",\"score\":9}")},
        {text("22222222-2222-4222-8222-222222222222"), 2, text("[{\"title\":\"Agenda\"}]")}};
    const QList<QVariantList> integrations{
        {1, 1, text("google_ads"), text("{\"account\":\"a-1\",\"refresh_token\":\"canary-7\"}"),
            text("{\"spend\":10}")},
        {2, 2, text("calendly"), text("{}"), none}};
    for (const auto& done : {insert("clients",
                                 {text("id"), text("name"), text("specialty"), text("email"), text("revenue"),
                                     text("archived_at")},
                                 clients),
             insert("ai_agents", {text("id"), text("name"), text("agent_type"), text("config")}, agents),
             insert("agent_executions",
                 {text("id"), text("agent_id"), text("client_id"), text("execution_date"),
                     text("duration_ms"), text("status"), text("tokens_used"), text("execution_details")},
                 runs),
             insert("dashboard_metrics",
                 {text("id"), text("client_id"), text("metric_date"), text("roi"), text("revenue")}, metrics),
             insert("agent_insights", {text("id"), text("client_id"), text("insights_data")}, insights),
             insert("integrations",
                 {text("id"), text("client_id"), text("integration_type"), text("config"), text("metrics")},
                 integrations)}) {
        if (!done)
            return failure(done.error());
    }
    return {};
}

void TestFilters::findWhatSqlFinds_data() {
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("where");
    const auto row = [](const char* filter, const char* where) {
        for (const char* dialect : {"postgresql", "sqlite"})
            QTest::addRow("%s %s", dialect, filter)
                << QString::fromLatin1(dialect) << QString::fromUtf8(filter) << QString::fromUtf8(where);
    };
    row("", "true");
    row("id:3,5,7", "id in (3, 5, 7)");
    row("id:3..5,9", "id between 3 and 5 or id = 9");
    row("id=60", "id = 60");
    // Not known to be: a row without a value is no counter-example.
    row("client:1", "client_id = 1");
    row("-client:1", "client_id is null or client_id <> 1");
    row("client:none", "client_id is null");
    row("-client:none", "client_id is not null");
    row("client:1,none", "client_id = 1 or client_id is null");
    row("client:\"none\"", "client_id = 4");
    row("client:\"17\"", "client_id = 5");
    row("client:\"CLÍNICA\"", "client_id in (1, 2)");
    row("client=\"clínica vida\"", "client_id = 1");
    row("client~vida", "client_id in (1, 2)");
    row("client_id:2", "client_id = 2");
    row("agent:\"Agente Agenda\"", "agent_id = 1");
    row("agent:leads -client:1", "agent_id = 2 and (client_id is null or client_id <> 1)");
    row("-agent:none", "agent_id is not null");
    row("status:TIMEOUT", "status like '%TIMEOUT%'");
    row("-status:failed", "status is null or status <> 'failed'");
    row("status:none", "status is null");
    row("status~out", "status like '%TIMEOUT%'");
    row("outcome:failed", "status = 'failed' or status like '%TIMEOUT%'");
    row("-outcome:failed", "status is null or status in ('Completed', 'queued')");
    row("outcome:unknown,in_flight", "status is null or status = 'queued'");
    row("duration>5s", "duration_ms > 5000");
    row("duration:1s..5s", "duration_ms between 1000 and 5000");
    row("duration:..5s", "duration_ms <= 5000");
    row("duration:5s..", "duration_ms >= 5000");
    row("-duration>5s", "duration_ms is null or duration_ms <= 5000");
    row("-duration:..5s", "duration_ms is null or duration_ms > 5000");
    row("duration_ms=250ms", "duration_ms = 250");
    row("duration:none", "duration_ms is null");
    row("tokens:10..20,none", "tokens_used between 10 and 20 or tokens_used is null");
    row("tokens<3000000000", "tokens_used is not null");
    // Days begin at 03:00 UTC in São Paulo.
    row("date:2025-11-05",
        "execution_date >= '2025-11-05 03:00:00+00' and execution_date < '2025-11-06 03:00:00+00'");
    row("date:2025-11-01..2025-11-03",
        "execution_date >= '2025-11-01 03:00:00+00' and execution_date < '2025-11-04 03:00:00+00'");
    row("execution_date>=2025-11-20", "execution_date >= '2025-11-20 03:00:00+00'");
    row("date<2025-11-20", "execution_date < '2025-11-20 03:00:00+00'");
    row("-date<2025-11-20", "execution_date is null or execution_date >= '2025-11-20 03:00:00+00'");
    row("date:2025-11",
        "execution_date >= '2025-11-01 03:00:00+00' and execution_date < '2025-12-01 03:00:00+00'");
    row("date:2025-11-02T01:30Z",
        "execution_date >= '2025-11-02 01:30:00+00' and execution_date < '2025-11-02 01:31:00+00'");
    row("date:\"2025-11-01 22:30\"",
        "execution_date >= '2025-11-02 01:30:00+00' and execution_date < '2025-11-02 01:31:00+00'");
    row("date:none", "execution_date is null");
    row("date<1999", "false");
    row("17", "id = 17 or client_id = 5 or id in (10, 25, 40, 55)"); // the id, a clinic's name, a document
    row("\"O'Brien; --\"", "client_id = 3");
    row("-vida", "client_id is null or client_id not in (1, 2)");
    row("id:1..40 agent:1 -client:1 duration>1s",
        "id <= 40 and agent_id = 1 and (client_id is null or client_id <> 1) and duration_ms > 1000");
}

void TestFilters::findWhatSqlFinds() {
    QFETCH(QString, filter);
    QFETCH(QString, where);
    QCOMPARE(found(filter), foundBySql(where));
}

/// The first fourteen runs have a document each.
void TestFilters::documents_data() {
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char* filter, const char* ids) {
        for (const char* dialect : {"postgresql", "sqlite"})
            QTest::addRow("%s %s", dialect, filter)
                << QString::fromLatin1(dialect) << QString::fromUtf8(filter) << QString::fromLatin1(ids);
    };
    row("details.error~\"token expired\"", "1 3");
    row("details.error.message~EXPIRED", "1");
    row("details.error.message:\"token expired\"", "1");
    row("details.error.message:token", "");
    row("details.error:\"token expired\"", "3"); // an object is no text
    row("details.error.code>=402", "2");
    row("details.error.code:401..404", "1 2");
    row("details.error.code:401,404", "1 2");
    row("details.code:401", "3 4"); // the number, and the text
    row("details.code:\"401\"", "3"); // PostgreSQL keeps 401.0, and only as a number it is 401
    row("details.code>400", "4 14"); // numbers as numbers
    row("details.code<0", "5");
    row("details.code:-7,25", "");
    row("details.code:-7.25", "5");
    row("details.code:12345678901234567890", "14");
    row("-details.code>0", "1 2 3 5 6 7 8 9 10 11 12 13");
    row("details.steps[0].name:queue", "2");
    row("details.steps.0.name:QUEUE", "2");
    row("details.steps[1].name:read", "2");
    row("details.steps.name:read", "");
    row("details.steps~read", "2 3");
    row("details.0.name:first", "8");
    row("details[1]:second", "8");
    row("details[2]>2", "8");
    row("details.0:zero", "6"); // a key that looks like a number
    row("details.ok:true", "4");
    row("details.ok:false", "5");
    row("details.note:none", "1 2 3 4 5 6 7 8 9 10 11 12 13 14");
    row("-details.ok:none", "4 5");
    row("details.error:none", "4 5 6 7 8 9 10 11 12 13 14");
    row("details.\"a.b\":1", "6");
    row("details.a.b:1", "");
    row("details.\"a \\\"b\\\"\":2", "6");
    row("details.çé:maçã", "6");
    row("details.çé~MAÇ", "6");
    row("details.\"sp ace\".x-y:deep", "6");
    row("details.big:\"x%_\\\\y\"", "14");
    row("details.big~\"%_\"", "14");
    row("details.big~\"_%\"", "");
    row("details.tokens.input>10", "1");
    row("details.Error~x", ""); // keys of documents have a case
    row("details:none", "13");
    row("details~\"only a\"", "9");
    row("details:queue", "2");
    row("execution_details.ok:true", "4");
}

void TestFilters::documents() {
    QFETCH(QString, filter);
    QFETCH(QString, ids);
    QCOMPARE(found(filter % QLatin1String(" id:..14")), ids);
}

void TestFilters::secretsAreNotFound() {
    for (const char* filter : {"canary", "canary-1", "details:canary", "details~canary", "details~77123",
             "details.error~canary", "details.list~canary", "details.list.2~canary", "details.tokens~canary",
             "details.tokens~77123", "details.tokens:canary-3", "77123"})
        QCOMPARE(found(text(filter)), QString());
    for (const char* filter :
        {"details.api_key~c", "details.error.api_key:canary-1", "details.secret.deep.value~c",
            "details.list.2.senha:none", "details.tokens.0~c", "details.tokens[1]>1"})
        QVERIFY2(found(text(filter)).contains(text("secret")), filter);
    // Negated, too: all rows are "not known to be".
    QCOMPARE(found(text("-canary")), foundBySql(text("true")));
    for (const char* filter : {"config~canary", "config:canary"}) {
        const auto count = countRows(session(), integrationList(), text(filter), {});
        REQUIRE_OK(count);
        QCOMPARE(*count, 0);
    }
}

/// What masking leaves can be searched for, in documents with secrets, too.
void TestFilters::whatIsShownIsFound() {
    QCOMPARE(found(text("\"token expired\" id:..14")), text("1 3"));
    QCOMPARE(found(text("details~\"token expired\" id:..14")), text("1 3"));
    QCOMPARE(found(text("details~api_key id:..14")), text("1 4")); // the key is shown, its value is not
    QCOMPARE(found(text("details.error~api_key id:..14")), text("1"));
    QCOMPARE(found(text("details.list~b id:..14")), text("5"));
    QCOMPARE(found(text("details.tokens~12 id:..14")), text("1"));
    const auto count = countRows(session(), integrationList(), text("config~a-1"), {});
    REQUIRE_OK(count);
    QCOMPARE(*count, 1);
}

/// Only SQLite lets a program write such rows.
void TestFilters::documentsThatAreNoJson() {
    Session& session = *m_sqlite;
    REQUIRE_OK(session.query(
        text("insert into agent_executions (id, status, execution_details) values (901, 'x', '{\"a\": [1,'), "
             "(902, 'x', ''), (903, 'x', 'plain words'), (904, 'x', '")
        % QString(100'000, QLatin1Char('[')) % text("')")));
    for (const char* filter : {"details.a:1", "details.a.0>0", "details.a:none", "-details.a:1", "plain",
             "details~words", "details.a~x"}) {
        const auto count = countRows(session, executionList(), text(filter), {});
        REQUIRE_OK(count);
    }
    const auto plain = countRows(session, executionList(), text("details~\"plain words\""), {});
    REQUIRE_OK(plain);
    QCOMPARE(*plain, 1);
    REQUIRE_OK(session.query(text("delete from agent_executions where id > 900")));
}

void TestFilters::otherLists_data() {
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<qint64>("count");
    const auto row = [](const char* list, const char* filter, qint64 count) {
        for (const char* dialect : {"postgresql", "sqlite"})
            QTest::addRow("%s %s %s", dialect, list, filter)
                << QString::fromLatin1(dialect) << QString::fromLatin1(list) << QString::fromUtf8(filter)
                << count;
    };
    row("clients", "revenue>R$ 10.000", 1);
    row("clients", "revenue>=R$10.000,00", 2);
    row("clients", "revenue:R$ 9.999..R$ 10.000", 2);
    row("clients", "-revenue>R$ 10.000", 4);
    row("clients", "revenue:none", 2);
    row("clients", "archived:yes", 1);
    row("clients", "-archived:yes", 4);
    row("clients", "archived_at:2025-12-31", 1);
    row("clients", "client:none", 0); // each is one
    row("clients", "email~example", 5);
    row("agents", "config.model:m-1", 1);
    row("agents", "config.limit>=5", 1);
    row("agents", "-config.limit>=5", 1);
    row("agents", "cost:none", 2);
    row("agents", "p95>1ms", 0);
    row("agents", "stored_success_rate:0", 2);
    row("metrics", "date:2025-11", 2);
    row("metrics", "date:2025-11-02..", 2);
    row("metrics", "date:none", 1);
    row("metrics", "-date>2025-11-30", 3);
    row("metrics", "roi<0", 1);
    row("metrics", "revenue>R$ 1.000", 1);
    row("metrics", "client:none", 1);
    row("insights", "data.title:faltas", 1);
    row("insights", "data.0.title:agenda", 1);
    row("insights", "data.score>8", 1);
    row("insights", "agent:none", 2);
    row("insights", "-execution:5", 2);
    row("integrations", "config.account:a-1", 1);
    row("integrations", "metrics.spend>9", 1);
    row("integrations", "-metrics.spend>9", 1);
    row("integrations", "source:integrations", 2);
    row("logs", "details.x:1", 0);
    row("quality", "finding:revenue_unreadable", 1);
}

void TestFilters::otherLists() {
    QFETCH(QString, list);
    QFETCH(QString, filter);
    QFETCH(qint64, count);
    const auto check = [&](const auto& definition) {
        const auto counted = countRows(session(), definition, filter, {});
        REQUIRE_OK(counted);
        if (list == u"quality")
            QVERIFY(*counted >= 0); // that it is SQL is enough
        else
            QCOMPARE(*counted, count);
    };
    if (list == u"clients")
        check(clientList());
    else if (list == u"agents")
        check(agentList());
    else if (list == u"metrics")
        check(dashboardMetricList());
    else if (list == u"insights")
        check(insightList());
    else if (list == u"integrations")
        check(integrationList());
    else if (list == u"logs")
        check(logList());
    else
        check(qualityList());
}

void TestFilters::namesBehindAKey() {
    const auto names = [&](const char* key, const char* typed, int most = 20) {
        const auto read = namesLike(session(), executionList().shape, text(key), text(typed), {}, most);
        return read ? read->join(QLatin1Char('|')) : read.error().detail;
    };
    QCOMPARE(names("client", "CLÍNICA"), text("Clínica Vida|clínica vida plena"));
    QCOMPARE(names("client_id", "vida"), text("Clínica Vida|clínica vida plena"));
    QCOMPARE(names("client", "o'b"), text("O'Brien; --"));
    QCOMPARE(names("agent", "a", 1), text("Agente Agenda"));
    QCOMPARE(names("agent", "leads"), text("Agente Leads"));
    QCOMPARE(names("client", "%"), QString());
    QCOMPARE(names("status", ""), QString()); // nothing with a name
    StoreContext other;
    other.tenantId = text("00000000-0000-4000-8000-0000000000ff");
    const auto none = namesLike(session(), executionList().shape, text("client"), {}, other);
    REQUIRE_OK(none);
    QVERIFY(none->isEmpty());
}

void TestFilters::nothingTypedBecomesSql() {
    const QStringList attacks{text("'); drop table agent_executions; --"), text("' or '1'='1"),
        text("\\'; select pg_sleep(9); --"), text("$1"), text("?"), text("%' or 1=1 --"),
        text("{\"a\",\"b\"}"), text("\"}'; drop table clients; --"), text("$$; drop table clients; $$"),
        text("/*"), QString(QChar::Null) % text("zz"), text("x\\"), text("\\\\\" , NULL, {")};
    for (const QString& attack : attacks) {
        for (const char* key : {"", "status", "client", "agent", "details", "status~", "details.path"}) {
            FilterTerm term;
            term.value = attack;
            term.quoted = true;
            term.key = QString::fromLatin1(key);
            if (term.key.endsWith(QLatin1Char('~'))) {
                term.key.chop(1);
                term.op = FilterTerm::Operator::Contains;
            }
            if (term.key == u"details.path") {
                term.key = text("details");
                term.path = {attack, text("x"), attack};
            }
            QCOMPARE(found(filterText(term)), QString());
        }
    }
    QCOMPARE(found({}).split(QLatin1Char(' ')).size(), 60);
}

/// Whatever is read as a filter is SQL that the database takes.
void TestFilters::theDatabaseTakesEveryFilter() {
    std::mt19937 random(47);
    const auto below
        = [&](qsizetype count) { return static_cast<qsizetype>(random() % static_cast<unsigned>(count)); };
    const QStringList values{text("7"), text("-7..9"), text("1.5"), text("R$ 7,50"), text("5s"), text("1h.."),
        text("2025-11"), text("today..now"), text("last-7d"), text("none"), text("yes"), text("failed"),
        text("a,b"), text("%_\\"), text("é'\""), text("999999999999999"), text("infinity"),
        text("99999-01-01"), text("17,none"), text("")};
    int taken = 0;
    const auto check = [&](const auto& definition) {
        QStringList terms;
        for (qsizetype count = 1 + below(2); count > 0; --count) {
            FilterTerm term;
            if (below(6) > 0) {
                const ListKey& key = definition.shape.filterKeys[below(definition.shape.filterKeys.size())];
                term.key = key.name;
                term.op = static_cast<FilterTerm::Operator>(below(7));
                for (qsizetype part = key.kind == FilterKey::Kind::Json ? below(4) : 0; part > 0; --part)
                    term.path.append(values[below(values.size())]);
            }
            term.negated = below(3) == 0;
            term.value = values[below(values.size())];
            term.quoted = below(3) == 0;
            terms.append(filterText(term));
        }
        const QString filter = terms.join(QLatin1Char(' '));
        const auto counted = countRows(session(), definition, filter, {});
        if (counted) {
            ++taken;
            return;
        }
        QVERIFY2(counted.error().mistake, qPrintable(filter % QLatin1String(" → ") % counted.error().detail));
    };
    for (int i = 0; i < 250; ++i) {
        check(clientList());
        check(agentList());
        check(executionList());
        check(integrationList());
        check(insightList());
        check(logList());
        check(dashboardMetricList());
    }
    QVERIFY2(taken > 300, qPrintable(QString::number(taken)));
}

void TestFilters::pagesUseTheirIndexes_data() {
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("index");
    const auto row = [](const char* filter, const char* index) {
        QTest::newRow(filter) << text(filter) << QString::fromLatin1(index);
    };
    row("date:last-7d", "date");
    row("agent:1 outcome:failed date:last-7d", "agent_executions_");
    row("agent:\"Agente Agenda\" outcome:failed date:last-7d", "agent_executions_failed");
    row("outcome:failed date:last-7d", "agent_executions_failed");
    row("client:1", "agent_executions_");
    row("-client:1 duration>1s", "date");
    row("details.error.code>=400", "date");
}

/// A page of 40,000 runs of two months is read in an index's order, without sorting; the next page, too.
void TestFilters::pagesUseTheirIndexes() {
    QFETCH(QString, filter);
    QFETCH(QString, index);
    Session& session = *m_postgres;
    REQUIRE_OK(session.script(text(
        "delete from agent_executions where id > 1000;"
        "insert into agent_executions (id, agent_id, client_id, execution_date, duration_ms, status, "
        "execution_details) overriding system value select 1000 + n, 1 + n % 2, 1 + n % 5, "
        "now() - n * interval '130 seconds', n % 9000, case n % 50 when 0 then 'failed' else 'completed' "
        "end, '{\"error\":{\"code\":401}}' from generate_series(1, 40000) n; analyze agent_executions")));
    ListShape shape = executionList().shape;
    shape.select = QStringList{text("e.id")};
    StoreContext context;
    context.tenantId = text("00000000-0000-4000-8000-000000000001");
    ListRequest request;
    request.filter = filter;
    for (const bool second : {false, true}) {
        if (second)
            request.after = ListCursor::atRow(Sort{text("execution_date"), true},
                Timestamp::now().plusSeconds(-2 * 86'400).toText(), {text("5")})
                                .toText();
        const auto page = pageStatements(shape, request, context, Dialect::PostgreSql);
        REQUIRE_OK(page);
        auto rows = session.query(QLatin1String("explain ") % page->keyed->sql,
            page->keyed->parameters + QVariantList{qint64(201)});
        REQUIRE_OK(rows);
        QString plan;
        while (rows->next())
            plan += rows->text(0) % QLatin1Char('\n');
        QVERIFY2(plan.contains(QLatin1String("Index Scan")) && plan.contains(index), qPrintable(plan));
        QVERIFY2(
            !plan.contains(QLatin1String("Sort")) && !plan.contains(QLatin1String("Seq Scan on agent_exec")),
            qPrintable(plan));
    }
}

QTEST_GUILESS_MAIN(TestFilters)
#include "tst_filters.moc"
