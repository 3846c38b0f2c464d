// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/listcursor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sevenscale {
namespace {

QString sortText(const Sort& sort) {
    return (sort.descending ? QStringLiteral("-") : QString()) % sort.column;
}

} // namespace

QString ListCursor::toText() const {
    QJsonObject object;
    if (kind == Kind::End) {
        object.insert(QStringLiteral("end"), true);
    } else {
        object.insert(QStringLiteral("s"), sortText(sort));
        object.insert(QStringLiteral("k"), key ? QJsonValue(*key) : QJsonValue());
    }
    if (kind == Kind::Row)
        object.insert(QStringLiteral("t"), QJsonArray::fromStringList(ties));
    return QString::fromLatin1(QJsonDocument(object)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<ListCursor> ListCursor::fromText(const QString& text, const Sort& sort, qsizetype ties) {
    const auto wrong = [] {
        return failure(ErrorCode::InvalidInput,
            QStringLiteral("The cursor was not made by this list in this order; begin again without it."));
    };
    const auto bytes = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return wrong();
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    if (object.value(QLatin1String("end")).toBool())
        return atEnd();
    if (object.value(QLatin1String("s")).toString() != sortText(sort))
        return wrong();
    const QJsonValue key = object.value(QLatin1String("k"));
    if (!key.isString() && !key.isNull())
        return wrong();
    const QJsonValue tieValues = object.value(QLatin1String("t"));
    if (tieValues.isUndefined())
        return key.isString() ? Result<ListCursor>(atKey(sort, key.toString())) : wrong();
    ListCursor cursor = atRow(sort, key.isString() ? std::optional(key.toString()) : std::nullopt, {});
    const QJsonArray array = tieValues.toArray();
    for (const auto& tie : array) {
        if (!tie.isString())
            return wrong();
        cursor.ties.append(tie.toString());
    }
    if (cursor.ties.size() != ties)
        return wrong();
    return cursor;
}

} // namespace sevenscale
