// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in and what changes under the eyes of whoever reads a list, and what is copied from it.
#include "tests/unit/pages/listbench.h"
#include "views/widgets/paintedbutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace sevenscale;

namespace {

struct NewsBench : Bench {
    NewsBench() {
        answer(runs(100, 1));
        QTRY_VERIFY(table()->verticalScrollBar()->maximum() > 0); // laid out
    }
    /// The button over the table's top; null while there is none.
    QAbstractButton* bar() {
        for (auto* button : table()->findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (button->isVisible() && button->text().endsWith(text(" new")))
                return button;
        }
        return nullptr;
    }
    QToolButton* pause() {
        for (auto* button : page.findChildren<QToolButton*>()) {
            if (button->accessibleName().startsWith(text("Pause")))
                return button;
        }
        return nullptr;
    }
    void arrive(const QList<Execution>& rows) {
        page.refresh();
        answer(rows);
    }
    QScrollBar* scroll() { return table()->verticalScrollBar(); }
    QString topId() { return table()->model()->index(table()->rowAt(0), 0).data(IdRole).toString(); }
    QColor ground(int row, int column) {
        const QRect cell = table()->visualRect(table()->model()->index(row, column));
        const QImage image = table()->viewport()->grab(cell).toImage();
        return image.pixelColor(image.width() - 3, 3);
    }
};

} // namespace

class ListNewsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newRowsAreToldAndNothingMoves() {
        NewsBench bench;
        bench.scroll()->setValue(20 * bench.table()->rowPixels());
        const QString top = bench.topId();
        bench.arrive(runs(112, 1));
        QCOMPARE(bench.topId(), top);
        QVERIFY(bench.bar());
        QCOMPARE(bench.bar()->text(), text("12 new"));
        bench.arrive(runs(113, 1));
        QCOMPARE(bench.bar()->text(), text("13 new"));
        QTest::mouseClick(bench.bar(), Qt::LeftButton);
        QCOMPARE(bench.topId(), text("113"));
        QVERIFY(!bench.bar());
    }

    void whatWasSeenIsNotNew() {
        NewsBench bench;
        bench.scroll()->setValue(20 * bench.table()->rowPixels());
        bench.arrive(runs(110, 1));
        QCOMPARE(bench.bar()->text(), text("10 new"));
        bench.scroll()->setValue(4 * bench.table()->rowPixels());
        QCOMPARE(bench.bar()->text(), text("4 new"));
        bench.scroll()->setValue(0);
        QVERIFY(!bench.bar());
    }

    void atTheTopTheyShow() {
        NewsBench bench;
        bench.arrive(runs(103, 1));
        QCOMPARE(bench.topId(), text("103"));
        QVERIFY(!bench.bar());
    }

    void anOpenRowStaysWhereItIs() {
        NewsBench bench;
        bench.clickRow(4);
        QCOMPARE(bench.page.detailId(), text("96"));
        const int y = bench.table()->visualRect(bench.table()->model()->index(4, 0)).y();
        QTest::mouseMove(bench.page.window(), QPoint(4, 4));
        bench.arrive(runs(105, 1));
        QCOMPARE(bench.table()->visualRect(bench.table()->model()->index(9, 0)).y(), y);
        QCOMPARE(bench.bar()->text(), text("5 new"));
        bench.page.closeDetail();
    }

    void rowsReadOnAreNotNew() {
        NewsBench bench;
        bench.arrive(runs(100, 1));
        bench.page.listModel()->setMaximumRows(10'000);
        bench.page.refresh();
        bench.answer(runs(100, 1), text("next"));
        bench.scroll()->setValue(bench.scroll()->maximum());
        QTRY_VERIFY(!bench.asked.last().after.isEmpty());
        bench.answer(runs(0, -50));
        QVERIFY(!bench.bar());
    }

    void pausedNothingMoves() {
        NewsBench bench;
        bench.page.setTotal(100);
        QTest::mouseClick(bench.pause(), Qt::LeftButton);
        QVERIFY(bench.page.isPaused());
        const qsizetype asked = bench.asked.size();
        bench.page.refresh();
        QCOMPARE(bench.asked.size(), asked);
        bench.page.setTotal(134);
        QCOMPARE(bench.pause()->text(), text("Paused, 34 new"));
        QTest::mouseClick(bench.pause(), Qt::LeftButton);
        QCOMPARE(bench.asked.size(), asked + 1); // and reads what it missed
        bench.answer(runs(134, 1));
        QCOMPARE(bench.topId(), text("134"));
        QVERIFY(bench.pause()->text().isEmpty());
    }

    void aFilterIsFollowedWhilePaused() {
        NewsBench bench;
        bench.page.setTotal(100);
        QTest::mouseClick(bench.pause(), Qt::LeftButton);
        bench.page.setTotal(134);
        bench.type(text("status:failed"));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QCOMPARE(bench.asked.last().filter, text("status:failed"));
        bench.answer(runs(50, 1));
        QCOMPARE(bench.pause()->text(), text("Paused")); // another list, counted anew
        bench.page.setTotal(50);
        bench.page.setTotal(52);
        QCOMPARE(bench.pause()->text(), text("Paused, 2 new"));
    }

    void changedCellsAreMarkedForAMoment() {
        NewsBench bench;
        const auto* model = bench.page.listModel();
        const int tokens = model->columnOf(text("tokens_used"));
        const int duration = model->columnOf(text("duration_ms"));
        QTest::mouseMove(bench.page.window(), QPoint(4, 4));
        const QColor before = bench.ground(2, tokens);
        QList<Execution> rows = runs(100, 1);
        rows[2].tokensUsed = 9999;
        bench.arrive(rows);
        QVERIFY(bench.ground(2, tokens) != before);
        QCOMPARE(bench.ground(2, duration), before); // of the row only what is another
        QTRY_COMPARE_WITH_TIMEOUT(bench.ground(2, tokens), before, 20'000);
    }

    void copiedAsTextCsvAndJson() {
        NewsBench bench;
        QList<Execution> rows = runs(100, 1);
        rows[0].agentName = text("=cmd|'x', \"A\"\tB");
        bench.arrive(rows);
        const auto* model = bench.page.listModel();
        bench.table()->setFocus();
        bench.table()->selectRow(0);
        QTest::keyClick(bench.table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 3); // titles, the row, and its end
        QCOMPARE(lines.at(0).count(u'\t'), lines.at(1).count(u'\t'));
        QVERIFY(lines.at(1).contains(text("=cmd|'x', \"A\" B")));
        QTest::keyClick(bench.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString csv = QGuiApplication::clipboard()->text();
        QVERIFY(csv.endsWith(text("\r\n")));
        QVERIFY2(csv.contains(text("\"'=cmd|'x', \"\"A\"\" B\"")), qPrintable(csv));
        bench.table()->copySelection(CopyFormat::Json);
        const auto array = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).array();
        QCOMPARE(array.size(), 1);
        const QJsonObject object = array.first().toObject();
        QCOMPARE(object.size(), model->columnCount());
        QCOMPARE(object.value(text("tokens_used")).toInteger(), 3412);
        QCOMPARE(object.value(text("duration_ms")).toInteger(), 4820);
        QCOMPARE(object.value(text("execution_date")).toString(), rows[0].executionDate->toRfc3339());
    }
};

QTEST_MAIN(ListNewsTest)
#include "tst_listnews.moc"
