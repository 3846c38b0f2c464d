// SPDX-License-Identifier: GPL-3.0-or-later
// What a facet counts is what the filter gives when that value is chosen.
#include "services/stores/facets.h"
#include "services/stores/lists.h"
#include "tests/integration/stores/storesbench.h"

using namespace sevenscale;
using namespace sevenscale::test;

class FacetsTest final : public StoresBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void cleanupTestCase() { stop(); }
    void choosingAValueGivesItsCount_data();
    void choosingAValueGivesItsCount();
    void namesComeAlong_data() { dialects(); }
    void namesComeAlong();
    void whatIsNotCountedIsRefused_data() { dialects(); }
    void whatIsNotCountedIsRefused();
};

void FacetsTest::choosingAValueGivesItsCount_data() {
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("filter");
    for (const char* dialect : {"postgresql", "sqlite"}) {
        const auto row = [&](const char* list, const char* key, const char* filter) {
            QTest::addRow("%s %s %s %s", dialect, list, key, filter)
                << text(dialect) << text(list) << text(key) << text(filter);
        };
        row("executions", "status", "");
        row("executions", "status", "duration>150ms");
        row("executions", "status", "status:failed agent:1");
        row("executions", "outcome", "-outcome:failed");
        row("executions", "agent", "outcome:failed");
        row("executions", "client_id", "");
        row("clients", "status", "");
        row("clients", "city", "");
        row("clients", "plan", "status:none");
        row("integrations", "state", "");
        row("logs", "level", "");
    }
}

template <typename Row>
static Result<qint64> counted(Session& session, const ListDefinition<Row>& list, const QString& filter) {
    return countRows(session, list, filter, StoreContext{});
}

void FacetsTest::choosingAValueGivesItsCount() {
    QFETCH(QString, list);
    QFETCH(QString, key);
    QFETCH(QString, filter);
    const auto check = [&](const auto& definition) {
        const auto counts = facetCounts(session(), definition.shape, key, filter, StoreContext{});
        REQUIRE_OK(counts);
        QVERIFY(!counts->isEmpty());
        // Without the filter's own conditions on the key.
        QString others = filter;
        for (const char* own : {"-outcome:failed", "status:failed", "status:none"}) {
            if (key == QString::fromLatin1(own).remove(QLatin1Char('-')).section(QLatin1Char(':'), 0, 0))
                others.remove(QString::fromLatin1(own));
        }
        qint64 sum = 0;
        for (qsizetype i = 0; i < counts->size(); ++i) {
            const FacetCount& facet = counts->at(i);
            if (i > 0)
                QVERIFY(facet.rows <= counts->at(i - 1).rows);
            QString term = key % QLatin1String(":none");
            if (facet.value) {
                const bool id = key == u"agent" || key == u"client_id";
                term = id ? QString(key % QLatin1Char(':') % *facet.value)
                          : QString(key % QLatin1String("=\"") % *facet.value % QLatin1Char('"'));
            }
            const auto chosen = counted(session(), definition, others % QLatin1Char(' ') % term);
            REQUIRE_OK(chosen);
            QVERIFY2(*chosen == facet.rows,
                qPrintable(QStringLiteral("%1: %2 and %3").arg(term).arg(*chosen).arg(facet.rows)));
            sum += facet.rows;
        }
        const auto all = counted(session(), definition, others);
        REQUIRE_OK(all);
        QCOMPARE(sum, *all);
    };
    if (list == u"executions")
        check(executionList());
    else if (list == u"clients")
        check(clientList());
    else if (list == u"integrations")
        check(integrationList());
    else
        check(logList());
}

void FacetsTest::namesComeAlong() {
    const auto counts
        = facetCounts(session(), executionList().shape, text("agent"), text("agent:2"), StoreContext{}, 2);
    REQUIRE_OK(counts);
    QCOMPARE(counts->size(), 2);
    QCOMPARE(counts->front(), (FacetCount{text("1"), text("Agente Agenda"), 33}));
}

void FacetsTest::whatIsNotCountedIsRefused() {
    for (const char* key : {"duration", "date", "details", "colour", ""}) {
        const auto counts = facetCounts(session(), executionList().shape, text(key), {}, StoreContext{});
        QVERIFY(!counts);
        QCOMPARE(counts.error().code, ErrorCode::InvalidInput);
        QVERIFY2(counts.error().detail.contains(text("status, outcome")), qPrintable(counts.error().detail));
    }
    QVERIFY(!facetCounts(
        session(), executionList().shape, text("status"), text("duration>fast"), StoreContext{}));
}

QTEST_GUILESS_MAIN(FacetsTest)
#include "tst_facets.moc"
