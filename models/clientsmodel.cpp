// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clientsmodel.h"

#include "models/cells.h"
#include "models/insighttext.h"
#include "models/words.h"
#include "services/domain/status.h"

namespace sevenscale {
namespace {

State statusState(const Client& row) {
    return stateOf(clientStatusOf(row.status ? QStringView(*row.status) : QStringView()));
}

Cell nameCell(const Client& row, const Format& format) {
    Cell cell = Cells::text(row.name);
    if (row.archivedAt) {
        cell.muted = true;
        cell.icon = QStringLiteral("inbox");
        cell.tooltip = ClientsModel::tr("Archived on %1.").arg(format.wholeMoment(*row.archivedAt));
    }
    return cell;
}

Cell revenueCell(const Client& row, const Format&) {
    const QString note = Words::revenueNote(row.revenueNote);
    const QString typed = row.revenue ? tamed(*row.revenue, 80) : QString();
    Cell cell;
    if (row.revenueAmount) {
        cell.text = Format::amount(*row.revenueAmount);
        cell.value = row.revenueAmount->toNumeric();
    } else if (!typed.isEmpty()) {
        cell.text = typed;
        cell.muted = true;
    } else {
        return Cell::none(ClientsModel::tr("No revenue has been entered."));
    }
    if (!note.isEmpty()) {
        cell.icon = QStringLiteral("triangle-alert");
        cell.tooltip = ClientsModel::tr("Typed as “%1”. %2", "revenue as typed, what is odd about it")
                           .arg(typed, note);
    }
    return cell;
}

Cell integrationsCell(const Client& row, const Format&) {
    if (row.totalIntegrations == 0)
        return Cell::none(ClientsModel::tr("This clinic has no integration."));
    Cell cell;
    cell.text = ClientsModel::tr("%1 of %2", "connected integrations of all")
                    .arg(Format::count(row.activeIntegrations), Format::count(row.totalIntegrations));
    cell.value = row.activeIntegrations;
    if (row.worstStatus) {
        const IntegrationState worst = integrationStateFromKey(*row.worstStatus);
        if (worst != IntegrationState::Connected) {
            cell.tooltip = ClientsModel::tr("The worst of them: %1").arg(Words::integrationState(worst));
            cell.strong = worst == IntegrationState::Error;
        }
    }
    return cell;
}

Cell roiCell(const Client& row, const Format&) {
    if (!row.roiPercent)
        return Cell::none(ClientsModel::tr("No day of this clinic has a return on investment."));
    Cell cell;
    cell.text = Format::percent(row.roiPercent->toDouble());
    cell.value = row.roiPercent->text;
    return cell;
}

} // namespace

ClientsModel::ClientsModel(QObject* parent)
    : RecordModel<Client>(
        {
            {"name", QT_TRANSLATE_NOOP("Columns", "Clinic"), CellKind::Strong, true, {-24, 36}, nameCell},
            {"status", QT_TRANSLATE_NOOP("Columns", "State"), CellKind::State, true, 13,
                [](const Client& row, const Format&) {
                    return Cells::state(statusState(row), Words::clientStatus(row.status));
                }},
            {"specialty", QT_TRANSLATE_NOOP("Columns", "Specialty"), CellKind::Text, true, {13, 18},
                [](const Client& row, const Format&) { return Cells::text(row.specialty); }},
            {"city", QT_TRANSLATE_NOOP("Columns", "City"), CellKind::Text, true, {16, 18},
                [](const Client& row, const Format&) { return Cells::text(row.city); }},
            {"revenue_amount", QT_TRANSLATE_NOOP("Columns", "Revenue, R$"), CellKind::Number, true, 12,
                revenueCell},
            {"patients", QT_TRANSLATE_NOOP("Columns", "Patients"), CellKind::Number, true, 8,
                [](const Client& row, const Format&) { return Cells::number(row.patients); }},
            {"active_integrations", QT_TRANSLATE_NOOP("Columns", "Integrations"), CellKind::Number, true, 9,
                integrationsCell},
            {"roi_percent", QT_TRANSLATE_NOOP("Columns", "ROI"), CellKind::Number, true, 7, roiCell},
            {"performance", QT_TRANSLATE_NOOP("Columns", "Performance"), CellKind::Number, true, 8,
                [](const Client& row, const Format&) { return Cells::number(row.performance); }},
            {"plan", QT_TRANSLATE_NOOP("Columns", "Plan"), CellKind::Muted, true, 9,
                [](const Client& row, const Format&) { return Cells::text(Words::plan(row.plan)); }},
            {"last_insight_at", QT_TRANSLATE_NOOP("Columns", "Last insight"), CellKind::Time, true, 11,
                [](const Client& row, const Format& format) {
                    return Cells::ago(row.lastInsightAt, format, tr("No insight about this clinic yet."));
                }},
        },
        parent) {
}

QString ClientsModel::idOf(const Client& row) const {
    return QString::number(row.id.value);
}

std::optional<State> ClientsModel::rowState(const Client& row) const {
    return statusState(row);
}

} // namespace sevenscale
