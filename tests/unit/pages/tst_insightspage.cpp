// SPDX-License-Identifier: GPL-3.0-or-later
// Insights as cards and in the pane: opened, rated and marked by clicking and typing.
#include "tests/unit/pages/listbench.h"
#include "views/pages/insightcards.h"
#include "views/pages/listinsights.h"
#include "views/theme/theme.h"
#include "views/widgets/starrating.h"

#include <QSignalSpy>

using namespace sevenscale;

namespace {

Insight insight(int number) {
    Insight row;
    row.id = QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    row.clientId = ClientId{17};
    row.clientName = text("Clínica Vida Plena");
    row.agentType = text("patient-retention");
    row.status = text("completed");
    row.insightsData
        = {QStringLiteral(R"({"titulo":"Achado %1","resumo":"<b>Sim</b>","faltas":%1})").arg(number)};
    row.processedAt = Timestamp::now().plusSeconds(-60 * number);
    if (number % 3 == 0)
        row.handledAt = Timestamp::now().plusSeconds(-30);
    if (number % 2 == 0)
        row.rating = 4;
    return row;
}

struct InsightsBench {
    explicit InsightsBench(Role role = Role::Operator, int rows = 60) {
        QObject::connect(
            &page, &ListPage::listRequested, &page, [this](const ListRequest& r) { asked.append(r); });
        QObject::connect(
            &page, &ListPage::detailRequested, &page, [this](const QString& id) { details.append(id); });
        page.setRole(role);
        page.resize(1300, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QList<Insight> all;
        for (int i = 1; i <= rows; ++i)
            all.append(insight(i));
        page.setPage(asked.last(), {all, std::nullopt, std::nullopt, {}});
        page.setMode(text("cards"));
        QTest::qWait(0);
    }
    InsightCards* cards() { return page.findChild<InsightCards*>(); }
    /// In the foot of a card, so far from its left or right edge.
    QPoint foot(int row, int fromLeft, int fromRight = 0) {
        const QRect card = cards()->visualRect(cards()->model()->index(row, 0));
        return {fromRight > 0 ? card.right() - fromRight : card.left() + fromLeft, card.bottom() - 26};
    }
    void answerDetail(const InsightMark& mark) {
        page.setDetail({insight(details.last().right(3).toInt()), mark});
    }

    InsightsPage page;
    QList<ListRequest> asked;
    QStringList details;
};

} // namespace

class InsightsPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void cardsShareRowsAndSelection();
    void aStarRates();
    void aWordMarks();
    void keysDoTheSame();
    void whoMayNotCannot();
    void thePaneTellsWho();
    void actionsFitTheRows();
    void noRowsAreToldAsInTheTable();
    void starsByKeyboard();
};

void InsightsPageTest::cardsShareRowsAndSelection() {
    InsightsBench bench;
    QVERIFY(bench.cards()->isVisible());
    QVERIFY(!bench.page.findChild<TableView*>()->isVisible());
    // Several beside each other, all as high.
    const QRect first = bench.cards()->visualRect(bench.cards()->model()->index(0, 0));
    const QRect second = bench.cards()->visualRect(bench.cards()->model()->index(1, 0));
    QCOMPARE(first.top(), second.top());
    QVERIFY(second.left() >= first.right());
    QTest::mouseClick(bench.cards()->viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(bench.page.detailId(), insight(2).id);
    QCOMPARE(bench.page.findChild<TableView*>()->selectedIds(), QStringList{insight(2).id});
    bench.cards()->setFocus();
    QTest::keyClick(bench.cards(), Qt::Key_Right);
    QTest::keyClick(bench.cards(), Qt::Key_Return);
    QCOMPARE(bench.page.detailId(), insight(3).id);
}

void InsightsPageTest::aStarRates() {
    InsightsBench bench;
    QSignalSpy rated(&bench.page, &InsightsPage::rateRequested);
    const int pad = 6 + 14;
    QTest::mouseClick(bench.cards()->viewport(), Qt::LeftButton, {}, bench.foot(0, pad + 2 * 20 + 8));
    QCOMPARE(rated.size(), 1);
    QCOMPARE(rated[0][0].toString(), insight(1).id);
    QCOMPARE(rated[0][1].toInt(), 3);
    QCOMPARE(bench.page.detailId(), QString()); // and opens nothing
    // The star that is the last full one takes the rating back.
    QTest::mouseClick(bench.cards()->viewport(), Qt::LeftButton, {}, bench.foot(1, pad + 3 * 20 + 8));
    QCOMPARE(rated[1][1].toInt(), 0);
}

void InsightsPageTest::aWordMarks() {
    InsightsBench bench;
    QSignalSpy asked(&bench.page, &ListPage::actionRequested);
    QTest::mouseMove(bench.cards()->viewport(), bench.foot(0, 0, 40));
    QTest::mouseClick(bench.cards()->viewport(), Qt::LeftButton, {}, bench.foot(0, 0, 40));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), QString(InsightsPage::Handle));
    QCOMPARE(asked[0][1].toStringList(), QStringList{insight(1).id});
    QTest::mouseClick(bench.cards()->viewport(), Qt::LeftButton, {}, bench.foot(2, 0, 40));
    QCOMPARE(asked[1][0].toString(), QString(InsightsPage::Reopen));
}

void InsightsPageTest::keysDoTheSame() {
    InsightsBench bench;
    QSignalSpy rated(&bench.page, &InsightsPage::rateRequested);
    QSignalSpy asked(&bench.page, &ListPage::actionRequested);
    bench.cards()->setFocus();
    bench.cards()->setCurrentIndex(bench.cards()->model()->index(4, 0));
    QTest::keyClick(bench.cards(), Qt::Key_5);
    QTest::keyClick(bench.cards(), Qt::Key_0);
    QTest::keyClick(bench.cards(), Qt::Key_H);
    QCOMPARE(rated.size(), 2);
    QCOMPARE(rated[0][1].toInt(), 5);
    QCOMPARE(rated[1][1].toInt(), 0);
    QCOMPARE(asked[0][1].toStringList(), QStringList{insight(5).id});
}

void InsightsPageTest::whoMayNotCannot() {
    InsightsBench bench(Role::Viewer);
    QSignalSpy rated(&bench.page, &InsightsPage::rateRequested);
    QSignalSpy asked(&bench.page, &ListPage::actionRequested);
    QTest::mouseClick(bench.cards()->viewport(), Qt::LeftButton, {}, bench.foot(0, 6 + 14 + 8));
    QTest::keyClick(bench.cards(), Qt::Key_H);
    QTest::keyClick(bench.cards(), Qt::Key_4);
    QVERIFY(rated.isEmpty() && asked.isEmpty());
    QVERIFY(!bench.page.actions()->action(InsightsPage::Handle)->isEnabled());
    QVERIFY(!bench.page.findChild<StarRating*>()->isEnabled());
}

void InsightsPageTest::thePaneTellsWho() {
    InsightsBench bench;
    bench.page.openDetail(insight(3).id);
    InsightMark mark;
    mark.ownRating = 2;
    mark.meanRating = 3.5;
    mark.handledAt = insight(3).handledAt;
    mark.handledBy = text("Ana");
    bench.answerDetail(mark);
    auto* stars = bench.page.findChild<StarRating*>();
    QCOMPARE(stars->rating(), 2);
    QTRY_VERIFY(shownTexts(bench.page.findChild<DetailPane*>()).contains(text("Ana")));
    QSignalSpy rated(&bench.page, &InsightsPage::rateRequested);
    QTest::mouseClick(stars, Qt::LeftButton, {}, {4 * 20 + 8, 10});
    QCOMPARE(rated[0][0].toString(), insight(3).id);
    QCOMPARE(rated[0][1].toInt(), 5);
    QCOMPARE(stars->rating(), 2); // until it is so
}

void InsightsPageTest::actionsFitTheRows() {
    InsightsBench bench;
    const auto offered = [&](const QStringList& actions) {
        QStringList shown;
        for (const QAction* action : bench.page.actions()->offered())
            shown.append(action->text());
        QCOMPARE(shown, actions);
    };
    bench.page.openDetail(insight(1).id);
    offered({text("Mark as handled")});
    bench.page.openDetail(insight(3).id);
    offered({text("Not handled after all")});
    bench.page.setMode(text("table"));
    bench.page.closeDetail();
    auto* table = bench.page.findChild<TableView*>();
    table->clearSelection();
    for (const int row : {0, 2}) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier,
            table->visualRect(table->model()->index(row, 1)).center());
    }
    offered({text("Mark as handled"), text("Not handled after all")});
}

void InsightsPageTest::noRowsAreToldAsInTheTable() {
    InsightsBench bench(Role::Operator, 0);
    QVERIFY(!bench.cards()->isVisible());
    QVERIFY(bench.page.findChild<EmptyState*>()->isVisible());
    QCOMPARE(bench.page.mode(), text("cards"));
    bench.page.refresh();
    bench.page.setPage(bench.asked.last(), {{insight(1)}, std::nullopt, std::nullopt, {}});
    QVERIFY(bench.cards()->isVisible());
}

void InsightsPageTest::starsByKeyboard() {
    StarRating stars;
    stars.show();
    stars.setFocus();
    QSignalSpy rated(&stars, &StarRating::rated);
    QTest::keyClick(&stars, Qt::Key_3);
    QTest::keyClick(&stars, Qt::Key_Right);
    QTest::keyClick(&stars, Qt::Key_Backspace);
    QCOMPARE(rated.size(), 3);
    QCOMPARE(rated[0][0].toInt(), 3);
    QCOMPARE(rated[1][0].toInt(), 1);
    QCOMPARE(rated[2][0].toInt(), 0);
}

QTEST_MAIN(InsightsPageTest)
#include "tst_insightspage.moc"
