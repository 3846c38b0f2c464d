// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace/demoruns.h"

namespace sevenscale {

/// A row of `system_logs`.
struct DemoLog {
    Timestamp at;
    QString type;
    QString severity; ///< empty: an older program wrote it, whose log type is its level
    QString message;
    QString details; ///< JSON
    qint64 client = 0; ///< 0: none
    qint64 agent = 0;
};

/// What a run left in the log, if anything: failures always, successes now and then.
std::optional<DemoLog> logOfRun(const DemoRun& run, qint64 execution, const DemoClinic* clinic);
/// What the programs around the agents wrote in this hour and in (from, until]: syncs, nightly jobs, people.
QList<DemoLog> logsOfHour(
    quint64 seed, const QList<DemoClinic>& clinics, qint64 hour, Timestamp from, Timestamp until);
/// What was written when an incident began.
QList<DemoLog> logsOfIncident(const DemoIncident& incident, const QList<DemoClinic>& clinics);

} // namespace sevenscale
