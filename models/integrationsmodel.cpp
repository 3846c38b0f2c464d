// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/integrationsmodel.h"

#include "models/cells.h"
#include "models/insighttext.h"
#include "models/words.h"
#include "services/domain/integrationtypes.h"
#include "services/domain/status.h"

namespace sevenscale {
namespace {

constexpr qint64 Second = 1'000'000;
constexpr qint64 WarnBeforeExpiry = 7 * 86'400 * Second;

Cell syncCell(const Integration& row, const Format& format) {
    Cell cell = Cells::ago(row.lastSync, format, IntegrationsModel::tr("It has never been synced."));
    if (!row.lastSync)
        return cell;
    const qint64 age = (Timestamp::now().microseconds - row.lastSync->microseconds) / Second;
    cell.strong = row.lastSync->isFinite() && age > staleAfterSeconds(row.integrationType)
        && integrationStateFromKey(row.state) != IntegrationState::Disconnected;
    if (cell.strong) {
        cell.tooltip = IntegrationsModel::tr("%1. Longer ago than is usual for %2.", "moment, integration")
                           .arg(cell.tooltip, Words::integrationType(row.integrationType));
    }
    return cell;
}

Cell expiryCell(const Integration& row, const Format& format) {
    if (!row.credentialsExpiresAt)
        return Cell::none(IntegrationsModel::tr("Nobody has said when the credentials expire."));
    Cell cell = Cells::moment(row.credentialsExpiresAt, format);
    const qint64 left = row.credentialsExpiresAt->isFinite()
        ? row.credentialsExpiresAt->microseconds - Timestamp::now().microseconds
        : WarnBeforeExpiry;
    if (left < 0) {
        cell.state = State::Critical;
        cell.tooltip = IntegrationsModel::tr("The credentials have expired: %1").arg(cell.tooltip);
    } else if (left < WarnBeforeExpiry) {
        cell.state = State::Attention;
        cell.tooltip = IntegrationsModel::tr("The credentials expire soon: %1").arg(cell.tooltip);
    }
    return cell;
}

Cell stateCell(const Integration& row, const Format&) {
    const IntegrationState state = integrationStateFromKey(row.state);
    QString tooltip;
    if (state == IntegrationState::Unknown) {
        tooltip = row.status ? IntegrationsModel::tr("The status reads “%1”.").arg(tamed(*row.status, 80))
                             : IntegrationsModel::tr("No status has been recorded.");
    }
    QString word = Words::integrationState(state);
    if (state == IntegrationState::Unknown && row.status && !row.status->trimmed().isEmpty())
        word = tamed(*row.status, 80);
    return Cells::state(stateOf(state), word, tooltip);
}

} // namespace

IntegrationsModel::IntegrationsModel(QObject* parent)
    : RecordModel<Integration>(
        {
            {"client_name", QT_TRANSLATE_NOOP("Columns", "Clinic"), CellKind::Strong, true, {-22, 40},
                [](const Integration& row, const Format&) {
                    return Cells::name(row.clientName,
                        row.clientId ? std::optional(row.clientId->value) : std::nullopt,
                        tr("This integration belongs to no clinic."));
                }},
            {"state", QT_TRANSLATE_NOOP("Columns", "State"), CellKind::State, true, 15, stateCell},
            {"integration_type", QT_TRANSLATE_NOOP("Columns", "Integration"), CellKind::Text, true, {20, 24},
                [](const Integration& row, const Format&) {
                    Cell cell = Cells::text(Words::integrationType(row.integrationType));
                    cell.value = row.integrationType;
                    cell.icon = Words::integrationIcon(row.integrationType);
                    if (row.source == u"client_integrations") {
                        cell.secondary = tr("account only", "of an integration");
                        cell.tooltip
                            = tr("Another program keeps this account; there is no integration behind it.");
                    }
                    return cell;
                }},
            {"last_sync", QT_TRANSLATE_NOOP("Columns", "Last sync"), CellKind::Time, true, {13, 18},
                syncCell},
            {"credentials_expires_at", QT_TRANSLATE_NOOP("Columns", "Credentials expire"), CellKind::Time,
                true, 17, expiryCell},
            {"created_at", QT_TRANSLATE_NOOP("Columns", "Created"), CellKind::Time, true, 13,
                [](const Integration& row, const Format& format) {
                    return Cells::day(row.createdAt, format);
                }},
        },
        parent) {
}

QString IntegrationsModel::idOf(const Integration& row) const {
    return row.source % QLatin1Char(':') % QString::number(row.id.value);
}

} // namespace sevenscale
