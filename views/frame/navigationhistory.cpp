// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/navigationhistory.h"

namespace sevenscale {

void NavigationHistory::keep(const QByteArray& state) {
    if (m_place >= 0)
        m_visits[m_place].state = state;
}

void NavigationHistory::visit(const QString& page) {
    constexpr int longest = 100;
    m_visits.resize(m_place + 1);
    m_visits.append({page, {}});
    if (m_visits.size() > longest)
        m_visits.removeFirst();
    m_place = m_visits.size() - 1;
}

const NavigationHistory::Visit* NavigationHistory::walk(
    int by, const std::function<bool(const QString& page)>& isOpen) {
    qsizetype to = m_place + by;
    while (to >= 0 && to < m_visits.size() && !isOpen(m_visits.at(to).page))
        to += by;
    if (to < 0 || to >= m_visits.size())
        return nullptr;
    m_place = to;
    return current();
}

void NavigationHistory::forget() {
    if (m_place < 0)
        return;
    m_visits = {Visit{m_visits.at(m_place).page, {}}};
    m_place = 0;
}

void NavigationHistory::clear() {
    m_visits.clear();
    m_place = -1;
}

} // namespace sevenscale
