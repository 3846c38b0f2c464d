// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/tenantstore.h"

namespace sevenscale {

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

    auto memberships = session.query(QStringLiteral(
        "select coalesce(u.name, u.email), cast(m.tenant_id as text), m.role from users u"
        " join memberships m on m.user_id = u.id where u.login_role = session_user and m.status = 'ACTIVE'"));
    if (!memberships)
        return failure(memberships.error());
    while (memberships->next()) {
        viewer.name = memberships->text(0);
        for (Tenant& tenant : viewer.tenants) {
            if (tenant.id == memberships->text(1))
                tenant.role = memberships->text(2);
        }
    }
    return viewer;
}

} // namespace sevenscale
