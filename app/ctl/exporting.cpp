// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/exporting.h"

#include "app/ctl/output.h"
#include "app/ctl/progressbar.h"
#include "app/ctl/tablewriter.h"
#include "services/exports/exportfile.h"

#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace sevenscale::ctl {
namespace {

bool wantsTable(const Arguments& arguments) {
    return arguments.value(QStringLiteral("format")) == u"table";
}

/// What --format or --json says, or the name of the file.
std::optional<ExportFormat> formatOf(const Arguments& arguments) {
    if (wantsJson(arguments))
        return ExportFormat::Json;
    const QString format = arguments.value(QStringLiteral("format"));
    return exportFormatOf(
        format.isEmpty() ? arguments.value(QStringLiteral("output")) : QLatin1Char('.') % format);
}

int done(const ExportReport& report, const QString& file) {
    if (report.cutCells > 0)
        complain(QStringLiteral("%1 texts were cut at the 32,767 characters that a cell of Excel holds.")
                     .arg(report.cutCells));
    complain(file.isEmpty() ? QStringLiteral("%1 rows").arg(report.rows)
                            : QStringLiteral("%1 rows in %2").arg(report.rows).arg(file));
    return 0;
}

int failed(const Error& error, const QString& file) {
    if (error.code != ErrorCode::FileFailed)
        return fail(error);
    if (file.isEmpty())
        return fail({ErrorCode::FileFailed,
            QStringLiteral("The output could not be written: %1.").arg(error.detail)});
    return fail({ErrorCode::FileFailed,
        QStringLiteral("%1 could not be written: %2. Nothing of it was kept.").arg(file, error.detail)});
}

} // namespace

std::optional<Sort> sortOf(const Arguments& arguments) {
    const QString sort = arguments.value(QStringLiteral("sort"));
    if (sort.isEmpty())
        return std::nullopt;
    const bool descending = sort.startsWith(QLatin1Char('-'));
    return Sort{descending ? sort.sliced(1) : sort, descending};
}

bool wantsJson(const Arguments& arguments) {
    return arguments.has(QStringLiteral("json")) || arguments.value(QStringLiteral("format")) == u"json";
}

bool wantsExport(const Arguments& arguments) {
    const auto format = formatOf(arguments);
    const bool isPage = wantsTable(arguments) || wantsJson(arguments);
    if (!isPage && !arguments.value(QStringLiteral("format")).isEmpty())
        return format.has_value();
    return arguments.has(QStringLiteral("output"))
        && !(isPage && (arguments.has(QStringLiteral("limit")) || arguments.has(QStringLiteral("count"))));
}

int deliver(const Arguments& arguments, const QByteArray& utf8, std::optional<qint64> rows) {
    const QString file = arguments.value(QStringLiteral("output"));
    if (file.isEmpty()) {
        print(utf8);
        return 0;
    }
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly) || output.write(utf8 + '\n') != utf8.size() + 1
        || !output.commit())
        return failed({ErrorCode::FileFailed, output.errorString()}, file);
    if (rows)
        done({*rows}, file);
    return 0;
}

int exportListing(
    Session& session, const Arguments& arguments, const ExportSource& source, const StoreContext& context) {
    const auto format = formatOf(arguments);
    const QString file = arguments.value(QStringLiteral("output"));
    const bool table = wantsTable(arguments);
    if (!format && !table)
        return fail({ErrorCode::InvalidInput,
            QStringLiteral(
                "A file is written as table, json, jsonl, csv or xlsx: give one of them by --format, "
                "or one of the last four by the file's name.")});
    if (format == ExportFormat::Xlsx && file.isEmpty())
        return fail(
            {ErrorCode::InvalidInput, QStringLiteral("A workbook needs a file: --output NAME.xlsx.")});
    for (const char* option : {"after", "count"}) {
        if (arguments.has(QString::fromLatin1(option)))
            return fail({ErrorCode::InvalidInput,
                QStringLiteral("--%1 does not go with an export, which has all rows.")
                    .arg(QLatin1String(option))});
    }
    ExportQuery query;
    query.sort = sortOf(arguments);
    query.filter = arguments.value(QStringLiteral("filter"));
    if (arguments.has(QStringLiteral("limit"))) {
        const auto limit = arguments.number(QStringLiteral("limit"), 0, 1);
        if (!limit)
            return fail(limit.error());
        query.limit = *limit;
    }

    ProgressBar bar;
    const auto progress = [&](qint64 written, qint64 total) {
        bar.show(written, total);
        return true;
    };
    Result<ExportReport> report;
    if (file.isEmpty()) {
        QFile output;
        if (!output.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered))
            return failed({ErrorCode::FileFailed, output.errorString()}, {});
        const auto writer = deviceWriter(*format, CsvReader::Program)(output);
        report = exportRows(session, source, query, context, *writer, progress);
    } else if (table) {
        report = exportToFile(session, source, query, context, file, &tableWriter, progress);
    } else {
        report = exportToFile(session, source, query, context, {file, *format}, progress);
    }
    bar.end();
    return report ? done(*report, file) : failed(report.error(), file);
}

} // namespace sevenscale::ctl
