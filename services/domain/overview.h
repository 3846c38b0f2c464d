// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/records.h"
#include "services/domain/state.h"
#include "services/domain/status.h"

#include <array>

namespace sevenscale {

/// The one row of `vw_dashboard_overview`.
struct Overview {
    qint64 totalClients = 0;
    qint64 operationalClients = 0;
    qint64 attentionClients = 0;
    qint64 criticalClients = 0;
    qint64 activeAgents = 0;
    qint64 totalAgents = 0;
    qint64 connectedIntegrations = 0;
    qint64 totalIntegrations = 0;
    Money totalRevenue; ///< what the clinics take in, not the agency's income
    std::optional<Decimal> avgClientPerformance;
    std::optional<Decimal> avgAgentPerformance;
    qint64 logs24h = 0;
    std::optional<Timestamp> generatedAt;
    qint64 otherClients = 0;
    qint64 executions24h = 0;
    qint64 succeeded24h = 0;
    qint64 failed24h = 0;
    qint64 cancelled24h = 0;
    qint64 inFlight24h = 0;
    qint64 unknown24h = 0;
    std::optional<Decimal> successRate24h; ///< 0 to 100
    qint64 errors24h = 0;
    qint64 revenueUnreadable = 0; ///< clinics whose revenue could not be read
    qint64 revenueAmbiguous = 0;
    friend bool operator==(const Overview&, const Overview&) = default;
};

/// Runs of one stretch of time, by outcome.
struct OutcomeCounts {
    std::array<qint64, OutcomeCount> counts{}; ///< by Outcome

    qint64 of(Outcome outcome) const { return counts[static_cast<size_t>(outcome)]; }
    qint64& of(Outcome outcome) { return counts[static_cast<size_t>(outcome)]; }
    qint64 total() const {
        qint64 sum = 0;
        for (const qint64 count : counts)
            sum += count;
        return sum;
    }
    /// succeeded / (succeeded + failed) in percent; nothing when there were neither.
    std::optional<double> successRate() const {
        const qint64 ended = of(Outcome::Succeeded) + of(Outcome::Failed);
        if (ended == 0)
            return std::nullopt;
        return 100.0 * static_cast<double>(of(Outcome::Succeeded)) / static_cast<double>(ended);
    }
    friend bool operator==(const OutcomeCounts&, const OutcomeCounts&) = default;
};

/// One hour of runs; hours without a run are there with zeros.
struct HourOfRuns {
    Timestamp start;
    OutcomeCounts runs;
    friend bool operator==(const HourOfRuns&, const HourOfRuns&) = default;
};

/// The revenue of one month, summed over `dashboard_metrics`. A month without a row is missing, not zero.
struct MonthOfRevenue {
    QString month; ///< yyyy-MM
    Money revenue;
    friend bool operator==(const MonthOfRevenue&, const MonthOfRevenue&) = default;
};

struct IntegrationTypeCounts {
    QString integrationType;
    qint64 connected = 0;
    qint64 attention = 0;
    qint64 error = 0;
    qint64 disconnected = 0;
    qint64 unknown = 0;
    qint64 total() const { return connected + attention + error + disconnected + unknown; }
    friend bool operator==(const IntegrationTypeCounts&, const IntegrationTypeCounts&) = default;
};

/// One thing that wants a person, and why.
struct AttentionItem {
    enum class Subject { Client, Agent, Integration };
    /// Why, as a code that the views word; `figure` and `text` fill the sentence.
    enum class Reason {
        ClientCritical,
        ClientAttention,
        AgentFailing, ///< figure: success rate in percent, of the last 24 h
        AgentSlow, ///< figure: p95 in ms
        AgentSilent, ///< no run for a day though active; since: the last run
        IntegrationError,
        IntegrationAttention,
        IntegrationDisconnected,
        IntegrationStale, ///< since: the last sync
    };
    Subject subject = Subject::Client;
    qint64 subjectId = 0;
    QString source; ///< the table behind an integration: with subjectId it names the row
    QString name; ///< who
    QString text; ///< for an integration: its type
    std::optional<ClientId> clientId;
    Reason reason = Reason::ClientAttention;
    State state = State::Attention;
    std::optional<double> figure;
    std::optional<Timestamp> since;
    friend bool operator==(const AttentionItem&, const AttentionItem&) = default;
};

/// How many things want a person, of each kind: all of them, where the list holds the worst few.
struct AttentionCounts {
    qint64 clients = 0;
    qint64 agents = 0;
    qint64 integrations = 0;
    qint64 total() const { return clients + agents + integrations; }
    friend bool operator==(const AttentionCounts&, const AttentionCounts&) = default;
};

/// The change against the same figures one day before; nothing where the day before is not known.
struct OverviewChange {
    std::optional<qint64> executions; ///< runs of the 24 h before
    std::optional<qint64> failed;
    std::optional<double> successRate;
    std::optional<qint64> logs;
    friend bool operator==(const OverviewChange&, const OverviewChange&) = default;
};

/// All that the overview page shows, read in one transaction, so that its figures agree.
struct OverviewData {
    Overview figures;
    OverviewChange before;
    QList<HourOfRuns> hours; ///< the last 24, oldest first, the running one last
    QList<qint64> logsPerHour; ///< along `hours`
    QList<MonthOfRevenue> months; ///< oldest first, the running one last
    QList<IntegrationTypeCounts> integrations;
    QList<AttentionItem> attention; ///< worst first
    AttentionCounts critical; ///< of State::Critical
    AttentionCounts needAttention; ///< of State::Attention
    qint64 attentionTotal() const { return critical.total() + needAttention.total(); }
    QList<Insight> insights; ///< newest first
    Timestamp at; ///< when it was true
    friend bool operator==(const OverviewData&, const OverviewData&) = default;
};

} // namespace sevenscale
