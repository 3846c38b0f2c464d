// SPDX-License-Identifier: GPL-3.0-or-later
// Retry and cancel of runs, one and many, by clicking in the console that people open, with a worker that
// really runs the commands: on a server, which is killed in the middle, and on the embedded workspace.
#include "app/common/datasource.h"
#include "app/console/bulkrun.h"
#include "app/console/console.h"
#include "services/database/database.h"
#include "services/database/migrator.h"
#include "services/workspace/workspace.h"
#include "tests/support/commandworker.h"
#include "tests/support/privatecluster.h"
#include "tests/support/requireok.h"
#include "views/dialogs/bulkdialog.h"
#include "views/frame/noticestrip.h"
#include "views/mainwindow.h"
#include "views/pages/commandrows.h"
#include "views/pages/listexecutions.h"
#include "views/pages/selectionbar.h"
#include "views/widgets/actionrow.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/statelabel.h"
#include "views/widgets/tableview.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

constexpr int Failed = 250;
constexpr int Completed = 25;
constexpr int Running = 5;
constexpr int Patience = 60'000;
const auto OnlyOurs = QStringLiteral("agent:\"Bulk agent\"");

/// Runs of an agent that nobody else has.
Result<void> addRuns(Session& session) {
    auto agent = session.query(QStringLiteral("insert into ai_agents (name, agent_type, status) values "
                                              "('Bulk agent', 'x', 'active') returning id"));
    if (!agent)
        return failure(agent.error());
    agent->next();
    const qint64 id = agent->integer(0);
    int next = 0;
    const auto added = session.insertMany(QStringLiteral("agent_executions"),
        {QStringLiteral("agent_id"), QStringLiteral("status"), QStringLiteral("execution_date")},
        [&](QVariantList& cells) {
            if (next == Failed + Completed + Running)
                return false;
            const char* status = next < Failed ? "failed"
                : next < Failed + Completed    ? "completed"
                                               : "running";
            cells = {id, QString::fromLatin1(status), Timestamp::now().plusSeconds(-3600 - next).toText()};
            ++next;
            return true;
        });
    return added ? Result<void>() : failure(added.error());
}

} // namespace

class TestBulkActions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void oneRunIsRetried_data() { sources(); }
    void oneRunIsRetried();
    void oneIsTakenBackInItsPane();
    void aRunUnderWayIsCancelled();
    void manyAreAskedForAndTheRestIsTakenBack_data() { sources(); }
    void manyAreAskedForAndTheRestIsTakenBack();
    void aServerThatGoesInTheMiddle();
    void aPersonStopsIt();
    void aLostAnswerMakesNoSecondCommand();
    void anotherConnectionLeavesTheResult();

private:
    static void sources() {
        QTest::addColumn<bool>("workspace");
        QTest::newRow("server") << false;
        QTest::newRow("workspace") << true;
    }
    static bool onWorkspace() { return qstrcmp(QTest::currentDataTag(), "workspace") == 0; }
    ConnectionSettings settings() const {
        return onWorkspace() ? ConnectionSettings::workspace(workspacePath())
                             : m_cluster.settings(m_database);
    }
    /// The only cell of the only row.
    QString value(const char* sql);
    ExecutionsPage* page() const {
        return static_cast<ExecutionsPage*>(m_console->window().page(pagekey::executions));
    }
    void showRuns(const QString& filter);
    void clickRow(int row, Qt::KeyboardModifiers keys = {});
    void clickAction(QWidget* where, const char* words);
    /// The question, once it is there.
    BulkDialog* question() const { return m_console->window().findChild<BulkDialog*>(); }
    static QString title(const BulkDialog* dialog) { return dialog->windowTitle(); }
    static QString summary(const BulkDialog* dialog) { return dialog->findChild<BannerBar*>()->message(); }
    static bool over(const BulkDialog* dialog) { return dialog->findChild<BannerBar*>()->isVisible(); }
    static void click(const BulkDialog* dialog, const char* name) {
        auto* button = dialog->findChild<QPushButton*>(QLatin1String(name));
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QString paneSays() const;
    QString reported() const {
        return m_console->window().findChild<NoticeStrip*>(QStringLiteral("report"))->message();
    }
    /// Asks for a retry of all failed runs; the second hundred waits until the session ends.
    void holdTheSecondHundred(std::unique_ptr<Session>& holder);

    PrivateCluster m_cluster;
    QString m_database;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<Session> m_session;
};

void TestBulkActions::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("SevenScale Test"));
    QCoreApplication::setApplicationName(
        QStringLiteral("bulkactions-%1").arg(QCoreApplication::applicationPid()));
    // What it says is done outlives its death, as on every server but those of tests.
    REQUIRE_OK(m_cluster.start({QStringLiteral("synchronous_commit=on")}));
}

void TestBulkActions::init() {
    QSettings().clear();
    Options options;
    if (onWorkspace()) {
        QFile::remove(workspacePath());
        WorkspaceOptions small;
        small.clients = 3;
        small.executions = 300;
        REQUIRE_OK(ensureWorkspace(workspacePath(), Timestamp::now(), {}, small));
        options.source.demo = true;
    } else {
        const auto copy = m_cluster.copyOf(
            QStringLiteral("template"), [](const ConnectionSettings& empty) -> Result<void> {
                auto session = Session::open(empty);
                return session ? Migrator(**session).migrate() : failure(session.error());
            });
        REQUIRE_OK(copy);
        m_database = *copy;
        options.source.database = m_cluster.connectionString(m_database);
    }
    auto session = Session::open(settings());
    REQUIRE_OK(session);
    m_session = *std::move(session);
    REQUIRE_OK(addRuns(*m_session));
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    m_console = std::make_unique<Console>(options);
    m_console->window().resize(1440, 900);
    m_console->window().show();
    m_console->start();
}

void TestBulkActions::cleanup() {
    m_console.reset();
    m_session.reset();
    QSettings().clear();
}

QString TestBulkActions::value(const char* sql) {
    auto rows = m_session->query(QString::fromUtf8(sql));
    if (!rows)
        return rows.error().detail;
    return rows->next() ? rows->text(0) : QStringLiteral("nothing");
}

void TestBulkActions::showRuns(const QString& filter) {
    QVERIFY(m_console->window().showPage(pagekey::executions, filter));
    QTRY_VERIFY_WITH_TIMEOUT(page()->listModel()->status() == PagedTableModel::Status::Ready
            && page()->listModel()->rowCount() > 0,
        Patience);
    // Who is looking has been told by then.
    QTRY_VERIFY_WITH_TIMEOUT(page()->role() == Role::Owner, Patience);
}

void TestBulkActions::clickRow(int row, Qt::KeyboardModifiers keys) {
    auto* table = page()->findChild<TableView*>();
    const QRect rect = table->visualRect(table->model()->index(row, 1));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, keys, rect.center());
}

void TestBulkActions::clickAction(QWidget* where, const char* words) {
    QVERIFY(where);
    QToolButton* found = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        for (auto* button : where->findChildren<QToolButton*>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == QLatin1String(words))
                found = button;
        }
        return found != nullptr;
    }()),
        Patience);
    QTest::mouseClick(found, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(
        question() && question()->findChild<QPushButton*>(QStringLiteral("go"))->isVisible(), Patience);
}

QString TestBulkActions::paneSays() const {
    QStringList said;
    for (const auto* label : page()->commands()->findChildren<QLabel*>()) {
        if (label->isVisible())
            said.append(label->text());
    }
    for (const auto* state : page()->commands()->findChildren<StateLabel*>())
        said.append(state->accessibleName());
    return said.join(QLatin1Char('\n'));
}

void TestBulkActions::oneRunIsRetried() {
    showRuns(OnlyOurs % QStringLiteral(" outcome:failed"));
    clickRow(2);
    const QString id = page()->detailId();
    clickAction(page()->findChild<DetailPane*>()->findChild<ActionRow*>(), "Retry");
    QVERIFY(title(question()).contains(QStringLiteral("Retry 1 execution")));
    QTest::keyClick(question(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!question(), Patience);
    QVERIFY2(reported().startsWith(QStringLiteral("Asked for: #")), qPrintable(reported()));
    // Once is enough.
    page()->actions()->action(QStringLiteral("retry"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(question() && title(question()) == u"There is nothing to do", Patience);
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QTRY_VERIFY_WITH_TIMEOUT(paneSays().contains(QStringLiteral("No worker has taken it up yet.")), Patience);
    QCOMPARE(value("select count(*) from commands where state = 'requested'"), QStringLiteral("1"));

    CommandWorker worker(*m_session, QStringLiteral("w"));
    bool seen = false;
    worker.halfWay = [&](const Command& command) {
        seen = command.targetId == id
            && QTest::qWaitFor(
                [&] {
                    const auto& shown = page()->commands()->commands();
                    return !shown.isEmpty() && shown.front().state == u"running"
                        && paneSays().contains(QStringLiteral("half way"));
                },
                Patience);
    };
    const auto finished = worker.runOnce();
    REQUIRE_OK(finished);
    QCOMPARE(*finished, 1);
    QVERIFY(seen);
    QTRY_COMPARE_WITH_TIMEOUT(page()->commands()->commands().front().state, QStringLiteral("done"), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(reported().section(u'\n', 0, 0), QStringLiteral("Retry – Done: 1"), Patience);
    QCOMPARE(value("select count(*) from audit_log where action = 'request_command'"), QStringLiteral("1"));
}

void TestBulkActions::oneIsTakenBackInItsPane() {
    showRuns(OnlyOurs % QStringLiteral(" outcome:failed"));
    clickRow(0);
    clickAction(page()->findChild<DetailPane*>()->findChild<ActionRow*>(), "Retry");
    click(question(), "go");
    LinkButton* back = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(
        (back = page()->commands()->findChild<LinkButton*>()) && back->isVisible(), Patience);
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(
        page()->commands()->commands().front().state, QStringLiteral("cancelled"), Patience);
    QVERIFY(!back->isVisible());
    QCOMPARE(value("select state from commands"), QStringLiteral("cancelled"));
}

void TestBulkActions::aRunUnderWayIsCancelled() {
    showRuns(OnlyOurs % QStringLiteral(" outcome:in_flight"));
    clickRow(0);
    QVERIFY(!page()->actions()->offered().contains(page()->actions()->action(QStringLiteral("retry"))));
    clickAction(page()->findChild<DetailPane*>()->findChild<ActionRow*>(), "Cancel");
    click(question(), "go");
    QTRY_COMPARE_WITH_TIMEOUT(value("select count(*) from commands"), QStringLiteral("1"), Patience);
    // The run ends by itself before anybody comes to cancel it.
    REQUIRE_OK(m_session->execute(QStringLiteral("update agent_executions set status = 'completed'")));
    CommandWorker worker(*m_session, QStringLiteral("w"));
    REQUIRE_OK(worker.runOnce());
    QTRY_VERIFY_WITH_TIMEOUT(paneSays().contains(QStringLiteral("The run was over already.")), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(reported().startsWith(QStringLiteral("Cancel – Failed: 1")), Patience);
}

void TestBulkActions::manyAreAskedForAndTheRestIsTakenBack() {
    showRuns(OnlyOurs);
    clickRow(0);
    clickRow(1, Qt::ControlModifier);
    auto* bar = page()->findChild<SelectionBar*>();
    QTRY_VERIFY(bar->isVisible());
    QTest::mouseClick(bar->findChildren<LinkButton*>().first(), Qt::LeftButton); // "Select all"
    QVERIFY(page()->isAllSelected());
    clickAction(bar, "Retry");
    QVERIFY2(title(question()).contains(QStringLiteral("250")), qPrintable(title(question())));
    // What comes after the question was not meant by the answer.
    const char* late = "insert into agent_executions (agent_id, status, execution_date) select agent_id,"
                       " 'failed', execution_date from agent_executions where agent_id ="
                       " (select id from ai_agents where name = 'Bulk agent') limit 1";
    REQUIRE_OK(m_session->execute(QLatin1String(late)));
    click(question(), "go");
    QTRY_VERIFY_WITH_TIMEOUT(over(question()), Patience);
    QCOMPARE(summary(question()), QStringLiteral("Asked for: 250"));
    QCOMPARE(value("select count(distinct target_id) from commands"), QStringLiteral("250"));
    QCOMPARE(
        value("select count(*) from commands c join agent_executions e on c.target_id = cast(e.id as text)"
              " where e.status <> 'failed'"),
        QStringLiteral("0"));
    QCOMPARE(value("select count(*) from commands where target_id ="
                   " (select cast(max(id) as text) from agent_executions)"),
        QStringLiteral("0"));

    CommandWorker worker(*m_session, QStringLiteral("w"));
    const auto finished = worker.runOnce(100);
    REQUIRE_OK(finished);
    QCOMPARE(*finished, 100);
    BulkModel* model = question()->model();
    const auto saying = [model](const char* words) {
        int rows = 0;
        for (int row = 0; row < model->rowCount(); ++row)
            rows += model->index(row, BulkModel::Result).data().toString() == QLatin1String(words) ? 1 : 0;
        return rows;
    };
    QTRY_COMPARE_WITH_TIMEOUT(saying("Done"), 100, Patience);
    QCOMPARE(saying("Asked for"), 150);

    click(question(), "undo");
    QTRY_COMPARE_WITH_TIMEOUT(
        summary(question()), QStringLiteral("Asked for: 100 · Taken back: 150"), Patience);
    QCOMPARE(saying("Taken back"), 150);
    QCOMPARE(saying("Asked for; a worker had begun it"), 100);
    QCOMPARE(value("select count(*) from commands where state = 'cancelled'"), QStringLiteral("150"));
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
}

void TestBulkActions::holdTheSecondHundred(std::unique_ptr<Session>& holder) {
    REQUIRE_OK(m_session->script(QStringLiteral(
        "create function public.hold() returns trigger language plpgsql as $$ begin"
        " if new.target_id = (select e.id::text from public.agent_executions e where e.status = 'failed'"
        "   order by e.execution_date desc offset 120 limit 1)"
        " then perform pg_catalog.pg_advisory_xact_lock_shared(4711); end if; return new; end $$;"
        "create trigger hold before insert on public.commands for each row execute function public.hold()")));
    auto other = Session::open(settings());
    REQUIRE_OK(other);
    holder = *std::move(other);
    REQUIRE_OK(holder->query(QStringLiteral("select pg_advisory_lock(4711)")));
    showRuns(OnlyOurs % QStringLiteral(" outcome:failed"));
    clickRow(0);
    clickRow(1, Qt::ControlModifier);
    auto* bar = page()->findChild<SelectionBar*>();
    QTRY_VERIFY(bar->isVisible());
    QTest::mouseClick(bar->findChildren<LinkButton*>().first(), Qt::LeftButton);
    clickAction(bar, "Retry");
    QVERIFY2(title(question()).contains(QStringLiteral("250")), qPrintable(title(question())));
    click(question(), "go");
    QTRY_COMPARE_WITH_TIMEOUT(question()->model()->count(BulkState::Done), 100, Patience);
    QVERIFY(question()->isRunning());
}

void TestBulkActions::aServerThatGoesInTheMiddle() {
    std::unique_ptr<Session> holder;
    holdTheSecondHundred(holder);
    m_cluster.killServer();
    QTRY_VERIFY_WITH_TIMEOUT(over(question()), Patience);
    QCOMPARE(summary(question()), QStringLiteral("Asked for: 100 · Not known: 100 · Not reached: 50"));

    // Without a server nothing more is known, and nothing is lost of what was.
    click(question(), "go");
    QTRY_VERIFY_WITH_TIMEOUT(over(question()), Patience);
    QCOMPARE(summary(question()), QStringLiteral("Asked for: 100 · Not known: 100 · Not reached: 50"));

    holder.reset();
    m_session.reset();
    REQUIRE_OK(m_cluster.startServer());
    auto session = Session::open(settings());
    REQUIRE_OK(session);
    m_session = *std::move(session);
    QCOMPARE(value("select count(*) from commands"), QStringLiteral("100"));
    QTRY_VERIFY_WITH_TIMEOUT(page()->connectionState().kind == ConnectionState::Kind::Live, Patience);
    click(question(), "go");
    QTRY_COMPARE_WITH_TIMEOUT(summary(question()), QStringLiteral("Asked for: 250"), Patience);
    QCOMPARE(value("select count(*) from commands"), QStringLiteral("250"));
    QCOMPARE(value("select count(distinct target_id) from commands"), QStringLiteral("250"));
    QVERIFY(question()->findChild<QPushButton*>(QStringLiteral("go"))->isHidden());
}

void TestBulkActions::aPersonStopsIt() {
    std::unique_ptr<Session> holder;
    holdTheSecondHundred(holder);
    click(question(), "close");
    QVERIFY(question()->isRunning()); // the rows that are on their way are not called back
    holder.reset();
    QTRY_VERIFY_WITH_TIMEOUT(over(question()), Patience);
    QCOMPARE(summary(question()), QStringLiteral("Asked for: 200 · Not reached: 50"));
    click(question(), "go");
    QTRY_COMPARE_WITH_TIMEOUT(summary(question()), QStringLiteral("Asked for: 250"), Patience);
    QCOMPARE(value("select count(distinct target_id) from commands"), QStringLiteral("250"));
}

/// The database has done it, and the answer is lost on its way.
void TestBulkActions::aLostAnswerMakesNoSecondCommand() {
    Database database(settings());
    QObject owner;
    const Desk desk{database, m_console->window(), [] { return StoreContext{}; }, [] {}};
    const auto losses = std::make_shared<std::atomic_int>(1);
    BulkJob job;
    job.words = [](int rows, int) {
        BulkWords words;
        words.title = QString::number(rows);
        words.done = QStringLiteral("Done");
        return words;
    };
    job.read = [](Session& session) -> Result<BulkSelection> {
        auto ids = session.query(QStringLiteral("select id from agent_executions where status = 'failed'"));
        if (!ids)
            return failure(ids.error());
        BulkSelection selection;
        while (ids->next())
            selection.rows.append(
                {ids->text(0), ids->text(0), ids->text(0), QStringLiteral("k") + ids->text(0), {}});
        return selection;
    };
    job.act = [losses](Session& session, const QList<BulkRow>& rows) -> Result<QList<BulkAnswer>> {
        QList<CommandRequest> requests;
        for (const BulkRow& row : rows) {
            CommandRequest request;
            request.targetId = row.target.toLongLong();
            request.idempotencyKey = row.key;
            requests.append(request);
        }
        const auto asked = requestCommands(session, requests);
        if (!asked)
            return failure(asked.error());
        if ((*losses)-- > 0)
            return failure(ErrorCode::ConnectionFailed, QStringLiteral("lost"));
        QList<BulkAnswer> answers;
        for (const CommandAnswer& answer : *asked)
            answers.append({answer.id.value_or(QString()), answer.problem});
        return answers;
    };
    auto* run = new BulkRun(desk, job, &owner);
    BulkDialog* dialog = run->dialog();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QPushButton*>(QStringLiteral("go"))->isVisible(), Patience);
    click(dialog, "go");
    QTRY_VERIFY_WITH_TIMEOUT(over(dialog), Patience);
    QCOMPARE(summary(dialog), QStringLiteral("Not known: 100 · Not reached: 150"));
    QCOMPARE(value("select count(*) from commands"), QStringLiteral("100"));
    click(dialog, "go");
    QTRY_COMPARE_WITH_TIMEOUT(summary(dialog), QStringLiteral("Done: 250"), Patience);
    QCOMPARE(value("select count(*) from commands"), QStringLiteral("250"));
    dialog->close();
}

void TestBulkActions::anotherConnectionLeavesTheResult() {
    Database database(settings());
    auto owner = std::make_unique<QObject>();
    const Desk desk{database, m_console->window(), [] { return StoreContext{}; }, [] {}};
    const auto begun = std::make_shared<QSemaphore>();
    const auto go = std::make_shared<QSemaphore>();
    BulkJob job;
    job.words = [](int, int) {
        BulkWords words;
        words.done = QStringLiteral("Done");
        words.undo = QStringLiteral("Undo");
        return words;
    };
    job.read = [](Session&) -> Result<BulkSelection> {
        BulkSelection selection;
        for (const char* name : {"a", "b", "c"})
            selection.rows.append({QLatin1String(name), QLatin1String(name), {}, {}, {}});
        return selection;
    };
    job.act = [begun, go](Session&, const QList<BulkRow>& rows) -> Result<QList<BulkAnswer>> {
        begun->release();
        go->acquire();
        return QList<BulkAnswer>(rows.size());
    };
    job.chunk = 2;
    const QPointer<BulkDialog> dialog = (new BulkRun(desk, job, owner.get()))->dialog();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QPushButton*>(QStringLiteral("go"))->isVisible(), Patience);
    click(dialog, "go");
    QTRY_VERIFY_WITH_TIMEOUT(begun->available() > 0, Patience);
    owner.reset();
    QCOMPARE(summary(dialog), QStringLiteral("Not known: 2 · Not reached: 1"));
    QVERIFY(dialog->findChild<QPushButton*>(QStringLiteral("go"))->isHidden());
    QVERIFY(dialog->findChild<QPushButton*>(QStringLiteral("undo"))->isHidden());
    go->release();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestBulkActions)
#include "tst_bulkactions.moc"
