// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/overview.h"
#include "services/domain/timerange.h"

namespace sevenscale {

/// What agent analytics are asked for. No agents means all.
struct AnalyticsRequest {
    TimeRange range = TimeRange::Day;
    QList<AgentId> agents;
    friend bool operator==(const AnalyticsRequest&, const AnalyticsRequest&) = default;
};

/// Runs, durations and tokens of one stretch: an hour, or a day of the tenant's zone.
struct AnalyticsBucket {
    Timestamp start;
    OutcomeCounts runs;
    std::optional<double> p50; ///< ms, over known durations
    std::optional<double> p95;
    std::optional<double> p99;
    qint64 tokens = 0;
    friend bool operator==(const AnalyticsBucket&, const AnalyticsBucket&) = default;
};

/// One agent over the whole range.
struct AgentFigures {
    AgentId id;
    QString name;
    QString agentType;
    std::optional<QString> status;
    OutcomeCounts runs;
    std::optional<double> p50;
    std::optional<double> p95;
    std::optional<double> p99;
    qint64 tokens = 0;
    qint64 insights = 0;
    std::optional<Timestamp> lastExecution;
    friend bool operator==(const AgentFigures&, const AgentFigures&) = default;
};

/// All that the analytics page shows, read in one transaction.
struct AnalyticsData {
    AnalyticsRequest request;
    Timestamp from; ///< the range is (from, to]
    Timestamp to;
    bool hourly = true; ///< else buckets are days
    QString timeZone; ///< IANA name that days are cut in
    QList<AnalyticsBucket> buckets; ///< oldest first, without gaps
    QList<AgentFigures> agents; ///< worst first
    AgentFigures all; ///< over the chosen agents together; id 0
    friend bool operator==(const AnalyticsData&, const AnalyticsData&) = default;
};

} // namespace sevenscale
