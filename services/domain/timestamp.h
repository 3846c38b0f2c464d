// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringView>

#include <compare>
#include <limits>
#include <optional>

namespace sevenscale {

/// A moment in UTC, to the microsecond, as PostgreSQL keeps it.
///
/// QDateTime rounds to milliseconds, and a cursor made of it loses rows, so moments travel as this and
/// become a QDateTime only where one is shown. The two infinities of PostgreSQL are kept, and stand for what
/// is too far away to be counted in microseconds.
struct Timestamp {
    qint64 microseconds = 0; ///< since 1970-01-01 00:00:00 UTC

    static constexpr qint64 PositiveInfinity = std::numeric_limits<qint64>::max();
    static constexpr qint64 NegativeInfinity = std::numeric_limits<qint64>::min();

    bool isFinite() const { return microseconds != PositiveInfinity && microseconds != NegativeInfinity; }

    /// Reads `2026-11-22 14:05:07.123456+00` in every form that PostgreSQL and SQLite give (T or a blank, 0
    /// to 6 decimals, Z or an offset, ` BC`, `infinity`). Nothing when it is none of these.
    static std::optional<Timestamp> fromText(QStringView text);
    static Timestamp fromDateTime(const QDateTime& moment);
    static Timestamp now();

    /// `2026-11-22 14:05:07.123456+00`: the form that both databases take and SQLite stores.
    QString toText() const;
    /// RFC 3339 with microseconds, `2026-11-22T14:05:07.123456Z`, for JSON.
    QString toRfc3339() const;
    /// In UTC, to the millisecond; invalid for an infinity.
    QDateTime toDateTime() const;

    /// An infinity stays one, and is what lies too far away.
    Timestamp plusSeconds(qint64 seconds) const;

    friend bool operator==(const Timestamp&, const Timestamp&) = default;
    friend auto operator<=>(const Timestamp&, const Timestamp&) = default;
};

} // namespace sevenscale
