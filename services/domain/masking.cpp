// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/masking.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace sevenscale {
namespace {

bool namesSecret(const QString& key) {
    static constexpr std::array Parts{
        "token", "secret", "password", "senha", "credential", "apikey", "privatekey"};
    QString plain = key.toLower();
    plain.remove(QLatin1Char('_')).remove(QLatin1Char('-'));
    // `tokens_used` and `max_tokens` are counts.
    if (plain.contains(QLatin1String("tokens")))
        return false;
    return std::any_of(
        Parts.begin(), Parts.end(), [&](const char* part) { return plain.contains(QLatin1String(part)); });
}

/// Returns whether anything was replaced.
bool mask(QJsonValue& value) {
    bool changed = false;
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        const QStringList keys = object.keys();
        for (const QString& key : keys) {
            QJsonValue inner = object.value(key);
            if (namesSecret(key) && !inner.isNull() && !inner.isBool()) {
                object.insert(key, QStringLiteral("••••••"));
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
    const QJsonDocument document = QJsonDocument::fromJson(json.text.toUtf8());
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
