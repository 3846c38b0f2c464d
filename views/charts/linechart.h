// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chartbase.h"

#include <QDateTime>

namespace sevenscale {

/// Several series over time. NaN leaves a gap; a lone value between gaps is a dot. Up to three series are
/// named at their line's end, more in the legend. At most 4,000 points a series are drawn; the tooltip gives
/// exact values.
class LineChart final : public ChartBase {
    Q_OBJECT

public:
    explicit LineChart(QWidget* parent = nullptr);

    /// moments ascend; every series has one value for each. Shown in the zone that the moments carry.
    void setData(const QList<QDateTime>& moments, const QList<ChartSeries>& series);
    /// The last line of a series is filled down to zero; only for a single series.
    void setFilled(bool on);
    /// Start the vertical axis at zero (the start) or near the lowest value.
    void setZeroBased(bool on);
    /// A tinted stretch of time, ms since the epoch; to <= from removes it.
    void setSpan(qint64 from, qint64 to, State state);

protected:
    void build() override;
    int positionCount() const override;
    double positionValue(int index) const override;
    QString positionTitle(int index) const override;
    QList<QPair<double, QString>> positionLabels(int most) const override;
    QPair<double, double> horizontalRange() const override;
    QPair<double, double> verticalExtent() const override;
    int positionAt(double horizontal) const override;
    int seriesAt(int index, double value) const override;
    QList<LegendEntry> makeLegend() const override;
    int rightMargin() const override;
    void drawOver(QPainter* painter) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;

private:
    bool labelsDirectly() const;
    double lastValue(int series) const;

    QList<double> m_moments; ///< ms since the epoch
    QDateTime m_zone; ///< any moment of the data, for its zone
    qint64 m_spanFrom = 0;
    qint64 m_spanTo = 0;
    State m_spanState = State::Critical;
    bool m_filled = false;
    bool m_zeroBased = true;
};

} // namespace sevenscale
