// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/paletteitem.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>

namespace sevenscale {

/// The rows of the palette: headings and items, best first.
///
/// Items are there from the start, results are the answers to what was typed; both stay until they are set
/// anew. Thread: GUI.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HeadingRole = Qt::UserRole + 1 }; ///< bool: the row is a heading
    struct Row {
        PaletteItem item;
        QString heading; ///< not empty: the row is one
        QList<int> found; ///< positions in the text
    };

    using QAbstractListModel::QAbstractListModel;

    static int rowHeight(); ///< of an item, in pixels

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    const Row& at(int row) const { return m_rows.at(row); }
    /// Where an item of this kind and key stands; -1: nowhere.
    int rowOf(const PaletteItem& item) const;

    const QList<PaletteItem>& items() const { return m_items; }
    void setItems(const QList<PaletteItem>& items) { m_items = items; }
    void setResults(const QList<PaletteItem>& results) { m_results = results; }
    /// Fills the rows: pages and actions by what matches, then the answers as they came.
    void show(const QString& typed);

private:
    QList<PaletteItem> m_items;
    QList<PaletteItem> m_results;
    QList<Row> m_rows;
};

} // namespace sevenscale
