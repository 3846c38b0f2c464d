// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/lists.h"

#include "services/domain/agentform.h"
#include "services/domain/runerror.h"
#include "services/stores/agentrank.h"

namespace sevenscale {
namespace {

using Kind = FilterKey::Kind;
constexpr FieldUse Sortable = FieldUse::Sortable;
constexpr FieldUse Detail = FieldUse::Detail;

ListKey key(const char* names, Kind kind, const char* sql, const char* values = "") {
    return listKey(names, kind, sql, values);
}

ListKey clientKey(const char* sql) {
    return referenceKey("client client_id client_name", sql, "clients");
}

ListKey agentKey(const char* sql) {
    return referenceKey("agent agent_id agent_name", sql, "ai_agents");
}

// What is offered while a filter is typed; other programs may write other words.
constexpr const char* RunStatuses = "completed failed running queued pending timeout cancelled skipped";
constexpr const char* Outcomes = "succeeded failed in_flight cancelled unknown";
constexpr const char* States = "connected attention error disconnected unknown";
constexpr const char* IntegrationTypes
    = "calendly google_ads google_analytics google_calendar hubspot_crm meta_ads whatsapp_business";
const QByteArray AgentTypes = knownAgentTypes().join(u' ').toLatin1();

// What people made of an insight, by the index of their marks. The mean in whole numbers, rounded: both
// databases divide these alike.
constexpr const char* InsightRating
    = "(select (2 * sum(m.rating) + count(m.rating)) / (2 * nullif(count(m.rating), 0))"
      " from insight_marks m where m.insight_id = i.id)";
constexpr const char* InsightHandledAt
    = "(select min(m.handled_at) from insight_marks m where m.insight_id = i.id)";

template <typename Row> ListDefinition<Row> completed(ListDefinition<Row> list) {
    list.complete();
    return list;
}

/// The agents can also be sorted by how they stand, worst first.
ListDefinition<Agent> ranked(ListDefinition<Agent> list) {
    list.complete();
    list.shape.sortKeys.append({QStringLiteral("health"), agentRankSql(), FieldType::Integer, false});
    return list;
}

ListShape shape(const char* from, const char* tenant, QList<ListShape::Tie> ties, Sort order,
    QList<ListKey> filterKeys, QStringList freeText, QStringList freeDocuments = {}) {
    ListShape result;
    result.from = QString::fromLatin1(from);
    result.tenant = QString::fromLatin1(tenant);
    result.ties = std::move(ties);
    result.order = std::move(order);
    result.filterKeys = std::move(filterKeys);
    result.freeText = std::move(freeText);
    result.freeDocuments = std::move(freeDocuments);
    return result;
}

} // namespace

const ListDefinition<Client>& clientList() {
    static const auto list = completed(ListDefinition<Client>{
        {
            field<&Client::id>(u"id", u"c.id", Sortable),
            field<&Client::name>(u"name", u"c.name", Sortable),
            field<&Client::specialty>(u"specialty", u"c.specialty", Sortable),
            field<&Client::city>(u"city", u"c.city", Sortable),
            field<&Client::status>(u"status", u"c.status", Sortable),
            field<&Client::performance>(u"performance", u"c.performance", Sortable),
            field<&Client::revenue>(u"revenue", u"c.revenue"),
            field<&Client::revenueAmount>(u"revenue_amount", u"c.revenue_amount", Sortable),
            field<&Client::revenueNote>(u"revenue_note", u"c.revenue_note", Sortable),
            field<&Client::patients>(u"patients", u"c.patients", Sortable),
            field<&Client::plan>(u"plan", u"c.plan", Sortable),
            field<&Client::emailMasked>(u"email_masked", u"c.email_masked"),
            field<&Client::phoneMasked>(u"phone_masked", u"c.phone_masked"),
            field<&Client::totalIntegrations>(u"total_integrations", u"v.total_integrations", Sortable),
            field<&Client::activeIntegrations>(u"active_integrations", u"v.active_integrations", Sortable),
            field<&Client::latestStatus>(u"latest_status", u"v.latest_status"),
            field<&Client::worstStatus>(u"worst_status", u"v.worst_status"),
            field<&Client::lastInsightAt>(u"last_insight_at", u"v.last_insight_at", Sortable),
            field<&Client::roiPercent>(u"roi_percent", u"v.roi_percent", Sortable),
            field<&Client::archivedAt>(u"archived_at", u"c.archived_at", Sortable),
            field<&Client::createdAt>(u"created_at", u"c.created_at", Sortable),
            field<&Client::updatedAt>(u"updated_at", u"c.updated_at", Sortable),
            field<&Client::timeZone>(u"time_zone", u"c.time_zone"),
            field<&Client::rowVersion>(u"row_version", u"c.row_version"),
        },
        shape("clients c join client_dashboard_view v on v.id = c.id", "c.tenant_id",
            {{QStringLiteral("c.id"), FieldType::Integer}}, {QStringLiteral("name"), false},
            {key("id", Kind::Integer, "c.id"), key("name", Kind::Text, "c.name"),
                key("status", Kind::Word, "c.status", "operational attention critical"),
                key("specialty", Kind::Text, "c.specialty"), key("city", Kind::Text, "c.city"),
                key("plan", Kind::Word, "c.plan", "basic pro premium enterprise"),
                key("performance", Kind::Integer, "c.performance"),
                key("revenue revenue_amount", Kind::Money, "c.revenue_amount"),
                key("revenue_note", Kind::Word, "c.revenue_note", "ambiguous unreadable"),
                key("patients", Kind::Integer, "c.patients"),
                key("integrations worst_status", Kind::Word, "v.worst_status", States),
                key("latest_status", Kind::Word, "v.latest_status"),
                key("total_integrations", Kind::Integer, "v.total_integrations"),
                key("active_integrations", Kind::Integer, "v.active_integrations"),
                key("insight last_insight_at", Kind::Time, "v.last_insight_at"),
                key("roi roi_percent", Kind::Decimal, "v.roi_percent"),
                key("email email_masked", Kind::Text, "c.email_masked"),
                key("phone phone_masked", Kind::Text, "c.phone_masked"),
                key("created created_at", Kind::Time, "c.created_at"),
                key("updated updated_at", Kind::Time, "c.updated_at"),
                key("archived", Kind::Presence, "c.archived_at"),
                key("archived_at", Kind::Time, "c.archived_at"), key("time_zone", Kind::Text, "c.time_zone"),
                key("version row_version", Kind::Integer, "c.row_version"), clientKey("c.id")},
            {QStringLiteral("c.name"), QStringLiteral("c.specialty"),
                QStringLiteral("coalesce(c.city, '')")})});
    return list;
}

const ListDefinition<Agent>& agentList() {
    static const auto list = ranked(ListDefinition<Agent>{
        {
            field<&Agent::id>(u"id", u"v.id", Sortable),
            field<&Agent::name>(u"name", u"v.name", Sortable),
            field<&Agent::agentType>(u"agent_type", u"v.agent_type", Sortable),
            field<&Agent::status>(u"status", u"v.status", Sortable),
            field<&Agent::performance>(u"performance", u"v.performance", Sortable),
            field<&Agent::executionsToday>(u"executions_today", u"v.executions_today", Sortable),
            field<&Agent::successRate>(u"success_rate", u"v.success_rate", Sortable),
            field<&Agent::executions24h>(u"executions_24h", u"v.executions_24h", Sortable),
            field<&Agent::avgDurationMs>(u"avg_duration_ms", u"v.avg_duration_ms", Sortable),
            field<&Agent::successfulExecutions24h>(
                u"successful_executions_24h", u"v.successful_executions_24h", Sortable),
            field<&Agent::lastExecution>(u"last_execution", u"v.last_execution", Sortable),
            field<&Agent::failedExecutions24h>(
                u"failed_executions_24h", u"v.failed_executions_24h", Sortable),
            field<&Agent::cancelledExecutions24h>(
                u"cancelled_executions_24h", u"v.cancelled_executions_24h", Sortable),
            field<&Agent::inFlightExecutions24h>(
                u"in_flight_executions_24h", u"v.in_flight_executions_24h", Sortable),
            field<&Agent::unknownExecutions24h>(
                u"unknown_executions_24h", u"v.unknown_executions_24h", Sortable),
            field<&Agent::p50DurationMs>(u"p50_duration_ms", u"v.p50_duration_ms", Sortable),
            field<&Agent::p95DurationMs>(u"p95_duration_ms", u"v.p95_duration_ms", Sortable),
            field<&Agent::p99DurationMs>(u"p99_duration_ms", u"v.p99_duration_ms", Sortable),
            field<&Agent::tokens24h>(u"tokens_24h", u"v.tokens_24h", Sortable),
            field<&Agent::insights24h>(u"insights_24h", u"v.insights_24h", Sortable),
            field<&Agent::cost24h>(u"cost_24h", u"v.cost_24h", Sortable),
            field<&Agent::storedExecutionsToday>(u"stored_executions_today", u"v.stored_executions_today"),
            field<&Agent::storedSuccessRate>(u"stored_success_rate", u"v.stored_success_rate"),
            field<&Agent::storedLastExecution>(u"stored_last_execution", u"v.stored_last_execution"),
        },
        shape("vw_agent_analytics v", "v.tenant_id", {{QStringLiteral("v.id"), FieldType::Integer}},
            {QStringLiteral("name"), false},
            {key("id", Kind::Integer, "v.id"), key("name", Kind::Text, "v.name"),
                key("type agent_type", Kind::Word, "v.agent_type", AgentTypes.constData()),
                key("status", Kind::Word, "v.status", "active paused"),
                key("performance", Kind::Integer, "v.performance"),
                key("today executions_today", Kind::Integer, "v.executions_today"),
                key("success success_rate", Kind::Decimal, "v.success_rate"),
                key("executions executions_24h", Kind::Integer, "v.executions_24h"),
                key("succeeded successful_executions_24h", Kind::Integer, "v.successful_executions_24h"),
                key("failed failed_executions_24h", Kind::Integer, "v.failed_executions_24h"),
                key("cancelled cancelled_executions_24h", Kind::Integer, "v.cancelled_executions_24h"),
                key("in_flight in_flight_executions_24h", Kind::Integer, "v.in_flight_executions_24h"),
                key("unknown unknown_executions_24h", Kind::Integer, "v.unknown_executions_24h"),
                key("last last_execution", Kind::Time, "v.last_execution"),
                key("duration avg_duration_ms", Kind::Duration, "v.avg_duration_ms"),
                key("p50 p50_duration_ms", Kind::Duration, "v.p50_duration_ms"),
                key("p95 p95_duration_ms", Kind::Duration, "v.p95_duration_ms"),
                key("p99 p99_duration_ms", Kind::Duration, "v.p99_duration_ms"),
                key("tokens tokens_24h", Kind::Integer, "v.tokens_24h"),
                key("insights insights_24h", Kind::Integer, "v.insights_24h"),
                key("cost cost_24h", Kind::Decimal, "v.cost_24h"),
                key("stored_executions_today", Kind::Integer, "v.stored_executions_today"),
                key("stored_success_rate", Kind::Decimal, "v.stored_success_rate"),
                key("stored_last_execution", Kind::Time, "v.stored_last_execution"),
                // A clinic's own people have no right to this one, and get no agents' figures anyway.
                key("config", Kind::Json, "(select o.config from ai_agents o where o.id = v.id)"),
                agentKey("v.id")},
            {QStringLiteral("v.name"), QStringLiteral("v.agent_type")})});
    return list;
}

const ListDefinition<Execution>& executionList() {
    static const auto list = completed(ListDefinition<Execution>{
        {
            field<&Execution::id>(u"id", u"e.id", Sortable),
            field<&Execution::agentId>(u"agent_id", u"e.agent_id", Sortable),
            field<&Execution::agentName>(u"agent_name", u"a.name"),
            field<&Execution::clientId>(u"client_id", u"e.client_id", Sortable),
            field<&Execution::clientName>(u"client_name", u"c.name"),
            field<&Execution::executionDate>(u"execution_date", u"e.execution_date", Sortable),
            field<&Execution::durationMs>(u"duration_ms", u"e.duration_ms", Sortable),
            field<&Execution::status>(u"status", u"e.status", Sortable),
            field<&Execution::outcome>(u"outcome", u"e.outcome"),
            field<&Execution::tokensUsed>(u"tokens_used", u"e.tokens_used", Sortable),
            field<&Execution::insightsGenerated>(u"insights_generated", u"e.insights_generated", Sortable),
            field<&Execution::createdAt>(u"created_at", u"e.created_at", Sortable),
            field<&Execution::executionDetails>(u"execution_details", u"e.execution_details", Detail),
        },
        shape("vw_agent_executions e left join ai_agents a on a.id = e.agent_id left join clients c on c.id "
              "= e.client_id",
            "e.tenant_id", {{QStringLiteral("e.id"), FieldType::Integer}},
            {QStringLiteral("execution_date"), true},
            {key("id", Kind::Integer, "e.id"), key("status", Kind::Word, "e.status", RunStatuses),
                key("outcome", Kind::Exact, "e.outcome", Outcomes), agentKey("e.agent_id"),
                clientKey("e.client_id"), key("date execution_date", Kind::Time, "e.execution_date"),
                key("duration duration_ms", Kind::Duration, "e.known_duration_ms"),
                key("tokens tokens_used", Kind::Integer, "e.tokens_used"),
                key("insights insights_generated", Kind::Integer, "e.insights_generated"),
                key("created created_at", Kind::Time, "e.created_at"),
                kindKey("error error_message", "e.error_message", "e.error_group", errorGroup),
                key("details execution_details", Kind::Json, "e.execution_details")},
            {QStringLiteral("coalesce(a.name, '')"), QStringLiteral("coalesce(c.name, '')")},
            {QStringLiteral("e.execution_details")})});
    return list;
}

const ListDefinition<Integration>& integrationList() {
    static const auto list = completed(ListDefinition<Integration>{
        {
            field<&Integration::id>(u"id", u"i.id", Sortable),
            field<&Integration::source>(u"source", u"i.source", Sortable),
            field<&Integration::clientId>(u"client_id", u"i.client_id", Sortable),
            field<&Integration::clientName>(u"client_name", u"c.name", Sortable),
            field<&Integration::integrationType>(u"integration_type", u"i.integration_type", Sortable),
            field<&Integration::status>(u"status", u"i.status", Sortable),
            field<&Integration::state>(u"state", u"i.state", Sortable),
            field<&Integration::lastSync>(u"last_sync", u"i.last_sync", Sortable),
            field<&Integration::credentialsExpiresAt>(
                u"credentials_expires_at", u"i.credentials_expires_at", Sortable),
            field<&Integration::createdAt>(u"created_at", u"i.created_at", Sortable),
            field<&Integration::updatedAt>(u"updated_at", u"i.updated_at", Sortable),
            field<&Integration::config>(u"config", u"i.config", Detail),
            field<&Integration::metrics>(u"metrics", u"i.metrics", Detail),
        },
        shape("vw_integrations i left join clients c on c.id = i.client_id", "i.tenant_id",
            {{QStringLiteral("i.id"), FieldType::Integer}, {QStringLiteral("i.source"), FieldType::Text}},
            {QStringLiteral("last_sync"), true},
            {key("id", Kind::Integer, "i.id"),
                key("type integration_type", Kind::Word, "i.integration_type", IntegrationTypes),
                key("status", Kind::Word, "i.status", "connected disconnected error warning expired"),
                key("state", Kind::Exact, "i.state", States), clientKey("i.client_id"),
                key("sync last_sync", Kind::Time, "i.last_sync"),
                key("expires credentials_expires_at", Kind::Time, "i.credentials_expires_at"),
                key("source", Kind::Word, "i.source", "integrations client_integrations"),
                key("created created_at", Kind::Time, "i.created_at"),
                key("updated updated_at", Kind::Time, "i.updated_at"),
                key("archived", Kind::Presence, "c.archived_at"), key("config", Kind::Json, "i.config"),
                key("metrics", Kind::Json, "i.metrics")},
            {QStringLiteral("i.integration_type"), QStringLiteral("coalesce(c.name, '')")})});
    return list;
}

const ListDefinition<Insight>& insightList() {
    static const auto list = completed(ListDefinition<Insight>{
        {
            field<&Insight::id>(u"id", u"i.id", Sortable, FieldType::Uuid),
            field<&Insight::clientId>(u"client_id", u"i.client_id", Sortable),
            field<&Insight::clientName>(u"client_name", u"c.name", Sortable),
            field<&Insight::agentType>(u"agent_type", u"i.agent_type", Sortable),
            field<&Insight::status>(u"status", u"i.status", Sortable),
            field<&Insight::insightsData>(u"insights_data", u"i.insights_data"),
            field<&Insight::processedAt>(u"processed_at", u"i.processed_at", Sortable),
            field<&Insight::createdAt>(u"created_at", u"i.created_at", Sortable),
            field<&Insight::agentId>(u"agent_id", u"i.agent_id"),
            field<&Insight::executionId>(u"execution_id", u"i.execution_id"),
            field<&Insight::rating>(u"rating", QString::fromLatin1(InsightRating)),
            field<&Insight::handledAt>(u"handled_at", QString::fromLatin1(InsightHandledAt)),
        },
        shape("agent_insights i left join clients c on c.id = i.client_id", "i.tenant_id",
            {{QStringLiteral("i.id"), FieldType::Uuid}}, {QStringLiteral("processed_at"), true},
            {key("id", Kind::Uuid, "i.id"),
                key("status", Kind::Word, "i.status", "completed processing pending failed archived"),
                key("type agent_type", Kind::Word, "i.agent_type", AgentTypes.constData()),
                clientKey("i.client_id"), agentKey("i.agent_id"),
                key("execution execution_id", Kind::Integer, "i.execution_id"),
                key("date processed_at", Kind::Time, "i.processed_at"),
                key("created created_at", Kind::Time, "i.created_at"),
                key("rating", Kind::Integer, InsightRating), key("handled", Kind::Presence, InsightHandledAt),
                key("handled_at", Kind::Time, InsightHandledAt),
                key("data insights_data", Kind::Json, "i.insights_data")},
            {QStringLiteral("coalesce(c.name, '')"), QStringLiteral("coalesce(i.agent_type, '')")},
            {QStringLiteral("i.insights_data")})});
    return list;
}

const ListDefinition<LogEntry>& logList() {
    static const auto list = completed(
        ListDefinition<LogEntry>{{
                                     field<&LogEntry::id>(u"id", u"l.id", Sortable),
                                     field<&LogEntry::logType>(u"log_type", u"l.log_type", Sortable),
                                     field<&LogEntry::level>(u"level", u"l.level"),
                                     field<&LogEntry::message>(u"message", u"l.message"),
                                     field<&LogEntry::clientId>(u"client_id", u"l.client_id", Sortable),
                                     field<&LogEntry::clientName>(u"client_name", u"c.name"),
                                     field<&LogEntry::agentId>(u"agent_id", u"l.agent_id", Sortable),
                                     field<&LogEntry::agentName>(u"agent_name", u"a.name"),
                                     field<&LogEntry::createdAt>(u"created_at", u"l.created_at", Sortable),
                                     field<&LogEntry::details>(u"details", u"l.details", Detail),
                                 },
            shape("vw_system_logs l left join clients c on c.id = l.client_id left join ai_agents a on a.id "
                  "= l.agent_id",
                "l.tenant_id", {{QStringLiteral("l.id"), FieldType::Integer}},
                {QStringLiteral("created_at"), true},
                {key("id", Kind::Integer, "l.id"),
                    key("level", Kind::Exact, "l.level", "error warning info debug unknown"),
                    key("type log_type", Kind::Word, "l.log_type", "error warning info audit sync system"),
                    clientKey("l.client_id"), agentKey("l.agent_id"),
                    key("date created_at", Kind::Time, "l.created_at"),
                    key("message", Kind::Text, "l.message"), key("details", Kind::Json, "l.details")},
                {QStringLiteral("l.message"), QStringLiteral("l.log_type")})});
    return list;
}

const ListDefinition<DashboardMetric>& dashboardMetricList() {
    static const auto list = completed(ListDefinition<DashboardMetric>{
        {
            field<&DashboardMetric::id>(u"id", u"m.id", Sortable),
            field<&DashboardMetric::clientId>(u"client_id", u"m.client_id", Sortable),
            field<&DashboardMetric::metricDate>(u"metric_date", u"m.metric_date", Sortable),
            field<&DashboardMetric::roi>(u"roi", u"m.roi", Sortable),
            field<&DashboardMetric::patientsTotal>(u"patients_total", u"m.patients_total", Sortable),
            field<&DashboardMetric::patientsNew>(u"patients_new", u"m.patients_new", Sortable),
            field<&DashboardMetric::patientsRecurring>(
                u"patients_recurring", u"m.patients_recurring", Sortable),
            field<&DashboardMetric::revenue>(u"revenue", u"m.revenue", Sortable),
            field<&DashboardMetric::appointmentsTotal>(
                u"appointments_total", u"m.appointments_total", Sortable),
            field<&DashboardMetric::appointmentsCompleted>(
                u"appointments_completed", u"m.appointments_completed", Sortable),
            field<&DashboardMetric::appointmentsNoShow>(
                u"appointments_no_show", u"m.appointments_no_show", Sortable),
            field<&DashboardMetric::leadsTotal>(u"leads_total", u"m.leads_total", Sortable),
            field<&DashboardMetric::leadsQualified>(u"leads_qualified", u"m.leads_qualified", Sortable),
            field<&DashboardMetric::conversionRate>(u"conversion_rate", u"m.conversion_rate", Sortable),
            field<&DashboardMetric::performanceScore>(u"performance_score", u"m.performance_score", Sortable),
        },
        shape("dashboard_metrics m", "m.tenant_id", {{QStringLiteral("m.id"), FieldType::Integer}},
            {QStringLiteral("metric_date"), true},
            {key("id", Kind::Integer, "m.id"), clientKey("m.client_id"),
                key("date metric_date", Kind::Day, "m.metric_date"), key("roi", Kind::Decimal, "m.roi"),
                key("revenue", Kind::Money, "m.revenue"),
                key("patients patients_total", Kind::Integer, "m.patients_total"),
                key("patients_new", Kind::Integer, "m.patients_new"),
                key("patients_recurring", Kind::Integer, "m.patients_recurring"),
                key("appointments appointments_total", Kind::Integer, "m.appointments_total"),
                key("appointments_completed", Kind::Integer, "m.appointments_completed"),
                key("no_show appointments_no_show", Kind::Integer, "m.appointments_no_show"),
                key("leads leads_total", Kind::Integer, "m.leads_total"),
                key("leads_qualified", Kind::Integer, "m.leads_qualified"),
                key("conversion conversion_rate", Kind::Decimal, "m.conversion_rate"),
                key("performance performance_score", Kind::Integer, "m.performance_score")},
            {})});
    return list;
}

const ListDefinition<QualityFinding>& qualityList() {
    static const auto list = [] {
        auto definition = completed(ListDefinition<QualityFinding>{
            {
                field<&QualityFinding::finding>(u"finding", u"q.finding", Sortable),
                field<&QualityFinding::tableName>(u"table_name", u"q.table_name", Sortable),
                field<&QualityFinding::rowId>(u"row_id", u"q.row_id", Sortable),
                field<&QualityFinding::columnName>(u"column_name", u"q.column_name"),
                field<&QualityFinding::value>(u"value", u"q.value"),
                field<&QualityFinding::reason>(u"reason", u"q.reason"),
                field<&QualityFinding::clientId>(u"client_id", u"q.client_id", Sortable),
            },
            shape("data_quality q", "q.tenant_id",
                {{QStringLiteral("q.table_name"), FieldType::Text},
                    {QStringLiteral("coalesce(q.row_id, '')"), FieldType::Text},
                    {QStringLiteral("q.finding"), FieldType::Text},
                    {QStringLiteral("coalesce(q.column_name, '')"), FieldType::Text}},
                {QStringLiteral("finding"), false},
                {key("finding", Kind::Word, "q.finding"), key("table table_name", Kind::Word, "q.table_name"),
                    key("row row_id", Kind::Word, "q.row_id"),
                    key("column column_name", Kind::Word, "q.column_name"),
                    key("value", Kind::Text, "q.value"), key("reason", Kind::Text, "q.reason"),
                    clientKey("q.client_id")},
                {QStringLiteral("q.finding"), QStringLiteral("q.table_name"),
                    QStringLiteral("coalesce(q.value, '')"), QStringLiteral("q.reason")})});
        return definition;
    }();
    return list;
}

} // namespace sevenscale
