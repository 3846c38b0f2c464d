// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/agentrank.h"

#include "services/domain/health.h"
#include "services/domain/status.h"

namespace sevenscale {
namespace {

QString severityOf(State state) {
    return QString::number(severity(state));
}

} // namespace

QString agentRankSql() {
    const QString ended = QStringLiteral("(v.successful_executions_24h + v.failed_executions_24h)");
    const QString success = QStringLiteral("(100.0 * v.successful_executions_24h / %1)").arg(ended);
    const QString status = QStringLiteral("lower(trim(coalesce(v.status, '')))");
    const QString known
        = QStringLiteral("case when %1 = 'active' then %2 else %3 end")
              .arg(status, severityOf(stateOf(AgentStatus::Active)), severityOf(stateOf(AgentStatus::Other)));
    const QString off = QStringLiteral("%1 in ('paused', 'inactive', 'disabled')").arg(status);
    // An active agent is silent when no run of the last 24 hours was counted at all.
    const QString how
        = QStringLiteral("case when %1 then %2 when %3 = 0 then"
                         " case when v.in_flight_executions_24h > 0 then %4"
                         " when %5 = 'active' and v.executions_24h = 0 then %6 else %7 end"
                         " when %3 < %8 then %9 ")
              .arg(off, severityOf(stateOf(AgentStatus::Paused)), ended, severityOf(State::Active), status,
                  severityOf(State::Attention), severityOf(State::Unknown))
              .arg(MinimumRuns)
              .arg(known)
        + QStringLiteral("when %1 < %2 then %3 when %1 < %4 or v.p95_duration_ms > %5 then %6 else %7 end")
              .arg(success)
              .arg(CriticalSuccessRate)
              .arg(severityOf(State::Critical))
              .arg(AttentionSuccessRate)
              .arg(AttentionP95Ms)
              .arg(severityOf(State::Attention), known);
    const QString slowness
        = QStringLiteral("case when v.p95_duration_ms > 30000 then 20.0"
                         " when v.p95_duration_ms > 10000 then (v.p95_duration_ms - 10000) / 1000.0"
                         " else 0.0 end");
    const QString raw = QStringLiteral("(100.0 - 2.5 * (100.0 - %1) - %2)").arg(success, slowness);
    const QString score = QStringLiteral(
        "case when %1 or %2 < %3 then 100 when %4 < 0 then 0 else round(cast(%4 as numeric)) end")
                              .arg(off, ended)
                              .arg(MinimumRuns)
                              .arg(raw);
    const QString failures = QStringLiteral(
        "case when v.failed_executions_24h > 999999 then 999999 else v.failed_executions_24h end");
    return QStringLiteral("cast(((5 - (%1)) * 1000 + (%2)) * 1000000 - (%3) as bigint)")
        .arg(how, score, failures);
}

} // namespace sevenscale
