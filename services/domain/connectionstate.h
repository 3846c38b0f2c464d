// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"
#include "services/domain/timestamp.h"

#include <QMetaType>

#include <optional>

namespace sevenscale {

/// What the console knows of its connection, for the pill and the status line.
struct ConnectionState {
    enum class Kind {
        Connecting, ///< never connected yet
        Live,
        Stale, ///< contact was lost; what is shown was true at `since`
        Offline, ///< given up until a person acts: a wrong password, a schema that is too new
    };

    Kind kind = Kind::Connecting;
    std::optional<Timestamp>
        since; ///< Stale, Offline: the last moment at which the data was known to be true
    std::optional<Error> reason; ///< why it is not live
    int nextAttemptInSeconds = 0; ///< Stale: when the next try is due
    friend bool operator==(const ConnectionState&, const ConnectionState&) = default;
};

} // namespace sevenscale

Q_DECLARE_METATYPE(sevenscale::ConnectionState)
