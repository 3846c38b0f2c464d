// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/listing.h"

#include <QList>
#include <QString>

#include <optional>

namespace sevenscale {

/// A column that a view shows, and how wide; 0 is as wide as the list makes it.
struct ViewColumn {
    QString name; ///< the schema's
    int width = 0;
    friend bool operator==(const ViewColumn&, const ViewColumn&) = default;
};

/// A list as somebody wants to see it again: a row of `saved_views`.
struct SavedView {
    QString id; ///< uuid; empty: not saved yet
    QString list; ///< `executions`, `clients`, …
    QString name;
    QString filter; ///< in the filter language
    std::optional<Sort> sort; ///< nothing: the list's own order
    QList<ViewColumn> columns; ///< in their order; empty: the list's own
    QString mode; ///< `board`, `matrix`, …; empty: the table
    bool shared = false; ///< everybody's in the tenant, and not one person's
    qint64 rowVersion = 0;
    friend bool operator==(const SavedView&, const SavedView&) = default;
};

} // namespace sevenscale
