// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/workspace/demologs.h"
#include "services/workspace/demometrics.h"
#include "services/workspace/demooptions.h"

#include <array>
#include <optional>

namespace sevenscale {

/// How an integration stands at a moment.
struct DemoIntegrationState {
    QString status;
    std::optional<Timestamp> lastSync;
    std::optional<Timestamp> expiresAt; ///< of the credentials behind it
};
DemoIntegrationState integrationState(quint64 seed, const DemoClinic& clinic,
    const DemoIntegration& integration, const QList<DemoIncident>& incidents, Timestamp at);

/// What an agent's own row says of its runs.
struct DemoAgentFigures {
    qint64 today = 0, succeeded = 0, failed = 0;
    std::optional<Timestamp> last;
};

/// Writes invented rows through Session::insertMany, in either dialect. Ids are given, the clinics' tenant is
/// the first one.
///
/// Thread: that of the session, which must outlive it. Failure: as the session's; Cancelled when the progress
/// handler says so. Whoever calls it owns the transaction.
class DemoWriter {
public:
    /// The next id of each table whose ids are numbers.
    struct Ids {
        qint64 execution = 1, dashboardMetric = 1, clientMetric = 1, log = 1;
    };

    DemoWriter(Session& session, DemoProgressHandler progress, qint64 total)
        : m_session(session)
        , m_progress(std::move(progress))
        , m_total(total) { }

    Ids ids;
    qint64 written() const { return m_done; }

    Result<void> clinics(
        const QList<DemoClinic>& clinics, const QList<DemoIncident>& incidents, qint64 origin, Timestamp at);
    Result<void> agents(const std::array<DemoAgentFigures, 7>& figures, int pausedAgent,
        Timestamp pausedSince, Timestamp createdAt, Timestamp at);
    Result<void> integrations(
        quint64 seed, const QList<DemoClinic>& clinics, const QList<DemoIncident>& incidents, Timestamp at);
    // What was left behind, in demotraces.cpp.
    /// The last attempts to sync each integration.
    Result<void> syncAttempts(
        quint64 seed, const QList<DemoClinic>& clinics, const QList<DemoIncident>& incidents, Timestamp at);
    /// The forms that the agents' configurations had before, in place of the one version of each that the
    /// database kept when agents() wrote them.
    Result<void> configVersions(Timestamp createdAt, Timestamp at);
    /// Views that everybody shares.
    Result<void> savedViews(Timestamp at);
    /// Also keeps the stream, whose runs insights() and logs() go through once more: they are many, and
    /// drawing them again takes less than keeping what they found and logged.
    Result<void> runs(const DemoRunStream& stream, quint64 seed);
    Result<void> insights(const QList<DemoClinic>& clinics);
    /// What the runs logged and the other lines of each hour, of (from, until], and `more`, in order of time.
    Result<void> logs(const QList<DemoClinic>& clinics, DemoLogStream::OfHour ofHour, QList<DemoLog> more,
        Timestamp from, Timestamp until);
    /// Days `first` to `last`; the last is `share` over. Clinics in `troubled` hardly see anybody on the last
    /// day.
    Result<void> days(const DemoDays& source, const QList<DemoClinic>& clinics, qint64 first, qint64 last,
        double share, const QList<qint64>& troubled, Timestamp at);
    /// Figures of whole days.
    Result<void> figures(const DemoDays& source, const QList<DemoClinic>& clinics, qint64 first, qint64 last);

private:
    /// One row more; false when it is to end.
    bool advance(DemoProgress::Step step);
    Result<void> insert(DemoProgress::Step step, const QString& table, const QStringList& columns,
        const std::function<bool(QVariantList& cells)>& next);

    Session& m_session;
    DemoProgressHandler m_progress;
    qint64 m_total;
    qint64 m_done = 0;
    bool m_cancelled = false;
    quint64 m_seed = 0;
    std::optional<DemoRunStream> m_runs; ///< at its beginning
    qint64 m_firstExecution = 1;
};

/// The cells of a day, in the order of DayColumns, for writing and for finding a row that nobody has changed.
QStringList dayColumns();
QVariantList dayCells(const DemoDay& day);

} // namespace sevenscale
