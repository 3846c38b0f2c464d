// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exports/exporttext.h"
#include "services/exports/rowwriter.h"

#include <algorithm>

namespace sevenscale {
namespace {

bool needsQuotes(QByteArrayView cell) {
    return cell.isEmpty()
        || std::any_of(
            cell.begin(), cell.end(), [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; })
        || cell.front() == ' ' || cell.back() == ' ';
}

bool beginsFormula(char c) {
    return c == '=' || c == '+' || c == '-' || c == '@';
}

/// An apostrophe before each = + - @ that a spreadsheet would take for the beginning of a formula (OWASP,
/// "CSV Injection"): at the cell's start, and behind whatever some of them split a line at, the semicolon of
/// Brazilian ones among it.
void guardFormulas(QByteArray& cell) {
    bool atStart = true;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const char c = cell.at(i);
        if (atStart && beginsFormula(c))
            cell.insert(i++, '\'');
        if (c == ';' || c == ',' || c == '\t' || c == '\n' || c == '\r')
            atStart = true;
        else if (c != ' ' && c != '"')
            atStart = false;
    }
}

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
            append((m_reader == CsvReader::Spreadsheet ? column.title : column.name).toUtf8());
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
            append(m_cell);
        }
        m_sink.bytes += "\r\n";
        return m_sink.flush(false);
    }

    Result<void> end() override { return m_sink.flush(true); }

private:
    void append(const QByteArray& cell) {
        if (!needsQuotes(cell)) {
            m_sink.bytes += cell;
            return;
        }
        m_sink.bytes += '"';
        for (const char c : cell) {
            if (c == '"')
                m_sink.bytes += '"';
            m_sink.bytes += c;
        }
        m_sink.bytes += '"';
    }

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
