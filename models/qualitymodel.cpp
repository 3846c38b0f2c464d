// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/qualitymodel.h"

#include "models/cells.h"
#include "models/words.h"

namespace sevenscale {

QualityModel::QualityModel(QObject* parent)
    : RecordModel<QualityFinding>(
        {
            {"finding", QT_TRANSLATE_NOOP("Columns", "Finding"), CellKind::Strong, true, 24,
                [](const QualityFinding& row, const Format&) {
                    Cell cell = Cells::text(Words::finding(row.finding));
                    cell.value = row.finding;
                    return cell;
                }},
            {"table_name", QT_TRANSLATE_NOOP("Columns", "Table"), CellKind::Text, true, 18,
                [](const QualityFinding& row, const Format&) {
                    Cell cell = Cells::text(Words::tableName(row.tableName));
                    cell.value = row.tableName;
                    cell.tooltip = row.tableName;
                    return cell;
                }},
            {"row_id", QT_TRANSLATE_NOOP("Columns", "Row"), CellKind::Identifier, true, 12,
                [](const QualityFinding& row, const Format&) { return Cells::text(row.rowId); }},
            {"column_name", QT_TRANSLATE_NOOP("Columns", "Column"), CellKind::Muted, false, 14,
                [](const QualityFinding& row, const Format&) { return Cells::text(row.columnName); }},
            {"value", QT_TRANSLATE_NOOP("Columns", "Value"), CellKind::Text, false, 18,
                [](const QualityFinding& row, const Format&) {
                    return row.value ? Cells::text(*row.value) : Cell::none(tr("The column is empty."));
                }},
            {"reason", QT_TRANSLATE_NOOP("Columns", "Why"), CellKind::Text, false, -30,
                [](const QualityFinding& row, const Format&) { return Cells::text(row.reason); }},
        },
        parent) {
}

QString QualityModel::idOf(const QualityFinding& row) const {
    return row.tableName % QLatin1Char(':') % row.rowId % QLatin1Char(':') % row.finding % QLatin1Char(':')
        % row.columnName.value_or(QString());
}

} // namespace sevenscale
