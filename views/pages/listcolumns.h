// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/listing.h"
#include "services/domain/savedview.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QString>

class QAction;
class QMenu;

namespace sevenscale {

class PagedTableModel;
class TableView;

/// The columns of a list as its reader wants them (shown or not, in what order, how wide), how dense its rows
/// are, and what they are sorted by. The first column names the row and stays where it is.
///
/// Widths are what the reader left, else what the model wishes, never less than the title needs; what is left
/// of the table's width goes to all of them in step, and the rest to the one column that takes it.
///
/// Owned by the page; the table has its model already. Thread: GUI.
class ListColumns final : public QObject {
    Q_OBJECT

public:
    ListColumns(PagedTableModel* model, TableView* table, QWidget* page);

    /// Columns to switch on and off, the order, and the way back; filled when it opens.
    QMenu* menu() const { return m_menu; }
    /// "Sort by": the same orders as a click on the head of a column gives, for the keyboard.
    QMenu* sortMenu() const { return m_sortMenu; }
    void reword();
    /// The columns shown, in their order, for a saved view; nothing: they are as at the start.
    QList<ViewColumn> columns() const;
    void setColumns(const QList<ViewColumn>& columns);
    /// The list's own order, before anybody chose another one.
    const std::optional<Sort>& ownSort() const { return m_ownSort; }
    /// Sort, density, order, widths and hidden columns, for Page::saveState().
    void save(QJsonObject& state) const;
    /// What names no column of this list is left out. Asks for rows only when the order is another one.
    void restore(const QJsonObject& state);

Q_SIGNALS:
    void changed(); ///< by the reader: what columns() gives

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void apply();
    void change(); ///< apply() what the reader chose
    void order();
    void setDensity(bool comfortable);
    void noteOrder();
    void place();
    void stretch();
    void fillMenu();
    void buildSortMenu();
    void updateSort();
    void sortChosen(int column, Qt::SortOrder order);

    PagedTableModel* m_model;
    TableView* m_table;
    QMenu* m_menu;
    QMenu* m_sortMenu;
    QList<QAction*> m_sortColumns;
    QAction* m_ascending = nullptr;
    QAction* m_descending = nullptr;
    QHash<QString, int> m_widths; ///< by key, as the reader left them
    QSet<QString> m_hidden;
    QStringList m_order; ///< keys from left to right; empty: the list's own
    std::optional<Sort> m_ownSort;
    bool m_placed = false; ///< a change of a width or place is the reader's
    bool m_sortSilent = false;
};

} // namespace sevenscale
