// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <limits>

namespace sevenscale {

Sparkline::Sparkline(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Sparkline::setValues(const QList<double>& values) {
    m_values = values;
    update();
}

void Sparkline::setFilled(bool on) {
    m_filled = on;
    update();
}

QSize Sparkline::sizeHint() const {
    return {64, 24};
}

void Sparkline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(&painter, rect(), m_values, colour(Token::Series1), m_filled);
}

void Sparkline::paint(
    QPainter* painter, const QRectF& rect, const QList<double>& values, const QColor& line, bool filled) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    int known = 0;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
        ++known;
    }
    if (known < 2 || rect.width() < 8)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // Room for the dot at the end and the line's own width.
    const QRectF area = rect.adjusted(0, 2.5, -2.5, -1);
    const double span = high > low ? high - low : 1;
    const double flat = high > low ? 0 : 0.5;
    const auto at = [&](qsizetype i) {
        const double share = flat > 0 ? flat : (values.at(i) - low) / span;
        const double along
            = values.size() > 1 ? static_cast<double>(i) / static_cast<double>(values.size() - 1) : 1;
        return QPointF(area.left() + along * area.width(), area.bottom() - 1.5 - share * (area.height() - 3));
    };
    QPainterPath path;
    QPainterPath fill;
    bool open = false;
    QPointF last;
    const auto close = [&] {
        if (!open)
            return;
        fill.lineTo(last.x(), area.bottom() + 1);
        fill.closeSubpath();
        open = false;
    };
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values.at(i))) {
            close();
            continue;
        }
        const QPointF point = at(i);
        if (open) {
            path.lineTo(point);
            fill.lineTo(point);
        } else {
            path.moveTo(point);
            fill.moveTo(point.x(), area.bottom() + 1);
            fill.lineTo(point);
            open = true;
        }
        last = point;
    }
    close();
    if (filled) {
        QColor soft = line;
        soft.setAlphaF(Theme::instance().isDark() ? 0.18F : 0.10F);
        painter->fillPath(fill, soft);
    }
    painter->setPen(QPen(line, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
    painter->setPen(Qt::NoPen);
    painter->setBrush(line);
    painter->drawEllipse(last, 2.3, 2.3);
    painter->restore();
}

} // namespace sevenscale
