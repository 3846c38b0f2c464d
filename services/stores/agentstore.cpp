// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/agentstore.h"

#include "services/domain/masking.h"
#include "services/stores/fields.h"
#include "services/stores/rowupdate.h"

namespace sevenscale {
namespace {

const QString Table = QStringLiteral("ai_agents");

std::pair<QString, QVariant> cellOf(AgentField field, const QString& typed, Dialect dialect) {
    const QString text = typed.trimmed();
    switch (field) {
    case AgentField::Name:
    case AgentField::AgentType:
        return {columnOf(field), text};
    case AgentField::Performance:
        return {columnOf(field), text.isEmpty() ? QVariant() : QVariant(text.toLongLong())};
    case AgentField::CostPerRun: {
        const auto cost = readCost(text);
        return {columnOf(field), cost ? QVariant(cost->text) : QVariant()};
    }
    case AgentField::Shared: {
        const bool shared = text == u"true";
        return {columnOf(field), dialect == Dialect::Sqlite ? QVariant(int(shared)) : QVariant(shared)};
    }
    }
    return {};
}

Result<Edited<AgentRecord>> update(
    Session& session, AgentId id, const RowChanges& changes, qint64 rowVersion) {
    return updateRow<AgentRecord>(
        session, Table, id.value, changes, rowVersion, [&] { return readAgentRecord(session, id); });
}

/// The text of the configuration as it is stored, of the row or of one of its versions; nothing for NULL.
Result<std::optional<QString>> storedConfig(
    Session& session, const QString& sql, const QVariantList& values) {
    auto rows = session.query(sql, values);
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(ErrorCode::NotFound,
            QStringLiteral("There is no such agent or version, or this login may not see it."));
    return rows->optionalText(0);
}

/// Writes the configuration and the note beside the version that is kept of it, in one transaction.
Result<Edited<AgentRecord>> writeConfig(
    Session& session, AgentId id, const QVariant& config, const QString& note, qint64 rowVersion) {
    return inTransaction(session, [&]() -> Result<Edited<AgentRecord>> {
        const QString newest = QStringLiteral(
            "select coalesce(max(v.version), 0) from agent_config_versions v where v.agent_id = ?");
        auto before = session.query(newest, {id.value});
        if (!before)
            return failure(before.error());
        before->next();
        const qint64 last = before->integer(0);
        auto edited = update(session, id, {{QStringLiteral("config"), config}}, rowVersion);
        if (!edited || !edited->saved || note.trimmed().isEmpty())
            return edited;
        // Nothing when the configuration was the same already: then there is no new version to note.
        auto noted = session.execute(
            QStringLiteral("update agent_config_versions set note = ? where agent_id = ? and version > ?"),
            {note.trimmed(), id.value, last});
        if (!noted)
            return failure(writeError(noted.error()));
        return edited;
    });
}

} // namespace

Result<AgentRecord> readAgentRecord(Session& session, AgentId id) {
    auto rows = session.query(
        QStringLiteral("select a.id, a.name, a.agent_type, a.status, a.performance, a.cost_per_run, a.shared,"
                       " cast(a.config as text), a.row_version from ai_agents a where a.id = ?"),
        {id.value});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(
            ErrorCode::NotFound, QStringLiteral("There is no such agent, or this login may not see it."));
    return AgentRecord{AgentId{rows->integer(0)}, rows->text(1), rows->text(2), rows->optionalText(3),
        rows->optionalInteger(4), FieldCodec<std::optional<Decimal>>::read(*rows, 5), rows->boolean(6),
        FieldCodec<std::optional<JsonText>>::read(*rows, 7), rows->integer(8)};
}

Result<AgentRecord> createAgent(
    Session& session, const AgentChanges& fields, const JsonText& config, const StoreContext& context) {
    if (!canBeSaved(validate(fields, true)) || problemOfConfig(config.text))
        return failure(ErrorCode::InvalidInput, QStringLiteral("The agent's fields cannot be saved."));
    return inTransaction(session, [&]() -> Result<AgentRecord> {
        const auto tenant = tenantForWriting(session, context);
        if (!tenant)
            return failure(tenant.error());
        RowChanges row{{QStringLiteral("tenant_id"), *tenant}, {QStringLiteral("config"), config.text}};
        for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
            const auto cell = cellOf(it.key(), it.value(), session.dialect());
            if (cell.second.isValid())
                row.append(cell);
        }
        const auto id = insertRow(session, Table, row);
        if (!id)
            return failure(id.error());
        return readAgentRecord(session, AgentId{id->toLongLong()});
    });
}

Result<Edited<AgentRecord>> updateAgent(
    Session& session, AgentId id, const AgentChanges& changes, qint64 rowVersion) {
    if (!canBeSaved(validate(changes, false)))
        return failure(ErrorCode::InvalidInput, QStringLiteral("The agent's fields cannot be saved."));
    RowChanges row;
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        row.append(cellOf(it.key(), it.value(), session.dialect()));
    return update(session, id, row, rowVersion);
}

Result<Edited<AgentRecord>> setAgentPaused(Session& session, AgentId id, bool paused, qint64 rowVersion) {
    return update(session, id,
        {{QStringLiteral("status"), paused ? QStringLiteral("paused") : QStringLiteral("active")}},
        rowVersion);
}

Result<Edited<AgentRecord>> setAgentConfig(
    Session& session, AgentId id, const JsonText& config, const QString& note, qint64 rowVersion) {
    if (problemOfConfig(config.text))
        return failure(ErrorCode::InvalidInput, QStringLiteral("A configuration is a JSON object."));
    return inTransaction(session, [&]() -> Result<Edited<AgentRecord>> {
        const auto stored = storedConfig(session,
            QStringLiteral("select cast(a.config as text) from ai_agents a where a.id = ?"), {id.value});
        if (!stored)
            return failure(stored.error());
        const auto whole = restoreSecrets(config, {stored->value_or(QString())});
        if (!whole)
            return failure(
                ErrorCode::InvalidInput, QStringLiteral("A masked value stands where no secret is stored."));
        return writeConfig(session, id, whole->text, note, rowVersion);
    });
}

Result<Edited<AgentRecord>> restoreAgentConfig(
    Session& session, AgentId id, qint64 version, const QString& note, qint64 rowVersion) {
    return inTransaction(session, [&]() -> Result<Edited<AgentRecord>> {
        const auto stored = storedConfig(session,
            QStringLiteral("select cast(v.config as text) from agent_config_versions v"
                           " where v.agent_id = ? and v.version = ?"),
            {id.value, version});
        if (!stored)
            return failure(stored.error());
        return writeConfig(session, id, *stored ? QVariant(**stored) : QVariant(), note, rowVersion);
    });
}

} // namespace sevenscale
