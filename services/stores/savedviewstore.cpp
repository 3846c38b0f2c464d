// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/savedviewstore.h"

#include "services/stores/rowupdate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sevenscale {
namespace {

const QString Table = QStringLiteral("saved_views");

/// `name`, or `-name` for the other way round; empty for the list's own order.
QString sortText(const std::optional<Sort>& sort) {
    if (!sort)
        return {};
    return sort->descending ? QString(QLatin1Char('-') % sort->column) : sort->column;
}

std::optional<Sort> readSort(const QString& text) {
    if (text.isEmpty())
        return std::nullopt;
    const bool descending = text.startsWith(QLatin1Char('-'));
    return Sort{descending ? text.mid(1) : text, descending};
}

QString columnsText(const QList<ViewColumn>& columns) {
    QJsonArray array;
    for (const ViewColumn& column : columns)
        array.append(
            QJsonObject{{QStringLiteral("name"), column.name}, {QStringLiteral("width"), column.width}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<ViewColumn> readColumns(const QString& text) {
    QList<ViewColumn> columns;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto& value : array) {
        const QJsonObject column = value.toObject();
        const QString name = column.value(QLatin1String("name")).toString();
        if (!name.isEmpty())
            columns.append({name, column.value(QLatin1String("width")).toInt()});
    }
    return columns;
}

Result<QList<SavedView>> viewsWhere(
    Session& session, const QString& condition, const QVariantList& parameters) {
    auto rows = session.query(
        QLatin1String("select cast(v.id as text), v.list, v.name, v.filter, v.sort, cast(v.columns as text),"
                      " v.mode, v.owner is null, v.row_version from saved_views v where ")
            % condition % QLatin1String(" order by v.owner is null, v.name, v.id"),
        parameters);
    if (!rows)
        return failure(rows.error());
    QList<SavedView> views;
    while (rows->next())
        views.append({rows->text(0), rows->text(1), rows->text(2), rows->text(3), readSort(rows->text(4)),
            readColumns(rows->text(5)), rows->text(6), rows->boolean(7), rows->integer(8)});
    return views;
}

Result<SavedView> readView(Session& session, const QString& id) {
    auto views = viewsWhere(session, QStringLiteral("v.id = ?"), {id});
    if (!views)
        return failure(views.error());
    if (views->isEmpty())
        return failure(
            ErrorCode::NotFound, QStringLiteral("The view is gone, or is not this login's to see."));
    return views->front();
}

Result<Edited<SavedView>> insertView(Session& session, const SavedView& view, const StoreContext& context) {
    const auto tenant = tenantForWriting(session, context);
    if (!tenant)
        return failure(tenant.error());
    RowChanges row{{QStringLiteral("tenant_id"), *tenant}, {QStringLiteral("list"), view.list},
        {QStringLiteral("name"), view.name.trimmed()}, {QStringLiteral("filter"), view.filter},
        {QStringLiteral("sort"), sortText(view.sort)}, {QStringLiteral("columns"), columnsText(view.columns)},
        {QStringLiteral("mode"), view.mode}};
    // A person's own when the owner is left out: the column's default says who asks.
    if (view.shared)
        row.append({QStringLiteral("owner"), QVariant()});
    const auto id = insertRow(session, Table, row);
    if (!id)
        return failure(id.error());
    return readView(session, *id).map([](SavedView made) {
        return Edited<SavedView>{std::move(made), true};
    });
}

Result<Edited<SavedView>> update(
    Session& session, const QString& id, const RowChanges& changes, qint64 rowVersion) {
    return updateRow<SavedView>(
        session, Table, id, changes, rowVersion, [&] { return readView(session, id); });
}

} // namespace

Result<QList<SavedView>> readViews(Session& session, const QString& list, const StoreContext& context) {
    QString condition = QStringLiteral("v.list = ?");
    QVariantList parameters{list};
    if (context.tenantId) {
        condition += QLatin1String(" and v.tenant_id = ?");
        parameters.append(*context.tenantId);
    }
    // The database's owner sees everybody's, and has none of them.
    if (session.dialect() == Dialect::PostgreSql)
        condition
            += QLatin1String(" and (v.owner is null or v.owner in (select w.user_id from ops.whoami() w))");
    return viewsWhere(session, condition, parameters);
}

Result<Edited<SavedView>> saveView(Session& session, const SavedView& view, const StoreContext& context) {
    if (view.id.isEmpty())
        return inTransaction(session, [&] { return insertView(session, view, context); });
    return update(session, view.id,
        {{QStringLiteral("name"), view.name.trimmed()}, {QStringLiteral("filter"), view.filter},
            {QStringLiteral("sort"), sortText(view.sort)},
            {QStringLiteral("columns"), columnsText(view.columns)}, {QStringLiteral("mode"), view.mode}},
        view.rowVersion);
}

Result<Edited<SavedView>> renameView(
    Session& session, const QString& id, const QString& name, qint64 rowVersion) {
    return update(session, id, {{QStringLiteral("name"), name.trimmed()}}, rowVersion);
}

Result<Edited<SavedView>> shareView(Session& session, const SavedView& view, const StoreContext& context) {
    return inTransaction(session, [&]() -> Result<Edited<SavedView>> {
        SavedView copy = view;
        copy.shared = true;
        auto made = insertView(session, copy, context);
        if (!made)
            return made;
        if (const auto removed = removeView(session, view.id); !removed)
            return failure(removed.error());
        return made;
    });
}

Result<bool> removeView(Session& session, const QString& id) {
    return deleteRow(session, Table, QStringLiteral("delete_view"), id);
}

} // namespace sevenscale
