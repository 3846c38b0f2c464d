// SPDX-License-Identifier: GPL-3.0-or-later
// The log followed as it grows: the newest in view, until somebody looks at something else.
#include "tests/unit/pages/listbench.h"
#include "views/pages/listlogs.h"
#include "views/theme/theme.h"

#include <QScrollBar>
#include <QToolButton>

using namespace sevenscale;

namespace {

LogEntry entry(qint64 id) {
    LogEntry row;
    row.id = {id};
    row.logType = text("sync");
    row.level = text(id % 5 == 0 ? "error" : "info");
    row.message = QStringLiteral("Linha %1").arg(id);
    row.clientId = ClientId{17};
    row.agentId = AgentId{3};
    row.createdAt = Timestamp::now().plusSeconds(id - 10'000);
    return row;
}

struct LogsBench {
    LogsBench() {
        QObject::connect(
            &page, &ListPage::listRequested, &page, [this](const ListRequest& r) { asked.append(r); });
        page.resize(1200, 600);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        answer();
    }
    void answer() {
        QList<LogEntry> rows;
        for (qint64 id = newest; id > newest - 200; --id)
            rows.append(entry(id));
        page.setPage(asked.last(), {rows, std::nullopt, std::nullopt, {}});
        QTest::qWait(0);
    }
    void grow(int by) {
        newest += by;
        page.refresh();
        answer();
    }
    TableView* table() { return page.findChild<TableView*>(); }
    QScrollBar* bar() { return table()->verticalScrollBar(); }
    qint64 topId() {
        return table()->model()->index(table()->rowAt(0), 0).data(IdRole).toString().toLongLong();
    }
    void follow() {
        for (QToolButton* button : page.findChildren<QToolButton*>()) {
            if (button->defaultAction() == page.follow())
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }

    LogsPage page;
    QList<ListRequest> asked;
    qint64 newest = 1'000;
};

} // namespace

class LogsFollowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void theNewestStayInView();
    void scrollingStopsIt();
    void choosingStopsIt();
    void anotherOrderStopsIt();
    void itBeginsAtTheTop();
};

void LogsFollowTest::theNewestStayInView() {
    LogsBench bench;
    bench.follow();
    QVERIFY(bench.page.follow()->isChecked());
    // Also under the mouse, where a list is held otherwise.
    QTest::mouseMove(bench.table()->viewport(), {300, 200});
    for (int i = 0; i < 5; ++i) {
        bench.grow(7);
        QCOMPARE(bench.topId(), bench.newest);
        QCOMPARE(bench.bar()->value(), 0);
    }
    QVERIFY(bench.page.follow()->isChecked());
}

void LogsFollowTest::scrollingStopsIt() {
    LogsBench bench;
    bench.follow();
    bench.bar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    QVERIFY(!bench.page.follow()->isChecked());
    const qint64 top = bench.topId();
    bench.grow(7);
    QCOMPARE(bench.topId(), top); // what is being read stays
    bench.follow();
    QVERIFY(bench.page.follow()->isChecked());
    QCOMPARE(bench.topId(), bench.newest);
}

void LogsFollowTest::choosingStopsIt() {
    LogsBench bench;
    bench.follow();
    QTest::mouseClick(bench.table()->viewport(), Qt::LeftButton, {},
        bench.table()->visualRect(bench.table()->model()->index(3, 2)).center());
    QVERIFY(!bench.page.follow()->isChecked());
    QCOMPARE(bench.page.detailId(), QString::number(bench.newest - 3));
    bench.follow();
    QCOMPARE(bench.page.detailId(), QString());
}

void LogsFollowTest::anotherOrderStopsIt() {
    LogsBench bench;
    bench.follow();
    bench.page.model()->setSort(Sort{text("created_at"), false});
    QVERIFY(!bench.page.follow()->isChecked());
    bench.follow();
    QCOMPARE(bench.page.model()->currentSort(), std::optional(LogsModel::newestFirst()));
    // A filter is no other order.
    bench.page.openFilter(text("level:error"));
    QVERIFY(bench.page.follow()->isChecked());
}

void LogsFollowTest::itBeginsAtTheTop() {
    LogsBench bench;
    bench.bar()->setValue(bench.bar()->maximum());
    bench.follow();
    QCOMPARE(bench.bar()->value(), 0);
    QVERIFY(!bench.page.follow()->text().isEmpty());
}

QTEST_MAIN(LogsFollowTest)
#include "tst_logsfollow.moc"
