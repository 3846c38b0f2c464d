// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commandworker.h"

#include "services/domain/status.h"
#include "services/stores/writing.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sevenscale::test {
namespace {

CommandEnd failed(const char* reason) {
    return {CommandState::Failed, std::nullopt, QString::fromLatin1(reason)};
}

CommandEnd done(const QJsonObject& result) {
    return {CommandState::Done,
        JsonText{QString::fromUtf8(QJsonDocument(result).toJson(QJsonDocument::Compact))}, std::nullopt};
}

} // namespace

Result<int> CommandWorker::runOnce(int batch) {
    if (auto expired = expireCommands(m_session); !expired)
        return failure(expired.error());
    const auto commands = claimCommands(m_session, {m_name, batch, m_leaseSeconds, {}});
    if (!commands)
        return failure(commands.error());
    int finished = 0;
    for (const Command& command : *commands) {
        const auto ran = run(command);
        if (!ran)
            return failure(ran.error());
        finished += *ran ? 1 : 0;
    }
    return finished;
}

/// False when the command was taken away meanwhile.
Result<bool> CommandWorker::run(const Command& command) {
    const auto lost = [](const Error& error) { return error.code == ErrorCode::Conflict; };
    if (auto said = progressCommand(m_session, command, 50, QStringLiteral("half way"), m_leaseSeconds);
        !said)
        return lost(said.error()) ? Result<bool>(false) : failure(said.error());
    if (halfWay)
        halfWay(command);
    auto finished = inTransaction(m_session, [&]() -> Result<bool> {
        const auto end = perform(command);
        if (!end)
            return failure(end.error());
        if (auto told = finishCommand(m_session, command, *end); !told)
            return failure(told.error());
        return true;
    });
    if (!finished && lost(finished.error()))
        return false;
    return finished;
}

Result<CommandEnd> CommandWorker::perform(const Command& command) {
    if (command.kind == u"retry")
        return retry(command);
    if (command.kind == u"cancel")
        return cancel(command);
    if (command.kind == u"sync")
        return sync(command);
    if (command.kind == u"connect" || command.kind == u"disconnect")
        return setStatus(command, QString(command.kind % QLatin1String("ed")));
    return failed("not_supported");
}

Result<CommandEnd> CommandWorker::retry(const Command& command) {
    const QString details = QString::fromUtf8(QJsonDocument(
        QJsonObject{{QStringLiteral("retry_of"), command.targetId.toLongLong()},
            {QStringLiteral("command_id"),
                command.id}}).toJson(QJsonDocument::Compact));
    auto made = m_session.query(
        QStringLiteral(
            "insert into agent_executions (agent_id, client_id, execution_date, duration_ms, status,"
            " tokens_used, insights_generated, execution_details)"
            " select e.agent_id, e.client_id, %1, 1200, 'completed', 0, 0, ?"
            " from agent_executions e where e.id = ? returning id")
            .arg(nowSql(m_session.dialect())),
        {details, command.targetId.toLongLong()});
    if (!made)
        return failure(made.error());
    if (!made->next())
        return failed("not_found");
    return done({{QStringLiteral("execution_id"), made->integer(0)}});
}

Result<CommandEnd> CommandWorker::cancel(const Command& command) {
    auto run = m_session.query(
        QStringLiteral("select status from agent_executions where id = ?"), {command.targetId.toLongLong()});
    if (!run)
        return failure(run.error());
    if (!run->next())
        return failed("not_found");
    if (outcomeOf(run->text(0)) != Outcome::InFlight)
        return failed("not_running");
    const auto turned
        = m_session.execute(QStringLiteral("update agent_executions set status = 'cancelled' where id = ?"),
            {command.targetId.toLongLong()});
    if (!turned)
        return failure(turned.error());
    return done({});
}

Result<CommandEnd> CommandWorker::setStatus(const Command& command, const QString& status) {
    const auto turned = m_session.execute(QStringLiteral("update integrations set status = ? where id = ?"),
        {status, command.targetId.toLongLong()});
    if (!turned)
        return failure(turned.error());
    return *turned == 0 ? failed("not_found") : done({});
}

Result<CommandEnd> CommandWorker::sync(const Command& command) {
    const QString now = nowSql(m_session.dialect());
    auto synced
        = m_session.execute(QStringLiteral("update integrations set last_sync = %1 where id = ?").arg(now),
            {command.targetId.toLongLong()});
    if (!synced)
        return failure(synced.error());
    if (*synced == 0)
        return failed("not_found");
    auto logged = m_session.execute(
        QStringLiteral(
            "insert into integration_logs (integration_id, command_id, started_at, finished_at, status,"
            " records) values (?, ?, %1, %1, 'succeeded', 42)")
            .arg(now),
        {command.targetId.toLongLong(), command.id});
    if (!logged)
        return failure(logged.error());
    return done({{QStringLiteral("records"), 42}});
}

} // namespace sevenscale::test
