// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QList>
#include <QWidget>

class QPainter;

namespace sevenscale {

/// A part of a whole in one ink.
struct Segment {
    QString key;
    QString name; ///< for the tooltip and the screen reader
    double value = 0;
    Ink ink;

    friend bool operator==(const Segment&, const Segment&) = default;
};

/// A bar cut into segments, worst first. Every value above zero is at least 3 px wide.
class SegmentedBar final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedBar(QWidget* parent = nullptr);

    void setSegments(const QList<Segment>& segments);
    /// The value of the full width; 0 takes the sum of the segments.
    void setMaximum(double maximum);
    void setThickness(int pixels);

    QSize sizeHint() const override;

    static void paint(QPainter* painter, const QRectF& rect, const QList<Segment>& segments,
        double maximum = 0, bool rounded = true);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QList<Segment> m_segments;
    double m_maximum = 0;
    int m_thickness = 6;
};

} // namespace sevenscale
