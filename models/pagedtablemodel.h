// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/listcursor.h"
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
/// The rows are a window of the list: fetchMore() and fetchBefore() move it on by a page, and what it has too
/// many goes at the other end, so memory stays flat however far somebody scrolls. jumpToStart(), jumpToEnd()
/// and jumpTo() put it elsewhere.
///
/// A refresh reads the window anew and merges by id, so that selection and scroll position stay; the model is
/// reset only by a first page, by the first page after a change of sort or filter, and by a jump. On an error
/// the rows stay, and StaleRole is true.
///
/// Thread: the one it lives in. Memory: maximumRows() rows, and a page more while one arrives.
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
    /// A refresh reads as many, and a screen shows fifty.
    static constexpr int DefaultMaximumRows = 2'000;

    Status status() const { return m_status; }
    const std::optional<Error>& error() const { return m_error; }
    /// Whether rows are greyed: the last request failed, or setStale() said so.
    bool isStale() const { return m_staleFromOutside || (m_error.has_value() && rowCount() > 0); }
    bool hasLoaded() const { return m_shown.has_value(); } ///< a first page came, be it empty
    bool hasRowsBefore() const { return m_first.has_value(); } ///< in front of the window
    bool hasRowsBehind() const { return m_next.has_value(); }
    /// All rows are here.
    bool isComplete() const { return hasLoaded() && !hasRowsBefore() && !hasRowsBehind(); }
    /// When the rows, or the first of them, were last read.
    const std::optional<Timestamp>& loadedAt() const { return m_loadedAt; }
    bool isLoadingMore() const { return m_pending.has_value() && m_way != Way::Anew; }

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
    /// What a sort by the column carries: its key mostly.
    virtual QString sortKey(int column) const { return columnKey(column); }
    int columnOf(const QString& key) const; ///< by its own key, else by that of its sort; -1 for none
    virtual QString idAt(int row) const = 0; ///< what IdRole gives; empty for no such row
    int rowOf(const QString& id) const; ///< -1 for none

    /// The column's key becomes the request's sort; a column that is not sortable changes nothing, -1 goes
    /// back to the list's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    bool canFetchBefore() const;
    void fetchBefore();

public Q_SLOTS:
    /// Where the list begins, and where it ends. jumped() follows when the rows are here.
    void jumpToStart();
    void jumpToEnd();
    /// To a place of the list's order (ListCursor::atKey); to the end when nothing lies behind it.
    void jumpTo(const sevenscale::ListCursor& place);
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
    /// A refresh gave these columns of a row other texts, for whoever reads it. Not every change is told: of
    /// many at once only the first.
    void cellsChanged(int row, const QList<int>& columns);
    /// The rows are those of a jump; what was asked for is the first of them, or for `atEnd` the last.
    void jumped(bool atEnd);

protected:
    explicit PagedTableModel(QObject* parent = nullptr);

    /// How the rows of an answer are to be taken.
    enum class Arrival { Drop, Reset, Merge, Append, Prepend };
    /// A page but for its rows: where it ends, and the places of some of its rows by their ids.
    struct Ends {
        std::optional<QString> next;
        std::optional<QString> previous;
        QHash<QString, QString> places;
    };
    /// To be called first with each answer.
    Arrival arrive(const ListRequest& asked) const;
    /// To be called when the rows are in place: settles the request, and cuts what the window has too much.
    void arrived(const ListRequest& asked, Arrival how, const Ends& ends);
    void forgetPlace(const QString& id); ///< the row may have moved in the list's order

    virtual void clearRows() = 0; ///< drops all rows, as a reset
    virtual void removeRecords(int first, int count) = 0;
    /// Forgets texts made for a cell.
    virtual void forgetCells() const = 0;
    void emitAllChanged();
    void forgetRows(); ///< rowOf() will look anew

private:
    enum class Way { Anew /* a first page, a refresh, a jump */, Onward, Back };

    ListRequest firstPage() const;
    void ask(const ListRequest& request, Way way = Way::Anew, bool jump = false);
    void restart();
    bool canFetch() const;
    void cutStart();
    void cutEnd();
    bool fail(const Error& error);

    Format m_format;
    std::optional<Sort> m_sort;
    QString m_filter;
    std::optional<ListRequest> m_pending;
    Way m_way = Way::Anew; ///< what m_pending, or else m_failed, is for
    bool m_jump = false; ///< and whether its rows take the place of all others
    std::optional<ListRequest> m_failed;
    std::optional<ListRequest> m_shown; ///< what the rows answer (limit and places apart)
    std::optional<QString> m_first; ///< the place of the first row; nothing: it is the list's first
    std::optional<QString> m_next; ///< the place of the last row; nothing: it is the list's last
    QHash<QString, QString> m_places; ///< of some rows: where the window may be cut
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
