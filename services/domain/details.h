// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/clientparts.h"
#include "services/domain/facet.h"
#include "services/domain/insightmark.h"
#include "services/domain/records.h"
#include "services/domain/synclog.h"

namespace sevenscale {

// What the pane beside a list shows of one row: the row itself, read again with all its columns
// (Columns::Full, so its JSON documents are there), and what else belongs to it. A store fills each in one
// transaction.

struct ClientDetail {
    Client row;
    QList<DashboardMetric> days; ///< oldest first; the last 30 that exist
    QList<Integration> integrations; ///< worst first
    QList<Insight> insights; ///< newest first, a few
    QList<ClientFigure> figures; ///< by type
    QList<Execution> executions; ///< newest first, a few
    QList<LogEntry> log; ///< newest first, a few
    QList<ClientNote> notes; ///< newest first, the last ones
    QList<AuditEntry> audit; ///< newest first, the last ones; empty for whoever may not read it
    friend bool operator==(const ClientDetail&, const ClientDetail&) = default;
};

struct AgentDetail {
    Agent row; ///< secret values in `config` are masked
    QList<Execution> lastFailures; ///< newest first, a few
    QList<FacetCount> clinics; ///< that it ran for in the last 24 hours, by runs, the first few
    friend bool operator==(const AgentDetail&, const AgentDetail&) = default;
};

struct ExecutionDetail {
    Execution row;
    std::optional<Decimal> agentP95DurationMs; ///< of the agent's last 24 h, to compare this run with
    /// The runs of the same agent, and for the same clinic where it had one, just before and after this one.
    std::optional<Execution> before = {};
    std::optional<Execution> after = {};
    std::optional<Decimal> agentCostPerRun = {}; ///< as the agent has it now
    friend bool operator==(const ExecutionDetail&, const ExecutionDetail&) = default;
};

struct IntegrationDetail {
    Integration row; ///< secret values in `config` are masked
    QList<SyncAttempt> attempts = {}; ///< newest first, a few
    friend bool operator==(const IntegrationDetail&, const IntegrationDetail&) = default;
};

struct InsightDetail {
    Insight row;
    InsightMark mark = {};
    friend bool operator==(const InsightDetail&, const InsightDetail&) = default;
};

struct LogDetail {
    LogEntry row;
    friend bool operator==(const LogDetail&, const LogDetail&) = default;
};

} // namespace sevenscale
