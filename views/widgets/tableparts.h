// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace sevenscale {

class TableView;

/// What the table and its parts know alike: the widest a column becomes by itself, how a cell is drawn, and
/// which column is the first one that is seen (-1 for none).
inline constexpr int widest = 340;
CellKind kindOf(const QModelIndex& index);
int firstVisible(const QHeaderView* header);

/// Draws every cell of every table, from the roles in models/roles.h: ground, row line, selected edge, mark
/// or icon, text elided (ids in the middle), numbers right with equal digits. A tooltip appears only where
/// text was elided, or the model gives one.
class TableDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TableDelegate(TableView* view);

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    TableView* m_view;
};

/// The table's head: muted titles aligned like their columns, the sorted one strong with an arrow after its
/// word, the rest of the line filled.
class TableHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHeader(QWidget* parent = nullptr);

    /// The pixels in which a column's title is whole, sorted or not.
    int titleWidth(int section) const;
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    QSize sectionSizeFromContents(int section) const override;
    bool viewportEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int m_hovered = -1;
};

} // namespace sevenscale
