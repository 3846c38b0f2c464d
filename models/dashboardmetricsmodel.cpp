// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dashboardmetricsmodel.h"

#include "models/cells.h"

namespace sevenscale {

DashboardMetricsModel::DashboardMetricsModel(QObject* parent)
    : RecordModel<DashboardMetric>(
        {
            {"metric_date", QT_TRANSLATE_NOOP("Columns", "Day"), CellKind::Strong, true, 12,
                [](const DashboardMetric& row, const Format&) {
                    if (!row.metricDate)
                        return Cell::none(tr("This row says no day."));
                    const QDate day = QDate::fromString(*row.metricDate, Qt::ISODate);
                    Cell cell = Cells::text(day.isValid() ? Format::day(day) : *row.metricDate);
                    cell.value = *row.metricDate;
                    return cell;
                }},
            {"revenue", QT_TRANSLATE_NOOP("Columns", "Revenue, R$"), CellKind::Number, true, 14,
                [](const DashboardMetric& row, const Format&) {
                    if (!row.revenue)
                        return Cell::none(Cells::notSaid());
                    Cell cell = Cells::text(Format::amount(*row.revenue));
                    cell.value = row.revenue->toNumeric();
                    return cell;
                }},
            {"roi", QT_TRANSLATE_NOOP("Columns", "ROI"), CellKind::Number, true, 8,
                [](const DashboardMetric& row, const Format&) { return Cells::decimal(row.roi); }},
            {"patients_total", QT_TRANSLATE_NOOP("Columns", "Patients"), CellKind::Number, true, 10,
                [](const DashboardMetric& row, const Format&) { return Cells::number(row.patientsTotal); }},
            {"patients_new", QT_TRANSLATE_NOOP("Columns", "New"), CellKind::Number, true, 8,
                [](const DashboardMetric& row, const Format&) { return Cells::number(row.patientsNew); }},
            {"patients_recurring", QT_TRANSLATE_NOOP("Columns", "Recurring"), CellKind::Number, true, 10,
                [](const DashboardMetric& row, const Format&) {
                    return Cells::number(row.patientsRecurring);
                }},
            {"appointments_total", QT_TRANSLATE_NOOP("Columns", "Appointments"), CellKind::Number, true, 12,
                [](const DashboardMetric& row, const Format&) {
                    return Cells::number(row.appointmentsTotal);
                }},
            {"appointments_completed", QT_TRANSLATE_NOOP("Columns", "Kept"), CellKind::Number, true, 9,
                [](const DashboardMetric& row, const Format&) {
                    return Cells::number(row.appointmentsCompleted);
                }},
            {"appointments_no_show", QT_TRANSLATE_NOOP("Columns", "No-shows"), CellKind::Number, true, 9,
                [](const DashboardMetric& row, const Format&) {
                    return Cells::number(row.appointmentsNoShow);
                }},
            {"leads_total", QT_TRANSLATE_NOOP("Columns", "Leads"), CellKind::Number, true, 8,
                [](const DashboardMetric& row, const Format&) { return Cells::number(row.leadsTotal); }},
            {"leads_qualified", QT_TRANSLATE_NOOP("Columns", "Qualified"), CellKind::Number, true, 10,
                [](const DashboardMetric& row, const Format&) { return Cells::number(row.leadsQualified); }},
            {"conversion_rate", QT_TRANSLATE_NOOP("Columns", "Conversion, %"), CellKind::Number, true, 12,
                [](const DashboardMetric& row, const Format&) { return Cells::decimal(row.conversionRate); }},
            {"performance_score", QT_TRANSLATE_NOOP("Columns", "Score"), CellKind::Number, true, 8,
                [](const DashboardMetric& row, const Format&) {
                    return Cells::number(row.performanceScore);
                }},
        },
        parent) {
}

QString DashboardMetricsModel::idOf(const DashboardMetric& row) const {
    return QString::number(row.id.value);
}

} // namespace sevenscale
