// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/executionsmodel.h"

#include "models/cells.h"
#include "models/words.h"
#include "services/domain/status.h"

namespace sevenscale {
namespace {

/// From here on a duration stands out.
constexpr qint64 LongRunMs = 8'000;
constexpr qint64 DayMs = 86'400'000;

Cell durationCell(const Execution& row, const Format&) {
    Cell cell;
    if (row.durationMs && *row.durationMs >= 0) {
        cell.text = Format::duration(static_cast<double>(*row.durationMs));
        cell.value = *row.durationMs;
        cell.strong = *row.durationMs >= LongRunMs;
        return cell;
    }
    if (row.durationMs)
        return Cell::none(ExecutionsModel::tr("A negative duration was recorded: it counts as none."));
    if (outcomeFromKey(row.outcome) == Outcome::InFlight && row.executionDate
        && row.executionDate->isFinite()) {
        const qint64 elapsed = (Timestamp::now().microseconds - row.executionDate->microseconds) / 1000;
        if (elapsed >= 0 && elapsed < DayMs) {
            cell.text = Format::duration(static_cast<double>(elapsed));
            cell.value = QString();
            cell.strong = elapsed >= LongRunMs;
            cell.tooltip = ExecutionsModel::tr("It is still running: so long until now.");
            return cell;
        }
    }
    return Cell::none(ExecutionsModel::tr("No duration has been recorded."));
}

} // namespace

ExecutionsModel::ExecutionsModel(QObject* parent)
    : RecordModel<Execution>(
        {
            {"id", QT_TRANSLATE_NOOP("Columns", "Execution"), CellKind::Strong, true, 10,
                [](const Execution& row, const Format&) { return Cells::identifier(row.id.value); }},
            {"status", QT_TRANSLATE_NOOP("Columns", "Outcome"), CellKind::State, true, 17,
                [](const Execution& row, const Format&) {
                    return Cells::state(stateOf(outcomeFromKey(row.outcome)),
                        Words::executionStatus(row.status),
                        row.status ? QString() : tr("No status has been recorded."));
                }},
            {"agent_name", QT_TRANSLATE_NOOP("Columns", "Agent"), CellKind::Text, false, {17, 22},
                [](const Execution& row, const Format&) {
                    return Cells::name(row.agentName,
                        row.agentId ? std::optional(row.agentId->value) : std::nullopt,
                        tr("This run belongs to no agent."));
                }},
            {"client_name", QT_TRANSLATE_NOOP("Columns", "Clinic"), CellKind::Text, false, {-22, 60},
                [](const Execution& row, const Format&) {
                    return Cells::name(row.clientName,
                        row.clientId ? std::optional(row.clientId->value) : std::nullopt,
                        tr("This run belongs to no clinic."));
                }},
            {"execution_date", QT_TRANSLATE_NOOP("Columns", "Start"), CellKind::Time, true, 12,
                [](const Execution& row, const Format& format) {
                    return Cells::moment(row.executionDate, format);
                }},
            {"duration_ms", QT_TRANSLATE_NOOP("Columns", "Duration"), CellKind::Number, true, 9,
                durationCell},
            {"tokens_used", QT_TRANSLATE_NOOP("Columns", "Tokens"), CellKind::Number, true, 8,
                [](const Execution& row, const Format&) { return Cells::number(row.tokensUsed); }},
            {"insights_generated", QT_TRANSLATE_NOOP("Columns", "Insights"), CellKind::Number, true, 8,
                [](const Execution& row, const Format&) {
                    Cell cell = Cells::number(row.insightsGenerated);
                    cell.muted = row.insightsGenerated.value_or(0) == 0;
                    return cell;
                }},
        },
        parent) {
}

QString ExecutionsModel::idOf(const Execution& row) const {
    return QString::number(row.id.value);
}

} // namespace sevenscale
