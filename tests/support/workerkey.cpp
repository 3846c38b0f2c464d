// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workerkey.h"

#include <QJsonDocument>

#include <sodium.h>

namespace sevenscale::test {
namespace {

unsigned char* bytesOf(QByteArray& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* bytesOf(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace

WorkerKeyPair::WorkerKeyPair()
    : m_public(crypto_box_PUBLICKEYBYTES, '\0')
    , m_secret(crypto_box_SECRETKEYBYTES, '\0') {
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used");
    crypto_box_keypair(bytesOf(m_public), bytesOf(m_secret));
}

QString WorkerKeyPair::publicKey() const {
    return QString::fromLatin1(m_public.toBase64());
}

Result<QString> WorkerKeyPair::registerIn(Session& session) const {
    auto made = session.query(
        QStringLiteral("insert into worker_keys (tenant_id, public_key)"
                       " values ('00000000-0000-4000-8000-000000000001', ?) returning cast(id as text)"),
        {publicKey()});
    if (!made)
        return failure(made.error());
    made->next();
    return made->text(0);
}

std::optional<QByteArray> WorkerKeyPair::open(const QString& sealed) const {
    const QByteArray box = QByteArray::fromBase64(sealed.toLatin1());
    if (box.size() < static_cast<qsizetype>(crypto_box_SEALBYTES))
        return std::nullopt;
    QByteArray secret(box.size() - static_cast<qsizetype>(crypto_box_SEALBYTES), '\0');
    if (crypto_box_seal_open(bytesOf(secret), bytesOf(box), static_cast<unsigned long long>(box.size()),
            bytesOf(m_public), bytesOf(m_secret))
        != 0)
        return std::nullopt;
    return secret;
}

std::optional<QByteArray> WorkerKeyPair::openCredentials(const QString& stored) const {
    return open(QJsonDocument::fromJson(stored.toUtf8()).object().value(QStringLiteral("sealed")).toString());
}

} // namespace sevenscale::test
