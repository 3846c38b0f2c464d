// SPDX-License-Identifier: GPL-3.0-or-later
// The lists: every order, every filter, and both dialects alike.
#include "services/stores/lists.h"
#include "tests/integration/stores/storesbench.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

/// The same from the list's end, page by page towards its beginning.
template <typename Row>
Result<QList<QByteArray>> walkBack(
    Session& session, const ListDefinition<Row>& list, const Sort& sort, int limit) {
    QList<QByteArray> rows;
    ListRequest request;
    request.sort = sort;
    request.limit = limit;
    request.before = ListCursor::atEnd().toText();
    for (int guard = 0; guard < 1000; ++guard) {
        auto page = readPage(session, list, request, StoreContext{}, Columns::Full);
        if (!page)
            return failure(page.error());
        QList<QByteArray> texts;
        for (const Row& row : page->rows)
            texts.append(toJson(list, row));
        rows = texts + rows;
        if (guard > 0) {
            // From the other side of what came before, the way forward leads there again.
            ListRequest forward = request;
            forward.before.clear();
            forward.after = page->next.value_or(QString());
            auto again = readPage(session, list, forward, StoreContext{}, Columns::Full);
            if (!again)
                return failure(again.error());
            if (page->rows.isEmpty() || again->rows.isEmpty() || !again->previous
                || toJson(list, again->rows.front()) != rows.value(texts.size()))
                return failure(ErrorCode::Internal, QStringLiteral("The way back is another one."));
        } else if (page->next) {
            return failure(ErrorCode::Internal, QStringLiteral("Something follows the end."));
        }
        // A mark is where it says: the list goes on there.
        for (const auto& mark : std::as_const(page->marks)) {
            if (limit != 7)
                continue;
            ListRequest from = request;
            from.before.clear();
            from.from = mark.place;
            from.limit = 1;
            auto there = readPage(session, list, from, StoreContext{}, Columns::Full);
            if (!there)
                return failure(there.error());
            if (there->rows.size() != 1 || toJson(list, there->rows.front()) != texts[mark.row])
                return failure(ErrorCode::Internal, QStringLiteral("A mark is not at its row."));
        }
        if (!page->previous)
            return rows;
        request.before = *page->previous;
    }
    return failure(ErrorCode::Internal, QStringLiteral("The cursors never end."));
}

/// JSON of both dialects is equal but for how PostgreSQL writes jsonb (its own spacing and key order) and how
/// each writes a computed average.
QByteArray comparable(QByteArray json) {
    QString result = QString::fromUtf8(json).remove(QLatin1Char(' '));
    static const QRegularExpression decimals(QStringLiteral("(\\d+\\.\\d{3})\\d+"));
    result.replace(decimals, QStringLiteral("\\1"));
    static const QRegularExpression zeros(QStringLiteral("(\\d)\\.0+(?=[,}])"));
    result.replace(zeros, QStringLiteral("\\1"));
    return result.toUtf8();
}

} // namespace

class StoresTest final : public StoresBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void cleanupTestCase() { stop(); }

    void everyOrderGivesEveryRowOnce_data();
    void everyOrderGivesEveryRowOnce();
    void ordersUseTheirIndex();
    void jumpsToADate_data() { dialects(); }
    void jumpsToADate();
    void filters_data();
    void filters();
    void hoursEqualAHandCount_data() { dialects(); }
    void hoursEqualAHandCount();
    void bothDialectsAgree();
    void keysThatAreMissing();

private:
    template <typename Row> void walksInEveryOrder(const ListDefinition<Row>& list, qsizetype rows);
    template <typename Row> void agree(const ListDefinition<Row>& list);
};

template <typename Row>
void StoresTest::walksInEveryOrder(const ListDefinition<Row>& list, qsizetype expected) {
    for (const ListShape::SortKey& key : list.shape.sortKeys) {
        for (const bool descending : {true, false}) {
            const Sort sort{key.column, descending};
            const auto whole = walk(session(), list, sort, 1000);
            QVERIFY2(whole, qPrintable(key.column + (whole ? QString() : whole.error().detail)));
            QCOMPARE(whole->size(), expected);
            for (const int limit : {1, 3, 7}) {
                const auto paged = walk(session(), list, sort, limit);
                QVERIFY2(paged, qPrintable(key.column + (paged ? QString() : paged.error().detail)));
                QVERIFY2(*paged == *whole, qPrintable(QStringLiteral("%1 by %2").arg(key.column).arg(limit)));
                const auto back = walkBack(session(), list, sort, limit);
                QVERIFY2(back, qPrintable(key.column + (back ? QString() : back.error().detail)));
                QVERIFY2(
                    *back == *whole, qPrintable(QStringLiteral("back, %1 by %2").arg(key.column).arg(limit)));
            }
            // Equal keys keep one order, so going the other way is exactly the mirror, but for the rows
            // without a key.
            QSet<QByteArray> unique(whole->begin(), whole->end());
            QCOMPARE(unique.size(), expected);
        }
    }
}

template <typename Row> void StoresTest::agree(const ListDefinition<Row>& list) {
    for (const ListShape::SortKey& key : list.shape.sortKeys) {
        // Words sort by each database's own collation: only that both give the same rows is compared there.
        const bool ordered = key.type != FieldType::Text;
        auto postgres = walk(*m_postgres, list, {key.column, true}, 1000);
        auto sqlite = walk(*m_sqlite, list, {key.column, true}, 1000);
        REQUIRE_OK(postgres);
        REQUIRE_OK(sqlite);
        QStringList a;
        QStringList b;
        for (const QByteArray& row : std::as_const(*postgres))
            a.append(QString::fromUtf8(comparable(row)));
        for (const QByteArray& row : std::as_const(*sqlite))
            b.append(QString::fromUtf8(comparable(row)));
        if (!ordered) {
            a.sort();
            b.sort();
        }
        // What each database stamped by itself differs: created_at and updated_at default to now.
        static const QRegularExpression stamps(QStringLiteral("\"(created_at|updated_at)\":[^,}]*"));
        for (qsizetype i = 0; i < a.size(); ++i)
            QCOMPARE(a[i].remove(stamps), b[i].remove(stamps));
    }
}

void StoresTest::everyOrderGivesEveryRowOnce_data() {
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("list");
    for (const char* dialect : {"postgresql", "sqlite"}) {
        for (const char* list :
            {"clients", "agents", "executions", "integrations", "insights", "logs", "metrics", "quality"})
            QTest::addRow("%s %s", dialect, list)
                << QString::fromLatin1(dialect) << QString::fromLatin1(list);
    }
}

void StoresTest::everyOrderGivesEveryRowOnce() {
    QFETCH(QString, list);
    if (list == u"clients")
        walksInEveryOrder(clientList(), 5);
    else if (list == u"agents")
        walksInEveryOrder(agentList(), 3);
    else if (list == u"executions")
        walksInEveryOrder(executionList(), 40);
    else if (list == u"integrations")
        walksInEveryOrder(integrationList(), 6);
    else if (list == u"insights")
        walksInEveryOrder(insightList(), 3);
    else if (list == u"logs")
        walksInEveryOrder(logList(), 4);
    else if (list == u"quality") {
        const auto findings = countRows(session(), qualityList(), {}, StoreContext{});
        REQUIRE_OK(findings);
        QVERIFY(*findings > 10);
        walksInEveryOrder(qualityList(), *findings);
    } else
        walksInEveryOrder(dashboardMetricList(), 5);
}

void StoresTest::ordersUseTheirIndex() {
    // On a handful of rows the planner would rather read and sort them all.
    REQUIRE_OK(m_postgres->script(QStringLiteral("set enable_seqscan = off; set enable_sort = off")));
    StoreContext context;
    context.tenantId = FirstTenant;
    QStringList plans;
    for (const char* key : {"execution_date", "id"}) {
        for (const bool descending : {true, false}) {
            ListShape shape = executionList().shape;
            shape.select = QStringList{text("e.id")};
            ListRequest request;
            request.sort = Sort{text(key), descending};
            const auto page = pageStatements(shape, request, context, Dialect::PostgreSql);
            REQUIRE_OK(page);
            QVERIFY(page->keyed);
            auto rows = m_postgres->query(QLatin1String("explain ") % page->keyed->sql,
                page->keyed->parameters + QVariantList{qint64(200)});
            REQUIRE_OK(rows);
            QString plan;
            while (rows->next())
                plan += rows->text(0) % QLatin1Char('\n');
            plans.append(plan);
        }
    }
    REQUIRE_OK(m_postgres->script(QStringLiteral("reset enable_seqscan; reset enable_sort")));
    for (const QString& plan : std::as_const(plans)) {
        QVERIFY2(plan.contains(QLatin1String("Index")), qPrintable(plan));
        QVERIFY2(!plan.contains(QLatin1String("Sort")), qPrintable(plan));
    }
}

void StoresTest::jumpsToADate() {
    for (const bool descending : {true, false}) {
        const Sort sort{text("execution_date"), descending};
        ListRequest request;
        request.sort = sort;
        const auto whole = readPage(session(), executionList(), request, StoreContext{});
        REQUIRE_OK(whole);
        const auto dated = std::count_if(whole->rows.begin(), whole->rows.end(),
            [](const Execution& run) { return run.executionDate.has_value(); });
        QVERIFY(dated > 30);
        for (qsizetype i = 0; i < dated; ++i) {
            const Timestamp moment = *whole->rows[i].executionDate;
            const auto begins = [&](const Execution& run) {
                return !run.executionDate
                    || (descending ? *run.executionDate <= moment : *run.executionDate >= moment);
            };
            const auto expected = std::find_if(whole->rows.begin(), whole->rows.end(), begins);
            request.from = ListCursor::atKey(sort, moment.toText()).toText();
            request.before.clear();
            const auto page = readPage(session(), executionList(), request, StoreContext{});
            REQUIRE_OK(page);
            QCOMPARE(page->rows, QList<Execution>(expected, whole->rows.end()));
            request.from.clear();
            request.before = ListCursor::atKey(sort, moment.toText()).toText();
            const auto before = readPage(session(), executionList(), request, StoreContext{});
            REQUIRE_OK(before);
            QCOMPARE(before->rows, QList<Execution>(whole->rows.begin(), expected));
        }
        // Behind everything dated come the undated; further there is nothing, and the way back is open.
        request.before.clear();
        request.after = ListCursor::atEnd().toText();
        const auto behind = readPage(session(), executionList(), request, StoreContext{});
        REQUIRE_OK(behind);
        QVERIFY(behind->rows.isEmpty() && !behind->next);
    }
}

void StoresTest::filters_data() {
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
    row("executions", "", 40);
    row("executions", "status:FAILED", 10);
    row("executions", "outcome:failed", 11);
    row("executions", "-outcome:failed", 29);
    row("executions", "outcome:unknown", 2);
    row("executions", "status:none", 1);
    row("executions", "-status:completed", 17);
    row("executions", "agent:2", 6);
    row("executions", "agent:\"agenda\"", 33);
    row("executions", "agent:none", 1);
    row("executions", "-agent:1", 7);
    row("executions", "client:none", 2);
    row("executions", "client:\"100%\"", 6);
    row("executions", "duration>300ms", 10);
    row("executions", "duration>0,3s", 10);
    row("executions", "duration:none", 2);
    row("executions", "date:last-1h", 33);
    row("executions", "date>2100-01-01", 1);
    row("executions", "date:none", 2);
    row("executions", "tokens>=280", 2);
    row("executions", "\"token expired\"", 40);
    row("executions", "agent:1 outcome:failed duration>=200ms", 6);
    row("executions", "agent:1,2", 39);
    row("executions", "-agent:1,2", 1);
    row("executions", "agent:2,none", 7);
    row("executions", "agent:\"CONVERSÃO\"", 6);
    row("executions", "status:failed,timeout", 11);
    row("executions", "id:1,2,99", 2);
    row("executions", "tokens>9999999999", 0);
    row("executions", "tokens<9999999999", 37);
    row("executions", "duration<1000h", 38);
    row("clients", "ÅNGSTRÖM", 1);
    row("clients", "name:ångström", 1);
    row("clients", "CLÍNICA", 1);
    row("clients", "status:none", 1);
    row("clients", "status:operational", 1);
    row("clients", "odonto", 2);
    row("clients", "name:\"100%\"", 1);
    row("clients", "name:\"_\"", 0);
    row("clients", "specialty:\"o_t\"", 1);
    row("clients", "revenue>=12500", 3);
    row("clients", "revenue_note:ambiguous", 1);
    row("clients", "archived:no", 5);
    row("clients", "-status:critical", 4);
    row("clients", "performance<80 city:recife", 2);
    row("integrations", "state:error", 1);
    row("integrations", "state:connected", 3);
    row("integrations", "client:1", 2);
    row("integrations", "sync:none", 2);
    row("integrations", "archived:no", 6);
    row("integrations", "archived:yes", 0);
    row("insights", "id:11111111-1111-4111-8111-111111111111", 1);
    row("insights", "id:99999999-1111-4111-8111-111111111111", 0);
    row("insights", "client:1", 2);
    row("insights", "faltas", 1);
    row("logs", "level:error", 1);
    row("logs", "level:unknown", 1);
    row("logs", "message:\"100%\"", 1);
    row("logs", "client:none", 2);
    row("agents", "status:active", 2);
    row("agents", "success>17.777", 2);
    row("agents", "success>=66,5%", 1);
}

void StoresTest::filters() {
    QFETCH(QString, list);
    QFETCH(QString, filter);
    QFETCH(qint64, count);
    const auto check = [&](const auto& definition) {
        const auto counted = countRows(session(), definition, filter, {});
        REQUIRE_OK(counted);
        QCOMPARE(*counted, count);
        const auto guessed = guessRows(session(), definition, filter, {});
        REQUIRE_OK(guessed);
        QCOMPARE(guessed->has_value(), session().dialect() == Dialect::PostgreSql);
        const auto rows = walk(session(), definition, definition.shape.order, 4, filter);
        REQUIRE_OK(rows);
        QCOMPARE(rows->size(), count);
    };
    if (list == u"clients")
        check(clientList());
    else if (list == u"agents")
        check(agentList());
    else if (list == u"executions")
        check(executionList());
    else if (list == u"integrations")
        check(integrationList());
    else if (list == u"insights")
        check(insightList());
    else
        check(logList());
}

void StoresTest::hoursEqualAHandCount() {
    const QList<TableRows> tables = awkwardRows(m_now);
    const auto runs = std::find_if(tables.begin(), tables.end(),
        [](const TableRows& t) { return qstrcmp(t.table, "agent_executions") == 0; });
    QVERIFY(runs != tables.end());
    const auto at = runs->columns.indexOf(text("execution_date"));
    const auto count = [&](auto&& holds) {
        return std::count_if(runs->rows.begin(), runs->rows.end(), [&](const QVariantList& row) {
            const auto moment = Timestamp::fromText(row.at(at).toString());
            return moment && holds(*moment);
        });
    };
    const auto check = [&](const QString& filter, qint64 expected) {
        const auto counted = countRows(session(), executionList(), filter, StoreContext{});
        REQUIRE_OK(counted);
        QVERIFY2(*counted == expected,
            qPrintable(QStringLiteral("%1: %2 instead of %3").arg(filter).arg(*counted).arg(expected)));
    };
    qint64 found = 0;
    Timestamp begin{m_now.microseconds - m_now.microseconds % 3'600'000'000};
    for (int i = 0; i < 30; ++i, begin = begin.plusSeconds(-3600)) {
        const Timestamp end = begin.plusSeconds(3600);
        const QString from = begin.toDateTime().toString(QStringLiteral("yyyy-MM-ddTHH:mmZ"));
        const QString to = end.toDateTime().toString(QStringLiteral("yyyy-MM-ddTHH:mmZ"));
        const qint64 expected = count([&](Timestamp t) { return t >= begin && t < end; });
        found += expected;
        check(QStringLiteral("date>=%1 date<%2").arg(from, to), expected);
        const Timestamp dayEnd = begin.plusSeconds(86'400);
        check(QStringLiteral("date>%1 date<=%2").arg(from, dayEnd.toRfc3339()),
            count([&](Timestamp t) { return t > begin && t <= dayEnd; }));
    }
    QCOMPARE(found, 35);
    check(QStringLiteral("date:") % m_now.plusSeconds(-600).toRfc3339(), 1);
    check(QStringLiteral("date<999999-01-01"), count([](Timestamp t) { return t.isFinite(); }));
}

void StoresTest::bothDialectsAgree() {
    agree(clientList());
    agree(agentList());
    agree(executionList());
    agree(integrationList());
    agree(insightList());
    agree(logList());
    agree(dashboardMetricList());
}

void StoresTest::keysThatAreMissing() {
    // What our schema calls NOT NULL comes without a value from other programs' tables.
    REQUIRE_OK(m_postgres->script(QStringLiteral(
        "create table public.of_another_program (x int);"
        "alter table client_integrations alter column integration_type drop not null;"
        "insert into client_integrations (id, client_id, integration_type) overriding system value"
        " values (900, 4, null), (901, 5, null)")));
    const auto check = [&](const auto& list, const QString& key, const QString& filter, qsizetype least) {
        for (const bool descending : {true, false}) {
            const auto whole = walk(*m_postgres, list, {key, descending}, 1000, filter);
            REQUIRE_OK(whole);
            const auto counted = countRows(*m_postgres, list, filter, StoreContext{});
            REQUIRE_OK(counted);
            QCOMPARE(whole->size(), *counted);
            QVERIFY(whole->size() >= least);
            const auto paged = walk(*m_postgres, list, {key, descending}, 1, filter);
            REQUIRE_OK(paged);
            QCOMPARE(*paged, *whole);
        }
    };
    check(integrationList(), QStringLiteral("integration_type"), {}, 8);
    check(integrationList(), QStringLiteral("integration_type"), QStringLiteral("type:none"), 2);
    check(qualityList(), QStringLiteral("row_id"), {}, 10);
    check(qualityList(), QStringLiteral("row_id"), QStringLiteral("finding:foreign_table_in_public"), 1);
}

QTEST_GUILESS_MAIN(StoresTest)
#include "tst_stores.moc"
