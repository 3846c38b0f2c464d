// SPDX-License-Identifier: GPL-3.0-or-later
// The integrations' page in the console that people open, by clicking and typing, on a real server with a
// worker: the matrix, a sync with its attempts, credentials that only the worker can open, and raw data.
#include "app/console/console.h"
#include "models/integrationmatrixmodel.h"
#include "services/database/migrator.h"
#include "services/logging/logging.h"
#include "tests/support/commandworker.h"
#include "tests/support/privatecluster.h"
#include "tests/support/requireok.h"
#include "tests/support/workerkey.h"
#include "views/dialogs/bulkdialog.h"
#include "views/dialogs/credentialsdialog.h"
#include "views/dialogs/payloaddialog.h"
#include "views/frame/noticestrip.h"
#include "views/mainwindow.h"
#include "views/pages/integrationmatrix.h"
#include "views/pages/listintegrations.h"
#include "views/widgets/actionrow.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/jsonbrowser.h"
#include "views/widgets/jsontree.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

constexpr int Patience = 60'000;
/// Nothing else in the world reads like this.
const auto Secret = QByteArrayLiteral("EAAGm0PX4ZCpsBAKs3gred0NuncaVisto");

/// The files below a folder in which the bytes stand, in either of the ways that text is kept in.
QStringList filesWith(const QString& folder, const QByteArray& utf8) {
    const QString text = QString::fromUtf8(utf8);
    const QByteArray utf16(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue; // a socket, a lock
        const QByteArray all = file.readAll();
        if (all.contains(utf8) || all.contains(utf16))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

class TestIntegrationActions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { endLogging(); }
    void theMatrixOpensAnIntegration();
    void aSyncIsAskedForAndItsAttemptShows();
    void disconnectedAndConnected();
    void credentialsAreSealedAndStandNowhere();
    void aServerThatGoesCostsNoTyping();
    void aKeyThatIsRetiredMeanwhile();
    void rawDataIsLookedThrough();

private:
    IntegrationsPage* page() const {
        return static_cast<IntegrationsPage*>(m_console->window().page(pagekey::integrations));
    }
    IntegrationMatrixModel* matrix() const { return page()->matrix()->model(); }
    QString value(const char* sql) {
        auto rows = m_session->query(QString::fromUtf8(sql));
        if (!rows)
            return rows.error().detail;
        return rows->next() ? rows->optionalText(0).value_or(QStringLiteral("∅")) : QStringLiteral("nothing");
    }
    void showMatrix();
    void openCell(int row, int column);
    void clickAction(const char* words);
    static void click(QWidget* where, const char* words);
    QString reported() const {
        return m_console->window().findChild<NoticeStrip*>(QStringLiteral("report"))->message();
    }
    QString paneSays() const;
    CredentialsDialog* credentials() const { return m_console->window().findChild<CredentialsDialog*>(); }
    QLineEdit* tokenField() const;

    PrivateCluster* m_cluster = nullptr;
    QTemporaryDir m_logs;
    QString m_database;
    WorkerKeyPair m_worker;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<Session> m_session;
};

void TestIntegrationActions::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("SevenScale Test"));
    QCoreApplication::setApplicationName(
        QStringLiteral("integrationactions-%1").arg(QCoreApplication::applicationPid()));
    QVERIFY(m_logs.isValid());
    // As talkative as it can be: what is to stand nowhere must not stand there either.
    REQUIRE_OK(initLogging(m_logs.path(), true));
    auto cluster = PrivateCluster::instance();
    REQUIRE_OK(cluster);
    m_cluster = *cluster;
}

void TestIntegrationActions::init() {
    QSettings().clear();
    const auto copy
        = m_cluster->copyOf(QStringLiteral("template"), [](const ConnectionSettings& empty) -> Result<void> {
              auto session = Session::open(empty);
              if (!session)
                  return failure(session.error());
              if (auto migrated = Migrator(**session).migrate(); !migrated)
                  return failure(migrated.error());
              return (*session)->script(QStringLiteral(
                  "insert into clients (name, specialty, email) values ('Clínica Amor', 'x', 'a@x'),"
                  " ('Clínica Bem', 'x', 'b@x');"
                  "insert into integrations (client_id, integration_type, status, last_sync)"
                  " select id, 'whatsapp_business', 'connected', now() - interval '2 days' from clients;"
                  "insert into integrations (client_id, integration_type, status)"
                  " select id, 'meta_ads', 'error' from clients where name = 'Clínica Bem';"
                  "insert into integration_data (client_id, integration_type, raw_data, collected_at)"
                  " select id, 'meta_ads', '{\"ads\": {\"clicks\": 17, \"api_token\": \"tok-4711\"}}',"
                  " now() - n * interval '1 day' from clients, generate_series(1, 40) n"
                  " where name = 'Clínica Bem'"));
          });
    REQUIRE_OK(copy);
    m_database = *copy;
    auto session = Session::open(m_cluster->settings(m_database));
    REQUIRE_OK(session);
    m_session = *std::move(session);
    REQUIRE_OK(m_worker.registerIn(*m_session));
    Options options;
    options.source.database = m_cluster->connectionString(m_database);
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    m_console = std::make_unique<Console>(options);
    m_console->window().resize(1440, 900);
    m_console->window().show();
    m_console->start();
    showMatrix();
}

void TestIntegrationActions::cleanup() {
    m_console.reset();
    m_session.reset();
    QSettings().clear();
}

void TestIntegrationActions::showMatrix() {
    QVERIFY(m_console->window().showPage(pagekey::integrations));
    QTRY_VERIFY_WITH_TIMEOUT(page()->role() == Role::Owner, Patience);
    for (auto* button : page()->findChild<SegmentedControl*>()->findChildren<QAbstractButton*>()) {
        if (button->text() == QLatin1String("Matrix"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE_WITH_TIMEOUT(matrix()->rowCount(), 2, Patience);
}

void TestIntegrationActions::openCell(int row, int column) {
    auto* table = page()->matrix()->table();
    QTest::mouseClick(
        table->viewport(), Qt::LeftButton, {}, table->visualRect(matrix()->index(row, column)).center());
    QVERIFY(!page()->detailId().isEmpty());
}

void TestIntegrationActions::click(QWidget* where, const char* words) {
    for (auto* button : where->findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->isEnabled() && button->text() == QLatin1String(words))
            return QTest::mouseClick(button, Qt::LeftButton);
    }
    QFAIL(words);
}

/// As the pane offers it, on a button or behind its "…".
void TestIntegrationActions::clickAction(const char* words) {
    QAction* found = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        for (QAction* action : page()->actions()->offered()) {
            if (action->text() == QString::fromUtf8(words) && action->isEnabled())
                found = action;
        }
        return found != nullptr;
    }()),
        Patience);
    for (auto* button : page()->findChild<ActionRow*>()->findChildren<QToolButton*>()) {
        if (button->isVisible() && button->defaultAction() == found)
            return QTest::mouseClick(button, Qt::LeftButton);
    }
    found->trigger();
}

QString TestIntegrationActions::paneSays() const {
    QStringList said;
    for (const auto* child : page()->findChild<DetailPane*>()->findChildren<QWidget*>()) {
        if (!child->isVisible())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(child))
            said.append(label->text());
        said.append(child->accessibleName());
    }
    return said.join(QLatin1Char('\n'));
}

QLineEdit* TestIntegrationActions::tokenField() const {
    for (auto* field : credentials()->findChildren<QLineEdit*>()) {
        if (field->accessibleName() == QLatin1String("access_token"))
            return field;
    }
    return nullptr;
}

void TestIntegrationActions::theMatrixOpensAnIntegration() {
    QCOMPARE(matrix()->headerData(1, Qt::Vertical).toString(), QString::fromUtf8("Clínica Bem"));
    openCell(1, 5); // Meta Ads
    QTRY_VERIFY_WITH_TIMEOUT(paneSays().contains(QLatin1String("Meta Ads reports an error")), Patience);
    // What others write comes by itself.
    REQUIRE_OK(m_session->execute(QStringLiteral("update integrations set status = 'connected', last_sync = "
                                                 "now() where integration_type = 'meta_ads'")));
    QTRY_COMPARE_WITH_TIMEOUT(
        static_cast<State>(matrix()->index(1, 5).data(StateRole).toInt()), State::Ok, Patience);
}

void TestIntegrationActions::aSyncIsAskedForAndItsAttemptShows() {
    QCOMPARE(static_cast<State>(matrix()->index(0, 0).data(StateRole).toInt()), State::Attention); // stale
    openCell(0, 0);
    clickAction("Sync now");
    BulkDialog* question = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((question = m_console->window().findChild<BulkDialog*>())
            && question->findChild<QPushButton*>(QStringLiteral("go"))->isVisible(),
        Patience);
    QTest::keyClick(question, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(
        value("select kind || ' ' || state from commands"), QStringLiteral("sync requested"), Patience);
    CommandWorker worker(*m_session, QStringLiteral("w"));
    REQUIRE_OK(worker.runOnce());
    QTRY_VERIFY_WITH_TIMEOUT(paneSays().contains(QLatin1String("42 records")), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(
        static_cast<State>(matrix()->index(0, 0).data(StateRole).toInt()), State::Ok, Patience);
    // An attempt that failed says why.
    REQUIRE_OK(m_session->execute(QStringLiteral(
        "insert into integration_logs (integration_id, started_at, finished_at, status, error)"
        " select integration_id, now(), now() + interval '1500 ms', 'failed', 'quota exceeded for 551199'"
        " from integration_logs limit 1")));
    QTRY_VERIFY_WITH_TIMEOUT(paneSays().contains(QLatin1String("quota exceeded for 551199")), Patience);
}

void TestIntegrationActions::disconnectedAndConnected() {
    openCell(1, 0);
    clickAction("Disconnect");
    BulkDialog* question = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((question = m_console->window().findChild<BulkDialog*>())
            && question->findChild<QPushButton*>(QStringLiteral("go"))->isVisible(),
        Patience);
    QTest::keyClick(question, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(value("select count(*) from commands"), QStringLiteral("1"), Patience);
    // The state is the worker's to write, not the console's.
    QCOMPARE(value("select count(*) from integrations where status = 'disconnected'"), QStringLiteral("0"));
    CommandWorker worker(*m_session, QStringLiteral("w"));
    REQUIRE_OK(worker.runOnce());
    QTRY_COMPARE_WITH_TIMEOUT(
        static_cast<State>(matrix()->index(1, 0).data(StateRole).toInt()), State::Off, Patience);
    clickAction("Connect");
}

void TestIntegrationActions::credentialsAreSealedAndStandNowhere() {
    openCell(1, 5);
    clickAction("Replace credentials…");
    QTRY_VERIFY_WITH_TIMEOUT(credentials() && credentials()->isVisible(), Patience);
    // The key that it is sealed to is known by then, or soon.
    QTest::keyClicks(tokenField(), QString::fromLatin1(Secret));
    auto* box = credentials()->findChild<QCheckBox*>();
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QPushButton* replace = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        for (auto* button : credentials()->findChildren<QPushButton*>()) {
            if (button->isDefault() && button->isEnabled())
                replace = button;
        }
        return replace != nullptr;
    }()),
        Patience);
    QTest::mouseClick(replace, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!credentials(), Patience);
    QVERIFY2(reported().contains(QLatin1String("were replaced")), qPrintable(reported()));

    // The worker finds exactly what was typed.
    const auto opened = m_worker.openCredentials(value("select credentials::text from client_integrations"));
    QVERIFY(opened);
    QCOMPARE(*opened, QByteArray("{\"access_token\":\"" + Secret + "\"}"));
    QVERIFY(value("select credentials_expires_at::text from client_integrations")
                .startsWith(QLatin1String("20")));
    QTRY_VERIFY_WITH_TIMEOUT(!paneSays().contains(QLatin1String("no end is known")), Patience);

    // And nobody else finds it anywhere: in no file of the server, its log and its write-ahead log included,
    // in no log of the console, and in no setting.
    REQUIRE_OK(m_session->execute(QStringLiteral("checkpoint")));
    QCOMPARE(filesWith(m_cluster->folder(), Secret), QStringList());
    QVERIFY(!filesWith(m_cluster->folder(), "Clínica Bem").isEmpty()); // it would have been found
    m_console->window().close();
    QSettings().sync();
    endLogging();
    QCOMPARE(filesWith(m_logs.path(), Secret), QStringList());
    QFile settings(QSettings().fileName());
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QByteArray kept = settings.readAll();
    QVERIFY(!kept.isEmpty());
    QVERIFY(!kept.contains(Secret));
    QCOMPARE(value("select count(*) from audit_log where new_data::text like '%EAAG%'"), QStringLiteral("0"));
}

void TestIntegrationActions::aServerThatGoesCostsNoTyping() {
    openCell(1, 5);
    clickAction("Replace credentials…");
    QTRY_VERIFY_WITH_TIMEOUT(credentials() && credentials()->isVisible(), Patience);
    QGuiApplication::clipboard()->setText(QString::fromLatin1(Secret) % QLatin1Char('\n'));
    tokenField()->setFocus();
    QTest::keySequence(tokenField(), QKeySequence::Paste);
    const QPointer<CredentialsDialog> dialog = credentials();
    QPushButton* go = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->isDefault() && button->isEnabled())
                go = button;
        }
        return go != nullptr;
    }()),
        Patience);
    m_session.reset();
    m_cluster->killServer();
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(go->text() == QLatin1String("Try again") && go->isEnabled(), Patience);
    QVERIFY(tokenField()->text().isEmpty());
    REQUIRE_OK(m_cluster->startServer());
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        if (dialog && go->isEnabled())
            QTest::mouseClick(go, Qt::LeftButton);
        return !dialog;
    }()),
        Patience);
    auto session = Session::open(m_cluster->settings(m_database));
    REQUIRE_OK(session);
    m_session = *std::move(session);
    const auto opened = m_worker.openCredentials(value("select credentials::text from client_integrations"));
    QVERIFY(opened);
    QCOMPARE(*opened, QByteArray("{\"access_token\":\"" + Secret + "\"}"));
}

void TestIntegrationActions::aKeyThatIsRetiredMeanwhile() {
    openCell(1, 5);
    clickAction("Replace credentials…");
    QTRY_VERIFY_WITH_TIMEOUT(credentials() && credentials()->isVisible(), Patience);
    const QPointer<CredentialsDialog> dialog = credentials();
    QPushButton* go = nullptr;
    const auto type = [&] {
        QTest::keyClicks(tokenField(), QString::fromLatin1(Secret));
        return QTest::qWaitFor(
            [&] {
                for (auto* button : dialog->findChildren<QPushButton*>()) {
                    if (button->isDefault() && button->isEnabled())
                        go = button;
                }
                return go != nullptr;
            },
            Patience);
    };
    QVERIFY(type());
    REQUIRE_OK(m_session->execute(QStringLiteral("update worker_keys set retired_at = now()")));
    const WorkerKeyPair next;
    REQUIRE_OK(next.registerIn(*m_session));
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(tokenField()->isEnabled() && tokenField()->text().isEmpty(), Patience);
    QCOMPARE(value("select count(*) from client_integrations"), QStringLiteral("0"));
    QVERIFY(type());
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), Patience);
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, Patience);
    const QString stored = value("select credentials::text from client_integrations");
    QVERIFY(next.openCredentials(stored));
    QVERIFY(!m_worker.openCredentials(stored));
}

void TestIntegrationActions::rawDataIsLookedThrough() {
    openCell(1, 5);
    clickAction("Raw data…");
    PayloadDialog* dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = m_console->window().findChild<PayloadDialog*>())
            && dialog->list()->count() == 30 && dialog->browser()->tree()->isValid(),
        Patience);
    click(dialog, "Older answers");
    QTRY_COMPARE_WITH_TIMEOUT(dialog->list()->count(), 40, Patience);
    QTest::keyClicks(dialog->browser()->searchField(), QStringLiteral("api_token"));
    QCOMPARE(dialog->browser()->tree()->currentPath(), QStringLiteral("ads.api_token"));
    QVERIFY(!dialog->browser()->tree()->currentValue().contains(QLatin1String("4711")));
}

QTEST_MAIN(TestIntegrationActions)
#include "tst_integrationactions.moc"
