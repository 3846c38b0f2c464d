// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/feeds.h"

#include "services/stores/analyticsstore.h"
#include "services/stores/overviewstore.h"
#include "views/pages/analyticspage.h"
#include "views/pages/overviewpage.h"

#include <algorithm>
#include <chrono>

namespace sevenscale {
namespace {

/// Changes that come in a stream refresh a page this often at most.
constexpr std::chrono::milliseconds Pause{1000};

bool isSuperseded(const Error& error) {
    return error.code == ErrorCode::Superseded || error.code == ErrorCode::ShuttingDown;
}

} // namespace

Feed::Feed(Page& page, QStringList tables, Database& database, StoreContext context, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_tables(std::move(tables))
    , m_database(database)
    , m_context(std::move(context)) {
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Feed::refresh);
    connect(&page, &Page::refreshRequested, this, &Feed::refresh);
}

void Feed::setShown(bool shown) {
    m_shown = shown;
    if (shown && m_outdated)
        refresh();
}

void Feed::databaseChanged(const QStringList& tables) {
    const bool ours = tables.isEmpty()
        || std::any_of(
            tables.begin(), tables.end(), [&](const QString& table) { return m_tables.contains(table); });
    if (!ours)
        return;
    m_outdated = true;
    if (m_shown)
        readSoon();
}

void Feed::readSoon() {
    if (m_pause.isActive() || m_reading)
        return;
    const qint64 since = m_sinceRead.isValid() ? m_sinceRead.elapsed() : Pause.count();
    m_pause.start(static_cast<int>(std::max<qint64>(0, Pause.count() - since)));
}

void Feed::refresh() {
    m_outdated = true;
    if (!m_reading)
        readAnew();
}

void Feed::readAnew() {
    m_outdated = true;
    if (!m_shown)
        return;
    m_pause.stop();
    m_outdated = false;
    m_reading = true;
    m_sinceRead.start();
    read();
}

void Feed::ended() {
    m_reading = false;
    if (m_shown && m_outdated)
        readSoon();
}

void Feed::setContext(const StoreContext& context) {
    m_context = context;
    readAnew();
}

OverviewFeed::OverviewFeed(OverviewPage& page, Database& database, StoreContext context, QObject* parent)
    : Feed(page,
        {QStringLiteral("clients"), QStringLiteral("ai_agents"), QStringLiteral("integrations"),
            QStringLiteral("client_integrations"), QStringLiteral("agent_executions"),
            QStringLiteral("system_logs"), QStringLiteral("dashboard_metrics"),
            QStringLiteral("agent_insights")},
        database, std::move(context), parent)
    , m_overview(page) {
}

void OverviewFeed::read() {
    m_overview.setLoading();
    const auto future
        = database().run<OverviewData>(Database::Lane::Interactive, QByteArrayLiteral("overview"),
            [context = context()](Session& session) { return readOverviewData(session, context); });
    whenDone(future, this, [this](const Result<OverviewData>& data) {
        if (!data && isSuperseded(data.error()))
            return; // another read runs
        if (data)
            m_overview.setData(*data);
        else
            m_overview.setError(data.error());
        ended();
    });
}

AnalyticsFeed::AnalyticsFeed(AnalyticsPage& page, Database& database, StoreContext context, QObject* parent)
    : Feed(page, {QStringLiteral("agent_executions"), QStringLiteral("ai_agents")}, database,
        std::move(context), parent)
    , m_analytics(page) {
    connect(&page, &AnalyticsPage::requested, this, [this] { readAnew(); });
}

void AnalyticsFeed::read() {
    m_analytics.setLoading();
    // On the background lane: a month of runs takes its time, and must hold up no list.
    const auto future
        = database().run<AnalyticsData>(Database::Lane::Background, QByteArrayLiteral("analytics"),
            [request = m_analytics.request(), context = context()](
                Session& session) { return readAnalytics(session, request, context); });
    whenDone(future, this, [this](const Result<AnalyticsData>& data) {
        if (!data && isSuperseded(data.error()))
            return; // another read runs
        if (data)
            m_analytics.setData(*data);
        else
            m_analytics.setError(data.error());
        ended();
    });
}

} // namespace sevenscale
