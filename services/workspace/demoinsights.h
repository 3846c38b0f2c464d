// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace/democlinics.h"
#include "services/workspace/demoruns.h"

namespace sevenscale {

/// What a run found out, as `agent_insights` keeps it.
struct DemoInsight {
    QString id; ///< uuid
    qint64 client = 0;
    int agent = 0;
    qint64 execution = 0;
    Timestamp processedAt;
    QString data; ///< {"title","text","recommendation","impact","priority","confidence"}
};

/// The `nth` insight of a run that has ended.
DemoInsight demoInsight(
    quint64 seed, const DemoRun& run, qint64 execution, int nth, const DemoClinic& clinic);

} // namespace sevenscale
