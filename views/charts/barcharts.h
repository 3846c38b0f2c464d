// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chartbase.h"

#include <QStringList>

namespace sevenscale {

/// One category of a bar chart.
struct ChartCategory {
    QString label; ///< under the axis, short: "15h"
    QString title; ///< in the tooltip, whole: "22/11, 15h to 16h"; empty takes label

    friend bool operator==(const ChartCategory&, const ChartCategory&) = default;
};

/// Shared by the charts that have categories.
class CategoryChart : public ChartBase {
    Q_OBJECT

public:
    const QList<ChartCategory>& categories() const { return m_categories; }

protected:
    using ChartBase::ChartBase;

    int positionCount() const override;
    double positionValue(int index) const override { return index; }
    QString positionTitle(int index) const override;
    QList<QPair<double, QString>> positionLabels(int most) const override;
    QPair<double, double> horizontalRange() const override;
    int positionAt(double horizontal) const override;
    bool barLike() const override { return true; }
    /// Width of a bar as a share of its category.
    double barShare() const;

    QList<ChartCategory> m_categories;
};

/// Categories × outcomes, stacked. The first series lies at the bottom, on the shared zero line: put failures
/// first. The last category is hatched when unfinished. The legend shows each series' total.
class StackedBarChart final : public CategoryChart {
    Q_OBJECT

public:
    explicit StackedBarChart(QWidget* parent = nullptr);

    void setData(const QList<ChartCategory>& categories, const QList<ChartSeries>& series);

protected:
    void build() override;
    QPair<double, double> verticalExtent() const override;
    int seriesAt(int index, double value) const override;
    QList<int> tooltipOrder() const override;
    QList<LegendEntry> makeLegend() const override;
};

/// A single series in bars: the past softened, the current period full, what is still to come hatched on top
/// of it.
class BarChart final : public CategoryChart {
    Q_OBJECT

public:
    explicit BarChart(QWidget* parent = nullptr);

    void setData(const QList<ChartCategory>& categories, const ChartSeries& series);
    /// The period that runs now, drawn full; -1 for none. The start is the last.
    void setCurrentIndex(int index);
    /// What is expected for the current period as a whole, with its words ("forecast 2.90 mi"); NaN for none.
    void setForecast(double value, const QString& text);
    /// A mark over each bar to compare with (the period before); empty for none.
    void setReference(const QString& name, const QList<double>& values);

protected:
    void build() override;
    QPair<double, double> verticalExtent() const override;
    QList<LegendEntry> makeLegend() const override;
    void drawOver(QPainter* painter) override;
    int topMargin() const override;

private:
    int currentIndex() const;

    int m_current = -2; ///< -2: the last
    double m_forecast;
    QString m_forecastText;
};

} // namespace sevenscale
