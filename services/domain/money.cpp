// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/money.h"

#include <QList>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int MostWholeDigits = 12; // numeric(14,2)

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

/// Blanks of any kind: what people paste from spreadsheets and web pages.
bool isBlank(QChar c) {
    return c.isSpace() || c == u'\u200B' || c == u'\u2060' || c == u'\uFEFF';
}

QStringView withoutOuterBlanks(QStringView text) {
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

/// Whole and decimal digits to cents, rounding half up on the third decimal (the sign is put on afterwards).
std::optional<qint64> toCents(QStringView whole, QStringView decimals) {
    qsizetype leading = 0;
    while (leading < whole.size() && whole[leading] == u'0')
        ++leading;
    whole = whole.sliced(leading);
    if (whole.size() > MostWholeDigits)
        return std::nullopt;
    qint64 cents = 0;
    for (const QChar c : whole)
        cents = cents * 10 + (c.unicode() - u'0');
    for (qsizetype i = 0; i < 2; ++i)
        cents = cents * 10 + (i < decimals.size() ? decimals[i].unicode() - u'0' : 0);
    if (decimals.size() > 2 && decimals[2] >= u'5')
        ++cents;
    if (cents > 99'999'999'999'999)
        return std::nullopt;
    return cents;
}

bool allDigits(QStringView text) {
    return std::all_of(text.begin(), text.end(), isDigit);
}

/// One to three digits, then groups of exactly three behind each separator.
bool isGrouped(QStringView text, QChar separator) {
    const auto parts = text.split(separator);
    if (parts.size() < 2)
        return false;
    if (parts.front().isEmpty() || parts.front().size() > 3 || !allDigits(parts.front()))
        return false;
    return std::all_of(
        parts.begin() + 1, parts.end(), [](QStringView part) { return part.size() == 3 && allDigits(part); });
}

QString withoutSeparator(QStringView text, QChar separator) {
    return text.toString().remove(separator);
}

Revenue amount(std::optional<qint64> cents, bool negative, RevenueNote note) {
    if (!cents)
        return {std::nullopt, RevenueNote::Unreadable};
    return {Money{negative ? -*cents : *cents}, note};
}

/// Reads the digits and separators, sign and R$ already taken off.
Revenue readNumber(QStringView text, bool negative, bool hasCurrency) {
    const Revenue unreadable{std::nullopt, RevenueNote::Unreadable};
    if (text.isEmpty() || !isDigit(text.front()) || !isDigit(text.back()))
        return unreadable;
    if (!std::all_of(text.begin(), text.end(), [](QChar c) { return isDigit(c) || c == u'.' || c == u','; }))
        return unreadable;

    const qsizetype dots = text.count(u'.');
    const qsizetype commas = text.count(u',');
    if (dots == 0 && commas == 0)
        return amount(toCents(text, {}), negative, RevenueNote::None);

    if (dots > 0 && commas > 0) {
        // The separator that comes last is the decimal one, and may come once.
        const QChar decimal = text.lastIndexOf(u',') > text.lastIndexOf(u'.') ? u',' : u'.';
        const QChar group = decimal == u',' ? u'.' : u',';
        if (text.count(decimal) != 1)
            return unreadable;
        const qsizetype at = text.indexOf(decimal);
        const QStringView whole = text.first(at);
        if (!isGrouped(whole, group))
            return unreadable;
        return amount(
            toCents(withoutSeparator(whole, group), text.sliced(at + 1)), negative, RevenueNote::None);
    }

    const QChar separator = dots > 0 ? u'.' : u',';
    if (dots + commas > 1) {
        if (!isGrouped(text, separator))
            return unreadable;
        return amount(toCents(withoutSeparator(text, separator), {}), negative, RevenueNote::None);
    }

    const qsizetype at = text.indexOf(separator);
    const QStringView whole = text.first(at);
    const QStringView rest = text.sliced(at + 1);
    const bool looksGrouped = rest.size() == 3 && whole.size() <= 3 && whole.front() != u'0';
    if (looksGrouped) {
        // `R$ 8.900` is thousands beyond doubt; `12.500` may be twelve and a half.
        const bool certain = hasCurrency && separator == u'.';
        return amount(toCents(withoutSeparator(text, separator), {}), negative,
            certain ? RevenueNote::None : RevenueNote::Ambiguous);
    }
    return amount(toCents(whole, rest), negative, RevenueNote::None);
}

} // namespace

std::optional<Money> Money::fromNumeric(QStringView text) {
    bool negative = false;
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        negative = text.front() == u'-';
        text = text.sliced(1);
    }
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView decimals = point < 0 ? QStringView() : text.sliced(point + 1);
    if (whole.isEmpty() || !allDigits(whole) || !allDigits(decimals))
        return std::nullopt;
    // A sum may be larger than one clinic's revenue: sixteen digits of reais still fit.
    if (whole.size() > 16)
        return std::nullopt;
    qint64 cents = 0;
    for (const QChar c : whole)
        cents = cents * 10 + (c.unicode() - u'0');
    for (qsizetype i = 0; i < 2; ++i)
        cents = cents * 10 + (i < decimals.size() ? decimals[i].unicode() - u'0' : 0);
    if (decimals.size() > 2 && decimals[2] >= u'5')
        ++cents;
    return Money{negative ? -cents : cents};
}

QString Money::toNumeric() const {
    const quint64 magnitude = cents < 0 ? 0 - static_cast<quint64>(cents) : static_cast<quint64>(cents);
    return (cents < 0 ? QStringLiteral("-") : QString()) % QString::number(magnitude / 100) % QLatin1Char('.')
        % QString::number(magnitude % 100).rightJustified(2, QLatin1Char('0'));
}

Revenue readRevenue(QStringView text) {
    text = withoutOuterBlanks(text);
    if (text.isEmpty())
        return {};

    bool negative = false;
    bool signSeen = false;
    bool currencySeen = false;
    // A sign and R$ may stand in either order, each once, with blanks behind them.
    for (;;) {
        if (!signSeen && (text.startsWith(u'-') || text.startsWith(u'\u2212'))) {
            negative = signSeen = true;
            text = text.sliced(1);
        } else if (!currencySeen && (text.startsWith(u"R$") || text.startsWith(u"r$"))) {
            currencySeen = true;
            text = text.sliced(2);
        } else {
            break;
        }
        text = withoutOuterBlanks(text);
    }

    // Blanks between groups of three are thousands separators: `12 500,00`, `1 234 567`.
    QString joined;
    if (std::any_of(text.begin(), text.end(), isBlank)) {
        qsizetype end = text.size();
        while (end > 0 && !isBlank(text[end - 1]))
            --end;
        const QStringView tail = text.sliced(end);
        qsizetype tailDigits = 0;
        while (tailDigits < tail.size() && isDigit(tail[tailDigits]))
            ++tailDigits;
        const QStringView decimals = tail.sliced(tailDigits);
        const bool plainDecimals = decimals.isEmpty()
            || (decimals.size() > 1 && (decimals.front() == u',' || decimals.front() == u'.')
                && allDigits(decimals.sliced(1)));
        QString grouped = text.first(end).toString() % tail.first(tailDigits).toString();
        for (QChar& c : grouped) {
            if (isBlank(c))
                c = u' ';
        }
        if (!plainDecimals || !isGrouped(grouped, u' '))
            return {std::nullopt, RevenueNote::Unreadable};
        const QString whole = grouped.remove(u' ');
        return amount(toCents(whole, decimals.isEmpty() ? QStringView() : decimals.sliced(1)), negative,
            RevenueNote::None);
    }
    return readNumber(text, negative, currencySeen);
}

} // namespace sevenscale
