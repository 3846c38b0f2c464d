// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/ids.h"
#include "services/domain/money.h"

#include <QString>

#include <optional>

namespace sevenscale {

/// What a clinic means to reach in a metric: a row of `client_metric_targets`.
struct MetricTarget {
    QString id; ///< uuid; empty: not saved yet
    ClientId clientId;
    QString metric; ///< `roi`, `revenue`, …
    Decimal target;
    QString validFrom; ///< yyyy-MM-dd
    std::optional<QString> validTo; ///< the last day; nothing: until further notice
    qint64 rowVersion = 0;
    friend bool operator==(const MetricTarget&, const MetricTarget&) = default;
};

} // namespace sevenscale
