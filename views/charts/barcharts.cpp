// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/barcharts.h"

#include <QBarSet>
#include <QChart>
#include <QLocale>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <cmath>
#include <limits>

namespace sevenscale {

namespace {

double orZero(double value) {
    return std::isfinite(value) ? value : 0;
}

void attach(QChart* chart, QStackedBarSeries* bars, QValueAxis* horizontal, QValueAxis* vertical) {
    chart->addSeries(bars);
    bars->attachAxis(horizontal);
    bars->attachAxis(vertical);
}

QBarSet* makeSet(const QString& name, const QList<double>& values, const QBrush& brush) {
    auto* set = new QBarSet(name);
    set->append(values);
    set->setBrush(brush);
    // One pixel of card between segments.
    set->setPen(QPen(colour(Token::Card), 1));
    return set;
}

} // namespace

int CategoryChart::positionCount() const {
    return static_cast<int>(m_categories.size());
}

QString CategoryChart::positionTitle(int index) const {
    const ChartCategory category = m_categories.value(index);
    return category.title.isEmpty() ? category.label : category.title;
}

QList<QPair<double, QString>> CategoryChart::positionLabels(int most) const {
    QList<QPair<double, QString>> labels;
    const auto count = static_cast<int>(m_categories.size());
    if (count == 0)
        return labels;
    // Every nth, n from the steps that people count hours, days and months in.
    int step = 1;
    const bool days = count > 24 && count % 24 != 0;
    const int target = std::min(most, days ? 6 : count > 12 ? 8 : 12);
    const QList<int> steps
        = days ? QList<int>{1, 7, 14, 28, 56, 91, 182, 364} : QList<int>{1, 2, 3, 4, 6, 12, 24, 48, 96};
    for (const int candidate : steps) {
        step = candidate;
        if ((count + candidate - 1) / candidate <= target)
            break;
    }
    // Up to twelve (months): the last is named; more (hours, days): the first.
    const int from = count <= 12 ? (count - 1) % step : 0;
    for (int i = from; i < count; i += step)
        if (!m_categories.at(i).label.isEmpty())
            labels.append({i, m_categories.at(i).label});
    return labels;
}

QPair<double, double> CategoryChart::horizontalRange() const {
    return {-0.5, std::max<double>(0.5, static_cast<double>(m_categories.size()) - 0.5)};
}

int CategoryChart::positionAt(double horizontal) const {
    const int index = static_cast<int>(std::lround(horizontal));
    return m_categories.isEmpty() ? -1 : std::clamp(index, 0, positionCount() - 1);
}

double CategoryChart::barShare() const {
    return m_categories.size() <= 12 ? 0.62 : 0.72;
}

StackedBarChart::StackedBarChart(QWidget* parent)
    : CategoryChart(parent) {
    setTotalWord(tr("All"));
    setShares(true);
}

void StackedBarChart::setData(const QList<ChartCategory>& categories, const QList<ChartSeries>& series) {
    m_categories = categories;
    m_series = series;
    refresh();
}

void StackedBarChart::build() {
    m_chart->removeAllSeries();
    if (m_categories.isEmpty() || m_series.isEmpty())
        return;
    auto* bars = new QStackedBarSeries;
    bars->setBarWidth(barShare());
    const qsizetype count = m_categories.size();
    for (int i = 0; i < m_series.size(); ++i) {
        QList<double> values;
        for (qsizetype at = 0; at < count; ++at)
            values.append(orZero(m_series.at(i).values.value(at)));
        const QColor ink = seriesColour(i);
        if (m_unfinished) {
            QList<double> last(count, 0);
            last[count - 1] = values.at(count - 1);
            values[count - 1] = 0;
            bars->append(makeSet(m_series.at(i).name, values, ink));
            bars->append(makeSet(m_series.at(i).name, last, hatch(ink, colour(Token::Card))));
        } else {
            bars->append(makeSet(m_series.at(i).name, values, ink));
        }
    }
    attach(m_chart, bars, m_horizontal, m_vertical);
}

QPair<double, double> StackedBarChart::verticalExtent() const {
    double highest = 0;
    for (qsizetype at = 0; at < m_categories.size(); ++at) {
        double sum = 0;
        for (const ChartSeries& one : m_series)
            sum += std::max(0.0, orZero(one.values.value(at)));
        highest = std::max(highest, sum);
    }
    return {0, highest};
}

int StackedBarChart::seriesAt(int index, double value) const {
    double sum = 0;
    for (int i = 0; i < m_series.size(); ++i) {
        sum += std::max(0.0, orZero(m_series.at(i).values.value(index)));
        if (value >= 0 && value <= sum)
            return i;
    }
    return -1;
}

QList<int> StackedBarChart::tooltipOrder() const {
    QList<int> order;
    for (auto i = static_cast<int>(m_series.size()) - 1; i >= 0; --i)
        order.append(i);
    return order;
}

QList<LegendEntry> StackedBarChart::makeLegend() const {
    QList<LegendEntry> entries;
    for (int i = 0; i < m_series.size(); ++i) {
        double sum = 0;
        for (const double value : m_series.at(i).values)
            sum += orZero(value);
        entries.append({m_series.at(i).key, m_series.at(i).name, exact(sum),
            m_series.at(i).ink.isSet() ? m_series.at(i).ink : Ink::series(i)});
    }
    return entries;
}

BarChart::BarChart(QWidget* parent)
    : CategoryChart(parent)
    , m_forecast(std::numeric_limits<double>::quiet_NaN()) {
}

void BarChart::setData(const QList<ChartCategory>& categories, const ChartSeries& series) {
    m_categories = categories;
    if (m_series.isEmpty())
        m_series.append(series);
    else
        m_series[0] = series;
    refresh();
}

void BarChart::setCurrentIndex(int index) {
    m_current = index;
    refresh();
}

void BarChart::setForecast(double value, const QString& text) {
    m_forecast = value;
    m_forecastText = text;
    refresh();
}

void BarChart::setReference(const QString& name, const QList<double>& values) {
    while (m_series.size() > 1)
        m_series.removeLast();
    if (m_series.isEmpty())
        m_series.append(ChartSeries());
    if (!values.isEmpty())
        m_series.append({QStringLiteral("reference"), name, Token::Text, values});
    refresh();
}

int BarChart::currentIndex() const {
    return m_current == -2 ? static_cast<int>(m_categories.size()) - 1 : m_current;
}

void BarChart::build() {
    m_chart->removeAllSeries();
    if (m_categories.isEmpty() || m_series.isEmpty())
        return;
    auto* bars = new QStackedBarSeries;
    bars->setBarWidth(m_categories.size() <= 12 ? 0.58 : 0.68);
    const qsizetype count = m_categories.size();
    const int now = currentIndex();
    QList<double> past(count, 0);
    QList<double> current(count, 0);
    QList<double> hatched(count, 0);
    for (qsizetype at = 0; at < count; ++at) {
        const double value = orZero(m_series.at(0).values.value(at));
        if (at == now && m_unfinished && !std::isfinite(m_forecast))
            hatched[at] = value;
        else if (at == now)
            current[at] = value;
        else
            past[at] = value;
    }
    if (now >= 0 && now < count && std::isfinite(m_forecast))
        hatched[now] = std::max(0.0, m_forecast - current.at(now));
    const bool own = m_series.at(0).ink.isSet();
    const QColor full = seriesColour(0);
    QColor soft = own ? full : colour(Token::SeriesPast);
    if (m_stale)
        soft.setAlphaF(0.45F);
    bars->append(makeSet(QString(), past, soft));
    bars->append(makeSet(QString(), current, full));
    bars->append(makeSet(QString(), hatched, hatch(full, colour(Token::Card))));
    attach(m_chart, bars, m_horizontal, m_vertical);
}

QPair<double, double> BarChart::verticalExtent() const {
    double highest = 0;
    for (const ChartSeries& one : m_series)
        for (const double value : one.values)
            highest = std::max(highest, orZero(value));
    if (std::isfinite(m_forecast))
        highest = std::max(highest, m_forecast);
    return {0, highest};
}

QList<LegendEntry> BarChart::makeLegend() const {
    return {};
}

int BarChart::topMargin() const {
    // The forecast's words stand above the highest bar.
    const bool words = std::isfinite(m_forecast) && !m_forecastText.isEmpty();
    return words && m_forecast > m_low + (m_high - m_low) * 0.85
        ? static_cast<int>(QFontMetricsF(face(TextSize::Caption)).height())
        : 0;
}

void BarChart::drawOver(QPainter* painter) {
    const QRectF area = plot();
    const qreal broad = m_categories.isEmpty() ? 0 : area.width() / static_cast<qreal>(m_categories.size());
    if (m_series.size() > 1) {
        const qreal half = broad * 0.42;
        for (qsizetype at = 0; at < m_categories.size(); ++at) {
            const double value = m_series.at(1).values.value(at, std::numeric_limits<double>::quiet_NaN());
            if (!std::isfinite(value))
                continue;
            const QPointF centre = place(static_cast<double>(at), value);
            painter->fillRect(
                QRectF(centre.x() - half, std::round(centre.y()) - 1, 2 * half, 2), colour(Token::Text));
        }
    }
    if (std::isfinite(m_forecast) && !m_forecastText.isEmpty() && currentIndex() >= 0) {
        painter->setFont(face(TextSize::Caption, QFont::Medium));
        const QFontMetricsF metrics(painter->font());
        const QPointF top = place(currentIndex(), m_forecast);
        const qreal wide = metrics.horizontalAdvance(m_forecastText);
        const qreal left = std::clamp<qreal>(top.x() - wide / 2, 0, area.right() - wide);
        const QRectF words(left, top.y() - metrics.height() - 4, wide + 1, metrics.height());
        painter->fillRect(words.adjusted(-3, 0, 2, 0), colour(Token::Card));
        painter->setPen(colour(Token::Text));
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, m_forecastText);
    }
}

} // namespace sevenscale
