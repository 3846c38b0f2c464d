// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/commandstore.h"

#include "services/stores/auditing.h"
#include "services/stores/writing.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sevenscale {
namespace {

using Kind = FilterKey::Kind;
constexpr FieldUse Sortable = FieldUse::Sortable;

/// As in resources/schema/postgres/0071_commands.sql.
constexpr int MostAttempts = 3;

const QList<Field<Command>>& commandFields() {
    static const QList<Field<Command>> fields{
        field<&Command::id>(u"id", u"c.id", Sortable, FieldType::Uuid),
        field<&Command::clientId>(u"client_id", u"c.client_id"),
        field<&Command::kind>(u"kind", u"c.kind", Sortable),
        field<&Command::targetType>(u"target_type", u"c.target_type"),
        field<&Command::targetId>(u"target_id", u"c.target_id"),
        field<&Command::arguments>(u"arguments", u"c.arguments"),
        field<&Command::idempotencyKey>(u"idempotency_key", u"c.idempotency_key"),
        field<&Command::requestedBy>(u"requested_by", u"c.requested_by", FieldUse::Plain, FieldType::Uuid),
        field<&Command::requestedAt>(u"requested_at", u"c.requested_at", Sortable),
        field<&Command::expiresAt>(u"expires_at", u"c.expires_at"),
        field<&Command::state>(u"state", u"c.state", Sortable),
        field<&Command::attempt>(u"attempt", u"c.attempt"),
        field<&Command::worker>(u"worker", u"c.worker"),
        field<&Command::progress>(u"progress", u"c.progress"),
        field<&Command::progressNote>(u"progress_note", u"c.progress_note"),
        field<&Command::startedAt>(u"started_at", u"c.started_at"),
        field<&Command::finishedAt>(u"finished_at", u"c.finished_at"),
        field<&Command::result>(u"result", u"c.result"),
        field<&Command::error>(u"error", u"c.error"),
    };
    return fields;
}

QString selectFields() {
    QStringList select;
    for (const Field<Command>& each : commandFields())
        select.append(detail::selected(each));
    return QLatin1String("select ") % select.join(QLatin1String(", "));
}

Command readRow(const Rows& rows) {
    Command command;
    const QList<Field<Command>>& fields = commandFields();
    for (int i = 0; i < fields.size(); ++i)
        fields[i].read(command, rows, i);
    return command;
}

Result<QList<Command>> commandsOf(Session& session, const QString& from, const QVariantList& parameters) {
    auto rows = session.query(selectFields() % from, parameters);
    if (!rows)
        return failure(writeError(rows.error()));
    QList<Command> commands;
    while (rows->next())
        commands.append(readRow(*rows));
    return commands;
}

Result<Command> theCommand(const Result<QList<Command>>& commands) {
    if (!commands)
        return failure(commands.error());
    if (commands->isEmpty())
        return failure(
            ErrorCode::NotFound, QStringLiteral("There is no such command, or this login may not see it."));
    return commands->front();
}

QString interval(int seconds) {
    return QString::number(seconds) % QLatin1String(" seconds");
}

/// `{sync,retry}`, an array as PostgreSQL reads it; nothing for any.
QVariant kindsArray(const QList<CommandKind>& kinds) {
    if (kinds.isEmpty())
        return {};
    QStringList keys;
    for (const CommandKind kind : kinds)
        keys.append(commandKindKey(kind));
    return QString(QLatin1Char('{') % keys.join(QLatin1Char(',')) % QLatin1Char('}'));
}

QString targetTable(CommandTarget target) {
    switch (target) {
    case CommandTarget::Execution:
        return QStringLiteral("agent_executions");
    case CommandTarget::Integration:
        return QStringLiteral("integrations");
    case CommandTarget::Agent:
        return QStringLiteral("ai_agents");
    }
    return {};
}

bool fits(CommandKind kind, CommandTarget target) {
    switch (kind) {
    case CommandKind::Retry:
    case CommandKind::Cancel:
        return target == CommandTarget::Execution;
    case CommandKind::Sync:
    case CommandKind::Connect:
    case CommandKind::Disconnect:
        return target == CommandTarget::Integration;
    case CommandKind::Restart:
    case CommandKind::Rollback:
        return target == CommandTarget::Agent;
    }
    return false;
}

QJsonObject object(const JsonText& json) {
    return QJsonDocument::fromJson(json.text.toUtf8()).object();
}

QVariant orNull(const std::optional<QString>& text) {
    return text ? QVariant(*text) : QVariant();
}

QVariant orNull(const std::optional<JsonText>& json) {
    return json ? QVariant(json->text) : QVariant();
}

/// One of many that is refused holds no other back; anything else ends them all.
bool isRefusal(ErrorCode code) {
    return code == ErrorCode::PermissionDenied || code == ErrorCode::InvalidInput
        || code == ErrorCode::Conflict;
}

Error lostError() {
    return {ErrorCode::Conflict, QStringLiteral("The command is no longer this worker's."), {}};
}

// What ops.… does in PostgreSQL, as statements.

Result<Command> requestInSqlite(Session& session, const CommandRequest& request) {
    auto target = session.query(QStringLiteral("select tenant_id, %1 from %2 where id = ?")
                                    .arg(request.target == CommandTarget::Agent ? QStringLiteral("null")
                                                                                : QStringLiteral("client_id"),
                                        targetTable(request.target)),
        {request.targetId});
    if (!target)
        return failure(target.error());
    if (!target->next())
        return failure(ErrorCode::PermissionDenied, QStringLiteral("There is nothing to ask that of."));
    const QString tenant = target->text(0);
    const auto client = target->optionalInteger(1);
    const auto known = commandsOf(session,
        QStringLiteral(" from commands c where c.tenant_id = ? and c.idempotency_key = ?"),
        {tenant, request.idempotencyKey});
    if (!known)
        return failure(known.error());
    if (!known->isEmpty()) {
        const Command& same = known->front();
        if (same.kind == commandKindKey(request.kind) && same.targetType == commandTargetKey(request.target)
            && same.targetId == QString::number(request.targetId)
            && object(same.arguments) == object(request.arguments))
            return same;
        return failure(ErrorCode::Conflict, QStringLiteral("This key was used for another command."));
    }
    auto made = session.query(
        QStringLiteral("insert into commands (tenant_id, client_id, kind, target_type, target_id, arguments,"
                       " idempotency_key, expires_at) values (?, ?, ?, ?, ?, ?, ?, utc_plus(now_utc(), ?))"
                       " returning id"),
        {tenant, client ? QVariant(*client) : QVariant(), commandKindKey(request.kind),
            commandTargetKey(request.target), QString::number(request.targetId), request.arguments.text,
            request.idempotencyKey, request.validForSeconds});
    if (!made)
        return failure(writeError(made.error()));
    made->next();
    const QString id = made->text(0);
    if (auto told = recordAudit(session, tenant, QStringLiteral("request_command"),
            QStringLiteral("commands"), id, std::nullopt,
            QJsonObject{{QStringLiteral("kind"), commandKindKey(request.kind)},
                {QStringLiteral("target_type"), commandTargetKey(request.target)},
                {QStringLiteral("target_id"), QString::number(request.targetId)},
                {QStringLiteral("arguments"), object(request.arguments)}});
        !told)
        return failure(told.error());
    return readCommand(session, id);
}

Result<Command> cancelInSqlite(Session& session, const QString& id) {
    auto cancelled
        = session.query(QStringLiteral("update commands set state = 'cancelled', finished_at = now_utc()"
                                       " where id = ? and state = 'requested' returning tenant_id"),
            {id});
    if (!cancelled)
        return failure(cancelled.error());
    if (!cancelled->next()) {
        const auto command = readCommand(session, id);
        if (!command)
            return failure(ErrorCode::PermissionDenied, command.error().detail);
        return failure(ErrorCode::Conflict,
            QLatin1String("The command is ") % command->state % QLatin1String(" already."));
    }
    if (auto told = recordAudit(session, cancelled->text(0), QStringLiteral("cancel_command"),
            QStringLiteral("commands"), id,
            QJsonObject{{QStringLiteral("state"), QStringLiteral("requested")}},
            QJsonObject{{QStringLiteral("state"), QStringLiteral("cancelled")}});
        !told)
        return failure(told.error());
    return readCommand(session, id);
}

Result<QList<Command>> claimInSqlite(Session& session, const CommandClaim& claim) {
    QVariantList parameters{MostAttempts};
    QString kinds;
    if (!claim.kinds.isEmpty()) {
        QStringList marks;
        for (const CommandKind kind : claim.kinds) {
            marks.append(QStringLiteral("?"));
            parameters.append(commandKindKey(kind));
        }
        kinds = QLatin1String(" and c.kind in (") % marks.join(QLatin1String(", ")) % QLatin1Char(')');
    }
    parameters.append(claim.batch);
    auto due
        = session.query(QLatin1String("select c.id from commands c where c.state in ('requested', 'running')"
                                      " and case c.state when 'requested' then c.expires_at > now_utc()"
                                      " else c.lease_until < now_utc() and c.attempt < ? end")
                % kinds % QLatin1String(" order by c.requested_at, c.id limit ?"),
            parameters);
    if (!due)
        return failure(due.error());
    QList<Command> commands;
    while (due->next()) {
        const QString id = due->text(0);
        auto taken = session.execute(
            QStringLiteral("update commands set state = 'running', attempt = attempt + 1, worker = ?,"
                           " started_at = coalesce(started_at, now_utc()),"
                           " lease_until = utc_plus(now_utc(), ?), progress = 0, progress_note = null"
                           " where id = ?"),
            {claim.worker, claim.leaseSeconds, id});
        if (!taken)
            return failure(taken.error());
        auto command = readCommand(session, id);
        if (!command)
            return failure(command.error());
        commands.append(std::move(*command));
    }
    return commands;
}

} // namespace

const ListDefinition<Command>& commandList() {
    static const auto list = [] {
        ListDefinition<Command> definition;
        definition.fields = commandFields();
        definition.shape.from = QStringLiteral("commands c");
        definition.shape.tenant = QStringLiteral("c.tenant_id");
        definition.shape.ties = {{QStringLiteral("c.id"), FieldType::Uuid}};
        definition.shape.order = {QStringLiteral("requested_at"), true};
        definition.shape.filterKeys = {
            listKey("id", Kind::Uuid, "c.id"),
            listKey("kind", Kind::Word, "c.kind"),
            listKey("state", Kind::Word, "c.state", "requested running done failed cancelled expired"),
            listKey("target_type", Kind::Word, "c.target_type"),
            listKey("target target_id", Kind::Word, "c.target_id"),
            listKey("date requested_at", Kind::Time, "c.requested_at"),
            referenceKey("client client_id", "c.client_id", "clients"),
        };
        definition.shape.freeText = {QStringLiteral("c.kind"), QStringLiteral("coalesce(c.error, '')")};
        definition.complete();
        return definition;
    }();
    return list;
}

Result<Command> readCommand(Session& session, const QString& id) {
    return theCommand(commandsOf(session, QStringLiteral(" from commands c where c.id = ?"), {id}));
}

Result<QList<Command>> readCommands(Session& session, const QStringList& ids) {
    if (ids.isEmpty())
        return QList<Command>();
    if (ids.size() > MostCommandsAtOnce)
        return failure(ErrorCode::InvalidInput, QStringLiteral("These are too many commands at once."));
    const QString list
        = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact));
    return commandsOf(session,
        session.dialect() == Dialect::Sqlite
            ? QStringLiteral(" from commands c where c.id in (select value from json_each(?))")
            : QStringLiteral(" from commands c where c.id in"
                             " (select cast(value as uuid) from json_array_elements_text(?))"),
        {list});
}

Result<QList<Command>> readCommandsFor(Session& session, CommandTarget target, qint64 targetId, int most) {
    // Without the tenant in front the index is not found; and a target is its tenant's, whatever its clinic.
    auto commands = commandsOf(session,
        QStringLiteral(" from commands c where c.target_type = ? and c.target_id = ?"
                       " and c.tenant_id = (select t.tenant_id from %1 t where t.id = ?)"
                       " order by c.requested_at desc limit ?")
            .arg(targetTable(target)),
        {commandTargetKey(target), QString::number(targetId), targetId, most});
    if (!commands)
        return commands;
    QHash<QString, std::optional<QString>> names;
    for (Command& command : *commands) {
        if (!command.requestedBy)
            continue;
        if (!names.contains(*command.requestedBy)) {
            auto user
                = session.query(QStringLiteral("select u.name from users u where cast(u.id as text) = ?"),
                    {*command.requestedBy});
            if (!user)
                return failure(user.error());
            names.insert(*command.requestedBy, user->next() ? user->optionalText(0) : std::nullopt);
        }
        command.requester = names.value(*command.requestedBy);
    }
    return commands;
}

Result<QSet<QString>> readOpenTargets(Session& session, CommandKind kind, CommandTarget target) {
    auto rows = session.query(
        QStringLiteral("select distinct c.target_id from commands c where c.state in ('requested', 'running')"
                       " and (c.state = 'running' or c.expires_at > %1) and c.kind = ? and c.target_type = ?")
            .arg(nowSql(session.dialect())),
        {commandKindKey(kind), commandTargetKey(target)});
    if (!rows)
        return failure(rows.error());
    QSet<QString> ids;
    while (rows->next())
        ids.insert(rows->text(0));
    return ids;
}

Result<Command> requestCommand(Session& session, const CommandRequest& request) {
    if (!fits(request.kind, request.target) || request.idempotencyKey.isEmpty() || request.validForSeconds < 1
        || !QJsonDocument::fromJson(request.arguments.text.toUtf8()).isObject())
        return failure(ErrorCode::InvalidInput, QStringLiteral("This is not asked of that."));
    if (session.dialect() == Dialect::Sqlite)
        return inTransaction(session, [&] { return requestInSqlite(session, request); });
    return theCommand(commandsOf(session, QStringLiteral(" from ops.request_command(?, ?, ?, ?, ?, ?) c"),
        {commandKindKey(request.kind), commandTargetKey(request.target), QString::number(request.targetId),
            request.arguments.text, request.idempotencyKey, interval(request.validForSeconds)}));
}

Result<Command> cancelCommand(Session& session, const QString& id) {
    if (session.dialect() == Dialect::Sqlite)
        return inTransaction(session, [&] { return cancelInSqlite(session, id); });
    return theCommand(commandsOf(session, QStringLiteral(" from ops.cancel_command(?) c"), {id}));
}

Result<QList<CommandAnswer>> requestCommands(Session& session, const QList<CommandRequest>& requests) {
    QList<CommandAnswer> answers;
    if (requests.isEmpty())
        return answers;
    if (requests.size() > MostCommandsAtOnce)
        return failure(ErrorCode::InvalidInput, QStringLiteral("These are too many commands at once."));
    if (session.dialect() == Dialect::Sqlite) {
        return inTransaction(session, [&]() -> Result<QList<CommandAnswer>> {
            for (const CommandRequest& request : requests) {
                const auto command = requestCommand(session, request);
                if (command)
                    answers.append({command->id, std::nullopt});
                else if (isRefusal(command.error().code))
                    answers.append({std::nullopt, command.error().code});
                else
                    return failure(command.error());
            }
            return answers;
        });
    }
    QJsonArray list;
    for (const CommandRequest& request : requests)
        list.append(QJsonObject{{QStringLiteral("kind"), commandKindKey(request.kind)},
            {QStringLiteral("target_type"), commandTargetKey(request.target)},
            {QStringLiteral("target_id"), QString::number(request.targetId)},
            {QStringLiteral("arguments"), object(request.arguments)},
            {QStringLiteral("idempotency_key"), request.idempotencyKey}});
    auto rows = session.query(
        QStringLiteral("select cast(r.command_id as text), r.problem from ops.request_commands(?, ?) r"
                       " order by r.place"),
        {QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)),
            interval(requests.front().validForSeconds)});
    if (!rows)
        return failure(writeError(rows.error()));
    while (rows->next()) {
        const auto problem = rows->optionalText(1);
        answers.append({rows->optionalText(0),
            problem ? std::optional(problem == u"42501" ? ErrorCode::PermissionDenied
                    : problem == u"55000"               ? ErrorCode::Conflict
                                                        : ErrorCode::InvalidInput)
                    : std::nullopt});
    }
    return answers;
}

Result<QStringList> cancelCommands(Session& session, const QStringList& ids) {
    QStringList cancelled;
    if (session.dialect() == Dialect::Sqlite) {
        return inTransaction(session, [&]() -> Result<QStringList> {
            for (const QString& id : ids) {
                const auto command = cancelCommand(session, id);
                if (command)
                    cancelled.append(id);
                else if (!isRefusal(command.error().code))
                    return failure(command.error());
            }
            return cancelled;
        });
    }
    auto rows = session.query(QStringLiteral("select cast(c.id as text) from ops.cancel_commands(?) c (id)"),
        {QString(QLatin1Char('{') % ids.join(QLatin1Char(',')) % QLatin1Char('}'))});
    if (!rows)
        return failure(writeError(rows.error()));
    while (rows->next())
        cancelled.append(rows->text(0));
    return cancelled;
}

Result<QList<Command>> claimCommands(Session& session, const CommandClaim& claim) {
    if (session.dialect() == Dialect::Sqlite)
        return inTransaction(session, [&] { return claimInSqlite(session, claim); });
    return commandsOf(session, QStringLiteral(" from ops.claim_command(?, ?, ?, ?) c"),
        {claim.worker, claim.batch, interval(claim.leaseSeconds), kindsArray(claim.kinds)});
}

Result<void> progressCommand(
    Session& session, const Command& held, int percent, const QString& note, int leaseSeconds) {
    if (session.dialect() == Dialect::PostgreSql) {
        auto done = session.query(QStringLiteral("select ops.progress_command(?, ?, ?, ?, ?, ?)"),
            {held.id, orNull(held.worker), held.attempt, percent, note, interval(leaseSeconds)});
        return done ? Result<void>() : failure(writeError(done.error()));
    }
    const auto touched = session.execute(
        QStringLiteral("update commands set progress = ?, progress_note = ?,"
                       " lease_until = utc_plus(now_utc(), ?)"
                       " where id = ? and state = 'running' and worker = ? and attempt = ?"),
        {percent, note, leaseSeconds, held.id, orNull(held.worker), held.attempt});
    if (!touched)
        return failure(writeError(touched.error()));
    return *touched > 0 ? Result<void>() : failure(lostError());
}

Result<void> finishCommand(Session& session, const Command& held, const CommandEnd& end) {
    if (isOpen(end.state) || end.state == CommandState::Expired)
        return failure(
            ErrorCode::InvalidInput, QStringLiteral("A command ends as done, failed or cancelled."));
    if (session.dialect() == Dialect::PostgreSql) {
        auto done = session.query(QStringLiteral("select ops.finish_command(?, ?, ?, ?, ?, ?)"),
            {held.id, orNull(held.worker), held.attempt, commandStateKey(end.state), orNull(end.result),
                orNull(end.error)});
        return done ? Result<void>() : failure(writeError(done.error()));
    }
    const auto touched = session.execute(
        QStringLiteral("update commands set state = ?, result = ?, error = ?, lease_until = null,"
                       " finished_at = now_utc(), progress = case when ? = 'done' then 100 else progress end"
                       " where id = ? and state = 'running' and worker = ? and attempt = ?"),
        {commandStateKey(end.state), orNull(end.result), orNull(end.error), commandStateKey(end.state),
            held.id, orNull(held.worker), held.attempt});
    if (!touched)
        return failure(writeError(touched.error()));
    return *touched > 0 ? Result<void>() : failure(lostError());
}

Result<qint64> expireCommands(Session& session) {
    if (session.dialect() == Dialect::PostgreSql) {
        auto rows = session.query(QStringLiteral("select ops.expire_commands()"));
        if (!rows)
            return failure(rows.error());
        return rows->next() ? rows->integer(0) : 0;
    }
    return session.execute(
        QStringLiteral(
            "update commands set error = case state when 'requested' then null else 'lease_lost' end,"
            " state = case state when 'requested' then 'expired' else 'failed' end,"
            " lease_until = null, finished_at = now_utc()"
            " where state in ('requested', 'running') and case state when 'requested'"
            " then expires_at <= now_utc() else lease_until < now_utc() and attempt >= ? end"),
        {MostAttempts});
}

} // namespace sevenscale
