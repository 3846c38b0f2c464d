// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "services/domain/records.h"

namespace sevenscale {

/// The runs of the agents.
class ExecutionsModel final : public RecordModel<Execution> {
    Q_OBJECT

public:
    explicit ExecutionsModel(QObject* parent = nullptr);

    QString idOf(const Execution& row) const override;
};

} // namespace sevenscale
