// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace sevenscale::test {

/// The key pair of a worker, as the programs that sync integrations hold it: the public half stands in
/// `worker_keys`, and the secret half, which is nowhere else, opens what was sealed to it.
class WorkerKeyPair {
public:
    WorkerKeyPair();

    QString publicKey() const; ///< in base64
    /// Registers it for the first tenant; the session is the owner's. Gives its id.
    Result<QString> registerIn(Session& session) const;

    /// What is in a sealed box; nothing when it was sealed to another key, or changed since.
    std::optional<QByteArray> open(const QString& sealed) const;
    /// The same of what stands in `client_integrations.credentials`.
    std::optional<QByteArray> openCredentials(const QString& stored) const;

private:
    QByteArray m_public;
    QByteArray m_secret;
};

} // namespace sevenscale::test
