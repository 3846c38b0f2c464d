// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QThread>

#include <memory>

namespace sevenscale {

/// Waits for the thread's end. One that hangs beyond the deadline (in the resolver of names, which nothing
/// interrupts) is left to end by itself, with everything that it needs. Gives up the thread either way.
void joinOrLeave(std::unique_ptr<QThread>& thread, const QDeadlineTimer& deadline);

/// Whether a thread was left in this process. main() then ends it by std::_Exit(): what the C++ runtime takes
/// down after main() the thread may still use. Any thread.
bool isThreadLeft();

} // namespace sevenscale
