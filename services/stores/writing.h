// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/stores/storecontext.h"

#include <type_traits>

namespace sevenscale {

// What all stores that write have in common.

/// SQL of the moment of the transaction.
QString nowSql(Dialect dialect);

/// The tenant that a new row of the viewer's own goes to: the one that is chosen, else the only one that the
/// login sees. InvalidInput when there are several, PermissionDenied when there is none.
Result<QString> tenantForWriting(Session& session, const StoreContext& context);

/// The error as callers of a write know it: Conflict for a name that is taken and for what is not in the
/// state that was asked for.
Error writeError(Error error);

/// Runs `work` in a transaction, which is committed when it gives a value and rolled back when it gives an
/// error. Within a transaction that is open already it just runs.
template <typename Work> std::invoke_result_t<Work> inTransaction(Session& session, Work work) {
    if (session.inTransaction())
        return work();
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return failure(transaction.error());
    auto result = work();
    if (!result)
        return result;
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return result;
}

} // namespace sevenscale
