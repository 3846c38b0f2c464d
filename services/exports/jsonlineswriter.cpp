// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exports/exporttext.h"
#include "services/exports/rowwriter.h"

#include <utility>

namespace sevenscale {
namespace {

class JsonLinesWriter final : public RowWriter {
public:
    JsonLinesWriter(QIODevice& device, bool asDocument)
        : m_sink(device)
        , m_asDocument(asDocument) { }

    QString format() const override {
        return m_asDocument ? QStringLiteral("json") : QStringLiteral("jsonl");
    }

    Result<void> begin(const QList<ExportColumn>& columns) override {
        m_columns = columns;
        for (const ExportColumn& column : columns)
            m_keys.append((m_keys.isEmpty() ? "{" : ",") + jsonString(column.name) + ':');
        if (m_asDocument)
            m_sink.bytes += "{\"rows\":[";
        return {};
    }

    Result<void> write(const Rows::Source& row) override {
        if (m_asDocument)
            m_sink.bytes += std::exchange(m_isFirst, false) ? "\n" : ",\n";
        for (int i = 0; i < m_columns.size(); ++i) {
            m_sink.bytes += m_keys.at(i);
            append(row, i);
        }
        m_sink.bytes += m_columns.isEmpty() ? "{}" : "}";
        if (!m_asDocument)
            m_sink.bytes += '\n';
        return m_sink.flush(false);
    }

    Result<void> end() override {
        if (m_asDocument)
            m_sink.bytes += "\n],\"next\":null}\n";
        return m_sink.flush(true);
    }

private:
    void append(const Rows::Source& row, int column) {
        if (row.isNull(column)) {
            m_sink.bytes += "null";
            return;
        }
        m_cell.resize(0);
        appendExportText(m_cell, m_columns.at(column), row.bytes(column));
        switch (m_columns.at(column).type) {
        case FieldType::Integer:
        case FieldType::Numeric:
        case FieldType::Real:
            m_sink.bytes += jsonNumber(QString::fromUtf8(m_cell));
            break;
        case FieldType::Boolean:
            m_sink.bytes += m_cell;
            break;
        case FieldType::Json:
            // A document of several lines would be several lines here.
            m_sink.bytes += jsonDocument(QString::fromUtf8(m_cell)).replace('\r', ' ').replace('\n', ' ');
            break;
        case FieldType::Text:
        case FieldType::Time:
        case FieldType::Uuid:
            appendJsonString(m_sink.bytes, m_cell);
            break;
        }
    }

    ExportSink m_sink;
    bool m_asDocument;
    bool m_isFirst = true;
    QList<ExportColumn> m_columns;
    QList<QByteArray> m_keys;
    QByteArray m_cell;
};

} // namespace

std::unique_ptr<RowWriter> jsonLinesWriter(QIODevice& device) {
    return std::make_unique<JsonLinesWriter>(device, false);
}

std::unique_ptr<RowWriter> jsonWriter(QIODevice& device) {
    return std::make_unique<JsonLinesWriter>(device, true);
}

} // namespace sevenscale
