// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/pages/listbench.h"
#include "views/pages/listagents.h"
#include "views/pages/listclients.h"
#include "views/pages/listinsights.h"
#include "views/pages/listintegrations.h"
#include "views/pages/listlogs.h"
#include "views/pages/pagenotice.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/jsontree.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/tableparts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalSpy>

#include <memory>

using namespace sevenscale;

class ListPagesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void init() { QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil)); }

    void asksOnceWhenShown();
    void typingFilters();
    void enterMakesChips();
    void brokenFilterSaysWhere();
    void filterOfTheStoreIsRefused();
    void facetsFilter();
    void drillDownBecomesChips();
    void drillDownToOneRowOpensIt();
    void emptyStates();
    void errorBeforeRows();
    void errorKeepsRowsAndOffersRetry();
    void headerSorts();
    void columnsShareTheRoom();
    void clickOpensThePane();
    void keysWalkAndClose();
    void detailErrorOffersRetry();
    void lateDetailIsIgnored();
    void refreshKeepsSelectionAndPane();
    void narrowPaneLiesOver();
    void jumpsSayWhere();
    void copiesRows();
    void stateSurvives();
    void hostileState_data();
    void hostileState();
    void hiddenPagesDoNotAsk();
    void everyPageShowsRowsAndDetails();
};

void ListPagesTest::asksOnceWhenShown() {
    Bench bench;
    QCOMPARE(bench.asked.size(), 1);
    QCOMPARE(bench.asked[0].sort, (Sort{text("execution_date"), true}));
    QVERIFY(bench.page.isLoading());
    QVERIFY(!bench.page.isReady());
    QVERIFY(!bench.page.shownAt());
    QSignalSpy ready(&bench.page, &Page::ready);
    bench.answer(runs(30, 1));
    QVERIFY(!bench.page.isLoading());
    QCOMPARE(ready.size(), 1);
    QVERIFY(bench.page.shownAt());
    QCOMPARE(bench.table()->model()->rowCount(), 30);
    bench.page.hide();
    bench.page.show();
    QCOMPARE(bench.asked.size(), 1);
}

void ListPagesTest::typingFilters() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.type(text("agent:3"));
    QTRY_COMPARE(bench.asked.size(), 2); // one request for seven keys
    QCOMPARE(bench.asked.last().filter, text("agent:3"));
    bench.answer(runs(4, 1));
    QTest::keyClick(bench.field(), Qt::Key_Escape); // empties the field
    QTRY_COMPARE(bench.asked.size(), 3);
    QCOMPARE(bench.asked.last().filter, QString());
}

void ListPagesTest::enterMakesChips() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.type(text("-client:17 duration>5s"));
    QTest::keyClick(bench.field(), Qt::Key_Return);
    QCOMPARE(bench.field()->text(), QString());
    QCOMPARE(bench.page.filter(), text("-client:17 duration>5s"));
    QCOMPARE(bench.asked.last().filter, text("-client:17 duration>5s"));
    bench.answer(runs(4, 1));
    QTest::keyClick(bench.field(), Qt::Key_Backspace); // the last chip goes
    QCOMPARE(bench.page.filter(), text("-client:17"));
    QCOMPARE(bench.asked.last().filter, text("-client:17"));
    Q_EMIT bench.page.findChild<FilterBar*>()->cleared();
    QCOMPARE(bench.page.filter(), QString());
}

void ListPagesTest::brokenFilterSaysWhere() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.type(text("status:\"oops"));
    QTest::keyClick(bench.field(), Qt::Key_Return);
    QCOMPARE(bench.asked.size(), 1); // nothing is asked
    const QString said = bench.field()->accessibleDescription();
    QVERIFY2(said.contains(text("8")), qPrintable(said));
    QCOMPARE(bench.field()->text(), text("status:\"oops")); // and nothing is lost
    QTest::keyClicks(bench.field(), text("\""));
    QTest::keyClick(bench.field(), Qt::Key_Return);
    QCOMPARE(bench.asked.last().filter, text("status:\"oops\""));
    QCOMPARE(bench.field()->accessibleDescription(), QString());
}

void ListPagesTest::filterOfTheStoreIsRefused() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.page.openFilter(text("foo:1"));
    const FilterMistake unknown{
        FilterMistake::Kind::UnknownKey, 0, 3, {text("foo"), text("id, status")}, text("foo:1")};
    bench.page.setListError(bench.asked.last(), failure(unknown).value());
    QVERIFY(bench.field()->accessibleDescription().contains(text("id, status")));
    QVERIFY(bench.page.findChild<PageNotice*>()->isHidden()); // the field says it already
    bench.page.openFilter({});
    bench.answer(runs(30, 1));
    QCOMPARE(bench.field()->accessibleDescription(), QString());
}

void ListPagesTest::facetsFilter() {
    Bench bench;
    bench.answer(runs(30, 1));
    auto* facets = bench.page.findChild<FacetBar*>();
    Q_EMIT facets->toggled(text("failed"), true);
    QCOMPARE(bench.asked.last().filter, text("outcome:failed"));
    bench.answer(runs(3, 1));
    Q_EMIT facets->toggled(text("cancelled"), true); // one at a time: terms are joined by "and"
    QCOMPARE(bench.asked.last().filter, text("outcome:cancelled"));
    bench.answer({});
    for (const Facet& facet : facets->facets())
        QCOMPARE(facet.chosen, facet.key == u"cancelled");
    Q_EMIT facets->toggled(text("cancelled"), false);
    QCOMPARE(bench.asked.last().filter, QString());
    bench.page.setFacetCounts(text("outcome"), {{text("failed"), {}, 1292}});
    QCOMPARE(facets->facets()[0].count, text("1.292"));
    QCOMPARE(facets->facets()[1].count, text("0")); // counted, and nobody has it
    bench.page.setFacetCounts(text("outcome"), {}); // nor any of them
    QCOMPARE(facets->facets()[0].count, text("0"));

    // With Alt all but these, and the same again takes it back.
    auto* failed = facets->findChildren<QAbstractButton*>().first();
    const auto click = [&](Qt::KeyboardModifiers with) { QTest::mouseClick(failed, Qt::LeftButton, with); };
    click(Qt::AltModifier);
    QCOMPARE(bench.page.filter(), text("-outcome:failed"));
    click({});
    QCOMPARE(bench.page.filter(), text("outcome:failed -outcome:failed"));
    click(Qt::AltModifier);
    QCOMPARE(bench.page.filter(), QString());
}

void ListPagesTest::drillDownBecomesChips() {
    ExecutionsPage page;
    QList<ListRequest> asked;
    connect(&page, &ListPage::listRequested, &page, [&](const ListRequest& r) { asked.append(r); });
    page.openFilter(text("outcome:failed client:17")); // before it was ever shown
    QVERIFY(asked.isEmpty());
    page.resize(1300, 700);
    page.show();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0].filter, text("outcome:failed client:17"));
}

void ListPagesTest::drillDownToOneRowOpensIt() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.page.openFilter(text("id:7"));
    bench.answer({run(7)});
    QCOMPARE(bench.page.detailId(), text("7"));
    QCOMPARE(bench.details, QStringList{text("7")});
}

void ListPagesTest::emptyStates() {
    Bench bench;
    bench.answer({});
    QVERIFY(bench.empty()->isVisible());
    QVERIFY(shownTexts(bench.empty()).contains(text("No executions yet")));
    bench.page.openFilter(text("outcome:failed -client:17"));
    bench.answer({});
    const QString said = shownTexts(bench.empty());
    QVERIFY(said.contains(text("No execution matches")));
    QVERIFY2(said.contains(text("Failed")) && said.contains(text("not Clinic #17")), qPrintable(said));
    auto* clear = bench.empty()->findChild<QPushButton*>();
    QVERIFY(clear && clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(bench.page.filter(), QString());
    QCOMPARE(bench.asked.last().filter, QString());
}

void ListPagesTest::errorBeforeRows() {
    Bench bench;
    bench.page.setListError(bench.asked.last(), {ErrorCode::ConnectionFailed, text("connection refused")});
    QVERIFY(bench.page.isReady()); // an honest error is something to see
    QVERIFY(bench.empty()->isVisible());
    QVERIFY(shownTexts(bench.empty()).contains(text("could not be loaded")));
    QVERIFY(!shownTexts(bench.empty()).contains(text("connection refused"))); // one click away
    QTest::mouseClick(bench.empty()->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(bench.asked.size(), 2);
    bench.answer(runs(3, 1));
    QVERIFY(!bench.empty()->isVisible());
}

void ListPagesTest::errorKeepsRowsAndOffersRetry() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.page.refresh();
    bench.page.setListError(bench.asked.last(), {ErrorCode::Timeout, text("statement timeout")});
    QCOMPARE(bench.table()->model()->rowCount(), 30);
    QVERIFY(bench.table()->isStale());
    auto* notice = bench.page.findChild<PageNotice*>();
    QVERIFY(notice->isVisible());
    auto* retry = notice->findChild<QPushButton*>();
    QTest::mouseClick(retry, Qt::LeftButton);
    QCOMPARE(bench.asked.size(), 3);
    bench.answer(runs(31, 1));
    QVERIFY(!notice->isVisible());
    QVERIFY(!bench.table()->isStale());

    ConnectionState lost;
    lost.kind = ConnectionState::Kind::Stale;
    bench.page.setConnectionState(lost);
    QVERIFY(bench.table()->isStale());
    bench.page.refresh();
    bench.page.setListError(bench.asked.last(), {ErrorCode::ConnectionFailed, text("gone")});
    QVERIFY(notice->isHidden()); // the window says it, on every page
    bench.page.refresh();
    bench.answer(runs(31, 1));
    lost.kind = ConnectionState::Kind::Live;
    bench.page.setConnectionState(lost);
    QVERIFY(!bench.table()->isStale());
}

void ListPagesTest::headerSorts() {
    Bench bench;
    bench.answer(runs(30, 1));
    auto* header = bench.table()->horizontalHeader();
    const PagedTableModel* model = bench.page.listModel();
    QCOMPARE(header->sortIndicatorSection(), model->columnOf(text("execution_date")));
    const auto click = [&](const char* key) {
        const int column = model->columnOf(QString::fromLatin1(key));
        const QPoint at(header->sectionViewportPosition(column) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    };
    click("duration_ms");
    QCOMPARE(bench.asked.last().sort->column, text("duration_ms"));
    bench.answer(runs(30, 1));
    const bool first = bench.asked.last().sort->descending;
    click("duration_ms");
    QCOMPARE(bench.asked.last().sort->descending, !first);
    bench.answer(runs(30, 1));
    const qsizetype before = bench.asked.size();
    click("agent_name"); // has no order in the schema
    QCOMPARE(bench.asked.size(), before);
    QCOMPARE(header->sortIndicatorSection(), model->columnOf(text("duration_ms")));
}

void ListPagesTest::columnsShareTheRoom() {
    Bench bench({640, 700});
    bench.answer(runs(30, 1));
    auto* header = qobject_cast<TableHeader*>(bench.table()->horizontalHeader());
    const auto width = [&](const char* key) {
        return header->sectionSize(bench.page.listModel()->columnOf(QString::fromLatin1(key)));
    };
    // A narrow page cuts no title; its table scrolls.
    for (int column = 0; column < header->count(); ++column)
        QVERIFY(header->sectionSize(column) >= header->titleWidth(column));
    QVERIFY(header->length() > bench.table()->viewport()->width());

    // A broad one gives names their room, and fills its width.
    const int agent = width("agent_name");
    bench.page.resize(1800, 700);
    QTRY_VERIFY(width("agent_name") > agent);
    QCOMPARE(header->length(), bench.table()->viewport()->width());

    // What a person pulled stays as it is.
    header->resizeSection(bench.page.listModel()->columnOf(text("agent_name")), 171);
    bench.page.resize(1500, 700);
    QTRY_COMPARE(header->length(), bench.table()->viewport()->width());
    QCOMPARE(width("agent_name"), 171);
}

void ListPagesTest::clickOpensThePane() {
    Bench bench;
    bench.answer(runs(30, 1));
    QVERIFY(!bench.pane()->isVisible());
    bench.clickRow(1);
    QVERIFY(bench.pane()->isVisible());
    QCOMPARE(bench.page.detailId(), text("29"));
    QCOMPARE(bench.details, QStringList{text("29")});
    QVERIFY(shownTexts(bench.pane())
                .contains(text("Agente Agenda · Clínica Vida Plena"))); // at once, from the row
    bench.answerDetail();
    QVERIFY(shownTexts(bench.pane()).contains(text("credential refused")));
    QVERIFY(shownTexts(bench.pane()).contains(text("attempt 2 of 3")));
    QVERIFY(bench.pane()->findChild<RunTimeline*>()->isVisible());
    QVERIFY(bench.pane()->findChild<JsonTree*>()->isVisible());
}

void ListPagesTest::keysWalkAndClose() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.table()->setFocus();
    bench.table()->selectId(text("30"));
    QTest::keyClick(bench.table(), Qt::Key_Return);
    QCOMPARE(bench.page.detailId(), text("30"));
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(bench.table(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(bench.page.detailId(), text("25"));
    QCOMPARE(bench.table()->currentId(), text("25"));
    QTest::keyClick(bench.table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.page.detailId(), text("26"));
    QTRY_COMPARE(bench.details.last(), text("26"));
    QCOMPARE(bench.details.size(), 2); // the steps between are not read
    QTest::keyClick(bench.table(), Qt::Key_Down); // an open pane follows the selection
    QCOMPARE(bench.page.detailId(), text("25"));
    QTest::keyClick(bench.table(), Qt::Key_Slash);
    QVERIFY(bench.field()->hasFocus());
    QTest::keyClick(bench.field(), Qt::Key_Down);
    QVERIFY(bench.table()->hasFocus());
    QTest::keyClick(bench.table(), Qt::Key_Escape);
    QVERIFY(!bench.pane()->isVisible());
    QCOMPARE(bench.page.detailId(), QString());
}

void ListPagesTest::detailErrorOffersRetry() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.clickRow(0);
    bench.page.setDetailError(text("30"), {ErrorCode::Timeout, text("x")});
    BannerBar* banner = bench.pane()->banner();
    QVERIFY(banner->isVisible());
    QTest::mouseClick(banner->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(bench.details.size(), 2);
    bench.answerDetail();
    QCOMPARE(banner->message(), text("credential refused"));
}

void ListPagesTest::lateDetailIsIgnored() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.clickRow(0);
    bench.clickRow(2);
    ExecutionDetail late;
    late.row = run(30);
    late.row.agentName = text("Somebody else");
    bench.page.setDetail(late);
    QVERIFY(!shownTexts(bench.pane()).contains(text("Somebody else")));
    bench.page.closeDetail();
    bench.page.setDetail(late);
    QVERIFY(!bench.pane()->isVisible());
}

void ListPagesTest::refreshKeepsSelectionAndPane() {
    Bench bench;
    bench.answer(runs(60, 1));
    bench.clickRow(5);
    bench.answerDetail();
    QCOMPARE(bench.page.detailId(), text("55"));
    bench.page.refresh();
    QList<Execution> rows = runs(63, 1);
    bench.answer(rows);
    QCOMPARE(bench.table()->currentId(), text("55"));
    QCOMPARE(bench.page.detailId(), text("55"));
    QCOMPARE(bench.details.size(), 2); // the pane is read again with the list
    bench.answerDetail();
    rows[8].tokensUsed = 1;
    bench.page.refresh();
    bench.answer(rows);
    QCOMPARE(bench.details.size(), 3);
}

void ListPagesTest::narrowPaneLiesOver() {
    Bench bench({1024, 700});
    bench.answer(runs(30, 1));
    const int before = bench.table()->width();
    bench.clickRow(0);
    QVERIFY(bench.pane()->isVisible());
    QCOMPARE(bench.table()->width(), before); // nothing moves
    const QRect pane(bench.pane()->mapTo(&bench.page, QPoint()), bench.pane()->size());
    QCOMPARE(pane.right(), bench.page.rect().right());
    bench.page.resize(1300, 700);
    QTRY_VERIFY(bench.table()->width() < 1300 - 300);
    QVERIFY(bench.pane()->isVisible());
    bench.page.resize(900, 700);
    QTRY_COMPARE(bench.table()->width(), 900);
}

void ListPagesTest::jumpsSayWhere() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.clickRow(0);
    bench.answerDetail();
    QSignalSpy opened(&bench.page, &Page::openRequested);
    QList<LinkButton*> links = bench.pane()->findChild<JumpList*>()->findChildren<LinkButton*>();
    QVERIFY(links.size() >= 4);
    for (LinkButton* link : std::as_const(links))
        link->click();
    QStringList said;
    for (const auto& jump : std::as_const(opened))
        said.append(jump[0].toString() % QLatin1Char(' ') % jump[1].toString());
    QVERIFY(said.contains(text("executions agent:3")));
    QVERIFY(said.contains(text("agents id:3")));
    QVERIFY(said.contains(text("executions client:17")));
    QVERIFY(said.contains(text("clients id:17")));
    for (const auto& jump : std::as_const(opened))
        QVERIFY(parseFilter(jump[1].toString()));
}

void ListPagesTest::copiesRows() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.table()->setFocus();
    bench.table()->selectId(text("30"));
    QTest::keyClick(bench.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(bench.table(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(QLatin1Char('\t')), qPrintable(copied));
    QVERIFY(copied.contains(text("Agente Agenda")));
}

void ListPagesTest::stateSurvives() {
    QByteArray state;
    {
        Bench bench;
        bench.answer(runs(30, 1));
        bench.page.listModel()->setSort(Sort{text("tokens_used"), false});
        bench.answer(runs(30, 1));
        bench.page.openFilter(text("outcome:failed client:\"Vida Plena\""));
        bench.answer(runs(30, 1));
        bench.table()->horizontalHeader()->resizeSection(
            bench.page.listModel()->columnOf(text("agent_name")), 222);
        state = bench.page.saveState();
    }
    ExecutionsPage page;
    QList<ListRequest> asked;
    connect(&page, &ListPage::listRequested, &page, [&](const ListRequest& r) { asked.append(r); });
    QVERIFY(page.restoreState(state));
    page.resize(1300, 700);
    page.show();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0].filter, text("outcome:failed client:\"Vida Plena\""));
    QCOMPARE(asked[0].sort, (Sort{text("tokens_used"), false}));
    auto* header = page.findChild<TableView*>(QStringLiteral("table"))->horizontalHeader();
    QCOMPARE(header->sectionSize(page.listModel()->columnOf(text("agent_name"))), 222);
    QCOMPARE(header->sortIndicatorSection(), page.listModel()->columnOf(text("tokens_used")));
    ClientsPage other;
    QVERIFY(!other.restoreState(state));
}

void ListPagesTest::hostileState_data() {
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no json") << QByteArray("{{{");
    QTest::newRow("wrong types") << QByteArray(
        R"({"list":"executions","sort":7,"filter":{},"columns":[1],"hidden":"x","pane":"wide"})");
    QTest::newRow("out of range") << QByteArray(
        R"({"list":"executions","sort":{"column":"drop table"},"filter":"\"open","columns":{"id":-5,"status":999999,"nope":5},"hidden":["id","nope"],"pane":-100})");
}

void ListPagesTest::hostileState() {
    QFETCH(QByteArray, state);
    ExecutionsPage page;
    page.restoreState(state);
    page.resize(1300, 700);
    page.show();
    QCOMPARE(page.listModel()->status(), PagedTableModel::Status::Loading);
    QVERIFY(!page.findChild<TableView*>(QStringLiteral("table"))->isColumnHidden(0));
    QCOMPARE(page.listModel()->currentSort()->column, text("execution_date"));
}

void ListPagesTest::hiddenPagesDoNotAsk() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.page.hide();
    for (int i = 0; i < 10; ++i)
        bench.page.refresh();
    QCOMPARE(bench.asked.size(), 1);
    bench.page.show();
    QCOMPARE(bench.asked.size(), 2);
}

/// Shows rows and a detail on a page of any kind, and paints it.
template <typename P, typename Row, typename Detail>
void exercise(const QList<Row>& rows, const Detail& detail) {
    P page;
    QList<ListRequest> asked;
    QStringList wanted;
    QObject::connect(&page, &ListPage::listRequested, &page, [&](const ListRequest& r) { asked.append(r); });
    QObject::connect(&page, &ListPage::detailRequested, &page, [&](const QString& id) { wanted.append(id); });
    page.resize(1300, 700);
    page.show();
    QVERIFY(!page.title().isEmpty());
    QCOMPARE(asked.size(), 1);
    page.setPage(asked.last(), {rows, std::nullopt, std::nullopt, {}});
    QCOMPARE(page.listModel()->rowCount(), static_cast<int>(rows.size()));
    page.openDetail(page.listModel()->idAt(0));
    QCOMPARE(wanted, QStringList{page.listModel()->idAt(0)});
    page.setDetail(detail);
    QVERIFY(!page.grab().isNull());
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&page, &language);
    QVERIFY(!page.grab().isNull());
    page.openDetail(page.listModel()->idAt(static_cast<int>(rows.size()) - 1)); // a row with nothing in it
    QTest::qWait(200); // the details of the first are emptied
    QVERIFY(!page.grab().isNull());
}

void ListPagesTest::everyPageShowsRowsAndDetails() {
    {
        Client client;
        client.id = {1};
        client.name = text("Clínica Vida Plena");
        client.revenue = text("12.500");
        client.revenueNote = text("ambiguous");
        client.revenueAmount = Money{1'250'000};
        client.emailMasked = text("c•••@x.br");
        ClientDetail detail;
        detail.row = client;
        for (int i = 1; i < 10; ++i) {
            DashboardMetric day;
            day.metricDate = QStringLiteral("2026-11-0%1").arg(i);
            if (i != 5)
                day.revenue = Money{i * 10'000};
            detail.days.append(day);
        }
        detail.integrations.append(Integration{});
        detail.insights.append(Insight{});
        exercise<ClientsPage>(QList<Client>{client, Client{}}, detail);
    }
    {
        Agent agent;
        agent.id = {1};
        agent.name = text("Agente Agenda");
        agent.status = text("active");
        agent.successfulExecutions24h = 80;
        agent.failedExecutions24h = 20;
        agent.successRate = Decimal{text("80")};
        AgentDetail detail;
        detail.row = agent;
        detail.row.config = JsonText{text("{\"a\":1}")};
        detail.lastFailures = runs(3, 1);
        exercise<AgentsPage>(QList<Agent>{agent, Agent{}}, detail);
    }
    {
        ExecutionDetail detail;
        detail.row = run(2);
        detail.row.executionDetails = JsonText{text("[[[not json")};
        exercise<ExecutionsPage>(QList<Execution>{run(2), Execution{}}, detail);
    }
    {
        Integration integration;
        integration.id = {4};
        integration.source = text("integrations");
        integration.state = text("error");
        integration.integrationType = text("google_ads");
        integration.credentialsExpiresAt = Timestamp::now().plusSeconds(-5);
        IntegrationDetail detail{integration};
        detail.row.config = JsonText{text("{\"token\":\"••••\"}")};
        exercise<IntegrationsPage>(QList<Integration>{integration, Integration{}}, detail);
    }
    {
        Insight insight;
        insight.id = text("0b7c");
        insight.insightsData = {text(R"({"titulo":"A","resumo":"B","recomendacao":"C"})")};
        exercise<InsightsPage>(QList<Insight>{insight, Insight{}}, InsightDetail{insight});
    }
    {
        LogEntry entry;
        entry.id = {9};
        entry.logType = text("sync");
        entry.level = text("error");
        entry.message = text("a\nb");
        entry.clientId = ClientId{1};
        LogDetail detail{entry};
        detail.row.details = JsonText{text("{}")};
        exercise<LogsPage>(QList<LogEntry>{entry, LogEntry{}}, detail);
    }
}

QTEST_MAIN(ListPagesTest)
#include "tst_listpages.moc"
