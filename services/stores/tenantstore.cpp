// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/tenantstore.h"

namespace sevenscale {

namespace {

/// What ops.whoami says: the person's name, and their role in each tenant. A database that was migrated
/// before there was such a function says nothing.
Result<void> readPerson(Session& session, Viewer& viewer) {
    auto known = session.query(QStringLiteral(
        "select exists (select 1 from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
        " where n.nspname = 'ops' and p.proname = 'whoami' and has_schema_privilege(n.oid, 'USAGE')"
        "   and has_function_privilege(p.oid, 'EXECUTE'))"));
    if (!known)
        return failure(known.error());
    if (!known->next() || !known->boolean(0))
        return {};
    auto rows = session.query(
        QStringLiteral("select w.user_name, cast(w.tenant_id as text), w.role from ops.whoami() w"));
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        viewer.name = rows->text(0);
        for (Tenant& tenant : viewer.tenants) {
            if (tenant.id == rows->text(1))
                tenant.role = rows->text(2);
        }
    }
    return {};
}

} // namespace

Result<Viewer> readViewer(Session& session) {
    Viewer viewer;
    if (session.dialect() == Dialect::PostgreSql) {
        auto rows = session.query(QStringLiteral(
            "select session_user, to_regclass('public.tenants') is not null, to_regclass('public.clients') "
            "is not null,"
            " (select relowner = (select oid from pg_roles where rolname = session_user) from pg_class"
            "   where oid = to_regclass('public.clients')),"
            " (select rolbypassrls or rolsuper from pg_roles where rolname = session_user),"
            " exists (select 1 from pg_roles where rolname = 'sevenscale_clinic'"
            "   and pg_has_role(session_user, oid, 'member'))"));
        if (!rows)
            return failure(rows.error());
        rows->next();
        viewer.login = rows->text(0);
        if (!rows->boolean(1))
            return failure(ErrorCode::SchemaMissing, QStringLiteral("The database has not been migrated."));
        viewer.ownsDatabase = rows->boolean(3) || rows->boolean(4);
        viewer.isClinic = !viewer.ownsDatabase && rows->boolean(5);
    } else {
        viewer.ownsDatabase = true;
    }
    auto tenants = session.query(
        QStringLiteral("select cast(id as text), name, time_zone from tenants order by name, id"));
    if (!tenants)
        return failure(tenants.error());
    while (tenants->next())
        viewer.tenants.append({tenants->text(0), tenants->text(1), tenants->text(2), {}});
    if (viewer.ownsDatabase)
        return viewer;
    if (auto done = readPerson(session, viewer); !done)
        return failure(done.error());
    return viewer;
}

} // namespace sevenscale
