// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/agentsmodel.h"

#include "models/cells.h"
#include "models/words.h"
#include "services/domain/health.h"

namespace sevenscale {
namespace {

Cell successCell(const Agent& row, const Format&) {
    Cell cell = Cells::percent(row.successRate, AgentsModel::tr("No run ended in the last 24 hours."));
    cell.strong = row.successRate && row.successRate->toDouble() < AttentionSuccessRate;
    return cell;
}

Cell p95Cell(const Agent& row, const Format&) {
    Cell cell = Cells::milliseconds(
        row.p95DurationMs, AgentsModel::tr("No run of the last 24 hours has a duration."));
    cell.strong = row.p95DurationMs && row.p95DurationMs->toDouble() > AttentionP95Ms;
    return cell;
}

} // namespace

AgentsModel::AgentsModel(QObject* parent)
    : RecordModel<Agent>(
        {
            {"name", QT_TRANSLATE_NOOP("Columns", "Agent"), CellKind::Strong, true, {-22, 30},
                [](const Agent& row, const Format&) {
                    Cell cell = Cells::text(row.name);
                    cell.icon = Words::agentIcon(row.agentType);
                    return cell;
                }},
            {"status", QT_TRANSLATE_NOOP("Columns", "State"), CellKind::State, true, 14,
                [](const Agent& row, const Format&) {
                    const Timestamp now = Timestamp::now();
                    return Cells::state(
                        healthOf(row, now).state, Words::agentState(row, now), Words::agentHealth(row, now));
                },
                "health"},
            {"agent_type", QT_TRANSLATE_NOOP("Columns", "Type"), CellKind::Muted, true, {19, 25},
                [](const Agent& row, const Format&) { return Cells::text(Words::agentType(row.agentType)); }},
            {"success_rate", QT_TRANSLATE_NOOP("Columns", "Success, 24 h"), CellKind::Number, true, {11, 15},
                successCell},
            {"executions_24h", QT_TRANSLATE_NOOP("Columns", "Runs, 24 h"), CellKind::Number, true, {11, 15},
                [](const Agent& row, const Format&) { return Cells::number(row.executions24h); }},
            {"failed_executions_24h", QT_TRANSLATE_NOOP("Columns", "Failed"), CellKind::Number, true, 7,
                [](const Agent& row, const Format&) {
                    Cell cell = Cells::number(row.failedExecutions24h);
                    cell.muted = row.failedExecutions24h == 0;
                    return cell;
                }},
            {"p50_duration_ms", QT_TRANSLATE_NOOP("Columns", "p50"), CellKind::Number, true, {8, 10},
                [](const Agent& row, const Format&) {
                    return Cells::milliseconds(
                        row.p50DurationMs, tr("No run of the last 24 hours has a duration."));
                }},
            {"p95_duration_ms", QT_TRANSLATE_NOOP("Columns", "p95"), CellKind::Number, true, {8, 10},
                p95Cell},
            {"tokens_24h", QT_TRANSLATE_NOOP("Columns", "Tokens, 24 h"), CellKind::Number, true, {11, 13},
                [](const Agent& row, const Format&) { return Cells::number(row.tokens24h); }},
            {"last_execution", QT_TRANSLATE_NOOP("Columns", "Last run"), CellKind::Time, true, {12, 15},
                [](const Agent& row, const Format& format) {
                    return Cells::ago(row.lastExecution, format, tr("It has never run."));
                }},
        },
        parent) {
}

QString AgentsModel::idOf(const Agent& row) const {
    return QString::number(row.id.value);
}

std::optional<State> AgentsModel::rowState(const Agent& row) const {
    return healthOf(row, Timestamp::now()).state;
}

} // namespace sevenscale
