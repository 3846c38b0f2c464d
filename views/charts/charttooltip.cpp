// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/charttooltip.h"

#include "views/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sevenscale {

void ChartTooltip::paint(QPainter* painter, qreal x, const QRectF& plot, const QSizeF& view) const {
    const QFont plain = face(TextSize::Body);
    const QFont strong = face(TextSize::Body, QFont::DemiBold);
    const QFont small = face(TextSize::Secondary);
    const qreal line = std::ceil(QFontMetricsF(plain).height()) + 5;
    const bool hasTotal = !totalWord.isEmpty();
    qreal names = hasTotal ? QFontMetricsF(plain).horizontalAdvance(totalWord) : 0;
    qreal values = hasTotal ? figuresWidth(strong, total) : 0;
    qreal shares = 0;
    for (const Row& row : rows) {
        names = std::max(names, QFontMetricsF(plain).horizontalAdvance(row.name));
        values = std::max(values, figuresWidth(strong, row.value));
        shares = std::max(shares, row.share.isEmpty() ? 0 : figuresWidth(small, row.share));
    }
    // In a narrow chart the names give way to the values, the remark gets a line of its own, the title wraps.
    const qreal room = view.width() - 2 - 24;
    const qreal besides = 16 + 24 + values + (shares > 0 ? 14 + shares : 0);
    names = std::clamp<qreal>(names, 0, std::clamp<qreal>(room - besides, 0, 220));
    // Of a single row the chart's title says the name, too.
    const bool nameless
        = rows.size() == 1 && names < QFontMetricsF(plain).horizontalAdvance(rows.constFirst().name);
    const QString both = remark.isEmpty() ? title : title % u' ' % remark;
    const bool inOneLine = QFontMetricsF(strong).horizontalAdvance(both) <= room;
    const QString head = inOneLine ? both : title;
    const QString below = inOneLine ? QString() : remark;
    const qreal titled = QFontMetricsF(strong).horizontalAdvance(head);
    const qreal titleTall = titled <= room ? line : 2 * line;
    const qreal inner
        = std::max({besides + names, std::min(titled, room), QFontMetricsF(small).horizontalAdvance(below)});
    const qreal broad = std::ceil(inner) + 24;
    const qreal tall = 9 + titleTall + 3 + static_cast<qreal>(rows.size() + (below.isEmpty() ? 0 : 1)) * line
        + (hasTotal ? line + 5 : 0) + 7;
    qreal left = x - broad - 12;
    if (left < 0)
        left = x + 12;
    if (left + broad > view.width() - 1)
        left = std::max<qreal>(0, view.width() - 1 - broad);
    const qreal top
        = std::clamp<qreal>(plot.center().y() - tall / 2, 0, std::max<qreal>(0, view.height() - tall - 1));
    const QRectF box(std::round(left) + 0.5, std::round(top) + 0.5, broad, tall);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // The one shadow: the box floats over bars of its own colours.
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(0, 0, 0, Theme::instance().isDark() ? 70 : 22));
    painter->drawRoundedRect(
        box.translated(0, 2).adjusted(-1, 0, 1, 1), space::radius + 1, space::radius + 1);
    painter->setPen(colour(Token::Outline));
    painter->setBrush(colour(Token::Card));
    painter->drawRoundedRect(box, space::radius, space::radius);
    qreal y = box.top() + 8;
    const qreal from = box.left() + 12;
    const qreal to = box.right() - 12;
    painter->setFont(strong);
    painter->setPen(colour(Token::Text));
    painter->drawText(
        QRectF(from, y, to - from + 1, titleTall), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, head);
    y += titleTall;
    if (!below.isEmpty()) {
        painter->setFont(small);
        painter->setPen(colour(Token::Muted));
        painter->drawText(QRectF(from, y, to - from + 1, line), Qt::AlignVCenter | Qt::AlignLeft, below);
        y += line;
    }
    y += 3;
    const qreal valueRight = shares > 0 ? to - shares - 14 : to;
    for (const Row& row : rows) {
        if (row.marked) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour(Token::Selection));
            painter->drawRoundedRect(QRectF(from - 6, y, to - from + 12, line), 4, 4);
        }
        painter->setPen(Qt::NoPen);
        painter->setBrush(row.ink);
        painter->drawRoundedRect(QRectF(from, y + std::floor((line - 10) / 2), 10, 10), 2, 2);
        painter->setFont(plain);
        painter->setPen(colour(Token::Text));
        painter->drawText(QRectF(from + 16, y, names + 1, line), Qt::AlignVCenter | Qt::AlignLeft,
            nameless ? QString() : QFontMetricsF(plain).elidedText(row.name, Qt::ElideRight, names + 1));
        painter->setFont(strong);
        drawFigures(
            painter, QRectF(from, y, valueRight - from, line), Qt::AlignRight | Qt::AlignVCenter, row.value);
        if (!row.share.isEmpty()) {
            painter->setFont(small);
            painter->setPen(colour(Token::Muted));
            drawFigures(
                painter, QRectF(from, y, to - from, line), Qt::AlignRight | Qt::AlignVCenter, row.share);
        }
        y += line;
    }
    if (hasTotal) {
        painter->fillRect(QRectF(from, std::round(y) + 2, to - from, 1), colour(Token::Border));
        y += 5;
        painter->setFont(plain);
        painter->setPen(colour(Token::Muted));
        painter->drawText(QRectF(from, y, names + 16, line), Qt::AlignVCenter | Qt::AlignLeft, totalWord);
        painter->setFont(strong);
        painter->setPen(colour(Token::Text));
        drawFigures(
            painter, QRectF(from, y, valueRight - from, line), Qt::AlignRight | Qt::AlignVCenter, total);
    }
    painter->restore();
}

} // namespace sevenscale
