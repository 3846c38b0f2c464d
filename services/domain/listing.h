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

/// What a list is asked for. `after` is the `next` of the page before, made for the same sort and filter.
struct ListRequest {
    std::optional<Sort> sort; ///< nothing: the list's own order
    QString filter; ///< in the filter language (services/domain/filter.h)
    QString after;
    int limit = 200;
    friend bool operator==(const ListRequest&, const ListRequest&) = default;
};

/// A page of a list, and where the next one begins: nothing when this was the last. (Page is a screen of the
/// console.)
template <typename Row> struct RowPage {
    QList<Row> rows;
    std::optional<QString> next;
    friend bool operator==(const RowPage&, const RowPage&) = default;
};

} // namespace sevenscale
