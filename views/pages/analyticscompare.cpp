// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/analyticscompare.h"

#include "views/charts/chartseries.h"
#include "views/pages/analyticstext.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

constexpr int Side = space::around;
constexpr int ColumnGap = 22;
/// Names, states and types are read in full up to the second.
constexpr int LeastNames = 184;
constexpr int MostNames = 280;

} // namespace

AnalyticsCompare::AnalyticsCompare(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AnalyticsCompare::setData(const AnalyticsData& analytics, const Format& format) {
    const QList<AgentFigures> agents = AnalyticsText::worstFirst(analytics);
    m_scale = {};
    double p95 = 0;
    double p99 = 0;
    for (const AgentFigures& agent : agents) {
        if (const auto rate = agent.runs.successRate())
            m_scale.lowest = std::min(m_scale.lowest, std::floor(*rate / 10.0) * 10.0);
        p95 = std::max(p95, agent.p95.value_or(agent.p50.value_or(0)));
        p99 = std::max(p99, agent.p99.value_or(0));
        m_scale.mostRuns = std::max(m_scale.mostRuns, agent.runs.total());
    }
    // One outlier does not squeeze all bars: the whiskers are cut beyond one and a half times the longest
    // bar.
    const double longest = std::max(p95, std::min(p99, p95 * 1.5));
    m_scale.durationTicks.clear();
    m_scale.longest = 1;
    if (longest > 0) {
        m_scale.durationTicks = niceDurationTicks(0, longest, 4);
        m_scale.longest
            = std::max(longest, m_scale.durationTicks.isEmpty() ? 0 : m_scale.durationTicks.back());
    }

    while (m_rows.size() > agents.size())
        m_rows.takeLast()->deleteLater();
    while (m_rows.size() < agents.size()) {
        auto* row = new AnalyticsRow(this);
        connect(row, &AnalyticsRow::opened, this,
            [this, row](const QString& outcome) { Q_EMIT activated(row->agent().value, outcome); });
        row->show();
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < agents.size(); ++i)
        m_rows.at(i)->setFigures(agents.at(i), analytics.to, format);
    updateGeometry();
    place();
    update();
}

void AnalyticsCompare::setStale(bool stale) {
    for (AnalyticsRow* row : std::as_const(m_rows))
        row->setStale(stale);
}

int AnalyticsCompare::headHeight() const {
    return AnalyticsRow::lineHeight(TextSize::Secondary) + 18;
}

int AnalyticsCompare::footHeight() const {
    return AnalyticsRow::lineHeight(TextSize::Caption) + 12;
}

QSize AnalyticsCompare::sizeHint() const {
    return {900, headHeight() + static_cast<int>(m_rows.size()) * AnalyticsRow::rowHeight() + footHeight()};
}

QSize AnalyticsCompare::minimumSizeHint() const {
    return {360, sizeHint().height()};
}

void AnalyticsCompare::place() {
    // Least widths; what is left over goes to the outcomes, then to the names and scales.
    const QFont strong = face(TextSize::Body, QFont::Medium);
    const int digits = static_cast<int>(std::ceil(figuresWidth(strong, Format::count(99'999'999))));
    const int percent = static_cast<int>(
        std::ceil(figuresWidth(face(TextSize::Sentence, QFont::DemiBold), Format::percent(100))));
    int names = LeastNames;
    for (const AnalyticsRow* row : std::as_const(m_rows))
        names = std::clamp(row->nameWidth(), names, MostNames);
    struct Part {
        AnalyticsRow::Column* column;
        int least;
        int most;
    };
    AnalyticsRow::Columns columns;
    std::array<Part, 8> parts{{{&columns.agent, names, 350}, {&columns.outcomes, 120, 160},
        {&columns.success, percent, percent}, {&columns.scale, 96, 116}, {&columns.durations, 204, 290},
        {&columns.runs, 66, 74}, {&columns.tokens, digits, digits + 8}, {&columns.last, 96, 110}}};
    const int room = width() - 2 * Side;
    const auto needed = [&] {
        int sum = -ColumnGap;
        for (const Part& part : parts)
            sum += part.least > 0 ? part.least + ColumnGap : 0;
        return sum;
    };
    for (const size_t victim : {1U, 3U, 7U, 6U, 4U}) {
        if (needed() <= room)
            break;
        parts.at(victim).least = 0;
        parts.at(victim).most = 0;
    }
    int extra = std::max(0, room - needed());
    int stretch = 0;
    for (const Part& part : parts)
        stretch += part.most - part.least;
    const double share = stretch > 0 ? std::min(1.0, static_cast<double>(extra) / stretch) : 0.0;
    for (Part& part : parts) {
        const int more = static_cast<int>((part.most - part.least) * share);
        part.least += more;
        extra -= more;
    }
    // A very wide page: the rest widens what profits from it.
    const bool outcomes = parts.at(1).least > 0;
    if (extra > 0)
        parts.at(outcomes ? 1 : 0).least += extra;
    int x = Side;
    for (const Part& part : parts) {
        if (part.least == 0)
            continue;
        *part.column = {x, part.least};
        x += part.least + ColumnGap;
    }
    m_columns = columns;
    int y = headHeight();
    for (AnalyticsRow* row : std::as_const(m_rows)) {
        row->setGeometry(1, y, width() - 2, AnalyticsRow::rowHeight());
        row->setColumns(m_columns, m_scale);
        y += AnalyticsRow::rowHeight();
    }
}

void AnalyticsCompare::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void AnalyticsCompare::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    // Up to the card's own edge, whose upper corners are round.
    QPainterPath top;
    top.addRoundedRect(
        QRectF(0, 0, width(), headHeight() + space::radius), space::radius - 1, space::radius - 1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(0, 0, width(), headHeight() - 1);
    painter.fillPath(top, colour(Token::Alternate));
    painter.setClipping(false);
    painter.fillRect(QRect(0, headHeight() - 1, width(), 1), colour(Token::Border));
    painter.setFont(face(TextSize::Secondary, QFont::DemiBold));
    const auto head = [&](const AnalyticsRow::Column& column, const QString& text, Qt::Alignment alignment,
                          bool strong = false) {
        if (column.width == 0)
            return;
        painter.setFont(face(TextSize::Secondary, strong ? QFont::DemiBold : QFont::Medium));
        painter.setPen(colour(strong ? Token::Text : Token::Muted));
        // The rows lie one pixel further in.
        const QRectF cell(column.x + 1, 0, column.width, headHeight() - 1);
        painter.drawText(cell, alignment | Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, cell.width()));
    };
    head(m_columns.agent, tr("Agent and state"), Qt::AlignLeft, true);
    head(m_columns.outcomes, tr("Outcomes"), Qt::AlignLeft);
    head(m_columns.success, tr("Success"), Qt::AlignRight);
    head(m_columns.durations, tr("Duration: p50, p95, p99"), Qt::AlignLeft);
    head(m_columns.runs, tr("Executions"), Qt::AlignRight);
    head(m_columns.tokens, tr("Tokens"), Qt::AlignRight);
    head(m_columns.last, tr("Last", "execution"), Qt::AlignRight);

    // The scales, at the foot.
    const int y = headHeight() + static_cast<int>(m_rows.size()) * AnalyticsRow::rowHeight();
    painter.setFont(face(TextSize::Caption));
    painter.setPen(colour(Token::Muted));
    const auto label = [&](qreal x, const QString& text) {
        const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2;
        painter.drawText(QRectF(x + 1 - width / 2, y, width, footHeight() - 2), Qt::AlignCenter, text);
    };
    if (m_columns.scale.width > 0) {
        for (const double percent : {m_scale.lowest, (m_scale.lowest + 100) / 2, 100.0})
            label(m_scale.successAt(m_columns.scale, percent), Format::percent(percent, 0));
    }
    if (m_columns.durations.width > 0) {
        for (const double tick : std::as_const(m_scale.durationTicks))
            label(m_columns.durations.at(tick / m_scale.longest), AnalyticsText::axisDuration(tick));
    }
}

bool AnalyticsCompare::event(QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        // Up and Down walk the rows.
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            for (qsizetype i = 0; i < m_rows.size(); ++i) {
                if (m_rows.at(i) != focusWidget() && !m_rows.at(i)->isAncestorOf(focusWidget()))
                    continue;
                const qsizetype next = i + (key == Qt::Key_Down ? 1 : -1);
                if (next >= 0 && next < m_rows.size())
                    m_rows.at(next)->setFocus(Qt::TabFocusReason);
                return true;
            }
        }
    }
    return QWidget::event(event);
}

} // namespace sevenscale
