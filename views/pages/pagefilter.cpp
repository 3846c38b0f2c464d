// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/pagefilter.h"

#include "services/domain/filter.h"

#include <cmath>

namespace sevenscale {
namespace {

QString comparison(const QString& key, FilterTerm::Operator op, const QString& value) {
    FilterTerm term;
    term.key = key;
    term.op = op;
    term.value = value;
    return filterText(term);
}

QString date() {
    return QStringLiteral("date");
}

} // namespace

QString filterMoment(const Timestamp& moment) {
    QString text = moment.toRfc3339();
    if (moment.microseconds % 1'000'000 != 0)
        return text;
    text.replace(QLatin1String(".000000Z"), QLatin1String("Z"));
    if (moment.microseconds % 60'000'000 == 0)
        text.replace(QLatin1String(":00Z"), QLatin1String("Z"));
    return text;
}

PageFilter& PageFilter::is(const QString& key, const QString& value) {
    return term(filterText(key, value));
}

PageFilter& PageFilter::is(const QString& key, qint64 id) {
    return term(filterText(key, QString::number(id)));
}

PageFilter& PageFilter::isAnyOf(const QString& key, const QList<qint64>& ids) {
    QStringList texts;
    for (const qint64 id : ids)
        texts.append(QString::number(id));
    return term(key % QLatin1Char(':') % texts.join(QLatin1Char(',')));
}

PageFilter& PageFilter::isNot(const QString& key, const QString& value) {
    return term(QLatin1Char('-') % filterText(key, value));
}

PageFilter& PageFilter::outcome(Outcome outcome) {
    return is(QStringLiteral("outcome"), outcomeKey(outcome));
}

PageFilter& PageFilter::notArchived() {
    return is(QStringLiteral("archived"), QStringLiteral("no"));
}

PageFilter& PageFilter::between(
    const Timestamp& from, const Timestamp& to, bool openBelow, bool closedAbove) {
    using Operator = FilterTerm::Operator;
    term(comparison(date(), openBelow ? Operator::Greater : Operator::GreaterOrEqual, filterMoment(from)));
    return term(comparison(date(), closedAbove ? Operator::LessOrEqual : Operator::Less, filterMoment(to)));
}

PageFilter& PageFilter::last(const QString& length) {
    return is(date(), QLatin1String("last-") % length);
}

PageFilter& PageFilter::atLeastMs(double milliseconds) {
    return term(comparison(QStringLiteral("duration"), FilterTerm::Operator::GreaterOrEqual,
        QString::number(static_cast<qint64>(std::floor(milliseconds))) % QLatin1String("ms")));
}

PageFilter& PageFilter::term(const QString& text) {
    m_terms.append(text);
    return *this;
}

QString PageFilter::text() const {
    return m_terms.join(QLatin1Char(' '));
}

} // namespace sevenscale
