// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/filterkey.h"

namespace sevenscale {

/// Something that may be put where a filter is being typed.
struct FilterCandidate {
    enum class Kind {
        Key, ///< a key: an operator and a value must follow
        Comparison, ///< a key with its operator: a value must follow
        Value, ///< a word of the language or of the list
        Name, ///< of a clinic or an agent, quoted where it must be
    };
    Kind kind = Kind::Value;
    QString text; ///< what is put in
    QString key; ///< the name of the key that it is, or belongs to
    FilterKey::Kind keyKind = FilterKey::Kind::Word;

    friend bool operator==(const FilterCandidate&, const FilterCandidate&) = default;
};

/// What is being typed at the caret, and what it may become.
struct FilterCompletion {
    enum class Part { Nothing, Key, Value };

    Part part = Part::Nothing;
    QString key; ///< of a Value: the name of its key
    FilterKey::Kind keyKind = FilterKey::Kind::Word;
    QString typed; ///< the part as far as the caret, without quotation marks
    qsizetype position = 0; ///< what a candidate replaces
    qsizetype length = 0;
    QList<FilterCandidate> candidates; ///< beginnings first, then what has it anywhere

    /// Whether names would help: the caller knows them, or may ask for them.
    bool wantsNames() const { return part == Part::Value && keyKind == FilterKey::Kind::Reference; }

    friend bool operator==(const FilterCompletion&, const FilterCompletion&) = default;
};

/// Looks at a filter that is being typed; `names` are those known for what is typed, if it wants names. Case
/// and accents do not matter. Never fails, whatever the text and the caret.
FilterCompletion completeFilter(
    const QList<FilterKey>& keys, const QString& text, qsizetype caret, const QStringList& names = {});

/// The text with a candidate put in, and where the caret is then: behind a whole term with a blank after it.
struct CompletedFilter {
    QString text;
    qsizetype caret = 0;
};
CompletedFilter completed(
    const QString& text, const FilterCompletion& completion, const FilterCandidate& candidate);

} // namespace sevenscale
