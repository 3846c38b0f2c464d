// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow.h"

#include "views/dialogs/keysdialog.h"
#include "views/frame/commandpalette.h"
#include "views/frame/noticestrip.h"
#include "views/pages/page.h"
#include "views/theme/theme.h"
#include "views/widgets/freshnesspill.h"
#include "views/widgets/navigationbar.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/statusline.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace sevenscale;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

/// A page that remembers what was asked of it.
class StubPage final : public Page {
    Q_OBJECT

public:
    StubPage(QLatin1String key, QString title)
        : Page(key)
        , name(std::move(title)) {
        field = new QLineEdit(this);
        auto* layout = new QVBoxLayout(this);
        layout->addWidget(field);
    }

    QString title() const override { return name; }
    void openFilter(const QString& text) override { filter = text; }
    QList<TimeRange> ranges() const override { return offered; }
    TimeRange range() const override { return chosen; }
    void setRange(TimeRange range) override {
        chosen = range;
        Q_EMIT rangeChanged(range);
    }
    QList<QAction*> headerActions() const override { return actions; }
    std::optional<Timestamp> shownAt() const override { return moment; }
    QByteArray saveState() const override { return filter.toUtf8(); }
    bool restoreState(const QByteArray& state) override {
        filter = QString::fromUtf8(state);
        return true;
    }
    void setBusy(bool busy) { setLoadingState(busy); }

    QString name;
    QString filter;
    QList<TimeRange> offered;
    TimeRange chosen = TimeRange::Day;
    QList<QAction*> actions;
    std::optional<Timestamp> moment;
    QLineEdit* field = nullptr;
};

ConnectionState live() {
    return {ConnectionState::Kind::Live, std::nullopt, std::nullopt, 0};
}

ConnectionState stale(int seconds = 8) {
    return {ConnectionState::Kind::Stale, Timestamp::fromText(text("2026-11-22 17:05:07+00")),
        Error{ErrorCode::ConnectionFailed, text("server closed the connection")}, seconds};
}

ConnectionState offline(ErrorCode code) {
    return {ConnectionState::Kind::Offline, std::nullopt, Error{code, text("FATAL: something technical")}, 0};
}

} // namespace

/// The frame by clicking and typing: pages, history, keys, notices, and what is found again.
class MainWindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void init();
    void cleanup();
    void showsTheFirstPage();
    void keysOpenPages();
    void clicksOpenPages();
    void thePageShownHearsTheKeys();
    void drillsDown();
    void goesBackAndForward();
    void backFindsTheFilterAgain();
    void sideButtonsOfTheMouse();
    void refreshes();
    void questionMarkShowsKeys();
    void questionMarkIsTypedInFields();
    void paletteGoesToAPage();
    void paletteRunsActions();
    void paletteAsksForClinics();
    void searchFieldOpensThePalette();
    void rangesOfThePage();
    void menuHasThePagesActions();
    void themeAndLanguage();
    void freshness();
    void lostContactIsPatient();
    void offlineSaysWhatToDo();
    void migrationNotice();
    void keychainNotice();
    void production();
    void identity();
    void aClinicsTeamSeesNoAgents();
    void narrow();
    void keepsAndRestores();
    void connectionReachesEveryPage();
    void languageChange();
    void closes();

private:
    StubPage* stub(QLatin1String key) const { return static_cast<StubPage*>(m_window->page(key)); }
    QString shown() const { return m_window->currentPage()->key(); }
    NoticeStrip* notice(const char* name) const { return m_window->findChild<NoticeStrip*>(text(name)); }
    void make();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::make() {
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_window->addPage(new StubPage(pagekey::overview, text("Painel")));
    m_window->addPage(new StubPage(pagekey::clients, text("Clínicas")));
    m_window->addPage(new StubPage(pagekey::executions, text("Execuções")));
    m_window->addPage(new StubPage(pagekey::logs, text("Registros")));
    m_window->setConnectionState(live());
}

void MainWindowTest::init() {
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_dir->filePath(text("console.ini")), QSettings::IniFormat);
    make();
    m_window->resize(1200, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void MainWindowTest::cleanup() {
    m_window.reset();
    m_settings.reset();
    Theme::instance().apply(Scheme::Light);
}

void MainWindowTest::showsTheFirstPage() {
    QCOMPARE(shown(), QString(pagekey::overview));
    QVERIFY(m_window->windowTitle().startsWith(text("Painel")));
    QCOMPARE(m_window->pageKeys().size(), 4);
    QVERIFY(!m_window->showPage(text("nowhere")));
    QCOMPARE(shown(), QString(pagekey::overview));
}

void MainWindowTest::keysOpenPages() {
    QSignalSpy shows(m_window.get(), &MainWindow::pageShown);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(shown(), QString(pagekey::clients));
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(shown(), QString(pagekey::logs));
    QTest::keyClick(m_window.get(), Qt::Key_8, Qt::ControlModifier); // there is none
    QCOMPARE(shown(), QString(pagekey::logs));
    QCOMPARE(shows.size(), 2);
}

void MainWindowTest::clicksOpenPages() {
    auto* navigation = m_window->findChild<NavigationBar*>();
    QAbstractButton* button = nullptr;
    for (QAbstractButton* other : navigation->findChildren<QAbstractButton*>()) {
        if (other->text() == text("Execuções"))
            button = other;
    }
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(shown(), QString(pagekey::executions));
    QCOMPARE(navigation->current(), QString(pagekey::executions));
}

/// However it was come to, a page's own keys work at once: they need the focus in it, and not in a field.
void MainWindowTest::thePageShownHearsTheKeys() {
    const auto heard = [this] { return QApplication::focusWidget() == m_window->currentPage(); };
    QVERIFY(heard());
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(heard());
    clicksOpenPages();
    QVERIFY(heard());
    QTest::keyClick(m_window.get(), Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(shown(), QString(pagekey::clients));
    QVERIFY(heard());
    // A drill into the same page leaves it where it is.
    stub(pagekey::clients)->field->setFocus();
    m_window->showPage(pagekey::clients, text("status:critical"));
    QVERIFY(stub(pagekey::clients)->field->hasFocus());
}

void MainWindowTest::drillsDown() {
    Q_EMIT stub(pagekey::overview)->openRequested(pagekey::executions, text("outcome:failed"));
    QCOMPARE(shown(), QString(pagekey::executions));
    QCOMPARE(stub(pagekey::executions)->filter, text("outcome:failed"));
    // A visit without a filter leaves the one that is there.
    m_window->showPage(pagekey::overview);
    m_window->showPage(pagekey::executions);
    QCOMPARE(stub(pagekey::executions)->filter, text("outcome:failed"));
    // And an empty one empties it.
    m_window->showPage(pagekey::executions, QString());
    QCOMPARE(stub(pagekey::executions)->filter, QString());
}

void MainWindowTest::goesBackAndForward() {
    m_window->showPage(pagekey::clients);
    m_window->showPage(pagekey::logs);
    QTest::keyClick(m_window.get(), Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(shown(), QString(pagekey::clients));
    QTest::keyClick(m_window.get(), Qt::Key_BracketLeft, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_BracketLeft, Qt::ControlModifier); // the end
    QCOMPARE(shown(), QString(pagekey::overview));
    QTest::keyClick(m_window.get(), Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(shown(), QString(pagekey::clients));
    // Going elsewhere forgets what lay ahead.
    m_window->showPage(pagekey::executions);
    m_window->goForward();
    QCOMPARE(shown(), QString(pagekey::executions));
    m_window->goBack();
    QCOMPARE(shown(), QString(pagekey::clients));
    for (int i = 0; i < 300; ++i)
        m_window->showPage(i % 2 == 0 ? pagekey::logs : pagekey::clients);
    for (int i = 0; i < 300; ++i)
        m_window->goBack();
    QVERIFY(m_window->currentPage() != nullptr);
}

void MainWindowTest::backFindsTheFilterAgain() {
    m_window->showPage(pagekey::executions, text("agent:1"));
    m_window->showPage(pagekey::clients);
    m_window->showPage(pagekey::executions, text("agent:2"));
    m_window->goBack();
    m_window->goBack();
    QCOMPARE(shown(), QString(pagekey::executions));
    QCOMPARE(stub(pagekey::executions)->filter, text("agent:1"));
    m_window->goForward();
    m_window->goForward();
    QCOMPARE(stub(pagekey::executions)->filter, text("agent:2"));
    // A drill-down within a page is a step of its own.
    m_window->showPage(pagekey::executions, text("agent:3"));
    m_window->goBack();
    QCOMPARE(shown(), QString(pagekey::executions));
    QCOMPARE(stub(pagekey::executions)->filter, text("agent:2"));
}

void MainWindowTest::sideButtonsOfTheMouse() {
    m_window->showPage(pagekey::clients);
    QTest::mouseClick(stub(pagekey::clients)->field, Qt::BackButton);
    QCOMPARE(shown(), QString(pagekey::overview));
    QTest::mouseClick(m_window.get(), Qt::ForwardButton);
    QCOMPARE(shown(), QString(pagekey::clients));
}

void MainWindowTest::refreshes() {
    QSignalSpy reads(stub(pagekey::overview), &Page::refreshRequested);
    QSignalSpy others(stub(pagekey::clients), &Page::refreshRequested);
    QSignalSpy reconnects(m_window.get(), &MainWindow::reconnectRequested);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(reads.size(), 1);
    QTest::mouseClick(m_window->findChild<FreshnessPill*>(), Qt::LeftButton);
    QCOMPARE(reads.size(), 2);
    QCOMPARE(others.size(), 0);
    QCOMPARE(reconnects.size(), 0);
    m_window->setConnectionState(stale());
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(reconnects.size(), 1);
}

void MainWindowTest::questionMarkShowsKeys() {
    QTest::keyClick(m_window.get(), '?');
    auto* dialog = m_window->findChild<KeysDialog*>();
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(m_window->findChild<KeysDialog*>() == nullptr);
}

void MainWindowTest::questionMarkIsTypedInFields() {
    QLineEdit* field = stub(pagekey::overview)->field;
    field->setFocus();
    QTest::keyClick(field, '?');
    QCOMPARE(field->text(), text("?"));
    QVERIFY(m_window->findChild<KeysDialog*>() == nullptr);
}

void MainWindowTest::paletteGoesToAPage() {
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(m_window->palette()->isOpen());
    auto* field = m_window->palette()->findChild<QLineEdit*>();
    QTest::keyClicks(field, text("execucoes"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(shown(), QString(pagekey::executions));
    QVERIFY(!m_window->palette()->isOpen());
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier); // once more closes
    QVERIFY(!m_window->palette()->isOpen());
}

void MainWindowTest::paletteRunsActions() {
    QAction action(text("Exportar CSV"));
    QSignalSpy triggered(&action, &QAction::triggered);
    stub(pagekey::overview)->actions = {&action};
    Q_EMIT stub(pagekey::overview)->headerChanged();
    auto* field = m_window->palette()->findChild<QLineEdit*>();
    m_window->openPalette(text("exportar"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(triggered.size(), 1);

    // What stands in a menu of the page is found, too, under both names.
    QMenu menu(text("Ordenar por"));
    QSignalSpy sorted(menu.addAction(text("Duração")), &QAction::triggered);
    stub(pagekey::overview)->actions = {&action, menu.menuAction()};
    Q_EMIT stub(pagekey::overview)->headerChanged();
    m_window->openPalette(text("ordenar dura"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(sorted.size(), 1);

    QSignalSpy reads(stub(pagekey::overview), &Page::refreshRequested);
    m_window->openPalette(text("Refresh"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(reads.size(), 1);

    QSignalSpy connections(m_window.get(), &MainWindow::connectionRequested);
    m_window->openPalette(text("Connection"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(connections.size(), 1);

    QSignalSpy languages(m_window.get(), &MainWindow::languageChosen);
    m_window->openPalette(text("English"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(languages.size(), 1);
    QCOMPARE(languages.at(0).at(0).toString(), text("en"));
    stub(pagekey::overview)->actions.clear();
    Q_EMIT stub(pagekey::overview)->headerChanged();
}

void MainWindowTest::paletteAsksForClinics() {
    QSignalSpy searched(m_window.get(), &MainWindow::searched);
    m_window->openPalette();
    auto* field = m_window->palette()->findChild<QLineEdit*>();
    QTest::keyClicks(field, text("vida"));
    QTRY_COMPARE(searched.size(), 1);
    PaletteItem clinic;
    clinic.kind = PaletteItem::Kind::Client;
    clinic.key = text("7");
    clinic.text = text("Clínica Vida Plena");
    clinic.pageKey = pagekey::clients;
    clinic.filter = text("id:7");
    m_window->setPaletteResults({clinic}, text("vida"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(shown(), QString(pagekey::clients));
    QCOMPARE(stub(pagekey::clients)->filter, text("id:7"));
}

void MainWindowTest::searchFieldOpensThePalette() {
    auto* search = m_window->findChild<PageHeader*>()->search();
    QTest::mouseClick(search, Qt::LeftButton);
    QVERIFY(m_window->palette()->isOpen());
    m_window->palette()->dismiss();
    search->setFocus();
    QTest::keyClick(search, 'c');
    QVERIFY(m_window->palette()->isOpen());
    QCOMPARE(m_window->palette()->text(), text("c"));
}

void MainWindowTest::rangesOfThePage() {
    auto* range = m_window->findChild<PageHeader*>()->range();
    QVERIFY(!range->isVisible());
    StubPage* page = stub(pagekey::overview);
    page->offered = {TimeRange::Day, TimeRange::Week, TimeRange::Month};
    Q_EMIT page->headerChanged();
    QVERIFY(range->isVisible());
    QCOMPARE(range->current(), keyOf(TimeRange::Day));
    QTest::keyClick(range->findChild<QAbstractButton*>(), Qt::Key_Right);
    QCOMPARE(page->chosen, TimeRange::Week);
    QCOMPARE(range->current(), keyOf(TimeRange::Week));
    m_window->showPage(pagekey::logs);
    QVERIFY(!range->isVisible());
    m_window->showPage(pagekey::overview);
    QVERIFY(range->isVisible());
    QCOMPARE(range->current(), keyOf(TimeRange::Week));
}

void MainWindowTest::menuHasThePagesActions() {
    QMenu* menu = m_window->findChild<PageHeader*>()->menu();
    const auto before = menu->actions().size();
    QVERIFY(before > 0);
    {
        QAction action(text("Exportar CSV"));
        stub(pagekey::clients)->actions = {&action};
        m_window->showPage(pagekey::clients);
        QCOMPARE(menu->actions().constFirst(), &action);
        m_window->showPage(pagekey::logs);
        QCOMPARE(menu->actions().size(), before);
        stub(pagekey::clients)->actions.clear();
    }
    m_window->showPage(pagekey::clients);
    QCOMPARE(menu->actions().size(), before);
}

void MainWindowTest::themeAndLanguage() {
    QSignalSpy schemes(m_window.get(), &MainWindow::schemeChosen);
    auto* field = m_window->palette()->findChild<QLineEdit*>();
    m_window->openPalette(text("Dark"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(schemes.size(), 1);
    QVERIFY(Theme::instance().isDark());
    QCOMPARE(m_window->windowState().scheme(), Scheme::Dark);

    m_window->setLanguage(text("pt_BR"));
    const auto actions = m_window->findChildren<QAction*>();
    for (const QAction* action : actions) {
        if (action->text().startsWith(text("Português")))
            QVERIFY(action->isChecked());
        if (action->text() == text("English"))
            QVERIFY(!action->isChecked());
    }
}

void MainWindowTest::freshness() {
    auto* pill = m_window->findChild<FreshnessPill*>();
    StubPage* page = stub(pagekey::overview);
    QCOMPARE(pill->freshness(), Freshness::Live);
    page->moment = Timestamp::now();
    Q_EMIT page->headerChanged();
    QVERIFY(pill->text().contains(text("·")));
    m_window->setConnectionState(stale());
    QCOMPARE(pill->freshness(), Freshness::Stale);
    m_window->setConnectionState(offline(ErrorCode::AuthenticationFailed));
    QCOMPARE(pill->freshness(), Freshness::Offline);
    QVERIFY(!pill->toolTip().contains(text("FATAL")));
    // Connecting is worth saying where there is something to connect to.
    m_window->setConnectionState({});
    QCOMPARE(pill->freshness(), Freshness::Offline);
    m_window->setDataSource(text("db.example/agencia"), Environment::None, false);
    QCOMPARE(pill->freshness(), Freshness::Connecting);
    page->setBusy(true);
    page->setBusy(false);
}

void MainWindowTest::lostContactIsPatient() {
    NoticeStrip* strip = notice("connectionNotice");
    QVERIFY(!strip->isVisible());
    m_window->setConnectionState(stale());
    QVERIFY2(!strip->isVisible(), "a short gap does not move the page");
    m_window->setConnectionState(live());
    QTest::qWait(50);
    QVERIFY(!strip->isVisible());
    m_window->setConnectionState(stale());
    m_window->setConnectionState(stale(4)); // the next attempt does not start the patience anew
    QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), 15'000);
    QSignalSpy reconnects(m_window.get(), &MainWindow::reconnectRequested);
    QTest::mouseClick(strip->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(reconnects.size(), 1);
    m_window->setConnectionState(live());
    QVERIFY(!strip->isVisible());
}

void MainWindowTest::offlineSaysWhatToDo() {
    NoticeStrip* strip = notice("connectionNotice");
    QSignalSpy connections(m_window.get(), &MainWindow::connectionRequested);
    QSignalSpy reconnects(m_window.get(), &MainWindow::reconnectRequested);
    QSignalSpy migrations(m_window.get(), &MainWindow::migrationRequested);
    auto* button = strip->findChild<QPushButton*>();
    const auto click = [&](ErrorCode code) {
        m_window->setConnectionState(offline(code));
        QVERIFY(strip->isVisible());
        QVERIFY(!strip->message().contains(text("FATAL")));
        QTest::mouseClick(button, Qt::LeftButton);
    };
    click(ErrorCode::AuthenticationFailed);
    click(ErrorCode::CertificateRejected);
    QCOMPARE(connections.size(), 2);
    click(ErrorCode::ConnectionFailed);
    QCOMPARE(reconnects.size(), 1);
    click(ErrorCode::SchemaMissing);
    QCOMPARE(migrations.size(), 1);
    m_window->setConnectionState(offline(ErrorCode::SchemaTooNew));
    QVERIFY(strip->isVisible());
    QVERIFY(!button->isVisible());
}

void MainWindowTest::migrationNotice() {
    NoticeStrip* strip = notice("migrationNotice");
    QVERIFY(!strip->isVisible());
    m_window->setPendingMigration(3);
    QVERIFY(strip->isVisible());
    QSignalSpy wanted(m_window.get(), &MainWindow::migrationRequested);
    QTest::mouseClick(strip->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    // One notice about one thing.
    m_window->setConnectionState(offline(ErrorCode::SchemaMissing));
    QVERIFY(!notice("connectionNotice")->isVisible());
    m_window->setPendingMigration(0);
    QVERIFY(!strip->isVisible());
}

void MainWindowTest::keychainNotice() {
    NoticeStrip* strip = notice("keychainNotice");
    m_window->setKeychainProblem(Error{ErrorCode::KeychainUnavailable, text("no service")});
    QVERIFY(strip->isVisible());
    Q_EMIT strip->closed();
    QVERIFY(!strip->isVisible());
    m_window->setKeychainProblem(Error{ErrorCode::KeychainUnavailable, text("no service")});
    QVERIFY2(!strip->isVisible(), "closed is closed");
    m_window->setKeychainProblem(std::nullopt);
    m_window->setKeychainProblem(Error{ErrorCode::KeychainUnavailable, text("again")});
    QVERIFY(strip->isVisible());
    m_window->setDataSource(text("demo.db"), Environment::None, true);
    QVERIFY2(!strip->isVisible(), "the demo needs no password");
}

void MainWindowTest::production() {
    auto* line = m_window->findChild<EnvironmentLine*>();
    QVERIFY(!line->isVisible());
    m_window->setDataSource(text("marina@db/agencia"), Environment::Production, false);
    QVERIFY(line->isVisible());
    QCOMPARE(line->geometry().top(), 0);
    m_window->setDataSource(text("marina@db/agencia"), Environment::Staging, false);
    QVERIFY(!line->isVisible());
}

void MainWindowTest::identity() {
    Viewer viewer;
    viewer.login = text("marina");
    viewer.name = text("Marina Rocha");
    viewer.tenants = {{text("1"), text("Agência"), text("America/Sao_Paulo"), text("OPERATOR")}};
    m_window->setViewer(viewer);
    m_window->setDataSource(text("marina@db/agencia"), Environment::Production, false);
    m_window->setLastRefresh(Timestamp::now());
    QStringList names;
    for (const QAbstractButton* button :
        m_window->findChild<NavigationBar*>()->findChildren<QAbstractButton*>())
        names.append(button->accessibleName());
    QVERIFY2(names.contains(text("Marina Rocha, Operator")), qPrintable(names.join(u'|')));
    QVERIFY2(names.contains(text("SevenScale, Agência · production")), qPrintable(names.join(u'|')));
    QVERIFY(m_window->findChild<StatusLine*>()->accessibleDescription().contains(text("marina@db/agencia")));
}

void MainWindowTest::aClinicsTeamSeesNoAgents() {
    m_window->addPage(new StubPage(pagekey::agents, text("Agentes")));
    const auto offered = [this] {
        QStringList names;
        for (const QAbstractButton* button :
            m_window->findChild<NavigationBar*>()->findChildren<QAbstractButton*>())
            names.append(button->accessibleName());
        return names.join(u'|').contains(m_window->page(pagekey::agents)->title());
    };
    QVERIFY(offered());
    QVERIFY(m_window->showPage(pagekey::agents));
    Viewer viewer;
    viewer.login = text("recepcao");
    viewer.isClinic = true;
    m_window->setViewer(viewer);
    QVERIFY(!offered());
    QVERIFY(m_window->currentPage()->key() != pagekey::agents);
    QVERIFY(!m_window->showPage(pagekey::agents));
    m_window->goBack(); // nor is it come back to
    QVERIFY(m_window->currentPage()->key() != pagekey::agents);
    viewer.isClinic = false;
    m_window->setViewer(viewer);
    QVERIFY(offered());
}

void MainWindowTest::narrow() {
    auto* navigation = m_window->findChild<NavigationBar*>();
    QVERIFY(!navigation->isCollapsed());
    m_window->resize(1024, 700);
    QTRY_VERIFY(navigation->isCollapsed());
    m_window->resize(1100, 700);
    QTRY_VERIFY(!navigation->isCollapsed());
}

void MainWindowTest::keepsAndRestores() {
    m_window->showPage(pagekey::executions, text("outcome:failed"));
    m_window->resize(900, 610);
    m_window->close();
    m_window.reset();
    m_settings.reset();
    m_settings = std::make_unique<QSettings>(m_dir->filePath(text("console.ini")), QSettings::IniFormat);
    make();
    m_window->restore();
    QCOMPARE(shown(), QString(pagekey::executions));
    QCOMPARE(stub(pagekey::executions)->filter, text("outcome:failed"));
    QVERIFY(m_window->width() <= 900);
    // What cannot be read is as if it were not there.
    m_window.reset();
    m_settings->setValue(text("window/geometry"), text("rubbish"));
    m_settings->setValue(text("window/page"), text("nowhere"));
    make();
    m_window->restore();
    QCOMPARE(shown(), QString(pagekey::overview));
}

void MainWindowTest::connectionReachesEveryPage() {
    m_window->setConnectionState(stale());
    for (const QString& key : m_window->pageKeys())
        QVERIFY(m_window->page(key)->connectionState() == stale());
    auto* late = new StubPage(pagekey::insights, text("Insights"));
    m_window->addPage(late);
    QVERIFY(late->connectionState() == stale());
}

void MainWindowTest::languageChange() {
    stub(pagekey::overview)->name = text("Overview");
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_window.get(), &event);
    QVERIFY(m_window->windowTitle().startsWith(text("Overview")));
}

void MainWindowTest::closes() {
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(closed.size(), 1);
    QVERIFY(!m_window->isVisible());
}

QTEST_MAIN(MainWindowTest)
#include "mainwindow_test.moc"
