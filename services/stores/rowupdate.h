// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/edit.h"
#include "services/stores/auditing.h"
#include "services/stores/writing.h"

#include <QList>

#include <utility>

namespace sevenscale {

/// The columns of a row that is to be made or changed, and their values. The names are the program's own.
using RowChanges = QList<std::pair<QString, QVariant>>;

/// Makes a row of a table that is audited, and gives its id. In the caller's transaction.
Result<QString> insertRow(Session& session, const QString& table, const RowChanges& row);

/// Changes these columns, if the row is still of that version, and says whether it was. Tables of the seed
/// get their `updated_at` written, which no trigger of PostgreSQL does. In the caller's transaction.
Result<bool> updateColumns(
    Session& session, const QString& table, const QVariant& id, const RowChanges& changes, qint64 rowVersion);

/// Deletes a row and says whether there was one that the login may delete: in PostgreSQL by the function of
/// `ops` that looks at that, because nobody holds DELETE on a table. A transaction of its own.
Result<bool> deleteRow(Session& session, const QString& table, const QString& function, const QString& id);

/// The same as updateColumns() as a transaction of its own, with the row as it is then, saved or somebody
/// else's. PermissionDenied when the row is of that version and was not changed all the same: policies hide
/// it from the update.
template <typename Row, typename Read>
Result<Edited<Row>> updateRow(Session& session, const QString& table, const QVariant& id,
    const RowChanges& changes, qint64 rowVersion, Read read) {
    return inTransaction(session, [&]() -> Result<Edited<Row>> {
        const auto saved
            = changes.isEmpty() ? Result<bool>(true) : updateColumns(session, table, id, changes, rowVersion);
        if (!saved)
            return failure(saved.error());
        Result<Row> now = read();
        if (!now)
            return failure(now.error());
        if (!*saved && now->rowVersion == rowVersion)
            return failure(ErrorCode::PermissionDenied, QStringLiteral("This login may not change the row."));
        return Edited<Row>{std::move(*now), *saved};
    });
}

} // namespace sevenscale
