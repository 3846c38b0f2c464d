// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/analyticspage.h"

#include "models/words.h"
#include "services/domain/filter.h"
#include "views/pages/analyticscanvas.h"
#include "views/pages/pagenotice.h"
#include "views/widgets/emptystate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollArea>
#include <QStackedLayout>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr QLatin1String RangeKey{"range"};
constexpr QLatin1String AgentsKey{"agents"};
constexpr QLatin1String KnownKey{"known"};

} // namespace

AnalyticsPage::AnalyticsPage(QWidget* parent)
    : Page(pagekey::analytics, parent)
    , m_stack(new QStackedLayout(this))
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(this)) {
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionActivated, this, &Page::refreshRequested);
    makeCanvas();
}

void AnalyticsPage::makeCanvas() {
    m_canvas = new AnalyticsCanvas;
    m_scroll->setWidget(m_canvas); // the former one goes
    m_canvas->setAutoFillBackground(false);
    connect(m_canvas, &AnalyticsCanvas::drilled, this,
        [this](const QString& filter) { Q_EMIT openRequested(pagekey::executions, filter); });
    connect(m_canvas, &AnalyticsCanvas::agentsChosen, this, [this](const QList<AgentId>& agents) {
        m_request.agents = agents;
        ask();
    });
    connect(m_canvas->notice(), &PageNotice::actionActivated, this, &Page::refreshRequested);
    m_canvas->setLoading();
    m_canvas->arrangeFor(width());
}

void AnalyticsPage::startOver() {
    m_data.reset();
    m_error.reset();
    m_request.agents.clear();
    makeCanvas(); // a new one knows nothing of the former figures
    refresh();
    Page::startOver();
}

QString AnalyticsPage::title() const {
    return tr("Agent analytics");
}

std::optional<Timestamp> AnalyticsPage::shownAt() const {
    if (!m_data)
        return std::nullopt;
    return m_data->to;
}

QList<TimeRange> AnalyticsPage::ranges() const {
    return {TimeRange::Day, TimeRange::Week, TimeRange::Month};
}

void AnalyticsPage::setRange(TimeRange range) {
    if (range == m_request.range || !ranges().contains(range))
        return;
    m_request.range = range;
    Q_EMIT rangeChanged(range);
    ask();
}

void AnalyticsPage::openFilter(const QString& filter) {
    const auto parsed = parseFilter(filter);
    if (!parsed)
        return;
    QList<AgentId> agents;
    for (const FilterTerm& term : parsed->terms) {
        if (term.key != u"agent" || term.negated)
            continue;
        for (const QString& value : term.alternatives()) {
            bool isId = false;
            const qint64 id = value.toLongLong(&isId);
            if (isId)
                agents.append(AgentId{id});
        }
    }
    setAgents(agents);
}

void AnalyticsPage::setAgents(const QList<AgentId>& agents) {
    if (agents == m_request.agents)
        return;
    m_request.agents = agents;
    m_canvas->setAgents(m_canvas->agents(), agents);
    ask();
}

void AnalyticsPage::ask() {
    Q_EMIT requested(m_request);
}

QByteArray AnalyticsPage::saveState() const {
    QJsonArray agents;
    for (const AgentId& agent : m_request.agents)
        agents.append(agent.value);
    // With a choice the answer brings only the chosen: the others are remembered by name, to be chosen again.
    QJsonArray known;
    for (const AgentChoice& agent : m_canvas->agents())
        known.append(QJsonArray{agent.id.value, agent.name});
    return QJsonDocument(
        QJsonObject{{RangeKey, keyOf(m_request.range)}, {AgentsKey, agents}, {KnownKey, known}})
        .toJson(QJsonDocument::Compact);
}

bool AnalyticsPage::restoreState(const QByteArray& state) {
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    const QString key = object.value(RangeKey).toString();
    const QList<TimeRange> all = ranges();
    const auto range
        = std::find_if(all.begin(), all.end(), [&](TimeRange each) { return keyOf(each) == key; });
    if (range == all.end())
        return false;
    AnalyticsRequest request{*range, {}};
    for (const auto& agent : object.value(AgentsKey).toArray())
        request.agents.append(AgentId{agent.toInteger()});
    QList<AgentChoice> known;
    for (const auto& agent : object.value(KnownKey).toArray())
        known.append(AgentChoice{{agent.toArray().at(0).toInteger()}, agent.toArray().at(1).toString()});
    m_canvas->setAgents(known, request.agents);
    if (request == m_request)
        return true;
    const bool moved = request.range != m_request.range;
    m_request = request;
    if (moved)
        Q_EMIT rangeChanged(m_request.range);
    ask();
    return true;
}

void AnalyticsPage::setData(const AnalyticsData& analytics) {
    if (analytics.request != m_request && isLoading())
        return;
    m_data = analytics;
    m_error.reset();
    setLoadingState(false);
    QList<AgentChoice> agents = m_canvas->agents();
    if (analytics.request.agents.isEmpty()) {
        agents.clear();
        for (const AgentFigures& agent : analytics.agents)
            agents.append({agent.id, agent.name});
        std::sort(agents.begin(), agents.end(), [](const AgentChoice& a, const AgentChoice& b) {
            const int order = QString::localeAwareCompare(a.name, b.name);
            return order != 0 ? order < 0 : a.id < b.id;
        });
    } else {
        for (const AgentFigures& agent : analytics.agents) {
            const auto found = std::find_if(
                agents.begin(), agents.end(), [&](const AgentChoice& known) { return known.id == agent.id; });
            if (found == agents.end())
                agents.append({agent.id, agent.name});
            else
                found->name = agent.name;
        }
    }
    m_canvas->setAgents(agents, m_request.agents);
    refresh();
    setReady();
    Q_EMIT headerChanged();
}

void AnalyticsPage::setLoading() {
    setLoadingState(true);
}

void AnalyticsPage::setError(const Error& error) {
    // Nobody has to read about an answer that a newer one is about to replace.
    if (error.code == ErrorCode::Superseded || error.code == ErrorCode::ShuttingDown)
        return;
    setLoadingState(false);
    m_error = error;
    refresh();
    setReady();
}

void AnalyticsPage::connectionChanged() {
    showNotice();
}

void AnalyticsPage::reword() {
    refresh();
}

void AnalyticsPage::resizeEvent(QResizeEvent* event) {
    m_canvas->arrangeFor(width());
    Page::resizeEvent(event);
}

void AnalyticsPage::refresh() {
    if (!m_data) {
        if (m_error) {
            m_empty->setContent(QStringLiteral("wifi-off"), tr("The figures of the agents could not be read"),
                Words::error(*m_error), tr("Try again"));
            m_empty->setTechnical(m_error->detail);
            m_stack->setCurrentWidget(m_empty);
        } else {
            m_canvas->setLoading();
            m_stack->setCurrentWidget(m_scroll);
        }
        return;
    }
    if (m_data->agents.isEmpty() && m_request.agents.isEmpty() && !m_error) {
        m_empty->setContent(QStringLiteral("bot"), tr("No agents yet"),
            tr("With the first agent this page shows its executions, success, durations and tokens over "
               "time. Agents "
               "come in through the programs that write to this database; a login may also not be allowed to "
               "see "
               "them."),
            tr("Read again"));
        m_empty->setTechnical({});
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_canvas->setData(*m_data, format());
    m_stack->setCurrentWidget(m_scroll);
    showNotice();
}

void AnalyticsPage::showNotice() {
    if (!m_data)
        return;
    PageNotice* notice = m_canvas->notice();
    // That what is shown is not what was asked for, the window does not say.
    const bool same = m_data->request == m_request;
    const bool own = m_error && (!same || !isConnectionLost());
    const QString since = tr("The figures are from %1.", "a moment").arg(format().shortMoment(m_data->to));
    if (own) {
        notice->setNotice(State::Critical,
            same ? tr("The figures could not be read again.")
                 : tr("The figures for this choice could not be read; those of the former one are shown."),
            Words::error(*m_error) % u' ' % since, tr("Try again"), m_error->detail);
    }
    notice->setVisible(own);
    m_canvas->setStale(m_error || isConnectionLost());
    m_canvas->arrangeFor(width());
}

} // namespace sevenscale
