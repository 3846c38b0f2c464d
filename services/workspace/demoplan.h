// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace/demooptions.h"
#include "services/workspace/demoruns.h"

namespace sevenscale {

/// All that is settled before the first row is written: who there is, what goes wrong at the end, at which
/// pace.
struct DemoPlan {
    DemoOptions options;
    QList<DemoClinic> clinics;
    QList<DemoIncident> incidents;
    DemoPace pace;
    Timestamp from; ///< runs, logs and insights are of (from, until]
    qint64 origin = 0; ///< the local day of `from`: clinics grow from there
    qint64 firstDay = 0; ///< of the figures
    int pausedAgent = -1; ///< a person has paused it; -1: none
    Timestamp pausedSince;

    static DemoPlan make(const DemoOptions& options);

    DemoRuns runs() const;
    QList<DemoRun> justBegun() const;
    /// Exactly `options.executions` of them.
    DemoRunStream stream(const DemoRuns& runs) const;

private:
    qint64 m_skipped = 0; ///< of the oldest runs, so that there are exactly as many as asked for
};

} // namespace sevenscale
