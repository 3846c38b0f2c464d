// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/label.h"

#include "views/widgets/tooltip.h"

#include <QAccessible>
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace sevenscale {

Label::Label(const QString& text, TextSize size, QFont::Weight weight, Token token, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_size(size)
    , m_weight(weight)
    , m_token(token) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Label::setText(const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Label::setSize(TextSize size, QFont::Weight weight) {
    m_size = size;
    m_weight = weight;
    updateGeometry();
    update();
}

void Label::setElideMode(Qt::TextElideMode mode) {
    m_elide = mode;
    update();
}

void Label::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

void Label::setFigures(bool on) {
    m_figures = on;
    updateGeometry();
}

void Label::setFixed(bool on) {
    m_fixed = on;
    setSizePolicy(on ? QSizePolicy::Fixed : QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateGeometry();
}

QFont Label::ownFont() const {
    return face(m_size, m_weight);
}

QSize Label::sizeHint() const {
    const QFont own = ownFont();
    const QFontMetricsF metrics(own);
    const qreal width = m_figures ? figuresWidth(own, m_text) : metrics.horizontalAdvance(m_text);
    return {static_cast<int>(std::ceil(width)) + 1, static_cast<int>(std::ceil(metrics.height())) + 1};
}

QSize Label::minimumSizeHint() const {
    const QSize hint = sizeHint();
    return m_fixed ? hint : QSize(std::min(hint.width(), 24), hint.height());
}

void Label::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(ownFont());
    painter.setPen(colour(isEnabled() ? m_token : Token::Control));
    const QFontMetricsF metrics(painter.font());
    if (m_figures && figuresWidth(painter.font(), m_text) <= width() + 0.5) {
        drawFigures(&painter, rect(), static_cast<int>(m_alignment), m_text);
        return;
    }
    painter.drawText(QRectF(rect()), static_cast<int>(m_alignment) | Qt::TextSingleLine,
        metrics.elidedText(m_text, m_elide, width()));
}

bool Label::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (sizeHint().width() - 1 > width())
            QToolTip::showText(help->globalPos(), tooltipText(m_text), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace sevenscale
