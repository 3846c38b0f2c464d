// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exports/exporttrace.h"

#include "services/stores/auditing.h"
#include "services/stores/writing.h"

namespace sevenscale {
namespace {

Result<void> noteInWorkspace(
    Session& session, const ExportTrace& trace, const StoreContext& context, std::optional<qint64> exported) {
    QJsonObject told{{QStringLiteral("filter"), trace.filter}, {QStringLiteral("format"), trace.format}};
    if (exported)
        told.insert(QStringLiteral("rows"), *exported);
    return inTransaction(session, [&]() -> Result<void> {
        auto tenants
            = session.query(QStringLiteral("select id from tenants where id = coalesce(?, id) order by id"),
                {context.tenantId ? QVariant(*context.tenantId) : QVariant()});
        if (!tenants)
            return failure(tenants.error());
        while (tenants->next()) {
            const auto done = recordAudit(session, tenants->text(0),
                exported ? QStringLiteral("finish_export") : QStringLiteral("begin_export"), trace.list, {},
                std::nullopt, told);
            if (!done)
                return done;
        }
        return {};
    });
}

} // namespace

Result<void> noteExport(
    Session& session, const ExportTrace& trace, const StoreContext& context, std::optional<qint64> rows) {
    if (session.dialect() == Dialect::Sqlite)
        return noteInWorkspace(session, trace, context, rows);
    auto noted = session.query(QStringLiteral("select ops.note_export(?, ?, ?, ?, ?)"),
        {trace.list, trace.filter, trace.format, context.tenantId ? QVariant(*context.tenantId) : QVariant(),
            rows ? QVariant(*rows) : QVariant()});
    if (noted)
        return {};
    // undefined_function, invalid_schema_name
    if (noted.error().sqlState == u"42883" || noted.error().sqlState == u"3F000")
        return failure(ErrorCode::SchemaMissing,
            QStringLiteral("This database was migrated before there were exports: migrate it."));
    return failure(noted.error());
}

} // namespace sevenscale
