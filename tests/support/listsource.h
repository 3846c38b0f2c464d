// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/listcursor.h"

#include <QList>

#include <algorithm>
#include <functional>

namespace sevenscale::test {

/// A list whose ids go down, answering as a store does; the place of a row is `after-` and its id.
template <typename Row> struct ListSource {
    std::function<Row(qint64)> row;
    QList<qint64> ids;

    static QString placeOf(qint64 id) { return QStringLiteral("after-%1").arg(id); }

    RowPage<Row> read(const ListRequest& request) const {
        const auto idOf = [](const QString& place) { return place.sliced(6).toLongLong(); };
        const auto above = [&](qint64 least) {
            return std::count_if(ids.begin(), ids.end(), [&](qint64 id) { return id >= least; });
        };
        qsizetype begin = 0;
        qsizetype end = ids.size();
        if (!request.from.isEmpty())
            begin = above(idOf(request.from) + 1);
        else if (!request.after.isEmpty())
            begin = above(idOf(request.after));
        else if (!request.before.isEmpty()) {
            if (request.before != ListCursor::atEnd().toText())
                end = above(idOf(request.before) + 1);
            begin = std::max<qsizetype>(0, end - request.limit);
        }
        end = std::min<qsizetype>(end, begin + request.limit);
        RowPage<Row> page;
        for (qsizetype i = begin; i < end; ++i) {
            page.rows.append(row(ids[i]));
            if ((i - begin) % 3 == 0 || i + 1 == end)
                page.marks.append({i - begin, placeOf(ids[i])});
        }
        if (end < ids.size())
            page.next = placeOf(ids[end - 1]);
        if (begin > 0)
            page.previous = page.rows.isEmpty() ? ListCursor::atEnd().toText() : placeOf(ids[begin]);
        return page;
    }
};

} // namespace sevenscale::test
