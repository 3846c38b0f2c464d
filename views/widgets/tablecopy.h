// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndexList>
#include <QString>

class QHeaderView;

namespace sevenscale {

enum class CopyFormat {
    Text, ///< cells as they are shown, between tabs: what a spreadsheet pastes
    Csv, ///< the same, as a file of this program would have them, safe to be opened
    Json, ///< an array of objects of the schema's names and the values behind the texts
};

/// These rows (their indexes of column 0) with the columns that the header shows, in its order. Text and CSV
/// begin with the titles.
QString copiedRows(const QHeaderView& header, const QModelIndexList& rows, CopyFormat format);

} // namespace sevenscale
