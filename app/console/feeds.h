// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/async.h"
#include "services/database/database.h"
#include "services/stores/storecontext.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace sevenscale {

class AnalyticsPage;
class OverviewPage;
class Page;

/// Keeps one page's data fresh: reads when the page wants it, when the database says that its tables changed,
/// and when the page is shown again after that. A page that is not on screen reads nothing.
///
/// A read that changes ask for waits for the one that runs: on a busy database reads that replaced each other
/// would never end. Only another wish of the person (a range, a filter) replaces a running read.
///
/// Owned by the console, lives as long as the connection. Thread: GUI.
class Feed : public QObject {
    Q_OBJECT

public:
    Feed(Page& page, QStringList tables, Database& database, StoreContext context, QObject* parent);

    Page& page() const { return m_page; }
    /// The page came on screen, or left it.
    void setShown(bool shown);
    /// Tables changed; an empty list: anything may have.
    void databaseChanged(const QStringList& tables);
    /// Read again: now when the page is shown and no read runs, else after that.
    void refresh();
    void setContext(const StoreContext& context);

protected:
    /// Begins to read; ended() when the answer is here, whatever it is.
    virtual void read() = 0;
    /// The person wants something else than what is being read.
    void readAnew();
    void ended();

    Database& database() const { return m_database; }
    const StoreContext& context() const { return m_context; }

private:
    void readSoon();

    Page& m_page;
    QStringList m_tables;
    Database& m_database;
    StoreContext m_context;
    QTimer m_pause; ///< between two reads that changes ask for
    QElapsedTimer m_sinceRead;
    bool m_shown = false;
    bool m_outdated = true; ///< since the last read began
    bool m_reading = false;
};

/// Feeds the overview: one read gives all its figures, of one moment. A read that fails leaves them, and the
/// page says why.
class OverviewFeed final : public Feed {
    Q_OBJECT

public:
    OverviewFeed(OverviewPage& page, Database& database, StoreContext context, QObject* parent);

protected:
    void read() override;

private:
    OverviewPage& m_overview;
};

/// Feeds the agents' analytics, on the lane of slow reads; what the person asks for replaces a running read.
class AnalyticsFeed final : public Feed {
    Q_OBJECT

public:
    AnalyticsFeed(AnalyticsPage& page, Database& database, StoreContext context, QObject* parent);

protected:
    void read() override;

private:
    AnalyticsPage& m_analytics;
};

} // namespace sevenscale
