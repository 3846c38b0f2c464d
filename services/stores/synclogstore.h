// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/synclog.h"
#include "services/stores/list.h"

namespace sevenscale {

/// The attempts to sync, newest first; `integration:7` gives those of one.
const ListDefinition<SyncAttempt>& syncAttemptList();

} // namespace sevenscale
