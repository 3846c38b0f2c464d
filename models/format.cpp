// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"

#include <QLocale>

#include <cmath>
#include <cstdlib>

namespace sevenscale {
namespace {

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

/// A no-break space, so that a number and its unit stay on one line.
constexpr QChar Joiner = QChar(0x00A0);

QString joined(const QString& number, const QString& unit) {
    return number % Joiner % unit;
}

} // namespace

Format::Format()
    : m_zone(QTimeZone("America/Sao_Paulo")) {
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
}

bool Format::setTimeZone(const QString& ianaName) {
    const QTimeZone zone(ianaName.toLatin1());
    if (!zone.isValid())
        return false;
    m_zone = zone;
    return true;
}

QString Format::dash() {
    return QStringLiteral("–");
}

QString Format::count(qint64 value) {
    return QLocale().toString(value);
}

QString Format::number(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

QString Format::number(const Decimal& value, int decimals) {
    bool numeric = false;
    const double read = value.text.toDouble(&numeric);
    if (!numeric || !std::isfinite(read))
        return value.text;
    const QLocale locale;
    QString text = locale.toString(read, 'f', decimals);
    const QString point = locale.decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

QString Format::percent(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals) % QLocale().percent();
}

QString Format::money(Money amount) {
    const QString digits = Format::amount(amount);
    const QString minus = QLocale().negativeSign();
    if (digits.startsWith(minus))
        return minus % joined(QStringLiteral("R$"), digits.mid(minus.size()));
    return joined(QStringLiteral("R$"), digits);
}

QString Format::amount(Money amount) {
    // Exact: the two parts are written as whole numbers and never pass through a double.
    const QLocale locale;
    const bool negative = amount.cents < 0;
    const quint64 cents
        = negative ? 0 - static_cast<quint64>(amount.cents) : static_cast<quint64>(amount.cents);
    const QString decimals = locale.toString(cents % 100).rightJustified(2, locale.zeroDigit().at(0));
    const QString text = locale.toString(cents / 100) % locale.decimalPoint() % decimals;
    return negative ? QString(locale.negativeSign() % text) : text;
}

QString Format::duration(double milliseconds) {
    const double seconds = milliseconds / 1000.0;
    if (!std::isfinite(seconds))
        return dash();
    if (seconds < 9.995)
        return joined(number(seconds, 2), tr("s", "seconds"));
    const qint64 whole = std::llround(seconds);
    if (whole < Minute)
        return joined(count(whole), tr("s", "seconds"));
    const auto two = [](qint64 large, const QString& largeUnit, qint64 small, const QString& smallUnit) {
        const QString first = joined(count(large), largeUnit);
        return small == 0 ? first : QString(first % Joiner % joined(count(small), smallUnit));
    };
    if (whole < 10 * Minute)
        return two(whole / Minute, tr("min", "minutes"), whole % Minute, tr("s", "seconds"));
    if (whole < Hour)
        return joined(count(whole / Minute), tr("min", "minutes"));
    if (whole < Day)
        return two(whole / Hour, tr("h", "hours"), whole % Hour / Minute, tr("min", "minutes"));
    return two(whole / Day, tr("d", "days"), whole % Day / Hour, tr("h", "hours"));
}

QDateTime Format::local(const Timestamp& moment) const {
    return moment.toDateTime().toTimeZone(m_zone);
}

QString Format::shortMoment(const Timestamp& moment) const {
    return shortMoment(moment, Timestamp::now());
}

QString Format::shortMoment(const Timestamp& moment, const Timestamp& now) const {
    const QDateTime time = local(moment);
    if (!time.isValid())
        return dash();
    const bool thisYear = time.date().year() == local(now).date().year();
    //: Day and month with the time of day, short, as QDateTime formats it. Portuguese: dd/MM HH:mm
    const QString pattern = thisYear ? tr("MMM d HH:mm")
                                     //: The same with the year. Portuguese: dd/MM/yy HH:mm
                                     : tr("MMM d yyyy HH:mm");
    return QLocale().toString(time, pattern);
}

QString Format::preciseMoment(const Timestamp& moment) const {
    const QDateTime time = local(moment);
    if (!time.isValid())
        return dash();
    const bool thisYear = time.date().year() == local(Timestamp::now()).date().year();
    //: Day and month with the time of day to the second. Portuguese: dd/MM HH:mm:ss
    const QString pattern = thisYear ? tr("MMM d HH:mm:ss")
                                     //: The same with the year. Portuguese: dd/MM/yyyy HH:mm:ss
                                     : tr("MMM d yyyy HH:mm:ss");
    return QLocale().toString(time, pattern);
}

QString Format::wholeMoment(const Timestamp& moment) const {
    const QDateTime time = local(moment);
    if (!time.isValid())
        return moment == Timestamp{Timestamp::PositiveInfinity} ? tr("infinity") : tr("minus infinity");
    const QString zone = QString::fromLatin1(m_zone.id());
    //: A whole moment, as QDateTime formats it. Portuguese: dd/MM/yyyy HH:mm:ss
    const QString text = QLocale().toString(time, tr("MMM d, yyyy HH:mm:ss"));
    return tr("%1 (%2, %3)", "moment, zone, offset")
        .arg(text, zone, m_zone.displayName(time, QTimeZone::OffsetName));
}

QString Format::clock(const Timestamp& moment) const {
    const QDateTime time = local(moment);
    return time.isValid() ? time.toString(QStringLiteral("HH:mm:ss")) : dash();
}

QString Format::day(const QDate& date) {
    if (!date.isValid())
        return dash();
    const bool thisYear = date.year() == QDate::currentDate().year();
    //: Day and month, as QDate formats it. Portuguese: dd/MM
    const QString pattern = thisYear ? tr("MMM d")
                                     //: Day, month and year. Portuguese: dd/MM/yyyy
                                     : tr("MMM d, yyyy");
    return QLocale().toString(date, pattern);
}

QString Format::month(const QString& yyyyMm) {
    const QDate first = QDate::fromString(yyyyMm % QLatin1String("-01"), Qt::ISODate);
    if (!first.isValid())
        return yyyyMm;
    QString name = QLocale().standaloneMonthName(first.month(), QLocale::ShortFormat);
    if (name.endsWith(QLatin1Char('.')))
        name.chop(1);
    return name;
}

QString Format::age(qint64 seconds) {
    seconds = std::llabs(seconds);
    if (seconds < Minute)
        return joined(count(seconds), tr("s", "seconds"));
    if (seconds < Hour)
        return joined(count(seconds / Minute), tr("min", "minutes"));
    if (seconds < 2 * Day) // "40 h" says more than "1 day"
        return joined(count(seconds / Hour), tr("h", "hours"));
    return tr("%n day(s)", nullptr, static_cast<int>(seconds / Day));
}

QString Format::ago(const Timestamp& then, const Timestamp& now) {
    if (!then.isFinite())
        return dash();
    const qint64 seconds = now.microseconds / 1'000'000 - then.microseconds / 1'000'000;
    return seconds < 0 ? tr("in %1", "a length of time").arg(age(seconds))
                       : tr("%1 ago", "a length of time").arg(age(seconds));
}

} // namespace sevenscale
