// SPDX-License-Identifier: GPL-3.0-or-later
// The runs just before and after one, of the same agent and clinic; and what people made of insights, in
// their list.
#include "services/stores/details.h"
#include "services/stores/insightmarkstore.h"
#include "services/stores/lists.h"
#include "tests/integration/stores/storesbench.h"

using namespace sevenscale;
using namespace sevenscale::test;

class NeighboursTest final : public StoresBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void cleanupTestCase() { stop(); }
    void areThoseOfTheList_data() { dialects(); }
    void areThoseOfTheList();
    void marksAreInTheList_data() { dialects(); }
    void marksAreInTheList();
};

/// What the list itself, narrowed to agent and clinic, has beside each of its rows.
void NeighboursTest::areThoseOfTheList() {
    ListRequest request;
    request.limit = 1'000;
    const auto all = readPage(session(), executionList(), request, StoreContext{});
    REQUIRE_OK(all);
    int compared = 0;
    for (const Execution& run : all->rows) {
        const auto detail = readExecutionDetail(session(), run.id);
        REQUIRE_OK(detail);
        std::optional<ExecutionId> before;
        std::optional<ExecutionId> after;
        QList<Execution> same;
        for (const Execution& other : all->rows) {
            const bool ofOne = run.agentId && other.agentId == run.agentId
                && (!run.clientId || other.clientId == run.clientId);
            if (ofOne)
                same.append(other);
        }
        for (qsizetype i = 0; i < same.size(); ++i) {
            if (same[i].id != run.id)
                continue;
            if (i > 0)
                after = same[i - 1].id;
            if (i + 1 < same.size())
                before = same[i + 1].id;
        }
        const auto idOf = [](const std::optional<Execution>& found) {
            return found ? std::optional(found->id) : std::nullopt;
        };
        QVERIFY2(idOf(detail->before) == before, qPrintable(QString::number(run.id.value)));
        QVERIFY2(idOf(detail->after) == after, qPrintable(QString::number(run.id.value)));
        compared += before.has_value() + after.has_value();
    }
    QVERIFY(compared > 20);
}

void NeighboursTest::marksAreInTheList() {
    const auto page = readPage(session(), insightList(), {}, StoreContext{});
    REQUIRE_OK(page);
    QVERIFY(page->rows.size() >= 2);
    const QString first = page->rows[0].id;
    const QString second = page->rows[1].id;
    QVERIFY(!page->rows[0].rating && !page->rows[0].handledAt);
    REQUIRE_OK(rateInsight(session(), first, 4));
    REQUIRE_OK(setInsightHandled(session(), second, true));
    // Somebody else's rating beside it: 4 and 1 are two and a half, which is three stars.
    REQUIRE_OK(session().execute(session().dialect() == Dialect::Sqlite
            ? text("insert into insight_marks (insight_id, user_id, rating) values (?,"
                   " '00000000-0000-4000-8000-00000000abcd', 1)")
            : text("with u as (insert into users (name, email) values ('B', 'b@x.example') returning id)"
                   " insert into insight_marks (insight_id, user_id, rating, tenant_id, client_id)"
                   " select i.id, u.id, 1, i.tenant_id, i.client_id from agent_insights i, u where i.id = ?"),
        {first}));
    const auto found = [&](const char* filter) {
        ListRequest request;
        request.filter = text(filter);
        const auto rows = readPage(session(), insightList(), request, StoreContext{});
        return rows ? rows->rows : QList<Insight>();
    };
    QCOMPARE(found("rating:3").size(), 1);
    QCOMPARE(found("rating:3").front().id, first);
    QCOMPARE(found("rating>=4").size(), 0);
    QCOMPARE(found("handled:yes").size(), 1);
    QCOMPARE(found("handled:yes").front().id, second);
    QVERIFY(found("handled:yes").front().handledAt.has_value());
    QCOMPARE(found("handled:no").size() + 1, page->rows.size());
    const auto detail = readInsightDetail(session(), first);
    REQUIRE_OK(detail);
    QCOMPARE(detail->mark.ownRating, std::optional(4));
    QCOMPARE(detail->mark.meanRating, std::optional(2.5));
}

QTEST_GUILESS_MAIN(NeighboursTest)
#include "tst_neighbours.moc"
