// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/listing.h"
#include "services/domain/result.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace sevenscale {

/// How broad a column starts, in characters of the body font: its least, and what it grows to where the page
/// has room. A negative least marks the one column that takes what is left after that.
struct ColumnWidth {
    constexpr ColumnWidth(int characters, int roomyCharacters = 0)
        : least(characters < 0 ? -characters : characters)
        , roomy(roomyCharacters > least ? roomyCharacters : least)
        , takesRest(characters < 0) { }
    int least;
    int roomy;
    bool takesRest;
};

/// What all lists share: which page is wanted, what is on its way, and how fresh the rows are.
///
/// The model never reads data. It emits requested() and is answered by setPage() (of RecordModel) or
/// setError(), both with the request they answer, so that a late answer is known and dropped. One request is
/// on its way at a time: a change of sort or filter replaces it, refreshes asked for meanwhile become one
/// more refresh when it is answered.
///
/// A refresh merges by id, so that selection and scroll position stay; the model is reset only by the first
/// page and by the first page after a change of sort or filter. On an error the rows stay, and StaleRole is
/// true.
///
/// Thread: the one it lives in. Memory: at most maximumRows() rows; further pages are not asked for.
class PagedTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Status {
        Idle, ///< nothing was ever asked for
        Loading, ///< a request is on its way
        Ready,
        Failed, ///< the last request failed: see error()
    };
    Q_ENUM(Status)

    static constexpr int DefaultPageSize = 200;
    static constexpr int DefaultMaximumRows = 20'000;
    /// A refresh reads this many rows at most; rows behind them stay as they were, while there is room.
    static constexpr int MaximumRefresh = 2'000;

    Status status() const { return m_status; }
    const std::optional<Error>& error() const { return m_error; }
    /// Whether rows are greyed: the last request failed, or setStale() said so.
    bool isStale() const { return m_staleFromOutside || (m_error.has_value() && rowCount() > 0); }
    bool hasLoaded() const { return m_shown.has_value(); } ///< a first page came, be it empty
    bool isComplete() const { return hasLoaded() && !m_next.has_value(); } ///< all rows are here
    bool isFull() const {
        return rowCount() >= m_maximumRows && m_next.has_value();
    } ///< more exist than are kept
    /// When the rows, or the first of them, were last read.
    const std::optional<Timestamp>& loadedAt() const { return m_loadedAt; }
    bool isLoadingMore() const { return m_pending.has_value() && !m_pending->after.isEmpty(); }

    const std::optional<Sort>& currentSort() const { return m_sort; }
    const QString& filter() const { return m_filter; }

    /// Sets both without asking for rows: to restore a saved state before the first load.
    void setInitial(const std::optional<Sort>& sort, const QString& filter);
    void setPageSize(int rows) { m_pageSize = rows; }
    void setMaximumRows(int rows) { m_maximumRows = rows; }
    int maximumRows() const { return m_maximumRows; }

    const Format& format() const { return m_format; }
    void setFormat(const Format& format);
    void setTimeZone(const QString& ianaName);

    virtual QString columnKey(int column) const = 0; ///< the schema's name of a column
    virtual bool isSortable(int column) const = 0;
    virtual ColumnWidth columnWidth(int column) const = 0;
    int columnOf(const QString& key) const; ///< -1 for none
    virtual QString idAt(int row) const = 0; ///< what IdRole gives; empty for no such row
    int rowOf(const QString& id) const; ///< -1 for none

    /// The column's key becomes the request's sort; a column that is not sortable changes nothing, -1 goes
    /// back to the list's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

public Q_SLOTS:
    void setSort(const std::optional<sevenscale::Sort>& sort);
    void setFilter(const QString& filter);
    /// Read again what is shown; the first page when nothing is.
    void refresh();
    /// Ask again for what failed.
    void retry();
    /// Whoever answered is gone: another database takes its place. All rows go, and what is on its way is not
    /// waited for.
    void startOver();
    /// The answer to `asked` is an error. An answer to anything but the request on its way changes nothing,
    /// nor does one that says that a newer request took its place.
    void setError(const sevenscale::ListRequest& asked, const sevenscale::Error& error);
    /// The request on its way, if any, failed.
    void setError(const sevenscale::Error& error);
    /// The source is known to be out of reach: rows are greyed without a request having failed.
    void setStale(bool stale);
    /// Words, numbers and moments are made anew: after a change of language or at the turn of a day.
    void retranslate();

Q_SIGNALS:
    void requested(const sevenscale::ListRequest& request);
    /// Status, error, staleness or completeness changed.
    void statusChanged();
    /// Sort or filter changed.
    void queryChanged();

protected:
    explicit PagedTableModel(QObject* parent = nullptr);

    /// How the rows of an answer are to be taken.
    enum class Arrival { Drop, Reset, Merge, Append };
    /// To be called first with each answer; anything but Drop settles the request.
    Arrival arrive(const ListRequest& asked);
    /// To be called when the rows are in place. `kept` says that rows of before follow the page's last.
    void arrived(const ListRequest& asked, const std::optional<QString>& next, bool kept);

    /// Drops all rows, as a reset.
    virtual void clearRows() = 0;
    /// Forgets texts made for a cell.
    virtual void forgetCells() const = 0;
    void emitAllChanged();
    void forgetRows(); ///< rowOf() will look anew

private:
    ListRequest firstPage() const;
    void ask(const ListRequest& request);
    void restart();
    bool fail(const Error& error);

    Format m_format;
    std::optional<Sort> m_sort;
    QString m_filter;
    std::optional<ListRequest> m_pending;
    std::optional<ListRequest> m_failed;
    std::optional<ListRequest> m_shown; ///< what the rows answer (limit and cursor apart)
    std::optional<QString> m_next;
    std::optional<Error> m_error;
    std::optional<Timestamp> m_loadedAt;
    Status m_status = Status::Idle;
    bool m_staleFromOutside = false;
    bool m_refreshAgain = false;
    int m_pageSize = DefaultPageSize;
    int m_maximumRows = DefaultMaximumRows;
    mutable QHash<QString, int> m_rows;
};

} // namespace sevenscale
