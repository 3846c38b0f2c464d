// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/records.h"

namespace sevenscale {

/// The document with the values of keys that name a secret (token, password, secret, credential, api_key, …)
/// replaced by dots, at any depth. For screens: what programs read of `config` stays as the database gives
/// it. Text that is no JSON is handed back as it is.
JsonText maskSecrets(const JsonText& json);

} // namespace sevenscale
