// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/ids.h"
#include "services/domain/records.h"
#include "services/domain/result.h"
#include "services/domain/role.h"
#include "services/domain/state.h"
#include "services/domain/status.h"
#include "services/domain/timestamp.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace sevenscale {

// What people ask of the programs that run agents and integrations (resources/schema: commands).

enum class CommandKind { Retry, Cancel, Sync, Connect, Disconnect, Restart, Rollback };
/// `retry`, `cancel`, …: the words of the `kind` column.
QString commandKindKey(CommandKind kind);
std::optional<CommandKind> commandKindFromKey(QStringView key);
/// Who may ask for it, and take it back (resources/schema/postgres/0071_commands.sql: command_role).
Role leastRole(CommandKind kind);
/// Whether it makes sense to ask that of a run: what succeeded is not done again, what is over not cancelled.
bool makesSense(CommandKind kind, Outcome outcome);

enum class CommandTarget { Execution, Integration, Agent };
/// `execution`, `integration`, `agent`: the words of the `target_type` column.
QString commandTargetKey(CommandTarget target);

enum class CommandState { Requested, Running, Done, Failed, Cancelled, Expired };
/// From the `state` column; what is no such word counts as failed, so that it is looked at.
CommandState commandStateFromKey(QStringView key);
QString commandStateKey(CommandState state);
/// Whether it is still to come to an end.
constexpr bool isOpen(CommandState state) {
    return state == CommandState::Requested || state == CommandState::Running;
}
State stateOf(CommandState state);

/// A row of `commands`.
struct Command {
    QString id; ///< uuid
    std::optional<ClientId> clientId;
    QString kind; ///< key of CommandKind
    QString targetType; ///< key of CommandTarget
    QString targetId;
    JsonText arguments;
    QString idempotencyKey;
    std::optional<QString> requestedBy; ///< uuid of a user; nothing: the owner of the database
    std::optional<QString> requester; ///< that user's name; only from readCommandsFor()
    Timestamp requestedAt;
    Timestamp expiresAt;
    QString state; ///< key of CommandState
    qint64 attempt = 0;
    std::optional<QString> worker;
    std::optional<qint64> progress; ///< in percent
    std::optional<QString> progressNote;
    std::optional<Timestamp> startedAt;
    std::optional<Timestamp> finishedAt;
    std::optional<JsonText> result;
    std::optional<QString> error;
    friend bool operator==(const Command&, const Command&) = default;
};

/// The state as it is by now: what nobody began in time has expired, also before a program has said so.
CommandState stateAt(const Command& command, Timestamp now);

/// What a person asks for.
struct CommandRequest {
    CommandKind kind = CommandKind::Retry;
    CommandTarget target = CommandTarget::Execution;
    qint64 targetId = 0;
    JsonText arguments = {QStringLiteral("{}")};
    /// One for each thing that is wanted, made before it is first asked for: asking again with it gives the
    /// same command, also when the first answer was lost.
    QString idempotencyKey;
    int validForSeconds = 3'600; ///< not begun by then, it never is
};

/// What became of one of many requests.
struct CommandAnswer {
    std::optional<QString> id; ///< of the command
    std::optional<ErrorCode> problem; ///< why there is none
    friend bool operator==(const CommandAnswer&, const CommandAnswer&) = default;
};

} // namespace sevenscale
