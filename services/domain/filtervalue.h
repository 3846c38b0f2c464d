// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/timestamp.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace sevenscale {

// The values of the filter language. Each gives nothing for what it cannot read.

/// When and where a filter is read.
struct FilterClock {
    Timestamp now = Timestamp::now();
    QTimeZone zone = QTimeZone::utc(); ///< in which days begin, and moments without an offset are meant
};

/// What a time stands for: from `begin` up to, and without, `end`; `month` and `now` alike.
struct Stretch {
    Timestamp begin;
    Timestamp end;
    /// `2026-11-22T14:05` as one end of a comparison is that moment, not its minute; `last-7d` is its
    /// beginning.
    bool isMoment = false;
};

/// `300ms`, `5s`, `2m`, `1h30m`, `1d`; a bare number is milliseconds. In milliseconds.
std::optional<qint64> readDuration(const QString& text);

/// `97.5`, `97,5` or `-3` as SQL writes it; no groups of thousands.
std::optional<QString> readDecimal(QString text);

/// `2026`, `2026-10`, `2026-11-22`, `2026-11-22T14:05` (Z or an offset, else the clock's zone), `today`,
/// `yesterday`, `tomorrow`, `this-` and `last-` `week`, `month` and `year`, `last-7d`, `next-7d`, `now`,
/// `now-2h`, `now+1d`; `last-7d` ends now, and begins right after what was seven days ago.
std::optional<Stretch> readTime(const QString& text, const FilterClock& clock);

} // namespace sevenscale
