// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix of integrations by keyboard and mouse: what it says, what it opens, and that it stays small.
#include "models/integrationmatrixmodel.h"
#include "views/pages/integrationmatrix.h"
#include "views/pages/listintegrations.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/segmentedcontrol.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace sevenscale;

namespace {

constexpr int Google = 4; ///< google_ads

MatrixCell cell(qint64 id, const char* type, IntegrationState state, qint64 syncedSecondsAgo) {
    MatrixCell made;
    made.id = {id};
    made.integrationType = QString::fromLatin1(type);
    made.state = state;
    made.lastSync = Timestamp::now().plusSeconds(-syncedSecondsAgo);
    return made;
}

/// A clinic that is well with WhatsApp, and whose ads are in trouble.
MatrixRow clinic(qint64 id) {
    MatrixRow row;
    row.clientId = {id};
    row.clientName = QStringLiteral("Clínica %1").arg(id, 5, 10, QLatin1Char('0'));
    row.cells[0] = cell(2 * id, "whatsapp_business", IntegrationState::Connected, 600);
    row.cells[Google] = cell(2 * id + 1, "google_ads", IntegrationState::Error, 7'200);
    return row;
}

RowPage<MatrixRow> pageOf(qint64 from, qint64 to, bool more, bool before = false) {
    RowPage<MatrixRow> page;
    for (qint64 id = from; id <= to; ++id) {
        page.marks.append({page.rows.size(), QString::number(id)});
        page.rows.append(clinic(id));
    }
    if (more)
        page.next = QString::number(to);
    if (before)
        page.previous = QString::number(from);
    return page;
}

/// Knows which clinics were looked at.
class WatchedModel final : public IntegrationMatrixModel {
public:
    QVariant data(const QModelIndex& index, int role) const override {
        looked.insert(index.row());
        return IntegrationMatrixModel::data(index, role);
    }
    mutable QSet<int> looked;
};

/// The page in its matrix mode, and what it asked for.
struct Bench {
    explicit Bench(bool answered = true) {
        QObject::connect(model(), &PagedTableModel::requested, &page,
            [this](const ListRequest& request) { asked.append(request); });
        QObject::connect(
            &page, &ListPage::detailRequested, &page, [this](const QString& id) { details.append(id); });
        page.resize(1300, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
        auto* modes = page.findChild<SegmentedControl*>();
        for (auto* button : modes->findChildren<QAbstractButton*>()) {
            if (button->text() == QLatin1String("Matrix"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        page.refreshMatrix();
        if (answered)
            model()->setPage(asked.last(), pageOf(1, 3, false));
    }
    IntegrationMatrixModel* model() { return page.matrix()->model(); }
    QTableView* table() { return page.matrix()->table(); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(table(), key, with); }
    void click(int row, int column) {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
            table()->visualRect(model()->index(row, column)).center());
    }

    IntegrationsPage page;
    QList<ListRequest> asked;
    QStringList details;
};

} // namespace

class MatrixViewTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void aModeOfThePage();
    void arrowsAndEnterOpenWhatIsThere();
    void aClickOpensAndAnEmptyCellDoesNot();
    void theOpenPaneFollowsTheKeys();
    void theListsFilterIsTheMatrixs();
    void everyCellHasWords();
    void onlyWhatIsVisibleIsLookedAt();
    void theWindowMovesWithWhoeverReads();
    void namesStayWhileTypesScroll();
    void failuresAreToldAndRetried();
    void actionsAreThoseThatMakeSense();
};

void MatrixViewTest::aModeOfThePage() {
    Bench bench(false);
    QCOMPARE(bench.page.mode(), QString(IntegrationsPage::MatrixMode));
    QVERIFY(bench.page.matrix()->isVisible());
    QCOMPARE(bench.asked.size(), 1);
    new QAbstractItemModelTester(
        bench.model(), QAbstractItemModelTester::FailureReportingMode::QtTest, &bench.page);
    bench.model()->setPage(bench.asked.last(), pageOf(1, 3, false));
    QCOMPARE(bench.model()->columnCount(), 8);
    QCOMPARE(bench.model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("WhatsApp Business"));
    QCOMPARE(bench.model()->headerData(7, Qt::Horizontal).toString(), QStringLiteral("Other types"));
    QCOMPARE(bench.model()->headerData(1, Qt::Vertical).toString(), QStringLiteral("Clínica 00002"));
    // The list, which is not shown, is not what a refresh of the matrix asks for, nor the other way round.
    bench.page.setMode(QStringLiteral("table"));
    bench.page.refreshMatrix();
    QCOMPARE(bench.asked.size(), 1);
}

void MatrixViewTest::arrowsAndEnterOpenWhatIsThere() {
    Bench bench;
    bench.table()->setFocus();
    bench.press(Qt::Key_Home, Qt::ControlModifier);
    bench.press(Qt::Key_Down);
    for (int step = 0; step < Google; ++step)
        bench.press(Qt::Key_Right);
    QCOMPARE(bench.table()->currentIndex(), bench.model()->index(1, Google));
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.page.detailId(), QStringLiteral("integrations:5"));
    QCOMPARE(bench.details, QStringList{QStringLiteral("integrations:5")});
    bench.press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(bench.table()->currentIndex().row(), 2);
}

void MatrixViewTest::aClickOpensAndAnEmptyCellDoesNot() {
    Bench bench;
    bench.click(0, 1);
    QVERIFY(bench.page.detailId().isEmpty());
    bench.click(2, 0);
    QCOMPARE(bench.page.detailId(), QStringLiteral("integrations:6"));
    // Another program's account has an id of its own kind.
    RowPage<MatrixRow> page = pageOf(1, 1, false);
    page.rows[0].cells[0]->accountOnly = true;
    bench.page.refreshMatrix();
    bench.model()->setPage(bench.asked.last(), page);
    QCOMPARE(
        bench.model()->integrationId(bench.model()->index(0, 0)), QStringLiteral("client_integrations:2"));
}

void MatrixViewTest::theOpenPaneFollowsTheKeys() {
    Bench bench;
    bench.click(0, 0);
    bench.table()->setFocus();
    bench.press(Qt::Key_Down);
    QCOMPARE(bench.page.detailId(), QStringLiteral("integrations:4"));
    bench.press(Qt::Key_Right); // nothing is there
    QCOMPARE(bench.page.detailId(), QStringLiteral("integrations:4"));
    bench.press(Qt::Key_Escape);
    QVERIFY(bench.page.detailId().isEmpty());
    bench.press(Qt::Key_Down);
    QVERIFY(bench.page.detailId().isEmpty());
}

void MatrixViewTest::theListsFilterIsTheMatrixs() {
    Bench bench;
    auto* field = bench.page.findChild<FilterBar*>()->field();
    QTest::keyClicks(field, QStringLiteral("state:error"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(bench.asked.last().filter, QStringLiteral("state:error"));
    RowPage<MatrixRow> page = pageOf(1, 1, false);
    page.rows[0].cells[0]->matches = false;
    bench.model()->setPage(bench.asked.last(), page);
    QVERIFY(bench.model()->index(0, 0).data(MutedRole).toBool());
    QVERIFY(!bench.model()->index(0, Google).data(MutedRole).toBool());
    QVERIFY(bench.model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("filter")));
}

void MatrixViewTest::everyCellHasWords() {
    Bench bench;
    RowPage<MatrixRow> page = pageOf(1, 1, false);
    auto& cells = page.rows[0].cells;
    cells[1] = cell(90, "google_calendar", IntegrationState::Connected, 5 * 3'600);
    cells[2] = cell(91, "calendly", IntegrationState::Connected, 2 * 3'600);
    cells[3] = cell(92, "hubspot_crm", IntegrationState::Disconnected, 60);
    cells[3]->number = 3;
    cells[5] = cell(93, "meta_ads", IntegrationState::Connected, 60);
    cells[5]->credentialsExpiresAt = Timestamp::now().plusSeconds(-60);
    cells[7] = cell(94, "<b>rd</b>", IntegrationState::Unknown, 60);
    cells[7]->status = QStringLiteral("quem sabe");
    bench.page.refreshMatrix();
    bench.model()->setPage(bench.asked.last(), page);
    const auto state = [&](int column) {
        return static_cast<State>(bench.model()->index(0, column).data(StateRole).toInt());
    };
    const auto says = [&](int column, const char* words) {
        const QString text = bench.model()->index(0, column).data(Qt::ToolTipRole).toString();
        if (!text.contains(QLatin1String(words)))
            qWarning().noquote() << text;
        return text.contains(QLatin1String(words))
            && bench.model()
                   ->index(0, column)
                   .data(Qt::AccessibleTextRole)
                   .toString()
                   .contains(QLatin1String(words));
    };
    QCOMPARE(state(0), State::Ok);
    QVERIFY(says(0, "WhatsApp Business"));
    QCOMPARE(state(1), State::Attention);
    QVERIFY(says(1, "Stale"));
    QCOMPARE(state(2), State::Ok);
    QVERIFY(says(2, "missed"));
    QCOMPARE(state(3), State::Off);
    QVERIFY(says(3, "3 of this type"));
    QCOMPARE(state(Google), State::Critical);
    QCOMPARE(state(5), State::Attention);
    QVERIFY(says(5, "credentials have expired"));
    QVERIFY(says(6, "not connected"));
    QCOMPARE(state(7), State::Unknown);
    QVERIFY(says(7, "quem sabe"));
    QVERIFY(says(7, "<b>rd</b>"));
}

void MatrixViewTest::onlyWhatIsVisibleIsLookedAt() {
    auto owned = std::make_unique<WatchedModel>();
    WatchedModel* model = owned.get();
    QList<ListRequest> asked;
    connect(
        model, &PagedTableModel::requested, this, [&](const ListRequest& request) { asked.append(request); });
    IntegrationMatrix matrix(std::move(owned));
    matrix.resize(1200, 600);
    matrix.show();
    model->refresh();
    model->setPage(asked.last(), pageOf(1, 2'000, false));
    model->looked.clear();
    QVERIFY(!matrix.grab().isNull());
    QVERIFY2(model->looked.size() > 5 && model->looked.size() < 40,
        qPrintable(QString::number(model->looked.size())));
    model->looked.clear();
    matrix.table()->verticalScrollBar()->setValue(20'000);
    QVERIFY(!matrix.grab().isNull());
    QVERIFY(model->looked.size() < 80);
    QVERIFY(*std::min_element(model->looked.begin(), model->looked.end()) > 400);
}

void MatrixViewTest::theWindowMovesWithWhoeverReads() {
    Bench bench(false);
    bench.model()->setPage(bench.asked.last(), pageOf(1, 200, true));
    qint64 last = 200;
    const auto top
        = [&] { return bench.model()->headerData(bench.table()->rowAt(2), Qt::Vertical).toString(); };
    const auto clinicAt = [](const QString& name) { return name.section(u' ', 1).toLongLong(); };
    qint64 farthest = 0;
    int most = 0;
    // 10,000 clinics, a page at a time.
    while (last < 10'000) {
        const qsizetype before = bench.asked.size();
        QVERIFY(QTest::qWaitFor([&] { // the scroll bar follows the rows in the next turn of the loop
            bench.table()->verticalScrollBar()->setValue(bench.table()->verticalScrollBar()->maximum());
            return bench.asked.size() > before;
        }));
        QCOMPARE(bench.asked.last().after, QString::number(last));
        const QString was = top();
        bench.model()->setPage(bench.asked.last(), pageOf(last + 1, last + 200, last + 200 < 10'000));
        last += 200;
        QTRY_COMPARE(top(), was);
        QVERIFY(clinicAt(was) > farthest);
        farthest = clinicAt(was);
        most = std::max(most, bench.model()->rowCount());
    }
    QCOMPARE(most, bench.model()->maximumRows());
    QVERIFY(bench.model()->hasRowsBefore());
    // Back up the same way: what comes above leaves what is on the screen where it is.
    bench.table()->verticalScrollBar()->setValue(0);
    QVERIFY(!bench.asked.last().before.isEmpty());
    const qint64 first = bench.model()->record(0)->clientId.value;
    const QString was = top();
    bench.model()->setPage(bench.asked.last(), pageOf(first - 200, first - 1, true, true));
    QCOMPARE(bench.model()->record(0)->clientId.value, first - 200);
    QTRY_COMPARE(top(), was);
    // To the start, however far that is.
    bench.table()->setFocus();
    bench.press(Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(bench.asked.last().before.isEmpty() && bench.asked.last().after.isEmpty());
    bench.model()->setPage(bench.asked.last(), pageOf(1, 200, true));
    QCOMPARE(bench.table()->currentIndex(), bench.model()->index(0, 0));
}

void MatrixViewTest::namesStayWhileTypesScroll() {
    IntegrationMatrix matrix(std::make_unique<IntegrationMatrixModel>());
    QList<ListRequest> asked;
    connect(matrix.model(), &PagedTableModel::requested, this,
        [&](const ListRequest& request) { asked.append(request); });
    matrix.resize(560, 500);
    matrix.show();
    matrix.model()->refresh();
    matrix.model()->setPage(asked.last(), pageOf(1, 3, false));
    QTRY_VERIFY(matrix.table()->horizontalScrollBar()->maximum() > 0);
    const QImage before = matrix.grab(QRect(0, 40, 120, 60)).toImage();
    matrix.table()->horizontalScrollBar()->setValue(matrix.table()->horizontalScrollBar()->maximum());
    QCOMPARE(matrix.grab(QRect(0, 40, 120, 60)).toImage(), before);
}

void MatrixViewTest::failuresAreToldAndRetried() {
    Bench bench(false);
    bench.model()->setError(bench.asked.last(), {ErrorCode::Timeout, QStringLiteral("too slow")});
    auto* empty = bench.page.matrix()->findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(bench.asked.size(), 2);
    bench.model()->setPage(bench.asked.last(), {});
    QVERIFY(empty->isVisible());
    QVERIFY(empty->findChild<QLabel*>());
    bench.page.refreshMatrix();
    bench.model()->setPage(bench.asked.last(), pageOf(1, 3, false));
    QVERIFY(!empty->isVisible());
    bench.page.refreshMatrix();
    bench.model()->setError(bench.asked.last(), {ErrorCode::Timeout, QStringLiteral("too slow")});
    // What was read stays, and says that it is older.
    QVERIFY(bench.table()->isVisible());
    QVERIFY(bench.model()->isStale());
    QCOMPARE(bench.model()->rowCount(), 3);
}

void MatrixViewTest::actionsAreThoseThatMakeSense() {
    Bench bench;
    bench.page.setRole(Role::Admin);
    const auto offered = [&] {
        QStringList keys;
        for (QAction* action : bench.page.actions()->offered())
            keys.append(action->text());
        return keys;
    };
    bench.click(0, 0); // connected
    QCOMPARE(offered(),
        QStringList({QStringLiteral("Sync now"), QStringLiteral("Replace credentials…"),
            QStringLiteral("Disconnect"), QStringLiteral("Raw data…")}));
    bench.click(0, Google); // in error
    QVERIFY(offered().contains(QStringLiteral("Connect")));
    bench.page.setRole(Role::Operator);
    QAction* credentials = bench.page.actions()->action(IntegrationsPage::CredentialsAction);
    QVERIFY(!credentials->isEnabled());
    QVERIFY(bench.page.actions()->action(QStringLiteral("sync"))->isEnabled());
    QVERIFY(bench.page.actions()->action(IntegrationsPage::PayloadsAction)->isEnabled());
}

QTEST_MAIN(MatrixViewTest)
#include "tst_matrixview.moc"
