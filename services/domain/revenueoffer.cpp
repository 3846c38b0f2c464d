// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/revenueoffer.h"

#include <QRegularExpression>

#include <utility>

namespace sevenscale {
namespace {

constexpr qint64 MostCents = 99'999'999'999'999; // numeric(14,2)

std::optional<Money> times(Money amount, qint64 factor) {
    if (amount.cents > MostCents / factor || amount.cents < -MostCents / factor)
        return std::nullopt;
    return Money{amount.cents * factor};
}

/// `12.500` with its separator taken for the decimal one.
std::optional<Money> asDecimals(QStringView typed) {
    QString number;
    for (const QChar c : typed) {
        if (c >= u'0' && c <= u'9')
            number += c;
        else if (c == u'.' || c == u',')
            number += u'.';
    }
    const auto amount = Money::fromNumeric(number);
    const bool negative = typed.contains(u'-') || typed.contains(QChar(0x2212));
    return amount && negative ? std::optional(Money{-amount->cents}) : amount;
}

} // namespace

QString writtenRevenue(Money amount) {
    const QString numeric = amount.toNumeric();
    const bool negative = numeric.startsWith(u'-');
    QString whole = numeric.sliced(negative ? 1 : 0).chopped(3);
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, u'.');
    return (negative ? QStringLiteral("-R$ ") : QStringLiteral("R$ ")) % whole % u',' % numeric.last(2);
}

QList<Money> offeredRevenues(QStringView typed) {
    const Revenue read = readRevenue(typed);
    if (read.note == RevenueNote::None)
        return {};
    QList<Money> offers;
    if (read.amount) {
        offers.append(*read.amount);
        if (const auto decimals = asDecimals(typed); decimals && *decimals != *read.amount)
            offers.append(*decimals);
        return offers;
    }
    // A number that reads, what it is counted in, and words of money or of the month.
    static const QRegularExpression shape(
        QStringLiteral(
            "^\\s*(?<number>[-\\x{2212}R$\\d.,\\s]*\\d)\\s*(?<unit>k|mil|mi|m|milh(?:ão|ao|ões|oes))?"
            "\\s*(?:de\\s+)?(?:reais|brl|r\\$)?\\s*(?:(?:/|por|ao|a)\\s*m[eê]s)?[.\\s]*$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(typed.toString());
    if (!match.hasMatch())
        return {};
    const Revenue number = readRevenue(match.captured(QStringLiteral("number")));
    if (!number.amount)
        return {};
    const QString unit = match.captured(QStringLiteral("unit")).toLower();
    const qint64 factor = unit.isEmpty() ? 1 : unit == u"k" || unit == u"mil" ? 1'000 : 1'000'000;
    if (const auto amount = times(*number.amount, factor))
        offers.append(*amount);
    return offers;
}

} // namespace sevenscale
