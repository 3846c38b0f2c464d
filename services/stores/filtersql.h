// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/stores/liststatement.h"

namespace sevenscale {

/// The conditions of a filter as SQL; all that the person typed are parameters. InvalidInput carries the
/// FilterMistake.
Result<Statement> filterCondition(
    const ListShape& shape, const QString& filter, const StoreContext& context, Dialect dialect);

} // namespace sevenscale
