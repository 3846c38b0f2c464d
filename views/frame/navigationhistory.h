// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace sevenscale {

/// The way through the pages, back and forth: where one was, and what each stop showed when it was left.
///
/// A value without a link to any page: it knows pages by their keys, and states as their bytes. The oldest
/// stops fall off after a hundred.
class NavigationHistory {
public:
    struct Visit {
        QString page;
        QByteArray state; ///< as Page::saveState() gave it; empty until the page is left
    };

    /// The stop where one is; null before the first.
    const Visit* current() const { return m_place < 0 ? nullptr : &m_visits.at(m_place); }
    /// What the current page shows, so that coming back finds it. Nothing to be done before the first stop.
    void keep(const QByteArray& state);
    /// A new stop after the current one; what lay ahead is forgotten.
    void visit(const QString& page);
    /// Goes back (-1) or forth (1) to the next stop that is open to this viewer. Null when there is none: the
    /// place stays.
    const Visit* walk(int by, const std::function<bool(const QString& page)>& isOpen);
    bool canGoBack() const { return m_place > 0; }
    bool canGoForward() const { return m_place + 1 < m_visits.size(); }
    /// Only the current page is left, without what it showed.
    void forget();
    void clear();

private:
    QList<Visit> m_visits;
    qsizetype m_place = -1; ///< in m_visits
};

} // namespace sevenscale
