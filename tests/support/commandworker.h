// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/stores/commandstore.h"

#include <functional>

namespace sevenscale::test {

/// A program that runs commands, as those that run agents and integrations do: it claims them and does what
/// they ask for, in small.
///
///     retry   a new run of the same agent and clinic, `retry_of` in its details; the result names it
///     cancel  turns a run that is under way into a cancelled one; fails with `not_running` when it is not
///     connect, disconnect   the integration's status becomes that
///     sync    an attempt in integration_logs, and the integration's last_sync; the result counts the records
///
/// What it does and that the command is finished are one transaction: a worker that lost its command changes
/// nothing. Any other command fails with `not_supported`, and one whose target is gone with `not_found`.
///
/// Thread: that of the session, which must be allowed to write runs and integrations (service_role, the
/// owner, or a workspace). Failure: of the connection only; what goes wrong with a command is its own end.
class CommandWorker {
public:
    CommandWorker(Session& session, QString name, int leaseSeconds = 60)
        : m_session(session)
        , m_name(std::move(name))
        , m_leaseSeconds(leaseSeconds) { }

    /// Called when half of a command is done and said: a test may look, wait, or take the command away.
    std::function<void(const Command&)> halfWay;

    /// Ends what is overdue, claims up to `batch` commands and runs each to its end. How many it finished;
    /// those that were taken from it do not count.
    Result<int> runOnce(int batch = 10);

private:
    Result<bool> run(const Command& command);
    Result<CommandEnd> perform(const Command& command);
    Result<CommandEnd> retry(const Command& command);
    Result<CommandEnd> cancel(const Command& command);
    Result<CommandEnd> setStatus(const Command& command, const QString& status);
    Result<CommandEnd> sync(const Command& command);

    Session& m_session;
    QString m_name;
    int m_leaseSeconds;
};

} // namespace sevenscale::test
