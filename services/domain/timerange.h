// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/timestamp.h"

namespace sevenscale {

/// The stretches of time that pages offer: each is (now − length, now].
enum class TimeRange { Hour, Day, Week, Month };

inline qint64 secondsOf(TimeRange range) {
    switch (range) {
    case TimeRange::Hour:
        return 3'600;
    case TimeRange::Day:
        return 86'400;
    case TimeRange::Week:
        return 7 * 86'400;
    case TimeRange::Month:
        break;
    }
    return 30 * 86'400;
}

/// `1h`, `24h`, `7d`, `30d`: the words of the command line and of settings.
inline QString keyOf(TimeRange range) {
    switch (range) {
    case TimeRange::Hour:
        return QStringLiteral("1h");
    case TimeRange::Day:
        return QStringLiteral("24h");
    case TimeRange::Week:
        return QStringLiteral("7d");
    case TimeRange::Month:
        break;
    }
    return QStringLiteral("30d");
}

} // namespace sevenscale
