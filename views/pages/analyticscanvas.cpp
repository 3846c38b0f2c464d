// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/analyticscanvas.h"

#include "views/charts/linechart.h"
#include "views/pages/analyticscompare.h"
#include "views/pages/analyticstext.h"
#include "views/pages/overviewtext.h"
#include "views/pages/pagenotice.h"
#include "views/theme/icons.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/card.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>

#include <algorithm>

namespace sevenscale {
namespace {

/// From this page width on the four charts may stand in one row.
constexpr int WideFrom = 1'080;
constexpr int MediumFrom = 680;
constexpr int ChartLeast = 196;
/// Two rows of charts are better than one where there is room for them.
constexpr int ChartRoomy = 216;

} // namespace

AnalyticsCanvas::AnalyticsCanvas(QWidget* parent)
    : QWidget(parent)
    , m_notice(new PageNotice(this))
    , m_sentence(new BannerBar(this))
    , m_choose(new QPushButton(this))
    , m_menu(new QMenu(this)) {
    m_notice->hide();
    m_choose->setObjectName(QStringLiteral("chooseAgents"));
    m_choose->setIcon(icon(QStringLiteral("bot"), Token::Text));
    m_menu->setObjectName(QStringLiteral("agents"));
    m_menu->installEventFilter(this);
    connect(m_choose, &QPushButton::clicked, this, [this] { showMenu(); });
    connect(m_menu, &QMenu::aboutToHide, this, [this] {
        const QList<AgentId> chosen = ticked();
        if (chosen == m_chosen)
            return;
        m_chosen = chosen;
        nameChoice();
        Q_EMIT agentsChosen(chosen);
    });

    for (Card*& card : m_cards)
        card = new Card(this);
    m_runs = new StackedBarChart(m_cards[0]);
    m_runs->setObjectName(QStringLiteral("runs"));
    m_runs->setShares(true);
    m_success = new LineChart(m_cards[1]);
    m_success->setObjectName(QStringLiteral("success"));
    m_success->setZeroBased(false);
    m_success->setCeiling(100);
    m_success->setValueFormat([](double value) { return Format::percent(value); });
    m_success->setAxisFormat([](double value) { return Format::percent(value, 0); });
    m_durations = new LineChart(m_cards[2]);
    m_durations->setObjectName(QStringLiteral("durations"));
    m_durations->setValueFormat([](double value) { return Format::duration(value); });
    m_durations->setDurations(true);
    m_durations->setAxisFormat([](double value) { return AnalyticsText::axisDuration(value); });
    m_tokens = new BarChart(m_cards[3]);
    m_tokens->setObjectName(QStringLiteral("tokens"));
    m_tokens->setAxisFormat([](double value) { return OverviewText::shortNumber(value); });
    const std::array<ChartBase*, 4> charts{m_runs, m_success, m_durations, m_tokens};
    constexpr std::array marks{AnalyticsText::Mark::Runs, AnalyticsText::Mark::Success,
        AnalyticsText::Mark::Duration, AnalyticsText::Mark::Tokens};
    for (size_t i = 0; i < charts.size(); ++i) {
        m_cards.at(i)->setContent(charts.at(i));
        charts.at(i)->setUnfinished(true);
        const AnalyticsText::Mark mark = marks.at(i);
        connect(charts.at(i), &ChartBase::activated, this, [this, mark](int index, const QString& series) {
            const QString filter = AnalyticsText::markFilter(m_data, mark, index, series);
            if (!filter.isEmpty())
                Q_EMIT drilled(filter);
        });
    }
    m_cards[0]->legend()->setClickable(true);
    connect(m_runs, &ChartBase::legendChanged, m_cards[0], [this](const QList<LegendEntry>& entries) {
        m_legend = entries;
        showLegend();
    });
    connect(m_cards[0], &Card::legendActivated, this,
        [this](const QString& outcome) { Q_EMIT drilled(AnalyticsText::outcomeFilter(m_data, outcome)); });

    // Lines are named at their ends; a legend comes only where the card is too narrow for that.
    connect(m_durations, &ChartBase::legendChanged, m_cards[2], &Card::setLegend);

    m_compareCard = new Card(this);
    m_compareCard->setEdgeToEdge(true);
    m_compare = new AnalyticsCompare(m_compareCard);
    m_compare->setObjectName(QStringLiteral("compare"));
    m_compareCard->setContent(m_compare);
    connect(m_compare, &AnalyticsCompare::activated, this, [this](qint64 agent, const QString& outcome) {
        Q_EMIT drilled(AnalyticsText::agentFilter(m_data, {agent}, outcome));
    });
    nameCards();
    nameChoice();
}

void AnalyticsCanvas::nameCards() {
    const bool hourly = m_data.hourly;
    m_cards[0]->setTitle(tr("Executions"));
    m_cards[0]->setSubtitle(hourly ? tr("per hour") : tr("per day"));
    m_cards[1]->setTitle(tr("Success rate"));
    m_cards[1]->setSubtitle(tr("of those that ended"));
    m_cards[2]->setTitle(tr("Duration"));
    m_cards[2]->setSubtitle(tr("p50, p95, p99"));
    m_cards[3]->setTitle(tr("Tokens"));
    m_cards[3]->setSubtitle(hourly ? tr("per hour") : tr("per day"));
    m_runs->setTotalWord(tr("All"));
    m_runs->setEmptyText(m_filled ? tr("No executions in this time.") : QString());
    m_success->setEmptyText(m_filled ? tr("No execution completed or failed.") : QString());
    m_durations->setEmptyText(m_filled ? tr("No execution with a known duration.") : QString());
    m_tokens->setEmptyText(m_filled ? tr("No tokens in this time.") : QString());
    const std::array<ChartBase*, 4> charts{m_runs, m_success, m_durations, m_tokens};
    for (size_t i = 0; i < charts.size(); ++i)
        charts.at(i)->setAccessibleName(m_cards.at(i)->title());
    m_compare->setAccessibleName(tr("Agents side by side"));
}

void AnalyticsCanvas::showLegend() {
    QList<LegendEntry> entries = m_legend;
    if (m_columns == 4) {
        // A narrow card: its chart needs the height more than its legend the totals. The names stay, in
        // lines.
        for (LegendEntry& entry : entries)
            entry.value.clear();
    }
    m_cards[0]->setLegend(entries);
}

void AnalyticsCanvas::setLoading() {
    m_sentence->setMarkVisible(false);
    m_sentence->setMessage(State::Unknown, tr("Reading the figures."));
}

void AnalyticsCanvas::setData(const AnalyticsData& analytics, const Format& format) {
    m_data = analytics;
    if (!m_filled)
        m_sentence->setMarkVisible(true);
    m_filled = true;
    nameCards();
    nameChoice();
    const auto sentence = AnalyticsText::sentence(analytics);
    m_sentence->setMessage(sentence.state, sentence.message, sentence.detail);

    const auto categories = AnalyticsText::categories(analytics, format);
    const auto moments = AnalyticsText::moments(analytics, format);
    const auto runs = AnalyticsText::runs(analytics);
    m_runs->setData(runs.isEmpty() ? QList<ChartCategory>() : categories, runs);
    m_success->setThresholds({{AttentionSuccessRate, {}, Token::Attention, true}});
    m_success->setData(moments, {AnalyticsText::success(analytics)});
    m_durations->setData(moments, AnalyticsText::durations(analytics));
    const bool tokens = analytics.all.tokens > 0;
    m_tokens->setData(tokens ? categories : QList<ChartCategory>(),
        tokens ? AnalyticsText::tokens(analytics) : ChartSeries());
    m_compare->setData(analytics, format);
    place(width(), height(), true);
    updateGeometry();
}

void AnalyticsCanvas::setStale(bool stale) {
    m_runs->setStale(stale);
    m_success->setStale(stale);
    m_durations->setStale(stale);
    m_tokens->setStale(stale);
    m_compare->setStale(stale);
}

// ---- the choice of agents
// --------------------------------------------------------------------------------------

void AnalyticsCanvas::setAgents(const QList<AgentChoice>& all, const QList<AgentId>& chosen) {
    m_chosen = chosen;
    m_agents = all;
    nameChoice();
}

void AnalyticsCanvas::nameChoice() {
    QString text;
    if (m_chosen.isEmpty()) {
        text = tr("All agents");
    } else if (m_chosen.size() == 1) {
        const auto found = std::find_if(m_agents.begin(), m_agents.end(),
            [this](const AgentChoice& agent) { return agent.id == m_chosen.front(); });
        text = found == m_agents.end() ? tr("1 agent")
                                       : fontMetrics().elidedText(found->name, Qt::ElideRight, 220);
    } else {
        text = tr("%1 of %2 agents")
                   .arg(Format::count(m_chosen.size()),
                       Format::count(std::max(m_agents.size(), m_chosen.size())));
    }
    m_choose->setText(text.replace(u'&', QLatin1String("&&")));
    m_choose->setAccessibleName(tr("Agents shown: %1").arg(text));
    m_choose->setToolTip(tr("Choose which agents are shown"));
    m_choose->setEnabled(!m_agents.isEmpty());
    updateGeometry();
    place(width(), height(), true);
}

void AnalyticsCanvas::showMenu() {
    m_menu->clear();
    QAction* all = m_menu->addAction(tr("All agents"));
    all->setCheckable(true);
    all->setChecked(m_chosen.isEmpty());
    m_menu->addSeparator();
    for (const AgentChoice& agent : std::as_const(m_agents)) {
        QString name = agent.name;
        QAction* action = m_menu->addAction(name.replace(u'&', QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(m_chosen.isEmpty() || m_chosen.contains(agent.id));
        action->setData(agent.id.value);
    }
    m_menu->popup(m_choose->mapToGlobal(QPoint(0, m_choose->height() + 4)));
}

QList<AgentId> AnalyticsCanvas::ticked() const {
    QList<AgentId> ids;
    bool every = true;
    for (const QAction* action : m_menu->actions()) {
        if (!action->data().isValid())
            continue;
        if (action->isChecked())
            ids.append(AgentId{action->data().toLongLong()});
        else
            every = false;
    }
    return every ? QList<AgentId>() : ids;
}

void AnalyticsCanvas::tick(QAction* action) {
    const QList<QAction*> actions = m_menu->actions();
    QAction* all = actions.front();
    if (action == all) {
        for (QAction* each : actions) {
            if (each->isCheckable())
                each->setChecked(true);
        }
        return;
    }
    // From "all" the first tick chooses that one alone; the last one cannot go.
    if (all->isChecked()) {
        for (QAction* each : actions)
            each->setChecked(each == action);
    } else {
        action->toggle();
        if (std::none_of(actions.begin(), actions.end(),
                [](const QAction* each) { return each->data().isValid() && each->isChecked(); })) {
            for (QAction* each : actions)
                each->setChecked(each->isCheckable());
        }
    }
    all->setChecked(ticked().isEmpty());
}

bool AnalyticsCanvas::eventFilter(QObject* object, QEvent* event) {
    if (object == m_menu) {
        // Ticking leaves the menu open, so that several can be chosen; one read follows when it closes.
        QAction* action = m_menu->activeAction();
        const bool usable = action != nullptr && action->isCheckable();
        if (event->type() == QEvent::MouseButtonRelease && usable
            && m_menu->rect().contains(static_cast<QMouseEvent*>(event)->position().toPoint())) {
            tick(action);
            return true;
        }
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (usable && (key == Qt::Key_Space || key == Qt::Key_Select)) {
                tick(action);
                return true;
            }
            if (key == Qt::Key_Return || key == Qt::Key_Enter) {
                if (usable)
                    tick(action);
                m_menu->close();
                return true;
            }
        }
    }
    return QWidget::eventFilter(object, event);
}

// ---- places
// ----------------------------------------------------------------------------------------------------

void AnalyticsCanvas::arrangeFor(int pageWidth) {
    m_pageWidth = pageWidth;
    updateGeometry();
    place(width(), height(), true);
}

QSize AnalyticsCanvas::minimumSizeHint() const {
    return {320, const_cast<AnalyticsCanvas*>(this)->place(width(), 0, false)};
}

void AnalyticsCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place(width(), height(), true);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

bool AnalyticsCanvas::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place(width(), height(), true);
    }
    return QWidget::event(event);
}

int AnalyticsCanvas::place(int width, int height, bool move) {
    if (m_compare == nullptr)
        return 0;
    const int pageWidth = m_pageWidth > 0 ? m_pageWidth : width;
    const int left = space::around;
    const int room = width - 2 * space::around;
    const auto put = [move](QWidget* widget, int x, int y, int w, int h) {
        if (move)
            widget->setGeometry(x, y, w, h);
    };
    int y = space::around;
    if (!m_notice->isHidden()) {
        const int tall
            = m_notice->hasHeightForWidth() ? m_notice->heightForWidth(room) : m_notice->sizeHint().height();
        put(m_notice, left, y, room, tall);
        y += tall + space::cards;
    }
    const QSize button = m_choose->sizeHint();
    const int line = std::max({m_sentence->sizeHint().height(), button.height(), 32});
    put(m_choose, left + room - button.width(), y + (line - button.height()) / 2, button.width(),
        button.height());
    put(m_sentence, left, y, room - button.width() - space::around, line);
    y += line + space::cards;

    const int compare = m_compare->sizeHint().height() + 4;
    const int free = height - y - compare - space::cards - space::around;
    int columns = pageWidth >= WideFrom ? 4 : pageWidth >= MediumFrom ? 2 : 1;
    if (columns == 4 && free >= 2 * ChartRoomy + space::cards)
        columns = 2;
    if (move && columns != m_columns) {
        m_columns = columns;
        showLegend();
    }
    const int rows = 4 / columns;
    const int each = std::max(ChartLeast, (free - (rows - 1) * space::cards) / rows);
    for (int i = 0; i < 4; ++i) {
        const auto edge = [&](int n) { return n * (room + space::cards) / columns; };
        const int column = i % columns;
        put(m_cards.at(static_cast<size_t>(i)), left + edge(column),
            y + (i / columns) * (each + space::cards), edge(column + 1) - edge(column) - space::cards, each);
    }
    y += rows * (each + space::cards);
    put(m_compareCard, left, y, room, compare);
    return y + compare + space::around;
}

} // namespace sevenscale
