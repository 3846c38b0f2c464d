// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/csvtext.h"
#include "services/exports/exporttext.h"
#include "services/exports/rowwriter.h"

namespace sevenscale {
namespace {

class CsvWriter final : public RowWriter {
public:
    CsvWriter(QIODevice& device, CsvReader reader)
        : m_sink(device)
        , m_reader(reader) { }

    QString format() const override { return QStringLiteral("csv"); }

    Result<void> begin(const QList<ExportColumn>& columns) override {
        m_columns = columns;
        if (m_reader == CsvReader::Spreadsheet)
            m_sink.bytes += "\xef\xbb\xbf"; // else Excel takes it for another encoding
        for (const ExportColumn& column : columns) {
            if (&column != &columns.front())
                m_sink.bytes += ',';
            appendCsvCell(
                m_sink.bytes, (m_reader == CsvReader::Spreadsheet ? column.title : column.name).toUtf8());
        }
        m_sink.bytes += "\r\n";
        return {};
    }

    Result<void> write(const Rows::Source& row) override {
        for (int i = 0; i < m_columns.size(); ++i) {
            if (i > 0)
                m_sink.bytes += ',';
            if (row.isNull(i))
                continue;
            const ExportColumn& column = m_columns.at(i);
            m_cell.resize(0);
            appendExportText(m_cell, column, row.bytes(i));
            const bool words = column.type == FieldType::Text || column.type == FieldType::Json;
            if (m_reader == CsvReader::Spreadsheet && words)
                guardFormulas(m_cell);
            appendCsvCell(m_sink.bytes, m_cell);
        }
        m_sink.bytes += "\r\n";
        return m_sink.flush(false);
    }

    Result<void> end() override { return m_sink.flush(true); }

private:
    ExportSink m_sink;
    CsvReader m_reader;
    QList<ExportColumn> m_columns;
    QByteArray m_cell;
};

} // namespace

std::unique_ptr<RowWriter> csvWriter(QIODevice& device, CsvReader reader) {
    return std::make_unique<CsvWriter>(device, reader);
}

} // namespace sevenscale
