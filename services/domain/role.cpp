// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/role.h"

#include <algorithm>

namespace sevenscale {

Role roleFromKey(QStringView key) {
    if (key == u"VIEWER")
        return Role::Viewer;
    if (key == u"OPERATOR")
        return Role::Operator;
    if (key == u"MANAGER")
        return Role::Manager;
    if (key == u"ADMIN")
        return Role::Admin;
    if (key == u"OWNER")
        return Role::Owner;
    return Role::None;
}

Role roleOf(const Viewer& viewer) {
    if (viewer.ownsDatabase)
        return Role::Owner;
    Role highest = Role::None;
    for (const Tenant& tenant : viewer.tenants)
        highest = std::max(highest, roleFromKey(tenant.role));
    return highest;
}

} // namespace sevenscale
