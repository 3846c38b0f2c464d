// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "views/theme/theme.h"
#include "views/widgets/tablecopy.h"

#include <QHeaderView>
#include <QPersistentModelIndex>
#include <QTableView>

#include <optional>

namespace sevenscale {

class ChangeMarks;
class TableDelegate;
class TableHeader;

/// The one table of the program, edge to edge, rows of 28 or 36 px.
///
/// Rows are selected whole. Enter or a double click emits rowActivated, moving the selection by key or mouse
/// rowSelected; both give the row's id (IdRole of column 0). What the model does to the selection, because a
/// row went, emits neither. Ctrl+C copies the selected rows as text, Ctrl+Shift+C as CSV. The first column
/// stays in place while the others scroll sideways. placeholder is shown instead of rows while the model has
/// none.
///
/// Rows that come and go above leave what is on the screen where it is, when the list is scrolled or the
/// mouse is over it. Else new rows show at the top; a list that the mouse held there goes back to its top
/// when the mouse leaves, unless a row is selected.
class TableView final : public QTableView {
    Q_OBJECT

public:
    enum class Density { Compact, Comfortable };

    explicit TableView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    void setDensity(Density density);
    Density density() const { return m_density; }
    int rowPixels() const;

    /// Shown while the model has no rows; taken over. nullptr removes it.
    void setPlaceholder(QWidget* widget);
    QWidget* placeholder() const { return m_placeholder; }
    void setStale(bool stale);
    bool isStale() const { return m_stale; }
    /// The model's first row is not the list's: its top is no place to stay at.
    void setRowsBefore(bool before) { m_rowsBefore = before; }
    /// Somebody reads a row: at the top, too, new ones leave what is on the screen where it is.
    void setReading(bool reading) { m_reading = reading; }
    /// From 1, when the cell changed just now, to 0.
    qreal changeStrength(const QModelIndex& index) const;

    /// Widths from the rows that are visible, once; call after the first rows came.
    void fitColumns();

    QString currentId() const;
    QStringList selectedIds() const; ///< from top to bottom
    /// Select the row with this id if the model has it loaded; emits nothing.
    bool selectId(const QString& id);

    int hoveredRow() const { return m_hovered; }
    bool keyboardUsed() const { return m_keyboard; } ///< the current row is outlined then

Q_SIGNALS:
    void rowActivated(const QString& id);
    void rowSelected(const QString& id); ///< by the user; empty when nothing is selected
    void linkActivated(const QString& id, int column);

public Q_SLOTS:
    void copySelection(sevenscale::CopyFormat format = CopyFormat::Text);
    /// Cells of a row got other texts: they bear a tint for a moment.
    void markChanged(int row, const QList<int>& columns);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void updatePlaceholder();
    void applyDensity();
    void setHovered(int row);
    void placeFrozen();
    void holdRows();
    void restoreRows();
    QModelIndexList selectedRows() const;
    QString idOf(const QModelIndex& index) const;

    Density m_density = Density::Compact;
    QWidget* m_placeholder = nullptr;
    QList<QMetaObject::Connection> m_connections;
    int m_hovered = -1;
    bool m_stale = false;
    bool m_rowsBefore = false;
    bool m_reading = false;
    bool m_byUser = false; ///< within the handler of a key or of the mouse
    bool m_keyboard = false;
    std::optional<QPoint> m_mouse; ///< where it is in the viewport
    /// Rows that were on the screen before a change of the model, and where; the first that is still there
    /// decides.
    struct Held {
        QPersistentModelIndex index;
        int y = 0;
    };
    QList<Held> m_held;
    bool m_removing = false; ///< the model is taking rows away
    bool m_restoring = false;
    bool m_heldAtTop = false;
    QTableView* m_frozen = nullptr;
    TableDelegate* m_delegate = nullptr;
    TableHeader* m_header = nullptr;
    ChangeMarks* m_marks = nullptr;
};

} // namespace sevenscale
