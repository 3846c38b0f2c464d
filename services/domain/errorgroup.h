// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/timestamp.h"

#include <QList>
#include <QString>

namespace sevenscale {

/// Failed runs whose messages differ only in numbers, names and the like (domain/runerror.h).
struct ErrorGroup {
    QString text; ///< errorGroup() of each message, free of secrets; empty: the runs that tell no error
    qint64 runs = 0;
    qint64 agents = 0; ///< how many different ones it hit
    qint64 clients = 0;
    Timestamp firstSeen; ///< within the stretch that was looked at
    Timestamp lastSeen;
    bool isNew = false; ///< not seen before the last 24 hours, and older runs were looked at
    QList<qint64> course; ///< runs in each of ErrorGroups::steps
    friend bool operator==(const ErrorGroup&, const ErrorGroup&) = default;
};

/// The error groups of a list of runs.
struct ErrorGroups {
    QList<ErrorGroup> groups; ///< the one seen last first
    QString filter; ///< of the runs that were looked at: what was asked for, failed, and in a stretch of time
    qint64 runs = 0; ///< all that were looked at
    bool isCut = false; ///< there were more runs: the newest were looked at
    Timestamp from; ///< of the course's first step
    Timestamp to;
    qint64 stepHours = 24; ///< 1, or a day or more
    friend bool operator==(const ErrorGroups&, const ErrorGroups&) = default;
};

/// The filter of the list of executions that gives the runs of one group.
QString filterOf(const ErrorGroups& groups, const ErrorGroup& group);

} // namespace sevenscale
