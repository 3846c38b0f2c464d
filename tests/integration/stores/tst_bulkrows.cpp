// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows an action is for, on both dialects: those of one moment, of one list, and no more than people
// look through. And what was asked of one of them.
#include "services/stores/bulkrows.h"
#include "services/stores/commandstore.h"
#include "services/stores/lists.h"
#include "tests/integration/stores/dialects.h"
#include "tests/support/requireok.h"

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

/// As runs that failed are chosen.
BulkReader<Execution> failedRuns(std::function<void()> meanwhile = {}) {
    return {[](const Execution& row) { return QString::number(row.id.value); },
        [meanwhile = std::move(meanwhile)](const Execution& row) -> std::optional<BulkRow> {
            if (meanwhile)
                meanwhile();
            if (row.outcome != u"failed")
                return std::nullopt;
            BulkRow chosen;
            chosen.name = row.agentName.value_or(QString());
            return chosen;
        }};
}

} // namespace

class TestBulkRows final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { REQUIRE_OK(m_dialects.make(QStringLiteral("bulkrows"))); }
    void init();
    void theFiltersRowsInTheListsOrder_data() { addDialects(); }
    void theFiltersRowsInTheListsOrder();
    void chosenRowsAndNoOthers_data() { addDialects(); }
    void chosenRowsAndNoOthers();
    void theSameNumberElsewhereIsAnotherRow_data() { addDialects(); }
    void theSameNumberElsewhereIsAnotherRow();
    void whatComesMeanwhileIsNotAmongThem_data() { addDialects(); }
    void whatComesMeanwhileIsNotAmongThem();
    void tooManyAreNone_data() { addDialects(); }
    void tooManyAreNone();
    void aMistakeInTheFilterIsTold_data() { addDialects(); }
    void aMistakeInTheFilterIsTold();
    void commandsOfOneRun_data() { addDialects(); }
    void commandsOfOneRun();

private:
    QString dialect() const {
        QFETCH(QString, dialect);
        return dialect;
    }
    Session& session() { return m_dialects.session(dialect()); }
    void addRuns(int count);
    Result<BulkSelection> failed(const BulkRequest& request) {
        return readBulkRows(session(), executionList(), failedRuns(), request, StoreContext{});
    }

    Dialects m_dialects;
};

/// Every third run failed.
void TestBulkRows::addRuns(int count) {
    int next = 0;
    const auto added = session().insertMany(QStringLiteral("agent_executions"),
        {QStringLiteral("agent_id"), QStringLiteral("status"), QStringLiteral("execution_date")},
        [&](QVariantList& cells) {
            if (next == count)
                return false;
            cells = {1, next % 3 == 0 ? QStringLiteral("failed") : QStringLiteral("completed"),
                Timestamp::now().plusSeconds(-next).toText()};
            ++next;
            return true;
        });
    REQUIRE_OK(added);
}

void TestBulkRows::init() {
    const bool sqlite = dialect() == u"sqlite";
    REQUIRE_OK(session().script(
        QStringLiteral("delete from commands; delete from agent_executions; delete from client_integrations;"
                       " delete from integrations; delete from ai_agents; delete from clients;"
                       " insert into clients (id, name, specialty, email) %1values (1, 'Clinic', 'x',"
                       " 'a@b.example');"
                       " insert into ai_agents (id, name, agent_type) %1values (1, 'Agent', 'x')")
            .arg(sqlite ? QString() : QStringLiteral("overriding system value "))));
}

void TestBulkRows::theFiltersRowsInTheListsOrder() {
    addRuns(900);
    const auto selection = failed({{}, QStringLiteral("agent:1")});
    REQUIRE_OK(selection);
    QCOMPARE(selection->rows.size(), 300);
    QCOMPARE(selection->leftOut, 600);
    QVERIFY(!selection->tooMany);
    ListRequest request;
    request.filter = QStringLiteral("outcome:failed");
    request.limit = 300;
    const auto page = readPage(session(), executionList(), request, StoreContext{});
    REQUIRE_OK(page);
    QSet<QString> keys;
    for (qsizetype i = 0; i < page->rows.size(); ++i) {
        QCOMPARE(selection->rows.at(i).id, QString::number(page->rows.at(i).id.value));
        keys.insert(selection->rows.at(i).key);
    }
    QCOMPARE(keys.size(), 300);
}

void TestBulkRows::chosenRowsAndNoOthers() {
    addRuns(2000);
    ListRequest request;
    request.limit = 1300;
    const auto page = readPage(session(), executionList(), request, StoreContext{});
    REQUIRE_OK(page);
    QStringList ids;
    for (const Execution& row : page->rows)
        ids.append(QString::number(row.id.value));
    ids.append(QStringLiteral("999999999")); // gone meanwhile
    const auto selection = failed({ids, QStringLiteral("status:never")});
    REQUIRE_OK(selection);
    QCOMPARE(selection->rows.size() + selection->leftOut, 1300);
    QCOMPARE(selection->rows.size(), 434);
    QCOMPARE(selection->missing, 1);
}

void TestBulkRows::theSameNumberElsewhereIsAnotherRow() {
    const QString generated = dialect() == u"sqlite" ? QString() : QStringLiteral("overriding system value ");
    REQUIRE_OK(session().script(QStringLiteral(
        "insert into integrations (id, client_id, integration_type, status) %1values"
        " (7, 1, 'google_ads', 'connected');"
        " insert into client_integrations (id, client_id, integration_type) %1values (7, 1, 'kommo')")
                                    .arg(generated)));
    const BulkReader<Integration> reader{
        [](const Integration& row) {
            return QString(row.source % QLatin1Char(':') % QString::number(row.id.value));
        },
        [](const Integration& row) {
            BulkRow chosen;
            chosen.name = row.integrationType;
            return std::optional(chosen);
        }};
    const auto selection = readBulkRows(session(), integrationList(), reader,
        BulkRequest{{QStringLiteral("integrations:7")}, {}}, StoreContext{});
    REQUIRE_OK(selection);
    QCOMPARE(selection->rows.size(), 1);
    QCOMPARE(selection->rows.front().name, QStringLiteral("google_ads"));
    QCOMPARE(selection->missing, 0);
}

void TestBulkRows::whatComesMeanwhileIsNotAmongThem() {
    addRuns(900);
    auto other = m_dialects.open(dialect());
    REQUIRE_OK(other);
    bool added = false;
    const auto reader = failedRuns([&] {
        if (std::exchange(added, true))
            return;
        REQUIRE_OK(
            (*other)->execute(QStringLiteral("insert into agent_executions (agent_id, status, "
                                             "execution_date) select 1, 'failed', execution_date"
                                             " from agent_executions order by execution_date limit 50")));
    });
    const auto selection
        = readBulkRows(session(), executionList(), reader, BulkRequest{{}, {}}, StoreContext{});
    REQUIRE_OK(selection);
    QVERIFY(added);
    QCOMPARE(selection->rows.size() + selection->leftOut, 900);
}

void TestBulkRows::tooManyAreNone() {
    addRuns(MostBulkRows);
    const auto all = failed({{}, {}});
    REQUIRE_OK(all);
    QVERIFY(!all->tooMany);
    QCOMPARE(all->rows.size() + all->leftOut, MostBulkRows);
    addRuns(1);
    const auto more = failed({{}, {}});
    REQUIRE_OK(more);
    QVERIFY(more->tooMany && more->rows.isEmpty());
}

void TestBulkRows::aMistakeInTheFilterIsTold() {
    const auto selection = failed({{}, QStringLiteral("nonsense:1")});
    QVERIFY(!selection);
    QCOMPARE(selection.error().code, ErrorCode::InvalidInput);
    addRuns(3);
    REQUIRE_OK(failed({{}, {}})); // and no transaction is left open
}

void TestBulkRows::commandsOfOneRun() {
    addRuns(2);
    ListRequest request;
    const auto page = readPage(session(), executionList(), request, StoreContext{});
    REQUIRE_OK(page);
    const auto ask = [&](const Execution& row, const char* key) {
        CommandRequest wanted;
        wanted.targetId = row.id.value;
        wanted.idempotencyKey = QLatin1String(key);
        return requestCommand(session(), wanted);
    };
    const auto first = ask(page->rows.at(0), "a");
    REQUIRE_OK(first);
    const auto second = ask(page->rows.at(0), "b");
    REQUIRE_OK(second);
    const auto other = ask(page->rows.at(1), "c");
    REQUIRE_OK(other);
    const auto mine = readCommandsFor(session(), CommandTarget::Execution, page->rows.at(0).id.value);
    REQUIRE_OK(mine);
    QStringList ids;
    for (const Command& command : *mine)
        ids.append(command.id);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()), (QSet<QString>{first->id, second->id}));
    const auto some = readCommands(session(), {first->id, other->id});
    REQUIRE_OK(some);
    QCOMPARE(some->size(), 2);
    const auto none = readCommands(session(), {});
    REQUIRE_OK(none);
    QVERIFY(none->isEmpty());
}

QTEST_GUILESS_MAIN(TestBulkRows)
#include "tst_bulkrows.moc"
