// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/timestamp.h"

#include <QTimeZone>

#include <algorithm>
#include <chrono>

namespace sevenscale {
namespace {

constexpr qint64 MicrosecondsPerSecond = 1'000'000;
constexpr qint64 SecondsPerDay = 86'400;

/// Reads digits at `at` and moves past them; nothing when there are fewer than `least` or more than `most`.
std::optional<qint64> digits(QStringView text, qsizetype& at, int least, int most) {
    qint64 value = 0;
    int count = 0;
    while (at < text.size() && count < most && text[at] >= u'0' && text[at] <= u'9') {
        value = value * 10 + (text[at].unicode() - u'0');
        ++at;
        ++count;
    }
    if (count < least)
        return std::nullopt;
    return value;
}

bool skip(QStringView text, qsizetype& at, char16_t wanted) {
    if (at >= text.size() || text[at] != wanted)
        return false;
    ++at;
    return true;
}

qint64 floorDiv(qint64 a, qint64 b) {
    const qint64 quotient = a / b;
    return (a % b != 0 && (a < 0) != (b < 0)) ? quotient - 1 : quotient;
}

/// `seconds` and a fraction of a second as a moment; an infinity where the moment lies beyond what fits
/// (PostgreSQL's last month does).
Timestamp held(qint64 seconds, qint64 fraction) {
    constexpr qint64 Most = Timestamp::PositiveInfinity / MicrosecondsPerSecond;
    if (seconds >= Most)
        return {Timestamp::PositiveInfinity};
    if (seconds <= -Most)
        return {Timestamp::NegativeInfinity};
    return {seconds * MicrosecondsPerSecond + fraction};
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar; year 0 is 1 BC.
std::optional<qint64> daysFromCivil(qint64 year, qint64 month, qint64 day) {
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
        std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day))};
    if (year > 9999 || year < -9999) {
        // std::chrono's years end at 32767 and PostgreSQL's at 294276: shift by whole 400-year cycles.
        const qint64 cycles = floorDiv(year, 400);
        const auto inner = daysFromCivil(year - cycles * 400, month, day);
        if (!inner)
            return std::nullopt;
        return *inner + cycles * 146'097;
    }
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count();
}

struct Civil {
    qint64 year;
    int month, day;
    qint64 secondOfDay, microsecond;
};

Civil civil(qint64 microseconds) {
    const qint64 seconds = floorDiv(microseconds, MicrosecondsPerSecond);
    const qint64 days = floorDiv(seconds, SecondsPerDay);
    const qint64 cycles = floorDiv(days, 146'097);
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days - cycles * 146'097))};
    return {int(date.year()) + cycles * 400, int(unsigned(date.month())), int(unsigned(date.day())),
        seconds - days * SecondsPerDay, microseconds - seconds * MicrosecondsPerSecond};
}

QString written(qint64 microseconds, QLatin1Char separator, QLatin1String zone) {
    const Civil c = civil(microseconds);
    const bool beforeChrist = c.year <= 0;
    const auto two = [](qint64 n) { return QString::number(n).rightJustified(2, QLatin1Char('0')); };
    QString text = QString::number(beforeChrist ? 1 - c.year : c.year).rightJustified(4, QLatin1Char('0'))
        % QLatin1Char('-') % two(c.month) % QLatin1Char('-') % two(c.day) % separator
        % two(c.secondOfDay / 3600) % QLatin1Char(':') % two(c.secondOfDay / 60 % 60) % QLatin1Char(':')
        % two(c.secondOfDay % 60) % QLatin1Char('.')
        % QString::number(c.microsecond).rightJustified(6, QLatin1Char('0')) % zone;
    if (beforeChrist)
        text += QLatin1String(" BC");
    return text;
}

} // namespace

std::optional<Timestamp> Timestamp::fromText(QStringView text) {
    text = text.trimmed();
    if (text == u"infinity")
        return Timestamp{PositiveInfinity};
    if (text == u"-infinity")
        return Timestamp{NegativeInfinity};
    bool beforeChrist = false;
    if (text.endsWith(u" BC")) {
        beforeChrist = true;
        text.chop(3);
    }

    qsizetype at = 0;
    const auto year = digits(text, at, 4, 6);
    if (!year || !skip(text, at, u'-'))
        return std::nullopt;
    const auto month = digits(text, at, 2, 2);
    if (!month || !skip(text, at, u'-'))
        return std::nullopt;
    const auto day = digits(text, at, 2, 2);
    if (!day)
        return std::nullopt;
    const auto days = daysFromCivil(beforeChrist ? 1 - *year : *year, *month, *day);
    if (!days)
        return std::nullopt;

    qint64 seconds = 0;
    qint64 fraction = 0;
    if (at < text.size()) {
        if (text[at] != u' ' && text[at] != u'T' && text[at] != u't')
            return std::nullopt;
        ++at;
        const auto hour = digits(text, at, 2, 2);
        if (!hour || *hour > 24 || !skip(text, at, u':'))
            return std::nullopt;
        const auto minute = digits(text, at, 2, 2);
        if (!minute || *minute > 59)
            return std::nullopt;
        seconds = *hour * 3600 + *minute * 60;
        if (skip(text, at, u':')) {
            const auto second = digits(text, at, 2, 2);
            if (!second || *second > 60)
                return std::nullopt;
            seconds += *second;
            if (skip(text, at, u'.')) {
                const qsizetype start = at;
                const auto decimals = digits(text, at, 1, 6);
                if (!decimals)
                    return std::nullopt;
                fraction = *decimals;
                for (qsizetype written = at - start; written < 6; ++written)
                    fraction *= 10;
            }
        }
        if (at < text.size() && (text[at] == u'Z' || text[at] == u'z')) {
            ++at;
        } else if (at < text.size() && (text[at] == u'+' || text[at] == u'-')) {
            const int sign = text[at] == u'+' ? 1 : -1;
            ++at;
            const auto offsetHours = digits(text, at, 2, 2);
            if (!offsetHours)
                return std::nullopt;
            qint64 offset = *offsetHours * 3600;
            qint64 unit = 60;
            while (at < text.size() && unit > 0) {
                skip(text, at, u':');
                const auto part = digits(text, at, 2, 2);
                if (!part)
                    return std::nullopt;
                offset += *part * unit;
                unit /= 60;
            }
            seconds -= sign * offset;
        }
    }
    if (at != text.size())
        return std::nullopt;
    return held(*days * SecondsPerDay + seconds, fraction);
}

Timestamp Timestamp::fromDateTime(const QDateTime& moment) {
    const qint64 milliseconds = moment.toMSecsSinceEpoch();
    const qint64 seconds = floorDiv(milliseconds, 1000);
    return held(seconds, (milliseconds - seconds * 1000) * 1000);
}

Timestamp Timestamp::now() {
    using namespace std::chrono;
    return Timestamp{
        duration_cast<std::chrono::microseconds>(system_clock::now().time_since_epoch()).count()};
}

QString Timestamp::toText() const {
    if (microseconds == PositiveInfinity)
        return QStringLiteral("infinity");
    if (microseconds == NegativeInfinity)
        return QStringLiteral("-infinity");
    return written(microseconds, QLatin1Char(' '), QLatin1String("+00"));
}

QString Timestamp::toRfc3339() const {
    if (!isFinite())
        return toText();
    return written(microseconds, QLatin1Char('T'), QLatin1String("Z"));
}

QDateTime Timestamp::toDateTime() const {
    if (!isFinite())
        return {};
    return QDateTime::fromMSecsSinceEpoch(floorDiv(microseconds, 1000), Qt::UTC);
}

Timestamp Timestamp::plusSeconds(qint64 seconds) const {
    if (!isFinite())
        return *this;
    // Both held to a third of what fits, so that the sum of the two cannot overflow.
    constexpr qint64 Most = std::numeric_limits<qint64>::max() / 3;
    const qint64 whole = floorDiv(microseconds, MicrosecondsPerSecond);
    return held(whole + std::clamp(seconds, -Most, Most), microseconds - whole * MicrosecondsPerSecond);
}

} // namespace sevenscale
