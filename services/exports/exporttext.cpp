// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exports/exporttext.h"

#include "services/domain/masking.h"

namespace sevenscale {
namespace {

/// `2026-11-22 17:05:07.123456+00`: what both dialects give in UTC, but for the number of decimals.
bool isPlainMoment(QByteArrayView value) {
    return value.size() >= 22 && value[4] == '-' && value[7] == '-' && value[10] == ' ' && value[13] == ':'
        && value[16] == ':' && value.last(3) == "+00" && value[19] != '-';
}

void appendMoment(QByteArray& text, QByteArrayView value) {
    if (!isPlainMoment(value)) {
        // An infinity, a year of five digits, another zone's offset.
        const auto moment = Timestamp::fromText(QString::fromUtf8(value));
        text += moment && moment->isFinite() ? moment->toRfc3339().toLatin1() : value.toByteArray();
        return;
    }
    text += value.first(10);
    text += 'T';
    text += value.sliced(11, 8);
    QByteArrayView decimals = value.sliced(19).chopped(3);
    if (decimals.startsWith('.'))
        decimals = decimals.sliced(1);
    text += '.';
    text += decimals.first(std::min<qsizetype>(6, decimals.size()));
    text.append(6 - std::min<qsizetype>(6, decimals.size()), '0');
    text += 'Z';
}

} // namespace

void appendExportText(QByteArray& text, const ExportColumn& column, QByteArrayView value) {
    switch (column.type) {
    case FieldType::Time:
        appendMoment(text, value);
        break;
    case FieldType::Boolean:
        text += value == "t" || value == "1" || value == "true" ? "true" : "false";
        break;
    case FieldType::Json:
        text += maskSecrets({QString::fromUtf8(value)}).text.toUtf8();
        break;
    case FieldType::Integer:
    case FieldType::Numeric:
    case FieldType::Real:
    case FieldType::Text:
    case FieldType::Uuid:
        text += value;
        break;
    }
}

Result<void> ExportSink::flush(bool all) {
    if (bytes.isEmpty() || (!all && bytes.size() < Piece))
        return {};
    // A device without a buffer of its own may take less than it was given.
    QByteArrayView left = bytes;
    while (!left.isEmpty()) {
        const qint64 written = m_device.write(left.data(), left.size());
        if (written <= 0)
            return failure(ErrorCode::FileFailed, m_device.errorString());
        left = left.sliced(written);
    }
    bytes.resize(0);
    return {};
}

} // namespace sevenscale
