// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/timestamp.h"

#include <QString>

namespace sevenscale {

// The days of the invented clinics: local time of São Paulo, which has been UTC−3 all year since 2019, as a
// fixed offset, so that nothing depends on the machine's zone tables.

inline constexpr qint64 MicrosPerSecond = 1'000'000;
inline constexpr qint64 MicrosPerHour = 3'600 * MicrosPerSecond;
inline constexpr qint64 MicrosPerDay = 24 * MicrosPerHour;
inline constexpr qint64 LocalOffsetMicros = -3 * MicrosPerHour;

/// Days since 1970-01-01 of the local calendar.
qint64 localDayOf(Timestamp moment);
/// Hours since 1970-01-01 00:00 UTC.
qint64 hourOf(Timestamp moment);
Timestamp startOfLocalDay(qint64 day);
Timestamp startOfHour(qint64 hour);
/// 0 to 23, in local time.
int localHour(qint64 hour);
/// The first day of the month that `day` lies in.
qint64 firstDayOfMonth(qint64 day);
/// `yyyy-MM-dd`
QString dateText(qint64 day);

/// How busy a day is, in percent of a Monday: Saturdays half, Sundays and national holidays closed (0).
int opening(qint64 day);
/// How much work a local hour of a day brings, all year's rhythm in it; closed days keep a little.
qint64 hourWeight(quint64 seed, qint64 hour);
/// The season's part of a day's figures, around 1.
double season(qint64 day);

/// What went wrong in a week, if anything: every fifth is a bad one.
enum class BadWeek { None, MetaAds, WhatsApp, SlowModel };
BadWeek badWeek(quint64 seed, qint64 day);
/// Whether the trouble of a bad week holds at this hour.
bool inTrouble(BadWeek kind, qint64 hour);

} // namespace sevenscale
