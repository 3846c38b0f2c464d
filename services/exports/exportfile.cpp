// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exports/exportfile.h"

#include "services/stores/clock.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include <filesystem>

namespace sevenscale {
namespace {

std::filesystem::path pathOf(const QString& name) {
    return {name.toStdU16String()};
}

} // namespace

std::optional<ExportFormat> exportFormatOf(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"csv")
        return ExportFormat::Csv;
    if (suffix == u"jsonl" || suffix == u"ndjson")
        return ExportFormat::JsonLines;
    if (suffix == u"json")
        return ExportFormat::Json;
    if (suffix == u"xlsx")
        return ExportFormat::Xlsx;
    return std::nullopt;
}

DeviceWriter deviceWriter(ExportFormat format, CsvReader reader) {
    switch (format) {
    case ExportFormat::Csv:
        return [reader](QIODevice& device) { return csvWriter(device, reader); };
    case ExportFormat::JsonLines:
        return &jsonLinesWriter;
    case ExportFormat::Json:
        return &jsonWriter;
    case ExportFormat::Xlsx:
        break;
    }
    return {};
}

Result<ExportReport> exportToFile(Session& session, const ExportSource& source, const ExportQuery& query,
    const StoreContext& context, const QString& path, const DeviceWriter& make,
    const std::function<bool(qint64 written, qint64 total)>& progress) {
    QSaveFile output(path);
    if (!output.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::FileFailed, output.errorString());
    auto report = exportRows(session, source, query, context, *make(output), progress);
    if (report && !output.commit())
        return failure(ErrorCode::FileFailed, output.errorString());
    return report;
}

Result<ExportReport> exportToFile(Session& session, const ExportSource& source, const ExportQuery& query,
    const StoreContext& context, const ExportFile& file,
    const std::function<bool(qint64 written, qint64 total)>& progress) {
    if (const auto make = deviceWriter(file.format, file.reader))
        return exportToFile(session, source, query, context, file.path, make, progress);

    // The library takes a name, so this one is only to have a name that nobody else has.
    QTemporaryFile part(file.path % QLatin1String(".XXXXXX"));
    if (!part.open())
        return failure(ErrorCode::FileFailed, part.errorString());
    part.close();
    auto report = exportRows(
        session, source, query, context, *xlsxWriter(part.fileName(), zoneOf(context.timeZone)), progress);
    if (!report)
        return report;
    // A temporary file is its owner's alone, and so is the new one; one that was there stays as open as it
    // was.
    if (QFile::exists(file.path))
        QFile::setPermissions(part.fileName(), QFile::permissions(file.path));
    std::error_code error;
    std::filesystem::rename(pathOf(part.fileName()), pathOf(file.path), error);
    if (error)
        return failure(ErrorCode::FileFailed, QString::fromStdString(error.message()));
    part.setAutoRemove(false);
    return report;
}

} // namespace sevenscale
