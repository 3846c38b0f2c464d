// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/integrationtypes.h"
#include "services/domain/state.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

#include <optional>

namespace sevenscale {

class IntegrationMatrixModel;

// What the matrix of integrations is painted with.

/// How a cell looks: its state, and of a good one whether a sync or two were missed. Nothing: not connected.
struct MatrixLook {
    std::optional<State> state;
    bool late = false;
    bool dimmed = false; ///< the filter does not leave it
};
/// The ground and the mark; gives the room that is left for words.
QRectF paintMatrixCell(QPainter* painter, const QRectF& rect, const MatrixLook& look);

class MatrixDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;
};

/// The types across with their icons, and the clinics' names down.
class MatrixHeader final : public QHeaderView {
    Q_OBJECT

public:
    MatrixHeader(Qt::Orientation orientation, QWidget* parent);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool viewportEvent(QEvent* event) override;
};

class MatrixTable final : public QTableView {
    Q_OBJECT

public:
    explicit MatrixTable(QWidget* parent = nullptr);
    int rowPixels() const;
    /// Lays out what changed, so that the scroll bar knows it.
    void settle() { updateGeometries(); }
    void keyboardSearch(const QString&) override { } // letters belong to the page's keys

Q_SIGNALS:
    void chosen(const QModelIndex& index); ///< by Enter or a click
    void moved(const QModelIndex& index); ///< by the keys
    void startWanted();
    void endWanted();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

/// What the grounds of the cells mean, as many lines as it needs.
class MatrixLegend final : public QWidget {
    Q_OBJECT

public:
    explicit MatrixLegend(QWidget* parent = nullptr);
    void reword();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Entry {
        MatrixLook look;
        QString text;
    };
    /// Places the entries in lines of this width; paints them when there is a painter. Gives the height.
    int flow(int width, QPainter* painter) const;

    QList<Entry> m_entries;
};

} // namespace sevenscale
