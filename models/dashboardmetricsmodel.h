// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "services/domain/records.h"

namespace sevenscale {

/// A clinic's days.
class DashboardMetricsModel final : public RecordModel<DashboardMetric> {
    Q_OBJECT

public:
    explicit DashboardMetricsModel(QObject* parent = nullptr);

    QString idOf(const DashboardMetric& row) const override;
};

} // namespace sevenscale
