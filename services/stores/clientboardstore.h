// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/clientboard.h"
#include "services/domain/listing.h"
#include "services/stores/storecontext.h"

namespace sevenscale {

/// The clinics that the request's filter leaves, by state, in the request's order; its limit and places are
/// not looked at. What does not fit into a column is counted. InvalidInput for a filter that cannot be read.
Result<ClientBoard> readClientBoard(
    Session& session, const ListRequest& request, const StoreContext& context);

} // namespace sevenscale
