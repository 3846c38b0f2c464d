// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logsmodel.h"

#include "models/cells.h"
#include "models/words.h"
#include "services/domain/status.h"

namespace sevenscale {

LogsModel::LogsModel(QObject* parent)
    : RecordModel<LogEntry>(
        {
            {"created_at", QT_TRANSLATE_NOOP("Columns", "Time"), CellKind::Time, true, 16,
                [](const LogEntry& row, const Format& format) {
                    Cell cell = Cells::moment(row.createdAt, format);
                    if (row.createdAt)
                        cell.text = format.preciseMoment(*row.createdAt);
                    return cell;
                }},
            {"level", QT_TRANSLATE_NOOP("Columns", "Level"), CellKind::State, false, 14,
                [](const LogEntry& row, const Format&) {
                    const LogLevel level = logLevelFromKey(row.level);
                    return Cells::state(stateOf(level), Words::logLevel(level));
                }},
            {"message", QT_TRANSLATE_NOOP("Columns", "Message"), CellKind::Text, false, {-34, 70},
                [](const LogEntry& row, const Format&) { return Cells::text(row.message); }},
            {"log_type", QT_TRANSLATE_NOOP("Columns", "Type"), CellKind::Muted, true, 13,
                [](const LogEntry& row, const Format&) {
                    Cell cell = Cells::text(Words::logType(row.logType));
                    cell.value = row.logType;
                    return cell;
                }},
            {"client_name", QT_TRANSLATE_NOOP("Columns", "Clinic"), CellKind::Text, false, {20, 36},
                [](const LogEntry& row, const Format&) {
                    return Cells::name(row.clientName,
                        row.clientId ? std::optional(row.clientId->value) : std::nullopt,
                        tr("This entry is about no clinic."));
                }},
            {"agent_name", QT_TRANSLATE_NOOP("Columns", "Agent"), CellKind::Text, false, {17, 20},
                [](const LogEntry& row, const Format&) {
                    return Cells::name(row.agentName,
                        row.agentId ? std::optional(row.agentId->value) : std::nullopt,
                        tr("This entry is about no agent."));
                }},
        },
        parent) {
}

QString LogsModel::idOf(const LogEntry& row) const {
    return QString::number(row.id.value);
}

} // namespace sevenscale
