// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QDialog;
class QMenu;
class QWidget;

namespace sevenscale {

class PagedTableModel;
class TableView;

/// Moves the model's window of rows with whoever reads its table: reads ahead in both directions before an
/// end comes in sight, and goes to the list's start, its end or a date.
///
/// Keys, within the table: Home and End go to the list's first and last row, be they loaded or not; Ctrl+G
/// asks for a date.
///
/// Owned by the page. Thread: GUI.
class ListScroll final : public QObject {
    Q_OBJECT

public:
    ListScroll(PagedTableModel* model, TableView* table, QWidget* page);

    /// "Go to": the same for the mouse and for the palette.
    QMenu* menu() const { return m_menu; }
    void reword();
    /// Asks for a moment, in the model's time zone, and goes there. A list that is in another order is put
    /// into that of its first column of time, newest first.
    void askForDate();
    void jumpToDate(const QDateTime& moment);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void readAhead();
    void jump(bool toEnd);
    void showJumped(bool atEnd);
    int timeColumn() const; ///< -1 when the list has none

    PagedTableModel* m_model;
    TableView* m_table;
    QWidget* m_page;
    QMenu* m_menu;
    QAction* m_start;
    QAction* m_end;
    QAction* m_date;
    QPointer<QDialog> m_dialog;
};

} // namespace sevenscale
