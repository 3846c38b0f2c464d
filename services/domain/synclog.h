// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/records.h"

namespace sevenscale {

/// An attempt to sync an integration: a row of `integration_logs`.
struct SyncAttempt {
    qint64 id = 0;
    std::optional<IntegrationId> integrationId;
    std::optional<QString> integrationType;
    std::optional<ClientId> clientId;
    std::optional<QString> clientName;
    std::optional<QString> commandId; ///< uuid: who asked for it; nothing: its time had come
    Timestamp startedAt;
    std::optional<Timestamp> finishedAt;
    QString status; ///< `running`, `succeeded`, `failed` or `cancelled`
    std::optional<qint64> records;
    std::optional<QString> error;
    std::optional<JsonText> details; ///< only when asked for (Columns::Full)
    friend bool operator==(const SyncAttempt&, const SyncAttempt&) = default;
};

} // namespace sevenscale
