// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views and columns on a list's page, by clicking and typing.
#include "tests/unit/pages/listbench.h"
#include "views/dialogs/viewdialog.h"
#include "views/pages/listviews.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace sevenscale;

namespace {

SavedView saved(const char* id, const char* name, const char* filter, bool isShared = false) {
    SavedView view;
    view.id = text(id);
    view.list = text("executions");
    view.name = text(name);
    view.filter = text(filter);
    view.shared = isShared;
    view.rowVersion = 3;
    return view;
}

struct ViewsBench : Bench {
    explicit ViewsBench(Role role = Role::Manager) {
        page.setRole(role);
        answer(runs(20, 1));
        page.views()->setViews(
            {saved("1", "Falhas", "status:failed"), saved("2", "De todos", "agent:3", true)});
    }
    QMenu* menu() {
        auto* found = page.findChild<QMenu*>(QStringLiteral("viewsMenu"));
        Q_EMIT found->aboutToShow();
        return found;
    }
    QToolButton* button() {
        return qobject_cast<QToolButton*>(page.findChild<QMenu*>(text("viewsMenu"))->parent());
    }
    QAction* entry(const char* words) {
        for (QAction* action : menu()->actions()) {
            if (!action->isSeparator() && action->text() == text(words))
                return action;
        }
        return nullptr;
    }
    ViewDialog* dialog() { return page.findChild<ViewDialog*>(); }
    QPushButton* primary() {
        for (auto* each : dialog()->findChildren<QPushButton*>()) {
            if (each->isDefault())
                return each;
        }
        return nullptr;
    }
    QHeaderView* header() { return table()->horizontalHeader(); }
    QString sorted() { return asked.last().sort ? asked.last().sort->column : QString(); }
};

} // namespace

class ListViewsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aViewBringsEverythingBack() {
        ViewsBench bench;
        QSignalSpy spy(bench.page.views(), &ListViews::saveRequested);
        bench.type(text("duration>5s"));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        bench.header()->moveSection(3, 1);
        bench.header()->resizeSection(2, 123);
        bench.page.listModel()->sort(
            bench.page.listModel()->columnOf(text("duration_ms")), Qt::AscendingOrder);

        bench.entry("Save as…")->trigger();
        QVERIFY(bench.dialog());
        auto* name = bench.dialog()->findChild<QLineEdit*>();
        QTest::keyClicks(name, text("FALHAS"));
        QVERIFY(!bench.primary()->isEnabled()); // taken, whatever the case
        bench.dialog()->findChild<QCheckBox*>()->click();
        QVERIFY(bench.primary()->isEnabled()); // among the shared ones it is free
        name->clear();
        QTest::keyClicks(name, text("Lentas"));
        QTest::mouseClick(bench.primary(), Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        SavedView view = spy.takeFirst().first().value<SavedView>();
        QCOMPARE(view.name, text("Lentas"));
        QVERIFY(view.shared && view.id.isEmpty());
        QCOMPARE(view.list, text("executions"));
        QCOMPARE(view.filter, text("duration>5s"));
        QCOMPARE(view.sort->column, text("duration_ms"));
        QCOMPARE(view.columns.size(), bench.page.listModel()->columnCount());
        QCOMPARE(view.columns.at(1).name, bench.page.listModel()->columnKey(3));

        view.id = text("3");
        bench.page.views()->put(view);
        QCOMPARE(bench.button()->text(), text("Lentas"));

        bench.entry("The list without a view")->trigger();
        QCOMPARE(bench.page.filter(), QString());
        QCOMPARE(bench.header()->visualIndex(3), 3);
        QCOMPARE(bench.page.listModel()->currentSort()->column, text("execution_date"));
        QVERIFY(bench.button()->text().isEmpty());

        bench.entry("Lentas")->trigger();
        QCOMPARE(bench.page.filter(), text("duration>5s"));
        QCOMPARE(bench.header()->visualIndex(3), 1);
        QCOMPARE(bench.header()->sectionSize(2), 123);
        QCOMPARE(bench.page.listModel()->currentSort()->column, text("duration_ms"));
        QVERIFY(!bench.page.views()->isChanged());
    }

    void aDotSaysThatItIsNotAsSaved() {
        ViewsBench bench;
        QSignalSpy spy(bench.page.views(), &ListViews::saveRequested);
        bench.entry("Falhas")->trigger();
        QCOMPARE(bench.asked.last().filter, text("status:failed"));
        QCOMPARE(bench.button()->text(), text("Falhas"));
        QVERIFY(!bench.entry("Update “Falhas”")->isEnabled());

        bench.type(text("agent:3"));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        QCOMPARE(bench.button()->text(), text("Falhas •"));
        bench.entry("Update “Falhas”")->trigger();
        QCOMPARE(spy.size(), 1);
        const auto view = spy.first().first().value<SavedView>();
        QCOMPARE(view.id, text("1"));
        QCOMPARE(view.rowVersion, 3);
        QCOMPARE(view.filter, text("status:failed agent:3"));

        bench.entry("Back to how it was saved")->trigger();
        QCOMPARE(bench.page.filter(), text("status:failed"));
        QCOMPARE(bench.button()->text(), text("Falhas"));
    }

    void onlyManagersChangeWhatAllSee() {
        ViewsBench bench(Role::Operator);
        bench.entry("De todos")->trigger();
        QVERIFY(!bench.entry("Rename…")->isEnabled());
        QVERIFY(!bench.entry("Rename…")->toolTip().isEmpty());
        QVERIFY(!bench.entry("Delete")->isEnabled());
        bench.entry("Falhas")->trigger();
        QVERIFY(bench.entry("Rename…")->isEnabled());
        QVERIFY(!bench.entry("Share with everybody")->isEnabled());
        bench.entry("Save as…")->trigger();
        QVERIFY(!bench.dialog()->findChild<QCheckBox*>()->isEnabled());
    }

    void renamedSharedAndDeleted() {
        ViewsBench bench;
        QSignalSpy renamed(bench.page.views(), &ListViews::renameRequested);
        QSignalSpy shared(bench.page.views(), &ListViews::shareRequested);
        QSignalSpy removed(bench.page.views(), &ListViews::removeRequested);
        bench.entry("Falhas")->trigger();
        bench.entry("Rename…")->trigger();
        QTest::keyClicks(bench.dialog()->findChild<QLineEdit*>(), text("Noite"));
        QTest::keyClick(bench.dialog(), Qt::Key_Return);
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(renamed.first().first().value<SavedView>().name, text("Noite"));
        bench.entry("Share with everybody")->trigger();
        QCOMPARE(shared.size(), 1);
        bench.entry("Delete")->trigger();
        QCOMPARE(removed.first().first().value<SavedView>().id, text("1"));
        bench.page.views()->setViews({});
        QVERIFY(bench.button()->text().isEmpty());
        QCOMPARE(bench.page.filter(), text("status:failed")); // what one reads stays
    }

    void aLinkOfWhatIsShown() {
        ViewsBench bench;
        bench.entry("Copy link")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), text("sevenscale://open?page=executions"));
        bench.page.views()->setViews(
            {saved("0b9f7c1e-4a51-4a0c-9d1f-3f1f6f0e2a77", "Falhas", "status:failed")});
        bench.entry("Falhas")->trigger();
        bench.entry("Copy link")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
            text("sevenscale://open?page=executions&view=0b9f7c1e-4a51-4a0c-9d1f-3f1f6f0e2a77"));
        bench.type(text("agent:3"));
        QTest::keyClick(bench.field(), Qt::Key_Return);
        bench.entry("Copy link")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
            text("sevenscale://open?page=executions&filter=status:failed%20agent:3"));
    }

    void aViewOfALinkWaitsForTheViews() {
        Bench bench;
        QSignalSpy missing(bench.page.views(), &ListViews::missing);
        bench.page.views()->open(text("1"));
        QCOMPARE(bench.page.filter(), QString());
        bench.page.views()->setViews({saved("1", "Falhas", "status:failed")});
        QCOMPARE(bench.page.filter(), text("status:failed"));
        QCOMPARE(missing.size(), 0);
        bench.page.views()->open(text("9"));
        QCOMPARE(missing.size(), 1);
        QCOMPARE(bench.page.filter(), text("status:failed"));
    }

    void columnsAndDensityAreRemembered() {
        ViewsBench bench;
        bench.header()->moveSection(4, 2);
        bench.entry("Falhas")->trigger(); // a view has the list's own order
        QCOMPARE(bench.header()->visualIndex(4), 4);
        bench.header()->moveSection(4, 2);
        bench.table()->setDensity(TableView::Density::Comfortable);
        const QByteArray state = bench.page.saveState();

        Bench again;
        QVERIFY(again.page.restoreState(state));
        QCOMPARE(again.table()->horizontalHeader()->visualIndex(4), 2);
        QCOMPARE(again.table()->density(), TableView::Density::Comfortable);
        again.page.views()->setViews({saved("1", "Falhas", "status:failed")});
        QCOMPARE(again.page.views()->activeId(), text("1"));
        QVERIFY(again.page.views()->isChanged());
    }

    void theFirstColumnStays() {
        ViewsBench bench;
        QHeaderView* header = bench.header();
        const auto middle = [&](int section) {
            return QPoint(header->sectionViewportPosition(section) + header->sectionSize(section) / 2, 10);
        };
        const auto drag = [&](int from, int to) {
            QTest::mousePress(header->viewport(), Qt::LeftButton, {}, middle(from));
            const QPoint begin = middle(from);
            const QPoint end = middle(to);
            for (int step = 1; step <= 10; ++step)
                QTest::mouseMove(header->viewport(), begin + (end - begin) * step / 10);
            QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, end);
        };
        drag(0, 3);
        QCOMPARE(header->visualIndex(0), 0);
        drag(3, 0);
        QCOMPARE(header->visualIndex(0), 0);
        drag(3, 1);
        QCOMPARE(header->visualIndex(3), 1);
        const QByteArray state = bench.page.saveState();
        QVERIFY(state.contains("\"order\":[\""));
    }
};

QTEST_MAIN(ListViewsTest)
#include "tst_listviews.moc"
