// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/health.h"

#include "services/domain/status.h"

#include <algorithm>
#include <cmath>

namespace sevenscale {

AgentHealth healthOf(const Agent& agent, Timestamp now) {
    using Reason = AgentHealth::Reason;
    const AgentStatus status = agentStatusOf(agent.status ? QStringView(*agent.status) : QStringView());
    if (status == AgentStatus::Paused)
        return {std::nullopt, State::Off, Reason::Paused};

    const qint64 ended = agent.successfulExecutions24h + agent.failedExecutions24h;
    if (ended == 0) {
        const bool silent = status == AgentStatus::Active
            && (!agent.lastExecution || *agent.lastExecution < now.plusSeconds(-86'400));
        if (agent.inFlightExecutions24h > 0)
            return {std::nullopt, State::Active, Reason::NotEnoughRuns};
        return {std::nullopt, silent ? State::Attention : State::Unknown,
            silent ? Reason::Silent : Reason::NotEnoughRuns};
    }
    if (ended < MinimumRuns)
        return {std::nullopt, stateOf(status), Reason::NotEnoughRuns};

    const double success
        = 100.0 * static_cast<double>(agent.successfulExecutions24h) / static_cast<double>(ended);
    const double p95 = agent.p95DurationMs ? agent.p95DurationMs->toDouble() : 0.0;
    const double slowness = std::clamp((p95 - 10'000.0) / 1000.0, 0.0, 20.0);
    const int score
        = static_cast<int>(std::lround(std::max(0.0, 100.0 - 2.5 * (100.0 - success) - slowness)));
    if (success < CriticalSuccessRate)
        return {score, State::Critical, Reason::Failing};
    if (success < AttentionSuccessRate)
        return {score, State::Attention, Reason::Failing};
    if (p95 > AttentionP95Ms)
        return {score, State::Attention, Reason::Slow};
    return {score, stateOf(status), Reason::None};
}

bool isWorse(const Agent& a, const Agent& b, Timestamp now) {
    const AgentHealth healthA = healthOf(a, now);
    const AgentHealth healthB = healthOf(b, now);
    if (severity(healthA.state) != severity(healthB.state))
        return severity(healthA.state) > severity(healthB.state);
    if (healthA.score.value_or(100) != healthB.score.value_or(100))
        return healthA.score.value_or(100) < healthB.score.value_or(100);
    if (a.failedExecutions24h != b.failedExecutions24h)
        return a.failedExecutions24h > b.failedExecutions24h;
    return QString::localeAwareCompare(a.name, b.name) < 0;
}

} // namespace sevenscale
