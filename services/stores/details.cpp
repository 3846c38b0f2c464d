// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/details.h"

#include "services/domain/filter.h"
#include "services/domain/masking.h"
#include "services/domain/status.h"
#include "services/stores/clientparts.h"
#include "services/stores/facets.h"
#include "services/stores/insightmarkstore.h"
#include "services/stores/lists.h"
#include "services/stores/synclogstore.h"

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int ClinicsOfAgent = 8;

/// A page of another list that belongs to the row.
template <typename Row>
Result<QList<Row>> related(Session& session, const ListDefinition<Row>& list, const QString& filter,
    int limit, const StoreContext& context) {
    ListRequest request;
    request.filter = filter;
    request.limit = limit;
    auto page = readPage(session, list, request, context);
    if (!page)
        return failure(page.error());
    return page->rows;
}

/// The run of the same agent and clinic that is next to this one in time.
enum class Side { Before, After };
Result<std::optional<Execution>> neighbour(Session& session, const Execution& row, Side side) {
    ListRequest request;
    request.sort = executionList().shape.order;
    request.filter = QStringLiteral("agent:%1").arg(row.agentId->value);
    if (row.clientId)
        request.filter += QStringLiteral(" client:%1").arg(row.clientId->value);
    const QString place = ListCursor::atRow(*request.sort,
        row.executionDate ? std::optional(row.executionDate->toText()) : std::nullopt,
        {QString::number(row.id.value)})
                              .toText();
    // The newest come first in that order.
    (side == Side::Before ? request.after : request.before) = place;
    request.limit = 1;
    auto page = readPage(session, executionList(), request, StoreContext{});
    if (!page)
        return failure(page.error());
    return page->rows.isEmpty() ? std::nullopt : std::optional(page->rows.front());
}

} // namespace

Result<ClientDetail> readClientDetail(Session& session, ClientId id, const StoreContext& context) {
    auto row = readOne(session, clientList(), {id.value});
    if (!row)
        return failure(row.error());
    const QString ofClient = filterText(QStringLiteral("client"), QString::number(id.value));
    auto days = related(session, dashboardMetricList(), ofClient, 30, context);
    if (!days)
        return failure(days.error());
    auto integrations = related(session, integrationList(), ofClient, 50, context);
    if (!integrations)
        return failure(integrations.error());
    auto insights = related(session, insightList(), ofClient, 5, context);
    if (!insights)
        return failure(insights.error());
    auto executions = related(session, executionList(), ofClient, 5, context);
    if (!executions)
        return failure(executions.error());
    auto log = related(session, logList(), ofClient, 5, context);
    if (!log)
        return failure(log.error());
    auto figures = readClientFigures(session, id);
    if (!figures)
        return failure(figures.error());
    auto notes = readClientNotes(session, id);
    if (!notes)
        return failure(notes.error());
    auto audit = readClientAudit(session, id);
    if (!audit)
        return failure(audit.error());
    std::reverse(days->begin(), days->end());
    std::stable_sort(
        integrations->begin(), integrations->end(), [](const Integration& a, const Integration& b) {
            return severity(stateOf(integrationStateFromKey(a.state)))
                > severity(stateOf(integrationStateFromKey(b.state)));
        });
    return ClientDetail{*row, *days, *integrations, *insights, *figures, *executions, *log, *notes, *audit};
}

Result<AgentDetail> readAgentDetail(Session& session, AgentId id, const StoreContext& context) {
    auto row = readOne(session, agentList(), {id.value});
    if (!row)
        return failure(row.error());
    auto failures = related(
        session, executionList(), QStringLiteral("agent:%1 outcome:failed").arg(id.value), 5, context);
    if (!failures)
        return failure(failures.error());
    const auto clinics = facetCounts(session, executionList().shape, QStringLiteral("client"),
        QStringLiteral("agent:%1 date:last-24h").arg(id.value), context, ClinicsOfAgent);
    if (!clinics)
        return failure(clinics.error());
    AgentDetail detail{*row, *failures, *clinics};
    // A clinic's own people may not read the configuration of an agent: then it stays empty.
    auto config = session.query(
        QStringLiteral("select cast(config as text) from ai_agents where id = ?"), {id.value});
    if (!config && config.error().code != ErrorCode::PermissionDenied)
        return failure(config.error());
    if (config && config->next() && !config->isNull(0))
        detail.row.config = maskSecrets({config->text(0)});
    return detail;
}

Result<ExecutionDetail> readExecutionDetail(Session& session, ExecutionId id) {
    auto row = readOne(session, executionList(), {id.value});
    if (!row)
        return failure(row.error());
    ExecutionDetail detail{*row, {}};
    if (row->agentId) {
        for (const auto& [side, found] :
            {std::pair{Side::Before, &detail.before}, std::pair{Side::After, &detail.after}}) {
            auto next = neighbour(session, *row, side);
            if (!next)
                return failure(next.error());
            *found = *next;
        }
        auto p95
            = session.query(QStringLiteral("select p95_duration_ms from vw_agent_analytics where id = ?"),
                {row->agentId->value});
        if (p95 && p95->next() && !p95->isNull(0))
            detail.agentP95DurationMs = Decimal{p95->text(0)};
        // Nor may a clinic's own people read either figure: then there is none.
        auto cost
            = session.query(QStringLiteral("select cast(cost_per_run as text) from ai_agents where id = ?"),
                {row->agentId->value});
        if (cost && cost->next() && !cost->isNull(0))
            detail.agentCostPerRun = Decimal{cost->text(0)};
    }
    return detail;
}

Result<IntegrationDetail> readIntegrationDetail(Session& session, IntegrationId id, const QString& source) {
    auto row = readOne(session, integrationList(), {id.value, source});
    if (!row)
        return failure(row.error());
    if (source != u"integrations")
        return IntegrationDetail{*row}; // attempts are those of a row of `integrations`
    auto attempts
        = related(session, syncAttemptList(), QStringLiteral("integration:%1").arg(id.value), 10, {});
    if (!attempts)
        return failure(attempts.error());
    return IntegrationDetail{*row, *attempts};
}

Result<InsightDetail> readInsightDetail(Session& session, const QString& id) {
    auto row = readOne(session, insightList(), {id});
    if (!row)
        return failure(row.error());
    const auto marks = readInsightMarks(session, {id});
    if (!marks)
        return failure(marks.error());
    return InsightDetail{*row, marks->value(row->id)};
}

Result<LogDetail> readLogDetail(Session& session, LogId id) {
    auto row = readOne(session, logList(), {id.value});
    if (!row)
        return failure(row.error());
    return LogDetail{*row};
}

} // namespace sevenscale
