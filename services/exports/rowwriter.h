// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/rows.h"
#include "services/domain/exporting.h"
#include "services/domain/result.h"
#include "services/stores/fields.h"

#include <QIODevice>
#include <QList>
#include <QString>
#include <QTimeZone>

#include <memory>

namespace sevenscale {

/// A column of an export.
struct ExportColumn {
    QString name; ///< the schema's
    QString title; ///< for people; a writer for programs uses the name
    FieldType type = FieldType::Text;
};

/// Writes rows to a file of one format, one at a time, in memory that does not grow with their number.
/// Moments are written in UTC as RFC 3339 with microseconds, numbers with every digit they have; what other
/// programs keep in JSON without the secrets in it (services/domain/masking.h).
///
/// Thread: one at a time. Errors: FileFailed, with what the system said.
class RowWriter {
public:
    virtual ~RowWriter() = default;
    /// In a word, as the audit log is told: `csv`, `jsonl`, `xlsx`.
    virtual QString format() const = 0;
    virtual Result<void> begin(const QList<ExportColumn>& columns) = 0;
    virtual Result<void> write(const Rows::Source& row) = 0;
    /// Everything is written to the device or the file; nothing may follow.
    virtual Result<void> end() = 0;
    /// Cells that the format had no room for, and that were cut.
    virtual qint64 cutCells() const { return 0; }
};

/// RFC 4180: UTF-8 (for spreadsheets with its mark), commas, CRLF; a first line of names. NULL is an empty
/// cell, an empty text is "".
std::unique_ptr<RowWriter> csvWriter(QIODevice& device, CsvReader reader);
/// One JSON object in a line, keyed by the schema's names.
std::unique_ptr<RowWriter> jsonLinesWriter(QIODevice& device);
/// One document, as sevenscalectl prints a page: {"rows":[…],"next":null}, a row to a line.
std::unique_ptr<RowWriter> jsonWriter(QIODevice& device);
/// An Excel workbook, by libxlsxwriter: moments are dates in `zone` (and say so in their title), numbers that
/// a double cannot hold are texts. A sheet has 1,048,576 rows, the titles among them; then another one
/// follows. A text is cut at Excel's 32,767 characters. The file is complete after end().
std::unique_ptr<RowWriter> xlsxWriter(const QString& path, const QTimeZone& zone);

/// The most rows of a sheet of Excel, the titles among them.
inline constexpr qint64 SheetRows = 1'048'576;
/// The same with smaller sheets, for tests.
std::unique_ptr<RowWriter> xlsxWriter(const QString& path, const QTimeZone& zone, qint64 sheetRows);

} // namespace sevenscale
