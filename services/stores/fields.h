// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/rows.h"
#include "services/domain/ids.h"
#include "services/domain/masking.h"
#include "services/domain/records.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sevenscale {

/// What a column holds, as far as sorting, binding and JSON care.
enum class FieldType { Integer, Numeric, Real, Text, Time, Json, Boolean, Uuid };

/// How one kind of C++ value is read from a row and written as JSON.
template <typename Value> struct FieldCodec;

/// A JSON string, escaped.
QByteArray jsonString(const QString& text);
/// The same of UTF-8, appended.
void appendJsonString(QByteArray& json, QByteArrayView utf8);
/// The text itself when it is a JSON number, else as a JSON string (NaN, Infinity).
QByteArray jsonNumber(const QString& text);
/// The text itself when it is JSON, else as a JSON string.
QByteArray jsonDocument(const QString& text);

template <> struct FieldCodec<qint64> {
    static constexpr FieldType Type = FieldType::Integer;
    static qint64 read(const Rows& rows, int column) { return rows.integer(column); }
    static QByteArray json(qint64 value) { return QByteArray::number(value); }
};
template <> struct FieldCodec<bool> {
    static constexpr FieldType Type = FieldType::Boolean;
    static bool read(const Rows& rows, int column) { return rows.boolean(column); }
    static QByteArray json(bool value) { return value ? "true" : "false"; }
};
template <> struct FieldCodec<double> {
    static constexpr FieldType Type = FieldType::Real;
    static double read(const Rows& rows, int column) { return rows.real(column); }
    static QByteArray json(double value) { return jsonNumber(QString::number(value, 'g', 17)); }
};
template <> struct FieldCodec<QString> {
    static constexpr FieldType Type = FieldType::Text;
    static QString read(const Rows& rows, int column) { return rows.text(column); }
    static QByteArray json(const QString& value) { return jsonString(value); }
};
template <typename Tag> struct FieldCodec<Id<Tag, qint64>> {
    static constexpr FieldType Type = FieldType::Integer;
    static Id<Tag, qint64> read(const Rows& rows, int column) { return {rows.integer(column)}; }
    static QByteArray json(const Id<Tag, qint64>& value) { return QByteArray::number(value.value); }
};
template <> struct FieldCodec<Timestamp> {
    static constexpr FieldType Type = FieldType::Time;
    static std::optional<Timestamp> known(const Rows& rows, int column) {
        return Timestamp::fromText(rows.text(column));
    }
    static Timestamp read(const Rows& rows, int column) { return known(rows, column).value_or(Timestamp{}); }
    static QByteArray json(const Timestamp& value) { return jsonString(value.toRfc3339()); }
};
template <> struct FieldCodec<Money> {
    static constexpr FieldType Type = FieldType::Numeric;
    static std::optional<Money> known(const Rows& rows, int column) {
        return Money::fromNumeric(rows.text(column));
    }
    static Money read(const Rows& rows, int column) { return known(rows, column).value_or(Money{}); }
    static QByteArray json(const Money& value) { return value.toNumeric().toLatin1(); }
};
template <> struct FieldCodec<Decimal> {
    static constexpr FieldType Type = FieldType::Numeric;
    static Decimal read(const Rows& rows, int column) { return {rows.text(column)}; }
    static QByteArray json(const Decimal& value) { return jsonNumber(value.text); }
};
/// What other programs keep in JSON may hold their secrets: those end here, for screens, exports and programs
/// alike.
template <> struct FieldCodec<JsonText> {
    static constexpr FieldType Type = FieldType::Json;
    static JsonText read(const Rows& rows, int column) { return maskSecrets({rows.text(column)}); }
    static QByteArray json(const JsonText& value) { return jsonDocument(value.text); }
};
template <typename Value> struct FieldCodec<std::optional<Value>> {
    static constexpr FieldType Type = FieldCodec<Value>::Type;
    static std::optional<Value> read(const Rows& rows, int column) {
        if (rows.isNull(column))
            return std::nullopt;
        // What cannot be read (a NaN where an amount should be) is no value, rather than a zero.
        if constexpr (requires { FieldCodec<Value>::known(rows, column); })
            return FieldCodec<Value>::known(rows, column);
        else
            return FieldCodec<Value>::read(rows, column);
    }
    static QByteArray json(const std::optional<Value>& value) {
        return value ? FieldCodec<Value>::json(*value) : QByteArrayLiteral("null");
    }
};

/// What a field may be used for.
enum class FieldUse {
    Sortable, ///< lists may be ordered by it
    Plain,
    Detail, ///< read only when the full row is asked for: JSON, mostly
};

/// One column of a list: its name in the schema (and in JSON), the SQL that gives it, and the member it
/// fills.
template <typename Row> struct Field {
    QString name;
    QString sql; ///< qualified, without a cast: what an index knows it by
    FieldType type = FieldType::Text;
    FieldUse use = FieldUse::Plain;
    void (*read)(Row& row, const Rows& rows, int column) = nullptr;
    QByteArray (*json)(const Row& row) = nullptr;
};

namespace detail {
template <typename Member> struct MemberOf;
template <typename Class, typename Member> struct MemberOf<Member Class::*> {
    using Row = Class;
    using Value = Member;
};
} // namespace detail

/// `field<&Client::name>(u"name", u"c.name", FieldUse::Sortable)`
template <auto Member>
auto field(QStringView name, QStringView sql, FieldUse use = FieldUse::Plain,
    std::optional<FieldType> type = std::nullopt) {
    using Row = typename detail::MemberOf<decltype(Member)>::Row;
    using Value = typename detail::MemberOf<decltype(Member)>::Value;
    return Field<Row>{name.toString(), sql.toString(), type.value_or(FieldCodec<Value>::Type), use,
        [](Row& row, const Rows& rows, int column) { row.*Member = FieldCodec<Value>::read(rows, column); },
        [](const Row& row) { return FieldCodec<Value>::json(row.*Member); }};
}

} // namespace sevenscale
