-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row per agent, and what its executions say; the stored figures drift and stand at the end as stored_….
-- 24h is (now - 24 h, now]; today begins at midnight in the tenant's zone; a row dated in the future is in neither.
create view vw_agent_analytics as
select a.id, a.name, a.agent_type, a.status, a.performance,
    r.executions_today,
    100.0 * r.succeeded / nullif(r.succeeded + r.failed, 0) as success_rate,
    r.executions_24h,
    r.avg_duration_ms,
    r.succeeded as successful_executions_24h,
    (select x.execution_date from agent_executions x
     where x.agent_id = a.id and x.execution_date <= (select now_utc())
     order by x.execution_date desc limit 1) as last_execution,
    r.failed as failed_executions_24h,
    r.cancelled as cancelled_executions_24h,
    r.in_flight as in_flight_executions_24h,
    r.unknown as unknown_executions_24h,
    r.p50_duration_ms,
    r.p95_duration_ms,
    r.p99_duration_ms,
    r.tokens_24h,
    r.insights_24h,
    -- exact: whole millionths, as numeric(12, 6) keeps them
    case when a.cost_per_run is not null then printf('%d.%06d',
        r.executions_24h * cast(round(cast(a.cost_per_run as real) * 1000000) as integer) / 1000000,
        r.executions_24h * cast(round(cast(a.cost_per_run as real) * 1000000) as integer) % 1000000) end as cost_24h,
    a.executions_today as stored_executions_today,
    a.success_rate as stored_success_rate,
    a.last_execution as stored_last_execution,
    a.tenant_id
from (
    select w.id,
        count(case when e.execution_date >= w.midnight then 1 end) as executions_today,
        count(case when e.execution_date > w.day_ago then 1 end) as executions_24h,
        count(case when e.execution_date > w.day_ago and e.outcome = 'succeeded' then 1 end) as succeeded,
        count(case when e.execution_date > w.day_ago and e.outcome = 'failed' then 1 end) as failed,
        count(case when e.execution_date > w.day_ago and e.outcome = 'cancelled' then 1 end) as cancelled,
        count(case when e.execution_date > w.day_ago and e.outcome = 'in_flight' then 1 end) as in_flight,
        count(case when e.execution_date > w.day_ago and e.outcome = 'unknown' then 1 end) as unknown,
        avg(case when e.execution_date > w.day_ago then e.known_duration_ms end) as avg_duration_ms,
        percentile_cont(case when e.execution_date > w.day_ago then e.known_duration_ms end, 0.5) as p50_duration_ms,
        percentile_cont(case when e.execution_date > w.day_ago then e.known_duration_ms end, 0.95) as p95_duration_ms,
        percentile_cont(case when e.execution_date > w.day_ago then e.known_duration_ms end, 0.99) as p99_duration_ms,
        coalesce(sum(case when e.execution_date > w.day_ago then e.tokens_used end), 0) as tokens_24h,
        coalesce(sum(case when e.execution_date > w.day_ago then e.insights_generated end), 0) as insights_24h
    from (
        -- the limit keeps this apart, so that midnight is found once per agent and not once per run
        select g.id, utc_plus(now_utc(), -86400) as day_ago,
            local_midnight(local_date(now_utc(), coalesce(t.time_zone, 'America/Sao_Paulo')),
                coalesce(t.time_zone, 'America/Sao_Paulo')) as midnight
        from ai_agents g left join tenants t on t.id = g.tenant_id
        limit -1
    ) w
    left join vw_agent_executions e on e.agent_id = w.id
        -- a local day is at most 25 hours long
        and e.execution_date > (select utc_plus(now_utc(), -93600)) and e.execution_date <= (select now_utc())
    group by w.id
) r
join ai_agents a on a.id = r.id;
