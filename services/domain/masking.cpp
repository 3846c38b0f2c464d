// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/masking.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>
#include <QSet>

#include <algorithm>
#include <array>

namespace sevenscale {
namespace {

QString dots() {
    return QStringLiteral("••••••");
}

QString plainKey(const QString& key) {
    QString plain = key.toLower();
    for (const QChar separator : {u'_', u'-', u'.', u' '})
        plain.remove(separator);
    return plain;
}

bool namesSecret(const QString& plainKey) {
    static constexpr std::array Parts{"token", "secret", "password", "passwd", "senha", "credential",
        "apikey", "accesskey", "privatekey", "signingkey", "encryptionkey", "authorization", "bearer",
        "cookie"};
    return std::any_of(
        Parts.begin(), Parts.end(), [&](const char* part) { return plainKey.contains(QLatin1String(part)); });
}

/// What a model used or may use; anything else that speaks of tokens may hold some.
bool namesCount(const QString& plainKey) {
    static const QSet<QString> names{QStringLiteral("tokens"), QStringLiteral("tokensused"),
        QStringLiteral("tokensin"), QStringLiteral("tokensout"), QStringLiteral("tokencount"),
        QStringLiteral("tokenlimit"), QStringLiteral("tokenusage"), QStringLiteral("tokensperminute"),
        QStringLiteral("maxtokens"), QStringLiteral("maxoutputtokens"), QStringLiteral("maxcompletiontokens"),
        QStringLiteral("totaltokens"), QStringLiteral("prompttokens"), QStringLiteral("completiontokens"),
        QStringLiteral("inputtokens"), QStringLiteral("outputtokens"), QStringLiteral("cachedtokens"),
        QStringLiteral("reasoningtokens")};
    return names.contains(plainKey);
}

bool isSecret(const QString& key, const QJsonValue& value) {
    if (value.isNull() || value.isBool())
        return false;
    const QString plain = plainKey(key);
    // A count is a number, or an object of them, which is looked through as any other.
    return namesSecret(plain) && !(namesCount(plain) && (value.isDouble() || value.isObject()));
}

/// Returns whether anything was replaced.
bool mask(QJsonValue& value) {
    bool changed = false;
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        const QStringList keys = object.keys();
        for (const QString& key : keys) {
            QJsonValue inner = object.value(key);
            if (isSecret(key, inner)) {
                object.insert(key, dots());
                changed = true;
            } else if (mask(inner)) {
                object.insert(key, inner);
                changed = true;
            }
        }
        if (changed)
            value = object;
    } else if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            QJsonValue inner = array.at(i);
            if (mask(inner)) {
                array.replace(i, inner);
                changed = true;
            }
        }
        if (changed)
            value = array;
    }
    return changed;
}

} // namespace

JsonText maskSecrets(const JsonText& json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.text.toUtf8(), &error);
    if (error.error == QJsonParseError::DeepNesting || error.error == QJsonParseError::DocumentTooLarge)
        return {QLatin1Char('"') % dots() % QLatin1Char('"')};
    if (document.isNull())
        return json;
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    // A document without secrets keeps its very text, its long numbers too.
    if (!mask(value))
        return json;
    const QJsonDocument result
        = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return {QString::fromUtf8(result.toJson(QJsonDocument::Compact))};
}

} // namespace sevenscale
