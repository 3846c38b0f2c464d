// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/command.h"
#include "services/stores/list.h"

#include <QSet>

namespace sevenscale {

// Commands: what people ask for, and what the programs that do it say. In PostgreSQL the verbs are functions
// of the schema `ops`, which look at the caller's rights; on SQLite they are statements, in one transaction
// each.
//
// Errors beside those of the connection: PermissionDenied for what the login may not ask (or may not see: the
// answer is the same), InvalidInput for what makes no sense, Conflict for a command that is not in the state
// that the verb is for.

/// The commands that the login may see, newest first.
const ListDefinition<Command>& commandList();

/// Asks. The same idempotency key again gives the command that it gave before; for something else Conflict.
Result<Command> requestCommand(Session& session, const CommandRequest& request);
/// Asks for many, each by itself, at most MostCommandsAtOnce: what is refused holds no other back. The
/// answers come in the order of the requests; the first one's time to live is that of all.
Result<QList<CommandAnswer>> requestCommands(Session& session, const QList<CommandRequest>& requests);
inline constexpr int MostCommandsAtOnce = 1'000;

/// Takes back what nobody has begun yet.
Result<Command> cancelCommand(Session& session, const QString& id);
/// The same for many: gives the ids of those that were taken back.
Result<QStringList> cancelCommands(Session& session, const QStringList& ids);
Result<Command> readCommand(Session& session, const QString& id);
/// Those of these commands that the login may see, in no order; at most MostCommandsAtOnce ids.
Result<QList<Command>> readCommands(Session& session, const QStringList& ids);
/// What was asked of one thing lately, newest first, with the names of those who asked.
Result<QList<Command>> readCommandsFor(
    Session& session, CommandTarget target, qint64 targetId, int most = 10);
/// The ids of the things that have been asked for it, and of which nobody knows yet what comes of it.
Result<QSet<QString>> readOpenTargets(Session& session, CommandKind kind, CommandTarget target);

/// How a worker claims.
struct CommandClaim {
    QString worker; ///< its name, unique among the workers that run
    int batch = 1;
    int leaseSeconds = 60; ///< without a sign of progress for so long, another worker gets the command
    QList<CommandKind> kinds; ///< empty: any
};

/// Takes the oldest commands that wait, or that another worker left lying; each goes to one worker only.
Result<QList<Command>> claimCommands(Session& session, const CommandClaim& claim);
/// How far it is, in percent; renews the lease. Conflict: the command is no longer this worker's.
Result<void> progressCommand(
    Session& session, const Command& held, int percent, const QString& note, int leaseSeconds = 60);

/// How a command ended.
struct CommandEnd {
    CommandState state = CommandState::Done; ///< Done, Failed or Cancelled
    std::optional<JsonText> result;
    std::optional<QString> error;
};

/// Ends it. In the transaction that did the work the two are one: on Conflict, when the command is no longer
/// this worker's, the work is to be rolled back with it.
Result<void> finishCommand(Session& session, const Command& held, const CommandEnd& end);
/// Ends what nobody began in time, and what three workers left lying. How many.
Result<qint64> expireCommands(Session& session);

} // namespace sevenscale
