// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/auditing.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace sevenscale {
namespace {

struct Audited {
    QStringList told; ///< as in the triggers `sevenscale_audit` of resources/schema/postgres
    QStringList untold;
};

const Audited& auditedColumns(const QString& table) {
    const auto columns = [](const char* names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
    static const QHash<QString, Audited> tables{
        {QStringLiteral("clients"),
            {columns("name specialty city status performance revenue patients plan email_masked phone_masked"
                     " archived_at time_zone workspace_id"),
                columns("email phone")}},
        {QStringLiteral("ai_agents"),
            {columns("name agent_type status performance config cost_per_run shared workspace_id"), {}}},
        {QStringLiteral("client_integrations"),
            {columns("client_id integration_type status integration_id credentials_expires_at"), {}}},
        {QStringLiteral("saved_views"), {columns("list name filter sort columns owner"), {}}},
        {QStringLiteral("client_metric_targets"),
            {columns("client_id metric target valid_from valid_to"), {}}},
        {QStringLiteral("insight_marks"), {columns("insight_id user_id rating handled_at"), {}}},
    };
    static const Audited none;
    const auto found = tables.constFind(table);
    return found == tables.cend() ? none : *found;
}

QString objectSql(const QStringList& columns) {
    QStringList members;
    for (const QString& column : columns)
        members.append(QLatin1Char('\'') % column % QLatin1String("', ") % column);
    return QLatin1String("json_object(") % members.join(QLatin1String(", ")) % QLatin1Char(')');
}

/// What is JSON in a column of text becomes JSON, as jsonb does by itself.
QJsonObject readObject(const QString& text) {
    QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (const char* column : {"config", "columns"}) {
        const QString name = QString::fromLatin1(column);
        if (!object.value(name).isString())
            continue;
        const auto document = QJsonDocument::fromJson(object.value(name).toString().toUtf8());
        if (document.isObject())
            object.insert(name, document.object());
        else if (document.isArray())
            object.insert(name, document.array());
    }
    return object;
}

QVariant jsonOrNull(const std::optional<QJsonObject>& object) {
    return object ? QVariant(QString::fromUtf8(QJsonDocument(*object).toJson(QJsonDocument::Compact)))
                  : QVariant();
}

} // namespace

Result<AuditedChange> AuditedChange::begin(Session& session, const QString& table, const QVariant& id) {
    AuditedChange change(session, table, id);
    auto before = change.look();
    if (!before)
        return failure(before.error());
    change.m_before = std::move(*before);
    return change;
}

Result<std::optional<AuditedChange::Snapshot>> AuditedChange::look() const {
    if (m_session.dialect() != Dialect::Sqlite || !m_id.isValid())
        return std::nullopt;
    const Audited& columns = auditedColumns(m_table);
    if (columns.told.isEmpty())
        return failure(ErrorCode::Internal, m_table % QLatin1String(" is no table whose changes are told."));
    auto rows = m_session.query(QLatin1String("select tenant_id, ") % objectSql(columns.told)
            % QLatin1String(", ") % objectSql(columns.untold) % QLatin1String(" from ") % m_table
            % QLatin1String(" where id = ?"),
        {m_id});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::nullopt;
    return Snapshot{rows->text(0), readObject(rows->text(1)), readObject(rows->text(2))};
}

Result<void> AuditedChange::finish(const QVariant& newId, const QStringList& unread) {
    if (newId.isValid())
        m_id = newId;
    const auto looked = look();
    if (!looked)
        return failure(looked.error());
    const std::optional<Snapshot>& after = *looked;
    if (!m_before && !after)
        return {};
    const Audited& columns = auditedColumns(m_table);
    const auto at = [](const std::optional<Snapshot>& snapshot, const QString& column, bool told) {
        return snapshot ? (told ? snapshot->told : snapshot->untold).value(column) : QJsonValue();
    };
    std::optional<QJsonObject> oldData;
    std::optional<QJsonObject> newData;
    if (m_before)
        oldData.emplace();
    if (after)
        newData.emplace();
    bool changed = false;
    for (const QString& column : columns.told) {
        const bool differs = at(m_before, column, true) != at(after, column, true);
        if (m_before && after && !differs)
            continue;
        changed = changed || differs;
        if (oldData)
            oldData->insert(column, at(m_before, column, true));
        if (newData)
            newData->insert(column, at(after, column, true));
    }
    QJsonArray unseen = QJsonArray::fromStringList(unread);
    for (const QString& column : columns.untold) {
        if (at(m_before, column, false) != at(after, column, false))
            unseen.append(column);
    }
    if (newData && !unseen.isEmpty())
        newData->insert(QStringLiteral("changed_unseen"), unseen);
    if (!changed && unseen.isEmpty())
        return {};
    const char* action = !m_before ? "insert" : after ? "update" : "delete";
    return recordAudit(m_session, (after ? *after : *m_before).tenant, QString::fromLatin1(action), m_table,
        m_id.toString(), oldData, newData);
}

Result<void> recordAudit(Session& session, const QString& tenant, const QString& action,
    const QString& resource, const QString& resourceId, const std::optional<QJsonObject>& before,
    const std::optional<QJsonObject>& after) {
    if (session.dialect() != Dialect::Sqlite)
        return {};
    return session
        .execute(QStringLiteral("insert into audit_log (tenant_id, action, resource, resource_id, old_data,"
                                " new_data, application) values (?, ?, ?, ?, ?, ?, ?)"),
            {tenant, action, resource, resourceId, jsonOrNull(before), jsonOrNull(after),
                QCoreApplication::applicationName()})
        .map([](qint64) {});
}

} // namespace sevenscale
