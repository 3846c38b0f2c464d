// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/linechart.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace sevenscale {

namespace {

constexpr int mostPoints = 4000;
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 minute = 60 * 1000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr int keyLength = 8; ///< of the stroke before a line's name

} // namespace

LineChart::LineChart(QWidget* parent)
    : ChartBase(parent) {
    setRenderHint(QPainter::Antialiasing, true);
}

void LineChart::setData(const QList<QDateTime>& moments, const QList<ChartSeries>& series) {
    m_moments.clear();
    m_moments.reserve(moments.size());
    for (const QDateTime& moment : moments)
        m_moments.append(static_cast<double>(moment.toMSecsSinceEpoch()));
    m_zone = moments.isEmpty() ? QDateTime() : moments.constFirst();
    m_series = series;
    refresh();
}

void LineChart::setFilled(bool on) {
    m_filled = on;
    refresh();
}

void LineChart::setZeroBased(bool on) {
    m_zeroBased = on;
    refresh();
}

void LineChart::setSpan(qint64 from, qint64 to, State state) {
    m_spanFrom = from;
    m_spanTo = to;
    m_spanState = state;
    viewport()->update();
}

void LineChart::build() {
    m_chart->removeAllSeries();
    const auto add = [this](QXYSeries* line, const QList<QPointF>& points) {
        line->replace(points);
        m_chart->addSeries(line);
        line->attachAxis(m_horizontal);
        line->attachAxis(m_vertical);
    };
    for (int i = 0; i < m_series.size(); ++i) {
        QList<QPointF> points;
        points.reserve(m_moments.size());
        for (qsizetype at = 0; at < m_moments.size(); ++at)
            points.append({m_moments.at(at), m_series.at(i).values.value(at, nothing)});
        // The stretch that is not over yet is drawn apart, dashed.
        const bool tail = m_unfinished && points.size() > 1 && std::isfinite(points.constLast().y())
            && std::isfinite(points.at(points.size() - 2).y());
        QList<QPointF> dashed;
        if (tail) {
            dashed = {points.at(points.size() - 2), points.constLast()};
            points.removeLast();
        }
        points = thinned(points, mostPoints);
        const QColor ink = seriesColour(i);
        const QPen pen(ink, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        QList<QPointF> run;
        QList<QPointF> lone;
        const auto flush = [&] {
            if (run.size() == 1) {
                lone.append(run.constFirst());
            } else if (run.size() > 1) {
                auto* line = new QLineSeries;
                line->setPen(pen);
                add(line, run);
                if (m_filled && m_series.size() == 1) {
                    auto* upper = new QLineSeries;
                    auto* lower = new QLineSeries;
                    upper->replace(run);
                    lower->replace({{run.constFirst().x(), m_low}, {run.constLast().x(), m_low}});
                    auto* area = new QAreaSeries(upper, lower);
                    upper->setParent(area);
                    lower->setParent(area);
                    QColor soft = ink;
                    soft.setAlphaF(Theme::instance().isDark() ? 0.18F : 0.10F);
                    area->setBrush(soft);
                    area->setPen(Qt::NoPen);
                    m_chart->addSeries(area);
                    area->attachAxis(m_horizontal);
                    area->attachAxis(m_vertical);
                }
            }
            run.clear();
        };
        for (const QPointF& point : std::as_const(points)) {
            if (std::isfinite(point.y()))
                run.append(point);
            else
                flush();
        }
        flush();
        if (tail) {
            auto* line = new QLineSeries;
            QPen dash = pen;
            dash.setCapStyle(Qt::FlatCap);
            dash.setDashPattern({2, 2});
            line->setPen(dash);
            add(line, dashed);
        }
        if (!lone.isEmpty()) {
            auto* dots = new QScatterSeries;
            dots->setMarkerSize(5);
            dots->setPen(Qt::NoPen);
            dots->setBrush(ink);
            add(dots, lone);
        }
    }
}

int LineChart::positionCount() const {
    return static_cast<int>(m_moments.size());
}

double LineChart::positionValue(int index) const {
    return m_moments.value(index);
}

QString LineChart::positionTitle(int index) const {
    const QDateTime moment = [&] {
        QDateTime at = m_zone;
        at.setMSecsSinceEpoch(static_cast<qint64>(m_moments.value(index)));
        return at;
    }();
    // Points a day or more apart have no hour worth reading.
    const bool days
        = m_moments.size() > 1 && m_moments.at(1) - m_moments.at(0) >= static_cast<double>(day) * 0.9;
    return QLocale().toString(moment,
        days ? tr("ddd, dd/MM/yyyy", "a day in a tooltip") : tr("dd/MM HH:mm", "a moment in a tooltip"));
}

QList<QPair<double, QString>> LineChart::positionLabels(int most) const {
    QList<QPair<double, QString>> labels;
    if (m_moments.isEmpty())
        return labels;
    const double from = m_moments.constFirst();
    const double to = m_moments.constLast();
    const double span = to - from;
    constexpr std::array<qint64, 20> steps{minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour,
        2 * hour, 3 * hour, 4 * hour, 6 * hour, 12 * hour, day, 2 * day, 3 * day, 7 * day, 14 * day, 28 * day,
        56 * day, 91 * day, 364 * day};
    qint64 step = steps.back();
    const int target = std::clamp(most, 2, 8);
    for (const qint64 candidate : steps) {
        if (span / static_cast<double>(candidate) <= target) {
            step = candidate;
            break;
        }
    }
    // On round local times: the offset of the zone moves the grid, and may change on the way.
    QDateTime at = m_zone;
    at.setMSecsSinceEpoch(static_cast<qint64>(from));
    if (step >= day) {
        QDate date = at.date();
        if (at.time() > QTime(0, 0))
            date = date.addDays(1);
        const auto days = static_cast<int>(step / day);
        for (int i = 0; i < 400; ++i, date = date.addDays(days)) {
            at.setDate(date);
            at.setTime(QTime(0, 0));
            if (static_cast<double>(at.toMSecsSinceEpoch()) > to)
                break;
            labels.append({static_cast<double>(at.toMSecsSinceEpoch()),
                QLocale().toString(at.date(), tr("dd/MM", "a day on an axis"))});
        }
    } else {
        const qint64 sinceMidnight = at.time().msecsSinceStartOfDay();
        at = at.addMSecs((step - sinceMidnight % step) % step);
        for (int i = 0; i < 400; ++i, at = at.addMSecs(step)) {
            if (static_cast<double>(at.toMSecsSinceEpoch()) > to)
                break;
            const QString format = step < hour ? QStringLiteral("HH:mm") : tr("HH:mm", "an hour on an axis");
            labels.append(
                {static_cast<double>(at.toMSecsSinceEpoch()), QLocale().toString(at.time(), format)});
        }
    }
    return labels;
}

QPair<double, double> LineChart::horizontalRange() const {
    if (m_moments.isEmpty())
        return {0, 1};
    const double from = m_moments.constFirst();
    const double to = m_moments.constLast();
    return to > from ? QPair<double, double>(from, to) : QPair<double, double>(from - 1, to + 1);
}

QPair<double, double> LineChart::verticalExtent() const {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const ChartSeries& one : m_series) {
        for (const double value : one.values) {
            if (!std::isfinite(value))
                continue;
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    if (low > high)
        return {0, 1};
    if (m_zeroBased)
        return {std::min(0.0, low), std::max(0.0, high)};
    return {low, high};
}

int LineChart::positionAt(double horizontal) const {
    if (m_moments.isEmpty())
        return -1;
    const auto after = std::lower_bound(m_moments.begin(), m_moments.end(), horizontal);
    if (after == m_moments.begin())
        return 0;
    if (after == m_moments.end())
        return positionCount() - 1;
    const auto before = after - 1;
    return static_cast<int>(
        (horizontal - *before < *after - horizontal ? before : after) - m_moments.begin());
}

int LineChart::seriesAt(int index, double value) const {
    int nearest = -1;
    double least = (m_high - m_low) * 0.08;
    for (int i = 0; i < m_series.size(); ++i) {
        const double own = m_series.at(i).values.value(index, nothing);
        if (std::isfinite(own) && std::abs(own - value) < least) {
            least = std::abs(own - value);
            nearest = i;
        }
    }
    return nearest;
}

double LineChart::lastValue(int index) const {
    const QList<double>& values = m_series.at(index).values;
    for (auto i = std::min(values.size(), m_moments.size()) - 1; i >= 0; --i)
        if (std::isfinite(values.at(i)))
            return values.at(i);
    return nothing;
}

bool LineChart::labelsDirectly() const {
    return m_series.size() <= 3 && width() > 260;
}

QList<LegendEntry> LineChart::makeLegend() const {
    QList<LegendEntry> entries;
    if (labelsDirectly() || m_series.size() < 2)
        return entries;
    for (int i = 0; i < m_series.size(); ++i) {
        LegendEntry entry{m_series.at(i).key, m_series.at(i).name, {},
            m_series.at(i).ink.isSet() ? m_series.at(i).ink : Ink::series(i)};
        entry.line = true;
        entries.append(entry);
    }
    return entries;
}

int LineChart::rightMargin() const {
    if (!labelsDirectly() || isEmpty())
        return 6;
    const QFont strong = face(TextSize::Caption, QFont::DemiBold);
    const QFont plain = face(TextSize::Caption);
    qreal broad = 0;
    for (int i = 0; i < m_series.size(); ++i) {
        const qreal name = m_series.size() > 1
            ? std::min<qreal>(QFontMetricsF(plain).horizontalAdvance(m_series.at(i).name) + 5, 110)
                + keyLength + 4
            : 0;
        broad = std::max(broad, name + figuresWidth(strong, exact(lastValue(i))));
    }
    return static_cast<int>(std::ceil(broad)) + 14;
}

void LineChart::drawBackground(QPainter* painter, const QRectF& rect) {
    if (m_spanTo > m_spanFrom && !isEmpty()) {
        const QRectF area = plot();
        const qreal left
            = std::clamp(place(static_cast<double>(m_spanFrom), 0).x(), area.left(), area.right());
        const qreal right
            = std::clamp(place(static_cast<double>(m_spanTo), 0).x(), area.left(), area.right());
        painter->fillRect(QRectF(left, area.top(), right - left, area.height()),
            colour(m_spanState == State::Critical     ? Token::CriticalFill
                    : m_spanState == State::Attention ? Token::AttentionFill
                                                      : Token::Alternate));
    }
    ChartBase::drawBackground(painter, rect);
}

void LineChart::drawOver(QPainter* painter) {
    const QRectF area = plot();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    struct End {
        int series;
        QPointF point;
        qreal y;
    };
    QList<End> ends;
    for (int i = 0; i < m_series.size(); ++i) {
        const QList<double>& values = m_series.at(i).values;
        for (auto at = std::min(values.size(), m_moments.size()) - 1; at >= 0; --at) {
            if (!std::isfinite(values.at(at)))
                continue;
            const QPointF point = place(m_moments.at(at), values.at(at));
            painter->setPen(QPen(colour(Token::Card), 1.5));
            painter->setBrush(seriesColour(i));
            painter->drawEllipse(point, 3.6, 3.6);
            ends.append({i, point, point.y()});
            break;
        }
    }
    if (labelsDirectly()) {
        // Names stand at the lines' ends; where those are close, the names move apart.
        const QFont strong = face(TextSize::Caption, QFont::DemiBold);
        const QFont plain = face(TextSize::Caption);
        const qreal line = std::ceil(QFontMetricsF(plain).height());
        std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
        qreal least = area.top() + line / 2 - 4;
        for (End& end : ends) {
            end.y = std::max(end.y, least);
            least = end.y + line;
        }
        qreal most = area.bottom() - line / 2 + 4;
        for (auto it = ends.rbegin(); it != ends.rend(); ++it) {
            it->y = std::min(it->y, most);
            most = it->y - line;
        }
        for (const End& end : std::as_const(ends)) {
            qreal x = area.right() + 10;
            if (m_series.size() > 1) {
                // Which line it is, also where the names had to move away from the ends.
                painter->fillRect(QRectF(x, std::round(end.y) - 1, keyLength, 2), seriesColour(end.series));
                x += keyLength + 4;
                painter->setFont(plain);
                painter->setPen(colour(Token::Muted));
                const QString name
                    = QFontMetricsF(plain).elidedText(m_series.at(end.series).name, Qt::ElideRight, 105);
                painter->drawText(
                    QRectF(x, end.y - line / 2, 200, line), Qt::AlignVCenter | Qt::AlignLeft, name);
                x += QFontMetricsF(plain).horizontalAdvance(name) + 5;
            }
            painter->setFont(strong);
            painter->setPen(colour(Token::Text));
            drawFigures(painter, QRectF(x, end.y - line / 2, 200, line), Qt::AlignVCenter | Qt::AlignLeft,
                exact(lastValue(end.series)));
        }
    }
    painter->restore();
}

} // namespace sevenscale
