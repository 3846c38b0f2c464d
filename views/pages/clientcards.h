// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clientcardsmodel.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace sevenscale {

/// Draws a clinic's card: its name, its city, and at the lower edge revenue and integrations.
class ClientCardDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The cards of one column. A click or Enter opens a card; Left and Right go to the neighbouring column,
/// Ctrl+Left and Ctrl+Right move the card there, the menu key says where it can go. Thread: GUI.
class ClientCards final : public QListView {
    Q_OBJECT

public:
    explicit ClientCards(ClientStatus column, QWidget* parent = nullptr);

    ClientCardsModel* cards() const { return m_model; }
    void setMovable(bool movable);
    QString currentId() const;
    /// Selects the card when it is here, else nothing.
    void selectId(const QString& id);

Q_SIGNALS:
    void opened(const QString& id);
    /// A card that was here or elsewhere is to come here.
    void dropped(const QString& id);
    /// To a column on the left (-1) or right (1): the focus, or with `carry` the card.
    void stepped(int step, bool carry);
    void menuRequested(const QString& id, const QPoint& globalPosition);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    ClientCardsModel* m_model;
};

} // namespace sevenscale
