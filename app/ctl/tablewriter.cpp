// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/tablewriter.h"

#include "app/ctl/output.h"
#include "services/exports/exporttext.h"

#include <optional>

namespace sevenscale::ctl {
namespace {

constexpr int RowsAtOnce = 1000;

class TableWriter final : public RowWriter {
public:
    explicit TableWriter(QIODevice& device)
        : m_sink(device) { }
    QString format() const override { return QStringLiteral("table"); }

    Result<void> begin(const QList<ExportColumn>& columns) override {
        m_columns = columns;
        QList<TextTable::Column> titles;
        for (const ExportColumn& column : columns)
            titles.append({column.name, isRight(column.type), mostCharacters(column.name)});
        m_table.emplace(titles);
        return {};
    }

    Result<void> write(const Rows::Source& row) override {
        QStringList cells;
        for (int i = 0; i < m_columns.size(); ++i) {
            if (row.isNull(i)) {
                cells.append(QStringLiteral("–"));
                continue;
            }
            QByteArray cell;
            appendExportText(cell, m_columns.at(i), row.bytes(i));
            cells.append(QString::fromUtf8(cell));
        }
        m_table->add(cells);
        return ++m_rows % RowsAtOnce == 0 ? hand(false) : Result<void>();
    }

    Result<void> end() override {
        // What is left; or the titles alone, of nothing.
        return m_rows == 0 || m_rows % RowsAtOnce != 0 ? hand(true) : m_sink.flush(true);
    }

private:
    Result<void> hand(bool all) {
        m_sink.bytes += m_table->take().toUtf8() + '\n';
        return m_sink.flush(all);
    }

    ExportSink m_sink;
    QList<ExportColumn> m_columns;
    std::optional<TextTable> m_table;
    qint64 m_rows = 0;
};

} // namespace

std::unique_ptr<RowWriter> tableWriter(QIODevice& device) {
    return std::make_unique<TableWriter>(device);
}

bool isRight(FieldType type) {
    return type == FieldType::Integer || type == FieldType::Numeric || type == FieldType::Real;
}

int mostCharacters(const QString& column) {
    return column == u"message" || column == u"reason" || column == u"insights_data" ? 70 : 36;
}

} // namespace sevenscale::ctl
