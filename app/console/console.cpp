// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "app/console/agentdesk.h"
#include "app/console/choice.h"
#include "app/console/clientdesk.h"
#include "app/console/commanddesk.h"
#include "app/console/comparedesk.h"
#include "app/console/connector.h"
#include "app/console/desk.h"
#include "app/console/errorgroupsfeed.h"
#include "app/console/insightdesk.h"
#include "app/console/integrationdesk.h"
#include "app/console/listfeed.h"
#include "app/console/matrixfeed.h"
#include "app/console/viewdesk.h"
#include "models/words.h"
#include "services/database/async.h"
#include "services/database/migrator.h"
#include "services/logging/logging.h"
#include "services/stores/details.h"
#include "services/stores/lists.h"
#include "services/stores/tenantstore.h"
#include "services/workspace/workspace.h"
#include "views/dialogs/connectiondialog.h"
#include "views/dialogs/migrationdialog.h"
#include "views/frame/windowstate.h"
#include "views/mainwindow.h"
#include "views/pages/analyticspage.h"
#include "views/pages/listagents.h"
#include "views/pages/listclients.h"
#include "views/pages/listexecutions.h"
#include "views/pages/listinsights.h"
#include "views/pages/listintegrations.h"
#include "views/pages/listlogs.h"
#include "views/pages/listviews.h"
#include "views/pages/overviewpage.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QWindow>
#include <QtConcurrentRun>

#include <chrono>

namespace sevenscale {
namespace {

using namespace std::chrono_literals;

constexpr auto ClockStep = 60s;
constexpr auto PlacingTime = 150ms;
constexpr int PaletteResults = 6;

std::optional<Scheme> schemeOf(const QString& word) {
    if (word == u"light")
        return Scheme::Light;
    if (word == u"dark")
        return Scheme::Dark;
    if (word == u"system")
        return Scheme::System;
    return std::nullopt;
}

// The details of a row by the id that its model gives it.

Result<ClientDetail> clientDetail(Session& session, const QString& id, const StoreContext& context) {
    return readClientDetail(session, {id.toLongLong()}, context);
}

Result<AgentDetail> agentDetail(Session& session, const QString& id, const StoreContext& context) {
    return readAgentDetail(session, {id.toLongLong()}, context);
}

Result<ExecutionDetail> executionDetail(Session& session, const QString& id, const StoreContext&) {
    return readExecutionDetail(session, {id.toLongLong()});
}

Result<InsightDetail> insightDetail(Session& session, const QString& id, const StoreContext&) {
    return readInsightDetail(session, id);
}

Result<LogDetail> logDetail(Session& session, const QString& id, const StoreContext&) {
    return readLogDetail(session, {id.toLongLong()});
}

/// The model's id of an integration is `source:id`.
Result<IntegrationDetail> integrationDetail(Session& session, const QString& id, const StoreContext&) {
    const qsizetype colon = id.indexOf(QLatin1Char(':'));
    return readIntegrationDetail(
        session, IntegrationId{id.sliced(colon + 1).toLongLong()}, id.first(std::max<qsizetype>(0, colon)));
}

} // namespace

Console::Console(const Options& options, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_profiles(m_settings) {
    // First of all: widgets take face and colours when they are made.
    Theme::instance().apply(schemeOf(options.theme).value_or(WindowState(m_settings).scheme()));
    m_window = std::make_unique<MainWindow>(m_settings);
    const WindowState& kept = m_window->windowState();
    m_language.install(options.language.isEmpty() ? kept.language() : options.language);
    m_window->setLanguage(m_language.code());
    makePages();
    connectWindow();
    m_clock.setInterval(ClockStep);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        // Somebody may have migrated the database meanwhile.
        if (m_database && (m_pendingSteps > 0 || !m_viewerKnown))
            readSchemaAndViewer();
        for (Feed* feed : std::as_const(m_feeds))
            feed->databaseChanged({});
        continueDemo();
    });
    m_clock.start();
}

Console::~Console() {
    disconnectDatabase();
}

void Console::makePages() {
    m_window->addPage(new OverviewPage);
    m_window->addPage(new AnalyticsPage);
    m_window->addPage(new ClientsPage);
    m_window->addPage(new AgentsPage);
    m_window->addPage(new ExecutionsPage);
    m_window->addPage(new IntegrationsPage);
    m_window->addPage(new InsightsPage);
    m_window->addPage(new LogsPage);
    const QStringList keys = m_window->pageKeys();
    for (const QString& key : keys) {
        Page* page = m_window->page(key);
        connect(page, &Page::headerChanged, this, [this, page] {
            if (page == m_window->currentPage())
                m_window->setLastRefresh(page->shownAt());
        });
    }
}

void Console::connectWindow() {
    MainWindow* window = m_window.get();
    connect(window, &MainWindow::pageShown, this, [this](const QString& key) {
        m_window->setLastRefresh(m_window->page(key)->shownAt());
        showFeeds();
    });
    connect(window, &MainWindow::reconnectRequested, this, [this] {
        if (m_database)
            m_database->reconnectNow();
        else if (const auto again = m_again) // a copy: trying again sets it anew
            again();
    });
    connect(window, &MainWindow::connectionRequested, this, [this] {
        // Whoever opens it may have unlocked the keychain meanwhile.
        if (m_keychain.availability() == Keychain::Availability::Unavailable)
            m_keychain.probe();
        showConnectionDialog();
    });
    connect(window, &MainWindow::migrationRequested, this, &Console::showMigrationDialog);
    connect(window, &MainWindow::languageChosen, this, [this](const QString& code) {
        m_language.install(code);
        m_window->setLanguage(m_language.code());
    });
    connect(window, &MainWindow::searched, this, &Console::searchPalette);
    connect(window, &MainWindow::linkChosen, this, [this](const QString& text) {
        if (const auto link = parseLink(text))
            openLink(*link);
    });
    connect(&m_keychain, &Keychain::availabilityChanged, this, [this](Keychain::Availability availability) {
        const bool missing = availability == Keychain::Availability::Unavailable;
        m_window->setKeychainProblem(missing ? std::optional(m_keychain.problem()) : std::nullopt);
        if (m_dialog)
            m_dialog->setKeychainAvailable(!missing);
    });
}

quint64 Console::nextTurn(std::function<void()> again) {
    m_again = std::move(again);
    return ++m_turn;
}

void Console::cannotConnect(const Error& reason) {
    disconnectDatabase();
    m_window->setConnectionState({ConnectionState::Kind::Offline, std::nullopt, reason, 0});
}

void Console::start() {
    const quint64 turn = nextTurn([this] { start(); });
    if (!m_options.source.database.isEmpty()) {
        const auto settings = ConnectionSettings::fromConnectionString(m_options.source.database);
        if (!settings)
            return cannotConnect(settings.error());
        ConnectionChoice choice;
        choice.kind = ConnectionChoice::Kind::ConnectionString;
        return connectTo(*settings, choice);
    }
    const QString name = m_options.source.profile.isEmpty() ? m_profiles.last() : m_options.source.profile;
    if (!m_options.source.demo && !name.isEmpty()) {
        const auto profile = m_profiles.find(name);
        if (!profile) {
            cannotConnect(profile.error());
            return showConnectionDialog();
        }
        ConnectionChoice choice;
        choice.kind = ConnectionChoice::Kind::Profile;
        choice.profile = name;
        choice.environment = profile->environment;
        return withPassword(
            Profiles::toSettings(*profile), [this, turn, choice](const ConnectionSettings& settings) {
                if (turn == m_turn)
                    connectTo(settings, choice);
            });
    }
    if (m_options.source.demo || !m_options.captureFile.isEmpty()
        || m_settings.value(QStringLiteral("demo")).toBool())
        return prepareWorkspace();
    showConnectionDialog();
}

void Console::prepareWorkspace() {
    const quint64 turn = nextTurn([this] { prepareWorkspace(); });
    // Filling it for the first time takes a moment; nothing of the window waits for it.
    whenDone(QtConcurrent::run([path = workspacePath()] { return ensureWorkspace(path, Timestamp::now()); }),
        this, [this, turn](const auto& done) {
            if (turn != m_turn)
                return;
            if (done)
                connectTo(ConnectionSettings::workspace(workspacePath()), ConnectionChoice{});
            else
                cannotConnect(done.error());
        });
}

/// Life goes on in the workspace while the console is open.
void Console::continueDemo() {
    if (!m_demo || !m_database)
        return;
    const auto rows = m_database->run<qint64>(Database::Lane::Write, QByteArrayLiteral("continue workspace"),
        [](Session& session) { return continueWorkspace(session, Timestamp::now()); });
    whenDone(rows, m_database.get(), [this](const Result<qint64>& written) {
        if (!written) {
            qCWarning(logConnection).noquote()
                << "The workspace was not continued:" << written.error().detail;
        } else if (*written > 0) {
            for (Feed* feed : std::as_const(m_feeds))
                feed->databaseChanged({});
        }
    });
}

void Console::connectTo(const ConnectionSettings& settings, const ConnectionChoice& choice) {
    nextTurn({});
    Q_EMIT dataSourceReady();
    disconnectDatabase();
    m_choice = choice;
    m_choice.connectionString.clear(); // may hold a password
    m_choice.password.clear();
    m_demo = choice.kind == ConnectionChoice::Kind::Demo;
    m_context = {};
    m_viewerKnown = false;
    m_schemaRefused = false;
    m_pendingSteps = 0;
    QString address = settings.displayName();
    if (m_demo && address.startsWith(QDir::homePath()))
        address = QLatin1Char('~') % address.sliced(QDir::homePath().size());
    forgetOtherSource(address);
    m_window->setDataSource(address, choice.environment, m_demo);
    m_window->setViewer(std::nullopt);
    m_window->setPendingMigration(0);

    m_database = std::make_unique<Database>(settings);
    connect(m_database.get(), &Database::stateChanged, this, &Console::connectionChanged);
    connect(m_database.get(), &Database::changed, this, [this](const QStringList& tables) {
        for (Feed* feed : std::as_const(m_feeds))
            feed->databaseChanged(tables);
    });
    m_window->setConnectionState(m_database->state());
    makeFeeds();
    makeDesks();
    readSchemaAndViewer();
    m_database->startFeed();
}

/// What the pages show, or remember from the last time (a filter by an id), is of the database that it was
/// read from.
void Console::forgetOtherSource(const QString& address) {
    const QString key = QStringLiteral("connection/shown");
    const QString before = m_settings.value(key).toString();
    m_settings.setValue(key, address);
    const bool asked = !m_sourceShown && !m_options.filter.isEmpty(); // by whoever started the program
    m_sourceShown = true;
    if (before.isEmpty() || before == address || asked)
        return;
    const QStringList pages = m_window->pageKeys();
    for (const QString& page : pages)
        m_window->page(page)->startOver();
    m_window->forgetHistory();
}

/// The page on screen is kept fresh, and none while the schema is not one to be read.
void Console::showFeeds() {
    const Page* const shown = m_schemaRefused ? nullptr : m_window->currentPage();
    for (Feed* feed : std::as_const(m_feeds))
        feed->setShown(&feed->page() == shown);
}

void Console::connectionChanged(const ConnectionState& state) {
    const bool live = state.kind == ConnectionState::Kind::Live;
    // The server may have been migrated, or be another one, since it was seen last.
    if (live)
        readSchemaAndViewer();
    // After a schema that was refused, an open connection alone is no good news.
    if (!live || !m_schemaRefused)
        m_window->setConnectionState(state);
    const bool refused = state.kind == ConnectionState::Kind::Offline && state.reason
        && state.reason->code == ErrorCode::AuthenticationFailed;
    if (refused && m_choice.kind == ConnectionChoice::Kind::Profile && m_options.captureFile.isEmpty()) {
        showConnectionDialog();
        m_dialog->askPassword(m_choice.profile);
    }
}

void Console::disconnectDatabase() {
    qDeleteAll(m_desks);
    m_desks.clear();
    m_viewDesk = nullptr;
    qDeleteAll(m_feeds);
    m_feeds.clear();
    Database::retire(std::move(m_database));
}

template <typename PageType, typename Row, typename Detail>
void Console::addListFeed(QLatin1String key, const ListDefinition<Row>& list, const char* tables,
    Result<Detail> (*read)(Session&, const QString&, const StoreContext&)) {
    auto& page = *static_cast<PageType*>(m_window->page(key));
    m_feeds.append(new ListFeed<Row, Detail, PageType>(
        page, list, QString::fromLatin1(tables).split(QLatin1Char(' ')), read, *m_database, m_context, this));
}

void Console::makeFeeds() {
    m_feeds.append(new OverviewFeed(
        *static_cast<OverviewPage*>(m_window->page(pagekey::overview)), *m_database, m_context, this));
    m_feeds.append(new AnalyticsFeed(
        *static_cast<AnalyticsPage*>(m_window->page(pagekey::analytics)), *m_database, m_context, this));
    addListFeed<ClientsPage>(
        pagekey::clients, clientList(), "clients integrations client_integrations", clientDetail);
    addListFeed<AgentsPage>(pagekey::agents, agentList(), "ai_agents agent_executions", agentDetail);
    addListFeed<ExecutionsPage>(pagekey::executions, executionList(), "agent_executions", executionDetail);
    m_feeds.append(new ErrorGroupsFeed(
        *static_cast<ExecutionsPage*>(m_window->page(pagekey::executions)), *m_database, m_context, this));
    addListFeed<IntegrationsPage>(pagekey::integrations, integrationList(),
        "integrations client_integrations integration_logs", integrationDetail);
    m_feeds.append(new MatrixFeed(*static_cast<IntegrationsPage*>(m_window->page(pagekey::integrations)),
        *m_database, m_context, this));
    addListFeed<InsightsPage>(
        pagekey::insights, insightList(), "agent_insights insight_marks", insightDetail);
    addListFeed<LogsPage>(pagekey::logs, logList(), "system_logs", logDetail);
    showFeeds();
}

/// One desk for each kind of thing that people do; each says in its header what that is.
void Console::makeDesks() {
    const Desk desk{*m_database, *m_window, [this] { return m_context; },
        [this] {
            for (Feed* feed : std::as_const(m_feeds))
                feed->databaseChanged({});
        }};
    m_desks.append(new CompareDesk(desk, this));
    m_desks.append(new InsightDesk(desk, this));
    m_desks.append(new AgentDesk(desk, *static_cast<AgentsPage*>(m_window->page(pagekey::agents)), this));
    m_desks.append(new ClientDesk(*static_cast<ClientsPage*>(m_window->page(pagekey::clients)), desk, this));
    auto* commands = new CommandDesk(desk, this);
    auto& executions = *static_cast<ExecutionsPage*>(m_window->page(pagekey::executions));
    commands->serve(executions, *executions.commands(), CommandTarget::Execution);
    auto& integrations = *static_cast<IntegrationsPage*>(m_window->page(pagekey::integrations));
    commands->serve(integrations, *integrations.commands(), CommandTarget::Integration);
    m_desks.append(commands);
    m_desks.append(new IntegrationDesk(desk, integrations, this));
    QList<ListPage*> lists;
    const QStringList keys = m_window->pageKeys();
    for (const QString& key : keys) {
        if (auto* list = qobject_cast<ListPage*>(m_window->page(key)))
            lists.append(list);
    }
    m_desks.append(m_viewDesk = new ViewDesk(desk, lists, this));
    if (const auto link = std::exchange(m_link, std::nullopt))
        openLink(*link);
}

void Console::openLink(const ConsoleLink& link) {
    if (!m_database) {
        m_link = link;
        return;
    }
    // The filter of a link is as it says, and with a view it is the view's.
    const auto filter = link.view.isEmpty() && (link.row.isEmpty() || !link.filter.isEmpty())
        ? std::optional(link.filter)
        : std::nullopt;
    if (!m_window->showPage(link.page, filter)) {
        m_window->report(State::Attention, tr("The link leads to a page that is not here."));
        return;
    }
    auto* list = qobject_cast<ListPage*>(m_window->page(link.page));
    if (list == nullptr)
        return;
    if (!link.view.isEmpty())
        list->views()->open(link.view);
    if (!link.row.isEmpty())
        list->openDetail(link.row);
}

void Console::readSchemaAndViewer() {
    const auto viewer = m_database->run<Viewer>(Database::Lane::Interactive, QByteArrayLiteral("viewer"),
        [](Session& session) { return readViewer(session); });
    // An answer that comes when another database has taken the place is nobody's.
    whenDone(viewer, m_database.get(), [this](const Result<Viewer>& result) { viewerKnown(result); });
    const auto pending = m_database->run<qint64>(
        Database::Lane::Background, QByteArrayLiteral("schema"), [](Session& session) -> Result<qint64> {
            const auto plan = Migrator(session).plan();
            if (!plan)
                return failure(plan.error());
            return plan->pending.size();
        });
    whenDone(pending, m_database.get(), [this](const Result<qint64>& steps) {
        if (steps) {
            m_pendingSteps = static_cast<int>(*steps);
            m_window->setPendingMigration(m_pendingSteps);
            if (std::exchange(m_schemaRefused, false)) {
                m_window->setConnectionState(m_database->state());
                showFeeds();
            }
            return;
        }
        // A schema that this program does not know is not to be read by guesswork, nor tried again and again.
        const ErrorCode code = steps.error().code;
        if (code == ErrorCode::SchemaTooNew || code == ErrorCode::SchemaChanged
            || code == ErrorCode::WorkspaceOutdated) {
            m_schemaRefused = true;
            showFeeds();
            m_database->giveUp(steps.error());
        }
    });
}

void Console::viewerKnown(const Result<Viewer>& viewer) {
    if (!viewer)
        return;
    m_viewerKnown = true;
    m_window->setViewer(*viewer);
    const QStringList pages = m_window->pageKeys();
    for (const QString& page : pages) {
        if (auto* list = qobject_cast<ListPage*>(m_window->page(page)))
            list->setExportAllowed(mayExport(*viewer));
    }
    if (viewer->tenants.isEmpty())
        return;
    const Tenant& tenant = viewer->tenants.front();
    m_context.timeZone = tenant.timeZone;
    // Whoever sees one tenant only names it, for the indexes that begin with the tenant.
    m_context.tenantId = viewer->tenants.size() == 1 ? std::optional(tenant.id) : std::nullopt;
    Format format;
    format.setTimeZone(tenant.timeZone);
    m_window->setFormat(format);
    for (Feed* feed : std::as_const(m_feeds))
        feed->setContext(m_context);
    if (m_viewDesk)
        m_viewDesk->read();
}

void Console::showConnectionDialog() {
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    // Proving the keychain may make the desktop ask for its password: not before there is something to keep,
    // and not again because the password that it did not give is asked for now.
    if (!m_profiles.all().isEmpty() && m_keychain.availability() == Keychain::Availability::Unknown)
        m_keychain.probe();
    m_dialog = new ConnectionDialog(m_window.get());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setProfiles(m_profiles.all());
    m_dialog->setKeychainAvailable(m_keychain.availability() != Keychain::Availability::Unavailable);
    m_dialog->setCurrent(m_choice);
    connect(m_dialog, &ConnectionDialog::testRequested, this, &Console::testChoice);
    connect(m_dialog, &ConnectionDialog::connectRequested, this, &Console::connectChoice);
    connect(m_dialog, &ConnectionDialog::cancelRequested, this, [this] {
        ++m_attempt;
        m_tester.abandon();
    });
    connect(m_dialog, &ConnectionDialog::profileRemoved, this, [this](const QString& name) {
        if (const auto password = passwordOnlyOf(m_profiles, name))
            m_keychain.remove(*password);
        m_profiles.remove(name);
        if (m_dialog)
            m_dialog->setProfiles(m_profiles.all());
    });
    // A dialog stands over the middle of its window: at the start that has to be placed first.
    const QWindow* window = m_window->windowHandle();
    if (window && window->isExposed())
        m_dialog->open();
    else
        QTimer::singleShot(PlacingTime, m_dialog, &QDialog::open);
}

void Console::withPassword(
    const ConnectionSettings& settings, std::function<void(const ConnectionSettings&)> next) {
    if (settings.dialect == Dialect::Sqlite || settings.parameters.contains(QStringLiteral("password")))
        return next(settings);
    whenDone(m_keychain.read(passwordName(settings)), this,
        [settings, next = std::move(next)](const Result<std::optional<QByteArray>>& secret) {
            ConnectionSettings complete = settings;
            if (secret && *secret)
                complete.parameters.insert(QStringLiteral("password"), QString::fromUtf8(**secret));
            next(complete);
        });
}

void Console::testChoice(const ConnectionChoice& choice) {
    const auto settings = settingsOf(choice, m_profiles);
    if (!settings) {
        m_dialog->setProblem(settings.error());
        return;
    }
    const quint64 attempt = ++m_attempt;
    withPassword(*settings, [this, attempt](const ConnectionSettings& complete) {
        whenDone(m_tester.test(complete), this, [this, attempt](const ConnectionReport& report) {
            if (m_dialog && attempt == m_attempt)
                m_dialog->setReport(report);
        });
    });
}

void Console::connectChoice(const ConnectionChoice& choice) {
    if (choice.kind == ConnectionChoice::Kind::Demo) {
        m_profiles.setLast({});
        m_settings.setValue(QStringLiteral("demo"), true);
        m_dialog->accept();
        return prepareWorkspace();
    }
    const auto settings = settingsOf(choice, m_profiles);
    if (!settings) {
        m_dialog->setProblem(settings.error());
        return;
    }
    const quint64 attempt = ++m_attempt;
    withPassword(*settings, [this, attempt, choice](const ConnectionSettings& complete) {
        whenDone(
            m_tester.test(complete), this, [this, attempt, choice, complete](const ConnectionReport& report) {
                if (!m_dialog || attempt != m_attempt)
                    return;
                if (!report.reached)
                    return m_dialog->setReport(report);
                m_dialog->accept();
                choiceConnected(choice, complete);
            });
    });
}

void Console::choiceConnected(const ConnectionChoice& choice, const ConnectionSettings& settings) {
    ConnectionChoice shown = choice;
    if (!choice.saveAs.isEmpty()) {
        shown.kind = ConnectionChoice::Kind::Profile;
        shown.profile = choice.saveAs;
        if (const auto saved
            = m_profiles.save(Profiles::fromSettings(choice.saveAs, choice.environment, settings));
            !saved)
            qCWarning(logConnection).noquote() << saved.error().detail;
    } else if (const auto profile = m_profiles.find(choice.profile)) {
        shown.environment = profile->environment;
    }
    m_profiles.setLast(shown.profile);
    m_settings.setValue(QStringLiteral("demo"), false);
    const QString password = settings.parameters.value(QStringLiteral("password"));
    if (choice.rememberPassword && !password.isEmpty()) {
        whenDone(
            m_keychain.write(passwordName(settings), password.toUtf8()), this, [](const Result<void>& done) {
                if (!done)
                    qCWarning(logKeychain).noquote() << done.error().detail;
            });
    }
    connectTo(settings, shown);
}

void Console::showMigrationDialog() {
    if (!m_database)
        return;
    auto* dialog = new MigrationDialog(m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const ConnectionSettings settings = m_database->settings();
    // Ends with the dialog: who closes it does not want to know any more.
    const auto looking = std::make_shared<Connector>();
    const auto preview = [dialog, settings, looking] {
        whenDone(looking->preview(settings), dialog, [dialog](const Result<MigrationPreview>& result) {
            if (result)
                dialog->setPreview(*result);
            else
                dialog->setResult(result.error());
        });
    };
    connect(dialog, &MigrationDialog::previewRequested, dialog, preview);
    connect(dialog, &MigrationDialog::migrateRequested, this, [this, dialog, settings] {
        const QPointer<MigrationDialog> watched(dialog);
        const auto progress = [watched](int done, int total, const QString& step) {
            if (watched)
                watched->setProgress(done, total, step);
        };
        const auto ended = m_migrations.migrate(settings, this, progress);
        whenDone(ended, this, [this, watched](const Result<Connector::Findings>& done) {
            if (!done)
                qCWarning(logConnection).noquote() << "The migration stopped:" << done.error().detail;
            if (watched) {
                if (done)
                    watched->setFindings(*done);
                watched->setResult(done ? std::nullopt : std::optional(done.error()));
            }
            if (!m_database)
                return;
            readSchemaAndViewer();
            for (Feed* feed : std::as_const(m_feeds))
                feed->databaseChanged({});
        });
    });
    dialog->open();
    preview();
}

/// What the console knows without asking: saved views by their name, and a link that was pasted.
QList<PaletteItem> Console::linksFor(const QString& text) const {
    if (const auto link = looksLikeLink(text) ? parseLink(text) : failure(ErrorCode::NotFound, QString())) {
        PaletteItem item;
        item.kind = PaletteItem::Kind::Link;
        item.key = text.trimmed();
        const Page* page = m_window->page(link->page);
        item.text = tr("Open the link");
        item.detail = page ? page->title() : link->page;
        item.icon = QStringLiteral("link");
        return {item};
    }
    return m_viewDesk ? m_viewDesk->matching(text) : QList<PaletteItem>();
}

void Console::searchPalette(const QString& text) {
    if (!m_database || text.trimmed().isEmpty())
        return m_window->setPaletteResults({}, text);
    if (const auto links = linksFor(text); !links.isEmpty() && looksLikeLink(text))
        return m_window->setPaletteResults(links, text);
    const auto items
        = m_database->run<QList<PaletteItem>>(Database::Lane::Interactive, QByteArrayLiteral("palette"),
            [text, context = m_context](Session& session) -> Result<QList<PaletteItem>> {
                FilterTerm word;
                word.value = text.trimmed();
                word.quoted = true;
                ListRequest request;
                request.filter = filterText(word);
                request.limit = PaletteResults;
                QList<PaletteItem> found;
                const auto clients = readPage(session, clientList(), request, context);
                if (!clients)
                    return failure(clients.error());
                for (const Client& client : clients->rows) {
                    PaletteItem item;
                    item.kind = PaletteItem::Kind::Client;
                    item.key = QStringLiteral("client:%1").arg(client.id.value);
                    item.text = client.name;
                    item.detail = client.city.value_or(QString());
                    item.pageKey = pagekey::clients;
                    item.filter = filterText(QStringLiteral("client"), QString::number(client.id.value));
                    found.append(item);
                }
                const auto agents = readPage(session, agentList(), request, context);
                // A clinic's own people may not read the agents' figures; their clinics are found all the
                // same.
                if (!agents && agents.error().code == ErrorCode::PermissionDenied)
                    return found;
                if (!agents)
                    return failure(agents.error());
                for (const Agent& agent : agents->rows) {
                    PaletteItem item;
                    item.kind = PaletteItem::Kind::Agent;
                    item.key = QStringLiteral("agent:%1").arg(agent.id.value);
                    item.text = agent.name;
                    item.detail = agent.agentType;
                    item.pageKey = pagekey::agents;
                    item.filter = filterText(QStringLiteral("agent"), QString::number(agent.id.value));
                    found.append(item);
                }
                return found;
            });
    whenDone(items, m_database.get(), [this, text](const Result<QList<PaletteItem>>& found) {
        if (!found)
            return;
        QList<PaletteItem> worded = linksFor(text) + *found;
        for (PaletteItem& item : worded) {
            if (item.kind == PaletteItem::Kind::Agent)
                item.detail = Words::agentType(item.detail);
        }
        m_window->setPaletteResults(worded, text);
    });
}

} // namespace sevenscale
