// SPDX-License-Identifier: GPL-3.0-or-later
// The clinics' board, what can be done to a clinic, and what its pane tells: by clicking, dragging and keys.
#include "models/roles.h"
#include "tests/unit/pages/listbench.h"
#include "views/pages/clientboard.h"
#include "views/pages/clientcards.h"
#include "views/pages/listclients.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/segmentedcontrol.h"

#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace sevenscale;

namespace {

Client clinic(qint64 id, const char* status) {
    Client client;
    client.id = {id};
    client.name = text("Clínica %1").arg(id);
    client.city = text("Recife, PE");
    client.status = text(status);
    client.rowVersion = 1;
    return client;
}

/// Two critical ones, one that asks for attention, and one of another word.
ClientBoard smallBoard() {
    ClientBoard board;
    board.columns[0] = {{clinic(1, "critical"), clinic(2, "critical")}, 2};
    board.columns[1] = {{clinic(3, "attention")}, 1};
    board.columns[3] = {{clinic(4, "em implantação")}, 1};
    return board;
}

struct ClientsBench {
    explicit ClientsBench(QSize size = {1300, 760}) {
        QObject::connect(
            &page, &ListPage::listRequested, &page, [this](const ListRequest& r) { lists.append(r); });
        QObject::connect(
            &page, &ClientsPage::boardRequested, &page, [this](const ListRequest& r) { boards.append(r); });
        page.setRole(Role::Manager);
        page.resize(size);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
    }
    void answerList() {
        page.setPage(lists.last(),
            {{clinic(1, "critical"), clinic(2, "critical"), clinic(3, "attention"),
                 clinic(4, "em implantação")},
                std::nullopt, std::nullopt, {}});
    }
    void openBoard() {
        answerList();
        page.setMode(text("board"));
        QCOMPARE(boards.size(), 1);
        page.setBoard(boards.last(), smallBoard());
    }
    ClientBoardView* board() { return page.findChild<ClientBoardView*>(); }
    ClientCards* cards(int column) { return board()->columns()[column]->cards(); }
    QString note(int column) {
        for (const QLabel* label : board()->columns()[column]->findChildren<QLabel*>()) {
            if (label->isVisible() && !label->text().isEmpty())
                return label->text();
        }
        return {};
    }
    DetailPane* pane() { return page.findChild<DetailPane*>(); }

    ClientsPage page;
    QList<ListRequest> lists;
    QList<ListRequest> boards;
};

} // namespace

class ClientsPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void theBoardAsksOnlyWhenItIsSeen();
    void theBoardFollowsTheFilter();
    void aLateBoardIsIgnored();
    void emptyColumnsSaySo();
    void aColumnSaysWhatItDoesNotShow();
    void aCardOpensItsPane();
    void aDroppedCardIsAWish();
    void arrowsCarryACard();
    void whoMayNotMovesNothing();
    void theBoardKeepsItsCardsOnAnError();
    void anotherDatabaseHasAnotherBoard();
    void whatCanBeDoneDependsOnTheClinic();
    void theHeadAddsAClinic();
    void revenueThatCannotBeReadIsMended();
    void thePaneTellsWhatHappensAroundAClinic();
    void aNoteStaysUntilItIsKept();
};

void ClientsPageTest::theBoardAsksOnlyWhenItIsSeen() {
    ClientsBench bench;
    bench.answerList();
    QVERIFY(bench.boards.isEmpty());
    bench.page.setMode(text("board"));
    QCOMPARE(bench.boards.size(), 1);
    bench.page.refresh(); // while the answer is on its way: one more afterwards, not two at once
    bench.answerList();
    QCOMPARE(bench.boards.size(), 1);
    bench.page.setBoard(bench.boards.last(), smallBoard());
    QCOMPARE(bench.boards.size(), 2);
}

void ClientsPageTest::theBoardFollowsTheFilter() {
    ClientsBench bench;
    bench.openBoard();
    bench.page.openFilter(text("city:Recife"));
    QCOMPARE(bench.boards.last().filter, bench.page.filter());
    QVERIFY(bench.boards.last().filter.contains(text("Recife")));
    bench.page.model()->setSort(Sort{text("revenue_amount"), true});
    QCOMPARE(bench.boards.last().sort, (Sort{text("revenue_amount"), true}));
}

void ClientsPageTest::aLateBoardIsIgnored() {
    ClientsBench bench;
    bench.openBoard();
    const ListRequest former = bench.boards.last();
    bench.page.openFilter(text("city:Natal"));
    ClientBoard other;
    bench.page.setBoard(former, other);
    QCOMPARE(bench.cards(0)->cards()->rowCount(), 2);
    bench.page.setBoard(bench.boards.last(), other);
    QCOMPARE(bench.cards(0)->cards()->rowCount(), 0);
}

void ClientsPageTest::emptyColumnsSaySo() {
    ClientsBench bench;
    bench.openBoard();
    QVERIFY(bench.note(0).isEmpty());
    QVERIFY(!bench.note(2).isEmpty()); // operational: none
}

void ClientsPageTest::aColumnSaysWhatItDoesNotShow() {
    ClientsBench bench;
    bench.openBoard();
    ClientBoard many;
    for (int id = 1; id <= ClientBoard::MostCards; ++id)
        many.columns[0].rows.append(clinic(id, "critical"));
    many.columns[0].total = 1204;
    bench.page.refresh();
    bench.page.setBoard(bench.boards.last(), many);
    QVERIFY2(bench.note(0).contains(text("200")) && bench.note(0).contains(text("1,204")),
        qPrintable(bench.note(0)));
    QCOMPARE(bench.cards(0)->cards()->rowCount(), ClientBoard::MostCards);
}

void ClientsPageTest::aCardOpensItsPane() {
    ClientsBench bench;
    bench.openBoard();
    ClientCards* cards = bench.cards(0);
    const auto middle = [&](int row) { return cards->visualRect(cards->model()->index(row, 0)).center(); };
    QTest::mouseClick(cards->viewport(), Qt::LeftButton, {}, middle(1));
    QCOMPARE(bench.page.detailId(), text("2"));
    QCOMPARE(cards->currentId(), text("2"));
    QTest::keyClick(cards, Qt::Key_Up);
    QTest::keyClick(cards, Qt::Key_Return);
    QCOMPARE(bench.page.detailId(), text("1"));
    // One card is selected on the whole board.
    ClientCards* next = bench.cards(1);
    QTest::mouseClick(
        next->viewport(), Qt::LeftButton, {}, next->visualRect(next->model()->index(0, 0)).center());
    QCOMPARE(bench.page.detailId(), text("3"));
    QVERIFY(cards->currentId().isEmpty());
}

void ClientsPageTest::aDroppedCardIsAWish() {
    ClientsBench bench;
    bench.openBoard();
    QSignalSpy asked(&bench.page, &ListPage::actionRequested);
    ClientCardsModel* from = bench.cards(0)->cards();
    ClientCardsModel* to = bench.cards(2)->cards();
    const std::unique_ptr<QMimeData> card(from->mimeData({from->index(1)}));
    QVERIFY(to->canDropMimeData(card.get(), Qt::MoveAction, -1, -1, {}));
    QVERIFY(!from->canDropMimeData(card.get(), Qt::MoveAction, -1, -1, {})); // it is there already
    ClientCardsModel* other = bench.cards(3)->cards();
    QVERIFY(!other->canDropMimeData(card.get(), Qt::MoveAction, -1, -1, {})); // there is no word for it
    QMimeData foreign;
    foreign.setText(text("2"));
    QVERIFY(!to->canDropMimeData(&foreign, Qt::MoveAction, -1, -1, {}));
    to->dropMimeData(card.get(), Qt::MoveAction, -1, -1, {});
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), text("status.operational"));
    QCOMPARE(asked[0][1].toStringList(), QStringList{text("2")});
    // It stays where it is, marked, until the database has spoken.
    QCOMPARE(from->rowCount(), 2);
    QVERIFY(from->index(1).data(ClientCardsModel::MovingRole).toBool());
    bench.page.refresh();
    bench.page.setBoard(bench.boards.last(), smallBoard()); // refused: as it was
    QVERIFY(!from->index(1).data(ClientCardsModel::MovingRole).toBool());
}

void ClientsPageTest::arrowsCarryACard() {
    ClientsBench bench;
    bench.openBoard();
    QSignalSpy asked(&bench.page, &ListPage::actionRequested);
    ClientCards* critical = bench.cards(0);
    critical->setFocus(Qt::TabFocusReason);
    QCOMPARE(critical->currentId(), text("1"));
    QTest::keyClick(critical, Qt::Key_Left, Qt::ControlModifier); // there is nothing left of it
    QVERIFY(asked.isEmpty());
    QTest::keyClick(critical, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(asked[0][0].toString(), text("status.attention"));
    QCOMPARE(asked[0][1].toStringList(), QStringList{text("1")});
    ClientBoard after = smallBoard();
    after.columns[0] = {{clinic(2, "critical")}, 1};
    after.columns[1] = {{clinic(1, "attention"), clinic(3, "attention")}, 2};
    bench.page.refresh();
    bench.page.setBoard(bench.boards.last(), after);
    QVERIFY(bench.cards(1)->hasFocus()); // the focus goes along
    QCOMPARE(bench.cards(1)->currentId(), text("1"));
    QTest::keyClick(bench.cards(1), Qt::Key_Left); // without Ctrl only the focus goes
    QVERIFY(critical->hasFocus());
    QCOMPARE(asked.size(), 1);
    // Nothing is carried into the column of other words.
    bench.cards(3)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(bench.cards(3), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[1][0].toString(), text("status.operational"));
}

void ClientsPageTest::whoMayNotMovesNothing() {
    ClientsBench bench;
    bench.openBoard();
    bench.page.setRole(Role::Operator);
    QSignalSpy asked(&bench.page, &ListPage::actionRequested);
    bench.cards(0)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(bench.cards(0), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(asked.isEmpty());
    QVERIFY(!(bench.cards(0)->cards()->flags(bench.cards(0)->cards()->index(0)) & Qt::ItemIsDragEnabled));
    QCOMPARE(bench.cards(0)->dragDropMode(), QAbstractItemView::NoDragDrop);
}

void ClientsPageTest::theBoardKeepsItsCardsOnAnError() {
    ClientsBench bench;
    bench.answerList();
    bench.page.setMode(text("board"));
    bench.page.setBoardError(bench.boards.last(), {ErrorCode::ConnectionFailed, text("gone")});
    auto* empty = bench.board()->findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    auto* again = empty->findChild<QPushButton*>();
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(bench.boards.size(), 2);
    bench.page.setBoard(bench.boards.last(), smallBoard());
    QVERIFY(!empty->isVisible());
    bench.page.refresh();
    bench.page.setBoardError(bench.boards.last(), {ErrorCode::ConnectionFailed, text("gone")});
    QVERIFY(!empty->isVisible());
    QCOMPARE(bench.cards(0)->cards()->rowCount(), 2);
}

void ClientsPageTest::anotherDatabaseHasAnotherBoard() {
    ClientsBench bench;
    bench.openBoard();
    bench.page.refresh(); // and nobody answers any more
    bench.page.startOver();
    QCOMPARE(bench.cards(0)->cards()->rowCount(), 0);
    const auto before = bench.boards.size();
    bench.page.refresh();
    QCOMPARE(bench.boards.size(), before + 1);
}

void ClientsPageTest::whatCanBeDoneDependsOnTheClinic() {
    ClientsBench bench;
    Client archived = clinic(5, "critical");
    archived.archivedAt = Timestamp::now();
    bench.page.setPage(
        bench.lists.last(), {{clinic(1, "attention"), archived}, std::nullopt, std::nullopt, {}});
    const auto offered = [&](const char* id) {
        bench.page.openDetail(text(id));
        QStringList keys;
        for (const QAction* action : bench.page.actions()->offered())
            keys.append(action->objectName());
        return keys;
    };
    QCOMPARE(offered("1"),
        (QStringList{text("edit"), text("archive"), text("status.operational"), text("status.critical")}));
    QCOMPARE(offered("5"),
        (QStringList{text("edit"), text("restore"), text("status.operational"), text("status.attention")}));
    bench.page.setRole(Role::Operator);
    QVERIFY(!bench.page.actions()->action(text("edit"))->isEnabled());
    QVERIFY(!bench.page.actions()->action(text("edit"))->toolTip().isEmpty());
}

void ClientsPageTest::theHeadAddsAClinic() {
    ClientsBench bench;
    QSignalSpy asked(&bench.page, &ClientsPage::createRequested);
    auto* create = bench.page.findChild<QAction*>(text("create"));
    create->trigger();
    QCOMPARE(asked.size(), 1);
    bench.page.setRole(Role::Operator);
    QVERIFY(!create->isEnabled());
}

void ClientsPageTest::revenueThatCannotBeReadIsMended() {
    ClientsBench bench;
    Client odd = clinic(1, "critical");
    odd.revenue = text("12k");
    odd.revenueNote = text("unreadable");
    bench.page.setPage(bench.lists.last(), {{odd}, std::nullopt, std::nullopt, {}});
    bench.page.openDetail(text("1"));
    BannerBar* banner = bench.pane()->banner();
    QVERIFY(banner->isVisible() && banner->message().contains(text("12k")));
    QSignalSpy asked(&bench.page, &ClientsPage::mendRequested);
    auto links = banner->findChildren<LinkButton*>();
    links.removeIf([](const LinkButton* link) { return !link->isVisible(); });
    QCOMPARE(links.size(), 1);
    QTest::mouseClick(links.first(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), text("1"));
}

void ClientsPageTest::thePaneTellsWhatHappensAroundAClinic() {
    ClientsBench bench;
    bench.answerList();
    bench.page.setRole(Role::Admin);
    bench.page.openDetail(text("1"));
    ClientDetail detail;
    detail.row = clinic(1, "critical");
    detail.figures
        = {{text("leads_qualified"), Decimal{text("42")}, text("2019-03-04"), Decimal{text("38")}}};
    detail.executions = {run(7)};
    LogEntry entry;
    entry.id = {9};
    entry.level = text("error");
    entry.message = text("Sync failed");
    detail.log = {entry};
    detail.notes = {{text("n1"), text("Ana"), text("Ligar na sexta"), Timestamp::now()}};
    AuditEntry change;
    change.at = Timestamp::now();
    change.login = text("ss_abc");
    change.person = text("Bia");
    change.action = text("update");
    change.before = JsonText{text(R"({"city":"Recife, PE","phone_masked":null})")};
    change.after = JsonText{text(R"({"city":"Olinda, PE","phone_masked":null,"changed_unseen":["email"]})")};
    detail.audit = {change};
    bench.page.setDetail(detail);
    const auto section = [&](const char* key) { return bench.pane()->section(text(key)); };
    for (const char* key : {"figures", "executions", "log", "notes", "trail"})
        QVERIFY2(!section(key)->isHidden(), key);
    QVERIFY(shownTexts(section("figures")).contains(text("42")));
    QVERIFY(shownTexts(section("notes")).contains(text("Ligar na sexta")));
    section("trail")->setFolded(false);
    QString trail;
    for (const QAbstractButton* row : section("trail")->content()->findChildren<QAbstractButton*>())
        trail += row->accessibleName();
    QVERIFY2(trail.contains(text("Bia")) && trail.contains(text("Recife, PE → Olinda, PE"))
            && trail.contains(text("E-mail: replaced")),
        qPrintable(trail));
    // Where a line leads.
    QSignalSpy opened(&bench.page, &Page::openRequested);
    auto* runRow = section("executions")->content()->findChild<QAbstractButton*>();
    QTest::mouseClick(runRow, Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), QString(pagekey::executions));
    QVERIFY(opened[0][1].toString().contains(text("7")));
}

void ClientsPageTest::aNoteStaysUntilItIsKept() {
    ClientsBench bench;
    bench.answerList();
    bench.page.openDetail(text("1"));
    ClientDetail detail;
    detail.row = clinic(1, "critical");
    bench.page.setDetail(detail);
    QSignalSpy asked(&bench.page, &ClientsPage::noteRequested);
    auto* field = bench.pane()->findChild<QPlainTextEdit*>(text("note"));
    auto* write = bench.pane()->findChild<QPushButton*>(text("writeNote"));
    QVERIFY(field->isVisible() && !write->isVisible());
    field->setFocus();
    QTest::keyClicks(field, text("Ligar na sexta "));
    QTest::keyClick(field, Qt::Key_Escape); // does not close the pane over it
    QCOMPARE(bench.page.detailId(), text("1"));
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), text("1"));
    QCOMPARE(asked[0][1].toString(), text("Ligar na sexta"));
    bench.page.setNoteWritten(false);
    QVERIFY(!field->toPlainText().isEmpty() && write->isEnabled());
    write->click();
    bench.page.setNoteWritten(true);
    QVERIFY(field->toPlainText().isEmpty());
    bench.page.setRole(Role::Viewer);
    QVERIFY(!field->isVisible());
}

QTEST_MAIN(ClientsPageTest)
#include "tst_clientspage.moc"
