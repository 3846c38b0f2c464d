// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/segmentedbar.h"

#include "views/widgets/tooltip.h"

#include <QEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <cmath>
#include <numeric>

namespace sevenscale {

SegmentedBar::SegmentedBar(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentedBar::setSegments(const QList<Segment>& segments) {
    m_segments = segments;
    QStringList words;
    for (const Segment& segment : segments)
        words.append(segment.name % u' ' % QLocale().toString(segment.value, 'g', 12));
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

void SegmentedBar::setMaximum(double maximum) {
    m_maximum = maximum;
    update();
}

void SegmentedBar::setThickness(int pixels) {
    m_thickness = pixels;
    updateGeometry();
}

QSize SegmentedBar::sizeHint() const {
    return {120, m_thickness};
}

void SegmentedBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF bar(0, (height() - m_thickness) / 2, width(), m_thickness);
    paint(&painter, bar, m_segments, m_maximum);
}

bool SegmentedBar::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (!accessibleName().isEmpty())
            QToolTip::showText(
                static_cast<QHelpEvent*>(event)->globalPos(), tooltipText(accessibleName()), this);
        return true;
    }
    return QWidget::event(event);
}

void SegmentedBar::paint(
    QPainter* painter, const QRectF& rect, const QList<Segment>& segments, double maximum, bool rounded) {
    double sum = 0;
    int parts = 0;
    for (const Segment& segment : segments) {
        if (segment.value > 0) {
            sum += segment.value;
            ++parts;
        }
    }
    painter->save();
    if (parts == 0 || rect.width() < 4) {
        // Nothing is something to see, too: an empty groove.
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(Token::Alternate));
        const qreal radius = rounded ? rect.height() / 2 : 1;
        if (maximum <= 0)
            painter->drawRoundedRect(rect, radius, radius);
        painter->restore();
        return;
    }
    const double whole = std::max(maximum, sum);
    constexpr qreal gap = 1;
    // Each part first gets what makes it visible, then its share of the rest: few stay visible, order stays
    // true.
    const qreal least = rounded ? 6 : 2;
    const qreal length = std::max<qreal>(parts * (least + 1), rect.width() * sum / whole) - gap * (parts - 1);
    if (rounded) {
        QPainterPath shape;
        shape.addRoundedRect(QRectF(rect.left(), rect.top(), length + gap * (parts - 1), rect.height()),
            rect.height() / 2, rect.height() / 2);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setClipPath(shape);
    }
    qreal x = rect.left();
    for (const Segment& segment : segments) {
        if (segment.value <= 0)
            continue;
        const qreal width = least + segment.value / sum * (length - least * parts);
        const qreal from = std::round(x);
        const qreal to = std::max(from + 1, std::round(x + width));
        painter->fillRect(QRectF(from, rect.top(), to - from, rect.height()), segment.ink.colour());
        x += width + gap;
    }
    painter->restore();
}

} // namespace sevenscale
