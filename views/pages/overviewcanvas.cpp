// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/overviewcanvas.h"

#include "models/insighttext.h"
#include "models/words.h"
#include "views/pages/overviewinsights.h"
#include "views/pages/overviewstatus.h"
#include "views/pages/page.h"
#include "views/pages/pagefilter.h"
#include "views/pages/pagenotice.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/paintedbutton.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace sevenscale {
namespace {

/// From this page width on all stands on one screen; below it in two columns, then in one.
constexpr int WideFrom = 1'080;
constexpr int MediumFrom = 680;

/// Least heights: what a chart or list needs to be read.
constexpr int HoursLeast = 224;
constexpr int LowerLeast = 214;
constexpr int HeadHeight = 52; ///< a card's head, padding and frame, for lists whose rows are counted

constexpr QLatin1String clinicScore{"score/clinics"};
constexpr QLatin1String agentScore{"score/agents"};
constexpr QLatin1String amountsToCheck{"amounts"};

Drill clinicDrill(const QString& key) {
    if (key == agentScore)
        return {pagekey::agents, {}};
    if (key == clinicScore)
        return OverviewText::tileDrill(OverviewText::Clinics);
    if (key == amountsToCheck)
        return OverviewText::amountsDrill();
    return OverviewText::clientDrill(clientStatusOf(key));
}

} // namespace

OverviewCanvas::OverviewCanvas(QWidget* parent)
    : QWidget(parent)
    , m_notice(new PageNotice(this))
    , m_sentence(new BannerBar(this))
    , m_hoursCard(new Card(this))
    , m_monthsCard(new Card(this))
    , m_typesCard(new Card(this))
    , m_statusCard(new Card(this))
    , m_attentionCard(new Card(this))
    , m_insightsCard(new Card(this)) {
    m_notice->hide();
    connect(m_sentence, &BannerBar::actionActivated, this, [this] { drill(m_says.drill); });

    for (int i = 0; i < OverviewText::TileCount; ++i) {
        auto* tile = new StatTile(this);
        const auto which = static_cast<OverviewText::Tile>(i);
        tile->setObjectName(QStringLiteral("tile%1").arg(i));
        connect(tile, &StatTile::activated, this, [this, which] { drill(OverviewText::tileDrill(which)); });
        m_tiles.at(static_cast<size_t>(i)) = tile;
    }

    m_hours = new StackedBarChart(m_hoursCard);
    m_hours->setObjectName(QStringLiteral("hours"));
    m_hours->setShares(true);
    m_hours->setAxisFormat([](double value) { return OverviewText::shortNumber(value); });
    m_hours->setUnfinished(true);
    m_hoursCard->setContent(m_hours);
    m_hoursCard->legend()->setClickable(true);
    connect(m_hours, &ChartBase::legendChanged, m_hoursCard, &Card::setLegend);
    connect(m_hours, &ChartBase::activated, this,
        [this](int index, const QString& series) { drill(OverviewText::hourDrill(m_data, index, series)); });
    connect(m_hoursCard, &Card::legendActivated, this,
        [this](const QString& key) { drill(OverviewText::outcomeDrill(m_data, key)); });

    m_months = new BarChart(m_monthsCard);
    m_months->setObjectName(QStringLiteral("months"));
    m_months->setUnfinished(true);
    m_months->setAxisFormat([](double value) { return OverviewText::shortNumber(value); });
    m_months->setValueFormat([](double value) { return Format::money({qRound64(value * 100)}); });
    m_monthsCard->setContent(m_months);
    connect(m_months, &ChartBase::activated, this,
        [this] { drill(OverviewText::tileDrill(OverviewText::Revenue)); });

    m_types = new BarList(m_typesCard);
    m_types->setObjectName(QStringLiteral("types"));
    m_noTypes = new EmptyState(m_typesCard);
    m_noTypes->hide();
    m_typesCard->body()->addWidget(m_types, 1);
    m_typesCard->body()->addWidget(m_noTypes, 1);
    connect(m_types, &BarList::activated, this,
        [this](const QString& type) { drill(OverviewText::typeDrill(m_data, type)); });

    m_status = new OverviewStatus(m_statusCard);
    m_status->setObjectName(QStringLiteral("status"));
    m_statusCard->setEdgeToEdge(true);
    m_statusCard->setContent(m_status);
    connect(
        m_status, &OverviewStatus::activated, this, [this](const QString& key) { drill(clinicDrill(key)); });

    m_attentionCard->setEdgeToEdge(true);
    m_attentionCard->setHeadLine(true);
    m_attention = new AttentionList(m_attentionCard);
    m_attention->setObjectName(QStringLiteral("attention"));
    m_allWell = new EmptyState(m_attentionCard);
    m_allWell->hide();
    connect(m_attention, &AttentionList::hiddenCountChanged, this, [this] { countAttention(); });
    m_attentionCard->body()->addWidget(m_attention, 1);
    m_attentionCard->body()->addWidget(m_allWell, 1);
    const auto item = [this](const QString& id) -> const AttentionItem* {
        for (const AttentionItem& each : m_data.attention) {
            if (OverviewText::attentionId(each) == id)
                return &each;
        }
        return nullptr;
    };
    connect(m_attention, &AttentionList::activated, this, [this, item](const QString& id) {
        if (const AttentionItem* found = item(id))
            drill(OverviewText::attentionDrill(*found));
    });
    connect(m_attention, &AttentionList::actionActivated, this, [this, item](const QString& id) {
        if (const AttentionItem* found = item(id))
            drill(OverviewText::attentionAction(*found));
    });

    m_insightsCard->setEdgeToEdge(true);
    m_insightsCard->setHeadLine(true);
    m_insights = new OverviewInsights(m_insightsCard);
    m_insights->setObjectName(QStringLiteral("insights"));
    m_noInsights = new EmptyState(m_insightsCard);
    m_noInsights->hide();
    m_insightsCard->body()->addWidget(m_insights, 1);
    m_insightsCard->body()->addWidget(m_noInsights, 1);
    auto* all = new LinkButton({}, m_insightsCard);
    all->setObjectName(QStringLiteral("allInsights"));
    m_insightsCard->setTrailing(all);
    connect(all, &QAbstractButton::clicked, this, [this] { drill({pagekey::insights, {}}); });
    connect(m_insights, &OverviewInsights::activated, this, [this](const QString& id) {
        for (const Insight& insight : std::as_const(m_data.insights)) {
            if (insight.id == id)
                return drill({pagekey::insights, PageFilter().is(QStringLiteral("id"), insight.id).text()});
        }
    });
    nameCards();
}

void OverviewCanvas::nameCards() {
    m_hoursCard->setTitle(tr("Executions per hour, by outcome"));
    m_hours->setAccessibleName(m_hoursCard->title());
    m_hours->setTotalWord(tr("All"));
    m_hours->setEmptyText(m_filled ? tr("No executions in the last 24 hours.") : QString());
    m_monthsCard->setTitle(tr("Revenue by month"));
    m_monthsCard->setSubtitle(QStringLiteral("R$"));
    m_months->setAccessibleName(m_monthsCard->title());
    m_months->setEmptyText(m_filled ? tr("No revenue in the daily metrics yet.") : QString());
    m_typesCard->setTitle(tr("Integrations by type"));
    m_typesCard->setSubtitle(tr("connected, of all"));
    m_statusCard->setTitle(tr("Clinics by status"));
    m_attentionCard->setTitle(tr("Need attention"));
    m_insightsCard->setTitle(tr("Latest insights"));
    m_allWell->setContent(QStringLiteral("state-ok"), tr("Nothing needs attention"), QString());
    m_noTypes->setContent({}, tr("No integrations yet"), QString());
    m_noInsights->setContent(
        {}, tr("No insights yet"), tr("What the agents find out stands here, newest first."));
    auto* all = findChild<LinkButton*>(QStringLiteral("allInsights"));
    all->setText(tr("See all"));
    all->setAccessibleName(tr("See all insights"));
    all->updateGeometry();
}

void OverviewCanvas::setLoading() {
    for (StatTile* tile : m_tiles)
        tile->setLoading(true);
    m_says = {};
    m_sentence->setMarkVisible(false);
    m_sentence->setMessage(State::Unknown, tr("Reading the figures."));
}

void OverviewCanvas::setData(const OverviewData& overview, const Format& format) {
    m_data = overview;
    const bool first = !m_filled;
    m_filled = true;
    nameCards();

    // The bar is built anew with each change of its words, and would lose the focus: only what is news
    // changes it.
    const auto says = OverviewText::sentence(overview);
    if (first)
        m_sentence->setMarkVisible(true);
    if (first || says != m_says) {
        m_says = says;
        m_sentence->setMessage(m_says.state, m_says.message, m_says.detail);
        m_sentence->setAction(m_says.action, m_says.actionIcon);
        m_sentenceWidth = m_sentence->sizeHint().width();
    }
    for (int i = 0; i < OverviewText::TileCount; ++i)
        m_tiles.at(static_cast<size_t>(i))
            ->setData(OverviewText::tile(static_cast<OverviewText::Tile>(i), overview, format));

    const auto series = OverviewText::hourSeries(overview);
    if (!overview.hours.isEmpty())
        m_hoursCard->setSubtitle(
            tr("since %1", "an hour").arg(OverviewText::hour(format.local(overview.hours.front().start))));
    m_hours->setNotes(OverviewText::hourNotes(overview, format));
    m_hours->setData(
        series.isEmpty() ? QList<ChartCategory>() : OverviewText::hourCategories(overview, format), series);
    const auto months = OverviewText::months(overview, format);
    m_months->setData(months.categories, months.series);
    m_types->setRows(OverviewText::integrationRows(overview));
    m_types->setVisible(!overview.integrations.isEmpty());
    m_noTypes->setVisible(overview.integrations.isEmpty());
    showStatus();
    showAttention(format);
    showInsights(format);
    place(width(), height(), true);
    updateGeometry();
}

void OverviewCanvas::showStatus() {
    const Overview& figures = m_data.figures;
    QList<StatusRow> rows;
    const auto add = [&](ClientStatus status, const QString& word, qint64 count) {
        const double share = figures.totalClients > 0
            ? static_cast<double>(count) / static_cast<double>(figures.totalClients)
            : 0;
        rows.append({OverviewText::clientStatusKey(status), stateOf(status), word, Format::count(count),
            share, tr("%1 of the clinics", "percent").arg(Format::percent(100 * share))});
    };
    const auto word = [](const char16_t* status) { return Words::clientStatus(QString::fromUtf16(status)); };
    add(ClientStatus::Critical, word(u"critical"), figures.criticalClients);
    add(ClientStatus::Attention, word(u"attention"), figures.attentionClients);
    add(ClientStatus::Operational, word(u"operational"), figures.operationalClients);
    if (figures.otherClients > 0)
        add(ClientStatus::Other, tr("Other", "status of clinics"), figures.otherClients);
    if (const qint64 amounts = figures.revenueUnreadable + figures.revenueAmbiguous; amounts > 0) {
        rows.append({amountsToCheck, State::Attention, tr("Amounts to check"), Format::count(amounts),
            static_cast<double>(amounts) / static_cast<double>(std::max<qint64>(1, figures.totalClients)),
            tr("Clinics whose revenue cannot be read, or can be read in two ways")});
    }
    const auto score = [](const QString& key, const QString& name, const std::optional<Decimal>& value) {
        return StatusRow{key, {}, name, value ? Format::number(*value, 1) : Format::dash(),
            value ? value->toDouble() / 100 : 0, value ? QString() : tr("Nothing to average yet")};
    };
    m_status->setRows(rows, tr("Average performance"),
        {score(clinicScore, tr("Clinics"), figures.avgClientPerformance),
            score(agentScore, tr("Agents"), figures.avgAgentPerformance)});
}

void OverviewCanvas::showAttention(const Format& format) {
    QList<AttentionEntry> entries;
    for (const AttentionItem& item : std::as_const(m_data.attention))
        entries.append(OverviewText::attentionEntry(item, format, m_data.at));
    m_attention->setItems(entries);
    m_attention->setVisible(!entries.isEmpty());
    m_allWell->setVisible(entries.isEmpty());
    countAttention();
}

void OverviewCanvas::countAttention() {
    const qint64 listed = m_data.attention.size();
    const qint64 shown = listed - m_attention->hiddenCount();
    const qint64 all = std::max(listed, m_data.attentionTotal());
    m_attentionCard->setSubtitle(all == 0 ? QString()
            : shown == all                ? tr("%Ln item(s)", nullptr, static_cast<int>(all))
                           : tr("the worst %1 of %2").arg(Format::count(shown), Format::count(all)));
    QList<LegendEntry> legend;
    const auto mark = [&](State state, qint64 count) {
        if (count > 0)
            legend.append({QString(), QString(), Format::count(count), {}, false, true, state});
    };
    mark(State::Critical, m_data.critical.total());
    mark(State::Attention, m_data.needAttention.total());
    m_attentionCard->setLegend(legend);
}

void OverviewCanvas::showInsights(const Format& format) {
    QList<InsightLine> lines;
    for (const Insight& insight : std::as_const(m_data.insights)) {
        const InsightText text = readInsight(insight.insightsData);
        InsightLine line;
        line.id = insight.id;
        line.title = text.title;
        if (line.title.isEmpty()) {
            line.title = tr("Insight without a title");
            line.plain = true;
        }
        QStringList about;
        if (insight.agentType)
            about.append(Words::agentType(*insight.agentType));
        if (insight.clientName)
            about.append(*insight.clientName);
        line.about = about.join(QStringLiteral(" · "));
        QStringList tip{line.title, text.text, text.recommendation};
        if (insight.processedAt) {
            line.when = Format::ago(*insight.processedAt, m_data.at);
            tip.append(format.wholeMoment(*insight.processedAt));
        }
        tip.removeAll(QString());
        tip.removeDuplicates();
        line.tooltip = tip.join(u'\n');
        lines.append(line);
    }
    m_insights->setLines(lines);
    m_insights->setVisible(!lines.isEmpty());
    m_noInsights->setVisible(lines.isEmpty());
}

void OverviewCanvas::setStale(bool stale, const QString& reason) {
    for (StatTile* tile : m_tiles)
        tile->setStale(stale, reason);
    m_hours->setStale(stale);
    m_months->setStale(stale);
    m_types->setStale(stale);
    m_status->setStale(stale);
    m_attention->setStale(stale);
    m_insights->setStale(stale);
}

void OverviewCanvas::drill(const Drill& drill) {
    if (!drill.page.isEmpty())
        Q_EMIT drilled(drill);
}

void OverviewCanvas::arrangeFor(int pageWidth) {
    m_pageWidth = pageWidth;
    updateGeometry();
    place(width(), height(), true);
}

QSize OverviewCanvas::minimumSizeHint() const {
    return {320, const_cast<OverviewCanvas*>(this)->place(width(), 0, false)};
}

void OverviewCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place(width(), height(), true);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

bool OverviewCanvas::event(QEvent* event) {
    // A child's wishes changed (the notice came, a font grew).
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place(width(), height(), true);
    }
    return QWidget::event(event);
}

int OverviewCanvas::place(int width, int height, bool move) {
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
    const int sentence = std::max(m_sentence->sizeHint().height(), 32);
    put(m_sentence, left, y, room, sentence);
    if (move && m_filled)
        m_sentence->setMessage(
            m_says.state, m_says.message, m_sentenceWidth > room ? m_says.brief : m_says.detail);
    y += sentence + space::cards;

    const bool wide = pageWidth >= WideFrom;
    const bool medium = !wide && pageWidth >= MediumFrom;
    const int columns = wide ? 6 : medium ? 3 : 2;
    const int tileHeight = m_tiles.front()->sizeHint().height();
    for (int i = 0; i < OverviewText::TileCount; ++i) {
        const int column = i % columns;
        // Right edges are rounded from the whole, so that the last one lies on the page's edge.
        const auto edge = [&](int n) { return n * (room + space::cards) / columns; };
        put(m_tiles.at(static_cast<size_t>(i)), left + edge(column),
            y + (i / columns) * (tileHeight + space::cards), edge(column + 1) - edge(column) - space::cards,
            tileHeight);
    }
    y += (OverviewText::TileCount / columns) * (tileHeight + space::cards);

    // The list in a card: never more rows than there are, never fewer than three.
    const int rows = static_cast<int>(m_data.insights.size());
    const int insightsFull = HeadHeight + OverviewInsights::heightOf(std::clamp(rows, 1, 4));
    const int insightsGood = HeadHeight + OverviewInsights::heightOf(std::clamp(rows, 1, 3));
    const int insightsLeast = HeadHeight + OverviewInsights::heightOf(std::clamp(rows, 1, 2));
    const int attentionFull
        = m_data.attention.isEmpty() ? 196 : HeadHeight + m_attention->sizeHint().height();
    // All rows, closer together.
    const int attentionTight = attentionFull - 16 * static_cast<int>(m_data.attention.size());
    const int lower = std::max({LowerLeast, HeadHeight + m_types->minimumSizeHint().height(),
        HeadHeight + m_status->minimumSizeHint().height()});

    if (wide) {
        const int leftWidth = (room - space::cards) * 2 / 3;
        const int rightX = left + leftWidth + space::cards;
        const int rightWidth = room - leftWidth - space::cards;
        const int least = HoursLeast + space::cards + lower;
        const int tall = std::max(least, height - y - space::around);
        const int upper = std::max(HoursLeast, (tall - space::cards) * 52 / 100);
        const int below = std::max(lower, tall - space::cards - upper);
        const int hours = tall - space::cards - below;
        put(m_hoursCard, left, y, leftWidth, hours);
        const int lowerY = y + hours + space::cards;
        const int inner = leftWidth - 2 * space::cards;
        const int months = inner * 28 / 100;
        const int types = inner * 47 / 100;
        put(m_monthsCard, left, lowerY, months, below);
        put(m_typesCard, left + months + space::cards, lowerY, types, below);
        put(m_statusCard, left + months + types + 2 * space::cards, lowerY, inner - months - types, below);
        // The right third: what needs attention as far as it goes, insights below; each gets what the other
        // leaves.
        const int attention = std::min({attentionFull, tall - space::cards - insightsLeast,
            std::max(attentionTight, tall - space::cards - insightsGood)});
        const int insights = tall - space::cards - attention;
        put(m_attentionCard, rightX, y, rightWidth, attention);
        put(m_insightsCard, rightX, y + attention + space::cards, rightWidth, insights);
        return y + tall + space::around;
    }
    if (medium) {
        const int leftWidth = (room - space::cards) * 57 / 100;
        const int rightX = left + leftWidth + space::cards;
        const int rightWidth = room - leftWidth - space::cards;
        // Two columns that end together: charts at the left, what needs somebody at the right.
        const int least = HoursLeast + 24 + 2 * (lower + space::cards);
        const int tall
            = std::max({least, attentionFull + space::cards + insightsFull, height - y - space::around});
        const int each = lower + std::min(40, (tall - least) / 3);
        const int hours = tall - 2 * (each + space::cards);
        put(m_hoursCard, left, y, leftWidth, hours);
        const int typesY = y + hours + space::cards;
        put(m_typesCard, left, typesY, leftWidth, each);
        const int lastY = typesY + each + space::cards;
        const int months = (leftWidth - space::cards) * 58 / 100;
        put(m_monthsCard, left, lastY, months, each);
        put(m_statusCard, left + months + space::cards, lastY, leftWidth - months - space::cards, each);
        put(m_attentionCard, rightX, y, rightWidth, attentionFull);
        put(m_insightsCard, rightX, y + attentionFull + space::cards, rightWidth,
            tall - attentionFull - space::cards);
        return y + tall + space::around;
    }
    const auto stack = [&](QWidget* card, int tall) {
        put(card, left, y, room, tall);
        y += tall + space::cards;
    };
    stack(m_attentionCard, attentionFull);
    stack(m_hoursCard, 240);
    stack(m_statusCard, lower);
    stack(m_typesCard, lower);
    stack(m_monthsCard, LowerLeast);
    stack(m_insightsCard, insightsFull);
    return y - space::cards + space::around;
}

} // namespace sevenscale
