// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/sealedbox.h"

#include <QRegularExpression>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace sevenscale {
namespace {

bool prepared() {
    static const bool works = sodium_init() >= 0;
    return works;
}

const unsigned char* bytesOf(QByteArrayView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

/// Empty when the text is no key.
QByteArray keyBytes(const QString& publicKey) {
    const auto decoded = QByteArray::fromBase64Encoding(
        publicKey.trimmed().toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == crypto_box_PUBLICKEYBYTES ? decoded.decoded : QByteArray();
}

void appendJson(SecretBytes& json, const QString& text) {
    json.append("\"");
    QByteArray utf8 = text.toUtf8();
    for (const char c : std::as_const(utf8)) {
        if (c == '"' || c == '\\') {
            const std::array<char, 2> escaped{'\\', c};
            json.append(QByteArrayView(escaped.data(), 2));
        } else if (static_cast<unsigned char>(c) < 0x20) {
            const QByteArray escaped = "\\u00" + QByteArray(1, c).toHex();
            json.append(escaped);
        } else {
            json.append(QByteArrayView(&c, 1));
        }
    }
    sodium_memzero(utf8.data(), static_cast<size_t>(utf8.size()));
    json.append("\"");
}

} // namespace

void SecretBytes::append(QByteArrayView bytes) {
    if (m_bytes.size() + bytes.size() > m_bytes.capacity()) {
        QByteArray roomier;
        roomier.reserve(std::max<qsizetype>(1'024, 2 * (m_bytes.size() + bytes.size())));
        roomier.append(m_bytes);
        clear();
        m_bytes = std::move(roomier);
    }
    m_bytes.append(bytes);
}

void SecretBytes::clear() {
    if (!m_bytes.isEmpty())
        sodium_memzero(m_bytes.data(), static_cast<size_t>(m_bytes.size()));
    m_bytes = QByteArray();
}

Result<QString> seal(QByteArrayView secret, const QString& publicKey) {
    if (!prepared())
        return failure(ErrorCode::Internal, QStringLiteral("libsodium could not be prepared."));
    const QByteArray key = keyBytes(publicKey);
    QByteArray sealed(secret.size() + crypto_box_SEALBYTES, Qt::Uninitialized);
    // It refuses keys to which nothing can be sealed (all zero, of small order).
    if (key.isEmpty()
        || crypto_box_seal(reinterpret_cast<unsigned char*>(sealed.data()), bytesOf(secret),
               static_cast<unsigned long long>(secret.size()), bytesOf(key))
            != 0)
        return failure(
            ErrorCode::InvalidInput, QStringLiteral("The worker's public key is not one to seal to."));
    return QString::fromLatin1(sealed.toBase64());
}

Result<QString> sealCredentials(QList<CredentialValue>& values, const WorkerKey& key) {
    SecretBytes json;
    json.append("{");
    for (CredentialValue& each : values) {
        if (json.view().size() > 1)
            json.append(",");
        appendJson(json, each.name);
        json.append(":");
        appendJson(json, each.value);
        wipe(each.value);
    }
    json.append("}");
    return seal(json.view(), key.publicKey);
}

QString keyFingerprint(const QString& publicKey) {
    const QByteArray key = keyBytes(publicKey);
    if (key.isEmpty() || !prepared())
        return {};
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(
        hash.data(), hash.size(), bytesOf(key), static_cast<unsigned long long>(key.size()), nullptr, 0);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(hash.data()), 8).toHex(' '))
        .replace(QRegularExpression(QStringLiteral("(..) (..)")), QStringLiteral("\\1\\2"));
}

} // namespace sevenscale
