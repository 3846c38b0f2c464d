// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sevenscale {

// The grammar of the filter language; what keys and values mean is in filtercondition.h.
//
//     filter  = { term }                                    all of them hold
//     term    = ["-"] [ key { part } operator ] value       without a key: a text to look for anywhere
//     part    = "." name | "." quoted | "[" digits "]"      a way into a JSON document
//     value   = quoted | characters without a blank         an amount may have one behind its R$

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
    /// One of the values of a term, and where it stands.
    struct Alternative {
        QString text;
        qsizetype position = 0;
        qsizetype length = 0;
    };

    bool negated = false;
    QString key; ///< in lower case; empty for a free word
    QStringList path; ///< `error`, `code` of `details.error.code`
    Operator op = Operator::Matches;
    QString value;
    bool quoted = false;
    qsizetype position = 0; ///< where the term begins in the text, in UTF-16 units
    qsizetype length = 0;
    qsizetype valuePosition = 0; ///< where its value begins, with the quotation mark; it reaches to the end

    /// The key with its path, `details.error.code`.
    QString keyText() const;
    /// The values that are asked for: `agent:7,9` means any of the two, for keys that stand for ids and
    /// words. A quoted value is one, commas and all; where a comma may be a decimal point, lists do not ask.
    QStringList alternatives() const;
    QList<Alternative> placedAlternatives() const;
    /// The whole value as one.
    Alternative whole() const { return {value, valuePosition, position + length - valuePosition}; }

    friend bool operator==(const FilterTerm&, const FilterTerm&) = default;
};

/// The terms of a filter; all of them must hold.
struct Filter {
    QList<FilterTerm> terms;
    friend bool operator==(const Filter&, const Filter&) = default;
};

/// Reads a filter as a person types it. The error carries its FilterMistake.
Result<Filter> parseFilter(const QString& text);
/// The terms of a text that may be unfinished, as far as they can be told, and its first mistake: for those
/// who complete it. Never fails.
Filter scanFilter(const QString& text, std::optional<FilterMistake>* mistake = nullptr);

/// `:`, `>=`, …
QString operatorText(FilterTerm::Operator op);
/// The text of one term, quoted where it must be: parseFilter gives the term back.
QString filterText(const FilterTerm& term);
/// `key:value`, quoted where it must be, so that a comma or the word `none` in it stands for itself: what a
/// drill-down puts into a list's filter field.
QString filterText(const QString& key, const QString& value);

} // namespace sevenscale
