// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/filter.h"
#include "services/domain/filterkey.h"
#include "services/domain/filtervalue.h"

namespace sevenscale {

/// One value that a condition asks for, read and checked; its texts are as SQL wants them.
struct FilterTest {
    enum class Kind {
        Missing, ///< `none`
        Present,
        Whole, ///< `text` is the value, or `number` where the document has a number
        Contains, ///< `text` is a part of it; a free word may also be the row's id, `number`
        Range, ///< from `from` to `to`
        Id, ///< `number`
    };
    /// One end of a range: an integer, a decimal, a moment (Timestamp::toText) or a day.
    struct Bound {
        QString value;
        bool inclusive = true;
        friend bool operator==(const Bound&, const Bound&) = default;
    };

    Kind kind = Kind::Missing;
    QString text = {};
    std::optional<QString> number = {};
    std::optional<Bound> from = {};
    std::optional<Bound> to = {};

    friend bool operator==(const FilterTest&, const FilterTest&) = default;
};

/// One term with its key found and its values read.
struct FilterCondition {
    static constexpr qsizetype FreeText = -1;

    qsizetype key = FreeText; ///< index in the list's keys
    QStringList path; ///< into a document; none of its parts names a secret
    /// "Not known to be": a row without a value is no counter-example.
    bool negated = false;
    QList<FilterTest> anyOf; ///< never empty

    friend bool operator==(const FilterCondition&, const FilterCondition&) = default;
};

/// A path has so many parts at most.
inline constexpr qsizetype MostPathParts = 16;
/// A filter has so many values at most: databases have a limit of their own, and word it badly.
inline constexpr qsizetype MostFilterValues = 500;

/// Whether `key:a,b` asks for any of two values; else a comma is the value's own.
bool takesAlternatives(FilterKey::Kind kind);

/// Reads a filter for a list that has these keys and, perhaps, texts that a free word is looked for in. The
/// error is InvalidInput and carries its FilterMistake, the first one in the text.
Result<QList<FilterCondition>> readFilter(
    const QString& text, const QList<FilterKey>& keys, bool hasFreeText, const FilterClock& clock);

} // namespace sevenscale
