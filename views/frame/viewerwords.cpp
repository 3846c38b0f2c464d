// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/viewerwords.h"

namespace sevenscale {

QString ViewerWords::name(const std::optional<Viewer>& viewer) {
    if (!viewer)
        return {};
    return viewer->name.isEmpty() ? viewer->login : viewer->name;
}

QString ViewerWords::role(const std::optional<Viewer>& viewer, bool demo) {
    if (!viewer)
        return {};
    if (viewer->ownsDatabase)
        return demo ? QString() : tr("Database owner");
    if (viewer->isClinic)
        return tr("Clinic's team");
    QStringList roles;
    for (const Tenant& tenant : viewer->tenants)
        roles.append(tenant.role);
    roles.removeDuplicates();
    if (roles.size() > 1)
        return tr("Several roles");
    QString role = roles.value(0);
    if (role == QLatin1String("OWNER"))
        return tr("Owner", "role");
    if (role == QLatin1String("ADMIN"))
        return tr("Administrator", "role");
    if (role == QLatin1String("MANAGER"))
        return tr("Manager", "role");
    if (role == QLatin1String("OPERATOR"))
        return tr("Operator", "role");
    if (role == QLatin1String("VIEWER"))
        return tr("Viewer", "role");
    return role;
}

QString ViewerWords::tenant(const std::optional<Viewer>& viewer) {
    if (!viewer || viewer->tenants.isEmpty())
        return {};
    if (viewer->tenants.size() == 1)
        return viewer->tenants.constFirst().name;
    return tr("%n tenant(s)", nullptr, static_cast<int>(viewer->tenants.size()));
}

} // namespace sevenscale
