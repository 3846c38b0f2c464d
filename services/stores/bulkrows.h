// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/bulk.h"
#include "services/domain/filtercondition.h"
#include "services/stores/list.h"

#include <QSet>
#include <QUuid>

#include <functional>

namespace sevenscale {

/// Which rows of a list an action is for: those with these ids, or without any all that the filter leaves.
struct BulkRequest {
    QStringList ids; ///< the model's: `17`, `integrations:17`
    QString filter;
};

/// How an action sees the rows of one list.
template <typename Row> struct BulkReader {
    std::function<QString(const Row&)> idOf; ///< as the list's model gives it
    /// The row's name, and what else the action needs of it; nothing: the action makes no sense for the row.
    std::function<std::optional<BulkRow>(const Row&)> rowOf;
};

/// The rows that match now, in the list's order and all of one moment: page by page from one snapshot, and
/// nothing is kept of them but what the reader gives. Beyond MostBulkRows it stops and says tooMany.
///
/// Thread: the session's. InvalidInput when the filter cannot be read.
template <typename Row>
Result<BulkSelection> readBulkRows(Session& session, const ListDefinition<Row>& list,
    const BulkReader<Row>& reader, const BulkRequest& request, const StoreContext& context) {
    const auto snapshot = Transaction::begin(session, Transaction::Kind::ReadOnlySnapshot);
    if (!snapshot)
        return failure(snapshot.error());
    const QSet<QString> wanted(request.ids.begin(), request.ids.end());
    BulkSelection selection;
    qint64 matched = 0;
    const auto read = [&](const QString& filter) -> Result<void> {
        ListRequest page;
        page.filter = filter;
        while (matched <= MostBulkRows) {
            const auto rows = readPage(session, list, page, context);
            if (!rows)
                return failure(rows.error());
            for (const Row& row : rows->rows) {
                const QString id = reader.idOf(row);
                if (!wanted.isEmpty() && !wanted.contains(id))
                    continue; // the same number in another table
                ++matched;
                if (auto chosen = reader.rowOf(row)) {
                    chosen->id = id;
                    chosen->key = QUuid::createUuid().toString(QUuid::WithoutBraces);
                    selection.rows.append(*std::move(chosen));
                } else {
                    ++selection.leftOut;
                }
            }
            if (!rows->next)
                break;
            page.after = *rows->next;
        }
        return {};
    };
    if (wanted.size() > MostBulkRows)
        matched = wanted.size();
    else if (wanted.isEmpty()) {
        if (auto done = read(request.filter); !done)
            return failure(done.error());
    } else {
        const QStringList ids = request.ids;
        for (qsizetype from = 0; from < ids.size(); from += MostFilterValues) {
            QStringList numbers;
            for (const QString& id : ids.mid(from, MostFilterValues))
                numbers.append(id.section(QLatin1Char(':'), -1));
            if (auto done = read(QLatin1String("id:") % numbers.join(QLatin1Char(','))); !done)
                return failure(done.error());
        }
        selection.missing = wanted.size() - matched;
    }
    if (matched > MostBulkRows) {
        selection = {};
        selection.tooMany = true;
    }
    return selection;
}

} // namespace sevenscale
