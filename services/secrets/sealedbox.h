// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/credentials.h"
#include "services/domain/result.h"

#include <QByteArray>
#include <QString>

namespace sevenscale {

// Sealing by libsodium's crypto_box_seal: whoever has the public key can seal, and only who has the secret
// half can open; not even this program could read back what it sealed. Functions of any thread.

/// Bytes that are overwritten when they go, and whenever they have to move to grow.
class SecretBytes final {
public:
    SecretBytes() = default;
    ~SecretBytes() { clear(); }
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;

    void append(QByteArrayView bytes);
    void clear();
    QByteArrayView view() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Seals to a public key (WorkerKey::publicKey), as base64. InvalidInput when that is no such key; the error
/// never holds anything of the secret.
Result<QString> seal(QByteArrayView secret, const QString& publicKey);

/// Seals credentials as one JSON object of name and value, in the order given, and wipes the values, also
/// when it fails. InvalidInput as above.
Result<QString> sealCredentials(QList<CredentialValue>& values, const WorkerKey& key);

/// A public key in a form that two people can compare: four groups of four hexadecimal digits of its BLAKE2b
/// hash. Empty when it is no key.
QString keyFingerprint(const QString& publicKey);

} // namespace sevenscale
