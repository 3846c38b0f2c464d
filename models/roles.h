// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace sevenscale {

/// The item data roles that models answer and the table's one delegate reads.
///
/// A model gives words and values, never colours, fonts or alignments: the delegate derives those from
/// KindRole. What a model does not answer (an invalid QVariant) takes the plain look. The text of a cell is
/// Qt::DisplayRole; Qt::ToolTipRole is shown always when given (the whole moment, why there is no value),
/// otherwise the delegate shows the full text only where it had to elide it.
enum ItemRole {
    ValueRole = Qt::UserRole + 1, ///< the typed value behind the text, for sorting and copying
    StateRole, ///< State as int: draws the mark before the text
    KindRole, ///< CellKind as int: how to draw and align the cell
    IdRole, ///< the row's id (QString), the same in every column
    MutedRole, ///< bool: secondary text in this cell
    StrongRole, ///< bool: semibold text in this cell (an unusual value)
    IconRole, ///< QString: name of an icon before the text
    SecondaryRole, ///< QString: second, muted text after (same row) the first
    RowStateRole, ///< State as int: a 3 px edge at the row's left for Attention and Critical
    StaleRole, ///< bool: the row may be out of date and is greyed
};

/// How a cell is drawn. For a header section KindRole decides the alignment of its title.
enum class CellKind {
    Text, ///< words, left
    Strong, ///< the row's name or id, left, semibold
    State, ///< mark and word, left
    Number, ///< right, tabular digits
    Time, ///< left, tabular digits, muted
    Muted, ///< left, muted
    Link, ///< left, accent; a click emits TableView::linkActivated
    Trend, ///< ValueRole is a list of numbers over time, drawn as a small line
    Identifier, ///< left, elided in the middle, muted
};

} // namespace sevenscale
