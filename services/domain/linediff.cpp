// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/linediff.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace sevenscale {
namespace {

constexpr qint64 MostPairs = 4'000'000;
/// Fewer skipped lines are shown: a line that says so would take their room.
constexpr int LeastSkipped = 3;

/// For each line of `a` and `b`, from their ends on, how many lines the rests have in common.
class Common {
public:
    Common(const QStringList& a, const QStringList& b)
        : m_width(static_cast<size_t>(b.size()) + 1)
        , m_lengths((static_cast<size_t>(a.size()) + 1) * m_width) {
        QHash<QStringView, int> numbers;
        const auto numbered = [&](const QStringList& lines) {
            std::vector<int> result;
            for (const QString& line : lines) {
                auto number = numbers.constFind(line);
                if (number == numbers.constEnd())
                    number = numbers.insert(line, static_cast<int>(numbers.size()));
                result.push_back(*number);
            }
            return result;
        };
        const std::vector<int> left = numbered(a);
        const std::vector<int> right = numbered(b);
        for (size_t i = left.size(); i-- > 0;) {
            for (size_t j = right.size(); j-- > 0;)
                m_lengths[i * m_width + j]
                    = left[i] == right[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    quint32 at(size_t i, size_t j) const { return m_lengths[i * m_width + j]; }

private:
    size_t m_width;
    std::vector<quint32> m_lengths;
};

} // namespace

QList<DiffLine> lineDiff(const QString& before, const QString& after) {
    const QStringList a = before.split(u'\n');
    const QStringList b = after.split(u'\n');
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a.at(head) == b.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head
        && a.at(a.size() - 1 - tail) == b.at(b.size() - 1 - tail))
        ++tail;

    QList<DiffLine> lines;
    qsizetype i = 0;
    qsizetype j = 0;
    const auto same = [&] {
        lines.append({DiffLine::Kind::Same, b.at(j), static_cast<int>(i + 1), static_cast<int>(j + 1), 1});
        ++i;
        ++j;
    };
    const auto removed = [&] {
        lines.append({DiffLine::Kind::Removed, a.at(i), static_cast<int>(i + 1), 0, 1});
        ++i;
    };
    const auto added = [&] {
        lines.append({DiffLine::Kind::Added, b.at(j), 0, static_cast<int>(j + 1), 1});
        ++j;
    };
    while (i < head)
        same();
    const qsizetype endA = a.size() - tail;
    const qsizetype endB = b.size() - tail;
    if ((endA - head) * (endB - head) <= MostPairs) {
        const Common common(a.sliced(head, endA - head), b.sliced(head, endB - head));
        const auto rest = [&](qsizetype left, qsizetype right) {
            return common.at(static_cast<size_t>(left - head), static_cast<size_t>(right - head));
        };
        while (i < endA && j < endB) {
            if (a.at(i) == b.at(j))
                same();
            else if (rest(i + 1, j) >= rest(i, j + 1))
                removed();
            else
                added();
        }
    }
    while (i < endA)
        removed();
    while (j < endB)
        added();
    while (i < a.size())
        same();
    return lines;
}

QList<DiffLine> withContext(const QList<DiffLine>& lines, int context) {
    QList<bool> shown(lines.size(), false);
    for (qsizetype at = 0; at < lines.size(); ++at) {
        if (lines.at(at).kind == DiffLine::Kind::Same)
            continue;
        for (qsizetype near = std::max<qsizetype>(0, at - context);
             near <= std::min<qsizetype>(lines.size() - 1, at + context); ++near)
            shown[near] = true;
    }
    QList<DiffLine> result;
    for (qsizetype at = 0; at < lines.size();) {
        qsizetype end = at;
        while (end < lines.size() && !shown.at(end))
            ++end;
        if (end - at >= LeastSkipped)
            result.append({DiffLine::Kind::Skipped, {}, 0, 0, static_cast<int>(end - at)});
        else
            result.append(lines.sliced(at, end - at));
        at = end;
        if (at < lines.size())
            result.append(lines.at(at++));
    }
    return result;
}

bool isSame(const QList<DiffLine>& lines) {
    return std::all_of(
        lines.begin(), lines.end(), [](const DiffLine& line) { return line.kind == DiffLine::Kind::Same; });
}

} // namespace sevenscale
