// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"
#include "views/widgets/tableview.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace sevenscale;

namespace {

QList<QStandardItem*> line(int number) {
    auto* name = new QStandardItem(QStringLiteral("Clinic %1").arg(number));
    name->setData(QString::number(number), IdRole);
    return {name, new QStandardItem(QStringLiteral("x"))};
}

/// A table of fifty rows on screen, 1000 to 1049.
struct Bench {
    Bench() {
        for (int row = 0; row < 50; ++row)
            model.appendRow(line(1000 + row));
        table.setModel(&model);
        table.resize(400, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        table.setCurrentIndex({});
    }
    int rowOf(const QString& id) const {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(IdRole).toString() == id)
                return row;
        }
        return -1;
    }
    int yOf(int id) const { return table.rowViewportPosition(rowOf(QString::number(id))); }
    void moveMouse(int y) {
        const QPointF at(40, y);
        QMouseEvent move(QEvent::MouseMove, at, table.viewport()->mapToGlobal(at), Qt::NoButton, {}, {});
        QCoreApplication::sendEvent(table.viewport(), &move);
    }
    void leave() {
        QEvent event(QEvent::Leave);
        QCoreApplication::sendEvent(&table, &event);
    }

    QStandardItemModel model{0, 2};
    TableView table;
};

} // namespace

/// The table while its rows change by themselves.
class TableTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }

    void staleRowsKeepTheShapesOfTheirMarks() {
        Bench bench;
        const auto paint = [&](State state) {
            bench.model.item(0, 1)->setData(static_cast<int>(state), StateRole);
            bench.model.item(0, 0)->setData(static_cast<int>(state), RowStateRole);
            return bench.table.viewport()->grab(QRect(0, 0, 400, bench.table.rowPixels())).toImage();
        };
        const auto has = [](const QImage& image, const QColor& ink) {
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y) == ink)
                        return true;
            return false;
        };
        QVERIFY(has(paint(State::Critical), colour(State::Critical)));
        bench.table.setStale(true);
        const QImage critical = paint(State::Critical);
        const QImage ok = paint(State::Ok);
        QVERIFY(!has(critical, colour(State::Critical))); // not the edge either
        QVERIFY(has(critical, colour(Token::Off)));
        const QRect mark(bench.table.columnViewportPosition(1), 0, 40, bench.table.rowPixels());
        QVERIFY(critical.copy(mark) != ok.copy(mark));
        QVERIFY(critical.copy(mark) != paint(State::Attention).copy(mark));
    }

    void onlyTheUserSelects() {
        Bench bench;
        QSignalSpy selected(&bench.table, &TableView::rowSelected);
        bench.table.selectId(QStringLiteral("1003"));
        bench.model.removeRow(3); // Qt makes a neighbour current
        QVERIFY(bench.table.currentId() != QStringLiteral("1003"));
        QCOMPARE(selected.size(), 0);
        QTest::keyClick(&bench.table, Qt::Key_Down);
        QCOMPARE(selected.size(), 1);
        QTest::mouseClick(bench.table.viewport(), Qt::LeftButton, {}, QPoint(40, bench.yOf(1001) + 5));
        QCOMPARE(selected.size(), 2);
        QCOMPARE(selected.last().value(0).toString(), QStringLiteral("1001"));
        QTest::keyClick(&bench.table, Qt::Key_End);
        QCOMPARE(selected.size(), 3);
    }

    void scrolledRowsStayWhereTheyAre() {
        Bench bench;
        bench.table.setCurrentIndex(bench.model.index(1, 0)); // out of sight, and about to go
        bench.table.verticalScrollBar()->setValue(20 * bench.table.rowPixels() + 7);
        const int before = bench.yOf(1022);
        bench.model.insertRow(0, line(1));
        QCOMPARE(bench.yOf(1022), before);
        bench.model.removeRows(0, 3);
        QCOMPARE(bench.yOf(1022), before);
        bench.model.removeRow(bench.rowOf(QStringLiteral("1020"))); // the first that is visible
        QCOMPARE(bench.yOf(1022), before);
        const int first = bench.yOf(1019);
        QVERIFY(first <= 0);
        bench.model.sort(0, Qt::DescendingOrder);
        QCOMPARE(bench.yOf(1019), first);
        QTest::qWait(50); // nor when the delayed layout is done
        QCOMPARE(bench.yOf(1019), first);
    }

    void newRowsShowAtTheTop() {
        Bench bench;
        bench.model.insertRow(0, line(1));
        QCOMPARE(bench.table.verticalScrollBar()->value(), 0);
        QCOMPARE(bench.yOf(1), 0);
    }

    void rowsStayUnderTheMouse() {
        Bench bench;
        const int before = bench.yOf(1004);
        bench.moveMouse(before + 5);
        bench.model.insertRow(0, line(1));
        bench.model.insertRow(3, line(2)); // between the first visible row and the mouse
        QCOMPARE(bench.yOf(1004), before);
        QCOMPARE(bench.table.hoveredRow(), bench.rowOf(QStringLiteral("1004")));
        bench.leave();
        QCOMPARE(bench.table.verticalScrollBar()->value(), 0); // the newest rows show again
    }

    void theListStaysWhereItWasScrolled() {
        Bench bench;
        bench.moveMouse(bench.yOf(1004) + 5);
        bench.model.insertRow(0, line(1));
        bench.table.verticalScrollBar()->setValue(200);
        bench.leave();
        QCOMPARE(bench.table.verticalScrollBar()->value(), 200);
    }
};

QTEST_MAIN(TableTest)
#include "table_test.moc"
