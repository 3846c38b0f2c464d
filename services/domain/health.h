// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/records.h"
#include "services/domain/state.h"

#include <optional>

namespace sevenscale {

/// How well an agent does, from 0 (worst) to 100, and why it is not higher.
///
/// One formula for the list, the tooltip and "worst first", over the last 24 hours:
///   health = 100 − 2.5 × (percentage points of success below 100) − slowness,
/// where slowness is 0 up to a p95 of 10 s and grows by 1 for each second above it, to 20 at most; never
/// below 0. Fewer than MinimumRuns ended runs say nothing: then there is no health, only a state. The numbers
/// are a judgement (a success rate of 90 % is trouble: 75; 60 % and less is 0) to be revised with use.
struct AgentHealth {
    enum class Reason { None, Failing, Slow, Silent, Paused, NotEnoughRuns };

    std::optional<int> score;
    State state = State::Unknown;
    Reason reason = Reason::None;
    friend bool operator==(const AgentHealth&, const AgentHealth&) = default;
};

inline constexpr int MinimumRuns = 20;
/// Below this success rate an agent is critical, below the next it asks for attention (percent).
inline constexpr double CriticalSuccessRate = 85.0;
inline constexpr double AttentionSuccessRate = 95.0;
/// A p95 above this asks for attention (ms).
inline constexpr double AttentionP95Ms = 15'000.0;

AgentHealth healthOf(const Agent& agent, Timestamp now);

/// Whether `a` is worse than `b`: by severity, then health, then failures in 24 h, then name.
bool isWorse(const Agent& a, const Agent& b, Timestamp now);

} // namespace sevenscale
