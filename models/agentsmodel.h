// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "services/domain/records.h"

namespace sevenscale {

/// The agents with the figures of their last 24 hours, and the state that follows from them (health.h).
class AgentsModel final : public RecordModel<Agent> {
    Q_OBJECT

public:
    explicit AgentsModel(QObject* parent = nullptr);

    QString idOf(const Agent& row) const override;

protected:
    std::optional<State> rowState(const Agent& row) const override;
};

} // namespace sevenscale
