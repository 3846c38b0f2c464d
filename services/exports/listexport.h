// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exports/rowwriter.h"
#include "services/stores/list.h"

#include <functional>

namespace sevenscale {

/// A list as an export reads it: chosen columns in their order, and where they come from.
struct ExportSource {
    QString list; ///< its name, as pages and commands have it: `executions`
    ListShape shape; ///< `select` holds the columns
    QList<ExportColumn> columns;
};

/// Which rows, in which order: all that match, or the first `limit` of them.
struct ExportQuery {
    std::optional<Sort> sort;
    QString filter;
    std::optional<qint64> limit;
};

/// The columns of `list`, which is called `name`, with these names, or all of them. InvalidInput names one
/// that the list has not. `titles` gives the words of a column for people; without one, its name.
template <typename Row>
Result<ExportSource> exportSource(const ListDefinition<Row>& list, const QString& name,
    const QStringList& names = {}, const QHash<QString, QString>& titles = {}) {
    ExportSource source{name, list.shape, {}};
    const auto add = [&](const Field<Row>& f) {
        source.shape.select.append(detail::selected(f));
        source.columns.append({f.name, titles.value(f.name, f.name), f.type});
    };
    if (names.isEmpty())
        std::for_each(list.fields.begin(), list.fields.end(), add);
    for (const QString& wanted : names) {
        const auto f = std::find_if(list.fields.begin(), list.fields.end(),
            [&](const Field<Row>& each) { return each.name == wanted; });
        if (f == list.fields.end()) {
            QStringList known;
            for (const Field<Row>& each : list.fields)
                known.append(each.name);
            return failure(ErrorCode::InvalidInput,
                QStringLiteral("This list has no column \"%1\"; use some of %2.")
                    .arg(wanted, known.join(QLatin1String(", "))));
        }
        add(*f);
    }
    return source;
}

/// Writes all rows that match, of one moment (one snapshot), and checks that as many were written as the
/// database counts in it. `progress` is told the number written and the number there are, now and then, and
/// ends the export by false: ErrorCode::Cancelled.
///
/// Before the first row the audit log is told who takes which list, and PermissionDenied comes to whoever may
/// not (exporttrace.h); when all are written, how many there were. The writer's device is not to be handed on
/// before this says that it was.
///
/// What was written when it fails is of no use: whoever gave the writer its device throws it away.
/// Thread: the session's. The statement time-out of the session does not hold while rows are read.
Result<ExportReport> exportRows(Session& session, const ExportSource& source, const ExportQuery& query,
    const StoreContext& context, RowWriter& writer,
    const std::function<bool(qint64 written, qint64 total)>& progress);

} // namespace sevenscale
