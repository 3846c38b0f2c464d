// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pagedtablemodel.h"

#include "models/roles.h"

#include <algorithm>

namespace sevenscale {
namespace {

bool sameQuery(const ListRequest& a, const ListRequest& b) {
    return a.sort == b.sort && a.filter == b.filter;
}

} // namespace

PagedTableModel::PagedTableModel(QObject* parent)
    : QAbstractTableModel(parent) {
}

void PagedTableModel::setInitial(const std::optional<Sort>& sort, const QString& filter) {
    m_sort = sort;
    m_filter = filter;
    Q_EMIT queryChanged();
}

void PagedTableModel::setFormat(const Format& format) {
    m_format = format;
    retranslate();
}

void PagedTableModel::setTimeZone(const QString& ianaName) {
    if (m_format.setTimeZone(ianaName))
        retranslate();
}

int PagedTableModel::columnOf(const QString& key) const {
    for (int column = 0; column < columnCount(); ++column) {
        if (columnKey(column) == key)
            return column;
    }
    for (int column = 0; column < columnCount(); ++column) {
        if (isSortable(column) && sortKey(column) == key)
            return column;
    }
    return -1;
}

int PagedTableModel::rowOf(const QString& id) const {
    if (m_rows.isEmpty()) {
        const int rows = rowCount();
        m_rows.reserve(rows);
        for (int row = 0; row < rows; ++row)
            m_rows.insert(idAt(row), row);
    }
    return m_rows.value(id, -1);
}

void PagedTableModel::forgetRows() {
    m_rows.clear();
}

void PagedTableModel::sort(int column, Qt::SortOrder order) {
    if (column < 0) {
        setSort(std::nullopt);
        return;
    }
    if (column < columnCount() && isSortable(column))
        setSort(Sort{sortKey(column), order == Qt::DescendingOrder});
}

void PagedTableModel::setSort(const std::optional<Sort>& sort) {
    if (m_sort == sort)
        return;
    m_sort = sort;
    Q_EMIT queryChanged();
    restart();
}

void PagedTableModel::setFilter(const QString& filter) {
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT queryChanged();
    restart();
}

ListRequest PagedTableModel::firstPage() const {
    ListRequest request;
    request.sort = m_sort;
    request.filter = m_filter;
    request.limit = m_pageSize;
    return request;
}

/// After a change of sort or filter. Before the first load there is nothing to change: whoever shows the list
/// starts it.
void PagedTableModel::restart() {
    m_refreshAgain = false;
    if (m_status != Status::Idle)
        ask(firstPage());
}

void PagedTableModel::refresh() {
    ListRequest request = firstPage();
    if (m_shown && sameQuery(*m_shown, request)) {
        request.from = m_first.value_or(QString());
        request.limit = std::clamp(rowCount(), m_pageSize, std::max(m_pageSize, m_maximumRows));
    }
    if (m_pending) {
        // A first page that is still on its way for this query will be fresh enough to start with.
        m_refreshAgain = hasLoaded();
        return;
    }
    ask(request);
}

void PagedTableModel::startOver() {
    m_pending.reset();
    m_failed.reset();
    m_shown.reset();
    m_first.reset();
    m_next.reset();
    m_places.clear();
    m_error.reset();
    m_loadedAt.reset();
    m_refreshAgain = false;
    m_status = Status::Idle;
    clearRows();
    Q_EMIT statusChanged();
}

void PagedTableModel::retry() {
    if (m_failed && !m_pending)
        ask(*m_failed, m_way, m_jump);
    else
        refresh();
}

bool PagedTableModel::canFetch() const {
    return !m_pending && m_status == Status::Ready && !m_staleFromOutside && m_shown
        && sameQuery(*m_shown, firstPage());
}

bool PagedTableModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_next && canFetch();
}

void PagedTableModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    ListRequest request = firstPage();
    request.after = *m_next;
    ask(request, Way::Onward);
}

bool PagedTableModel::canFetchBefore() const {
    return m_first && canFetch();
}

void PagedTableModel::fetchBefore() {
    if (!canFetchBefore())
        return;
    ListRequest request = firstPage();
    request.before = *m_first;
    ask(request, Way::Back);
}

void PagedTableModel::jumpToStart() {
    if (m_status != Status::Idle)
        ask(firstPage(), Way::Anew, true);
}

void PagedTableModel::jumpToEnd() {
    if (m_status == Status::Idle)
        return;
    ListRequest request = firstPage();
    request.before = ListCursor::atEnd().toText();
    ask(request, Way::Anew, true);
}

void PagedTableModel::jumpTo(const ListCursor& place) {
    if (m_status == Status::Idle)
        return;
    ListRequest request = firstPage();
    request.from = place.toText();
    ask(request, Way::Anew, true);
}

void PagedTableModel::ask(const ListRequest& request, Way way, bool jump) {
    m_pending = request;
    m_way = way;
    m_jump = jump;
    m_status = Status::Loading;
    Q_EMIT statusChanged();
    Q_EMIT requested(request);
}

PagedTableModel::Arrival PagedTableModel::arrive(const ListRequest& asked) const {
    if (!m_pending || asked != *m_pending)
        return Arrival::Drop;
    if (m_way == Way::Onward)
        return Arrival::Append;
    if (m_way == Way::Back)
        return Arrival::Prepend;
    return m_shown && sameQuery(*m_shown, asked) && !m_jump ? Arrival::Merge : Arrival::Reset;
}

void PagedTableModel::arrived(const ListRequest& asked, Arrival how, const Ends& ends) {
    switch (how) {
    case Arrival::Drop:
        return;
    case Arrival::Reset:
    case Arrival::Merge:
        m_first = ends.previous;
        m_next = ends.next;
        m_places = ends.places;
        m_loadedAt = Timestamp::now();
        break;
    case Arrival::Append:
        m_next = ends.next;
        m_places.insert(ends.places);
        cutStart();
        break;
    case Arrival::Prepend:
        m_first = ends.previous;
        m_places.insert(ends.places);
        cutEnd();
        break;
    }
    m_shown = asked;
    m_pending.reset();
    m_failed.reset();
    const bool wasStale = m_error.has_value();
    m_error.reset();
    m_status = Status::Ready;
    if (wasStale)
        emitAllChanged();
    const bool nothingBehind = rowCount() == 0 && m_first;
    if (m_jump && !nothingBehind) // first, so that nobody reads on from where the view still is
        Q_EMIT jumped(!asked.before.isEmpty());
    Q_EMIT statusChanged();
    // A receiver may have asked for something else by now.
    if (m_pending)
        return;
    // Nothing is left of where the window was: then what lies in front of it. Nothing lies behind the place
    // of a jump: then it leads to the end.
    if (nothingBehind) {
        if (m_jump)
            jumpToEnd();
        else
            fetchBefore();
    } else if (m_refreshAgain) {
        m_refreshAgain = false;
        refresh();
    }
}

void PagedTableModel::cutStart() {
    for (int row = std::max(0, rowCount() - m_maximumRows); row > 0 && row < rowCount(); ++row) {
        const auto place = m_places.constFind(idAt(row));
        if (place == m_places.constEnd())
            continue;
        m_first = *place;
        for (int gone = 0; gone < row; ++gone)
            m_places.remove(idAt(gone));
        removeRecords(0, row);
        return;
    }
}

void PagedTableModel::cutEnd() {
    if (rowCount() <= m_maximumRows)
        return;
    for (int row = m_maximumRows - 1; row >= 0; --row) {
        const auto place = m_places.constFind(idAt(row));
        if (place == m_places.constEnd())
            continue;
        m_next = *place;
        for (int gone = row + 1; gone < rowCount(); ++gone)
            m_places.remove(idAt(gone));
        removeRecords(row + 1, rowCount() - row - 1);
        return;
    }
}

void PagedTableModel::forgetPlace(const QString& id) {
    m_places.remove(id);
}

void PagedTableModel::setError(const ListRequest& asked, const Error& error) {
    if (m_pending && asked == *m_pending)
        fail(error);
}

void PagedTableModel::setError(const Error& error) {
    fail(error);
}

bool PagedTableModel::fail(const Error& error) {
    if (error.code == ErrorCode::Superseded)
        return false;
    if (!m_pending) {
        m_way = Way::Anew;
        m_jump = false;
    }
    m_failed = m_pending ? m_pending : std::optional<ListRequest>(firstPage());
    m_pending.reset();
    m_refreshAgain = false;
    if (error.code == ErrorCode::Cancelled && hasLoaded()) {
        m_status = Status::Ready;
    } else {
        m_status = Status::Failed;
        m_error = error;
        emitAllChanged();
    }
    Q_EMIT statusChanged();
    return true;
}

void PagedTableModel::setStale(bool stale) {
    if (m_staleFromOutside == stale)
        return;
    m_staleFromOutside = stale;
    emitAllChanged();
    Q_EMIT statusChanged();
}

void PagedTableModel::retranslate() {
    forgetCells();
    emitAllChanged();
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void PagedTableModel::emitAllChanged() {
    forgetCells();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace sevenscale
