// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chartselection.h"
#include "views/charts/chartseries.h"
#include "views/charts/charttooltip.h"
#include "views/widgets/legend.h"

#include <QChartView>

#include <functional>

class QChart;
class QValueAxis;

namespace sevenscale {

/// What all charts share: ground, axes with round ticks, grid, legend entries, crosshair, remarks, the words
/// when there is nothing to show, keyboard, theme. The box of the tooltip is ChartTooltip's, what is pointed
/// at ChartSelection's.
///
/// Qt Charts draws the series; this class draws everything else around them, so that lines lie on pixels and
/// text follows the theme. A chart knows numbers and words only. Values are set whole and shown by one
/// replace(); nothing is animated; OpenGL is never used.
///
/// Left/Right select a position: selected(). A click, which selects it too, or Enter asks for the rows behind
/// it: activated(). Up and Down choose a series; without one its key is empty.
///
/// Thread: GUI thread.
class ChartBase : public QChartView {
    Q_OBJECT

public:
    using Format = std::function<QString(double)>;

    ~ChartBase() override;

    void setEmptyText(const QString& text);
    /// Exact values, for tooltips and the legend; the start is the locale's number format.
    void setValueFormat(Format format);
    /// Short values, for the vertical axis ("3 mi"); the start is the exact format.
    void setAxisFormat(Format format);
    /// Values are milliseconds: the axis has steps that a clock knows.
    void setDurations(bool on);
    /// The word of the last line of the tooltip ("All"); empty (the start) shows no sum.
    void setTotalWord(const QString& word);
    /// Share of the sum beside each value in the tooltip.
    void setShares(bool on);
    void setNotes(const QList<ChartNote>& notes);
    void setThresholds(const QList<ChartThreshold>& thresholds);
    /// The highest value the axis must reach; NaN (the start) leaves it to the values.
    void setCeiling(double value);
    /// The last position is not over yet: hatched or dashed.
    void setUnfinished(bool on);
    void setStale(bool stale);

    bool isEmpty() const;
    int selectedIndex() const { return m_selection.index(); }
    QList<LegendEntry> legendEntries() const { return m_legend; }
    /// The tooltip of a position in plain words, as the screen reader gets it.
    QString describe(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selected(int index, const QString& series);
    void activated(int index, const QString& series);
    void legendChanged(const QList<LegendEntry>& entries);

protected:
    explicit ChartBase(QWidget* parent);

    /// A subclass calls this after its values changed; it calls build() and repaints.
    void refresh();
    /// Replace the QChart's series from the values, in today's colours.
    virtual void build() = 0;
    virtual int positionCount() const = 0;
    /// Horizontal value of a position, in axis terms.
    virtual double positionValue(int index) const = 0;
    virtual QString positionTitle(int index) const = 0;
    /// Where labels stand on the horizontal axis, given how many fit.
    virtual QList<QPair<double, QString>> positionLabels(int most) const = 0;
    virtual QPair<double, double> horizontalRange() const = 0;
    virtual QPair<double, double> verticalExtent() const = 0;
    virtual int positionAt(double horizontal) const = 0;
    /// The series drawn at this value of a position, or -1.
    virtual int seriesAt(int index, double value) const;
    /// Order of the tooltip's lines; stacks list the top segment first.
    virtual QList<int> tooltipOrder() const;
    virtual QList<LegendEntry> makeLegend() const;
    virtual int rightMargin() const;
    virtual int topMargin() const { return 0; }
    virtual void drawOver(QPainter* painter);
    virtual bool barLike() const { return false; }

    const QList<ChartSeries>& series() const { return m_series; }
    QColor seriesColour(int index) const;
    QPointF place(double horizontal, double value) const;
    QRectF plot() const;
    QString exact(double value) const;

    QList<ChartSeries> m_series;
    bool m_unfinished = false;
    bool m_stale = false;
    QChart* m_chart = nullptr;
    QValueAxis* m_horizontal = nullptr;
    QValueAxis* m_vertical = nullptr;
    double m_low = 0;
    double m_high = 1;

    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void layOut();
    ChartTooltip tooltip(int index) const;
    void drawNotes(QPainter* painter);
    void point(int index, int seriesIndex);
    /// The mark at a place of the viewport: position and series, -1 for none.
    ChartSelection::Mark markAt(const QPointF& at) const;
    QString seriesKey(int index) const;

    Format m_exact;
    Format m_short;
    QString m_emptyText;
    QString m_totalWord;
    QList<ChartNote> m_notes;
    QList<ChartThreshold> m_thresholds;
    QList<LegendEntry> m_legend;
    QList<double> m_ticks;
    bool m_durations = false;
    double m_ceiling;
    bool m_shares = false;
    bool m_ring = false;
    ChartSelection m_selection;
};

} // namespace sevenscale
