// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sevenscale {

/// Waits until the socket can be read (or written as well), has an error, or the time is over: then false.
/// Without a socket it waits the time.
bool waitForSocket(qintptr socket, bool forOutput, int milliseconds);
/// The numeric addresses of a name, in the resolver's order; none when it knows none. Takes as long as the
/// resolver does.
QStringList addressesOf(const QString& host);
/// Ends traffic in both directions at once, so that nobody waits for the other side. The socket stays open.
void shutDownSocket(qintptr socket);

} // namespace sevenscale
