// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace sevenscale {

/// How a thing is, in the six words that every screen shares.
///
/// The domain decides the state; views give each one its mark, its colour and its default word.
/// The order is not severity: ask severity().
enum class State {
    Ok, ///< operational, connected, succeeded
    Attention, ///< slow, stale, about to fail
    Critical, ///< failed, down
    Active, ///< running now, information
    Off, ///< paused, disconnected on purpose, cancelled
    Unknown, ///< nobody has said
};

/// Higher is worse; sort descending to get "worst first".
constexpr int severity(State state) {
    switch (state) {
    case State::Critical:
        return 5;
    case State::Attention:
        return 4;
    case State::Unknown:
        return 3;
    case State::Off:
        return 2;
    case State::Active:
        return 1;
    case State::Ok:
        return 0;
    }
    return 0;
}

} // namespace sevenscale

Q_DECLARE_METATYPE(sevenscale::State)
