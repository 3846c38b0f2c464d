// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "services/domain/records.h"

namespace sevenscale {

/// The clinics' integrations. An id names the table, too: `integrations:12`.
class IntegrationsModel final : public RecordModel<Integration> {
    Q_OBJECT

public:
    explicit IntegrationsModel(QObject* parent = nullptr);

    QString idOf(const Integration& row) const override;
};

} // namespace sevenscale
