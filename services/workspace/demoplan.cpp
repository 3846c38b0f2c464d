// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/demoplan.h"

#include "services/workspace/demoagents.h"
#include "services/workspace/democalendar.h"

namespace sevenscale {
namespace {

constexpr int MostClients = 100'000;
constexpr int MostDays = 3'660;
constexpr qint64 RoomForTrouble = 500; ///< runs; below, nothing is added to what the pace brings

} // namespace

Result<void> DemoOptions::check() const {
    const auto wrong
        = [](const char* what) { return failure(ErrorCode::InvalidInput, QString::fromLatin1(what)); };
    if (clients < 1 || clients > MostClients)
        return wrong("A demo has 1 to 100000 clinics.");
    if (days < 1 || days > MostDays)
        return wrong("A demo covers 1 to 3660 days.");
    if (executions < 0 || executions > 1'000'000'000)
        return wrong("A demo has 0 to 1000000000 executions.");
    if (!until.isFinite() || until.microseconds < MicrosPerDay * 366 * 20)
        return wrong("A demo ends at a moment after 1990.");
    return {};
}

DemoPlan DemoPlan::make(const DemoOptions& options) {
    DemoPlan plan;
    plan.options = options;
    plan.clinics = demoClinics(options.seed, options.clients);
    plan.incidents = demoIncidents(options.seed, plan.clinics, options.until);
    plan.from = options.until.plusSeconds(-86'400LL * options.days);
    plan.origin = localDayOf(plan.from);
    plan.firstDay = firstDayOfMonth(plan.origin);
    if (options.executions >= RoomForTrouble) {
        plan.pausedAgent = DemoAgent::Retencao;
        plan.pausedSince = options.until.plusSeconds(-4 * 3'600 - 25 * 60);
    }
    plan.pace = DemoRuns::roughPace(options.seed, plan.from, options.until, options.executions);
    plan.pace.retries = options.executions >= RoomForTrouble;

    const qint64 wanted = options.executions - plan.justBegun().size();
    for (int tries = 0; tries < 1'000; ++tries) {
        plan.m_skipped = plan.runs().count(plan.from, options.until) - wanted;
        if (plan.m_skipped >= 0)
            break;
        plan.pace.numerator -= plan.m_skipped;
    }
    return plan;
}

DemoRuns DemoPlan::runs() const {
    DemoRuns runs(options.seed, clinics, incidents, pace);
    if (pausedAgent >= 0)
        runs.pause(pausedAgent, pausedSince);
    return runs;
}

QList<DemoRun> DemoPlan::justBegun() const {
    return options.executions >= RoomForTrouble ? runs().justBegun(options.until) : QList<DemoRun>();
}

DemoRunStream DemoPlan::stream(const DemoRuns& runs) const {
    return {runs, from, options.until, justBegun(), m_skipped};
}

} // namespace sevenscale
