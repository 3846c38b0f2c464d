// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <algorithm>
#include <optional>

namespace sevenscale {

/// A tenant that the login may see.
struct Tenant {
    QString id; ///< uuid
    QString name;
    QString timeZone; ///< IANA
    QString role; ///< OWNER … VIEWER; empty for whoever owns the database
    friend bool operator==(const Tenant&, const Tenant&) = default;
};

/// Who is connected, as the database says.
struct Viewer {
    QString login;
    QString name; ///< of the person; empty when the login is not a person's
    bool ownsDatabase = false; ///< sees all, past the policies
    bool isClinic = false; ///< one of a clinic's own people
    QList<Tenant> tenants; ///< by name
    friend bool operator==(const Viewer&, const Viewer&) = default;
};

/// Whether the login may take whole lists away: a MANAGER or above of all that it sees (schema.md, section
/// 2). The database decides (ops.note_export); this is to offer nobody what would be refused.
inline bool mayExport(const Viewer& viewer) {
    return viewer.ownsDatabase
        || (!viewer.tenants.isEmpty()
            && std::all_of(viewer.tenants.begin(), viewer.tenants.end(), [](const Tenant& tenant) {
                   return tenant.role == QLatin1String("MANAGER") || tenant.role == QLatin1String("ADMIN")
                       || tenant.role == QLatin1String("OWNER");
               }));
}

} // namespace sevenscale

Q_DECLARE_METATYPE(sevenscale::Viewer)
