// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insightsmodel.h"

#include "models/cells.h"
#include "models/insighttext.h"
#include "models/words.h"

namespace sevenscale {

InsightsModel::InsightsModel(QObject* parent)
    : RecordModel<Insight>(
        {
            {"insights_data", QT_TRANSLATE_NOOP("Columns", "Insight"), CellKind::Strong, false, {-34, 44},
                [](const Insight& row, const Format&) {
                    const InsightText text = readInsight(row.insightsData);
                    if (text.title.isEmpty())
                        return Cell::none(tr("This insight has no title; its data is in the pane."));
                    return Cells::text(text.title);
                }},
            {"status", QT_TRANSLATE_NOOP("Columns", "State"), CellKind::State, true, 14,
                [](const Insight& row, const Format&) {
                    return Cells::state(insightState(row.status), Words::insightStatus(row.status));
                }},
            {"client_name", QT_TRANSLATE_NOOP("Columns", "Clinic"), CellKind::Text, true, {20, 40},
                [](const Insight& row, const Format&) {
                    return Cells::name(row.clientName,
                        row.clientId ? std::optional(row.clientId->value) : std::nullopt,
                        tr("This insight belongs to no clinic."));
                }},
            {"agent_type", QT_TRANSLATE_NOOP("Columns", "Agent"), CellKind::Text, true, {19, 27},
                [](const Insight& row, const Format&) {
                    if (!row.agentType)
                        return Cell::none(Cells::notSaid());
                    Cell cell = Cells::text(Words::agentType(*row.agentType));
                    cell.value = *row.agentType;
                    cell.icon = Words::agentIcon(*row.agentType);
                    return cell;
                }},
            {"rating", QT_TRANSLATE_NOOP("Columns", "Rating"), CellKind::Number, false, 8,
                [](const Insight& row, const Format&) {
                    if (!row.rating)
                        return Cell::none(tr("Nobody has rated it."));
                    Cell cell = Cells::number(row.rating);
                    cell.icon = QStringLiteral("star");
                    cell.tooltip = tr("%1 of 5", "rating").arg(*row.rating);
                    return cell;
                }},
            {"handled_at", QT_TRANSLATE_NOOP("Columns", "Handled"), CellKind::State, false, 12,
                [](const Insight& row, const Format& format) {
                    return row.handledAt
                        ? Cells::state(State::Ok, tr("handled"), format.wholeMoment(*row.handledAt))
                        : Cell::none(tr("Nobody has marked it as handled."));
                }},
            {"processed_at", QT_TRANSLATE_NOOP("Columns", "Time"), CellKind::Time, true, 13,
                [](const Insight& row, const Format& format) {
                    return Cells::moment(row.processedAt, format);
                }},
        },
        parent) {
}

QString InsightsModel::idOf(const Insight& row) const {
    return row.id;
}

} // namespace sevenscale
