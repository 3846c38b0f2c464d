// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/keycaps.h"

#include "views/theme/theme.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

constexpr qreal gap = 3;

QFont capFont() {
    return face(TextSize::Caption, QFont::Medium);
}

/// Walks the caps and the signs between them. `draw` is called with the left edge and the width of each.
template <typename Draw> qreal walk(const QString& keys, Draw draw) {
    const QFontMetricsF metrics(capFont());
    qreal x = 0;
    bool firstWay = true;
    const QStringList ways = keys.split(QStringLiteral(" / "));
    for (const QString& way : ways) {
        if (!firstWay) {
            const qreal width = metrics.horizontalAdvance(u'/') + 2 * gap;
            draw(QStringLiteral("/"), x, width, false);
            x += width;
        }
        firstWay = false;
        // A lone "+" is the key itself.
        const QStringList caps = way.size() > 1 ? way.split(u'+', Qt::SkipEmptyParts) : QStringList{way};
        bool first = true;
        for (const QString& cap : caps) {
            if (!first)
                x += gap;
            first = false;
            const qreal width
                = std::max(metrics.height() + 4, std::ceil(metrics.horizontalAdvance(cap)) + 12);
            draw(cap, x, width, true);
            x += width;
        }
    }
    return x;
}

} // namespace

qreal keyCapsWidth(const QString& keys) {
    return keys.isEmpty() ? 0 : walk(keys, [](const QString&, qreal, qreal, bool) {});
}

qreal drawKeyCaps(QPainter* painter, const QRectF& area, const QString& keys) {
    if (keys.isEmpty())
        return 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(capFont());
    const qreal tall = std::ceil(QFontMetricsF(capFont()).height()) + 4;
    const qreal top = std::floor(area.top() + (area.height() - tall) / 2) + 0.5;
    const qreal width = walk(keys, [&](const QString& cap, qreal x, qreal broad, bool isCap) {
        const QRectF box(std::floor(area.left() + x) + 0.5, top, broad - 1, tall - 1);
        if (isCap) {
            painter->setPen(colour(Token::Outline));
            painter->setBrush(colour(Token::Alternate));
            painter->drawRoundedRect(box, 4, 4);
            painter->setPen(colour(Token::Text));
        } else {
            painter->setPen(colour(Token::Muted));
        }
        painter->drawText(box, Qt::AlignCenter, cap);
    });
    painter->restore();
    return width;
}

KeyCaps::KeyCaps(const QString& keys, const QString& words, QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setWords(keys, words);
}

void KeyCaps::setWords(const QString& keys, const QString& words) {
    m_keys = keys;
    m_words = words;
    setAccessibleName(words.isEmpty() ? keys : keys % u": " % words);
    updateGeometry();
    update();
}

QSize KeyCaps::sizeHint() const {
    const qreal words
        = m_words.isEmpty() ? 0 : 6 + QFontMetricsF(face(TextSize::Caption)).horizontalAdvance(m_words);
    return {static_cast<int>(std::ceil(keyCapsWidth(m_keys) + words)) + 1,
        static_cast<int>(std::ceil(QFontMetricsF(capFont()).height())) + 5};
}

void KeyCaps::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const qreal caps = drawKeyCaps(&painter, rect(), m_keys);
    painter.setFont(face(TextSize::Caption));
    painter.setPen(colour(Token::Muted));
    painter.drawText(QRectF(rect()).adjusted(caps + 6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_words);
}

} // namespace sevenscale
