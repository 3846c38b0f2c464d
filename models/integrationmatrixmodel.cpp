// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/integrationmatrixmodel.h"

#include "models/insighttext.h"
#include "models/words.h"

#include <algorithm>
#include <utility>

namespace sevenscale {
namespace {

QString typeName(const QString& type) {
    return tamed(Words::integrationType(type), 60);
}

/// What a person reads when the cell alone says too little: whose, what, how it stands and why.
QString tooltipOf(const QString& clinic, const MatrixCell& cell, const Format& format, Timestamp now) {
    const QString brand = typeName(cell.integrationType);
    QStringList lines{IntegrationMatrixModel::tr("%1 · %2", "clinic, integration").arg(clinic, brand)};
    QString state = Words::integrationState(cell.state);
    if (cell.state == IntegrationState::Unknown && cell.status && !cell.status->trimmed().isEmpty())
        state = tamed(*cell.status, 80);
    lines.append(cell.lastSync && cell.lastSync->isFinite()
            ? IntegrationMatrixModel::tr("%1, last sync %2 (%3)", "state, how long ago, moment")
                  .arg(state, Format::ago(*cell.lastSync, now), format.shortMoment(*cell.lastSync, now))
            : IntegrationMatrixModel::tr("%1, never synced", "state").arg(state));
    const QString limit = Format::age(staleAfterSeconds(cell.integrationType));
    switch (syncAge(cell.integrationType, cell.lastSync, now)) {
    case SyncAge::Late:
        lines.append(
            IntegrationMatrixModel::tr("A sync or two were missed; it is stale after %1.").arg(limit));
        break;
    case SyncAge::Stale:
        lines.append(
            IntegrationMatrixModel::tr("Stale: longer ago than the %1 that are usual at most.").arg(limit));
        break;
    case SyncAge::Fresh:
    case SyncAge::Never:
        break;
    }
    if (cell.credentialsExpiresAt && *cell.credentialsExpiresAt < now)
        lines.append(IntegrationMatrixModel::tr("The credentials have expired."));
    if (cell.accountOnly)
        lines.append(IntegrationMatrixModel::tr(
            "Another program keeps this account; there is no integration behind it."));
    if (cell.number > 1)
        lines.append(integrationType(cell.integrationType)
                ? IntegrationMatrixModel::tr(
                    "%Ln of this type; the newest is shown.", nullptr, static_cast<int>(cell.number))
                : IntegrationMatrixModel::tr("%Ln of other types; the one that is worst off is shown.",
                    nullptr, static_cast<int>(cell.number)));
    if (!cell.matches)
        lines.append(IntegrationMatrixModel::tr("The filter does not leave it."));
    return lines.join(QLatin1Char('\n'));
}

/// Next to its mark a cell says how old the sync is where it is connected, and else what is the matter; of a
/// type that has no column of its own, which it is.
QString wordOf(const MatrixCell& cell, Timestamp now) {
    if (!integrationType(cell.integrationType))
        return typeName(cell.integrationType);
    if (cell.state != IntegrationState::Connected)
        return Words::integrationState(cell.state);
    if (!cell.lastSync || !cell.lastSync->isFinite())
        return IntegrationMatrixModel::tr("never", "synced");
    return Format::age(std::max<qint64>(0, (now.microseconds - cell.lastSync->microseconds) / 1'000'000));
}

template <size_t Place> Cell cellAt(const MatrixRow& row, const Format& format) {
    const QString clinic = tamed(row.clientName, 120);
    const std::optional<MatrixCell>& integration = row.cells[Place];
    if (!integration) {
        return Cell::none(Place < KnownIntegrationTypes
                ? IntegrationMatrixModel::tr("%1 · %2: not connected", "clinic, integration")
                      .arg(clinic, typeName(QString(integrationTypes().at(Place).key)))
                : IntegrationMatrixModel::tr("%1 has no integration of another type.", "clinic").arg(clinic));
    }
    const Timestamp now = Timestamp::now();
    Cell cell;
    cell.text = wordOf(*integration, now);
    cell.tooltip = tooltipOf(clinic, *integration, format, now);
    cell.state = matrixState(*integration, now);
    cell.muted = !integration->matches;
    return cell;
}

template <size_t... Places> std::vector<Column<MatrixRow>> columns(std::index_sequence<Places...>) {
    return {{"", "", CellKind::State, false, 12, cellAt<Places>}...};
}

} // namespace

IntegrationMatrixModel::IntegrationMatrixModel(QObject* parent)
    : RecordModel<MatrixRow>(columns(std::make_index_sequence<MatrixColumns>()), parent) {
}

QString IntegrationMatrixModel::idOf(const MatrixRow& row) const {
    return QString::number(row.clientId.value);
}

QVariant IntegrationMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        const MatrixRow* row = record(section);
        return row && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            ? QVariant(tamed(row->clientName, 120))
            : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return {};
    const bool known = section < KnownIntegrationTypes;
    const QString type = known ? QString(integrationTypes().at(section).key) : QString();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return known ? Words::integrationType(type) : tr("Other types");
    case IconRole:
        return Words::integrationIcon(type);
    case Qt::ToolTipRole:
        return known ? tr("%1: stale after %2 without a sync", "integration, time")
                           .arg(Words::integrationType(type), Format::age(staleAfterSeconds(type)))
                     : tr("Types that the console does not know: stale after %1 without a sync")
                           .arg(Format::age(staleAfterSeconds({})));
    default:
        return {};
    }
}

const MatrixCell* IntegrationMatrixModel::cell(const QModelIndex& index) const {
    const MatrixRow* row = index.isValid() ? record(index.row()) : nullptr;
    if (!row || index.column() >= MatrixColumns)
        return nullptr;
    const auto& found = row->cells[static_cast<size_t>(index.column())];
    return found ? &*found : nullptr;
}

QString IntegrationMatrixModel::integrationId(const QModelIndex& index) const {
    const MatrixCell* found = cell(index);
    return found ? QString(QLatin1String(found->accountOnly ? "client_integrations:" : "integrations:")
               % QString::number(found->id.value))
                 : QString();
}

QModelIndex IntegrationMatrixModel::indexOf(const QString& id) const {
    const bool accountOnly = id.startsWith(QLatin1String("client_integrations:"));
    const IntegrationId wanted{id.section(QLatin1Char(':'), -1).toLongLong()};
    for (int row = 0; row < rowCount(); ++row) {
        const auto& cells = record(row)->cells;
        const auto found = std::find_if(cells.begin(), cells.end(),
            [&](const auto& cell) { return cell && cell->id == wanted && cell->accountOnly == accountOnly; });
        if (found != cells.end())
            return index(row, static_cast<int>(found - cells.begin()));
    }
    return {};
}

} // namespace sevenscale
