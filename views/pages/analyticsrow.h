// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/analytics.h"
#include "views/pages/analyticstext.h"
#include "views/theme/theme.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/segmentedbar.h"

#include <QList>
#include <QString>

namespace sevenscale {

/// One agent of AnalyticsCompare: painted into the columns, and on the scales, that all rows share.
/// Thread: GUI.
class AnalyticsRow final : public PaintedButton {
    Q_OBJECT

public:
    /// Where a column stands; no width: it is left out.
    struct Column {
        int x = 0;
        int width = 0;
        int right() const { return x + width; }
        /// The place of a share of the width; what lies outside is held to its ends.
        qreal at(double share) const;
    };
    struct Columns {
        Column agent;
        Column outcomes;
        Column success;
        Column scale;
        Column durations;
        Column runs;
        Column tokens;
        Column last;
    };
    /// What all rows are measured against.
    struct Scale {
        /// Where a success rate lies in its column; a dot's radius is kept free at both ends.
        qreal successAt(const Column& column, double percent) const;

        double lowest = 80; ///< success in percent at the scale's left end
        double longest = 1; ///< ms at the right end
        QList<double> durationTicks; ///< ms
        qint64 mostRuns = 1;
    };

    explicit AnalyticsRow(QWidget* parent);

    static int rowHeight(); ///< in pixels
    static int lineHeight(TextSize size); ///< of text, in whole pixels

    void setFigures(const AgentFigures& figures, Timestamp now, const Format& format);
    void setColumns(const Columns& columns, const Scale& scale);
    void setStale(bool stale);

    AgentId agent() const;
    int nameWidth() const; ///< that the first column needs to show name, state and type in full

Q_SIGNALS:
    /// The rows behind it are wanted; an empty outcome: all.
    void opened(const QString& outcome);

protected:
    void paintEvent(QPaintEvent*) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    int firstLine() const;
    int secondLine() const;
    QRectF first(const Column& column) const;
    QRectF second(const Column& column) const;
    QRectF outcomeBar() const;
    QColor textColour() const;
    QString durations() const;

    /// The lines that all rows share, so that the eye can run down them.
    void paintGrid(QPainter* painter) const;
    void paintAgent(QPainter* painter) const;
    void paintOutcomes(QPainter* painter) const;
    void paintSuccess(QPainter* painter) const;
    void paintDurations(QPainter* painter) const;
    void paintFigure(QPainter* painter, const Column& column, const QString& text) const;
    void paintLast(QPainter* painter) const;

    /// The key of the part of the outcome bar there, or nothing.
    QString segmentAt(const QPointF& position) const;
    QString tipAt(const QPoint& position) const;

    AgentFigures m_figures;
    AgentHealth m_health;
    QString m_state;
    QString m_why;
    QString m_last;
    QString m_lastTip;
    QString m_success;
    QString m_linkOutcome;
    QList<Segment> m_segments;
    LinkButton* m_link;
    Columns m_columns;
    Scale m_scale;
    bool m_stale = false;
};

} // namespace sevenscale
