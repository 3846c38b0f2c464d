// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/fuzzymatch.h"

#include <QStringList>

#include <algorithm>

namespace sevenscale {
namespace {

bool isWordStart(const QString& text, int at) {
    return at == 0 || (text.at(at).isLetterOrNumber() && !text.at(at - 1).isLetterOrNumber());
}

/// One word of what was typed, in a folded text. Positions that are taken by another word may be taken again.
std::optional<FuzzyMatch> matchWord(const QString& word, const QString& text) {
    const int size = static_cast<int>(word.size());
    const auto run = [&](int at, int score) {
        FuzzyMatch match{score, {}};
        for (int i = 0; i < size; ++i)
            match.positions.append(at + i);
        return match;
    };

    // As it stands: at the beginning of the text, of a word, anywhere.
    int inside = -1;
    for (int at = static_cast<int>(text.indexOf(word)); at >= 0;
         at = static_cast<int>(text.indexOf(word, at + 1))) {
        if (isWordStart(text, at)) {
            const bool whole = at + size == text.size() || !text.at(at + size).isLetterOrNumber();
            return run(at, (at == 0 ? 120 : 100) + (whole ? 20 : 0));
        }
        if (inside < 0)
            inside = at;
    }
    if (inside >= 0 && size > 1)
        return run(inside, 60);

    // Its letters in order, each at a word's start or next to the one before: "cvp" finds "Clínica Vida
    // Plena".
    if (size < 2)
        return std::nullopt;
    FuzzyMatch match{30, {}};
    int from = 0;
    for (const QChar letter : word) {
        int found = -1;
        for (int at = from; at < text.size(); ++at) {
            const bool next = !match.positions.isEmpty() && at == match.positions.constLast() + 1;
            if (text.at(at) == letter && (next || isWordStart(text, at))) {
                found = at;
                break;
            }
        }
        if (found < 0)
            return std::nullopt;
        match.positions.append(found);
        from = found + 1;
    }
    return match;
}

} // namespace

QString foldedText(const QString& text) {
    QString folded;
    folded.reserve(text.size());
    for (const QChar character : text) {
        const QString parts
            = character.decompositionTag() == QChar::Canonical ? character.decomposition() : QString();
        folded += parts.isEmpty() ? character.toLower() : parts.at(0).toLower();
    }
    return folded;
}

std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text) {
    const QStringList words = foldedText(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    const QString folded = foldedText(text);
    FuzzyMatch whole;
    for (const QString& word : words) {
        const std::optional<FuzzyMatch> match = matchWord(word, folded);
        if (!match)
            return std::nullopt;
        whole.score += match->score;
        whole.positions += match->positions;
    }
    std::sort(whole.positions.begin(), whole.positions.end());
    whole.positions.erase(std::unique(whole.positions.begin(), whole.positions.end()), whole.positions.end());
    // Of two that match alike the shorter is meant.
    whole.score = whole.score * 100 - static_cast<int>(std::min<qsizetype>(text.size(), 99));
    return whole;
}

} // namespace sevenscale
