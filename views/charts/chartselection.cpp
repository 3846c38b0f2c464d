// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartselection.h"

#include <Qt>

#include <algorithm>
#include <utility>

namespace sevenscale {

bool ChartSelection::setHover(int index) {
    return std::exchange(m_hover, index) != index;
}

void ChartSelection::limit(int count) {
    if (index() >= count)
        m_selected.first = -1;
    if (m_hover >= count)
        m_hover = -1;
}

std::optional<ChartSelection::Mark> ChartSelection::release(const Mark& mark) {
    const Mark pressed = std::exchange(m_pressed, none);
    if (mark.first < 0 || mark != pressed)
        return std::nullopt;
    return mark;
}

std::optional<ChartSelection::Mark> ChartSelection::step(int key, int count, const QList<int>& order) const {
    switch (key) {
    case Qt::Key_Left:
        return Mark{index() < 0 ? count - 1 : std::max(0, index() - 1), series()};
    case Qt::Key_Right:
        return Mark{index() < 0 ? count - 1 : std::min(count - 1, index() + 1), series()};
    case Qt::Key_Home:
        return Mark{0, series()};
    case Qt::Key_End:
        return Mark{count - 1, series()};
    case Qt::Key_Up:
    case Qt::Key_Down: {
        // Through the lines of the tooltip, and once more to none.
        auto at = order.indexOf(series()) + (key == Qt::Key_Up ? -1 : 1);
        if (at < -1)
            at = order.size() - 1;
        return Mark{index() < 0 ? count - 1 : index(), at < 0 || at >= order.size() ? -1 : order.at(at)};
    }
    default:
        return std::nullopt;
    }
}

} // namespace sevenscale
