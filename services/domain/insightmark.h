// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/timestamp.h"

#include <QString>

#include <optional>

namespace sevenscale {

/// What people made of an insight: the rows of `insight_marks` about it, put together.
struct InsightMark {
    std::optional<int> ownRating; ///< 1 to 5
    std::optional<double> meanRating; ///< of all who rated
    std::optional<Timestamp> handledAt; ///< when somebody first said so
    std::optional<QString> handledBy; ///< their name; nothing: not known to this login
    friend bool operator==(const InsightMark&, const InsightMark&) = default;
};

} // namespace sevenscale
