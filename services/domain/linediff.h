// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sevenscale {

/// A line of the difference between two texts.
struct DiffLine {
    enum class Kind {
        Same,
        Removed,
        Added,
        Skipped, ///< stands for `count` lines that are the same
    };
    Kind kind = Kind::Same;
    QString text;
    int before = 0; ///< its number in the older text, from 1; 0: not in it
    int after = 0;
    int count = 1;
    friend bool operator==(const DiffLine&, const DiffLine&) = default;
};

/// By which lines two texts differ: the longest common subsequence of lines stays, what was removed stands
/// before what was added in its place. Where the texts are too large and too different for that (more than
/// 4 million pairs of lines between their common beginning and end), the whole middle is one change.
QList<DiffLine> lineDiff(const QString& before, const QString& after);
/// The same with only `context` lines around each change; the others are skipped.
QList<DiffLine> withContext(const QList<DiffLine>& lines, int context = 3);
bool isSame(const QList<DiffLine>& lines);

} // namespace sevenscale
