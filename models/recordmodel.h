// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedtablemodel.h"
#include "models/roles.h"
#include "services/domain/state.h"

#include <QSet>

#include <algorithm>
#include <utility>
#include <vector>

namespace sevenscale {

/// All that the roles of one cell answer.
struct Cell {
    QString text;
    QVariant value; ///< invalid: the text
    QString tooltip; ///< shown always when given
    std::optional<State> state;
    bool muted = false;
    bool strong = false;
    QString icon;
    QString secondary;

    /// A dash, muted, and why there is no value.
    static Cell none(const QString& why) {
        Cell cell;
        cell.text = Format::dash();
        cell.value = QString();
        cell.tooltip = why;
        cell.muted = true;
        return cell;
    }
};

/// One column of a list of T.
template <typename T> struct Column {
    const char* key; ///< the schema's name, which a Sort carries
    const char* title; ///< QT_TRANSLATE_NOOP("Columns", …)
    CellKind kind = CellKind::Text;
    bool sortable = true;
    ColumnWidth width = 12;
    Cell (*cell)(const T&, const Format&) = nullptr;
    const char* sort = nullptr; ///< what a Sort carries where that is not the key
};

/// The rows of one list as plain values. Subclasses give the columns, the id and, where it has one, the row's
/// state.
template <typename T> class RecordModel : public PagedTableModel {
public:
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_records.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column<T>& column = m_columns[static_cast<size_t>(section)];
        if (role == Qt::DisplayRole)
            return QCoreApplication::translate("Columns", column.title);
        if (role == KindRole)
            return static_cast<int>(column.kind);
        return {};
    }

    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid() || index.model() != this || index.row() >= rowCount()
            || index.column() >= columnCount())
            return {};
        if (role == KindRole)
            return static_cast<int>(m_columns[static_cast<size_t>(index.column())].kind);
        if (role == IdRole)
            return idAt(index.row());
        if (role == StaleRole)
            return isStale();
        if (role == RowStateRole) {
            const auto state = rowState(m_records.at(index.row()));
            return state ? QVariant(static_cast<int>(*state)) : QVariant();
        }
        const Cell& cell = cellAt(index.row(), index.column());
        switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case ValueRole:
            return cell.value.isValid() ? cell.value : QVariant(cell.text);
        case Qt::ToolTipRole:
            return cell.tooltip.isEmpty() ? QVariant() : QVariant(cell.tooltip);
        case Qt::AccessibleTextRole:
            return cell.tooltip.isEmpty() ? cell.text
                                          : QString(cell.text % QLatin1String(": ") % cell.tooltip);
        case StateRole:
            return cell.state ? QVariant(static_cast<int>(*cell.state)) : QVariant();
        case MutedRole:
            return cell.muted ? QVariant(true) : QVariant();
        case StrongRole:
            return cell.strong ? QVariant(true) : QVariant();
        case IconRole:
            return cell.icon.isEmpty() ? QVariant() : QVariant(cell.icon);
        case SecondaryRole:
            return cell.secondary.isEmpty() ? QVariant() : QVariant(cell.secondary);
        default:
            return {};
        }
    }

    QString columnKey(int column) const override {
        return column < 0 || column >= columnCount()
            ? QString()
            : QString::fromLatin1(m_columns[static_cast<size_t>(column)].key);
    }
    bool isSortable(int column) const override {
        return column >= 0 && column < columnCount() && m_columns[static_cast<size_t>(column)].sortable;
    }
    QString sortKey(int column) const override {
        const bool own = column >= 0 && column < columnCount() && m_columns[static_cast<size_t>(column)].sort;
        return own ? QString::fromLatin1(m_columns[static_cast<size_t>(column)].sort) : columnKey(column);
    }
    ColumnWidth columnWidth(int column) const override {
        return column >= 0 && column < columnCount() ? m_columns[static_cast<size_t>(column)].width : 0;
    }
    QString idAt(int row) const override {
        return row < 0 || row >= rowCount() ? QString() : idOf(m_records.at(row));
    }

    /// nullptr for no such row. Valid until the model changes.
    const T* record(int row) const { return row < 0 || row >= rowCount() ? nullptr : &m_records.at(row); }
    const T* record(const QString& id) const { return record(rowOf(id)); }
    const QList<T>& records() const { return m_records; }

    /// The answer to `asked`; one that is not waited for any more is dropped.
    void setPage(const ListRequest& asked, const RowPage<T>& page) {
        const Arrival how = arrive(asked);
        // A row that is here already stays where it stands, so its new place is no place to cut at.
        Ends ends{page.next, page.previous, {}};
        const bool joins = how == Arrival::Append || how == Arrival::Prepend;
        for (const auto& mark : page.marks) {
            const QString id = idOf(page.rows.at(mark.row));
            if (!joins || rowOf(id) < 0)
                ends.places.insert(id, mark.place);
        }
        switch (how) {
        case Arrival::Drop:
            return;
        case Arrival::Reset:
            beginResetModel();
            m_records = unique(page.rows);
            forget();
            endResetModel();
            break;
        case Arrival::Merge:
            replaceRows(unique(page.rows));
            break;
        case Arrival::Append:
            join(unique(page.rows), rowCount());
            break;
        case Arrival::Prepend:
            join(unique(page.rows), 0);
            break;
        }
        arrived(asked, how, ends);
    }

    /// A row that changed by itself (a detail was read anew); one that is not here changes nothing.
    void update(const T& row) {
        const int at = rowOf(idOf(row));
        if (at < 0 || m_records.at(at) == row)
            return;
        const QList<int> columns = changedColumns(m_records.at(at), row);
        m_records[at] = row;
        forgetPlace(idOf(row));
        forgetCells();
        Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
        if (!columns.isEmpty())
            Q_EMIT cellsChanged(at, columns);
    }

    virtual QString idOf(const T& row) const = 0; ///< what IdRole gives for such a row

protected:
    RecordModel(std::vector<Column<T>> columns, QObject* parent)
        : PagedTableModel(parent)
        , m_columns(std::move(columns)) { }

    virtual std::optional<State> rowState(const T& row) const {
        Q_UNUSED(row)
        return std::nullopt;
    }

    void clearRows() override {
        beginResetModel();
        m_records.clear();
        forget();
        endResetModel();
    }
    void removeRecords(int first, int count) override {
        beginRemoveRows({}, first, first + count - 1);
        m_records.remove(first, count);
        forget();
        endRemoveRows();
    }
    void forgetCells() const override { m_cachedRow = -1; }

private:
    /// A view asks one cell for all its roles in a row: the last one is kept.
    const Cell& cellAt(int row, int column) const {
        if (row != m_cachedRow || column != m_cachedColumn) {
            m_cached = m_columns[static_cast<size_t>(column)].cell(m_records.at(row), format());
            m_cachedRow = row;
            m_cachedColumn = column;
        }
        return m_cached;
    }

    /// More than a screen shows; what changes in bulk is not followed with the eyes.
    static constexpr qsizetype MostChanges = 200;

    /// Where a reader would see another text or mark.
    QList<int> changedColumns(const T& was, const T& is) const {
        QList<int> columns;
        for (int column = 0; column < columnCount(); ++column) {
            const auto& cell = m_columns[static_cast<size_t>(column)].cell;
            const Cell before = cell(was, format());
            const Cell after = cell(is, format());
            if (before.text != after.text || before.state != after.state
                || before.secondary != after.secondary)
                columns.append(column);
        }
        return columns;
    }

    void forget() {
        forgetRows();
        forgetCells();
    }

    /// Two rows with one id would break selection; the later one gives way.
    QList<T> unique(const QList<T>& rows) const {
        QSet<QString> seen;
        seen.reserve(rows.size());
        QList<T> result;
        result.reserve(rows.size());
        for (const T& row : rows) {
            const QString id = idOf(row);
            if (!seen.contains(id)) {
                seen.insert(id);
                result.append(row);
            }
        }
        return result;
    }

    /// Turns the rows into `rows` by removing, reordering, inserting and changing: persistent indexes stay on
    /// their ids.
    void replaceRows(const QList<T>& rows) {
        QHash<QString, int> wanted;
        wanted.reserve(rows.size());
        for (int i = 0; i < rows.size(); ++i)
            wanted.insert(idOf(rows.at(i)), i);

        for (int last = rowCount() - 1; last >= 0;) {
            if (wanted.contains(idAt(last))) {
                --last;
                continue;
            }
            int first = last;
            while (first > 0 && !wanted.contains(idAt(first - 1)))
                --first;
            beginRemoveRows({}, first, last);
            m_records.remove(first, last - first + 1);
            forget();
            endRemoveRows();
            last = first - 1;
        }

        reorder(wanted);

        for (int i = 0; i < rows.size();) {
            if (i < rowCount() && idAt(i) == idOf(rows.at(i))) {
                ++i;
                continue;
            }
            const QString stop = i < rowCount() ? idAt(i) : QString();
            int end = i;
            while (end < rows.size() && (stop.isEmpty() || idOf(rows.at(end)) != stop))
                ++end;
            insert(i, rows.mid(i, end - i));
            i = end;
        }

        QList<std::pair<int, QList<int>>> changes;
        for (int i = 0; i < rows.size();) {
            if (m_records.at(i) == rows.at(i)) {
                ++i;
                continue;
            }
            const int first = i;
            for (; i < rows.size() && m_records.at(i) != rows.at(i); ++i) {
                if (changes.size() < MostChanges)
                    changes.append({i, changedColumns(m_records.at(i), rows.at(i))});
                m_records[i] = rows.at(i);
            }
            forgetCells();
            Q_EMIT dataChanged(index(first, 0), index(i - 1, columnCount() - 1));
        }
        Q_ASSERT(m_records == rows);
        for (const auto& [row, columns] : std::as_const(changes)) {
            if (!columns.isEmpty())
                Q_EMIT cellsChanged(row, columns);
        }
    }

    void reorder(const QHash<QString, int>& wanted) {
        std::vector<int> order(static_cast<size_t>(rowCount()));
        std::vector<int> place(order.size());
        for (size_t i = 0; i < order.size(); ++i) {
            order[i] = static_cast<int>(i);
            place[i] = wanted.value(idAt(static_cast<int>(i)));
        }
        if (std::is_sorted(place.begin(), place.end()))
            return;
        std::sort(order.begin(), order.end(),
            [&](int a, int b) { return place[static_cast<size_t>(a)] < place[static_cast<size_t>(b)]; });

        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        std::vector<int> now(order.size());
        QList<T> sorted;
        sorted.reserve(m_records.size());
        for (size_t i = 0; i < order.size(); ++i) {
            now[static_cast<size_t>(order[i])] = static_cast<int>(i);
            sorted.append(m_records.at(order[i]));
        }
        m_records = sorted;
        forget();
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex& old : from)
            to.append(index(now[static_cast<size_t>(old.row())], old.column()));
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }

    void insert(int at, const QList<T>& rows) {
        if (rows.isEmpty())
            return;
        beginInsertRows({}, at, at + static_cast<int>(rows.size()) - 1);
        if (at == m_records.size()) {
            m_records.append(rows);
        } else {
            m_records = m_records.mid(0, at) + rows + m_records.mid(at);
        }
        forget();
        endInsertRows();
    }

    /// A row that moved in the list between two pages comes twice: the one that is here is brought up to
    /// date.
    void join(const QList<T>& rows, int at) {
        QList<T> fresh;
        fresh.reserve(rows.size());
        for (const T& row : rows) {
            if (rowOf(idOf(row)) >= 0)
                update(row);
            else
                fresh.append(row);
        }
        insert(at, fresh);
    }

    std::vector<Column<T>> m_columns;
    QList<T> m_records;
    mutable Cell m_cached;
    mutable int m_cachedRow = -1;
    mutable int m_cachedColumn = -1;
};

} // namespace sevenscale
