// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exports/listexport.h"

#include "services/exports/exporttrace.h"

#include <QScopeGuard>

#include <algorithm>
#include <limits>

namespace sevenscale {
namespace {

constexpr qint64 RowsPerNews = 2'000;

/// All of it in one snapshot, and no trace.
Result<ExportReport> writeRows(Session& session, const ExportSource& source, const ExportQuery& query,
    const StoreContext& viewer, RowWriter& writer,
    const std::function<bool(qint64 written, qint64 total)>& progress) {
    const int formerTimeout = session.statementTimeout();
    session.setStatementTimeout(0);
    const auto restore = qScopeGuard([&] { session.setStatementTimeout(formerTimeout); });
    auto snapshot = Transaction::begin(session, Transaction::Kind::ReadOnlySnapshot);
    if (!snapshot)
        return failure(snapshot.error());

    // The same moment for counting and for reading, or rows at the edge of "last-7d" would be missed.
    StoreContext context = viewer;
    if (!context.now)
        context.now = Timestamp::now();
    const auto counting = countStatement(source.shape, query.filter, context, session.dialect());
    if (!counting)
        return failure(counting.error());
    auto counted = session.query(counting->sql, counting->parameters);
    if (!counted)
        return failure(counted.error());
    qint64 total = counted->next() ? counted->integer(0) : 0;
    if (query.limit)
        total = std::min(total, *query.limit);

    ListRequest request;
    request.sort = query.sort;
    request.filter = query.filter;
    const auto statements = pageStatements(source.shape, request, context, session.dialect());
    if (!statements)
        return failure(statements.error());
    if (auto begun = writer.begin(source.columns); !begun)
        return failure(begun.error());

    ExportReport report;
    std::optional<Error> stopped;
    const auto stop = [&](const Error& why) {
        stopped = why;
        // Else the rest would be read, since a transaction is around the statement: what becomes of that does
        // not matter here.
        session.cancel();
        return false;
    };
    const auto take = [&](const Rows::Source& row) {
        if (report.rows % RowsPerNews == 0 && !progress(report.rows, total))
            return stop({ErrorCode::Cancelled, QStringLiteral("The export was cancelled."), {}});
        if (auto written = writer.write(row); !written)
            return stop(written.error());
        ++report.rows;
        return true;
    };
    for (const auto& stretch : {statements->keyed, statements->keyless}) {
        if (!stretch || stopped)
            continue;
        auto streamed = session.stream(stretch->sql,
            stretch->parameters
                + QVariantList{query.limit ? *query.limit - report.rows : std::numeric_limits<qint64>::max()},
            take);
        if (!streamed && !stopped)
            stopped = streamed.error();
    }
    if (stopped)
        return failure(*stopped);
    if (report.rows != total)
        return failure(ErrorCode::Internal,
            QStringLiteral("%1 rows came of the %2 that there are.").arg(report.rows).arg(total));
    if (auto ended = writer.end(); !ended)
        return failure(ended.error());
    report.cutCells = writer.cutCells();
    progress(report.rows, total);
    return report;
}

} // namespace

Result<ExportReport> exportRows(Session& session, const ExportSource& source, const ExportQuery& query,
    const StoreContext& context, RowWriter& writer,
    const std::function<bool(qint64 written, qint64 total)>& progress) {
    const ExportTrace trace{source.list, query.filter, writer.format()};
    if (auto begun = noteExport(session, trace, context, {}); !begun)
        return failure(begun.error());
    auto report = writeRows(session, source, query, context, writer, progress);
    if (!report)
        return report;
    if (auto told = noteExport(session, trace, context, report->rows); !told)
        return failure(told.error());
    return report;
}

} // namespace sevenscale
