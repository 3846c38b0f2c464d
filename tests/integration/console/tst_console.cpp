// SPDX-License-Identifier: GPL-3.0-or-later
// The console as people open it, on a real server that is frozen, killed and restarted under it.
#include "app/common/datasource.h"
#include "app/console/console.h"
#include "services/database/migrator.h"
#include "services/database/session.h"
#include "services/workspace/demogenerator.h"
#include "tests/support/privatecluster.h"
#include "views/mainwindow.h"
#include "views/pages/listpage.h"
#include "views/widgets/filterfield.h"
#include "views/widgets/filtersuggestions.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace sevenscale;
using sevenscale::test::PrivateCluster;

#define VERIFY_RESULT(result)                                                                                \
    QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

namespace {

/// The longest time for which the GUI thread did not answer.
class StallWatch : public QObject {
public:
    StallWatch() {
        m_timer.setInterval(5);
        connect(
            &m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_timer.start();
    }
    void reset() {
        m_longest = 0;
        m_since.restart();
    }
    qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// Longer than a busy machine may keep any thread from running, shorter than any wait for a server.
constexpr qint64 Frozen = 3000;

} // namespace

class TestConsole final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyPageGetsItsData_data();
    void everyPageGetsItsData();
    void filtersAreCompletedAndRead();
    void changesShowWithoutAsking();
    void aFrozenServerGoesStaleAndComesBack();
    void aKilledServerGoesStaleAndComesBack();
    void aRestartIsSurvived();

private:
    ConnectionState::Kind kind() const { return m_console->window().currentPage()->connectionState().kind; }

    PrivateCluster* m_cluster = nullptr;
    QString m_database;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<StallWatch> m_watch;
};

void TestConsole::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("SevenScale Test"));
    QCoreApplication::setApplicationName(
        QStringLiteral("console-%1").arg(QCoreApplication::applicationPid()));
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    m_cluster = *cluster;
    auto copy
        = m_cluster->copyOf(QStringLiteral("demo"), [](const ConnectionSettings& settings) -> Result<void> {
              auto session = Session::open(settings);
              if (!session)
                  return failure(session.error());
              if (auto done = Migrator(**session).migrate(); !done)
                  return done;
              DemoOptions options;
              options.until = Timestamp::now();
              options.executions = 3000;
              auto rows = DemoGenerator(options).fill(**session);
              if (!rows)
                  return failure(rows.error());
              return {};
          });
    VERIFY_RESULT(copy);
    m_database = *copy;
}

void TestConsole::init() {
    QSettings().clear();
    Options options;
    options.source.database = m_cluster->connectionString(m_database);
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    m_console = std::make_unique<Console>(options);
    m_console->window().resize(1440, 900);
    m_console->window().showPage(pagekey::overview);
    m_console->window().show();
    m_console->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->window().currentPage()->isReady(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(kind() == ConnectionState::Kind::Live, 30'000);
    m_watch = std::make_unique<StallWatch>();
}

void TestConsole::cleanup() {
    m_watch.reset();
    m_console.reset();
    QSettings().clear();
}

void TestConsole::everyPageGetsItsData_data() {
    QTest::addColumn<QString>("key");
    for (const QLatin1String key : {pagekey::overview, pagekey::analytics, pagekey::clients, pagekey::agents,
             pagekey::executions, pagekey::integrations, pagekey::insights, pagekey::logs})
        QTest::newRow(key.latin1()) << QString(key);
}

void TestConsole::everyPageGetsItsData() {
    QFETCH(QString, key);
    MainWindow& window = m_console->window();
    QVERIFY(window.showPage(key));
    QTRY_VERIFY_WITH_TIMEOUT(window.currentPage()->isReady(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(window.currentPage()->shownAt().has_value(), 30'000);
}

/// The names of the database behind a key, the filter that is made of one, and the rows that it leaves.
void TestConsole::filtersAreCompletedAndRead() {
    QVERIFY(m_console->window().showPage(pagekey::executions));
    auto* page = qobject_cast<ListPage*>(m_console->window().currentPage());
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->listModel()->rowCount() > 0, 20'000);
    auto* bar = page->findChild<FilterBar*>();
    auto* suggestions = page->findChild<FilterSuggestions*>();
    QVERIFY(bar && suggestions);
    m_console->window().activateWindow();
    bar->field()->setFocus();
    QTest::keyClicks(bar->field(), QStringLiteral("-client:none agent:agend"));
    QTRY_VERIFY_WITH_TIMEOUT(suggestions->isVisible() && !suggestions->candidates().isEmpty(), 20'000);
    QCOMPARE(suggestions->candidates().front().text, QStringLiteral("\"Agente Agenda\""));
    QTest::keyClick(bar->field(), Qt::Key_Tab);
    QTest::keyClick(bar->field(), Qt::Key_Return);
    QCOMPARE(page->filter(), QStringLiteral("-client:none agent:\"Agente Agenda\""));
    QTRY_VERIFY_WITH_TIMEOUT(page->listModel()->status() == PagedTableModel::Status::Ready, 20'000);
    QVERIFY(page->listModel()->rowCount() > 0);

    QTest::keyClicks(bar->field(), QStringLiteral("details.error.code>=big"));
    QTest::keyClick(bar->field(), Qt::Key_Return);
    const auto* field = page->findChild<FilterField*>();
    QCOMPARE(field->text().mid(field->markPosition(), field->markLength()), QStringLiteral("big"));
}

void TestConsole::changesShowWithoutAsking() {
    Page* page = m_console->window().currentPage();
    const auto before = page->shownAt();
    QVERIFY(before);
    auto session = Session::open(m_cluster->settings(m_database));
    VERIFY_RESULT(session);
    auto changed = (*session)->execute(QStringLiteral("update clients set status = 'critical' where id = 1"));
    VERIFY_RESULT(changed);
    QTRY_VERIFY_WITH_TIMEOUT(page->shownAt() > before, 10'000);
}

void TestConsole::aFrozenServerGoesStaleAndComesBack() {
    m_cluster->freezeServer();
    m_watch->reset();
    m_console->window().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(kind() == ConnectionState::Kind::Stale, 60'000);
    QVERIFY(m_console->window().currentPage()->shownAt().has_value());
    QVERIFY2(m_watch->longest() < Frozen, qPrintable(QString::number(m_watch->longest())));
    m_cluster->thawServer();
    QTRY_VERIFY_WITH_TIMEOUT(kind() == ConnectionState::Kind::Live, 60'000);
    QVERIFY2(m_watch->longest() < Frozen, qPrintable(QString::number(m_watch->longest())));
}

void TestConsole::aKilledServerGoesStaleAndComesBack() {
    m_watch->reset();
    m_cluster->killServer();
    QTRY_VERIFY_WITH_TIMEOUT(kind() == ConnectionState::Kind::Stale, 60'000);
    auto started = m_cluster->startServer();
    VERIFY_RESULT(started);
    m_watch->reset(); // starting the server was this thread's own wait
    QTRY_VERIFY_WITH_TIMEOUT(kind() == ConnectionState::Kind::Live, 60'000);
    QVERIFY2(m_watch->longest() < Frozen, qPrintable(QString::number(m_watch->longest())));
}

void TestConsole::aRestartIsSurvived() {
    Page* page = m_console->window().currentPage();
    const auto before = page->shownAt();
    auto restarted = m_cluster->restartServer();
    VERIFY_RESULT(restarted);
    QTRY_VERIFY_WITH_TIMEOUT(kind() == ConnectionState::Kind::Live && page->shownAt() > before, 60'000);
}

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
