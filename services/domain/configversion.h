// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/records.h"

namespace sevenscale {

/// A form that an agent's configuration had: a row of `agent_config_versions`.
struct ConfigVersion {
    qint64 version = 0; ///< of this agent, from 1
    std::optional<JsonText> config; ///< secret values are masked
    std::optional<QString> changedBy; ///< a person's name; nothing: a program, or the database's owner
    Timestamp at;
    std::optional<QString> note;
    friend bool operator==(const ConfigVersion&, const ConfigVersion&) = default;
};

} // namespace sevenscale
