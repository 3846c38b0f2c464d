// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sevenscale {

/// One condition of a filter: `status:failed`, `-client:17`, `duration>5s`, or a free word.
struct FilterTerm {
    enum class Operator {
        Matches /* : */,
        Equals /* = */,
        Greater,
        GreaterOrEqual,
        Less,
        LessOrEqual,
        Contains /* ~ */
    };

    bool negated = false;
    QString key; ///< empty for a free word
    Operator op = Operator::Matches;
    QString value;
    bool quoted = false;
    qsizetype position = 0; ///< where the term begins in the text, in characters
    qsizetype length = 0;

    /// The values that are asked for: `agent:7,9` means any of the two, for keys that stand for ids and
    /// words. A quoted value is one, commas and all; where a comma may be a decimal point, lists do not ask.
    QStringList alternatives() const;

    friend bool operator==(const FilterTerm&, const FilterTerm&) = default;
};

/// The terms of a filter; all of them must hold.
struct Filter {
    QList<FilterTerm> terms;
    friend bool operator==(const Filter&, const Filter&) = default;
};

/// Reads a filter as a person types it. The error's detail names the place, counted from 1.
Result<Filter> parseFilter(const QString& text);
/// The text of one term, quoted where it must be: parseFilter gives the term back.
QString filterText(const FilterTerm& term);
/// `key:value`, quoted where it must be, so that a comma or the word `none` in it stands for itself: what a
/// drill-down puts into a list's filter field.
QString filterText(const QString& key, const QString& value);

} // namespace sevenscale
