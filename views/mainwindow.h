// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/connectionprofile.h"
#include "services/domain/connectionstate.h"
#include "services/domain/state.h"
#include "services/domain/timerange.h"
#include "services/domain/timestamp.h"
#include "services/domain/viewer.h"
#include "views/frame/navigationhistory.h"
#include "views/frame/paletteitem.h"
#include "views/frame/windowstate.h"
#include "views/widgets/navigationbar.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>
#include <utility>

class QStackedWidget;

namespace sevenscale {

class CommandPalette;
class EnvironmentLine;
class FrameActions;
class Page;
class PageHeader;
class StatusLine;
class WindowNotices;

/// The frame of the console: navigation, header, the page, notices and the status line.
///
/// It knows pages only as Page. What belongs to all of them (connection, format) is told once, here, and
/// handed on. Going to another page, back and forth, drill-downs (Page::openRequested), theme and dialogs
/// about the program itself happen in here; everything else leaves as a signal.
///
/// Owns its pages. Keeps geometry, last page, pages' states, theme and language in the settings that it is
/// given, which must outlive it. Thread: GUI thread.
class MainWindow final : public QWidget {
    Q_OBJECT

public:
    explicit MainWindow(QSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Takes the page, gives it the connection and format known so far and what it remembered. The order of
    /// adding is the order of navigation and of Ctrl+1 to Ctrl+8.
    void addPage(Page* page);
    Page* page(const QString& key) const;
    Page* currentPage() const;
    QStringList pageKeys() const;
    /// Puts the window where it was and opens the last page, else the first. Call once, after the pages are
    /// there.
    void restore();
    /// Goes to a page and, when a filter is given, has it show what the filter leaves. False: no such page.
    bool showPage(const QString& key, const std::optional<QString>& filter = std::nullopt);

    /// Connection and format go on to every page.
    void setConnectionState(const ConnectionState& state);
    void setFormat(const Format& format);
    /// Which data this is: `agencia@db.sevenscale.com.br/agencia`, or a workspace's file. Production shows
    /// its line.
    void setDataSource(const QString& address, Environment environment, bool demo);
    void setViewer(const std::optional<Viewer>& viewer);
    /// When the last data came, for the status line; pages say it for themselves in the pill.
    void setLastRefresh(const std::optional<Timestamp>& moment);
    /// The keychain does not work, and why; nothing: it does.
    void setKeychainProblem(const std::optional<Error>& problem);
    /// Steps of the schema that wait for a yes; 0: none.
    /// What came of something that the person did: WindowNotices::report().
    void report(State state, const QString& message, const QString& detail = {}, const QString& action = {},
        std::function<void()> act = {});
    void setPendingMigration(int steps);
    void setBadge(const QString& pageKey, int count, State state);
    /// The language that is in use, `pt_BR` or `en`, for the mark in the menu.
    void setLanguage(const QString& code);
    /// The answer to searched().
    void setPaletteResults(const QList<PaletteItem>& items, const QString& forText = {});

    /// What was shown before is no place to go back to any more: it was another database's.
    void forgetHistory();

    WindowState& windowState() { return m_state; }
    CommandPalette* palette() const { return m_palette; }

public Q_SLOTS:
    /// Reads the current page again; while the connection is down, tries to connect at once.
    void refresh();
    void goBack();
    void goForward();
    void openPalette(const QString& text = {});
    void showKeys();
    void showAbout();

Q_SIGNALS:
    void pageShown(const QString& key);
    /// "Try now" while the connection is down.
    void reconnectRequested();
    /// The connection dialog is wanted.
    void connectionRequested();
    void migrationRequested();
    /// Already applied and kept.
    void schemeChosen(sevenscale::Scheme scheme);
    /// Kept, and to be applied by whoever holds the translators.
    void languageChosen(const QString& code);
    /// A link of services/domain/consolelink.h was chosen in the palette.
    void linkChosen(const QString& link);
    /// A text of the palette: answer with setPaletteResults().
    void searched(const QString& text);
    /// The window was closed, after everything was kept.
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void wireActions();
    void retranslate();
    void present(Page* page);
    void turnTo(Page* page);
    bool isOffered(const QString& key) const;
    void leave();
    void walk(int by);
    void updateNavigation();
    void updateHeader();
    void updateMenu();
    void updateFreshness();
    void updateStatus();
    void updatePaletteItems();
    void updateAll();
    void showIdentityMenu();
    QString reasonSentence() const;
    void choose(const PaletteItem& item);
    void chooseScheme(Scheme scheme);
    void chooseLanguage(const QString& code);
    void keep();

    WindowState m_state;
    EnvironmentLine* m_line = nullptr;
    NavigationBar* m_navigation = nullptr;
    PageHeader* m_header = nullptr;
    WindowNotices* m_notices = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatusLine* m_status = nullptr;
    CommandPalette* m_palette = nullptr;

    QList<Page*> m_pages;
    QHash<QString, std::pair<int, State>> m_badges;
    QList<NavigationItem> m_items;
    std::pair<QList<TimeRange>, QString>
        m_rangesShown; ///< and a word of theirs, which a change of language changes
    NavigationHistory m_history;

    FrameActions* m_actions = nullptr;

    ConnectionState m_connection;
    Format m_format;
    QString m_address;
    Environment m_environment = Environment::None;
    bool m_demo = false;
    std::optional<Viewer> m_viewer;
    std::optional<Timestamp> m_lastRefresh;
    QString m_language;
};

} // namespace sevenscale
