// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/stores/liststatement.h"

namespace sevenscale {

/// The conditions of a filter as SQL, its values as parameters. InvalidInput names the place in the filter.
Result<Statement> filterCondition(
    const ListShape& shape, const Filter& filter, const StoreContext& context, Dialect dialect);

} // namespace sevenscale
