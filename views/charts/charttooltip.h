// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QRectF>
#include <QString>

class QPainter;

namespace sevenscale {

/// The box that tells a position's values: a title, a line for each series, and their sum.
///
/// A value that knows texts and colours only; what they say is the chart's. Thread: GUI thread.
struct ChartTooltip {
    struct Row {
        QString name;
        QString value;
        QString share; ///< of the sum; empty: not told
        QColor ink;
        bool marked = false; ///< the series that is chosen
    };

    QString title;
    QString remark; ///< behind the title, or below it where there is no room; empty: none
    QList<Row> rows;
    QString totalWord; ///< empty: no sum
    QString total;

    /// Beside the place `x` of the plot, at the side that has room, within a view of this size.
    void paint(QPainter* painter, qreal x, const QRectF& plot, const QSizeF& view) const;
};

} // namespace sevenscale
