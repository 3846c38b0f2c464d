// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace sevenscale {

/// How a typed text was found in a longer one.
struct FuzzyMatch {
    int score = 0; ///< higher is better
    QList<int> positions; ///< of the matched characters in the longer text, ascending
    friend bool operator==(const FuzzyMatch&, const FuzzyMatch&) = default;
};

/// Lower case, without accents: "Execuções" → "execucoes", always one character for each of the text.
QString foldedText(const QString& text);

/// Finds the words of `typed` in `text`, in any order, each as a run of characters or, failing that, as
/// letters in order; case and accents do not matter. Whole words and beginnings of words score best. Nothing
/// typed matches all.
std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text);

} // namespace sevenscale
