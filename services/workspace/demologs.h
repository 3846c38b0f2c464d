// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace/demoruns.h"

#include <functional>

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

/// Everything that is logged in (from, until], in order of time, one hour in memory at once: what the runs of
/// a stretch left, what the programs around them wrote, and some lines more.
class DemoLogStream {
public:
    /// What is written in an hour beside the runs.
    using OfHour = std::function<QList<DemoLog>(qint64 hour)>;

    /// `firstExecution` is the id of the first run.
    DemoLogStream(DemoRunStream runs, qint64 firstExecution, const QList<DemoClinic>& clinics, OfHour ofHour,
        QList<DemoLog> more, Timestamp from, Timestamp until);
    bool next(DemoLog& log);

private:
    void readHour();

    DemoRunStream m_runs;
    qint64 m_execution;
    const QList<DemoClinic>& m_clinics;
    OfHour m_ofHour;
    Timestamp m_until;
    qint64 m_hour;
    DemoRun m_run; ///< the next one
    bool m_hasRun;
    QList<DemoLog> m_pending; ///< a run is logged when it ends: some are of a later hour
    QList<DemoLog> m_ready;
    qsizetype m_at = 0;
};

} // namespace sevenscale
