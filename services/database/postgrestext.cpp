// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/postgrestext.h"

#include <QLocale>
#include <QStringBuilder>
#include <QStringList>

namespace sevenscale {

QString trimmedMessage(const char* message) {
    return QString::fromUtf8(message ? message : "").trimmed();
}

QString quotedIdentifier(const QString& name) {
    QStringList parts = name.split(QLatin1Char('.'));
    for (QString& part : parts)
        part = QLatin1Char('"') % part.replace(QLatin1Char('"'), QLatin1String("\"\"")) % QLatin1Char('"');
    return parts.join(QLatin1Char('.'));
}

Result<std::optional<QByteArray>> textOf(const QVariant& value) {
    if (!value.isValid() || value.isNull())
        return std::nullopt;
    switch (value.typeId()) {
    case QMetaType::Bool:
        return QByteArray(value.toBool() ? "t" : "f");
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Short:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return QByteArray::number(value.toLongLong());
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return QByteArray::number(value.toULongLong());
    case QMetaType::Float:
    case QMetaType::Double: {
        const double number = value.toDouble();
        if (qIsNaN(number))
            return QByteArray("NaN");
        if (qIsInf(number))
            return QByteArray(number > 0 ? "Infinity" : "-Infinity");
        return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    }
    case QMetaType::QByteArray:
        return QByteArray("\\x" + value.toByteArray().toHex());
    case QMetaType::QString: {
        const QString text = value.toString();
        if (text.contains(QChar(u'\0')))
            return failure(ErrorCode::InvalidInput, QStringLiteral("A text holds a NUL character (U+0000)."));
        return text.toUtf8();
    }
    default:
        return failure(ErrorCode::InvalidInput,
            QStringLiteral("A value of type %1 cannot be sent.").arg(QLatin1String(value.typeName())));
    }
}

void appendCopyCell(QByteArray& row, const std::optional<QByteArray>& cell) {
    if (!cell) {
        row += "\\N";
        return;
    }
    for (const char c : *cell) {
        switch (c) {
        case '\\':
            row += "\\\\";
            break;
        case '\n':
            row += "\\n";
            break;
        case '\r':
            row += "\\r";
            break;
        case '\t':
            row += "\\t";
            break;
        default:
            row += c;
        }
    }
}

ErrorCode codeOf(const QByteArray& state) {
    struct Mapped {
        const char* state;
        ErrorCode code;
    };
    static constexpr Mapped exact[] = {
        {"42501", ErrorCode::PermissionDenied},
        {"40001", ErrorCode::Conflict},
        {"40P01", ErrorCode::Conflict},
        {"55P03", ErrorCode::Conflict},
        {"57P01", ErrorCode::ConnectionFailed},
        {"57P02", ErrorCode::ConnectionFailed},
        {"57P03", ErrorCode::ConnectionFailed},
        {"57P05", ErrorCode::ConnectionFailed},
        {"25P03", ErrorCode::ConnectionFailed},
        {"53300", ErrorCode::ConnectionFailed},
    };
    for (const Mapped& mapped : exact) {
        if (state == mapped.state)
            return mapped.code;
    }
    if (state.startsWith("28"))
        return ErrorCode::AuthenticationFailed;
    if (state.startsWith("08"))
        return ErrorCode::ConnectionFailed;
    return ErrorCode::QueryFailed;
}

} // namespace sevenscale
