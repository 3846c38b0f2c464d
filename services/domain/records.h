// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/ids.h"
#include "services/domain/money.h"
#include "services/domain/timestamp.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace sevenscale {

// The rows that the console shows, one struct for each list, with the schema's names in camelCase.
// What a column may hold as NULL is optional here. JSON stays the text that the database gave: it is parsed
// where it is looked at, and is hostile until then.

struct JsonText {
    QString text;
    friend bool operator==(const JsonText&, const JsonText&) = default;
};

/// A row of `clients`, with the figures of `client_dashboard_view`. Contact data only masked.
struct Client {
    ClientId id;
    QString name;
    QString specialty;
    std::optional<QString> city;
    std::optional<QString> status;
    std::optional<qint64> performance;
    std::optional<QString> revenue; ///< as typed
    std::optional<Money> revenueAmount;
    std::optional<QString> revenueNote; ///< `ambiguous`, `unreadable` or none
    std::optional<qint64> patients;
    std::optional<QString> plan;
    std::optional<QString> emailMasked;
    std::optional<QString> phoneMasked;
    qint64 totalIntegrations = 0;
    qint64 activeIntegrations = 0;
    std::optional<QString> latestStatus;
    std::optional<QString> worstStatus; ///< key of IntegrationState
    std::optional<Timestamp> lastInsightAt;
    std::optional<Decimal> roiPercent;
    std::optional<Timestamp> archivedAt;
    std::optional<Timestamp> createdAt;
    std::optional<Timestamp> updatedAt;
    std::optional<QString> timeZone; ///< IANA name; nothing: the tenant's
    qint64 rowVersion = 0;
    friend bool operator==(const Client&, const Client&) = default;
};

/// A row of `ai_agents` with the computed figures of `vw_agent_analytics`.
struct Agent {
    AgentId id;
    QString name;
    QString agentType;
    std::optional<QString> status;
    std::optional<qint64> performance;
    qint64 executionsToday = 0;
    std::optional<Decimal> successRate; ///< 0 to 100, over 24 h
    qint64 executions24h = 0;
    std::optional<Decimal> avgDurationMs;
    qint64 successfulExecutions24h = 0;
    std::optional<Timestamp> lastExecution;
    qint64 failedExecutions24h = 0;
    qint64 cancelledExecutions24h = 0;
    qint64 inFlightExecutions24h = 0;
    qint64 unknownExecutions24h = 0;
    std::optional<Decimal> p50DurationMs;
    std::optional<Decimal> p95DurationMs;
    std::optional<Decimal> p99DurationMs;
    std::optional<qint64> tokens24h;
    std::optional<qint64> insights24h;
    std::optional<Decimal> cost24h;
    std::optional<qint64> storedExecutionsToday;
    std::optional<Decimal> storedSuccessRate;
    std::optional<Timestamp> storedLastExecution;
    std::optional<Timestamp> createdAt;
    std::optional<Timestamp> updatedAt;
    std::optional<JsonText> config; ///< only when asked for (Columns::Full)
    friend bool operator==(const Agent&, const Agent&) = default;
};

/// A row of `agent_executions`, with the names it points to.
struct Execution {
    ExecutionId id;
    std::optional<AgentId> agentId;
    std::optional<QString> agentName;
    std::optional<ClientId> clientId;
    std::optional<QString> clientName;
    std::optional<Timestamp> executionDate;
    std::optional<qint64> durationMs; ///< as stored; negative is no duration
    std::optional<QString> status; ///< as stored
    QString outcome; ///< key of Outcome
    std::optional<qint64> tokensUsed;
    std::optional<qint64> insightsGenerated;
    std::optional<Timestamp> createdAt;
    std::optional<JsonText> executionDetails; ///< only when asked for (Columns::Full)
    friend bool operator==(const Execution&, const Execution&) = default;
};

/// A row of `vw_integrations`.
struct Integration {
    IntegrationId id;
    QString source; ///< `integrations` or `client_integrations`
    std::optional<ClientId> clientId;
    std::optional<QString> clientName;
    QString integrationType;
    std::optional<QString> status; ///< as stored
    QString state; ///< key of IntegrationState
    std::optional<Timestamp> lastSync;
    std::optional<Timestamp> credentialsExpiresAt;
    std::optional<Timestamp> createdAt;
    std::optional<Timestamp> updatedAt;
    std::optional<JsonText> config; ///< only when asked for (Columns::Full)
    std::optional<JsonText> metrics; ///< only when asked for (Columns::Full)
    friend bool operator==(const Integration&, const Integration&) = default;
};

/// A row of `agent_insights`.
struct Insight {
    QString id; ///< uuid
    std::optional<ClientId> clientId;
    std::optional<QString> clientName;
    std::optional<QString> agentType;
    std::optional<QString> status;
    JsonText insightsData;
    std::optional<Timestamp> processedAt;
    std::optional<Timestamp> createdAt;
    std::optional<AgentId> agentId; ///< who found it, and in which run, where the program said so
    std::optional<ExecutionId> executionId;
    std::optional<qint64> rating; ///< the mean of what people gave it, in whole stars, 1 to 5
    std::optional<Timestamp> handledAt; ///< when somebody first said that it is
    friend bool operator==(const Insight&, const Insight&) = default;
};

/// A row of `vw_system_logs`.
struct LogEntry {
    LogId id;
    QString logType;
    QString level; ///< key of LogLevel
    QString message;
    std::optional<ClientId> clientId;
    std::optional<QString> clientName;
    std::optional<AgentId> agentId;
    std::optional<QString> agentName;
    std::optional<Timestamp> createdAt;
    std::optional<JsonText> details; ///< only when asked for (Columns::Full)
    friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

/// A row of `dashboard_metrics`: one clinic's day.
struct DashboardMetric {
    DashboardMetricId id;
    std::optional<ClientId> clientId;
    std::optional<QString> metricDate; ///< yyyy-MM-dd
    std::optional<Decimal> roi;
    std::optional<qint64> patientsTotal;
    std::optional<qint64> patientsNew;
    std::optional<qint64> patientsRecurring;
    std::optional<Money> revenue;
    std::optional<qint64> appointmentsTotal;
    std::optional<qint64> appointmentsCompleted;
    std::optional<qint64> appointmentsNoShow;
    std::optional<qint64> leadsTotal;
    std::optional<qint64> leadsQualified;
    std::optional<Decimal> conversionRate;
    std::optional<qint64> performanceScore;
    friend bool operator==(const DashboardMetric&, const DashboardMetric&) = default;
};

/// A row of the `data_quality` view.
struct QualityFinding {
    QString finding;
    QString tableName;
    QString rowId;
    std::optional<QString> columnName;
    std::optional<QString> value;
    QString reason;
    std::optional<ClientId> clientId;
    friend bool operator==(const QualityFinding&, const QualityFinding&) = default;
};

} // namespace sevenscale
