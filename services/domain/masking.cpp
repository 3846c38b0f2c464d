// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/masking.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

#include <algorithm>

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

bool isSecret(const QString& key, const QJsonValue& value) {
    if (value.isNull() || value.isBool())
        return false;
    // A count is a number, or an object of them, which is looked through as any other.
    return namesSecret(key) && !(namesCount(key) && (value.isDouble() || value.isObject()));
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

QJsonValue masked(QJsonValue value) {
    mask(value);
    return value;
}

/// The element of a stored list that an edited one was made of: the one that looks alike when masked, at its
/// old place or alone elsewhere, or the one at its place when nothing else in the list changed.
QJsonValue originOf(const QJsonArray& edited, qsizetype at, const QJsonArray& stored) {
    const QJsonValue element = edited.at(at);
    if (at < stored.size() && masked(stored.at(at)) == element)
        return stored.at(at);
    QList<qsizetype> alike;
    bool othersSame = edited.size() == stored.size();
    for (qsizetype i = 0; i < stored.size(); ++i) {
        const QJsonValue shown = masked(stored.at(i));
        if (shown == element)
            alike.append(i);
        othersSame = othersSame && (i == at || shown == edited.at(i));
    }
    if (alike.size() == 1)
        return stored.at(alike.front());
    return alike.isEmpty() && othersSame ? stored.at(at) : QJsonValue(QJsonValue::Undefined);
}

/// Returns whether anything was put back; `lost` is set when something could not be.
bool restore(QJsonValue& edited, const QJsonValue& stored, bool& lost) {
    bool changed = false;
    if (edited.isObject()) {
        QJsonObject object = edited.toObject();
        const QStringList keys = object.keys();
        for (const QString& key : keys) {
            QJsonValue inner = object.value(key);
            const QJsonValue kept = stored.toObject().value(key);
            if (inner.isString() && inner.toString() == dots() && isSecret(key, inner)) {
                lost = lost || kept.isUndefined();
                object.insert(key, kept);
                changed = true;
            } else if (restore(inner, kept, lost)) {
                object.insert(key, inner);
                changed = true;
            }
        }
        if (changed)
            edited = object;
    } else if (edited.isArray()) {
        const QJsonArray before = edited.toArray();
        QJsonArray array = before;
        for (qsizetype i = 0; i < array.size(); ++i) {
            QJsonValue inner = array.at(i);
            if (restore(inner, originOf(before, i, stored.toArray()), lost)) {
                array.replace(i, inner);
                changed = true;
            }
        }
        if (changed)
            edited = array;
    }
    return changed;
}

QJsonValue rootOf(const QJsonDocument& document) {
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

JsonText textOf(const QJsonValue& value) {
    const QJsonDocument document
        = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return {QString::fromUtf8(document.toJson(QJsonDocument::Compact))};
}

} // namespace

QStringList secretParts() {
    static const QStringList parts{QStringLiteral("token"), QStringLiteral("secret"),
        QStringLiteral("password"), QStringLiteral("passwd"), QStringLiteral("senha"),
        QStringLiteral("credential"), QStringLiteral("apikey"), QStringLiteral("accesskey"),
        QStringLiteral("privatekey"), QStringLiteral("signingkey"), QStringLiteral("encryptionkey"),
        QStringLiteral("authorization"), QStringLiteral("bearer"), QStringLiteral("cookie")};
    return parts;
}

/// What a model used or may use; anything else that speaks of tokens may hold some.
QStringList countNames() {
    static const QStringList names{QStringLiteral("tokens"), QStringLiteral("tokensused"),
        QStringLiteral("tokensin"), QStringLiteral("tokensout"), QStringLiteral("tokencount"),
        QStringLiteral("tokenlimit"), QStringLiteral("tokenusage"), QStringLiteral("tokensperminute"),
        QStringLiteral("maxtokens"), QStringLiteral("maxoutputtokens"), QStringLiteral("maxcompletiontokens"),
        QStringLiteral("totaltokens"), QStringLiteral("prompttokens"), QStringLiteral("completiontokens"),
        QStringLiteral("inputtokens"), QStringLiteral("outputtokens"), QStringLiteral("cachedtokens"),
        QStringLiteral("reasoningtokens")};
    return names;
}

bool namesSecret(const QString& key) {
    const QString plain = plainKey(key);
    const QStringList parts = secretParts();
    return std::any_of(parts.begin(), parts.end(), [&](const QString& part) { return plain.contains(part); });
}

bool namesCount(const QString& key) {
    return countNames().contains(plainKey(key));
}

JsonText maskSecrets(const JsonText& json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.text.toUtf8(), &error);
    if (document.isNull()) {
        // What cannot be looked through (too deep, too large, cut off, a number that no double holds) is
        // hidden when it speaks of a secret.
        const bool tooMuch
            = error.error == QJsonParseError::DeepNesting || error.error == QJsonParseError::DocumentTooLarge;
        const QString text = json.text.trimmed();
        const bool structured = text.startsWith(QLatin1Char('{')) || text.startsWith(QLatin1Char('['));
        return tooMuch || (structured && namesSecret(text))
            ? JsonText{QLatin1Char('"') % dots() % QLatin1Char('"')}
            : json;
    }
    QJsonValue value = rootOf(document);
    // A document without secrets keeps its very text, its long numbers too.
    return mask(value) ? textOf(value) : json;
}

std::optional<JsonText> restoreSecrets(const JsonText& edited, const JsonText& stored) {
    const QJsonDocument document = QJsonDocument::fromJson(edited.text.toUtf8());
    if (document.isNull())
        return edited;
    QJsonValue value = rootOf(document);
    bool lost = false;
    const bool changed = restore(value, rootOf(QJsonDocument::fromJson(stored.text.toUtf8())), lost);
    if (lost)
        return std::nullopt;
    return changed ? textOf(value) : edited;
}

} // namespace sevenscale
