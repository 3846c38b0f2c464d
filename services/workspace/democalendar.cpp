// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/democalendar.h"

#include "services/workspace/random.h"

#include <QDate>

#include <array>
#include <cmath>

namespace sevenscale {
namespace {

constexpr qint64 JulianDayOf1970 = 2'440'588;

qint64 floorDiv(qint64 a, qint64 b) {
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

QDate dateOf(qint64 day) {
    return QDate::fromJulianDay(JulianDayOf1970 + day);
}

/// Runs per local hour on a weekday, as an agency sees them: a morning and an afternoon, and nights that only
/// messages and nightly jobs fill.
constexpr std::array<qint64, 24> HourShape{45, 38, 35, 32, 38, 58, 125, 255, 410, 480, 505, 510, 445, 460,
    500, 512, 525, 488, 395, 300, 225, 160, 96, 60};
/// Monday to Sunday, in percent. Closed clinics still get messages, and nightly jobs do not know Sundays.
constexpr std::array<qint64, 7> WeekShape{108, 104, 100, 102, 94, 55, 32};
/// January to December, in percent: holidays, carnival, the rush before Christmas.
constexpr std::array<qint64, 12> YearShape{88, 92, 101, 99, 103, 101, 95, 104, 105, 106, 107, 94};

bool isHoliday(QDate date) {
    constexpr std::array<std::pair<int, int>, 9> Holidays{
        {{1, 1}, {4, 21}, {5, 1}, {9, 7}, {10, 12}, {11, 2}, {11, 15}, {11, 20}, {12, 25}}};
    for (const auto& [month, day] : Holidays) {
        if (date.month() == month && date.day() == day)
            return true;
    }
    return false;
}

} // namespace

qint64 localDayOf(Timestamp moment) {
    return floorDiv(moment.microseconds + LocalOffsetMicros, MicrosPerDay);
}

qint64 hourOf(Timestamp moment) {
    return floorDiv(moment.microseconds, MicrosPerHour);
}

Timestamp startOfLocalDay(qint64 day) {
    return Timestamp{day * MicrosPerDay - LocalOffsetMicros};
}

Timestamp startOfHour(qint64 hour) {
    return Timestamp{hour * MicrosPerHour};
}

int localHour(qint64 hour) {
    return static_cast<int>(((hour - 3) % 24 + 24) % 24);
}

qint64 firstDayOfMonth(qint64 day) {
    return day - (dateOf(day).day() - 1);
}

QString dateText(qint64 day) {
    return dateOf(day).toString(Qt::ISODate);
}

int opening(qint64 day) {
    const QDate date = dateOf(day);
    if (date.dayOfWeek() == Qt::Sunday || isHoliday(date))
        return 0;
    return date.dayOfWeek() == Qt::Saturday
        ? 50
        : static_cast<int>(WeekShape[static_cast<size_t>(date.dayOfWeek() - 1)]);
}

qint64 hourWeight(quint64 seed, qint64 hour) {
    const qint64 day = localDayOf(startOfHour(hour));
    const QDate date = dateOf(day);
    const qint64 week = isHoliday(date) ? WeekShape[6] : WeekShape[static_cast<size_t>(date.dayOfWeek() - 1)];
    const qint64 noise = Random({seed, Random::Hours, static_cast<quint64>(day)}).integer(91, 109);
    return HourShape[static_cast<size_t>(localHour(hour))] * week
        * YearShape[static_cast<size_t>(date.month() - 1)] * noise / 10'000;
}

double season(qint64 day) {
    // Between the middles of the months, so that no first of a month is a step.
    const QDate date = dateOf(day);
    const double at = date.month() - 1 + (date.day() - 0.5) / date.daysInMonth() - 0.5;
    const int before = static_cast<int>(std::floor(at));
    const double share = at - before;
    const auto shape = [](int month) {
        return static_cast<double>(YearShape[static_cast<size_t>((month + 12) % 12)]) / 100;
    };
    return shape(before) * (1 - share) + shape(before + 1) * share;
}

BadWeek badWeek(quint64 seed, qint64 day) {
    const qint64 week = floorDiv(day + 3, 7); // 1970-01-01 was a Thursday: weeks begin on Monday
    const auto phase = static_cast<quint64>(week) + seed;
    if (phase % 5 != 0)
        return BadWeek::None;
    constexpr std::array Kinds{BadWeek::MetaAds, BadWeek::WhatsApp, BadWeek::SlowModel};
    return Kinds[phase / 5 % 3];
}

bool inTrouble(BadWeek kind, qint64 hour) {
    const int weekday = dateOf(localDayOf(startOfHour(hour))).dayOfWeek();
    const int local = localHour(hour);
    switch (kind) {
    case BadWeek::None:
        break;
    case BadWeek::MetaAds:
        return weekday >= Qt::Tuesday && weekday <= Qt::Thursday;
    case BadWeek::WhatsApp:
        return weekday == Qt::Wednesday && local >= 9 && local <= 16;
    case BadWeek::SlowModel:
        return weekday == Qt::Monday || weekday == Qt::Tuesday;
    }
    return false;
}

} // namespace sevenscale
