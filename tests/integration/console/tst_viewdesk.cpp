// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views and links in the console as people open it, on both dialects.
#include "app/common/datasource.h"
#include "app/console/console.h"
#include "services/database/migrator.h"
#include "services/stores/savedviewstore.h"
#include "services/workspace/demogenerator.h"
#include "services/workspace/workspace.h"
#include "tests/support/privatecluster.h"
#include "tests/support/requireok.h"
#include "views/dialogs/viewdialog.h"
#include "views/frame/commandpalette.h"
#include "views/mainwindow.h"
#include "views/pages/listpage.h"
#include "views/pages/listviews.h"
#include "views/widgets/filterbar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace sevenscale;
using namespace sevenscale::test;

class TestViewDesk final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void savedChangedRenamedDeletedAndHadBack_data() { addDialects(); }
    void savedChangedRenamedDeletedAndHadBack();
    void somebodyElseWasFaster_data() { addDialects(); }
    void somebodyElseWasFaster();
    void whatIsSharedReachesTheOthers();
    void linksLeadThere_data() { addDialects(); }
    void linksLeadThere();
    void theWayBackKnowsFilters();

private:
    static void addDialects() {
        QTest::addColumn<QString>("dialect");
        for (const char* each : {"postgresql", "sqlite"})
            QTest::newRow(each) << QString::fromLatin1(each);
    }
    void open(const QString& dialect, const std::optional<ConsoleLink>& link = std::nullopt);
    ConnectionSettings settings(const QString& dialect) const {
        return dialect == u"sqlite" ? ConnectionSettings::workspace(workspacePath())
                                    : m_cluster->settings(m_name, QStringLiteral("ana"));
    }
    ListPage* page() const { return qobject_cast<ListPage*>(m_console->window().page(pagekey::executions)); }
    QLineEdit* field() const { return page()->findChild<FilterBar*>()->field(); }
    void filter(const char* text) const {
        field()->setFocus();
        field()->clear();
        QTest::keyClicks(field(), QString::fromUtf8(text));
        QTest::keyClick(field(), Qt::Key_Return);
    }
    QAction* entry(const char* words) const {
        auto* menu = page()->findChild<QMenu*>(QStringLiteral("viewsMenu"));
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->actions()) {
            if (!action->isSeparator() && action->text() == QString::fromUtf8(words))
                return action;
        }
        return nullptr;
    }
    void choose(const char* words) const {
        QTRY_VERIFY2(entry(words) != nullptr, words);
        entry(words)->trigger();
    }
    void name(const char* name, bool shared = false) const {
        QTRY_VERIFY(page()->findChild<ViewDialog*>());
        auto* dialog = page()->findChild<ViewDialog*>();
        auto* line = dialog->findChild<QLineEdit*>();
        line->selectAll();
        QTest::keyClicks(line, QString::fromUtf8(name));
        if (shared)
            QTest::mouseClick(dialog->findChild<QCheckBox*>(), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!page()->findChild<ViewDialog*>());
    }
    QStringList names() const {
        QStringList result;
        for (const SavedView& view : page()->views()->views())
            result.append(view.name);
        return result;
    }
    bool says(const char* words) const {
        for (const auto* label : m_console->window().findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QString::fromUtf8(words)))
                return true;
        }
        return false;
    }
    void press(const char* words) const {
        for (auto* button : m_console->window().findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == QString::fromUtf8(words))
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL(words);
    }

    PrivateCluster* m_cluster = nullptr;
    QString m_name;
    std::unique_ptr<Console> m_console;
};

void TestViewDesk::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("SevenScale Test"));
    QCoreApplication::setApplicationName(QStringLiteral("views-%1").arg(QCoreApplication::applicationPid()));
    QSettings().clear();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    auto cluster = PrivateCluster::instance();
    REQUIRE_OK(cluster);
    m_cluster = *cluster;
    auto copy
        = m_cluster->copyOf(QStringLiteral("views"), [](const ConnectionSettings& where) -> Result<void> {
              auto session = Session::open(where);
              if (!session)
                  return failure(session.error());
              if (auto done = Migrator(**session).migrate(); !done)
                  return done;
              DemoOptions options;
              options.until = Timestamp::now();
              options.executions = 400;
              if (auto rows = DemoGenerator(options).fill(**session); !rows)
                  return failure(rows.error());
              return (*session)->script(QStringLiteral(
                  "select ops.make_owner('ana', 'Ana', 'ana@x.example');"
                  " select ops.add_user('davi@x.example', 'Davi', 'VIEWER', login => 'davi')"));
          });
    REQUIRE_OK(copy);
    m_name = *copy;
}

/// The demo data has views of its own.
void TestViewDesk::init() {
    REQUIRE_OK(ensureWorkspace(workspacePath(), Timestamp::now()));
    for (const ConnectionSettings& each : {m_cluster->settings(m_name), settings(QStringLiteral("sqlite"))}) {
        auto session = Session::open(each);
        REQUIRE_OK(session);
        REQUIRE_OK((*session)->script(QStringLiteral("delete from saved_views")));
    }
}

void TestViewDesk::open(const QString& dialect, const std::optional<ConsoleLink>& link) {
    if (m_console)
        m_console->window().close(); // keeps what it shows
    m_console.reset();
    Options options;
    if (dialect == u"sqlite")
        options.source.demo = true;
    else
        options.source.database
            = m_cluster->connectionString(m_name, dialect == u"davi" ? dialect : QStringLiteral("ana"));
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    m_console = std::make_unique<Console>(options);
    m_console->window().resize(1440, 900);
    m_console->window().showPage(pagekey::executions);
    m_console->window().show();
    if (link)
        m_console->openLink(*link);
    m_console->start();
    QTRY_VERIFY_WITH_TIMEOUT(page()->isReady() && page()->role() != Role::None, 60'000);
}

void TestViewDesk::cleanup() {
    m_console.reset();
    QSettings().clear();
}

void TestViewDesk::savedChangedRenamedDeletedAndHadBack() {
    QFETCH(QString, dialect);
    open(dialect);
    filter("outcome:failed");
    choose("Save as…");
    name("Falhas");
    QTRY_COMPARE(
        page()->views()->active() ? page()->views()->active()->name : QString(), QStringLiteral("Falhas"));
    QVERIFY(says("The view “Falhas” was saved."));
    QTRY_COMPARE(names(), QStringList{QStringLiteral("Falhas")});

    filter("duration>1ms");
    QVERIFY(page()->views()->isChanged());
    choose("Update “Falhas”");
    QTRY_VERIFY(!page()->views()->isChanged());

    choose("Rename…");
    name("Lentas");
    QTRY_VERIFY(says("The view is called “Lentas” now."));

    open(dialect); // the next day
    QTRY_COMPARE(
        page()->views()->active() ? page()->views()->active()->name : QString(), QStringLiteral("Lentas"));
    QVERIFY(!page()->views()->isChanged());
    QCOMPARE(page()->filter(), QStringLiteral("outcome:failed duration>1ms"));

    choose("The list without a view");
    QCOMPARE(page()->filter(), QString());
    choose("Lentas");
    QCOMPARE(page()->filter(), QStringLiteral("outcome:failed duration>1ms"));
    choose("Delete");
    QTRY_VERIFY(names().isEmpty());
    QVERIFY(says("The view “Lentas” was deleted."));
    press("Undo");
    QTRY_COMPARE(names(), QStringList{QStringLiteral("Lentas")});
    QCOMPARE(page()->filter(), QStringLiteral("outcome:failed duration>1ms"));
    choose("Delete");
    QTRY_VERIFY(names().isEmpty());
}

void TestViewDesk::somebodyElseWasFaster() {
    QFETCH(QString, dialect);
    open(dialect);
    filter("outcome:failed");
    choose("Save as…");
    name("Minha");
    QTRY_COMPARE(names(), QStringList{QStringLiteral("Minha")});
    filter("duration>1ms");
    const SavedView stale = page()->views()->views().first();

    auto session = Session::open(settings(dialect));
    REQUIRE_OK(session);
    SavedView theirs = stale;
    theirs.filter = QStringLiteral("outcome:cancelled");
    REQUIRE_OK(saveView(**session, theirs, {}));
    Q_EMIT page()->views()->saveRequested([&] {
        SavedView mine = stale; // as it was when the menu opened
        mine.filter = page()->filter();
        return mine;
    }());
    QTRY_VERIFY(says("Somebody else changed the view “Minha” meanwhile; yours was not saved."));
    QTRY_COMPARE(page()->views()->views().first().filter, theirs.filter);
    press("Save over it");
    QTRY_COMPARE(page()->views()->views().first().filter, QStringLiteral("outcome:failed duration>1ms"));

    // A name that was taken between the menu and the click.
    SavedView taken = stale;
    taken.id.clear();
    Q_EMIT page()->views()->saveRequested(taken);
    QTRY_VERIFY(says("The view “Minha” could not be saved."));
    QVERIFY(says("There is a view of this name already."));
    REQUIRE_OK(removeView(**session, stale.id));
}

void TestViewDesk::whatIsSharedReachesTheOthers() {
    open(QStringLiteral("postgresql"));
    filter("outcome:failed");
    choose("Save as…");
    name("Dela");
    QTRY_COMPARE(names(), QStringList{QStringLiteral("Dela")});
    choose("Share with everybody");
    QTRY_VERIFY(page()->views()->active() && page()->views()->active()->shared);
    QTRY_COMPARE(names(), QStringList{QStringLiteral("Dela")}); // and not twice
    open(QStringLiteral("davi"));
    QTRY_COMPARE(names(), QStringList{QStringLiteral("Dela")});
    choose("Dela");
    QCOMPARE(page()->filter(), QStringLiteral("outcome:failed"));
    QVERIFY(!entry("Delete")->isEnabled());
    open(QStringLiteral("postgresql"));
    choose("Dela");
    choose("Delete");
    QTRY_VERIFY(names().isEmpty());
}

void TestViewDesk::linksLeadThere() {
    QFETCH(QString, dialect);
    auto session = [&] {
        open(dialect); // makes the workspace
        return Session::open(settings(dialect));
    }();
    REQUIRE_OK(session);
    SavedView view;
    view.list = QStringLiteral("executions");
    view.name = QStringLiteral("Para o plantão");
    view.filter = QStringLiteral("outcome:failed");
    const auto made = saveView(**session, view, {});
    REQUIRE_OK(made);

    open(
        dialect, parseLink(QStringLiteral("sevenscale://open?page=executions&view=") % made->row.id).value());
    QTRY_COMPARE(page()->filter(), view.filter);
    QCOMPARE(page()->views()->activeId(), made->row.id);

    // The palette finds it by its name, and takes a link that is pasted.
    page()->openFilter({});
    m_console->window().openPalette(QStringLiteral("plantão"));
    auto* palette = m_console->window().palette();
    auto* list = palette->findChild<QListView*>();
    QTRY_VERIFY(list->model()->rowCount() > 1);
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    QTRY_COMPARE(page()->filter(), view.filter);

    m_console->window().showPage(pagekey::logs);
    QGuiApplication::clipboard()->setText(
        QStringLiteral("sevenscale://open?page=executions&filter=outcome:succeeded"));
    m_console->window().openPalette();
    QTest::keySequence(palette->findChild<QLineEdit*>(), QKeySequence::Paste);
    QTRY_VERIFY(list->model()->rowCount() > 1);
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    QTRY_COMPARE(m_console->window().currentPage(), page());
    QCOMPARE(page()->filter(), QStringLiteral("outcome:succeeded"));
    QTRY_VERIFY(page()->listModel()->rowCount() > 0
        && page()->listModel()->status() == PagedTableModel::Status::Ready);

    const QString row = page()->listModel()->idAt(0);
    open(dialect, ConsoleLink{pagekey::executions, {}, {}, row});
    QTRY_COMPARE(page()->detailId(), row);

    open(dialect,
        ConsoleLink{pagekey::executions, {}, QStringLiteral("0b9f7c1e-4a51-4a0c-9d1f-3f1f6f0e2a77"), {}});
    QTRY_VERIFY(says("This view is gone, or it is not yours to see."));
    REQUIRE_OK(removeView(**session, made->row.id));
}

void TestViewDesk::theWayBackKnowsFilters() {
    open(QStringLiteral("postgresql"));
    MainWindow& window = m_console->window();
    window.showPage(pagekey::executions, QStringLiteral("outcome:failed"));
    window.showPage(pagekey::logs, QStringLiteral("level:error"));
    window.showPage(pagekey::executions, QStringLiteral("outcome:succeeded"));
    window.goBack();
    QCOMPARE(window.currentPage()->key(), QString(pagekey::logs));
    window.goBack();
    QCOMPARE(page()->filter(), QStringLiteral("outcome:failed"));
    window.goForward();
    window.goForward();
    QCOMPARE(page()->filter(), QStringLiteral("outcome:succeeded"));
}

QTEST_MAIN(TestViewDesk)
#include "tst_viewdesk.moc"
