// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QString>

#include <optional>

class QToolButton;

namespace sevenscale {

class NewRowsButton;
class PagedTableModel;
class TableView;

/// New and changed rows under the eyes of whoever reads a list.
///
/// What comes in above the rows on screen is counted in a button over the table's top ("12 new"), which goes
/// there; cells that changed are marked for a moment. While the list is paused nothing moves: what is counted
/// meanwhile is told beside the button that goes on.
///
/// Owned by the page. Thread: GUI.
class ListLive final : public QObject {
    Q_OBJECT

public:
    ListLive(PagedTableModel* model, TableView* table, QToolButton* pause, QObject* parent);

    bool isPaused() const { return m_paused; }
    void setPaused(bool paused);
    /// A row is open: new rows do not move it, not even at the list's start.
    void setReading(bool reading);
    /// All rows that this filter leaves were counted.
    void setTotal(qint64 rows);
    int newRows() const { return static_cast<int>(m_new.size()); } ///< above those on screen
    void startOver();
    void reword();

Q_SIGNALS:
    void pausedChanged(bool paused);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void inserted(int first, int last);
    void forgetSeen();
    void update();
    void place();

    PagedTableModel* m_model;
    TableView* m_table;
    QToolButton* m_pause;
    NewRowsButton* m_button;
    QSet<QString> m_new; ///< rows that came in above, and were not seen yet
    bool m_paused = false;
    QString m_countedFilter;
    std::optional<qint64> m_total; ///< when the list was paused
    qint64 m_since = 0; ///< rows more than then
};

} // namespace sevenscale
