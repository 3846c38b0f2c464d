// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow.h"

#include "models/words.h"
#include "services/domain/result.h"
#include "services/domain/timerange.h"
#include "views/dialogs/aboutdialog.h"
#include "views/dialogs/keysdialog.h"
#include "views/frame/commandpalette.h"
#include "views/frame/frameactions.h"
#include "views/frame/viewerwords.h"
#include "views/frame/windownotices.h"
#include "views/pages/page.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/freshnesspill.h"
#include "views/widgets/navigationbar.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/statusline.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int narrowWindow = 1100;
constexpr int shortcutPages = 9;

struct Place {
    QString icon;
    bool operation; ///< of the two headings of the navigation
};

Place placeOf(const QString& key) {
    static const QHash<QString, Place> places{
        {pagekey::overview, {QStringLiteral("layout-dashboard"), true}},
        {pagekey::analytics, {QStringLiteral("chart-line"), true}},
        {pagekey::clients, {QStringLiteral("hospital"), true}},
        {pagekey::agents, {QStringLiteral("bot"), true}},
        {pagekey::executions, {QStringLiteral("activity"), true}},
        {pagekey::insights, {QStringLiteral("lightbulb"), false}},
        {pagekey::integrations, {QStringLiteral("plug"), false}},
        {pagekey::logs, {QStringLiteral("scroll-text"), false}},
    };
    return places.value(key, {QStringLiteral("file-text"), false});
}

QString pageShortcut(int index) {
    return index < shortcutPages ? QStringLiteral("Ctrl+%1").arg(index + 1) : QString();
}

/// An action of a page, and the menu that it stands in, if it is not the page's own.
struct Leaf {
    QAction* action = nullptr;
    const QAction* menu = nullptr;
};

QList<Leaf> leaves(const QList<QAction*>& actions) {
    QList<Leaf> result;
    for (QAction* action : actions) {
        if (action->menu() == nullptr) {
            result.append(Leaf{action});
            continue;
        }
        for (QAction* inside : action->menu()->actions())
            result.append(Leaf{inside, action});
    }
    return result;
}

} // namespace

MainWindow::MainWindow(QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_state(settings) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setMinimumSize(760, 520);
    resize(1440, 900);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_line = new EnvironmentLine(this);
    m_line->hide();
    column->addWidget(m_line);

    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_navigation = new NavigationBar(this);
    m_navigation->setObjectName(QStringLiteral("navigation"));
    row->addWidget(m_navigation);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    m_header = new PageHeader(this);
    m_header->setObjectName(QStringLiteral("pageHeader"));
    right->addWidget(m_header);
    m_notices = new WindowNotices(this);
    right->addWidget(m_notices);
    m_stack = new QStackedWidget(this);
    right->addWidget(m_stack, 1);
    row->addLayout(right, 1);
    column->addLayout(row, 1);
    m_status = new StatusLine(this);
    m_status->setObjectName(QStringLiteral("statusLine"));
    column->addWidget(m_status);
    m_palette = new CommandPalette(this);

    m_actions = new FrameActions(this);
    wireActions();

    connect(m_navigation, &NavigationBar::activated, this, [this](const QString& key) { showPage(key); });
    connect(m_navigation, &NavigationBar::brandActivated, this, [this] {
        if (!m_pages.isEmpty())
            showPage(m_pages.constFirst()->key());
    });
    connect(m_navigation, &NavigationBar::identityActivated, this, &MainWindow::showIdentityMenu);
    connect(m_header->search(), &SearchField::launched, this, &MainWindow::openPalette);
    connect(m_header->freshness(), &FreshnessPill::refreshRequested, this, &MainWindow::refresh);
    connect(m_header->range(), &SegmentedControl::currentChanged, this, [this](const QString& key) {
        Page* const current = currentPage();
        if (current == nullptr)
            return;
        const QList<TimeRange> ranges = current->ranges();
        for (const TimeRange range : ranges) {
            if (keyOf(range) == key)
                current->setRange(range);
        }
    });
    connect(m_notices, &WindowNotices::reconnectRequested, this, &MainWindow::reconnectRequested);
    connect(m_notices, &WindowNotices::connectionRequested, this, &MainWindow::connectionRequested);
    connect(m_notices, &WindowNotices::migrationRequested, this, &MainWindow::migrationRequested);
    connect(m_palette, &CommandPalette::searched, this, &MainWindow::searched);
    connect(m_palette, &CommandPalette::chosen, this, &MainWindow::choose);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateMenu();
        update();
    });

    // Widgets take the mouse's side buttons for themselves: look before they do.
    QApplication::instance()->installEventFilter(this);
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::wireActions() {
    connect(m_actions->refresh(), &QAction::triggered, this, &MainWindow::refresh);
    connect(m_actions->back(), &QAction::triggered, this, &MainWindow::goBack);
    connect(m_actions->forward(), &QAction::triggered, this, &MainWindow::goForward);
    connect(m_actions->connection(), &QAction::triggered, this, &MainWindow::connectionRequested);
    connect(m_actions->keys(), &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_actions->about(), &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->quit(), &QAction::triggered, this, &QWidget::close);
    connect(m_actions, &FrameActions::schemeChosen, this, &MainWindow::chooseScheme);
    connect(m_actions, &FrameActions::languageChosen, this, &MainWindow::chooseLanguage);

    auto* search = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this);
    connect(search, &QShortcut::activated, this, [this] {
        if (m_palette->isOpen())
            m_palette->dismiss();
        else
            openPalette();
    });
    for (int i = 0; i < shortcutPages; ++i) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] {
            m_palette->dismiss();
            if (i < m_pages.size())
                showPage(m_pages.at(i)->key());
        });
    }
}

void MainWindow::addPage(Page* page) {
    page->setConnectionState(m_connection);
    page->setFormat(m_format);
    m_pages.append(page);
    m_stack->addWidget(page);
    if (const QByteArray state = m_state.pageState(page->key()); !state.isEmpty())
        page->restoreState(state);

    connect(page, &Page::openRequested, this, [this](const QString& key, const QString& filter) {
        if (isOffered(key))
            showPage(key, filter);
        else
            showPage(pagekey::analytics);
    });
    const auto ifCurrent = [this, page](auto what) {
        return [this, page, what] {
            if (page == currentPage())
                (this->*what)();
        };
    };
    connect(page, &Page::headerChanged, this, ifCurrent(&MainWindow::updateHeader));
    connect(page, &Page::loadingChanged, this, ifCurrent(&MainWindow::updateHeader));
    connect(page, &Page::rangeChanged, this, ifCurrent(&MainWindow::updateHeader));
    updateNavigation();
    updatePaletteItems();
    if (m_history.current() == nullptr)
        present(page);
}

Page* MainWindow::page(const QString& key) const {
    for (Page* const page : m_pages) {
        if (page->key() == key)
            return page;
    }
    return nullptr;
}

Page* MainWindow::currentPage() const {
    const NavigationHistory::Visit* const visit = m_history.current();
    return visit == nullptr ? nullptr : page(visit->page);
}

QStringList MainWindow::pageKeys() const {
    QStringList keys;
    for (const Page* const page : m_pages)
        keys.append(page->key());
    return keys;
}

void MainWindow::restore() {
    if (const QByteArray geometry = m_state.geometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    // A smaller screen than the last time.
    if (const QScreen* const own = screen(); own != nullptr && !isMaximized() && !isFullScreen()) {
        const QSize most = own->availableGeometry().size();
        if (most.width() >= minimumWidth() && most.height() >= minimumHeight())
            resize(size().boundedTo(most));
    }
    if (Page* const last = page(m_state.lastPage())) {
        m_history.clear();
        present(last);
    }
}

/// A clinic's own people may not read how the agency's agents are made; how they do for the clinic they may.
bool MainWindow::isOffered(const QString& key) const {
    return key != pagekey::agents || !m_viewer || !m_viewer->isClinic;
}

bool MainWindow::showPage(const QString& key, const std::optional<QString>& filter) {
    Page* const wanted = page(key);
    if (wanted == nullptr || !isOffered(key))
        return false;
    if (wanted != currentPage() || (filter && !filter->isEmpty())) {
        leave();
        present(wanted);
        m_state.setLastPage(key);
    }
    if (filter)
        wanted->openFilter(*filter);
    return true;
}

/// Remembers what the current page shows, so that going back finds it.
void MainWindow::leave() {
    if (Page* const current = currentPage())
        m_history.keep(current->saveState());
}

void MainWindow::present(Page* page) {
    m_history.visit(page->key());
    turnTo(page);
    updateAll();
    Q_EMIT pageShown(page->key());
}

/// A page's keys are heard only while the focus is in it, and not typed into its first field, where the stack
/// would put it.
void MainWindow::turnTo(Page* page) {
    const bool here = page->isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(page);
    if (!here)
        page->setFocus(Qt::OtherFocusReason);
}

void MainWindow::walk(int by) {
    leave();
    const NavigationHistory::Visit* const visit
        = m_history.walk(by, [this](const QString& key) { return isOffered(key); });
    if (visit == nullptr)
        return;
    Page* const shown = page(visit->page);
    turnTo(shown);
    // A copy: what restoring leads to may go to another page.
    const QByteArray state = visit->state;
    if (!state.isEmpty() && state != shown->saveState())
        shown->restoreState(state);
    m_state.setLastPage(shown->key());
    updateAll();
    Q_EMIT pageShown(shown->key());
}

void MainWindow::forgetHistory() {
    if (m_history.current() == nullptr)
        return;
    m_history.forget();
    updateMenu();
}

void MainWindow::goBack() {
    walk(-1);
}

void MainWindow::goForward() {
    walk(1);
}

void MainWindow::refresh() {
    if (m_connection.kind != ConnectionState::Kind::Live)
        Q_EMIT reconnectRequested();
    if (Page* const current = currentPage())
        Q_EMIT current->refreshRequested();
}

void MainWindow::setConnectionState(const ConnectionState& state) {
    m_connection = state;
    for (Page* const page : std::as_const(m_pages))
        page->setConnectionState(state);
    m_notices->setConnectionState(state);
    updateHeader();
    updateStatus();
}

void MainWindow::setFormat(const Format& format) {
    m_format = format;
    for (Page* const page : std::as_const(m_pages))
        page->setFormat(format);
    m_notices->setFormat(format);
    updateAll();
}

void MainWindow::setDataSource(const QString& address, Environment environment, bool demo) {
    m_address = address;
    m_environment = environment;
    m_demo = demo;
    m_line->setVisible(environment == Environment::Production);
    m_notices->setDemo(demo);
    updateAll();
}

void MainWindow::setViewer(const std::optional<Viewer>& viewer) {
    m_viewer = viewer;
    for (Page* page : std::as_const(m_pages))
        page->setRole(viewer ? roleOf(*viewer) : Role::None);
    // Who turns out to have no business on this page is not left there.
    if (const Page* const current = currentPage(); current != nullptr && !isOffered(current->key()))
        showPage(m_pages.constFirst()->key());
    updateAll();
    updatePaletteItems();
}

void MainWindow::report(State state, const QString& message, const QString& detail, const QString& action,
    std::function<void()> act) {
    m_notices->report(state, message, detail, action, std::move(act));
}

void MainWindow::setLastRefresh(const std::optional<Timestamp>& moment) {
    m_lastRefresh = moment;
    updateStatus();
    updateHeader();
}

void MainWindow::setKeychainProblem(const std::optional<Error>& problem) {
    m_notices->setKeychainProblem(problem);
}

void MainWindow::setPendingMigration(int steps) {
    m_notices->setPendingMigration(steps);
}

void MainWindow::setBadge(const QString& pageKey, int count, State state) {
    m_badges.insert(pageKey, {count, state});
    m_navigation->setBadge(pageKey, count, state);
}

void MainWindow::setLanguage(const QString& code) {
    m_language = code;
    updateMenu();
}

void MainWindow::setPaletteResults(const QList<PaletteItem>& items, const QString& forText) {
    m_palette->setResults(items, forText);
}

void MainWindow::openPalette(const QString& text) {
    updatePaletteItems();
    m_palette->open(text);
}

void MainWindow::showKeys() {
    if (findChild<KeysDialog*>() != nullptr)
        return;
    QStringList titles;
    for (const Page* const page : std::as_const(m_pages))
        titles.append(page->title());
    auto* dialog = new KeysDialog(titles, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout() {
    auto* dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::chooseScheme(Scheme scheme) {
    m_state.setScheme(scheme);
    Theme::instance().apply(scheme);
    updateMenu();
    Q_EMIT schemeChosen(scheme);
}

void MainWindow::chooseLanguage(const QString& code) {
    m_state.setLanguage(code);
    m_language = code;
    Q_EMIT languageChosen(code);
    updateMenu();
}

void MainWindow::choose(const PaletteItem& item) {
    if (item.kind == PaletteItem::Kind::Link) {
        Q_EMIT linkChosen(item.key);
        return;
    }
    if (item.kind != PaletteItem::Kind::Action) {
        const QString key = item.pageKey.isEmpty() ? item.key : item.pageKey;
        showPage(
            key, item.kind == PaletteItem::Kind::Page ? std::nullopt : std::optional<QString>(item.filter));
        return;
    }
    QAction* action = m_actions->action(item);
    // A page's own are found again by their place in the list that they came from.
    if (const Page* const current = currentPage(); action == nullptr && current != nullptr)
        action = leaves(current->headerActions()).value(item.key.section(u':', 1).toInt()).action;
    if (action != nullptr && action->isEnabled())
        action->trigger();
}

void MainWindow::updateAll() {
    updateNavigation();
    updateHeader();
    updateMenu();
    updateStatus();
}

void MainWindow::updateNavigation() {
    QList<NavigationItem> items;
    for (const Page* const page : std::as_const(m_pages)) {
        if (!isOffered(page->key()))
            continue;
        const Place place = placeOf(page->key());
        // A title that is too long for the bar has a shorter word there.
        const QString word
            = page->key() == pagekey::analytics ? tr("Analytics", "in the navigation") : page->title();
        items.append({page->key(), word, place.icon, place.operation ? tr("Operation") : tr("Data")});
    }
    // The bar makes its buttons anew, and whoever has the focus would lose it.
    const bool same = std::equal(items.cbegin(), items.cend(), m_items.cbegin(), m_items.cend(),
        [](const NavigationItem& a, const NavigationItem& b) {
            return a.key == b.key && a.text == b.text && a.icon == b.icon && a.group == b.group;
        });
    if (!same) {
        m_items = items;
        m_navigation->setItems(items);
        for (auto it = m_badges.cbegin(); it != m_badges.cend(); ++it)
            m_navigation->setBadge(it.key(), it->first, it->second);
    }
    m_navigation->setCurrent(currentPage() != nullptr ? currentPage()->key() : QString());

    QStringList subtitle;
    if (m_demo)
        subtitle.append(tr("Demo workspace"));
    else if (const QString tenant = ViewerWords::tenant(m_viewer); !tenant.isEmpty())
        subtitle.append(tenant);
    if (m_environment == Environment::Production)
        subtitle.append(tr("production"));
    else if (m_environment == Environment::Staging)
        subtitle.append(tr("staging"));
    m_navigation->setBrand(QStringLiteral("SevenScale"), subtitle.join(QStringLiteral(" · ")));
    m_navigation->setIdentity(ViewerWords::name(m_viewer), ViewerWords::role(m_viewer, m_demo));
}

void MainWindow::updateHeader() {
    Page* const current = currentPage();
    if (current == nullptr)
        return;
    m_header->setTitle(current->title());
    setWindowTitle(tr("%1 – SevenScale Console").arg(current->title()));
    m_header->setLoading(current->isLoading());

    SegmentedControl* const control = m_header->range();
    const QList<TimeRange> ranges = current->ranges();
    const std::pair<QList<TimeRange>, QString> shown{ranges, tr("7 days")};
    if (shown != m_rangesShown) {
        m_rangesShown = shown;
        control->clear();
        for (const TimeRange range : ranges) {
            switch (range) {
            case TimeRange::Hour:
                control->addOption(keyOf(range), tr("1 h"), tr("The last hour"));
                break;
            case TimeRange::Day:
                control->addOption(keyOf(range), tr("24 h"), tr("The last 24 hours"));
                break;
            case TimeRange::Week:
                control->addOption(keyOf(range), tr("7 days"), tr("The last 7 days"));
                break;
            case TimeRange::Month:
                control->addOption(keyOf(range), tr("30 days"), tr("The last 30 days"));
                break;
            }
        }
    }
    control->setCurrent(keyOf(current->range()));
    m_header->setRangeVisible(!ranges.isEmpty());
    updateFreshness();
    updateMenu();
}

void MainWindow::updateFreshness() {
    const Page* const current = currentPage();
    const std::optional<Timestamp> shownAt = current != nullptr ? current->shownAt() : std::nullopt;
    const std::optional<Timestamp> since = shownAt ? shownAt : m_connection.since;
    const QDateTime moment = since ? m_format.local(*since) : QDateTime();
    FreshnessPill* const pill = m_header->freshness();
    switch (m_connection.kind) {
    case ConnectionState::Kind::Connecting:
        pill->setFreshness(
            m_address.isEmpty() ? Freshness::Offline : Freshness::Connecting, {}, reasonSentence());
        break;
    case ConnectionState::Kind::Live:
        pill->setFreshness(Freshness::Live, shownAt ? moment : QDateTime());
        break;
    case ConnectionState::Kind::Stale:
        pill->setFreshness(Freshness::Stale, moment, reasonSentence());
        break;
    case ConnectionState::Kind::Offline:
        pill->setFreshness(Freshness::Offline, moment, reasonSentence());
        break;
    }
}

void MainWindow::updateMenu() {
    QMenu* const menu = m_header->menu();
    // Not while it is open: what is under the mouse must not change.
    if (menu->isVisible())
        return;
    m_actions->setScheme(Theme::instance().scheme());
    m_actions->setLanguage(m_language);
    m_actions->back()->setEnabled(m_history.canGoBack());
    m_actions->forward()->setEnabled(m_history.canGoForward());

    QList<QAction*> wanted;
    if (const Page* const current = currentPage())
        wanted = current->headerActions();
    const QList<QAction*> shown = menu->actions();
    const QAction* const after = shown.value(wanted.size());
    const bool same = wanted.isEmpty()
        ? after == m_actions->refresh() && after != nullptr
        : after != nullptr && after->isSeparator() && shown.first(wanted.size()) == wanted;
    if (same)
        return;
    menu->clear();
    menu->addActions(wanted);
    if (!wanted.isEmpty())
        menu->addSeparator();
    menu->addAction(m_actions->refresh());
    menu->addAction(m_actions->back());
    menu->addAction(m_actions->forward());
    menu->addSeparator();
    menu->addMenu(m_actions->schemes());
    menu->addMenu(m_actions->languages());
    menu->addAction(m_actions->connection());
    menu->addSeparator();
    menu->addAction(m_actions->keys());
    menu->addAction(m_actions->about());
    menu->addAction(m_actions->quit());
}

void MainWindow::updatePaletteItems() {
    QList<PaletteItem> items;
    for (int i = 0; i < m_pages.size(); ++i) {
        const Page* const page = m_pages.at(i);
        if (!isOffered(page->key()))
            continue;
        PaletteItem item;
        item.kind = PaletteItem::Kind::Page;
        item.key = page->key();
        item.pageKey = page->key();
        item.text = page->title();
        item.icon = placeOf(page->key()).icon;
        item.shortcut = pageShortcut(i);
        item.keywords = page->key();
        items.append(item);
    }
    if (const Page* const current = currentPage()) {
        const QList<Leaf> actions = leaves(current->headerActions());
        for (int i = 0; i < actions.size(); ++i) {
            const auto& [action, menu] = actions.at(i);
            if (action->isSeparator() || !action->isVisible() || !action->isEnabled())
                continue;
            PaletteItem item = paletteItemOf(action, QStringLiteral("page:%1").arg(i), {}, current->title());
            if (menu != nullptr)
                item.text
                    = tr("%1: %2", "a menu, its entry").arg(QString(menu->text()).remove(u'&'), item.text);
            items.append(item);
        }
    }
    m_palette->setItems(items + m_actions->paletteItems());
}

QString MainWindow::reasonSentence() const {
    return m_connection.reason ? Words::error(*m_connection.reason) : QString();
}

void MainWindow::updateStatus() {
    const QString since = sinceWord(m_connection, m_format);
    switch (m_connection.kind) {
    case ConnectionState::Kind::Connecting:
        // Before a data source is chosen nothing is on its way.
        if (m_address.isEmpty())
            m_status->setConnection(State::Off, tr("Not connected"));
        else
            m_status->setConnection(State::Active, tr("Connecting…"));
        break;
    case ConnectionState::Kind::Live:
        m_status->setConnection(State::Ok, m_demo ? tr("Demo workspace") : tr("Connected"));
        break;
    case ConnectionState::Kind::Stale:
        m_status->setConnection(
            State::Attention, since.isEmpty() ? tr("No contact") : tr("No contact since %1").arg(since));
        break;
    case ConnectionState::Kind::Offline:
        m_status->setConnection(State::Critical, tr("Not connected"));
        break;
    }
    const bool production = m_environment == Environment::Production;
    m_status->setEnvironment(production             ? tr("production")
            : m_environment == Environment::Staging ? tr("staging")
                                                    : QString(),
        production);
    QStringList parts{m_address};
    if (!m_demo)
        parts << ViewerWords::tenant(m_viewer) << ViewerWords::role(m_viewer, m_demo);
    parts.removeAll(QString());
    m_status->setParts(parts);
    m_status->setUpdated(m_lastRefresh ? tr("Updated %1").arg(m_format.clock(*m_lastRefresh)) : QString());
}

void MainWindow::showIdentityMenu() {
    QMenu menu(this);
    if (m_viewer) {
        const auto line = [&](const QString& text) { menu.addAction(text)->setEnabled(false); };
        line(tr("Login: %1").arg(m_viewer->login));
        for (const Tenant& tenant : m_viewer->tenants)
            line(tenant.role.isEmpty() ? tenant.name : tenant.name % u" · " % tenant.role);
        menu.addSeparator();
    }
    menu.addAction(m_actions->connection());
    menu.addMenu(m_actions->schemes());
    menu.addMenu(m_actions->languages());
    const QPoint corner = m_navigation->mapToGlobal(QPoint(space::between, m_navigation->height() - 58));
    menu.exec(corner - QPoint(0, menu.sizeHint().height()));
}

void MainWindow::retranslate() {
    m_actions->retranslate();
    m_navigation->setAccessibleName(tr("Navigation"));
    updateAll();
    updatePaletteItems();
}

void MainWindow::keep() {
    m_state.setGeometry(saveGeometry());
    for (const Page* const page : std::as_const(m_pages))
        m_state.setPageState(page->key(), page->saveState());
    if (const Page* const current = currentPage())
        m_state.setLastPage(current->key());
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    keep();
    QWidget::closeEvent(event);
    if (event->isAccepted())
        Q_EMIT closed();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_navigation->setCollapsed(width() < narrowWindow);
}

bool MainWindow::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress) {
        const Qt::MouseButton button = static_cast<QMouseEvent*>(event)->button();
        if (button == Qt::BackButton || button == Qt::ForwardButton) {
            const auto* widget = qobject_cast<QWidget*>(object);
            if (widget != nullptr && widget->window() == this && !m_palette->isOpen()) {
                walk(button == Qt::BackButton ? -1 : 1);
                return true;
            }
        }
    }
    return QWidget::eventFilter(object, event);
}

void MainWindow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colour(Token::Window));
}

} // namespace sevenscale
