// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/filtervalue.h"

#include <QRegularExpression>

namespace sevenscale {
namespace {

constexpr double MostDays = 36'500;

/// Seconds of a unit; `m` is a minute, and where years go by it, a month has no length.
std::optional<double> secondsOfUnit(QStringView unit) {
    if (unit == u"ms")
        return 0.001;
    if (unit == u"s")
        return 1;
    if (unit == u"m" || unit == u"min")
        return 60;
    if (unit == u"h")
        return 3'600;
    if (unit == u"d")
        return 86'400;
    if (unit == u"w")
        return 7 * 86'400;
    return std::nullopt;
}

/// `1h30m` as seconds; nothing without a unit.
std::optional<double> lengthOf(const QString& text) {
    static const QRegularExpression step(QStringLiteral("\\G([0-9]{1,12}(?:[.,][0-9]{1,6})?)([a-z]+)"));
    double seconds = 0;
    qsizetype at = 0;
    do {
        const auto match = step.match(text, at);
        if (!match.hasMatch())
            return std::nullopt;
        const auto unit = secondsOfUnit(match.capturedView(2));
        if (!unit)
            return std::nullopt;
        seconds += match.captured(1).replace(QLatin1Char(','), QLatin1Char('.')).toDouble() * *unit;
        at = match.capturedEnd();
    } while (at < text.size());
    return seconds;
}

std::optional<Timestamp> shifted(Timestamp moment, const QString& length, int sign) {
    const auto seconds = lengthOf(length);
    if (!seconds || *seconds > MostDays * 86'400)
        return std::nullopt;
    return Timestamp{moment.microseconds + sign * qRound64(*seconds * 1e6)};
}

std::optional<Stretch> days(QDate from, QDate to, const QTimeZone& zone) {
    if (!from.isValid() || !to.isValid())
        return std::nullopt;
    const QDateTime begin = from.startOfDay(zone);
    const QDateTime end = to.startOfDay(zone);
    if (!begin.isValid() || !end.isValid())
        return std::nullopt;
    return Stretch{Timestamp::fromDateTime(begin), Timestamp::fromDateTime(end)};
}

/// The stretches of the calendar that have a name.
std::optional<Stretch> named(const QString& text, const FilterClock& clock) {
    const QDate today = clock.now.toDateTime().toTimeZone(clock.zone).date();
    const auto from = [&](QDate begin, QDate end) { return days(begin, end, clock.zone); };
    if (text == u"today")
        return from(today, today.addDays(1));
    if (text == u"yesterday")
        return from(today.addDays(-1), today);
    if (text == u"tomorrow")
        return from(today.addDays(1), today.addDays(2));
    const QDate week = today.addDays(1 - today.dayOfWeek());
    if (text == u"this-week")
        return from(week, week.addDays(7));
    if (text == u"last-week")
        return from(week.addDays(-7), week);
    const QDate month(today.year(), today.month(), 1);
    if (text == u"this-month")
        return from(month, month.addMonths(1));
    if (text == u"last-month")
        return from(month.addMonths(-1), month);
    const QDate year(today.year(), 1, 1);
    if (text == u"this-year")
        return from(year, year.addYears(1));
    if (text == u"last-year")
        return from(year.addYears(-1), year);
    return std::nullopt;
}

/// What is reckoned from now.
std::optional<Stretch> reckoned(const QString& text, Timestamp now) {
    if (text == u"now")
        return Stretch{now, {now.microseconds + 1}, true};
    if (text.startsWith(QLatin1String("now-")) || text.startsWith(QLatin1String("now+"))) {
        const auto moment = shifted(now, text.sliced(4), text[3] == u'-' ? -1 : 1);
        return moment ? std::optional(Stretch{*moment, {moment->microseconds + 1}, true}) : std::nullopt;
    }
    // (now − 7 d, now]: rows dated in the future are outside every "last …".
    if (text.startsWith(QLatin1String("last-"))) {
        const auto begin = shifted(now, text.sliced(5), -1);
        return begin ? std::optional(Stretch{{begin->microseconds + 1}, {now.microseconds + 1}, true})
                     : std::nullopt;
    }
    if (text.startsWith(QLatin1String("next-"))) {
        const auto end = shifted(now, text.sliced(5), 1);
        return end ? std::optional(Stretch{{now.microseconds + 1}, {end->microseconds + 1}, true})
                   : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Stretch> dated(const QString& text, const QTimeZone& zone) {
    static const QRegularExpression day(QStringLiteral("^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$"));
    if (const auto match = day.match(text); match.hasMatch()) {
        const int year = match.capturedView(1).toInt();
        const bool hasMonth = match.capturedLength(2) > 0;
        const bool hasDay = match.capturedLength(3) > 0;
        const QDate begin(
            year, hasMonth ? match.capturedView(2).toInt() : 1, hasDay ? match.capturedView(3).toInt() : 1);
        return days(begin,
            hasDay         ? begin.addDays(1)
                : hasMonth ? begin.addMonths(1)
                           : begin.addYears(1),
            zone);
    }
    const auto moment = Timestamp::fromText(text);
    if (!moment)
        return std::nullopt;
    if (!moment->isFinite())
        return Stretch{*moment, *moment, true};
    // How long it is depends on how exactly it was written.
    static const QRegularExpression parts(
        QStringLiteral("^[0-9]{4,6}-[0-9]{2}-[0-9]{2}"
                       "(?:[Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?([Zz]|[+-][0-9:]+)?)?( BC)?$"));
    const auto match = parts.match(text);
    Timestamp begin = *moment;
    if (match.capturedLength(3) == 0 && match.capturedLength(4) == 0) {
        // As the list shows it, in the zone of the list. A year too far for a calendar stays in UTC.
        QDateTime local = begin.toDateTime();
        if (local.isValid() && local.date().year() <= 9999) {
            const qint64 rest = begin.microseconds - Timestamp::fromDateTime(local).microseconds;
            local.setTimeZone(zone);
            begin = {Timestamp::fromDateTime(local).microseconds + rest};
        }
    }
    if (match.capturedLength(2) > 0)
        return Stretch{begin, {begin.microseconds + 1}, true};
    return Stretch{begin, begin.plusSeconds(match.capturedLength(1) > 0 ? 1 : 60), true};
}

} // namespace

std::optional<qint64> readDuration(const QString& text) {
    static const QRegularExpression bare(QStringLiteral("^[0-9]{1,12}([.,][0-9]{1,6})?$"));
    const QString lower = text.toLower();
    const auto seconds
        = bare.match(lower).hasMatch() ? lengthOf(lower % QLatin1String("ms")) : lengthOf(lower);
    if (!seconds || *seconds > 1e12)
        return std::nullopt;
    return qRound64(*seconds * 1000);
}

std::optional<QString> readDecimal(QString text) {
    static const QRegularExpression number(QStringLiteral("^[+-]?[0-9]{1,30}([.,][0-9]{1,30})?$"));
    if (!number.match(text).hasMatch())
        return std::nullopt;
    return text.replace(QLatin1Char(','), QLatin1Char('.'));
}

std::optional<Stretch> readTime(const QString& text, const FilterClock& clock) {
    const QString lower = text.toLower();
    if (const auto stretch = named(lower, clock))
        return stretch;
    if (const auto stretch = reckoned(lower, clock.now))
        return stretch;
    return dated(text, clock.zone);
}

} // namespace sevenscale
