// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/scram.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QRandomGenerator>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int Iterations = 4096; // PostgreSQL's own
constexpr int SaltBytes = 16;
constexpr int KeyBytes = 32;

QByteArray hmac(const QByteArray& key, const QByteArray& text) {
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

} // namespace

QString scramVerifier(const QString& password) {
    const bool printable = std::all_of(
        password.begin(), password.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    if (password.isEmpty() || !printable)
        return {};
    QByteArray salt(SaltBytes, Qt::Uninitialized);
    for (char& byte : salt)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    const QByteArray salted = QPasswordDigestor::deriveKeyPbkdf2(
        QCryptographicHash::Sha256, password.toLatin1(), salt, Iterations, KeyBytes);
    const QByteArray storedKey
        = QCryptographicHash::hash(hmac(salted, QByteArrayLiteral("Client Key")), QCryptographicHash::Sha256);
    const QByteArray serverKey = hmac(salted, QByteArrayLiteral("Server Key"));
    return QString::fromLatin1("SCRAM-SHA-256$" + QByteArray::number(Iterations) + ':' + salt.toBase64() + '$'
        + storedKey.toBase64() + ':' + serverKey.toBase64());
}

QString generatePassword() {
    static const QString Letters = QStringLiteral("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    QString password;
    for (int i = 0; i < 24; ++i)
        password += Letters[QRandomGenerator::system()->bounded(static_cast<int>(Letters.size()))];
    return password;
}

} // namespace sevenscale
