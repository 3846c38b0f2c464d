// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sevenscale {

/// How many rows of a list have one value of a column.
struct FacetCount {
    std::optional<QString> value; ///< as the filter language takes it; nothing: those without one (`none`)
    QString name; ///< of what an id stands for; else empty
    qint64 rows = 0;
    friend bool operator==(const FacetCount&, const FacetCount&) = default;
};

} // namespace sevenscale
