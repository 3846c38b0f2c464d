// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before many rows are changed, and what is said afterwards.
#include "models/commandwords.h"
#include "views/dialogs/bulkdialog.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sevenscale;

namespace {

BulkSelection rows(int count) {
    BulkSelection selection;
    for (int i = 1; i <= count; ++i)
        selection.rows.append({QString::number(i), QStringLiteral("Run %1").arg(i), QString::number(i),
            QStringLiteral("key-%1").arg(i), {}});
    return selection;
}

BulkWords words(int rows, int leftOut) {
    BulkWords said;
    said.name = QStringLiteral("Retry");
    said.title = QStringLiteral("Retry %1?").arg(rows);
    said.sentence = QStringLiteral("Each becomes a new run.");
    said.leftOut = QStringLiteral("%1 are left out.").arg(leftOut);
    said.confirm = QStringLiteral("Retry them");
    said.done = QStringLiteral("Asked for");
    said.undo = QStringLiteral("Take back");
    said.undone = QStringLiteral("Taken back");
    said.tooLate = QStringLiteral("begun");
    return said;
}

} // namespace

class BulkDialogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void init();
    void cleanup() { m_dialog.reset(); }
    void theModelKeepsItsWord();
    void asksWithCountAndSample();
    void oneRowIsNamed();
    void nothingIsDoneWithoutRows_data();
    void nothingIsDoneWithoutRows();
    void stopsOnceAndStays();
    void saysWhatBecameOfEach();
    void aLostServerIsTold();
    void whatWasTakenBackIsNotTriedAgain();
    void withoutItsDeskItOnlyShows();
    void commandsAreWorded_data();
    void commandsAreWorded();

private:
    QPushButton* button(const char* name) const {
        return m_dialog->findChild<QPushButton*>(QLatin1String(name));
    }
    void click(const char* name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    bool says(const QString& words) const;
    BulkModel& model() const { return *m_dialog->model(); }
    void set(int row, BulkState state, std::optional<ErrorCode> problem = std::nullopt) const {
        model().setOutcome(row, {state, problem, {}});
    }

    std::unique_ptr<BulkDialog> m_dialog;
};

void BulkDialogTest::init() {
    m_dialog = std::make_unique<BulkDialog>(words, nullptr);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    QVERIFY(button("go")->isHidden()); // nobody knows yet what it would be done to
}

bool BulkDialogTest::says(const QString& words) const {
    const auto labels = m_dialog->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

void BulkDialogTest::theModelKeepsItsWord() {
    BulkModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWords(words(3, 0));
    model.setRows(rows(3).rows);
    model.setStage(BulkModel::Stage::Running);
    model.setOutcome(1, {BulkState::Done, std::nullopt, QStringLiteral("a")});
    model.setNote(1, State::Active, QStringLiteral("Running, 50%"));
    QCOMPARE(model.index(1, BulkModel::Result).data().toString(), QStringLiteral("Running, 50%"));
    model.setOutcome(1, {BulkState::Undone, std::nullopt, {}});
    QCOMPARE(model.index(1, BulkModel::Result).data().toString(), QStringLiteral("Taken back"));
    QCOMPARE(model.rowsIn({BulkState::Waiting}), (QList<int>{0, 2}));
}

void BulkDialogTest::asksWithCountAndSample() {
    QSignalSpy confirmed(m_dialog.get(), &BulkDialog::confirmed);
    BulkSelection selection = rows(292);
    selection.leftOut = 12;
    m_dialog->setSelection(selection);
    QVERIFY(says(QStringLiteral("Retry 292?")));
    QVERIFY(says(QStringLiteral("Each becomes a new run.")));
    QVERIFY(says(QStringLiteral("12 are left out.")));
    const auto* table = m_dialog->findChild<TableView*>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 292);
    QVERIFY(table->viewport()->height() >= 6 * table->rowPixels());
    QVERIFY(button("copy")->isHidden() && button("undo")->isHidden());
    click("go");
    QCOMPARE(confirmed.size(), 1);
}

void BulkDialogTest::oneRowIsNamed() {
    m_dialog->setSelection(rows(1));
    QVERIFY(says(QStringLiteral("Run 1")));
    QVERIFY(!m_dialog->findChild<TableView*>()->isVisible());
    QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    QSignalSpy confirmed(m_dialog.get(), &BulkDialog::confirmed);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
    QVERIFY(confirmed.isEmpty());
}

void BulkDialogTest::nothingIsDoneWithoutRows_data() {
    QTest::addColumn<int>("leftOut");
    QTest::addColumn<bool>("tooMany");
    QTest::addColumn<bool>("error");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none is for it") << 7 << false << false << QStringLiteral("None of these rows");
    QTest::newRow("too many") << 0 << true << false << QLocale().toString(MostBulkRows);
    QTest::newRow("no answer") << 0 << false << true << QStringLiteral("cannot be reached");
}

void BulkDialogTest::nothingIsDoneWithoutRows() {
    QFETCH(int, leftOut);
    QFETCH(bool, tooMany);
    QFETCH(bool, error);
    QFETCH(QString, sentence);
    BulkSelection selection;
    selection.leftOut = leftOut;
    selection.tooMany = tooMany;
    if (error)
        m_dialog->setSelection(failure(ErrorCode::ConnectionFailed, QString()));
    else
        m_dialog->setSelection(selection);
    QVERIFY(says(sentence));
    QVERIFY(says(QStringLiteral("Nothing was changed.")));
    QVERIFY(button("go")->isHidden());
    QVERIFY(button("close")->isVisible());
}

void BulkDialogTest::stopsOnceAndStays() {
    m_dialog->setSelection(rows(300));
    QSignalSpy stopped(m_dialog.get(), &BulkDialog::stopRequested);
    m_dialog->started(false);
    m_dialog->progressed(100, 300);
    QVERIFY(says(QStringLiteral("100 of 300")));
    QVERIFY(!says(QStringLiteral("Retry 300?"))); // that was the question
    QCOMPARE(m_dialog->findChild<QProgressBar*>()->value(), 100);
    QVERIFY(button("go")->isHidden());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(stopped.size(), 1);
    QVERIFY(m_dialog->isVisible());
    for (int row = 0; row < 100; ++row)
        set(row, BulkState::Done);
    m_dialog->ended(std::nullopt);
    auto* banner = m_dialog->findChild<BannerBar*>();
    QCOMPARE(banner->message(), QStringLiteral("Asked for: 100 · Not reached: 200"));
    QCOMPARE(banner->state(), State::Attention);
    QVERIFY(button("close")->isEnabled());
    QSignalSpy again(m_dialog.get(), &BulkDialog::againRequested);
    click("go");
    QCOMPARE(again.size(), 1);
}

void BulkDialogTest::saysWhatBecameOfEach() {
    m_dialog->setSelection(rows(4));
    m_dialog->started(false);
    set(0, BulkState::Done);
    set(1, BulkState::Refused, ErrorCode::PermissionDenied);
    set(2, BulkState::Refused, ErrorCode::Conflict);
    set(3, BulkState::Done);
    m_dialog->ended(std::nullopt);
    QVERIFY(button("go")->isHidden()); // a refusal is an answer
    QVERIFY(button("undo")->isVisible());
    click("copy");
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("Retry\nAsked for: 2 · Refused: 2\n")), qPrintable(copied));
    QVERIFY(copied.contains(QStringLiteral("\n2\tRun 2\tRefused: no right to it")));
    QVERIFY(copied.contains(QStringLiteral("\n4\tRun 4\tAsked for")));
    QSignalSpy undone(m_dialog.get(), &BulkDialog::undoRequested);
    click("undo");
    QCOMPARE(undone.size(), 1);
}

void BulkDialogTest::aLostServerIsTold() {
    m_dialog->setSelection(rows(3));
    m_dialog->started(false);
    set(0, BulkState::Done);
    set(1, BulkState::Unknown);
    m_dialog->ended(Error{ErrorCode::ConnectionFailed, {}, {}, {}});
    auto* banner = m_dialog->findChild<BannerBar*>();
    QCOMPARE(banner->message(), QStringLiteral("Asked for: 1 · Not known: 1 · Not reached: 1"));
    QCOMPARE(banner->state(), State::Critical);
    QVERIFY(says(QStringLiteral("they may be done or not")));
    QVERIFY(button("go")->isVisible());
}

void BulkDialogTest::whatWasTakenBackIsNotTriedAgain() {
    m_dialog->setSelection(rows(3));
    m_dialog->started(true);
    set(0, BulkState::Undone);
    set(1, BulkState::Done, ErrorCode::Conflict);
    set(2, BulkState::Unknown);
    m_dialog->ended(Error{ErrorCode::ConnectionFailed, {}, {}, {}});
    QVERIFY(button("go")->isHidden());
    QVERIFY(button("undo")->isVisible());
    QCOMPARE(model().index(1, BulkModel::Result).data().toString(), QStringLiteral("Asked for; begun"));
}

void BulkDialogTest::withoutItsDeskItOnlyShows() {
    m_dialog->setSelection(rows(2));
    m_dialog->started(false);
    set(0, BulkState::Done);
    m_dialog->abandoned();
    QVERIFY(button("go")->isHidden() && button("undo")->isHidden());
    QVERIFY(button("copy")->isVisible());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void BulkDialogTest::commandsAreWorded_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("validFor");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("note");
    QTest::newRow("nobody has begun")
        << QStringLiteral("requested") << 600 << QString() << QStringLiteral("Asked for")
        << QStringLiteral("No worker has taken it up yet.");
    QTest::newRow("nobody did") << QStringLiteral("requested") << -600 << QString()
                                << QStringLiteral("Lapsed") << QStringLiteral("No worker had begun it by");
    QTest::newRow("said so") << QStringLiteral("expired") << -600 << QString() << QStringLiteral("Lapsed")
                             << QStringLiteral("No worker had begun it by");
    QTest::newRow("half way") << QStringLiteral("running") << 600 << QString()
                              << QStringLiteral("Running, 50%") << QStringLiteral("half way");
    QTest::newRow("failed, and why") << QStringLiteral("failed") << 600 << QStringLiteral("not_running")
                                     << QStringLiteral("Failed")
                                     << QStringLiteral("The run was over already.");
    QTest::newRow("failed, in the worker's words")
        << QStringLiteral("failed") << 600 << QStringLiteral("token\nexpired") << QStringLiteral("Failed")
        << QStringLiteral("token expired");
    QTest::newRow("failed without a word")
        << QStringLiteral("failed") << 600 << QString() << QStringLiteral("Failed")
        << QStringLiteral("The worker did not say why.");
}

void BulkDialogTest::commandsAreWorded() {
    QFETCH(QString, state);
    QFETCH(int, validFor);
    QFETCH(QString, error);
    QFETCH(QString, word);
    QFETCH(QString, note);
    const Timestamp now = Timestamp::now();
    Command command;
    command.kind = QStringLiteral("retry");
    command.state = state;
    command.expiresAt = now.plusSeconds(validFor);
    command.progress = 50;
    command.progressNote = QStringLiteral("half way");
    if (!error.isEmpty())
        command.error = error;
    QCOMPARE(CommandWords::progress(command, now), word);
    const QString said = CommandWords::note(command, Format(), now);
    QVERIFY2(said.startsWith(note), qPrintable(said));
}

QTEST_MAIN(BulkDialogTest)
#include "tst_bulkdialog.moc"
