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
    const QString role = roles.value(0);
    const Role known = roleFromKey(role);
    return known == Role::None ? role : roleName(known);
}

QString ViewerWords::roleName(Role role) {
    switch (role) {
    case Role::Owner:
        return tr("Owner", "role");
    case Role::Admin:
        return tr("Administrator", "role");
    case Role::Manager:
        return tr("Manager", "role");
    case Role::Operator:
        return tr("Operator", "role");
    case Role::Viewer:
        return tr("Viewer", "role");
    case Role::None:
        break;
    }
    return {};
}

QString ViewerWords::needs(Role least) {
    switch (least) {
    case Role::Owner:
        return tr("Only an owner may do this.");
    case Role::Admin:
        return tr("Only administrators and owners may do this.");
    case Role::Manager:
        return tr("Only managers, administrators and owners may do this.");
    case Role::Operator:
        return tr("Viewers may look, and not do this.");
    case Role::Viewer:
    case Role::None:
        break;
    }
    return tr("This login has no role that may do this.");
}

QString ViewerWords::tenant(const std::optional<Viewer>& viewer) {
    if (!viewer || viewer->tenants.isEmpty())
        return {};
    if (viewer->tenants.size() == 1)
        return viewer->tenants.constFirst().name;
    return tr("%n tenant(s)", nullptr, static_cast<int>(viewer->tenants.size()));
}

} // namespace sevenscale
