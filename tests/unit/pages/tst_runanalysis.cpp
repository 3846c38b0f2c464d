// SPDX-License-Identifier: GPL-3.0-or-later
// Runs looked at more closely: their errors by kind, two of them side by side, the ones before and after, and
// a place in their data.
#include "tests/unit/pages/listbench.h"
#include "views/dialogs/comparedialog.h"
#include "views/pages/errorgroupsview.h"
#include "views/pages/selectionbar.h"
#include "views/theme/theme.h"
#include "views/widgets/jsontree.h"
#include "views/widgets/label.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/segmentedcontrol.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QSignalSpy>

using namespace sevenscale;

namespace {

ErrorGroups groups() {
    ErrorGroups all;
    all.filter = text("agent:3 outcome:failed date:last-7d");
    all.to = Timestamp::now();
    all.from = all.to.plusSeconds(-7 * 86'400);
    all.runs = 47;
    const auto add = [&](const char* message, qint64 runs, qint64 secondsAgo, bool isNew) {
        ErrorGroup group;
        group.text = text(message);
        group.runs = runs;
        group.agents = 2;
        group.clients = 3;
        group.lastSeen = all.to.plusSeconds(-secondsAgo);
        group.firstSeen = group.lastSeen.plusSeconds(-3'600);
        group.isNew = isNew;
        group.course = {0, 3, 1, runs};
        all.groups.append(group);
    };
    add("no answer within * s", 5, 60, true);
    add("", 40, 600, false);
    add("column \"*\" is missing", 2, 6'000, false);
    return all;
}

/// The page in its mode of errors, and what that asked for.
struct ErrorsBench : Bench {
    ErrorsBench() {
        answer(runs(20, 1));
        QObject::connect(view()->model(), &PagedTableModel::requested, &page,
            [this](const ListRequest& request) { wanted.append(request); });
        auto* modes = page.findChild<SegmentedControl*>();
        QTest::mouseClick(modes->findChildren<QAbstractButton*>().last(), Qt::LeftButton);
    }
    ErrorGroupsView* view() { return page.errorGroups(); }
    TableView* errors() { return view()->findChild<TableView*>(); }
    void tell() { view()->setGroups(wanted.last(), groups()); }
    QString cell(int row, const char* column) {
        const int at = view()->model()->columnOf(QString::fromLatin1(column));
        return view()->model()->index(row, at).data().toString();
    }
    QList<ListRequest> wanted;
};

} // namespace

class RunAnalysisTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void errorsAreReadWhenLookedAt();
    void aClickLeadsToTheRuns();
    void groupsAreSorted();
    void failuresAreNoEmptiness();
    void exactlyTwoAreCompared();
    void comparedSideBySide();
    void neighboursOpenInPlace();
    void dataIsSearched();
};

void RunAnalysisTest::errorsAreReadWhenLookedAt() {
    ErrorsBench bench;
    QCOMPARE(bench.page.mode(), text("errors"));
    QCOMPARE(bench.wanted.size(), 1);
    QVERIFY(!bench.page.isSettled());
    bench.tell();
    QVERIFY(bench.page.isSettled());
    QCOMPARE(bench.view()->model()->rowCount(), 3);
    QCOMPARE(bench.cell(0, "error"), text("no answer within * s"));
    QCOMPARE(bench.cell(0, "new"), text("new"));
    QVERIFY(bench.view()->findChild<Label*>()->text().contains(text("47")));
    // The page's filter is theirs.
    bench.type(text("agent:3 "));
    QTest::keyClick(bench.field(), Qt::Key_Return);
    QCOMPARE(bench.wanted.last().filter, text("agent:3"));
    // And is asked for no more behind the list of runs.
    const qsizetype before = bench.wanted.size();
    bench.page.setMode(text("table"));
    bench.view()->refresh();
    QCOMPARE(bench.wanted.size(), before);
}

void RunAnalysisTest::aClickLeadsToTheRuns() {
    ErrorsBench bench;
    bench.tell();
    QSignalSpy opened(&bench.page, &Page::openRequested);
    const QRect row = bench.errors()->visualRect(bench.view()->model()->index(2, 0));
    QTest::mouseClick(bench.errors()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), QString(pagekey::executions));
    QCOMPARE(opened[0][1].toString(),
        text("agent:3 outcome:failed date:last-7d error=\"column \\\"*\\\" is missing\""));
    bench.errors()->setFocus();
    QTest::keyClick(bench.errors(), Qt::Key_Up);
    QTest::keyClick(bench.errors(), Qt::Key_Return);
    QVERIFY(opened[1][1].toString().endsWith(text(" error:none")));
    // Whoever is led here sees runs.
    bench.page.openFilter(opened[0][1].toString());
    QCOMPARE(bench.page.mode(), text("table"));
}

void RunAnalysisTest::groupsAreSorted() {
    ErrorsBench bench;
    bench.tell();
    QCOMPARE(bench.cell(0, "runs"), text("5")); // the one seen last
    auto* header = bench.errors()->horizontalHeader();
    const int runs = bench.view()->model()->columnOf(text("runs"));
    const QPoint title(header->sectionViewportPosition(runs) + 12, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    bench.tell();
    QCOMPARE(bench.cell(0, "runs"), text("2"));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    bench.tell();
    QCOMPARE(bench.cell(0, "runs"), text("40"));
}

void RunAnalysisTest::failuresAreNoEmptiness() {
    ErrorsBench bench;
    bench.view()->setGroups(bench.wanted.last(), failure(ErrorCode::Timeout, text("detail")));
    auto* empty = bench.view()->findChild<EmptyState*>();
    QVERIFY(shownTexts(empty).contains(text("The errors could not be loaded.")));
    bench.view()->refresh();
    ErrorGroups none = groups();
    none.groups.clear();
    none.runs = 0;
    bench.view()->setGroups(bench.wanted.last(), none);
    QVERIFY(shownTexts(empty).contains(text("No run failed")));
}

void RunAnalysisTest::exactlyTwoAreCompared() {
    Bench bench;
    bench.page.setRole(Role::Viewer);
    bench.answer(runs(20, 1));
    QAction* compare = bench.page.actions()->action(ExecutionsPage::Compare);
    const auto choose = [&](int row) {
        const QRect rect = bench.table()->visualRect(bench.table()->model()->index(row, 1));
        QTest::mouseClick(bench.table()->viewport(), Qt::LeftButton, Qt::ControlModifier, rect.center());
    };
    QSignalSpy asked(&bench.page, &ListPage::actionRequested);
    choose(1);
    QVERIFY(!bench.page.actions()->offered().contains(compare));
    choose(4);
    QVERIFY(bench.page.actions()->offered().contains(compare));
    compare->trigger();
    QCOMPARE(asked[0][1].toStringList(), (QStringList{text("19"), text("16")}));
    choose(6);
    QVERIFY(!bench.page.actions()->offered().contains(compare));
}

void RunAnalysisTest::comparedSideBySide() {
    ExecutionDetail later{run(1), {}};
    ExecutionDetail earlier{run(2), {}};
    earlier.row.durationMs = 2'410;
    earlier.row.clientName = text("Odonto Sorriso");
    earlier.row.clientId = ClientId{18};
    earlier.row.tokensUsed = std::nullopt;
    earlier.row.executionDetails = JsonText{text(R"({"attempt":1,"model":"m","api_key":"••••••"})")};
    later.row.executionDetails = JsonText{text(Details)};
    later.agentCostPerRun = Decimal{text("0.0125")};
    earlier.agentCostPerRun = Decimal{text("0.0125")};
    CompareDialog dialog(Format(), nullptr);
    dialog.show();
    dialog.setRuns(later, earlier); // in whatever order
    QStringList texts;
    for (const Label* label : dialog.findChildren<Label*>())
        texts.append(label->text());
    const auto after = [&](const char* name, int by) { return texts.value(texts.indexOf(text(name)) + by); };
    QCOMPARE(after("Duration", 1), Format::duration(2'410));
    QCOMPARE(after("Duration", 2), Format::duration(4'820));
    QVERIFY2(after("Duration", 3).startsWith(u'+') && after("Duration", 3).contains(text("100")),
        qPrintable(after("Duration", 3)));
    QCOMPARE(after("Agent", 3), text("the same"));
    QCOMPARE(after("Clinic", 3), text("different"));
    QCOMPARE(after("Tokens", 1), Format::dash());
    QCOMPARE(after("Tokens", 3), QString());
    QCOMPARE(after("Cost per run, now", 3), text("="));
    auto* table = dialog.findChild<TableView*>();
    QStringList paths;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        paths.append(table->model()->index(row, 0).data().toString());
    QCOMPARE(paths,
        (QStringList{text("api_key"), text("attempt"), text("error"), text("max_attempts"), text("model"),
            text("steps")}));
    dialog.setError({ErrorCode::NotFound, text("gone")});
    QVERIFY(!table->isVisible());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void RunAnalysisTest::neighboursOpenInPlace() {
    Bench bench;
    bench.answer(runs(20, 1));
    bench.clickRow(3);
    ExecutionDetail detail{run(bench.details.last().toLongLong()), {}};
    detail.before = run(99);
    bench.page.setDetail(detail);
    auto* section = bench.pane()->section(text("neighbours"));
    QVERIFY(section->isVisible());
    const auto buttons = section->content()->findChildren<QAbstractButton*>();
    QCOMPARE(buttons.size(), 1);
    QVERIFY2(
        buttons[0]->accessibleName().contains(text("Before")) || buttons[0]->text().contains(text("Before")),
        qPrintable(buttons[0]->accessibleName()));
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QCOMPARE(bench.page.detailId(), text("99"));
    QTRY_COMPARE(bench.details.last(), text("99"));
    QCOMPARE(bench.page.filter(), QString());
    ExecutionDetail alone{run(99), {}};
    bench.page.setDetail(alone);
    QVERIFY(!section->isVisible());
}

void RunAnalysisTest::dataIsSearched() {
    Bench bench;
    bench.answer(runs(20, 1));
    bench.clickRow(0);
    bench.answerDetail();
    auto* tree = bench.pane()->findChild<JsonTree*>();
    auto* search = bench.pane()->findChild<SearchField*>();
    search->setFocus();
    QTest::keyClicks(search, text("DURATION"));
    QCOMPARE(tree->currentPath(), text("steps[0].duration_ms"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(tree->currentPath(), text("steps[1].duration_ms"));
    QTest::keyClick(search, Qt::Key_Return); // and round
    QCOMPARE(tree->currentPath(), text("steps[0].duration_ms"));
    search->clear();
    QTest::keyClicks(search, text("refused"));
    QCOMPARE(tree->currentPath(), text("error.message"));
    QVERIFY(!search->property("invalid").toBool());
    QTest::keyClicks(search, text("x"));
    QVERIFY(search->property("invalid").toBool());
    QVERIFY(!search->toolTip().isEmpty());
}

QTEST_MAIN(RunAnalysisTest)
#include "tst_runanalysis.moc"
