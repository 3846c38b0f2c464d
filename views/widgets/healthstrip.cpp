// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/healthstrip.h"

#include "views/widgets/tooltip.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sevenscale {

namespace {

int heightOf(State state) {
    switch (state) {
    case State::Critical:
        return 26;
    case State::Attention:
        return 21;
    case State::Off:
        return 8;
    default:
        return 15;
    }
}

} // namespace

HealthStrip::HealthStrip(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HealthStrip::setCells(const QList<HealthCell>& cells) {
    m_cells = cells;
    m_cursor = std::min<int>(m_cursor, static_cast<int>(cells.size()) - 1);
    int worse = 0;
    int gaps = 0;
    for (const HealthCell& cell : cells) {
        worse += cell.state == State::Critical || cell.state == State::Attention ? 1 : 0;
        gaps += cell.state == State::Unknown ? 1 : 0;
    }
    setAccessibleName(
        tr("Health: %1 moments, %2 with trouble, %3 without data").arg(cells.size()).arg(worse).arg(gaps));
    update();
}

QSize HealthStrip::sizeHint() const {
    return {224, 28};
}
QSize HealthStrip::minimumSizeHint() const {
    return {60, 28};
}

void HealthStrip::paint(QPainter* painter, const QRectF& rect, const QList<HealthCell>& cells) {
    if (cells.isEmpty())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    const qreal pitch = rect.width() / static_cast<qreal>(cells.size());
    const qreal gap = pitch >= 3 ? 1 : 0;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const State state = cells.at(i).state;
        const qreal from = std::round(rect.left() + static_cast<qreal>(i) * pitch);
        const qreal to = std::round(rect.left() + static_cast<qreal>(i + 1) * pitch) - gap;
        const qreal tall = std::min<qreal>(heightOf(state), rect.height());
        const QRectF cell(from, rect.bottom() - tall, std::max<qreal>(1, to - from), tall);
        if (state == State::Unknown)
            painter->fillRect(cell, hatch(colour(Token::Off), Qt::transparent));
        else
            painter->fillRect(cell, colour(fillToken(state)));
    }
    painter->restore();
}

void HealthStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF area = QRectF(rect()).adjusted(0, 1, 0, -1);
    paint(&painter, area, m_cells);
    if (hasFocus() && m_cursor >= 0 && !m_cells.isEmpty()) {
        const qreal pitch = area.width() / static_cast<qreal>(m_cells.size());
        painter.fillRect(QRectF(std::round(m_cursor * pitch), height() - 2, std::max<qreal>(2, pitch - 1), 2),
            colour(Token::Accent));
    } else if (hasFocus()) {
        drawFocusRing(&painter, rect(), 2);
    }
}

int HealthStrip::cellAt(const QPointF& position) const {
    if (m_cells.isEmpty() || width() <= 0)
        return -1;
    const int index = static_cast<int>(position.x() * static_cast<qreal>(m_cells.size()) / width());
    return index >= 0 && index < m_cells.size() ? index : -1;
}

void HealthStrip::setCursorCell(int index) {
    if (m_cells.isEmpty())
        return;
    m_cursor = std::clamp(index, 0, static_cast<int>(m_cells.size()) - 1);
    setAccessibleDescription(m_cells.at(m_cursor).tooltip);
    const qreal pitch = width() / static_cast<qreal>(m_cells.size());
    QToolTip::showText(mapToGlobal(QPoint(static_cast<int>(m_cursor * pitch), height())),
        tooltipText(m_cells.at(m_cursor).tooltip), this);
    update();
}

bool HealthStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int index = cellAt(help->pos());
        if (index >= 0 && !m_cells.at(index).tooltip.isEmpty())
            QToolTip::showText(help->globalPos(), tooltipText(m_cells.at(index).tooltip), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void HealthStrip::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_cells.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCursorCell(m_cursor < 0 ? last : m_cursor - 1);
        return;
    case Qt::Key_Right:
        setCursorCell(m_cursor < 0 ? last : m_cursor + 1);
        return;
    case Qt::Key_Home:
        setCursorCell(0);
        return;
    case Qt::Key_End:
        setCursorCell(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_cursor >= 0)
            Q_EMIT activated(m_cursor);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void HealthStrip::mouseReleaseEvent(QMouseEvent* event) {
    const int index = cellAt(event->position());
    if (event->button() == Qt::LeftButton && index >= 0)
        Q_EMIT activated(index);
}

} // namespace sevenscale
