// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/rowupdate.h"

namespace sevenscale {

Result<QString> insertRow(Session& session, const QString& table, const RowChanges& row) {
    auto change = AuditedChange::begin(session, table, {});
    if (!change)
        return failure(change.error());
    QStringList columns;
    QStringList marks;
    QVariantList values;
    for (const auto& [column, value] : row) {
        columns.append(column);
        marks.append(QStringLiteral("?"));
        values.append(value);
    }
    auto made = session.query(QLatin1String("insert into ") % table % QLatin1String(" (")
            % columns.join(QLatin1String(", ")) % QLatin1String(") values (")
            % marks.join(QLatin1String(", ")) % QLatin1String(") returning cast(id as text)"),
        values);
    if (!made)
        return failure(writeError(made.error()));
    if (!made->next())
        return failure(ErrorCode::Internal, QStringLiteral("The new row has no id."));
    const QString id = made->text(0);
    if (auto told = change->finish(id); !told)
        return failure(told.error());
    return id;
}

Result<bool> updateColumns(Session& session, const QString& table, const QVariant& id,
    const RowChanges& changes, qint64 rowVersion) {
    auto change = AuditedChange::begin(session, table, id);
    if (!change)
        return failure(change.error());
    QStringList assignments;
    QVariantList values;
    for (const auto& [column, value] : changes) {
        assignments.append(column % QLatin1String(" = ?"));
        values.append(value);
    }
    if (table == u"clients" || table == u"ai_agents")
        assignments.append(QLatin1String("updated_at = ") % nowSql(session.dialect()));
    values << id << rowVersion;
    const auto touched = session.execute(QLatin1String("update ") % table % QLatin1String(" set ")
            % assignments.join(QLatin1String(", ")) % QLatin1String(" where id = ? and row_version = ?"),
        values);
    if (!touched)
        return failure(writeError(touched.error()));
    if (auto told = change->finish(); !told)
        return failure(told.error());
    return *touched > 0;
}

Result<bool> deleteRow(Session& session, const QString& table, const QString& function, const QString& id) {
    if (session.dialect() == Dialect::PostgreSql) {
        auto rows = session.query(QLatin1String("select ops.") % function % QLatin1String("(?)"), {id});
        if (!rows)
            return failure(rows.error());
        return rows->next() && rows->boolean(0);
    }
    return inTransaction(session, [&]() -> Result<bool> {
        auto change = AuditedChange::begin(session, table, id);
        if (!change)
            return failure(change.error());
        const auto removed
            = session.execute(QLatin1String("delete from ") % table % QLatin1String(" where id = ?"), {id});
        if (!removed)
            return failure(removed.error());
        if (auto told = change->finish(); !told)
            return failure(told.error());
        return *removed > 0;
    });
}

} // namespace sevenscale
