// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>

#include <optional>

namespace sevenscale {

/// What is pointed at in a chart: the position and series that are selected, the one under the mouse, and
/// where the keys lead from there. -1 is none.
///
/// A value without a link to the chart, which tells it how many positions there are. Thread: GUI thread.
class ChartSelection {
public:
    /// A position, and a series in it.
    using Mark = QPair<int, int>;
    static constexpr Mark none{-1, -1};

    int index() const { return m_selected.first; }
    int series() const { return m_selected.second; }
    int hover() const { return m_hover; }

    void select(const Mark& mark) { m_selected = mark; }
    /// Whether that is another one.
    bool setHover(int index);
    /// Forgets positions that are not there any more.
    void limit(int count);

    /// The button went down on this mark, and up on that one: the mark that was clicked, if it is one. Pulled
    /// away is changed one's mind.
    void press(const Mark& mark) { m_pressed = mark; }
    std::optional<Mark> release(const Mark& mark);
    /// Where a key leads among so many positions, with the series in the order of the tooltip's lines;
    /// nothing: it is no such key.
    std::optional<Mark> step(int key, int count, const QList<int>& order) const;

private:
    Mark m_selected = none;
    int m_hover = -1;
    Mark m_pressed = none; ///< the mark under the button when it went down
};

} // namespace sevenscale
