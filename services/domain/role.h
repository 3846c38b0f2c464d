// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/viewer.h"

#include <QStringView>

namespace sevenscale {

/// What a membership allows; each role may what the ones before it may. The database decides by row: what the
/// console offers by role spares people a refusal, and protects nothing.
enum class Role { None, Viewer, Operator, Manager, Admin, Owner };

/// From `memberships.role`; None for a word that is none of them.
Role roleFromKey(QStringView key);
/// The highest role of the viewer in a tenant that they see; whoever owns the database is Owner.
Role roleOf(const Viewer& viewer);

} // namespace sevenscale
