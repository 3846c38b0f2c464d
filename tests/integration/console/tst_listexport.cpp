// SPDX-License-Identifier: GPL-3.0-or-later
// A list becomes a file by clicking: whole, cancelled, on a full disk, and with the server gone meanwhile.
#include "app/console/listexport.h"
#include "services/database/migrator.h"
#include "services/stores/lists.h"
#include "tests/support/privatecluster.h"
#include "tests/support/requireok.h"
#include "views/dialogs/exportdialog.h"
#include "views/pages/listexecutions.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

#ifndef Q_OS_WIN
#include <csignal>
#include <sys/resource.h>
#endif

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

constexpr int RunCount = 400'000;

/// The page, its dialog, and the export behind it.
struct Desk {
    explicit Desk(const ConnectionSettings& settings)
        : database(settings)
        , exporting(std::make_unique<ListExport>(
              page,
              [](const ExportOrder& order) {
                  return exportSource(
                      executionList(), QStringLiteral("executions"), order.columns, order.titles);
              },
              [] { return StoreContext{}; }, database, nullptr)) {
        page.resize(1200, 700);
        page.show();
    }
    ExportDialog* open() {
        for (auto* button : page.findChildren<QToolButton*>()) {
            if (button->accessibleName() == QStringLiteral("Export"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        return page.findChild<ExportDialog*>();
    }
    static void choose(ExportDialog* dialog, const QString& format, const QString& path) {
        for (auto* button : dialog->findChildren<QRadioButton*>()) {
            if (button->text().startsWith(format))
                QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
        }
        auto* field = dialog->findChild<QLineEdit*>();
        field->selectAll();
        QTest::keyClicks(field, path);
    }
    static void press(ExportDialog* dialog, const char* word) {
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String(word))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    static void answer(ExportDialog* dialog, const char* word) {
        auto* question = dialog->findChild<QMessageBox*>();
        QVERIFY(question);
        for (QAbstractButton* button : question->buttons()) {
            if (button->text() == QLatin1String(word))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(!dialog->findChild<QMessageBox*>());
    }
    static QString said(ExportDialog* dialog) {
        QStringList texts;
        for (auto* label : dialog->findChildren<QLabel*>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    }

    ExecutionsPage page;
    Database database;
    std::unique_ptr<ListExport> exporting;
};

QStringList filesIn(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class ListExportTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wholeLists_data();
    void wholeLists();
    void cancelledOnesLeaveNothing();
    void cancelledBeforeTheFirstRow();
    void theDatabaseIsLeftMeanwhile();
    void whoMayNotIsTold();
    void aFullDiskIsTold_data();
    void aFullDiskIsTold();
    void aServerThatGoesIsTold();

private:
    PrivateCluster m_cluster;
};

void ListExportTest::initTestCase() {
    REQUIRE_OK(m_cluster.start());
    REQUIRE_OK(m_cluster.createDatabase(QStringLiteral("exports")));
    auto session = Session::open(m_cluster.settings(QStringLiteral("exports")));
    REQUIRE_OK(session);
    REQUIRE_OK(Migrator(**session).migrate());
    REQUIRE_OK((*session)->script(
        QStringLiteral("insert into ai_agents (name, agent_type) values ('Agente Agenda', 'x');"
                       "insert into agent_executions (agent_id, status, duration_ms, execution_date)"
                       " select 1, case when n % 4 = 0 then 'failed' else 'completed' end, n % 5000,"
                       " now() - n * interval '1 second' from generate_series(1, %1) n")
            .arg(RunCount)));
}

void ListExportTest::wholeLists_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("name");
    QTest::newRow("workbook") << QStringLiteral("Excel") << QStringLiteral("runs.xlsx");
    QTest::newRow("CSV for spreadsheets")
        << QStringLiteral("CSV for spreadsheets") << QStringLiteral("runs.csv");
    QTest::newRow("CSV for programs") << QStringLiteral("CSV for programs") << QStringLiteral("runs.csv");
    QTest::newRow("JSON Lines") << QStringLiteral("JSON Lines") << QStringLiteral("runs.jsonl");
}

void ListExportTest::wholeLists() {
    QFETCH(QString, format);
    QFETCH(QString, name);
    Desk desk(m_cluster.settings(QStringLiteral("exports")));
    desk.page.openFilter(QStringLiteral("outcome:failed"));
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    auto* dialog = desk.open();
    QVERIFY(dialog);
    Desk::choose(dialog, format, path);
    Desk::press(dialog, "Export");
    QVERIFY(dialog->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 120'000);
    const QString said = Desk::said(dialog);
    QVERIFY2(said.contains(QLocale().toString(RunCount / 4) % QStringLiteral(" row(s) are in ")),
        qPrintable(said));
    QCOMPARE(filesIn(folder), QStringList{name});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    if (!name.endsWith(QLatin1String("xlsx")))
        QCOMPARE(file.readAll().count('\n'), RunCount / 4 + (name.endsWith(QLatin1String("csv")) ? 1 : 0));
}

void ListExportTest::cancelledOnesLeaveNothing() {
    Desk desk(m_cluster.settings(QStringLiteral("exports")));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("runs.csv"));
    QFile former(path);
    QVERIFY(former.open(QIODevice::WriteOnly) && former.write("of yesterday") > 0);
    former.close();
    auto* dialog = desk.open();
    QVERIFY(dialog);
    Desk::choose(dialog, QStringLiteral("CSV for programs"), path);
    // The file of yesterday is replaced only after a yes.
    Desk::press(dialog, "Export");
    QVERIFY(!dialog->isRunning());
    Desk::answer(dialog, "Cancel");
    QVERIFY(!dialog->isRunning());
    Desk::press(dialog, "Export");
    Desk::answer(dialog, "Replace");
    QVERIFY(dialog->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(
        Desk::said(dialog).contains(QLatin1String(" of ")) || !dialog->isRunning(), 60'000);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 60'000);
    QVERIFY2(Desk::said(dialog).contains(QLatin1String("Cancelled")), qPrintable(Desk::said(dialog)));
    QVERIFY(former.open(QIODevice::ReadOnly));
    QCOMPARE(former.readAll(), QByteArray("of yesterday"));
    former.close();
    QCOMPARE(filesIn(folder), QStringList{QStringLiteral("runs.csv")});
    // And the next one goes through.
    desk.page.openFilter(QStringLiteral("id:7"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!desk.page.findChild<ExportDialog*>());
    dialog = desk.open();
    Desk::choose(dialog, QStringLiteral("JSON Lines"), folder.filePath(QStringLiteral("one.jsonl")));
    Desk::press(dialog, "Export");
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 60'000);
    QVERIFY2(Desk::said(dialog).contains(QLatin1String("1 row(s) are in")), qPrintable(Desk::said(dialog)));
}

/// Counting waits for somebody's lock, and there is nothing yet to look at the wish to end.
void ListExportTest::cancelledBeforeTheFirstRow() {
    Desk desk(m_cluster.settings(QStringLiteral("exports")));
    QTemporaryDir folder;
    auto* dialog = desk.open();
    QVERIFY(dialog);
    auto holder = Session::open(m_cluster.settings(QStringLiteral("exports")));
    REQUIRE_OK(holder);
    REQUIRE_OK((*holder)->script(QStringLiteral("begin; lock table agent_executions")));
    Desk::choose(dialog, QStringLiteral("CSV for programs"), folder.filePath(QStringLiteral("runs.csv")));
    Desk::press(dialog, "Export");
    auto watcher = Session::open(m_cluster.settings(QStringLiteral("exports")));
    REQUIRE_OK(watcher);
    const auto waiting = [&] {
        auto rows = (*watcher)->query(QStringLiteral(
            "select 1 from pg_locks where not granted and relation = 'agent_executions'::regclass"));
        return rows && rows->next();
    };
    QTRY_VERIFY_WITH_TIMEOUT(waiting(), 60'000);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 60'000);
    QVERIFY2(Desk::said(dialog).contains(QLatin1String("Cancelled")), qPrintable(Desk::said(dialog)));
    QVERIFY(!waiting());
    QCOMPARE(filesIn(folder), QStringList());
}

void ListExportTest::theDatabaseIsLeftMeanwhile() {
    Desk desk(m_cluster.settings(QStringLiteral("exports")));
    QTemporaryDir folder;
    auto* dialog = desk.open();
    QVERIFY(dialog);
    Desk::choose(dialog, QStringLiteral("CSV for programs"), folder.filePath(QStringLiteral("runs.csv")));
    Desk::press(dialog, "Export");
    QTRY_VERIFY_WITH_TIMEOUT(Desk::said(dialog).contains(QLatin1String(" of ")), 60'000);
    desk.exporting.reset();
    QVERIFY(!dialog->isRunning());
    QVERIFY2(Desk::said(dialog).contains(QLatin1String("Cancelled")), qPrintable(Desk::said(dialog)));
    // Nobody would answer: neither this dialog nor a new one can ask.
    Desk::press(dialog, "Export");
    QVERIFY(!dialog->isRunning());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!desk.page.findChild<ExportDialog*>());
    QVERIFY(!desk.open());
    QTRY_COMPARE_WITH_TIMEOUT(filesIn(folder), QStringList(), 60'000);
}

void ListExportTest::whoMayNotIsTold() {
    Desk desk(m_cluster.settings(QStringLiteral("exports")));
    desk.page.setExportAllowed(false);
    QVERIFY(!desk.open());
    for (const auto* button : desk.page.findChildren<QToolButton*>()) {
        if (button->accessibleName() == QStringLiteral("Export"))
            QCOMPARE(button->toolTip(), QStringLiteral("Only a manager or above may export."));
    }
    desk.page.setExportAllowed(true);
    QVERIFY(desk.open());
}

void ListExportTest::aFullDiskIsTold_data() {
    QTest::addColumn<QString>("format");
    QTest::newRow("workbook") << QStringLiteral("Excel");
    QTest::newRow("CSV") << QStringLiteral("CSV for programs");
}

void ListExportTest::aFullDiskIsTold() {
#ifndef Q_OS_WIN
    QFETCH(QString, format);
    Desk desk(m_cluster.settings(QStringLiteral("exports")));
    QTemporaryDir folder;
    auto* dialog = desk.open();
    QVERIFY(dialog);
    Desk::choose(dialog, format, folder.filePath(QStringLiteral("runs")));
    // No file of this process may grow beyond a megabyte: what a full disk is to it.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit former{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &former), 0);
    const rlimit small{1024 * 1024, former.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    Desk::press(dialog, "Export");
    const bool ended = QTest::qWaitFor([&] { return !dialog->isRunning(); }, 120'000);
    setrlimit(RLIMIT_FSIZE, &former);
    QVERIFY(ended);
    QVERIFY2(
        Desk::said(dialog).contains(QLatin1String("could not be written")), qPrintable(Desk::said(dialog)));
    QCOMPARE(filesIn(folder), QStringList());
#endif
}

void ListExportTest::aServerThatGoesIsTold() {
    Desk desk(m_cluster.settings(QStringLiteral("exports")));
    QTemporaryDir folder;
    auto* dialog = desk.open();
    QVERIFY(dialog);
    Desk::choose(dialog, QStringLiteral("CSV for programs"), folder.filePath(QStringLiteral("runs.csv")));
    Desk::press(dialog, "Export");
    QTRY_VERIFY_WITH_TIMEOUT(
        Desk::said(dialog).contains(QLatin1String(" of ")) || !dialog->isRunning(), 60'000);
    m_cluster.killServer();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 60'000);
    QVERIFY2(
        Desk::said(dialog).contains(QLatin1String("Nothing of it was kept")), qPrintable(Desk::said(dialog)));
    QCOMPARE(filesIn(folder), QStringList());
}

QTEST_MAIN(ListExportTest)
#include "tst_listexport.moc"
