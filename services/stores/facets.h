// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/facet.h"
#include "services/stores/liststatement.h"

namespace sevenscale {

/// The values of one key of the list's filter language and how many rows have each, the most frequent first,
/// `most` of them. The filter's own conditions on that key do not count: a facet tells what choosing another
/// value would give.
///
/// It reads all rows that match: for the lane of slow reads. InvalidInput for a key whose values are no
/// words, names or ids, and for a filter that cannot be read.
Result<QList<FacetCount>> facetCounts(Session& session, const ListShape& shape, const QString& key,
    const QString& filter, const StoreContext& context, int most = 50);

} // namespace sevenscale
