// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/tableparts.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/sparkline.h"
#include "views/widgets/tableview.h"
#include "views/widgets/tooltip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sevenscale {

namespace {

constexpr int pad = space::between;
constexpr int arrowRoom = 16; ///< what the arrow of the sorted column takes beside its title
constexpr int arrowOut = pad - 1; ///< of that, what may stand in the padding
constexpr int markRoom = 21;
constexpr qreal ChangeTint = 0.22; ///< of the accent over a cell that changed just now

bool rightAligned(CellKind kind) {
    return kind == CellKind::Number;
}

/// Where things stand in a cell, the same for painting, measuring and tooltips.
struct Cell {
    CellKind kind = CellKind::Text;
    QString text;
    QString secondary;
    QString iconName;
    bool hasState = false;
    State state = State::Unknown;
    QFont font;
    bool figures = false;
    QRectF area; // of mark and text
    QRectF words;
    qreal need = 0; // width of the text, secondary included

    bool elided() const { return need > words.width() + 0.5; }
};

Cell layOut(const QRect& rect, const QModelIndex& index, bool first, bool last) {
    Cell cell;
    cell.kind = kindOf(index);
    cell.text = index.data(Qt::DisplayRole).toString();
    cell.secondary = index.data(SecondaryRole).toString();
    cell.iconName = index.data(IconRole).toString();
    const QVariant state = index.data(StateRole);
    cell.hasState = state.isValid();
    cell.state = static_cast<State>(state.toInt());
    const bool strong = cell.kind == CellKind::Strong || index.data(StrongRole).toBool();
    cell.font = face(TextSize::Body,
        strong                            ? QFont::DemiBold
            : cell.kind == CellKind::Link ? QFont::Medium
                                          : QFont::Normal);
    cell.figures
        = cell.kind == CellKind::Number || cell.kind == CellKind::Time || cell.kind == CellKind::Strong;
    cell.area = QRectF(rect).adjusted(first ? space::around : pad, 0, last ? -space::around : -pad, -1);
    cell.words = cell.area;
    if (cell.hasState || !cell.iconName.isEmpty())
        cell.words.setLeft(cell.words.left() + markRoom);
    cell.need = cell.figures ? figuresWidth(cell.font, cell.text)
                             : QFontMetricsF(cell.font).horizontalAdvance(cell.text);
    if (!cell.secondary.isEmpty())
        cell.need += 8 + QFontMetricsF(face(TextSize::Body)).horizontalAdvance(cell.secondary);
    return cell;
}

int lastVisible(const QHeaderView* header) {
    for (int visual = header->count() - 1; visual >= 0; --visual)
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            return header->logicalIndex(visual);
    return -1;
}

} // namespace

CellKind kindOf(const QModelIndex& index) {
    const QVariant kind = index.data(KindRole);
    if (kind.isValid())
        return static_cast<CellKind>(kind.toInt());
    return index.data(StateRole).isValid() ? CellKind::State : CellKind::Text;
}

int firstVisible(const QHeaderView* header) {
    for (int visual = 0; visual < header->count(); ++visual)
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            return header->logicalIndex(visual);
    return -1;
}

TableDelegate::TableDelegate(TableView* view)
    : QStyledItemDelegate(view)
    , m_view(view) {
}

void TableDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QHeaderView* header = m_view->horizontalHeader();
    const bool first = index.column() == firstVisible(header);
    const bool last = index.column() == lastVisible(header);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool stale = m_view->isStale() || index.data(StaleRole).toBool();
    const QRect& rect = option.rect;

    painter->save();
    const Token ground = selected             ? Token::Selection
        : m_view->hoveredRow() == index.row() ? Token::Alternate
                                              : Token::Card;
    painter->fillRect(rect, colour(ground));
    if (const qreal changed = m_view->changeStrength(index); changed > 0) {
        QColor tint = colour(Token::Accent);
        tint.setAlphaF(static_cast<float>(ChangeTint * changed));
        painter->fillRect(rect, tint);
    }
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(Token::RowLine));
    if (m_view->keyboardUsed() && m_view->hasFocus() && m_view->currentIndex().row() == index.row()) {
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), colour(Token::Accent));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(Token::Accent));
    }
    if (first) {
        const QVariant rowState = index.data(RowStateRole);
        const auto state = static_cast<State>(rowState.toInt());
        if (selected)
            painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colour(Token::Accent));
        else if (rowState.isValid() && (state == State::Attention || state == State::Critical))
            painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1),
                stale ? colour(Token::Off) : colour(state));
    }

    const Cell cell = layOut(rect, index, first, last);
    if (cell.kind == CellKind::Trend) {
        QList<double> values;
        const QVariantList given = index.data(ValueRole).toList();
        for (const QVariant& value : given)
            values.append(value.toDouble());
        Sparkline::paint(
            painter, cell.area.adjusted(0, 3, 0, -3), values, colour(stale ? Token::Off : Token::Series1));
        painter->restore();
        return;
    }
    if (cell.hasState)
        paintState(painter,
            QRectF(cell.area.left(), cell.area.top() + std::floor((cell.area.height() - 15) / 2), 15, 15),
            cell.state, stale);
    else if (!cell.iconName.isEmpty())
        paintIcon(painter,
            QRectF(cell.area.left(), cell.area.top() + std::floor((cell.area.height() - 15) / 2), 15, 15),
            cell.iconName, colour(Token::Muted));

    const bool muted = stale || cell.kind == CellKind::Muted || cell.kind == CellKind::Time
        || cell.kind == CellKind::Identifier || index.data(MutedRole).toBool();
    painter->setFont(cell.font);
    painter->setPen(colour(cell.kind == CellKind::Link && !stale ? Token::Accent
            : muted                                              ? Token::Muted
                                                                 : Token::Text));
    // A missing value is a dash, quiet whatever the column.
    const bool dash = cell.text.isEmpty() && cell.kind != CellKind::State && cell.iconName.isEmpty();
    const int side = rightAligned(cell.kind) ? Qt::AlignRight : Qt::AlignLeft;
    if (dash) {
        painter->setPen(colour(Token::Muted));
        painter->drawText(cell.words, side | Qt::AlignVCenter, QStringLiteral("–"));
    } else if (!cell.elided() && cell.figures) {
        drawFigures(painter, cell.words, side | Qt::AlignVCenter, cell.text);
    } else {
        const QFontMetricsF metrics(cell.font);
        const Qt::TextElideMode mode = cell.kind == CellKind::Identifier ? Qt::ElideMiddle : Qt::ElideRight;
        const QString shown = metrics.elidedText(cell.text, mode, cell.words.width());
        painter->drawText(cell.words, side | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        if (!cell.secondary.isEmpty() && shown == cell.text) {
            const qreal used = metrics.horizontalAdvance(shown) + 8;
            const QRectF rest = cell.words.adjusted(used, 0, 0, 0);
            if (rest.width() > 16) {
                painter->setFont(face(TextSize::Body));
                painter->setPen(colour(Token::Muted));
                painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                    QFontMetricsF(painter->font()).elidedText(cell.secondary, Qt::ElideRight, rest.width()));
            }
        }
    }
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QHeaderView* header = m_view->horizontalHeader();
    const Cell cell = layOut(QRect(0, 0, 1000, m_view->rowPixels()), index,
        index.column() == firstVisible(header), index.column() == lastVisible(header));
    const qreal around = 1000 - cell.words.width();
    return {std::min(widest, static_cast<int>(std::ceil(cell.need + around)) + 2), m_view->rowPixels()};
}

bool TableDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
    const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty()) {
        const QHeaderView* header = m_view->horizontalHeader();
        const Cell cell = layOut(option.rect, index, index.column() == firstVisible(header),
            index.column() == lastVisible(header));
        if (cell.elided())
            tip = cell.secondary.isEmpty() ? cell.text : cell.text % u' ' % cell.secondary;
    }
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), tooltipText(tip), view->viewport(), option.rect);
    return true;
}

TableHeader::TableHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionsMovable(true);
    setMinimumSectionSize(48);
    setDefaultSectionSize(120);
    setResizeContentsPrecision(0);
    setMouseTracking(true);
    setStretchLastSection(false);
}

QSize TableHeader::sizeHint() const {
    return {
        QHeaderView::sizeHint().width(), std::max(28, QFontMetrics(face(TextSize::Secondary)).height() + 13)};
}

namespace {

bool sectionRight(const QAbstractItemModel* model, int section) {
    if (model == nullptr)
        return false;
    const QVariant kind = model->headerData(section, Qt::Horizontal, KindRole);
    if (kind.isValid())
        return rightAligned(static_cast<CellKind>(kind.toInt()));
    const QModelIndex top = model->index(0, section);
    return top.isValid() && rightAligned(kindOf(top));
}

} // namespace

int TableHeader::titleWidth(int section) const {
    const QString text
        = model() != nullptr ? model()->headerData(section, Qt::Horizontal).toString() : QString();
    const QFontMetricsF strong(face(TextSize::Secondary, QFont::DemiBold));
    const int edge = (section == firstVisible(this) ? space::around - pad : 0)
        + (section == lastVisible(this) ? space::around - pad : 0);
    return static_cast<int>(std::ceil(strong.horizontalAdvance(text))) + 1 + arrowRoom - arrowOut + 2 * pad
        + edge;
}

QSize TableHeader::sectionSizeFromContents(int section) const {
    return {titleWidth(section), sizeHint().height()};
}

void TableHeader::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), colour(Token::Alternate));
        painter.fillRect(0, viewport()->height() - 1, viewport()->width(), 1, colour(Token::Border));
    }
    QHeaderView::paintEvent(event);
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    if (!rect.isValid() || model() == nullptr)
        return;
    painter->save();
    painter->fillRect(rect, colour(Token::Alternate));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(Token::Border));
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const bool right = sectionRight(model(), section);
    const bool over = section == m_hovered && sectionsClickable();
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    painter->setFont(face(TextSize::Secondary, sorted ? QFont::DemiBold : QFont::Medium));
    painter->setPen(colour(sorted || over ? Token::Text : Token::Muted));
    QRectF area = QRectF(rect).adjusted(section == firstVisible(this) ? space::around : pad, 0,
        section == lastVisible(this) ? -space::around : -pad, -1);
    const QFontMetricsF metrics(painter->font());
    const qreal arrow = sorted ? arrowRoom : 0;
    // On the side away from the edge that title and cells share.
    if (sorted)
        area.adjust(right ? -arrowOut : 0, 0, right ? 0 : arrowOut, 0);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width() - arrow);
    const qreal broad = metrics.horizontalAdvance(shown);
    const qreal x = right ? area.right() - broad : area.left();
    painter->drawText(
        QRectF(x, area.top(), broad + 1, area.height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
    if (sorted)
        paintIcon(painter,
            QRectF(right ? x - arrowRoom : x + broad + 2, area.top() + std::floor((area.height() - 14) / 2),
                14, 14),
            sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("chevron-up")
                                                       : QStringLiteral("chevron-down"),
            colour(Token::Text));
    // Where a width can be pulled: a short line, only while the mouse is here.
    if (m_hovered >= 0 && section != lastVisible(this))
        painter->fillRect(QRect(rect.right(), rect.top() + 7, 1, rect.height() - 15), colour(Token::Outline));
    painter->restore();
}

bool TableHeader::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip && model() != nullptr) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int section = logicalIndexAt(help->pos());
        QString tip = section < 0 ? QString()
                                  : model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString();
        if (tip.isEmpty() && section >= 0) {
            const QString text = model()->headerData(section, Qt::Horizontal).toString();
            if (QFontMetricsF(face(TextSize::Secondary, QFont::DemiBold)).horizontalAdvance(text) + 2 * pad
                > sectionSize(section))
                tip = text;
        }
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tooltipText(tip), this);
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

void TableHeader::mouseMoveEvent(QMouseEvent* event) {
    const int section = logicalIndexAt(event->pos());
    if (section != m_hovered) {
        m_hovered = section;
        viewport()->update();
    }
    QHeaderView::mouseMoveEvent(event);
}

void TableHeader::leaveEvent(QEvent* event) {
    m_hovered = -1;
    viewport()->update();
    QHeaderView::leaveEvent(event);
}

} // namespace sevenscale
