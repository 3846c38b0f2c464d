// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "services/domain/records.h"

namespace sevenscale {

/// What the agents found out; the title is looked for in the JSON.
class InsightsModel final : public RecordModel<Insight> {
    Q_OBJECT

public:
    explicit InsightsModel(QObject* parent = nullptr);

    QString idOf(const Insight& row) const override;
};

} // namespace sevenscale
