// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/pages/listbench.h"
#include "views/pages/detailparts.h"
#include "views/pages/listclients.h"
#include "views/pages/listinsights.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/jsontree.h"
#include "views/widgets/label.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace sevenscale;

namespace {

QString countShown(const ExecutionsPage& page) {
    for (const Label* label : page.findChildren<Label*>()) {
        if (label->text().contains(text("execution(s)")))
            return label->text();
    }
    return {};
}

QList<QAction*> sortActions(const ListPage& page) {
    const QList<QAction*> actions = page.headerActions();
    return actions.isEmpty() ? QList<QAction*>() : actions.constFirst()->menu()->actions();
}

QAction* actionOf(const ListPage& page, const QString& words) {
    for (QAction* action : sortActions(page)) {
        if (action->text() == words)
            return action;
    }
    return nullptr;
}

} // namespace

/// A list while its rows, its filter and its source change.
class ListLiveTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void init() { QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil)); }

    void paneStaysWithARowThatLeft();
    void documentsStayWhileTheListIsRead();
    void detailsAreReadAgainQuietly();
    void detailsAreTriedAgainAfterAnError();
    void errorGoesWithItsRetry();
    void sameDrillOpensItsRowAgain();
    void drillOpensOnlyWhatItAskedFor();
    void refusedFilterIsMended();
    void momentsInTheTenantsZone();
    void totalOutlivesTheOrder();
    void anEstimateIsMarked();
    void startsOver();
    void sortsByMenu();
    void stepsSayTheirOutcome();
    void chipsUseTheWordsOfTheirList();
    void chipsNameEachOfSeveralValues();
    void integrationsAreToldApart();
};

void ListLiveTest::paneStaysWithARowThatLeft() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.clickRow(5);
    QCOMPARE(bench.page.detailId(), text("25"));
    bench.answerDetail();
    QVERIFY(!shownTexts(bench.pane()).contains(text("any more")));
    bench.page.refresh();
    QList<Execution> rows = runs(30, 1);
    rows.removeAt(5);
    bench.answer(rows);
    QCOMPARE(bench.page.detailId(), text("25"));
    QVERIFY(shownTexts(bench.pane()).contains(text("any more")));
    QVERIFY(shownTexts(bench.pane()).contains(text("credential refused")));
    QTest::keyClick(bench.table(), Qt::Key_Right, Qt::AltModifier); // what follows has its place
    QCOMPARE(bench.page.detailId(), text("24"));
    QVERIFY(!shownTexts(bench.pane()).contains(text("any more")));
}

void ListLiveTest::documentsStayWhileTheListIsRead() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.clickRow(5);
    bench.answerDetail();
    auto* tree = bench.pane()->findChild<JsonTree*>();
    QVERIFY(tree->isVisible());
    bench.page.refresh();
    QList<Execution> rows = runs(30, 1);
    rows[5].tokensUsed = 99'999;
    bench.answer(rows);
    QVERIFY(tree->isVisible());
    QVERIFY(shownTexts(bench.pane()).contains(text("credential refused")));
    QVERIFY(shownTexts(bench.pane()).contains(text("attempt 2 of 3")));
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&bench.page, &language);
    QVERIFY(tree->isVisible());
}

void ListLiveTest::detailsAreReadAgainQuietly() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.clickRow(5);
    for (int i = 0; i < 5; ++i)
        bench.page.refresh();
    QCOMPARE(bench.details.size(), 1); // the first answer is not made void
    bench.answerDetail();
    QCOMPARE(bench.details.size(), 2); // one more for the five
    QVERIFY(shownTexts(bench.pane()).contains(text("credential refused")));
    ExecutionDetail news;
    news.row = run(25);
    news.row.executionDetails = JsonText{text(R"({"error":{"message":"quota exceeded"}})")};
    bench.page.setDetail(news);
    QVERIFY(shownTexts(bench.pane()).contains(text("quota exceeded")));
    QCOMPARE(bench.details.size(), 2);
    bench.page.closeDetail();
    bench.page.refresh();
    QCOMPARE(bench.details.size(), 2);
}

void ListLiveTest::detailsAreTriedAgainAfterAnError() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.clickRow(5);
    bench.page.setDetailError(text("25"), {ErrorCode::Timeout, text("x")});
    const QString said = bench.pane()->banner()->message();
    bench.page.refresh();
    QCOMPARE(bench.details.size(), 2);
    QVERIFY(bench.pane()->banner()->isVisible()); // until there is an answer
    QCOMPARE(bench.pane()->banner()->message(), said);
    QList<Execution> rows = runs(30, 1);
    rows[5].tokensUsed = 99'999;
    bench.answer(rows);
    QCOMPARE(bench.pane()->banner()->message(), said);
    bench.answerDetail();
    QCOMPARE(bench.pane()->banner()->message(), text("credential refused"));
    QVERIFY(bench.pane()->banner()->findChildren<QPushButton*>(QString()).isEmpty()
        || !bench.pane()->banner()->findChild<QPushButton*>()->isVisible());
}

void ListLiveTest::errorGoesWithItsRetry() {
    InsightsPage page; // its pane has no banner of its own
    QList<ListRequest> asked;
    connect(&page, &ListPage::listRequested, &page, [&](const ListRequest& r) { asked.append(r); });
    page.resize(1300, 700);
    page.show();
    Insight insight;
    insight.id = text("0b7c");
    page.setPage(asked.last(), {{insight}, std::nullopt, std::nullopt, {}});
    page.openDetail(text("0b7c"));
    page.setDetailError(text("0b7c"), {ErrorCode::Timeout, text("x")});
    auto* banner = page.findChild<DetailPane*>()->banner();
    QVERIFY(banner->isVisible());
    page.refresh();
    page.setDetail(InsightDetail{insight});
    QVERIFY(!banner->isVisible());
}

void ListLiveTest::sameDrillOpensItsRowAgain() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.page.openFilter(text("id:7"));
    bench.answer({run(7)});
    QCOMPARE(bench.page.detailId(), text("7"));
    bench.page.closeDetail();
    bench.page.openFilter(text("id:7"));
    QCOMPARE(bench.page.detailId(), text("7"));

    // Once it was refused, the same drill asks anew.
    bench.page.openFilter(text("id:8"));
    bench.page.setListError(bench.asked.last(), {ErrorCode::Timeout, {}});
    const qsizetype before = bench.asked.size();
    bench.page.openFilter(text("id:8"));
    QCOMPARE(bench.asked.size(), before + 1);
    bench.answer({run(8)});
    QCOMPARE(bench.page.detailId(), text("8"));
    // Clinic and type may stand beside the id: ids of two tables meet.
    bench.page.openFilter(text("id:9 client:17"));
    bench.answer({run(9)});
    QCOMPARE(bench.page.detailId(), text("9"));
}

void ListLiveTest::drillOpensOnlyWhatItAskedFor() {
    Bench bench;
    bench.answer(runs(30, 1));
    bench.page.openFilter(text("id:7"));
    Q_EMIT bench.page.findChild<FilterBar*>()->chipRemoved(text("0"));
    bench.answer({run(9)});
    QCOMPARE(bench.page.detailId(), QString());

    bench.page.openFilter(text("id:7"));
    bench.answer({}); // not here
    bench.page.refresh();
    bench.answer({run(7)});
    QCOMPARE(bench.page.detailId(), QString()); // nor does it open later by itself
}

void ListLiveTest::refusedFilterIsMended() {
    const Error refused{ErrorCode::InvalidInput,
        text("Character 1, \"foo:1\": \"foo\" is not something this list can be filtered by; use one of "
             "id, status.")};
    Bench bench;
    bench.answer(runs(30, 1));
    bench.page.openFilter(text("foo:1"));
    bench.page.setListError(bench.asked.last(), refused);
    QVERIFY(!bench.field()->accessibleDescription().isEmpty());
    Q_EMIT bench.page.findChild<FilterBar*>()->chipRemoved(text("0"));
    QCOMPARE(bench.field()->accessibleDescription(), QString());
    bench.answer(runs(30, 1));

    bench.page.openFilter(text("outcome:nonsense"));
    bench.page.setListError(bench.asked.last(), refused);
    QVERIFY(!bench.field()->accessibleDescription().isEmpty());
    Q_EMIT bench.page.findChild<FacetBar*>()->toggled(text("failed"), true);
    QCOMPARE(bench.field()->accessibleDescription(), QString());
}

void ListLiveTest::momentsInTheTenantsZone() {
    Bench bench;
    bench.answer(runs(30, 1));
    const QString filter = text("date>=2020-11-21T18:00Z date<2020-11-22");
    bench.page.openFilter(filter);
    QStringList names;
    for (const QAbstractButton* chip : bench.page.findChild<FilterBar*>()->findChildren<QAbstractButton*>())
        names.append(chip->accessibleName());
    const QString said = names.join(QLatin1Char('\n'));
    QVERIFY2(!said.contains(text("T18:00Z")), qPrintable(said));
    const QString local = bench.page.format().shortMoment(*Timestamp::fromText(text("2020-11-21T18:00Z")));
    QVERIFY(local.contains(text("15:00")));
    QVERIFY2(said.contains(local), qPrintable(said));
    QVERIFY(said.contains(text("2020-11-22"))); // a day is one in every zone
    QCOMPARE(bench.page.filter(), filter);
}

void ListLiveTest::totalOutlivesTheOrder() {
    Bench bench;
    bench.answer(runs(30, 1), text("more"));
    bench.page.setTotal(6255);
    QVERIFY(countShown(bench.page).contains(text("6.255")));
    bench.page.listModel()->setSort(Sort{text("tokens_used"), true});
    QVERIFY(countShown(bench.page).contains(text("6.255")));
    bench.answer(runs(30, 1), text("more"));
    QVERIFY(countShown(bench.page).contains(text("6.255")));
    bench.page.openFilter(text("agent:3"));
    QVERIFY(!countShown(bench.page).contains(text("6.255")));
}

void ListLiveTest::anEstimateIsMarked() {
    Bench bench;
    bench.answer(runs(30, 1), text("more"));
    bench.page.setTotal(6255, true);
    QVERIFY(countShown(bench.page).startsWith(text("about 6.255")));
    bench.page.setTotal(6255, false);
    QVERIFY(countShown(bench.page).startsWith(text("6.255")));
}

void ListLiveTest::startsOver() {
    Bench bench;
    bench.answer(runs(30, 1), text("more"));
    bench.page.openFilter(
        text("client:17 outcome:failed agent:\"Agente\" id:4 date:today agent:3,5 agent:\"3,5\""));
    bench.answer(runs(30, 1), text("more"));
    bench.type(text("agent:3 client:17,18 error"));
    QTRY_VERIFY(bench.asked.last().filter.endsWith(text("error")));
    bench.answer(runs(30, 1));
    bench.page.setTotal(6255);
    bench.clickRow(0);
    bench.answerDetail();
    QVERIFY(bench.page.isReady());

    const qsizetype lists = bench.asked.size();
    const qsizetype details = bench.details.size();
    Page& page = bench.page;
    page.startOver();
    QCOMPARE(bench.asked.size(), lists); // whoever would answer is gone
    QCOMPARE(bench.details.size(), details);
    QCOMPARE(bench.table()->model()->rowCount(), 0);
    QVERIFY(!bench.pane()->isVisible());
    QCOMPARE(bench.page.detailId(), QString());
    QCOMPARE(bench.page.filter(), text("outcome:failed agent:\"Agente\" date:today agent:\"3,5\" error"));
    QVERIFY(!page.shownAt());
    QVERIFY(!page.isReady());
    QCOMPARE(countShown(bench.page), QString());

    bench.page.refresh();
    QCOMPARE(bench.asked.last().filter, bench.page.filter());
    bench.answer(runs(30, 1));
    bench.clickRow(0); // nothing of the former row is left
    QVERIFY(!shownTexts(bench.pane()).contains(text("credential refused")));
    QVERIFY(!bench.pane()->findChild<JsonTree*>()->isVisible());
}

void ListLiveTest::sortsByMenu() {
    Bench bench;
    bench.answer(runs(30, 1));
    QVERIFY(!actionOf(bench.page, text("Agent"))); // has no order in the schema
    QAction* duration = actionOf(bench.page, text("Duration"));
    QVERIFY(duration);
    QVERIFY(!duration->isChecked());
    duration->trigger();
    QCOMPARE(bench.asked.last().sort, (Sort{text("duration_ms"), true})); // the direction stays
    QVERIFY(duration->isChecked());
    actionOf(bench.page, text("Ascending"))->trigger();
    QCOMPARE(bench.asked.last().sort, (Sort{text("duration_ms"), false}));
    bench.page.listModel()->setSort(std::nullopt);
    QVERIFY(!duration->isChecked());
    QVERIFY(!actionOf(bench.page, text("Descending"))->isEnabled());
}

void ListLiveTest::stepsSayTheirOutcome() {
    RunTimeline timeline;
    const RunDetails details = readRun(JsonText{text(Details)});
    timeline.setSteps(details.steps, 530);
    const QString said = timeline.accessibleDescription();
    QVERIFY2(said.contains(text("Read: Failed")), qPrintable(said));
    QVERIFY2(said.contains(text("Queue: Completed")), qPrintable(said));
}

void ListLiveTest::chipsUseTheWordsOfTheirList() {
    InsightsPage page;
    page.openFilter(text("status:completed"));
    const auto chips = page.findChild<FilterBar*>()->findChildren<QAbstractButton*>();
    QVERIFY2(chips.constFirst()->accessibleName().contains(text("Ready"))
            || chips.constLast()->accessibleName().contains(text("Ready")),
        qPrintable(chips.constLast()->accessibleName()));
}

void ListLiveTest::chipsNameEachOfSeveralValues() {
    const auto chipsOf = [](const ListPage& page) {
        QStringList names;
        for (const QAbstractButton* chip : page.findChild<FilterBar*>()->findChildren<QAbstractButton*>())
            names.append(chip->accessibleName());
        return names.join(QLatin1Char('\n'));
    };
    Bench bench;
    bench.answer(runs(30, 1));
    bench.page.openFilter(text("status:failed,timeout -agent:3,5,6 duration:0,3s agent:\"3,5\""));
    const QString chips = chipsOf(bench.page);
    bench.answer({});
    for (const QString& said : {chips, shownTexts(bench.empty())}) {
        QVERIFY2(said.contains(text("Failed, Timed out")), qPrintable(said));
        QVERIFY2(said.contains(text("#5, #6")), qPrintable(said));
        QVERIFY2(said.contains(text("0,3s")), qPrintable(said)); // no list: a decimal point
        QVERIFY2(said.contains(text("3,5")), qPrintable(said)); // one name, in quotation marks
    }
    QVERIFY2(chips.contains(text("Agente Agenda, #5, #6")), qPrintable(chips));

    InsightsPage insights;
    insights.openFilter(text("status:completed,none"));
    QVERIFY2(chipsOf(insights).contains(text("Ready, none")), qPrintable(chipsOf(insights)));
}

void ListLiveTest::integrationsAreToldApart() {
    ClientsPage page;
    QList<ListRequest> asked;
    connect(&page, &ListPage::listRequested, &page, [&](const ListRequest& r) { asked.append(r); });
    page.resize(1300, 700);
    page.show();
    Client client;
    client.id = {5};
    page.setPage(asked.last(), {{client}, std::nullopt, std::nullopt, {}});
    page.openDetail(text("5"));
    ClientDetail detail;
    detail.row = client;
    Integration integration;
    integration.id = {17};
    integration.integrationType = text("google_ads");
    detail.integrations.append(integration);
    page.setDetail(detail);
    QSignalSpy opened(&page, &Page::openRequested);
    page.findChild<DetailPane*>()
        ->section(text("integrations"))
        ->findChild<PaneRows*>()
        ->findChild<QAbstractButton*>()
        ->click();
    QCOMPARE(opened.value(0).value(1).toString(), text("id:17 client:5 type:google_ads"));
}

QTEST_MAIN(ListLiveTest)
#include "tst_listlive.moc"
