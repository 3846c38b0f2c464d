// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/starrating.h"

#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sevenscale {
namespace {

constexpr qreal Side = 16;
constexpr qreal Step = 20;

QPainterPath star(const QRectF& box) {
    QPainterPath path;
    const QPointF centre = box.center() + QPointF(0, box.height() * 0.04);
    for (int i = 0; i < 10; ++i) {
        const qreal radius = box.width() / 2 * (i % 2 == 0 ? 1.0 : 0.45);
        const qreal angle = -std::numbers::pi / 2 + i * std::numbers::pi / 5;
        const QPointF point = centre + QPointF(std::cos(angle), std::sin(angle)) * radius;
        if (i == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

} // namespace

StarRating::StarRating(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setRating(0);
}

QSize StarRating::sizeOf() {
    return {static_cast<int>(Step * (Stars - 1) + Side) + 4, static_cast<int>(Side) + 6};
}

void StarRating::setRating(int stars) {
    m_rating = std::clamp(stars, 0, Stars);
    setAccessibleName(m_rating == 0 ? tr("Not rated") : tr("%n star(s) of 5", nullptr, m_rating));
    update();
}

void StarRating::paint(QPainter* painter, const QPointF& topLeft, int full, int hovered) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int shown = hovered > 0 ? hovered : full;
    for (int i = 0; i < Stars; ++i) {
        const QPainterPath path = star(QRectF(topLeft + QPointF(2 + i * Step, 3), QSizeF(Side, Side)));
        const bool on = i < shown;
        painter->setBrush(on ? QBrush(colour(Token::Accent)) : QBrush(Qt::NoBrush));
        painter->setPen(QPen(colour(on ? Token::Accent : Token::Control), 1.2));
        painter->drawPath(path);
    }
    painter->restore();
}

int StarRating::starAt(const QPointF& place) {
    const QSize size = sizeOf();
    if (place.x() < 0 || place.y() < 0 || place.x() > size.width() || place.y() > size.height())
        return 0;
    return std::min(Stars, static_cast<int>(place.x() / Step) + 1);
}

void StarRating::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!isEnabled())
        painter.setOpacity(0.6);
    paint(&painter, {0, 0}, m_rating, m_hovered);
    if (hasFocus())
        drawFocusRing(&painter, QRectF(rect()).adjusted(0, 0, -1, -1), 4);
}

void StarRating::mousePressEvent(QMouseEvent* event) {
    const int wanted = event->button() == Qt::LeftButton ? starAt(event->position()) : 0;
    if (wanted > 0)
        Q_EMIT rated(wanted == m_rating ? 0 : wanted);
}

void StarRating::mouseMoveEvent(QMouseEvent* event) {
    m_hovered = starAt(event->position());
    update();
}

void StarRating::leaveEvent(QEvent* event) {
    m_hovered = 0;
    update();
    QWidget::leaveEvent(event);
}

void StarRating::keyPressEvent(QKeyEvent* event) {
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_5)
        Q_EMIT rated(event->key() - Qt::Key_0);
    else if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete)
        Q_EMIT rated(0);
    else if (event->key() == Qt::Key_Right && event->modifiers() == Qt::NoModifier && m_rating < Stars)
        Q_EMIT rated(m_rating + 1);
    else if (event->key() == Qt::Key_Left && event->modifiers() == Qt::NoModifier && m_rating > 1)
        Q_EMIT rated(m_rating - 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace sevenscale
