// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exports/listexport.h"

namespace sevenscale {

/// The format that a file's name ends in.
std::optional<ExportFormat> exportFormatOf(const QString& path);

/// Makes a writer for the device that it is given.
using DeviceWriter = std::function<std::unique_ptr<RowWriter>(QIODevice& device)>;
/// The one of a format; none for Xlsx, which is written to a file by its name.
DeviceWriter deviceWriter(ExportFormat format, CsvReader reader);

struct ExportFile {
    QString path;
    ExportFormat format = ExportFormat::Csv;
    CsvReader reader = CsvReader::Program;
};

/// As exportRows(), into a file: it is written beside its place and takes it when it is whole, so that what
/// was there stays when the export fails, is cancelled, or the program ends meanwhile.
Result<ExportReport> exportToFile(Session& session, const ExportSource& source, const ExportQuery& query,
    const StoreContext& context, const ExportFile& file,
    const std::function<bool(qint64 written, qint64 total)>& progress);
/// The same with a writer of the caller's.
Result<ExportReport> exportToFile(Session& session, const ExportSource& source, const ExportQuery& query,
    const StoreContext& context, const QString& path, const DeviceWriter& make,
    const std::function<bool(qint64 written, qint64 total)>& progress);

} // namespace sevenscale
