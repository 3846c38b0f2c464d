// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/filterfield.h"

#include "views/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr qreal WaveStep = 2.5;
constexpr qreal WaveHeight = 2.5;
constexpr qreal LeastWave = 7; ///< so that one narrow character shows it

} // namespace

FilterField::FilterField(QWidget* parent)
    : QLineEdit(parent) {
    connect(this, &QLineEdit::textChanged, this, [this] { setMark(0, 0); });
}

void FilterField::setMark(qsizetype position, qsizetype length) {
    m_position = std::clamp<qsizetype>(position, 0, text().size());
    m_length = std::clamp<qsizetype>(length, 0, text().size() - m_position);
    update();
}

void FilterField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (m_length == 0)
        return;
    // The field does not say how far it is scrolled; the caret does, whose place in the text is known.
    QTextLayout layout(displayText(), font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const qreal origin = cursorRect().center().x() - line.cursorToX(cursorPosition());
    const qreal left = origin + line.cursorToX(static_cast<int>(m_position));
    const qreal right
        = std::max(origin + line.cursorToX(static_cast<int>(m_position + m_length)), left + LeastWave);
    const qreal y = rect().center().y() + fontMetrics().height() / 2.0 + 2;

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect().adjusted(2, 0, -2, 0));
    painter.setPen(QPen(colour(Token::Critical), 1.4));
    QPainterPath wave(QPointF(left, y));
    bool up = true;
    for (qreal x = left + WaveStep; x <= right; x += WaveStep, up = !up)
        wave.lineTo(x, up ? y - WaveHeight : y);
    painter.drawPath(wave);
}

} // namespace sevenscale
