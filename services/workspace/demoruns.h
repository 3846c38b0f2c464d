// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace/demoincidents.h"
#include "services/workspace/demooptions.h"

#include <QHash>
#include <QSet>

#include <array>
#include <vector>

namespace sevenscale {

class Random;

/// Why a run failed; the wording is in demorundetails.cpp.
enum class DemoFailure {
    None,
    CredentialExpired,
    RateLimited,
    ModelTimeout,
    BadAnswer,
    IntegrationDown,
    MessageLost,
    DataMissing
};

/// One run of one agent.
struct DemoRun {
    enum class Status { Completed, Failed, Timeout, Cancelled, Running, Queued };

    Timestamp start;
    int agent = 0; ///< index into demoAgents()
    qint64 client = 0; ///< 0: for all clinics
    Status status = Status::Completed;
    DemoFailure failure = DemoFailure::None;
    int durationMs = 0; ///< what it takes, also where it has not ended yet
    int tokens = 0;
    int insights = 0;
    int attempt = 1;
    quint64 detailSeed = 0;
};

/// How many runs an hour brings: its weight times numerator / denominator. Kept, so that a workspace goes on
/// at the pace at which it began.
struct DemoPace {
    qint64 numerator = 0;
    qint64 denominator = 1;
    bool retries = true; ///< whether an incident brings runs of its own; a tiny demo has no room for them
};

/// All runs of all agents, hour by hour. What an hour brings does not depend on which hours were asked for
/// before.
class DemoRuns {
public:
    DemoRuns(quint64 seed, QList<DemoClinic> clinics, QList<DemoIncident> incidents, DemoPace pace);

    /// Roughly the pace at which (from, until] brings so many.
    static DemoPace roughPace(quint64 seed, Timestamp from, Timestamp until, qint64 executions);

    /// No runs of this agent from then on.
    void pause(int agent, Timestamp since) { m_paused.insert(agent, since); }
    /// No runs for this clinic any more.
    void leaveOut(qint64 clinic) { m_leftOut.insert(clinic); }
    bool isPaused(int agent, Timestamp at) const;

    /// How many start in (from, until].
    qint64 count(Timestamp from, Timestamp until) const;
    /// The runs that start in this hour and in (from, until], in order. Runs that have not ended at `until`
    /// are running.
    QList<DemoRun> ofHour(qint64 hour, Timestamp from, Timestamp until) const;
    /// A few that have begun just now, so that there is always something going on.
    QList<DemoRun> justBegun(Timestamp until) const;
    /// What an unfinished run needs to end well.
    DemoRun ending(DemoRun run, qint64 id) const;

private:
    bool isPlain(qint64 hour, Timestamp from, Timestamp until) const;
    static qint64 countOfHour(quint64 seed, qint64 hour, DemoPace pace);
    static QList<Timestamp> timesOfHour(quint64 seed, qint64 hour, DemoPace pace);
    void appendRetries(QList<DemoRun>& runs, const DemoIncident& incident, qint64 hour) const;
    DemoRun drawn(Timestamp start, int agent, qint64 client, Random& random) const;
    qint64 drawnClient(int agent, Random& random) const;

    quint64 m_seed;
    QList<DemoClinic> m_clinics;
    QList<DemoIncident> m_incidents;
    DemoPace m_pace;
    std::array<std::vector<qint64>, 7> m_eligible; ///< by agent: clinics that it works for
    std::array<std::vector<qint64>, 7> m_eligibleSums; ///< along m_eligible: weights added up
    QHash<int, Timestamp> m_paused;
    QSet<qint64> m_leftOut;
};

/// The runs of a stretch one after the other, with those that have just begun in their places.
class DemoRunStream {
public:
    /// The first `skipped` runs are left out.
    DemoRunStream(
        const DemoRuns& runs, Timestamp from, Timestamp until, QList<DemoRun> justBegun, qint64 skipped = 0);
    bool next(DemoRun& run);

private:
    const DemoRuns& m_runs;
    Timestamp m_from, m_until;
    QList<DemoRun> m_justBegun;
    qint64 m_skipped;
    qint64 m_hour;
    QList<DemoRun> m_buffer;
    qsizetype m_at = 0;
};

} // namespace sevenscale
