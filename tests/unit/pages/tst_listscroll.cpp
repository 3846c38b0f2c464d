// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolling through a list that is far longer than what is kept of it, by keyboard and by scroll bar.
#include "tests/support/listsource.h"
#include "tests/unit/pages/listbench.h"

#include <QDateTimeEdit>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>

using namespace sevenscale;

namespace {

constexpr qint64 Rows = 20'000;

/// The bench, answered by a list of twenty thousand.
struct Long : Bench {
    Long() {
        for (qint64 id = Rows; id >= 1; --id)
            source.ids.append(id);
        QObject::connect(
            &page, &ListPage::listRequested, &page, [this] { answerAll(); }, Qt::QueuedConnection);
        answerAll();
        QTest::qWait(0);
    }
    void answerAll() {
        while (answered < asked.size()) {
            const ListRequest request = asked[answered++];
            ListRequest found = request;
            // The list has ids, and no dates.
            if (!found.from.isEmpty() && !found.from.startsWith(QLatin1String("after-")))
                found.from = source.placeOf(atDate);
            page.setPage(request, source.read(found));
        }
    }
    qint64 topId() {
        const int row = table()->rowAt(0);
        return table()->model()->index(row, 0).data(IdRole).toString().toLongLong();
    }

    test::ListSource<Execution> source{[](qint64 id) { return run(id); }, {}};
    qint64 atDate = 0; ///< the first id of any date that is asked for; 0: behind the last row
    qsizetype answered = 0;

    /// Ctrl+G, and there.
    void goToADate() {
        QTest::keyClick(table(), Qt::Key_G, Qt::ControlModifier);
        for (auto* button : page.findChild<QDialog*>()->findChildren<QPushButton*>()) {
            if (button->isDefault())
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
};

} // namespace

class TestListScroll final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAheadAndForgets();
    void whatIsReadStaysWhereItIs();
    void homeAndEndReachTheWholeList();
    void goesToADate();
    void aDateBehindTheLastRowIsTheEnd();
};

void TestListScroll::readsAheadAndForgets() {
    Long bench;
    auto* table = bench.table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home);
    qint64 last = Rows + 1;
    for (int step = 0; step < 400; ++step) {
        QTest::keyClick(table, Qt::Key_PageDown);
        QTest::qWait(0);
        const qint64 current = table->currentId().toLongLong();
        QVERIFY2(current < last, qPrintable(QStringLiteral("stood still at %1").arg(current)));
        last = current;
        QVERIFY(bench.page.listModel()->rowCount() <= PagedTableModel::DefaultMaximumRows + 200);
    }
    QVERIFY2(last < Rows - 5000, qPrintable(QString::number(last)));
    QVERIFY(bench.page.listModel()->hasRowsBefore());
    for (int step = 0; step < 400; ++step) {
        QTest::keyClick(table, Qt::Key_PageUp);
        QTest::qWait(0);
    }
    QCOMPARE(table->currentId().toLongLong(), Rows);
    QVERIFY(!bench.page.listModel()->hasRowsBefore());
}

void TestListScroll::whatIsReadStaysWhereItIs() {
    Long bench;
    QScrollBar* bar = bench.table()->verticalScrollBar();
    for (int step = 0; step < 60; ++step) {
        bar->setValue(bar->maximum());
        QTest::qWait(0);
    }
    QVERIFY(bench.page.listModel()->hasRowsBefore());
    // Rows that come in above, or go there, move nothing.
    for (int step = 0; step < 30; ++step) {
        const qint64 before = bench.topId();
        const qsizetype requests = bench.asked.size();
        bar->setValue(bar->value() - 1400); // fifty rows
        const qint64 aimedAt = bench.topId();
        QTest::qWait(0);
        QCOMPARE(bench.topId(), aimedAt);
        QCOMPARE(aimedAt, before + 50);
        if (bench.asked.size() > requests)
            QVERIFY(!bench.asked.last().before.isEmpty());
    }
    // Pulled to the very top of what is kept: it goes on from there, and not to the start of the list.
    const qint64 top = bench.page.listModel()->idAt(0).toLongLong();
    bar->setValue(0);
    QTest::qWait(0);
    QCOMPARE(bench.topId(), top);
    QVERIFY(bar->value() > 0);
}

void TestListScroll::homeAndEndReachTheWholeList() {
    Long bench;
    auto* table = bench.table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_End);
    QTRY_COMPARE(table->currentId(), text("1"));
    QVERIFY(table->viewport()->rect().contains(table->visualRect(table->currentIndex())));
    QVERIFY(!bench.page.listModel()->hasRowsBehind());
    QTest::keyClick(table, Qt::Key_Up);
    QCOMPARE(table->currentId(), text("2"));
    QTest::keyClick(table, Qt::Key_Home);
    QTRY_COMPARE(table->currentId().toLongLong(), Rows);
    QCOMPARE(table->verticalScrollBar()->value(), 0);
}

void TestListScroll::goesToADate() {
    Long bench;
    QTest::keyClick(bench.table(), Qt::Key_G, Qt::ControlModifier);
    auto* dialog = bench.page.findChild<QDialog*>();
    QVERIFY(dialog);
    auto* field = dialog->findChild<QDateTimeEdit*>();
    field->setDate(QDate(2026, 11, 20));
    field->setTime(QTime(14, 5));
    bench.answered = bench.asked.size() + 100; // what it is answered does not matter here
    for (auto* button : dialog->findChildren<QPushButton*>()) {
        if (button->isDefault())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    const Sort sort{text("execution_date"), true};
    QCOMPARE(bench.asked.last().sort, std::optional(sort));
    const auto place = ListCursor::fromText(bench.asked.last().from, sort, 1);
    QVERIFY(place);
    QCOMPARE(place->kind, ListCursor::Kind::Key);
    // 14:05 in São Paulo, to its last moment: the list goes down.
    QCOMPARE(place->key, std::optional(text("2026-11-20 17:05:59.999999+00")));
}

void TestListScroll::aDateBehindTheLastRowIsTheEnd() {
    Long bench;
    bench.goToADate();
    QTRY_COMPARE(bench.table()->currentId(), text("1"));
    QVERIFY(
        bench.table()->viewport()->rect().contains(bench.table()->visualRect(bench.table()->currentIndex())));
    QVERIFY(bench.page.listModel()->hasRowsBefore());
    QVERIFY(!bench.page.listModel()->hasRowsBehind());
}

/// Three rows have no scroll bar to pull: what lies in front of them comes by itself.
QTEST_MAIN(TestListScroll)
#include "tst_listscroll.moc"
