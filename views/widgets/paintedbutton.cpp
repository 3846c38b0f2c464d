// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/paintedbutton.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace sevenscale {

PaintedButton::PaintedButton(QWidget* parent)
    : QAbstractButton(parent) {
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
}

bool PaintedButton::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::HoverEnter:
        m_hovered = true;
        update();
        break;
    case QEvent::HoverLeave:
        m_hovered = false;
        update();
        break;
    case QEvent::EnabledChange:
        update();
        break;
    default:
        break;
    }
    return QAbstractButton::event(event);
}

void PaintedButton::focusInEvent(QFocusEvent* event) {
    // A window that becomes active gives its focus back; that shows what showed before.
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::MouseFocusReason)
        m_ring = false;
    else if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason)
        m_ring = true;
    QAbstractButton::focusInEvent(event);
    update();
}

void PaintedButton::focusOutEvent(QFocusEvent* event) {
    QAbstractButton::focusOutEvent(event);
    update();
}

void PaintedButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    // Arrows belong to whoever holds a row of buttons; QAbstractButton would jump among all its siblings.
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_Left
        || event->key() == Qt::Key_Right) {
        event->ignore();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

LinkButton::LinkButton(const QString& text, QWidget* parent)
    : PaintedButton(parent) {
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // rather elided than pushing a pane wider
}

void LinkButton::setTrailingIcon(const QString& name) {
    m_trailing = name;
    updateGeometry();
    update();
}

QSize LinkButton::sizeHint() const {
    const QFontMetricsF metrics(face(TextSize::Body, QFont::Medium));
    const int icon = m_trailing.isEmpty() ? 0 : 20;
    return {static_cast<int>(std::ceil(metrics.horizontalAdvance(text()))) + icon + 4,
        static_cast<int>(std::ceil(metrics.height())) + 4};
}

QSize LinkButton::minimumSizeHint() const {
    return {std::min(sizeHint().width(), 32), sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QFont own = face(TextSize::Body, QFont::Medium);
    own.setUnderline(hovered());
    painter.setFont(own);
    const QColor ink = colour(isEnabled() ? Token::Accent : Token::Control);
    painter.setPen(ink);
    const int icon = m_trailing.isEmpty() ? 0 : 20;
    const QRectF words = QRectF(rect()).adjusted(2, 0, -2 - icon, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetricsF(own).elidedText(text(), Qt::ElideRight, words.width()));
    if (icon > 0)
        paintIcon(&painter, QRectF(width() - 18, (height() - 16) / 2.0, 16, 16), m_trailing, ink);
    if (ringVisible())
        drawFocusRing(&painter, rect(), 4);
}

} // namespace sevenscale
