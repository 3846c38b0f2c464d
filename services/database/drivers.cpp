// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/drivers.h"

#include <QSqlDatabase>

namespace sevenscale {

QStringList missingDrivers() {
    QStringList missing{QStringLiteral("QPSQL"), QStringLiteral("QSQLITE")};
    const QStringList present = QSqlDatabase::drivers();
    missing.removeIf([&](const QString& driver) { return present.contains(driver); });
    return missing;
}

} // namespace sevenscale
