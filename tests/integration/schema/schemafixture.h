// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "tests/support/privatecluster.h"

#include <QStringList>

namespace sevenscale::test {

/// Who owns the database that is migrated. On Supabase that is no superuser, but may make roles and passes
/// policies.
enum class Owner { Superuser, BypassingOwner, PlainOwner };

/// The login of that kind of owner, made when it is not there.
Result<QString> ownerLogin(PrivateCluster& cluster, Owner owner);
/// An empty database that belongs to that owner, as Supabase makes one: `public` is the owner's, too.
Result<void> createOwnedDatabase(PrivateCluster& cluster, const QString& name, Owner owner);

/// The path of a file of tests/integration/sql.
QString sqlFile(const QString& name);
QString readFile(const QString& path);
/// Runs a file with psql, stopping at the first error, in one transaction that is rolled back when `keep` is
/// false. `before` runs first in it.
Result<void> runFile(PrivateCluster& cluster, const QString& database, const QString& login,
    const QString& file, bool keep = true, const QString& before = {});

/// The rows of a query as texts, cells joined by " | ".
Result<QStringList> rowsOf(Session& session, const QString& sql);

} // namespace sevenscale::test
