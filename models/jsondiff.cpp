// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsondiff.h"

#include "models/jsonpath.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sevenscale {
namespace {

using Kind = JsonDifference::Kind;

QString textOf(const QJsonValue& value) {
    if (value.isUndefined())
        return {};
    // An array of one is the way in which Qt writes a value that is no document.
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.sliced(1, wrapped.size() - 2));
}

class Comparison {
public:
    explicit Comparison(qsizetype most)
        : m_most(most) { }

    void compare(const QJsonValue& before, const QJsonValue& after, const QString& path) {
        if (before == after || result.isCut)
            return;
        if (before.isObject() && after.isObject())
            return compareObjects(before.toObject(), after.toObject(), path);
        if (before.isArray() && after.isArray()) {
            const QJsonArray old = before.toArray();
            const QJsonArray now = after.toArray();
            for (qsizetype i = 0; i < std::max(old.size(), now.size()); ++i)
                compare(i < old.size() ? old[i] : QJsonValue(QJsonValue::Undefined),
                    i < now.size() ? now[i] : QJsonValue(QJsonValue::Undefined), jsonPathOf(path, i));
            return;
        }
        add({path,
            before.isUndefined()      ? Kind::Added
                : after.isUndefined() ? Kind::Removed
                                      : Kind::Changed,
            textOf(before), textOf(after)});
    }

    void add(const JsonDifference& difference) {
        if (result.differences.size() == m_most)
            result.isCut = true;
        else
            result.differences.append(difference);
    }

    JsonDiff result;

private:
    void compareObjects(const QJsonObject& before, const QJsonObject& after, const QString& path) {
        QStringList keys = before.keys();
        const QStringList others = after.keys();
        for (const QString& key : others) {
            if (!before.contains(key))
                keys.append(key);
        }
        std::sort(keys.begin(), keys.end());
        for (const QString& key : std::as_const(keys))
            compare(before.value(key), after.value(key), jsonPathOf(path, key));
    }

    qsizetype m_most;
};

QJsonValue rootOf(const QJsonDocument& document) {
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

JsonDiff diffJson(const JsonText& before, const JsonText& after, qsizetype most) {
    Comparison comparison(most);
    if (before.text == after.text)
        return comparison.result;
    const QJsonDocument old = QJsonDocument::fromJson(before.text.toUtf8());
    const QJsonDocument now = QJsonDocument::fromJson(after.text.toUtf8());
    if (!old.isNull() && !now.isNull())
        comparison.compare(rootOf(old), rootOf(now), {});
    else
        comparison.add({{},
            before.text.isEmpty()      ? Kind::Added
                : after.text.isEmpty() ? Kind::Removed
                                       : Kind::Changed,
            before.text, after.text});
    return comparison.result;
}

} // namespace sevenscale
