// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/status.h"

#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace sevenscale {
namespace {

template <typename Value> using Word = std::pair<QStringView, Value>;

template <typename Value, size_t Size>
Value lookUp(const std::array<Word<Value>, Size>& words, QStringView status, Value otherwise) {
    const QString word = status.trimmed().toString().toLower();
    const auto found
        = std::find_if(words.begin(), words.end(), [&](const auto& w) { return w.first == word; });
    return found == words.end() ? otherwise : found->second;
}

template <typename Value, size_t Size>
QString keyOf(const std::array<Word<Value>, Size>& words, Value value) {
    const auto found
        = std::find_if(words.begin(), words.end(), [&](const auto& w) { return w.second == value; });
    return found == words.end() ? QStringLiteral("unknown") : found->first.toString();
}

constexpr std::array OutcomeWords{
    Word<Outcome>{u"completed", Outcome::Succeeded},
    Word<Outcome>{u"success", Outcome::Succeeded},
    Word<Outcome>{u"succeeded", Outcome::Succeeded},
    Word<Outcome>{u"ok", Outcome::Succeeded},
    Word<Outcome>{u"failed", Outcome::Failed},
    Word<Outcome>{u"failure", Outcome::Failed},
    Word<Outcome>{u"error", Outcome::Failed},
    Word<Outcome>{u"timeout", Outcome::Failed},
    Word<Outcome>{u"timed_out", Outcome::Failed},
    Word<Outcome>{u"pending", Outcome::InFlight},
    Word<Outcome>{u"queued", Outcome::InFlight},
    Word<Outcome>{u"running", Outcome::InFlight},
    Word<Outcome>{u"cancelled", Outcome::Cancelled},
    Word<Outcome>{u"canceled", Outcome::Cancelled},
    Word<Outcome>{u"skipped", Outcome::Cancelled},
};

constexpr std::array OutcomeKeys{
    Word<Outcome>{u"succeeded", Outcome::Succeeded},
    Word<Outcome>{u"failed", Outcome::Failed},
    Word<Outcome>{u"in_flight", Outcome::InFlight},
    Word<Outcome>{u"cancelled", Outcome::Cancelled},
};

constexpr std::array ClientWords{
    Word<ClientStatus>{u"operational", ClientStatus::Operational},
    Word<ClientStatus>{u"attention", ClientStatus::Attention},
    Word<ClientStatus>{u"critical", ClientStatus::Critical},
};

constexpr std::array AgentWords{
    Word<AgentStatus>{u"active", AgentStatus::Active},
    Word<AgentStatus>{u"paused", AgentStatus::Paused},
    Word<AgentStatus>{u"inactive", AgentStatus::Paused},
    Word<AgentStatus>{u"disabled", AgentStatus::Paused},
};

constexpr std::array IntegrationKeys{
    Word<IntegrationState>{u"connected", IntegrationState::Connected},
    Word<IntegrationState>{u"attention", IntegrationState::Attention},
    Word<IntegrationState>{u"error", IntegrationState::Error},
    Word<IntegrationState>{u"disconnected", IntegrationState::Disconnected},
};

constexpr std::array LevelKeys{
    Word<LogLevel>{u"error", LogLevel::Error},
    Word<LogLevel>{u"warning", LogLevel::Warning},
    Word<LogLevel>{u"info", LogLevel::Info},
    Word<LogLevel>{u"debug", LogLevel::Debug},
};

} // namespace

Outcome outcomeOf(QStringView status) {
    return lookUp(OutcomeWords, status, Outcome::Unknown);
}

QString outcomeKey(Outcome outcome) {
    return keyOf(OutcomeKeys, outcome);
}

Outcome outcomeFromKey(QStringView key) {
    return lookUp(OutcomeKeys, key, Outcome::Unknown);
}

State stateOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::Succeeded:
        return State::Ok;
    case Outcome::Failed:
        return State::Critical;
    case Outcome::InFlight:
        return State::Active;
    case Outcome::Cancelled:
        return State::Off;
    case Outcome::Unknown:
        break;
    }
    return State::Unknown;
}

ClientStatus clientStatusOf(QStringView status) {
    return lookUp(ClientWords, status, ClientStatus::Other);
}

State stateOf(ClientStatus status) {
    switch (status) {
    case ClientStatus::Operational:
        return State::Ok;
    case ClientStatus::Attention:
        return State::Attention;
    case ClientStatus::Critical:
        return State::Critical;
    case ClientStatus::Other:
        break;
    }
    return State::Unknown;
}

AgentStatus agentStatusOf(QStringView status) {
    return lookUp(AgentWords, status, AgentStatus::Other);
}

State stateOf(AgentStatus status) {
    switch (status) {
    case AgentStatus::Active:
        return State::Ok;
    case AgentStatus::Paused:
        return State::Off;
    case AgentStatus::Other:
        break;
    }
    return State::Unknown;
}

IntegrationState integrationStateFromKey(QStringView key) {
    return lookUp(IntegrationKeys, key, IntegrationState::Unknown);
}

QString integrationStateKey(IntegrationState state) {
    return keyOf(IntegrationKeys, state);
}

State stateOf(IntegrationState state) {
    switch (state) {
    case IntegrationState::Connected:
        return State::Ok;
    case IntegrationState::Attention:
        return State::Attention;
    case IntegrationState::Error:
        return State::Critical;
    case IntegrationState::Disconnected:
        return State::Off;
    case IntegrationState::Unknown:
        break;
    }
    return State::Unknown;
}

LogLevel logLevelFromKey(QStringView key) {
    return lookUp(LevelKeys, key, LogLevel::Unknown);
}

State stateOf(LogLevel level) {
    switch (level) {
    case LogLevel::Error:
        return State::Critical;
    case LogLevel::Warning:
        return State::Attention;
    case LogLevel::Info:
        return State::Active;
    case LogLevel::Debug:
        return State::Off;
    case LogLevel::Unknown:
        break;
    }
    return State::Unknown;
}

} // namespace sevenscale
