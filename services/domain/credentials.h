// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/ids.h"
#include "services/domain/timestamp.h"

#include <QList>
#include <QString>

#include <optional>

namespace sevenscale {

// The credentials of an integration: typed once, sealed on this machine, read by nobody but the worker.

/// Overwrites a text and empties it. What others still share is left alone: hand secrets on by moving them.
void wipe(QString& text);

/// One of them as a person typed it. Whoever holds it wipes it.
struct CredentialValue {
    QString name; ///< of a CredentialField, or the person's own
    QString value;
};

/// What credentials are sealed to: a row of `worker_keys`. Its secret half is with the worker alone.
struct WorkerKey {
    QString id; ///< uuid
    QString publicKey; ///< 32 bytes of X25519 in base64
};

/// An integration by the table that it is in.
struct IntegrationKey {
    IntegrationId id;
    bool accountOnly = false; ///< a row of `client_integrations`
    friend bool operator==(const IntegrationKey&, const IntegrationKey&) = default;
};

/// Sealed credentials for an integration, to take the place of those before.
struct CredentialReplacement {
    IntegrationKey integration;
    QString workerKey; ///< id of the key that they are sealed to
    QString sealed; ///< what seal() gave, in base64
    std::optional<Timestamp> expiresAt; ///< nothing: nobody said
};

} // namespace sevenscale
