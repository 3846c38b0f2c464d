// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <QThread>

namespace sevenscale::test {

/// A line to a PostgreSQL socket on which each byte takes a while in each direction, as on the way to a far
/// data centre; its width is not limited. It runs in a thread of its own until it is destroyed.
class SlowLine {
public:
    /// `folder` holds the server's socket.
    SlowLine(const QString& folder, const QString& port, int oneWayMs);
    ~SlowLine();
    SlowLine(const SlowLine&) = delete;
    SlowLine& operator=(const SlowLine&) = delete;

    /// The same connection by way of the line.
    QString connectionString(const QString& direct) const;

private:
    QString m_server;
    QTemporaryDir m_folder;
    QThread m_thread;
};

} // namespace sevenscale::test
