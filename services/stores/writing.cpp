// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/writing.h"

namespace sevenscale {

QString nowSql(Dialect dialect) {
    return dialect == Dialect::Sqlite ? QStringLiteral("now_utc()") : QStringLiteral("now()");
}

Result<QString> tenantForWriting(Session& session, const StoreContext& context) {
    if (context.tenantId)
        return *context.tenantId;
    auto rows = session.query(QStringLiteral("select cast(id as text) from tenants order by id limit 2"));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(ErrorCode::PermissionDenied, QStringLiteral("This login belongs to no tenant."));
    const QString only = rows->text(0);
    if (rows->next())
        return failure(
            ErrorCode::InvalidInput, QStringLiteral("A new row needs a tenant, and none is chosen."));
    return only;
}

Error writeError(Error error) {
    // unique_violation, object_not_in_prerequisite_state
    if (error.sqlState == u"23505" || error.sqlState == u"55000")
        error.code = ErrorCode::Conflict;
    // what our functions say of a value that makes no sense, and CHECK
    if (error.sqlState == u"22023" || error.sqlState == u"23514")
        error.code = ErrorCode::InvalidInput;
    return error;
}

} // namespace sevenscale
