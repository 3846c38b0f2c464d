// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to rows: by whom, to which, and where it is offered.
#include "tests/unit/pages/listbench.h"
#include "views/pages/selectionbar.h"
#include "views/theme/theme.h"
#include "views/widgets/actionrow.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/segmentedcontrol.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace sevenscale;

namespace {

const auto Again = QStringLiteral("test.again");
const auto Single = QStringLiteral("test.single");

/// The page of runs with two actions beside whatever it has itself.
struct ActionBench : Bench {
    ActionBench() {
        page.actions()->add(Again, QStringLiteral("rotate-ccw"), RowActions::Rows::Many, Role::Operator);
        page.actions()->add(Single, QStringLiteral("pencil"), RowActions::Rows::One, Role::Admin);
        page.setRole(Role::Operator);
        answer(runs(20, 1));
    }
    QAction* action(const QString& key) { return page.actions()->action(key); }
    SelectionBar* bar() { return page.findChild<SelectionBar*>(); }
    void clickRow(int row, Qt::KeyboardModifiers keys) {
        const QRect rect = table()->visualRect(table()->model()->index(row, 1));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, keys, rect.center());
    }
};

} // namespace

class ListActionsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void oneRowIsThePanes();
    void severalRowsAreTheBars();
    void allRowsAreNamedByTheFilter();
    void anotherFilterIsAnotherSelection();
    void theRoleDecides();
    void modesTakeTheTablesPlace();
};

void ListActionsTest::oneRowIsThePanes() {
    ActionBench bench;
    QSignalSpy asked(&bench.page, &ListPage::actionRequested);
    bench.Bench::clickRow(3);
    QCOMPARE(bench.page.detailId(), QStringLiteral("17"));
    QVERIFY(bench.bar()->isHidden());
    QVERIFY(bench.pane()->findChild<ActionRow*>()->isVisible());
    bench.action(Again)->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), Again);
    QCOMPARE(asked[0][1].toStringList(), QStringList{QStringLiteral("17")});
}

void ListActionsTest::severalRowsAreTheBars() {
    ActionBench bench;
    QSignalSpy asked(&bench.page, &ListPage::actionRequested);
    bench.clickRow(1, Qt::ControlModifier);
    bench.clickRow(4, Qt::ControlModifier);
    bench.clickRow(2, Qt::ControlModifier);
    QVERIFY(bench.bar()->isVisible());
    QVERIFY(!bench.page.actions()->offered().contains(bench.action(Single)));
    bench.action(Again)->trigger();
    QCOMPARE(asked[0][1].toStringList().join(QLatin1Char(' ')), QStringLiteral("19 18 16"));
    const auto links = bench.bar()->findChildren<LinkButton*>();
    QTest::mouseClick(links.last(), Qt::LeftButton);
    QVERIFY(bench.bar()->isHidden());
}

void ListActionsTest::allRowsAreNamedByTheFilter() {
    ActionBench bench;
    bench.type(QStringLiteral("agenda "));
    QTest::keyClick(bench.field(), Qt::Key_Return);
    bench.answer(runs(20, 1), QStringLiteral("more"));
    bench.page.setTotal(1204);
    bench.clickRow(1, Qt::ControlModifier);
    bench.clickRow(4, Qt::ControlModifier);
    QSignalSpy asked(&bench.page, &ListPage::actionRequested);
    auto* all = bench.bar()->findChildren<LinkButton*>().first();
    QVERIFY2(all->text().contains(QLocale().toString(1204)), qPrintable(all->text()));
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(bench.page.isAllSelected());
    bench.action(Again)->trigger();
    QVERIFY(asked[0][1].toStringList().isEmpty());
    QCOMPARE(asked[0][2].toString(), bench.page.filter());
}

void ListActionsTest::anotherFilterIsAnotherSelection() {
    ActionBench bench;
    bench.answer(runs(20, 1), QStringLiteral("more"));
    bench.clickRow(1, Qt::ControlModifier);
    bench.clickRow(4, Qt::ControlModifier);
    QTest::mouseClick(bench.bar()->findChildren<LinkButton*>().first(), Qt::LeftButton);
    QVERIFY(bench.page.isAllSelected());
    bench.page.openFilter(QStringLiteral("outcome:failed"));
    QVERIFY(!bench.page.isAllSelected());
}

void ListActionsTest::theRoleDecides() {
    ActionBench bench;
    bench.Bench::clickRow(0);
    QVERIFY(bench.action(Again)->isEnabled());
    QVERIFY(!bench.action(Single)->isEnabled());
    QVERIFY(!bench.action(Single)->toolTip().isEmpty());
    bench.page.setRole(Role::Viewer);
    QVERIFY(!bench.action(Again)->isEnabled());
    bench.page.setRole(Role::Owner);
    QVERIFY(bench.action(Again)->isEnabled() && bench.action(Single)->isEnabled());
}

void ListActionsTest::modesTakeTheTablesPlace() {
    class Page final : public ExecutionsPage {
    public:
        Page() {
            addMode(QStringLiteral("other"), new QWidget);
            setModeWords(QStringLiteral("other"), QStringLiteral("Other"));
        }
    };
    Page page;
    page.resize(1200, 700);
    page.show();
    QSignalSpy changed(&page, &ListPage::modeChanged);
    page.setMode(QStringLiteral("other"));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!page.findChild<TableView*>(QStringLiteral("table"))->isVisible());
    Page second;
    second.setMode(QStringLiteral("nonsense"));
    QCOMPARE(second.mode(), QStringLiteral("table"));
    QVERIFY(second.restoreState(page.saveState()));
    QCOMPARE(second.mode(), QStringLiteral("other"));
}

QTEST_MAIN(ListActionsTest)
#include "tst_listactions.moc"
