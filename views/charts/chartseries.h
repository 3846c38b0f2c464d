// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QList>
#include <QPointF>
#include <QString>

namespace sevenscale {

/// One series as plain values. NaN is a gap: no value is known.
struct ChartSeries {
    QString key; ///< given back by activated()
    QString name; ///< in legend and tooltip
    Ink ink; ///< unset takes the next series colour
    QList<double> values; ///< one per category or moment

    friend bool operator==(const ChartSeries&, const ChartSeries&) = default;
};

/// A remark at a position of the horizontal axis: a dashed line with a label.
struct ChartNote {
    double position = 0; ///< category index (between two: 9.5), or ms since the epoch in a LineChart
    QString text;
    State state = State::Active;

    friend bool operator==(const ChartNote&, const ChartNote&) = default;
};

/// A value worth a line of its own: a target, a limit.
struct ChartThreshold {
    double value = 0;
    QString name; ///< at the right end, inside
    Ink ink = Token::Critical;
    bool dotted = false;

    friend bool operator==(const ChartThreshold&, const ChartThreshold&) = default;
};

/// Round values that cover 0 (or lowest) to highest: 0, 200, 400, 600. At most count steps of 1, 2, 2.5 or 5
/// × 10ⁿ.
QList<double> niceTicks(double lowest, double highest, int count, bool integers = false);

/// The same for milliseconds: from a minute on, steps that a clock knows (5 min, 15 min, 1 h) instead of
/// decimal ones.
QList<double> niceDurationTicks(double lowest, double highest, int count);

/// At most limit points that keep every bucket's lowest and highest value; gaps (NaN) stay gaps.
QList<QPointF> thinned(const QList<QPointF>& points, int limit);

} // namespace sevenscale
