// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "services/domain/records.h"

namespace sevenscale {

/// The clinics; a critical one and one that asks for attention have an edge.
class ClientsModel final : public RecordModel<Client> {
    Q_OBJECT

public:
    explicit ClientsModel(QObject* parent = nullptr);

    QString idOf(const Client& row) const override;

protected:
    std::optional<State> rowState(const Client& row) const override;
};

} // namespace sevenscale
