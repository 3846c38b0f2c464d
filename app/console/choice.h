// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/connectionsettings.h"
#include "services/domain/connectionchoice.h"
#include "services/identity/profiles.h"

namespace sevenscale {

/// What the form of the connection dialog says, as settings to connect with. A profile's password that was
/// not typed is the keychain's to add. InvalidInput is one sentence.
Result<ConnectionSettings> settingsOf(const ConnectionChoice& choice, const Profiles& profiles);

} // namespace sevenscale
