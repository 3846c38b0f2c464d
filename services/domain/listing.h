// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace sevenscale {

/// A sort order by one column of the schema; rows with equal keys follow their id in the same direction, rows
/// without a key come last in both.
struct Sort {
    QString column;
    bool descending = true;
    friend bool operator==(const Sort&, const Sort&) = default;
};

/// What a list is asked for: the rows from a place in it on, or those that follow it, or those in front of
/// it. A place is a ListCursor as text, made for the same sort and filter; without one the list begins at its
/// first row.
struct ListRequest {
    std::optional<Sort> sort; ///< nothing: the list's own order
    QString filter; ///< in the filter language (services/domain/filter.h)
    QString from; ///< a place: its own row too. One of the three at most is not empty
    QString after; ///< the `next` of another page
    QString before; ///< the `previous` of another page
    int limit = 200;
    friend bool operator==(const ListRequest&, const ListRequest&) = default;
};

/// A page of a list, in the list's order whichever way it was read, and where its neighbours begin: nothing
/// where the list ends. (Page is a screen of the console.)
template <typename Row> struct RowPage {
    /// The place of one row.
    struct Mark {
        qsizetype row = 0; ///< index in `rows`
        QString place;
        friend bool operator==(const Mark&, const Mark&) = default;
    };
    /// In the direction of reading the first row is marked, every so many rows another one, and the last of a
    /// full page: where a reader may cut.
    static constexpr qsizetype RowsPerMark = 50;

    QList<Row> rows;
    std::optional<QString> next;
    std::optional<QString> previous;
    QList<Mark> marks;
    friend bool operator==(const RowPage&, const RowPage&) = default;
};

} // namespace sevenscale
