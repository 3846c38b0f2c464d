// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"
#include "views/widgets/attentionlist.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/barlist.h"
#include "views/widgets/card.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/freshnesspill.h"
#include "views/widgets/jsontree.h"
#include "views/widgets/label.h"
#include "views/widgets/navigationbar.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/stattile.h"
#include "views/widgets/tableview.h"
#include "views/widgets/tooltip.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>
#include <QTranslator>

using namespace sevenscale;

namespace {

QStandardItemModel* makeModel(int rows, QObject* parent) {
    auto* model = new QStandardItemModel(0, 3, parent);
    model->setHorizontalHeaderLabels(
        {QStringLiteral("Name"), QStringLiteral("State"), QStringLiteral("Runs")});
    for (int row = 0; row < rows; ++row) {
        auto* name = new QStandardItem(QStringLiteral("Clinic %1").arg(row));
        name->setData(QString::number(1000 + row), IdRole);
        auto* state = new QStandardItem(QStringLiteral("Failed"));
        state->setData(static_cast<int>(State::Critical), StateRole);
        auto* runs = new QStandardItem(QString::number(row));
        runs->setData(static_cast<int>(CellKind::Number), KindRole);
        model->appendRow({name, state, runs});
    }
    return model;
}

/// The tester fetches from inside the very signals that it checks, which a lazy model cannot pass: fetch
/// before.
void openAll(QAbstractItemModel* model, const QModelIndex& parent, int depth) {
    while (depth < 20 && model->canFetchMore(parent) && model->rowCount(parent) < 2000)
        model->fetchMore(parent);
    for (int row = 0; row < model->rowCount(parent) && row < 50; ++row)
        openAll(model, model->index(row, 0, parent), depth + 1);
}

} // namespace

class ViewsWidgetsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }

    void tileActsByMouseAndKey() {
        StatTile tile;
        TileData data;
        data.caption = QStringLiteral("Runs");
        data.figure = QStringLiteral("12.345.678,90");
        data.prefix = QStringLiteral("R$");
        data.suffix = QStringLiteral("95% ok");
        tile.setData(data);
        tile.resize(120, tile.sizeHint().height());
        tile.show();
        QVERIFY(!tile.grab().isNull());
        QVERIFY(tile.accessibleName().contains(QStringLiteral("12.345.678,90")));
        QSignalSpy spy(&tile, &StatTile::activated);
        QTest::mouseClick(&tile, Qt::LeftButton);
        QTest::keyClick(&tile, Qt::Key_Return);
        QTest::keyClick(&tile, Qt::Key_Space);
        QCOMPARE(spy.count(), 3);
        tile.setStale(true, QStringLiteral("no answer"));
        QVERIFY(tile.accessibleName().contains(QStringLiteral("no answer")));
    }

    void tileNamesItsParts() {
        StatTile tile;
        TileData data;
        data.caption = QStringLiteral("Integrations");
        data.segments = {{{}, QStringLiteral("Disconnected"), 12, State::Off}};
        data.counts = {{State::Off, QStringLiteral("12")}};
        data.tooltip = QStringLiteral("Santos & Silva\n<b>12</b>");
        tile.setData(data);
        QVERIFY2(tile.accessibleName().contains(QStringLiteral("Disconnected 12")),
            qPrintable(tile.accessibleName()));
        QCOMPARE(tile.toolTip(),
            QStringLiteral("<qt>Santos &amp; Silva<br>&lt;b&gt;12&lt;/b&gt;</qt>")); // shown as it was given
    }

    void tooltipsShowWordsAsTheyAre() {
        QCOMPARE(tooltipText({}), QString());
        const QString words = QStringLiteral("“Sol & Mar” <i>\nline");
        QVERIFY(Qt::mightBeRichText(tooltipText(words))); // else the marks themselves would show
        QTextDocument document;
        document.setHtml(tooltipText(words));
        QCOMPARE(document.toPlainText(), words);

        Label label(words, TextSize::Body, QFont::Normal, Token::Text);
        label.resize(20, 20);
        label.show();
        QHelpEvent help(QEvent::ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2)));
        QCoreApplication::sendEvent(&label, &help);
        QCOMPARE(QToolTip::text(), tooltipText(words));
        QToolTip::hideText();
    }

    void languageReachesTheParts() {
        class Catalogue final : public QTranslator {
        public:
            QString translate(const char*, const char* source, const char*, int) const override {
                return u'*' % QString::fromUtf8(source);
            }
            bool isEmpty() const override { return false; }
        };
        FilterBar bar;
        bar.setChips({{QStringLiteral("a"), QStringLiteral("Agent"), QStringLiteral("6"), false}});
        DetailPane pane;
        auto* section = pane.addSection(QStringLiteral("a"), QStringLiteral("Data"), new QWidget);
        PageHeader header;
        JsonTree tree;
        Catalogue catalogue;
        QCoreApplication::installTranslator(&catalogue);
        QStringList names;
        for (QWidget* top : {static_cast<QWidget*>(&bar), static_cast<QWidget*>(&pane),
                 static_cast<QWidget*>(&header), static_cast<QWidget*>(&tree)}) {
            QEvent event(QEvent::LanguageChange);
            QCoreApplication::sendEvent(top, &event);
            names.append(top->accessibleName());
            for (const QWidget* part : top->findChildren<QWidget*>())
                names << part->accessibleName() << part->accessibleDescription() << part->toolTip();
            for (const QAbstractButton* button : top->findChildren<QAbstractButton*>())
                names.append(button->text());
        }
        QCoreApplication::removeTranslator(&catalogue);
        for (const auto& name : {QStringLiteral("*Filter"), QStringLiteral("*Clear"),
                 QStringLiteral("*Remove this filter"), QStringLiteral("*Details"),
                 QStringLiteral("*Close (Esc)"), QStringLiteral("*Next (Alt+Right)"), QStringLiteral("*open"),
                 QStringLiteral("*Time range"), QStringLiteral("*More actions"),
                 QStringLiteral("*Go to or search"), QStringLiteral("*Data as a tree")})
            QVERIFY2(names.contains(name), qPrintable(name));
        QVERIFY(!section->isFolded());
    }

    void aLoneLinkStandsAtTheEdge() {
        BannerBar banner;
        banner.setBoxed(true);
        banner.setMessage(State::Critical, QStringLiteral("It failed"), QStringLiteral("Why"));
        banner.setLink(QStringLiteral("See"));
        banner.resize(400, 120);
        banner.show();
        const auto leftOf = [&](const QWidget* part) { return part->mapTo(&banner, QPoint()).x(); };
        QCOMPARE(leftOf(banner.findChild<LinkButton*>()), leftOf(banner.findChild<QLabel*>()));
    }

    void segmentedControlMovesByArrows() {
        SegmentedControl control;
        for (const auto& key : {QStringLiteral("1"), QStringLiteral("24"), QStringLiteral("7")})
            control.addOption(key, key);
        QCOMPARE(control.current(), QStringLiteral("1"));
        QSignalSpy spy(&control, &SegmentedControl::currentChanged);
        control.setCurrent(QStringLiteral("24"));
        QCOMPARE(spy.count(), 0);
        control.show();
        const auto buttons = control.findChildren<QAbstractButton*>();
        QTest::keyClick(buttons.at(1), Qt::Key_Right);
        QCOMPARE(control.current(), QStringLiteral("7"));
        QTest::keyClick(buttons.at(2), Qt::Key_Right);
        QCOMPARE(control.current(), QStringLiteral("7"));
        QTest::mouseClick(buttons.at(0), Qt::LeftButton);
        QCOMPARE(spy.count(), 2);
    }

    void navigationTellsAndKeepsItsNames() {
        NavigationBar bar;
        bar.setItems({{QStringLiteral("a"), QStringLiteral("Overview"), QStringLiteral("house"),
                          QStringLiteral("One")},
            {QStringLiteral("b"), QStringLiteral("Agents"), QStringLiteral("bot"), QStringLiteral("One")}});
        bar.setCurrent(QStringLiteral("a"));
        bar.setBadge(QStringLiteral("b"), 3);
        bar.setCollapsed(true);
        bar.show();
        QSignalSpy spy(&bar, &NavigationBar::activated);
        QAbstractButton* agents = nullptr;
        for (QAbstractButton* button : bar.findChildren<QAbstractButton*>())
            if (button->text() == QStringLiteral("Agents"))
                agents = button;
        QVERIFY(agents != nullptr);
        QVERIFY(agents->accessibleName().contains(u'3'));
        QCOMPARE(agents->toolTip(), QStringLiteral("Agents"));
        QTest::keyClick(agents, Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("b"));
        QCOMPARE(bar.current(), QStringLiteral("b"));
    }

    void attentionListGivesIdAndAction() {
        AttentionList list;
        QList<AttentionEntry> items;
        for (int i = 0; i < 8; ++i)
            items.append({QString::number(i), State::Critical, QStringLiteral("Who"), QStringLiteral("4 h"),
                {}, QStringLiteral("Why"), QStringLiteral("Open")});
        list.setItems(items);
        QSignalSpy hidden(&list, &AttentionList::hiddenCountChanged);
        list.resize(360, 200);
        list.show();
        QVERIFY(list.hiddenCount() > 0);
        QVERIFY(hidden.count() > 0);
        QSignalSpy opened(&list, &AttentionList::activated);
        QSignalSpy acted(&list, &AttentionList::actionActivated);
        const auto buttons = list.findChildren<PaintedButton*>(QString(), Qt::FindDirectChildrenOnly);
        QTest::mouseClick(buttons.at(1), Qt::LeftButton, {}, QPoint(40, 10));
        QCOMPARE(opened.value(0).value(0).toString(), QStringLiteral("1"));
        auto* link = buttons.at(0)->findChild<LinkButton*>();
        QVERIFY(link != nullptr);
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(acted.value(0).value(0).toString(), QStringLiteral("0"));
        QCOMPARE(opened.count(), 1);
        // Same rows again: the widgets stay, and with them the focus.
        list.setItems(items);
        QCOMPARE(
            list.findChildren<PaintedButton*>(QString(), Qt::FindDirectChildrenOnly).at(0), buttons.at(0));
        list.setItems({});
        QCOMPARE(list.hiddenCount(), 0);
    }

    void freshnessSpeaks() {
        FreshnessPill pill;
        const QDateTime now(QDate(2025, 11, 22), QTime(14, 5, 7), Qt::UTC);
        pill.setNow(now);
        pill.setFreshness(Freshness::Live, now.addSecs(-4));
        QVERIFY(pill.text().contains(u'4'));
        pill.setFreshness(Freshness::Stale, now.addSecs(-3600), QStringLiteral("frozen"));
        QVERIFY(pill.accessibleName().contains(QStringLiteral("frozen")));
        QSignalSpy spy(&pill, &FreshnessPill::refreshRequested);
        pill.click();
        QCOMPARE(spy.count(), 1);
        QCOMPARE(ago(now.addSecs(5), now), ago(now, now)); // a clock that runs ahead is no negative age
        QVERIFY(ago({}, now).isEmpty());
    }

    void tabFindsSegmentsWhereTheyStand() {
        QWidget window;
        QLineEdit before(&window);
        SegmentedControl control(&window);
        QLineEdit after(&window);
        // Options come late and again: with the language.
        for (int again = 0; again < 2; ++again) {
            control.clear();
            control.addOption(QStringLiteral("a"), QStringLiteral("A"));
            control.addOption(QStringLiteral("b"), QStringLiteral("B"));
        }
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        before.setFocus();
        QTest::keyClick(&window, Qt::Key_Tab);
        QVERIFY(control.isAncestorOf(window.focusWidget()));
        QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
        QCOMPARE(window.focusWidget(), &after);
    }

    void searchFieldWaitsAndLaunches() {
        SearchField field;
        field.show();
        QSignalSpy spy(&field, &SearchField::searchChanged);
        QTest::keyClicks(&field, QStringLiteral("ab"));
        QCOMPARE(spy.count(), 0);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(spy.count(), 2);
        QVERIFY(field.text().isEmpty());
        field.setLauncher(true);
        QSignalSpy launched(&field, &SearchField::launched);
        QTest::keyClick(&field, Qt::Key_C);
        QCOMPARE(launched.value(0).value(0).toString(), QStringLiteral("c"));
        QVERIFY(field.text().isEmpty());
    }

    void bannerSurvivesRebuildFromItsOwnButton() {
        BannerBar banner;
        banner.setMessage(State::Critical, QStringLiteral("It failed"), QStringLiteral("Why"));
        banner.setAction(QStringLiteral("Retry"));
        banner.show();
        connect(&banner, &BannerBar::actionActivated, &banner,
            [&banner] { banner.setMessage(State::Ok, QStringLiteral("Done")); });
        QTest::mouseClick(banner.findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(banner.message(), QStringLiteral("Done"));
        QVERIFY(banner.accessibleName().contains(QStringLiteral("Done")));
    }

    void filterBarRemovesChips() {
        FilterBar bar;
        bar.setChips({{QStringLiteral("a"), QStringLiteral("Agent"), QStringLiteral("6"), false},
            {QStringLiteral("b"), QStringLiteral("Clinic"), QStringLiteral("X"), true}});
        bar.show();
        QSignalSpy removed(&bar, &FilterBar::chipRemoved);
        QTest::keyClick(bar.field(), Qt::Key_Backspace);
        QCOMPARE(removed.value(0).value(0).toString(), QStringLiteral("b"));
        QSignalSpy submitted(&bar, &FilterBar::submitted);
        QTest::keyClicks(bar.field(), QStringLiteral("x"));
        QTest::keyClick(bar.field(), Qt::Key_Return);
        QCOMPARE(submitted.count(), 1);
        QSignalSpy toggled(new FacetBar(&bar), &FacetBar::toggled);
        auto* facets = bar.findChild<FacetBar*>();
        facets->setFacets({{QStringLiteral("f"), QStringLiteral("Failed"), QStringLiteral("3"),
            State::Critical, true, false}});
        facets->findChild<QAbstractButton*>()->click();
        QCOMPARE(toggled.value(0).value(1).toBool(), true);
    }

    void tableSelectsActivatesAndCopies() {
        TableView table;
        auto* model = makeModel(50, &table);
        table.setModel(model);
        table.resize(500, 300);
        table.show();
        table.fitColumns();
        QSignalSpy selected(&table, &TableView::rowSelected);
        QSignalSpy activated(&table, &TableView::rowActivated);
        QVERIFY(table.selectId(QStringLiteral("1007")));
        QCOMPARE(selected.count(), 0);
        QCOMPARE(table.currentId(), QStringLiteral("1007"));
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(selected.value(0).value(0).toString(), QStringLiteral("1008"));
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(activated.value(0).value(0).toString(), QStringLiteral("1008"));
        QTest::keyClick(&table, Qt::Key_End);
        QCOMPARE(table.currentId(), QStringLiteral("1049"));
        table.copySelection();
        QCOMPARE(
            QApplication::clipboard()->text(), QStringLiteral("Name\tState\tRuns\nClinic 49\tFailed\t49\n"));
        QVERIFY(!table.selectId(QStringLiteral("none")));
        QVERIFY(!table.grab().isNull());
    }

    void tableShowsItsPlaceholder() {
        TableView table;
        auto* model = new QStandardItemModel(0, 3, &table);
        table.setPlaceholder(new EmptyState(QStringLiteral("inbox"), QStringLiteral("Nothing"), QString()));
        table.setModel(model);
        table.show();
        QVERIFY(table.placeholder()->isVisible());
        model->appendRow(new QStandardItem(QStringLiteral("x")));
        QVERIFY(!table.placeholder()->isVisible());
        model->clear();
        QVERIFY(table.placeholder()->isVisible());
    }

    void firstColumnStaysWhileOthersScroll() {
        TableView table;
        auto* model = new QStandardItemModel(20, 20, &table);
        table.setModel(model);
        table.resize(500, 300);
        table.show();
        auto* frozen = table.findChild<QTableView*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(frozen != nullptr);
        QVERIFY(!frozen->isVisible());
        table.horizontalScrollBar()->setValue(100);
        QVERIFY(frozen->isVisible());
        table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum());
        QCOMPARE(frozen->verticalScrollBar()->value(), table.verticalScrollBar()->value());
        table.horizontalScrollBar()->setValue(0);
        QVERIFY(!frozen->isVisible());
    }

    void jsonIsATree() {
        JsonTree tree;
        tree.setJson(
            QStringLiteral("{\"error\":{\"code\":401,\"a b\":[1,{\"x\":\"y\"}]},\"big\":9007199254740993}"));
        QVERIFY(tree.isValid());
        tree.show();
        auto* model = tree.model();
        const QModelIndex error = model->index(1, 0);
        QCOMPARE(error.data().toString(), QStringLiteral("error"));
        tree.setCurrentIndex(model->index(0, 0));
        QCOMPARE(tree.currentValue(), QStringLiteral("9007199254740993"));
        if (model->canFetchMore(error))
            model->fetchMore(error);
        const QModelIndex list = model->index(0, 0, error);
        model->fetchMore(list);
        const QModelIndex object = model->index(1, 0, list);
        model->fetchMore(object);
        tree.setCurrentIndex(model->index(0, 0, object));
        QCOMPARE(tree.currentPath(), QStringLiteral("error[\"a b\"][1].x"));
        tree.copyValue();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("y"));
        openAll(model, {}, 0);
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void jsonSurvivesWhatComes_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("no json") << QStringLiteral("{oops");
        QTest::newRow("scalar") << QStringLiteral("3");
        QTest::newRow("direction") << QStringLiteral("{\"\u202Egnp\":\"\u0000\u0007\"}");
        QTest::newRow("deep") << QString(200000, u'[');
        QTest::newRow("deep and closed") << QString(QString(15, u'[') + QString(15, u']'));
        QString wide = QStringLiteral("[");
        for (int i = 0; i < 100000; ++i)
            wide += QStringLiteral("%1,").arg(i);
        QTest::newRow("wide") << QString(wide + u"0]");
        QTest::newRow("one long string") << QString(u"[\"" + QString(1000000, u'x') + u"\"]");
        QTest::newRow("too large") << QString(5 * 1024 * 1024, u' ');
        QTest::newRow("long line") << QString(300000, u'é');
        QTest::newRow("lone surrogate")
            << QString(QStringLiteral("[\"") + QChar(0xD800) + QStringLiteral("\"]"));
    }

    void jsonSurvivesWhatComes() {
        QFETCH(QString, text);
        JsonTree tree;
        tree.setVisibleRows(12);
        tree.resize(400, 300);
        tree.setJson(text);
        tree.show();
        QVERIFY(!tree.grab().isNull());
        QVERIFY(tree.model()->rowCount() <= 2500);
        for (int row = 0; row < tree.model()->rowCount(); ++row)
            QVERIFY(!tree.model()->index(row, 0).data().toString().contains(QChar(0x202E)));
        QTest::keyClick(&tree, Qt::Key_Asterisk);
        openAll(tree.model(), {}, 0);
        QAbstractItemModelTester tester(tree.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void jsonDepth() {
        JsonTree tree;
        tree.setJson(QString(QString(900, u'[') + QString(900, u']')));
        QVERIFY(tree.isValid());
        tree.show();
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(&tree, Qt::Key_Right);
        QVERIFY(!tree.grab().isNull());
    }

    void jsonFuzz() {
        QRandomGenerator random(7);
        const QString letters = QStringLiteral("{}[]\",:0123456789truefalsn\\u ");
        JsonTree tree;
        tree.show();
        for (int i = 0; i < 500; ++i) {
            QString text;
            const int length = random.bounded(60);
            for (int c = 0; c < length; ++c)
                text += letters.at(random.bounded(static_cast<int>(letters.size())));
            tree.setJson(text);
        }
        QVERIFY(!tree.grab().isNull());
    }

    void paneClosesAndWalks() {
        DetailPane pane;
        auto* section = pane.addSection(QStringLiteral("a"), QStringLiteral("Data"), new QWidget);
        pane.show();
        QSignalSpy closed(&pane, &DetailPane::closed);
        QSignalSpy next(&pane, &DetailPane::nextRequested);
        QTest::keyClick(&pane, Qt::Key_Escape);
        QTest::keyClick(&pane, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(next.count(), 1);
        section->setFolded(true);
        QVERIFY(section->isFolded());
        pane.addSection(QStringLiteral("a"), QStringLiteral("Again"), new QWidget); // the same key replaces
        QVERIFY(pane.section(QStringLiteral("a")) != section);
        pane.setFigures({{QStringLiteral("Duration"), QStringLiteral("4,82"), QStringLiteral("s"), {}}});
        QVERIFY(!pane.grab().isNull());
    }

    void everythingPaintsInBothSchemesAndTinySizes() {
        PageHeader header;
        header.setTitle(QStringLiteral("A title that is far too long for so little room"));
        header.setBreadcrumb({QStringLiteral("Clients")});
        Card card(QStringLiteral("Title"), QStringLiteral("subtitle"));
        card.setFooter(QStringLiteral("All"));
        card.setLegend(
            {{QStringLiteral("a"), QStringLiteral("Failed"), QStringLiteral("3"), State::Critical}});
        BarList bars;
        bars.setRows({{QStringLiteral("a"), QStringLiteral("plug"), QStringLiteral("Name"),
            {{{}, {}, 3, State::Ok}, {{}, {}, 0, State::Critical}}, QStringLiteral("3"), QStringLiteral("4"),
            {}}});
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            Theme::instance().apply(scheme);
            for (QWidget* widget : {static_cast<QWidget*>(&header), static_cast<QWidget*>(&card),
                     static_cast<QWidget*>(&bars)}) {
                for (const QSize size : {QSize(1, 1), QSize(40, 20), QSize(900, 300)}) {
                    widget->resize(size);
                    widget->show();
                    QVERIFY(!widget->grab().isNull());
                }
            }
        }
        Theme::instance().apply(Scheme::Light);
    }
};

QTEST_MAIN(ViewsWidgetsTest)
#include "widgets_test.moc"
