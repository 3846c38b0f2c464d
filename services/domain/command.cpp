// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/command.h"

#include <algorithm>
#include <array>

namespace sevenscale {
namespace {

constexpr std::array<QStringView, 7> Kinds{
    u"retry", u"cancel", u"sync", u"connect", u"disconnect", u"restart", u"rollback"};
constexpr std::array<QStringView, 3> Targets{u"execution", u"integration", u"agent"};
constexpr std::array<QStringView, 6> States{
    u"requested", u"running", u"done", u"failed", u"cancelled", u"expired"};

} // namespace

QString commandKindKey(CommandKind kind) {
    return Kinds[static_cast<size_t>(kind)].toString();
}

std::optional<CommandKind> commandKindFromKey(QStringView key) {
    const auto found = std::find(Kinds.begin(), Kinds.end(), key);
    return found == Kinds.end() ? std::nullopt
                                : std::optional(static_cast<CommandKind>(found - Kinds.begin()));
}

Role leastRole(CommandKind kind) {
    switch (kind) {
    case CommandKind::Retry:
    case CommandKind::Cancel:
    case CommandKind::Sync:
    case CommandKind::Restart:
        return Role::Operator;
    case CommandKind::Connect:
    case CommandKind::Disconnect:
    case CommandKind::Rollback:
        break;
    }
    return Role::Admin;
}

bool makesSense(CommandKind kind, Outcome outcome) {
    if (kind == CommandKind::Retry)
        return outcome == Outcome::Failed || outcome == Outcome::Cancelled || outcome == Outcome::Unknown;
    return kind == CommandKind::Cancel && outcome == Outcome::InFlight;
}

QString commandTargetKey(CommandTarget target) {
    return Targets[static_cast<size_t>(target)].toString();
}

CommandState commandStateFromKey(QStringView key) {
    const auto found = std::find(States.begin(), States.end(), key);
    return found == States.end() ? CommandState::Failed : static_cast<CommandState>(found - States.begin());
}

QString commandStateKey(CommandState state) {
    return States[static_cast<size_t>(state)].toString();
}

State stateOf(CommandState state) {
    switch (state) {
    case CommandState::Requested:
    case CommandState::Running:
        return State::Active;
    case CommandState::Done:
        return State::Ok;
    case CommandState::Failed:
        return State::Critical;
    case CommandState::Cancelled:
        return State::Off;
    case CommandState::Expired:
        return State::Attention;
    }
    return State::Unknown;
}

CommandState stateAt(const Command& command, Timestamp now) {
    const CommandState state = commandStateFromKey(command.state);
    return state == CommandState::Requested && command.expiresAt <= now ? CommandState::Expired : state;
}

} // namespace sevenscale
