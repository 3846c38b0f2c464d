// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "services/domain/records.h"

namespace sevenscale {

/// What is wrong with the data, row by row.
class QualityModel final : public RecordModel<QualityFinding> {
    Q_OBJECT

public:
    explicit QualityModel(QObject* parent = nullptr);

    QString idOf(const QualityFinding& row) const override;
};

} // namespace sevenscale
