// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/analyticstext.h"

#include "models/words.h"
#include "views/pages/overviewtext.h"
#include "views/pages/pagefilter.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace sevenscale {
namespace {

constexpr double Gap = std::numeric_limits<double>::quiet_NaN();

/// Failures lie at the bottom of the stack, on the shared zero line.
constexpr std::array StackOrder{
    Outcome::Failed, Outcome::Cancelled, Outcome::InFlight, Outcome::Unknown, Outcome::Succeeded};

int plural(qint64 value) {
    return static_cast<int>(std::clamp<qint64>(value, 0, std::numeric_limits<int>::max()));
}

qint64 ended(const OutcomeCounts& runs) {
    return runs.of(Outcome::Succeeded) + runs.of(Outcome::Failed);
}

void addAgents(PageFilter& filter, const AnalyticsData& data) {
    QList<qint64> ids;
    for (const AgentId& agent : data.request.agents)
        ids.append(agent.value);
    if (!ids.isEmpty())
        filter.isAnyOf(QStringLiteral("agent"), ids);
}

void addBucket(PageFilter& filter, const AnalyticsData& data, int bucket) {
    const bool last = bucket + 1 >= data.buckets.size();
    const Timestamp start = data.buckets.at(bucket).start;
    // The range is (from, to]: the first bucket begins after `from`, the running one ends with `to`.
    const bool cut = start <= data.from;
    filter.between(cut ? data.from : start, last ? data.to : data.buckets.at(bucket + 1).start, cut, last);
}

} // namespace

AnalyticsText::Sentence AnalyticsText::sentence(const AnalyticsData& data) {
    Sentence result;
    int critical = 0;
    int attention = 0;
    for (const AgentFigures& agent : data.agents) {
        const State state = health(agent, data.to).state;
        critical += state == State::Critical ? 1 : 0;
        attention += state == State::Attention ? 1 : 0;
    }
    if (critical > 0) {
        result.state = State::Critical;
        result.message = attention > 0
            ? tr("%1, %2.", "n critical, n need attention")
                  .arg(tr("%Ln agent(s) critical", "begins a sentence", critical),
                      tr("%Ln need attention", "agents, ends a sentence", attention))
            : tr("%Ln agent(s) critical.", nullptr, critical);
    } else if (attention > 0) {
        result.state = State::Attention;
        result.message = tr("%Ln agent(s) need attention.", nullptr, attention);
    } else if (ended(data.all.runs) == 0) {
        result.state = State::Unknown;
        result.message = tr("No executions that ended.");
    } else {
        result.message = tr("All agents do well.");
    }
    const qint64 runs = data.all.runs.total();
    if (runs == 0) {
        result.detail = tr("%Ln agent(s), no executions.", nullptr, static_cast<int>(data.agents.size()));
    } else {
        const auto rate = data.all.runs.successRate();
        result.detail = rate
            ? tr("%1 and %2; %3 failed.", "agents, executions, percent")
                  .arg(tr("%Ln agent(s)", "begins a sentence", static_cast<int>(data.agents.size())),
                      tr("%Ln execution(s)", "part of a sentence", plural(runs)),
                      Format::percent(100.0 - *rate))
            : tr("%1 and %2.", "agents, executions")
                  .arg(tr("%Ln agent(s)", "begins a sentence", static_cast<int>(data.agents.size())),
                      tr("%Ln execution(s)", "part of a sentence", plural(runs)));
    }
    return result;
}

AgentHealth AnalyticsText::health(const AgentFigures& figures, Timestamp now) {
    Agent agent;
    agent.status = figures.status;
    agent.successfulExecutions24h = figures.runs.of(Outcome::Succeeded);
    agent.failedExecutions24h = figures.runs.of(Outcome::Failed);
    agent.inFlightExecutions24h = figures.runs.of(Outcome::InFlight);
    agent.lastExecution = figures.lastExecution;
    if (figures.p95)
        agent.p95DurationMs = Decimal{QString::number(*figures.p95, 'f', 3)};
    return healthOf(agent, now);
}

QString AnalyticsText::stateWord(const AgentFigures& figures, const AgentHealth& health) {
    // Paused or unknown: the stored word says more.
    if (health.state == State::Off || health.state == State::Unknown)
        return Words::agentStatus(figures.status);
    return sevenscale::stateWord(health.state);
}

QString AnalyticsText::why(const AgentFigures& figures, const AgentHealth& health) {
    using Reason = AgentHealth::Reason;
    const qint64 failed = figures.runs.of(Outcome::Failed);
    switch (health.reason) {
    case Reason::Slow:
        return figures.p95 ? tr("p95 of %1").arg(Format::duration(*figures.p95)) : QString();
    case Reason::Silent:
        return tr("active, but no runs");
    case Reason::Failing:
    case Reason::Paused:
    case Reason::NotEnoughRuns:
    case Reason::None:
        break;
    }
    if (figures.runs.total() == 0)
        return tr("no executions");
    if (failed > 0)
        return tr("%1 of %2 failed", "counts of executions")
            .arg(Format::count(failed), Format::count(figures.runs.total()));
    return tr("none failed", "executions");
}

QList<AgentFigures> AnalyticsText::worstFirst(const AnalyticsData& data) {
    QList<AgentFigures> agents = data.agents;
    const auto rank = [&](const AgentFigures& agent) {
        const State state = health(agent, data.to).state;
        return state == State::Critical ? 0 : state == State::Attention ? 1 : 2;
    };
    std::stable_sort(agents.begin(), agents.end(),
        [&](const AgentFigures& a, const AgentFigures& b) { return rank(a) < rank(b); });
    return agents;
}

// ---- series
// ----------------------------------------------------------------------------------------------------

QList<ChartCategory> AnalyticsText::categories(const AnalyticsData& data, const Format& format) {
    QList<ChartCategory> categories;
    const auto clock
        = [](const QDateTime& moment) { return QLocale().toString(moment.time(), QStringLiteral("HH:mm")); };
    for (qsizetype i = 0; i < data.buckets.size(); ++i) {
        const bool last = i + 1 == data.buckets.size();
        const QDateTime start = format.local(data.buckets.at(i).start);
        const bool cut = data.buckets.at(i).start < data.from;
        const QString day = Format::day(start.date());
        if (data.hourly) {
            const QString from = cut ? clock(format.local(data.from)) : OverviewText::hour(start);
            const QString to = last ? clock(format.local(data.to)) : OverviewText::hour(start.addSecs(3'600));
            categories.append({OverviewText::hour(start),
                last ? tr("%1, %2 to %3, still running", "day, hour, hour").arg(day, from, to)
                     : tr("%1, %2 to %3", "day, hour, hour").arg(day, from, to)});
        } else if (last) {
            categories.append({day, tr("%1, up to %2", "day, hour").arg(day, clock(format.local(data.to)))});
        } else if (cut) {
            categories.append(
                {day, tr("%1, from %2 on", "day, hour").arg(day, clock(format.local(data.from)))});
        } else {
            categories.append({day, day});
        }
    }
    return categories;
}

QList<QDateTime> AnalyticsText::moments(const AnalyticsData& data, const Format& format) {
    QList<QDateTime> moments;
    for (const AnalyticsBucket& bucket : data.buckets)
        moments.append(format.local(bucket.start));
    return moments;
}

QList<ChartSeries> AnalyticsText::runs(const AnalyticsData& data) {
    QList<ChartSeries> series;
    if (data.all.runs.total() == 0)
        return series;
    for (const Outcome outcome : StackOrder) {
        if (data.all.runs.of(outcome) == 0 && outcome != Outcome::Failed && outcome != Outcome::Succeeded)
            continue;
        ChartSeries one{outcomeKey(outcome), Words::outcome(outcome), stateOf(outcome), {}};
        for (const AnalyticsBucket& bucket : data.buckets)
            one.values.append(static_cast<double>(bucket.runs.of(outcome)));
        series.append(one);
    }
    return series;
}

ChartSeries AnalyticsText::success(const AnalyticsData& data) {
    ChartSeries series{QStringLiteral("success"), tr("Success"), Token::Series1, {}};
    for (const AnalyticsBucket& bucket : data.buckets)
        series.values.append(bucket.runs.successRate().value_or(Gap));
    return series;
}

QList<ChartSeries> AnalyticsText::durations(const AnalyticsData& data) {
    const auto line = [&](const char* name, std::optional<double> AnalyticsBucket::*value, int ink) {
        ChartSeries series{QString::fromLatin1(name), QString::fromLatin1(name), Ink::series(ink), {}};
        for (const AnalyticsBucket& bucket : data.buckets)
            series.values.append((bucket.*value).value_or(Gap));
        return series;
    };
    return {line("p50", &AnalyticsBucket::p50, 0), line("p95", &AnalyticsBucket::p95, 1),
        line("p99", &AnalyticsBucket::p99, 2)};
}

ChartSeries AnalyticsText::tokens(const AnalyticsData& data) {
    ChartSeries series{QStringLiteral("tokens"), tr("Tokens"), {}, {}};
    for (const AnalyticsBucket& bucket : data.buckets)
        series.values.append(static_cast<double>(bucket.tokens));
    return series;
}

QString AnalyticsText::axisDuration(double milliseconds) {
    const auto plain
        = [](double value) { return Format::number(value, std::fmod(value, 1.0) == 0.0 ? 0 : 1); };
    if (milliseconds == 0.0)
        return QStringLiteral("0");
    if (milliseconds < 1'000)
        return tr("%1 ms").arg(plain(milliseconds));
    if (milliseconds < 60'000)
        return tr("%1 s", "seconds").arg(plain(milliseconds / 1'000));
    return tr("%1 min", "minutes").arg(plain(milliseconds / 60'000));
}

// ---- filters
// ---------------------------------------------------------------------------------------------------

QString AnalyticsText::markFilter(const AnalyticsData& data, Mark mark, int bucket, const QString& series) {
    if (bucket < 0 || bucket >= data.buckets.size())
        return {};
    PageFilter filter;
    addAgents(filter, data);
    const AnalyticsBucket& at = data.buckets.at(bucket);
    switch (mark) {
    case Mark::Runs:
        if (!series.isEmpty())
            filter.is(QStringLiteral("outcome"), series);
        break;
    case Mark::Success:
        if (at.runs.of(Outcome::Failed) > 0)
            filter.outcome(Outcome::Failed);
        break;
    case Mark::Duration: {
        const auto& value = series == u"p99" ? at.p99 : series == u"p95" ? at.p95 : at.p50;
        if (value && !series.isEmpty())
            filter.atLeastMs(*value);
        break;
    }
    case Mark::Tokens:
        filter.term(QStringLiteral("tokens>0"));
        break;
    }
    addBucket(filter, data, bucket);
    return filter.text();
}

QString AnalyticsText::agentFilter(const AnalyticsData& data, AgentId agent, const QString& outcome) {
    PageFilter filter;
    filter.is(QStringLiteral("agent"), agent.value);
    if (!outcome.isEmpty())
        filter.is(QStringLiteral("outcome"), outcome);
    return filter.between(data.from, data.to, true, true).text();
}

QString AnalyticsText::outcomeFilter(const AnalyticsData& data, const QString& outcome) {
    PageFilter filter;
    addAgents(filter, data);
    filter.is(QStringLiteral("outcome"), outcome);
    return filter.between(data.from, data.to, true, true).text();
}

} // namespace sevenscale
