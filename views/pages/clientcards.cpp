// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/clientcards.h"

#include "models/roles.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace sevenscale {
namespace {

constexpr int Gap = 6; ///< between two cards
constexpr int Inset = 10;
constexpr int IconSize = 14;

int lineHeight(TextSize size) {
    return QFontMetrics(face(size)).height();
}

/// Text that ends in "…" where it does not fit; gives the room that is left behind it.
void drawLine(QPainter* painter, const QRect& rect, const QString& text, const QFont& font, const QColor& ink,
    Qt::Alignment alignment = Qt::AlignLeft) {
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void ClientCardDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool moving = index.data(ClientCardsModel::MovingRole).toBool();
    const QRectF card = QRectF(option.rect).adjusted(1, 1, -1, -Gap + 1).adjusted(0.5, 0.5, -0.5, -0.5);
    const Token edge = selected ? Token::Accent : hovered && !moving ? Token::Control : Token::Border;
    painter->setPen(QPen(colour(edge), 1));
    painter->setBrush(colour(selected ? Token::Selection : Token::Card));
    painter->drawRoundedRect(card, space::radius, space::radius);
    if (selected && option.state & QStyle::State_HasFocus)
        drawFocusRing(painter, card);

    const QColor text = colour(moving ? Token::Muted : Token::Text);
    QRect line = card.toRect().adjusted(Inset, space::between, -Inset, 0);
    line.setHeight(lineHeight(TextSize::Body));
    drawLine(painter, line, index.data().toString(), face(TextSize::Body, QFont::DemiBold), text);
    line.translate(0, line.height() + 1);
    line.setHeight(lineHeight(TextSize::Secondary));
    drawLine(painter, line, index.data(ClientCardsModel::CityRole).toString(), face(TextSize::Secondary),
        colour(Token::Muted));

    line.translate(0, line.height() + 5);
    const QFont small = face(TextSize::Secondary);
    const QString integrations = index.data(ClientCardsModel::IntegrationsRole).toString();
    int right = 0;
    if (!integrations.isEmpty()) {
        const int width = QFontMetrics(small).horizontalAdvance(integrations) + 2;
        drawLine(painter, line.adjusted(line.width() - width, 0, 0, 0), integrations, small, text);
        const auto worst = static_cast<State>(index.data(ClientCardsModel::IntegrationsStateRole).toInt());
        const bool wrong = worst == State::Critical || worst == State::Attention;
        const QPixmap plug = icon(QStringLiteral("plug"), wrong ? markToken(worst) : Token::Muted)
                                 .pixmap(QSize(IconSize, IconSize), painter->device()->devicePixelRatioF());
        painter->drawPixmap(line.right() - width - IconSize - 3, line.center().y() - IconSize / 2 + 1, plug);
        right = width + IconSize + space::between;
    }
    QRect money = line.adjusted(0, 0, -right, 0);
    if (index.data(ClientCardsModel::RevenueOddRole).toBool()) {
        const QPixmap odd = icon(QStringLiteral("triangle-alert"), Token::Attention)
                                .pixmap(QSize(IconSize, IconSize), painter->device()->devicePixelRatioF());
        painter->drawPixmap(money.left(), line.center().y() - IconSize / 2 + 1, odd);
        money.setLeft(money.left() + IconSize + space::inside);
    }
    const QString revenue = index.data(ClientCardsModel::RevenueRole).toString();
    drawLine(painter, money, revenue.isEmpty() ? Format::dash() : revenue, small,
        revenue.isEmpty() ? colour(Token::Muted) : text);
    painter->restore();
}

QSize ClientCardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {
        120, 2 * space::between + lineHeight(TextSize::Body) + 2 * lineHeight(TextSize::Secondary) + 6 + Gap};
}

ClientCards::ClientCards(ClientStatus column, QWidget* parent)
    : QListView(parent)
    , m_model(new ClientCardsModel(column, this)) {
    setModel(m_model);
    setItemDelegate(new ClientCardDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    // The column's ground is the board's; only cards are white.
    setStyleSheet(QStringLiteral("QListView { background: transparent; }"));
    viewport()->setAutoFillBackground(false);
    setDragDropMode(QAbstractItemView::NoDragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false); // a column has its own order
    connect(this, &QAbstractItemView::clicked, this,
        [this](const QModelIndex& index) { Q_EMIT opened(index.data(IdRole).toString()); });
    connect(m_model, &ClientCardsModel::dropped, this, &ClientCards::dropped);
}

void ClientCards::setMovable(bool movable) {
    m_model->setMovable(movable);
    setDragDropMode(movable ? QAbstractItemView::DragDrop : QAbstractItemView::NoDragDrop);
}

QString ClientCards::currentId() const {
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    return chosen.isEmpty() ? QString() : chosen.first().data(IdRole).toString();
}

void ClientCards::selectId(const QString& id) {
    const int row = m_model->rowOf(id);
    if (row < 0)
        return clearSelection();
    const QModelIndex index = m_model->index(row);
    if (!selectionModel()->isSelected(index))
        setCurrentIndex(index);
}

void ClientCards::keyPressEvent(QKeyEvent* event) {
    const bool carry = event->modifiers() == Qt::ControlModifier;
    if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        && (carry || event->modifiers() == Qt::NoModifier)) {
        Q_EMIT stepped(event->key() == Qt::Key_Left ? -1 : 1, carry);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !currentId().isEmpty()) {
        Q_EMIT opened(currentId());
        return;
    }
    QListView::keyPressEvent(event);
}

void ClientCards::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    const QPoint place = byKey ? visualRect(index).bottomLeft() : event->pos();
    Q_EMIT menuRequested(index.data(IdRole).toString(), viewport()->mapToGlobal(place));
}

void ClientCards::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && currentId().isEmpty() && m_model->rowCount() > 0)
        setCurrentIndex(currentIndex().isValid() ? currentIndex() : m_model->index(0));
}

void ClientCards::focusOutEvent(QFocusEvent* event) {
    QListView::focusOutEvent(event);
    viewport()->update();
}

/// The card itself under the mouse, and not the whole width of a row with its neighbours' edge.
void ClientCards::startDrag(Qt::DropActions) {
    const QModelIndex index = currentIndex();
    if (!index.isValid() || !(index.flags() & Qt::ItemIsDragEnabled))
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(m_model->mimeData({index}));
    const QRect rect = visualRect(index).adjusted(0, 0, 0, -Gap + 1);
    drag->setPixmap(viewport()->grab(rect));
    drag->setHotSpot(viewport()->mapFromGlobal(QCursor::pos()) - rect.topLeft());
    drag->exec(Qt::MoveAction);
}

} // namespace sevenscale
