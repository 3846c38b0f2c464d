// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartseries.h"

#include <QPointF>

#include <algorithm>
#include <cmath>

namespace sevenscale {

QList<double> niceTicks(double lowest, double highest, int count, bool integers) {
    if (!std::isfinite(lowest) || !std::isfinite(highest))
        return {0, 1};
    if (highest < lowest)
        std::swap(lowest, highest);
    if (highest - lowest < 1e-12) {
        // One value only: from zero to it, or around it.
        if (lowest > 0)
            lowest = 0;
        else if (highest < 0)
            highest = 0;
        else
            highest = 1;
    }
    count = std::max(1, count);
    const double raw = (highest - lowest) / count;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= raw * (1 - 1e-9)) {
            step = factor * power;
            break;
        }
    }
    if (integers)
        step = std::max(1.0, step < 10 ? std::ceil(step - 1e-9) : step);
    const double from = std::floor(lowest / step + 1e-9) * step;
    QList<double> ticks;
    for (int i = 0; i < 100; ++i) {
        double tick = from + i * step;
        if (std::abs(tick) < step * 1e-9)
            tick = 0;
        ticks.append(tick);
        if (tick >= highest - step * 1e-9)
            break;
    }
    return ticks;
}

QList<double> niceDurationTicks(double lowest, double highest, int count) {
    constexpr double minute = 60'000;
    if (!std::isfinite(lowest) || !std::isfinite(highest) || highest < minute || lowest < 0)
        return niceTicks(lowest, highest, count);
    constexpr double day = 24 * 60;
    double step = 0;
    for (const double minutes :
        {0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 20.0, 30.0, 60.0, 120.0, 180.0, 360.0, 720.0, day}) {
        step = minutes * minute;
        if (step * std::max(1, count) >= highest * (1 - 1e-9))
            break;
    }
    while (step * std::max(1, count) < highest * (1 - 1e-9))
        step *= 2;
    QList<double> ticks{0};
    while (ticks.constLast() < highest - step * 1e-9)
        ticks.append(ticks.constLast() + step);
    return ticks;
}

QList<QPointF> thinned(const QList<QPointF>& points, int limit) {
    if (points.size() <= limit || limit < 8)
        return points;
    // Four points a bucket at most: first, lowest, highest, last, or one gap.
    const qsizetype buckets = std::max(1, limit / 4);
    QList<QPointF> out;
    out.reserve(limit);
    for (qsizetype bucket = 0; bucket < buckets; ++bucket) {
        const qsizetype from = bucket * points.size() / buckets;
        const qsizetype to = (bucket + 1) * points.size() / buckets;
        qsizetype lowest = -1;
        qsizetype highest = -1;
        qsizetype gap = -1;
        for (qsizetype i = from; i < to; ++i) {
            const double y = points.at(i).y();
            if (!std::isfinite(y)) {
                gap = i;
                continue;
            }
            if (lowest < 0 || y < points.at(lowest).y())
                lowest = i;
            if (highest < 0 || y > points.at(highest).y())
                highest = i;
        }
        QList<qsizetype> keep{lowest, highest, gap};
        if (gap < 0) {
            keep.append(from);
            keep.append(to - 1);
        }
        std::sort(keep.begin(), keep.end());
        qsizetype before = -1;
        for (const qsizetype i : std::as_const(keep)) {
            if (i >= 0 && i != before)
                out.append(points.at(i));
            before = i;
        }
    }
    return out;
}

} // namespace sevenscale
