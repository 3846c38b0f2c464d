// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/analytics.h"
#include "services/domain/health.h"
#include "views/charts/barcharts.h"

#include <QCoreApplication>

namespace sevenscale {

class PageFilter;

/// The figures of the agents in words and series, and the filters of the rows behind them. Pure functions.
class AnalyticsText {
    Q_DECLARE_TR_FUNCTIONS(AnalyticsText)

public:
    struct Sentence {
        State state = State::Ok;
        QString message;
        QString detail;
        friend bool operator==(const Sentence&, const Sentence&) = default;
    };
    static Sentence sentence(const AnalyticsData& data);

    /// The one formula of health.h, over the range that was asked for.
    static AgentHealth health(const AgentFigures& figures, Timestamp now);
    static QString stateWord(const AgentFigures& figures, const AgentHealth& health);
    /// What the state comes from, short: "246 of 1,284 failed".
    static QString why(const AgentFigures& figures, const AgentHealth& health);
    /// Agents that need somebody first, then the order of the store.
    static QList<AgentFigures> worstFirst(const AnalyticsData& data);

    static QList<ChartCategory> categories(const AnalyticsData& data, const Format& format);
    static QList<QDateTime> moments(const AnalyticsData& data, const Format& format);
    static QList<ChartSeries> runs(const AnalyticsData& data);
    static ChartSeries success(const AnalyticsData& data);
    static QList<ChartSeries> durations(const AnalyticsData& data);
    static ChartSeries tokens(const AnalyticsData& data);
    static QString axisDuration(double milliseconds); ///< `4 s`, `500 ms`, `2 min`

    /// What a chart's mark stands for.
    enum class Mark { Runs, Success, Duration, Tokens };
    /// The executions behind a mark.
    static QString markFilter(const AnalyticsData& data, Mark mark, int bucket, const QString& series);
    /// One agent's executions of the whole range, of one outcome where a key is given.
    static QString agentFilter(const AnalyticsData& data, AgentId agent, const QString& outcome = {});
    /// All executions of the range, of one outcome.
    static QString outcomeFilter(const AnalyticsData& data, const QString& outcome);
};

} // namespace sevenscale
