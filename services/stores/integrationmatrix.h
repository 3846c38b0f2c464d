// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/integrationmatrix.h"
#include "services/stores/list.h"

namespace sevenscale {

/// A page of clinics by name, each with its integrations by type, by the cursors that all lists have.
///
/// The filter is that of integrationList(): clinics of which it leaves an integration, and of these all
/// integrations, those that match marked. Without a filter every clinic comes, also one that is connected to
/// nothing. Archived clinics come only when the filter speaks of `archived`. The request's sort is not
/// heeded: there is one order.
///
/// Two statements, one for the clinics and one for what they have, whatever the page's size. Thread: that of
/// the session. InvalidInput for a filter or a cursor that cannot be read.
Result<RowPage<MatrixRow>> readIntegrationMatrix(
    Session& session, const ListRequest& request, const StoreContext& context);

} // namespace sevenscale
