// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/bulkrun.h"
#include "app/console/clientturn.h"
#include "services/stores/bulkrows.h"

namespace sevenscale {

/// Turns the same thing of many clinics, each by itself, and takes it back. Clinics where it is so already
/// are left out; one that somebody else turned meanwhile is refused, and stays as it is.
BulkJob clientBulkJob(
    ClientTurn::What what, const QString& to, const BulkRequest& request, const StoreContext& context);

} // namespace sevenscale
