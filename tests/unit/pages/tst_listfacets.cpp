// SPDX-License-Identifier: GPL-3.0-or-later
// The facets beside a list, by clicking.
#include "tests/unit/pages/listbench.h"
#include "views/pages/facetpanel.h"
#include "views/widgets/paintedbutton.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace sevenscale;

namespace {

struct FacetBench : Bench {
    FacetBench() {
        answer(runs(20, 1));
        page.setFilterKeys(
            {{text("status"), FilterKey::Kind::Word}, {text("outcome"), FilterKey::Kind::Exact},
                {text("agent"), FilterKey::Kind::Reference}, {text("client"), FilterKey::Kind::Reference}});
    }
    FacetPanel* panel() { return page.findChild<FacetPanel*>(); }
    QToolButton* toggle() {
        for (auto* button : page.findChildren<QToolButton*>()) {
            if (button->accessibleName() == text("Facets"))
                return button;
        }
        return nullptr;
    }
    void open() {
        QTest::mouseClick(toggle(), Qt::LeftButton);
        page.setFacetCounts(text("status"),
            {{text("completed"), {}, 12}, {text("failed"), {}, 8}, {text("in review"), {}, 2}, {{}, {}, 1}});
        page.setFacetCounts(text("agent"),
            {{text("3"), text("Agente Agenda"), 14}, {text("4"), text("Agente Financeiro"), 6}});
    }
    /// The value whose row begins with these words.
    QAbstractButton* value(const char* words) {
        for (auto* button : panel()->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->text() == text(words))
                return button;
        }
        return nullptr;
    }
    void click(const char* words, Qt::KeyboardModifiers keys = {}) {
        QVERIFY2(value(words), words);
        QTest::mouseClick(value(words), Qt::LeftButton, keys);
    }
    QList<QAbstractButton*> values() {
        QList<QAbstractButton*> found;
        for (auto* button : panel()->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->isCheckable())
                found.append(button);
        }
        return found;
    }
};

} // namespace

class ListFacetsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openedWantsCounts() {
        FacetBench bench;
        QCOMPARE(bench.page.wantedFacets(), QStringList{text("outcome")}); // those above the list
        QSignalSpy wanted(&bench.page, &ListPage::facetsWanted);
        QVERIFY(!bench.panel()->isVisible());
        bench.open();
        QVERIFY(bench.panel()->isVisible());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(bench.page.wantedFacets(),
            (QStringList{text("outcome"), text("status"), text("agent"), text("client")}));
        QVERIFY(bench.value("Agente Agenda"));
        QCOMPARE(bench.value("Agente Agenda")->accessibleName(), text("Agente Agenda, 14"));
        const QByteArray state = bench.page.saveState();
        QTest::mouseClick(bench.toggle(), Qt::LeftButton);
        QVERIFY(!bench.panel()->isVisible());
        QCOMPARE(bench.page.wantedFacets().size(), 1);
        FacetBench again;
        QVERIFY(again.page.restoreState(state));
        QVERIFY(again.panel()->isVisible());
    }

    void severalValuesAreOneCondition() {
        FacetBench bench;
        bench.open();
        bench.click("Agente Agenda");
        QCOMPARE(bench.page.filter(), text("agent:3"));
        bench.click("Agente Financeiro");
        QCOMPARE(bench.page.filter(), text("agent:3,4"));
        QVERIFY(bench.value("Agente Agenda")->isChecked() && bench.value("Agente Financeiro")->isChecked());
        QCOMPARE(bench.asked.last().filter, text("agent:3,4"));
        bench.click("Agente Agenda");
        QCOMPARE(bench.page.filter(), text("agent:4"));
        bench.click("Agente Financeiro");
        QCOMPARE(bench.page.filter(), QString());
    }

    void aValueOfSeveralWordsStandsAlone() {
        FacetBench bench;
        bench.open();
        const auto word = [&](int index) { return bench.values().at(index)->text().toUtf8(); };
        bench.click(word(0).constData());
        QCOMPARE(bench.page.filter(), text("status:completed"));
        bench.click(word(2).constData()); // quoted, and a quoted value is one
        QCOMPARE(bench.page.filter(), text("status:\"in review\""));
        bench.click(word(3).constData()); // those without a value
        QCOMPARE(bench.page.filter(), text("status:none"));
        bench.click(word(1).constData());
        QCOMPARE(bench.page.filter(), text("status:none,failed"));
    }

    void withAltAllButThese() {
        FacetBench bench;
        bench.open();
        bench.click("Agente Agenda", Qt::AltModifier);
        QCOMPARE(bench.page.filter(), text("-agent:3"));
        QVERIFY(bench.value("Agente Agenda")->accessibleName().startsWith(text("not ")));
        bench.click("Agente Financeiro", Qt::AltModifier);
        QCOMPARE(bench.page.filter(), text("-agent:4 -agent:3"));
        bench.click("Agente Agenda", Qt::AltModifier);
        QCOMPARE(bench.page.filter(), text("-agent:4"));
    }

    void tenAndMore() {
        FacetBench bench;
        bench.open();
        QList<FacetCount> many;
        for (int i = 0; i < 30; ++i)
            many.append({QString::number(i), text("Clínica %1").arg(i), 100 - i});
        bench.page.setFacetCounts(text("client"), many);
        const qsizetype others = 6; // of status and agent
        QTRY_COMPARE(bench.values().size(), others + FacetPanel::MostValues);
        LinkButton* more = nullptr;
        for (auto* link : bench.panel()->findChildren<LinkButton*>()) {
            if (link->isVisible())
                more = link;
        }
        QVERIFY(more);
        QCOMPARE(more->text(), text("20 more…"));
        QTest::mouseClick(more, Qt::LeftButton);
        QTRY_COMPARE(bench.values().size(), others + 30);
        bench.click("Clínica 29");
        QCOMPARE(bench.page.filter(), text("client:29"));
    }

    void byKeyboard() {
        FacetBench bench;
        bench.open();
        bench.value("Agente Agenda")->setFocus(Qt::TabFocusReason);
        QTest::keyClick(bench.value("Agente Agenda"), Qt::Key_Space);
        QCOMPARE(bench.page.filter(), text("agent:3"));
    }
};

QTEST_MAIN(ListFacetsTest)
#include "tst_listfacets.moc"
