// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/palettedelegate.h"

#include "views/frame/keycaps.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace sevenscale {
namespace {

QString defaultIcon(PaletteItem::Kind kind) {
    switch (kind) {
    case PaletteItem::Kind::Page:
        return QStringLiteral("arrow-right");
    case PaletteItem::Kind::Action:
        return QStringLiteral("zap");
    case PaletteItem::Kind::Link:
        return QStringLiteral("link");
    case PaletteItem::Kind::Client:
        return QStringLiteral("hospital");
    case PaletteItem::Kind::Agent:
        return QStringLiteral("bot");
    }
    return {};
}

/// The text with what was typed in bold; gives the width.
qreal drawFound(QPainter* painter, const QRectF& place, const PaletteModel::Row& row) {
    const QFont plain = face(TextSize::Body);
    const QFont strong = face(TextSize::Body, QFont::DemiBold);
    const QFontMetricsF metrics(row.found.isEmpty() ? plain : strong);
    const QString text = metrics.elidedText(row.item.text, Qt::ElideRight, place.width());
    QList<QTextLayout::FormatRange> formats;
    for (const int at : row.found) {
        if (at >= text.size())
            continue;
        if (!formats.isEmpty() && formats.constLast().start + formats.constLast().length == at) {
            ++formats.last().length;
            continue;
        }
        QTextLayout::FormatRange range;
        range.start = at;
        range.length = 1;
        range.format.setFont(strong);
        range.format.setForeground(colour(Token::Accent));
        formats.append(range);
    }
    QTextLayout layout(text, plain);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(place.width() + 8);
    layout.endLayout();
    painter->setPen(colour(Token::Text));
    layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2));
    return line.naturalTextWidth();
}

} // namespace

PaletteDelegate::PaletteDelegate(const PaletteModel* model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model) {
}

void PaletteDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const PaletteModel::Row& row = m_model->at(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF box = QRectF(option.rect);
    if (!row.heading.isEmpty()) {
        painter->setFont(face(TextSize::Caption, QFont::Medium));
        painter->setPen(colour(Token::Muted));
        painter->drawText(box.adjusted(16, 4, -16, -2), Qt::AlignLeft | Qt::AlignVCenter, row.heading);
        painter->restore();
        return;
    }
    box.adjust(8, 1, -8, -1);
    const bool current = (option.state & QStyle::State_Selected) != 0;
    if (current) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(Token::Selection));
        painter->drawRoundedRect(box, space::radius, space::radius);
    }
    const QString iconName = row.item.icon.isEmpty() ? defaultIcon(row.item.kind) : row.item.icon;
    paintIcon(painter, QRectF(box.left() + 10, std::floor(box.center().y() - 8), 16, 16), iconName,
        colour(current ? Token::Accent : Token::Muted));

    qreal right = box.right() - 10;
    if (!row.item.shortcut.isEmpty()) {
        const qreal broad = keyCapsWidth(row.item.shortcut);
        drawKeyCaps(painter, QRectF(right - broad, box.top(), broad, box.height()), row.item.shortcut);
        right -= broad + 12;
    }
    const qreal left = box.left() + 38;
    const qreal used = drawFound(painter, QRectF(left, box.top(), right - left, box.height()), row);
    if (!row.item.detail.isEmpty() && right - left - used > 60) {
        painter->setFont(face(TextSize::Secondary));
        painter->setPen(colour(Token::Muted));
        const QRectF place(left + used + 10, box.top(), right - left - used - 10, box.height());
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter->font()).elidedText(row.item.detail, Qt::ElideRight, place.width()));
    }
    painter->restore();
}

} // namespace sevenscale
