// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/connector.h"
#include "app/console/language.h"
#include "app/console/options.h"
#include "services/database/database.h"
#include "services/domain/connectionchoice.h"
#include "services/domain/consolelink.h"
#include "services/domain/viewer.h"
#include "services/identity/profiles.h"
#include "services/secrets/keychain.h"
#include "services/stores/storecontext.h"
#include "views/frame/paletteitem.h"

#include <QPointer>
#include <QSettings>
#include <QTimer>

#include <functional>
#include <memory>

namespace sevenscale {

class ConnectionDialog;
class Feed;
class MainWindow;
class ViewDesk;
template <typename Row> struct ListDefinition;

/// The desktop program put together: it owns the window, the connection and what feeds the pages, and wires
/// the window's wishes to the services.
///
/// Order of destruction: desks, feeds, then the database, then the window with its pages.
/// Thread: GUI. Lives as long as the program.
class Console final : public QObject {
    Q_OBJECT

public:
    explicit Console(const Options& options, QObject* parent = nullptr);
    ~Console() override;

    MainWindow& window() { return *m_window; }
    /// Connects to what the options name, else to what was used last, else asks.
    void start();
    /// Shows what a link names; before there is a connection, as soon as there is one.
    void openLink(const ConsoleLink& link);

Q_SIGNALS:
    /// It is known what to connect to: the profile has its password, the workspace is made and goes on to
    /// now.
    void dataSourceReady();

private:
    void makePages();
    void connectWindow();

    /// What is shown next, by whatever way: an answer about what was to be shown before is void from now on.
    /// Gives the number to compare with m_turn.
    quint64 nextTurn(std::function<void()> again);
    void connectTo(const ConnectionSettings& settings, const ConnectionChoice& choice);
    void cannotConnect(const Error& reason);
    void forgetOtherSource(const QString& address);
    void disconnectDatabase();
    void connectionChanged(const ConnectionState& state);
    void prepareWorkspace();
    void continueDemo();
    void makeFeeds();
    void makeDesks();
    void showFeeds();
    template <typename PageType, typename Row, typename Detail>
    void addListFeed(QLatin1String key, const ListDefinition<Row>& list, const char* tables,
        Result<Detail> (*read)(Session&, const QString&, const StoreContext&));
    void readSchemaAndViewer();
    void viewerKnown(const Result<Viewer>& viewer);

    void showConnectionDialog();
    void testChoice(const ConnectionChoice& choice);
    void connectChoice(const ConnectionChoice& choice);
    void withPassword(
        const ConnectionSettings& settings, std::function<void(const ConnectionSettings&)> next);
    void choiceConnected(const ConnectionChoice& choice, const ConnectionSettings& settings);
    void showMigrationDialog();
    void searchPalette(const QString& text);
    QList<PaletteItem> linksFor(const QString& text) const;

    Options m_options;
    QSettings m_settings;
    Profiles m_profiles;
    Keychain m_keychain;
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Database> m_database;
    QList<Feed*> m_feeds;
    QList<QObject*> m_desks; ///< carry out what people ask of the pages
    ViewDesk* m_viewDesk = nullptr; ///< of m_desks
    std::optional<ConsoleLink> m_link; ///< to be opened once connected
    StoreContext m_context;
    ConnectionChoice m_choice; ///< what is shown, without secrets
    bool m_demo = false;
    bool m_viewerKnown = false;
    bool m_schemaRefused = false; ///< by readSchemaAndViewer(), until it finds one to work with
    bool m_sourceShown = false; ///< in this run
    int m_pendingSteps = 0;
    quint64 m_turn = 0;
    std::function<void()> m_again; ///< tries once more to show what could not be opened
    QTimer m_clock; ///< the last 24 hours move on though nothing changes
    QPointer<ConnectionDialog> m_dialog;
    Connector m_tester;
    Connector m_migrations;
    quint64 m_attempt = 0; ///< of the dialog: an answer to an older one is void
};

} // namespace sevenscale
