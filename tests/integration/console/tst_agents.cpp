// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with agents in the assembled console, on a real server, with somebody else at work.
#include "app/console/console.h"
#include "models/agentsmodel.h"
#include "services/database/migrator.h"
#include "services/stores/agentstore.h"
#include "services/stores/configversionstore.h"
#include "tests/support/privatecluster.h"
#include "views/dialogs/agentconfigdialog.h"
#include "views/dialogs/agentform.h"
#include "views/mainwindow.h"
#include "views/pages/listagents.h"
#include "views/pages/selectionbar.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/diffview.h"
#include "views/widgets/tableview.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

using namespace sevenscale;
using namespace sevenscale::test;

#define REQUIRE_OK(expression)                                                                               \
    do {                                                                                                     \
        const auto& required = (expression);                                                                 \
        QVERIFY2(required, required ? "" : qPrintable(required.error().detail));                             \
    } while (false)

class TestAgents final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anAgentIsMadeAndEdited();
    void twoEditOneAgent();
    void pausingIsToldAndTakenBack();
    void severalAtOnce();
    void allThatTheFilterLeaves();
    void aChangeMakesAVersionAndUndoTakesItBack();
    void aVersionIsRestoredWithItsSecrets();
    void somebodyElsesConfigurationIsNotLost();
    void aPauseMeanwhileIsNoConflict();

private:
    AgentsPage& page() { return *static_cast<AgentsPage*>(m_console->window().page(pagekey::agents)); }
    AgentConfigDialog* dialog() { return m_console->window().findChild<AgentConfigDialog*>(); }
    AgentForm* form() { return m_console->window().findChild<AgentForm*>(); }
    void fill(const char* field, const char* text) {
        form()->editor(QString::fromUtf8(field))->setValue(QString::fromUtf8(text));
    }
    QString value(const char* sql) {
        auto rows = m_owner->query(QString::fromUtf8(sql));
        return rows && rows->next() ? rows->text(0) : QStringLiteral("[none]");
    }
    QString statuses() {
        return value("select string_agg(coalesce(status, '-'), ' ' order by id) from ai_agents");
    }
    QString config() { return value("select config::text from ai_agents where id = 1"); }
    /// Each told change of a status: `1 active>paused`.
    QString told() {
        return value("select coalesce(string_agg(resource_id || ' ' || (old_data ->> 'status') || '>'"
                     " || (new_data ->> 'status'), ', ' order by id), '') from audit_log"
                     " where resource = 'ai_agents' and action = 'update' and login = 'ana' and new_data ->> "
                     "'status' is not null");
    }
    QAbstractButton* button(QWidget* in, const QString& text) {
        const auto all = in->findChildren<QAbstractButton*>();
        const auto found = std::find_if(all.begin(), all.end(),
            [&](const QAbstractButton* each) { return each->isVisible() && each->text() == text; });
        return found == all.end() ? nullptr : *found;
    }
    void click(QWidget* in, const char* text) {
        const QString words = QString::fromUtf8(text);
        QTRY_VERIFY2_WITH_TIMEOUT(button(in, words), text, 20'000);
        QTRY_VERIFY(button(in, words)->isEnabled());
        QTest::mouseClick(button(in, words), Qt::LeftButton);
    }
    void choose(int id, Qt::KeyboardModifiers keys = {}) {
        auto* table = page().findChild<TableView*>();
        const int row = page().listModel()->rowOf(QString::number(id));
        QVERIFY(row >= 0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, keys,
            table->visualRect(table->model()->index(row, 0)).center());
    }
    void openConfig() {
        choose(1);
        auto* link = page().findChild<QAbstractButton*>(QStringLiteral("editConfig"));
        QTRY_VERIFY(link->isVisible() && link->isEnabled());
        QTest::mouseClick(link, Qt::LeftButton);
        QTRY_VERIFY(dialog() && dialog()->agent());
    }
    void type(const char* field, const char* text) {
        auto* edit = dialog()->findChild<QLineEdit*>(QString::fromUtf8(field));
        QVERIFY(edit);
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromUtf8(text));
    }
    void save() {
        QTest::mouseClick(dialog()->findChild<QPushButton*>(QStringLiteral("saveConfig")), Qt::LeftButton);
    }

    PrivateCluster* m_cluster = nullptr;
    QString m_database;
    std::unique_ptr<Session> m_owner;
    std::unique_ptr<Session> m_bia; ///< somebody else
    std::unique_ptr<Console> m_console;
};

void TestAgents::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("SevenScale Test"));
    QCoreApplication::setApplicationName(QStringLiteral("agents-%1").arg(QCoreApplication::applicationPid()));
    auto cluster = PrivateCluster::instance();
    REQUIRE_OK(cluster);
    m_cluster = *cluster;
    m_database = QStringLiteral("agents");
    REQUIRE_OK(m_cluster->createDatabase(m_database));
    auto owner = Session::open(m_cluster->settings(m_database));
    REQUIRE_OK(owner);
    m_owner = std::move(*owner);
    REQUIRE_OK(Migrator(*m_owner).migrate());
    REQUIRE_OK(m_owner->script(
        QStringLiteral("select ops.make_owner('ana', 'Ana', 'ana@x.example');"
                       " select ops.add_user('bia@x.example', 'Bia', 'ADMIN', login => 'bia')")));
    auto bia = Session::open(m_cluster->settings(m_database, QStringLiteral("bia")));
    REQUIRE_OK(bia);
    m_bia = std::move(*bia);
}

void TestAgents::init() {
    QSettings().clear();
    REQUIRE_OK(m_owner->script(QStringLiteral(
        "truncate ai_agents, audit_log restart identity cascade;"
        " insert into ai_agents(name, agent_type, status, config, tenant_id) select 'Agent ' || n, 'crm',"
        " case n when 3 then 'paused' else 'active' end,"
        " '{\"model\": \"a\", \"api_key\": \"canary-1\", \"temperature\": 0.70}', t.id"
        " from generate_series(1, 3) n, (select id from tenants order by created_at limit 1) t;")));
    Options options;
    options.source.database = m_cluster->connectionString(m_database, QStringLiteral("ana"));
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    m_console = std::make_unique<Console>(options);
    m_console->window().resize(1440, 900);
    m_console->window().showPage(pagekey::agents);
    m_console->window().show();
    m_console->start();
    QTRY_COMPARE_WITH_TIMEOUT(page().listModel()->rowCount(), 3, 30'000);
    // What may be done is known only once the person is.
    QTRY_VERIFY_WITH_TIMEOUT((choose(1), page().actions()->action(agentaction::config)->isEnabled()), 20'000);
}

void TestAgents::cleanup() {
    m_console.reset();
    QSettings().clear();
}

void TestAgents::anAgentIsMadeAndEdited() {
    page().newAction()->trigger();
    QTRY_VERIFY(form());
    fill("name", "Agente Novo");
    fill("agent_type", "crm");
    fill("cost_per_run", "0,035");
    click(form(), "Add the agent");
    QTRY_VERIFY(!form());
    QCOMPARE(value("select name || ' ' || agent_type || ' ' || cost_per_run || ' ' || config from ai_agents "
                   "where id = 4"),
        QStringLiteral("Agente Novo crm 0.035000 {}"));
    // What was added is shown, and can be edited at once.
    QTRY_COMPARE(page().detailId(), QStringLiteral("4"));
    QTRY_VERIFY(page().listModel()->rowOf(QStringLiteral("4")) >= 0);
    page().actions()->action(agentaction::edit)->trigger();
    QTRY_VERIFY(form());
    QVERIFY(!form()->isChanged());
    fill("performance", "101");
    click(form(), "Save the changes");
    QVERIFY(form() && !form()->isBusy()); // it says what is wrong, and asks for nothing
    fill("performance", "87");
    click(form(), "Save the changes");
    QTRY_VERIFY(!form());
    QCOMPARE(value("select performance || ' ' || cost_per_run from ai_agents where id = 4"),
        QStringLiteral("87 0.035000"));
    QCOMPARE(value("select string_agg(action || ' ' || login, ', ' order by id) from audit_log"
                   " where resource = 'ai_agents' and resource_id = '4'"),
        QStringLiteral("insert ana, update ana"));
}

void TestAgents::twoEditOneAgent() {
    page().actions()->action(agentaction::edit)->trigger();
    QTRY_VERIFY(form());
    fill("name", "Mine");
    REQUIRE_OK(updateAgent(*m_bia, AgentId{1}, {{AgentField::Name, QStringLiteral("Theirs")}}, 1));
    click(form(), "Save the changes");
    QTRY_VERIFY(form()->showsConflict());
    QCOMPARE(value("select name from ai_agents where id = 1"), QStringLiteral("Theirs"));
    form()->conflict()->choose(QStringLiteral("name"), ConflictField::Side::Mine);
    click(form(), "Save what is chosen");
    QTRY_VERIFY(!form());
    QCOMPARE(value("select name from ai_agents where id = 1"), QStringLiteral("Mine"));
}

void TestAgents::pausingIsToldAndTakenBack() {
    click(&page(), "Pause");
    QTRY_COMPARE(statuses(), QStringLiteral("paused active paused"));
    QCOMPARE(told(), QStringLiteral("1 active>paused"));
    click(&m_console->window(), "Undo");
    QTRY_COMPARE(statuses(), QStringLiteral("active active paused"));
    QCOMPARE(told(), QStringLiteral("1 active>paused, 1 paused>active"));
    // The list follows: now there is something to pause again.
    QTRY_VERIFY(button(&page(), QStringLiteral("Pause")));
    choose(3);
    QTRY_VERIFY(!button(&page(), QStringLiteral("Pause")));
    click(&page(), "Resume");
    QTRY_COMPARE(statuses(), QStringLiteral("active active active"));
}

void TestAgents::severalAtOnce() {
    choose(2, Qt::ControlModifier);
    choose(3, Qt::ControlModifier);
    auto* bar = page().findChild<SelectionBar*>();
    QTRY_VERIFY(bar->isVisible());
    click(bar, "Pause");
    QTRY_COMPARE(statuses(), QStringLiteral("paused paused paused"));
    // What was paused before was no part of it.
    QCOMPARE(told(), QStringLiteral("1 active>paused, 2 active>paused"));
    click(&m_console->window(), "Undo");
    QTRY_COMPARE(statuses(), QStringLiteral("active active paused"));
}

void TestAgents::allThatTheFilterLeaves() {
    Q_EMIT page().actionRequested(agentaction::pause, {}, QStringLiteral("-name:\"Agent 2\""));
    QTRY_COMPARE(statuses(), QStringLiteral("paused active paused"));
    // A filter that cannot be read changes nothing, and says so.
    Q_EMIT page().actionRequested(agentaction::resume, {}, QStringLiteral("nothing:like-it"));
    QTRY_VERIFY_WITH_TIMEOUT(!button(&m_console->window(), QStringLiteral("Undo")), 10'000);
    QCOMPARE(statuses(), QStringLiteral("paused active paused"));
}

void TestAgents::aChangeMakesAVersionAndUndoTakesItBack() {
    const QString before = config();
    openConfig();
    type("model", "b");
    type("configNote", "a better model");
    save();
    QTRY_VERIFY(!dialog());
    QCOMPARE(
        value(
            "select config ->> 'model' || ' ' || (config ->> 'api_key') || ' ' || (config ->> 'temperature')"
            " from ai_agents where id = 1"),
        QStringLiteral("b canary-1 0.70"));
    QCOMPARE(
        value("select string_agg(v.version || ' ' || coalesce(u.name, '-') || ' ' || coalesce(v.note, '-'), "
              "', '"
              " order by v.version) from agent_config_versions v left join users u on u.id = v.changed_by"
              " where v.agent_id = 1"),
        QStringLiteral("1 - -, 2 Ana a better model"));
    click(&m_console->window(), "Undo");
    QTRY_COMPARE(config(), before);
    QCOMPARE(value("select count(*) from agent_config_versions where agent_id = 1"), QStringLiteral("3"));
}

void TestAgents::aVersionIsRestoredWithItsSecrets() {
    REQUIRE_OK(setAgentConfig(*m_bia, AgentId{1},
        {QStringLiteral("{\"model\": \"z\", \"api_key\": \"canary-2\"}")}, QStringLiteral("rotated"), 1));
    choose(1);
    page().actions()->action(agentaction::versions)->trigger();
    QTRY_VERIFY(dialog() && dialog()->agent());
    auto* list = dialog()->findChild<QListWidget*>(QStringLiteral("configVersions"));
    QTRY_COMPARE(list->count(), 2);
    QVERIFY(list->item(0)->toolTip().contains(QStringLiteral("Bia")));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QVERIFY(!dialog()->findChild<DiffView*>(QStringLiteral("configDiff"))->toPlainText().contains(u"canary"));
    click(dialog(), "Restore this version");
    QTRY_VERIFY(!dialog());
    QCOMPARE(value("select config ->> 'api_key' from ai_agents where id = 1"), QStringLiteral("canary-1"));
    QCOMPARE(value("select count(*) from agent_config_versions where agent_id = 1"), QStringLiteral("3"));
    click(&m_console->window(), "Undo");
    QTRY_COMPARE(
        value("select config ->> 'api_key' from ai_agents where id = 1"), QStringLiteral("canary-2"));
}

void TestAgents::somebodyElsesConfigurationIsNotLost() {
    openConfig();
    type("model", "mine");
    REQUIRE_OK(setAgentConfig(*m_bia, AgentId{1},
        {QStringLiteral("{\"model\": \"theirs\", \"api_key\": \"canary-2\", \"temperature\": 0.70}")}, {},
        1));
    save();
    auto* banner = dialog()->findChild<BannerBar*>();
    QTRY_VERIFY(banner->isVisible());
    QTRY_VERIFY2(banner->message().contains(QStringLiteral("Bia")), qPrintable(banner->message()));
    const QString diff = dialog()->findChild<DiffView*>(QStringLiteral("conflictDiff"))->toPlainText();
    QVERIFY2(diff.contains(QStringLiteral("\"theirs\"")) && diff.contains(QStringLiteral("\"mine\"")),
        qPrintable(diff));
    QCOMPARE(value("select config ->> 'model' from ai_agents where id = 1"), QStringLiteral("theirs"));
    click(banner, "Save yours over it");
    QTRY_VERIFY(!dialog());
    // Where dots stood is what is stored now; theirs stays a version.
    QCOMPARE(value("select config ->> 'model' || ' ' || (config ->> 'api_key') from ai_agents where id = 1"),
        QStringLiteral("mine canary-2"));
    QCOMPARE(value("select string_agg(config ->> 'model', ' ' order by version) from agent_config_versions"
                   " where agent_id = 1"),
        QStringLiteral("a theirs mine"));
}

void TestAgents::aPauseMeanwhileIsNoConflict() {
    openConfig();
    type("model", "b");
    REQUIRE_OK(setAgentPaused(*m_bia, AgentId{1}, true, 1));
    save();
    QTRY_VERIFY(!dialog());
    QCOMPARE(value("select status || ' ' || (config ->> 'model') from ai_agents where id = 1"),
        QStringLiteral("paused b"));
}

QTEST_MAIN(TestAgents)
#include "tst_agents.moc"
