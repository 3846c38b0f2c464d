// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/listing.h"

#include <QHash>
#include <QStringList>

namespace sevenscale {

enum class ExportFormat { Csv, JsonLines, Json, Xlsx };

/// For whom a CSV file is.
enum class CsvReader {
    Program, ///< every text as it is
    /// What a spreadsheet would run as a formula has an apostrophe before it: rows are written by anybody who
    /// writes to the database.
    Spreadsheet,
};

/// What a person wants of a list as a file: all rows that the filter leaves, in the list's order.
struct ExportOrder {
    QString path;
    ExportFormat format = ExportFormat::Xlsx;
    CsvReader reader = CsvReader::Spreadsheet;
    QStringList columns; ///< the schema's names; none: all
    QHash<QString, QString> titles; ///< of columns, by name
    std::optional<Sort> sort;
    QString filter;
};

struct ExportReport {
    qint64 rows = 0;
    qint64 cutCells = 0; ///< that the format had no room for
};

} // namespace sevenscale
