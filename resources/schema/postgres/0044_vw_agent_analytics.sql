-- One row per agent, and what its executions say. The stored figures drift; they stand at the end as stored_….
-- 24h is (now - 24 h, now]; today begins at midnight in the tenant's zone; a row dated in the future is in neither.
-- Cost: the agent's cost per run times the runs of 24 h. An agent that another tenant shares shows the five columns
-- that are shared, with the figures of the rows that the viewer may see.
do $step$
begin
    perform app_private.install_view('vw_agent_analytics', $view$
select a.id, a.name, a.agent_type, a.status, a.performance,
    r.executions_today::integer as executions_today,
    100.0 * r.succeeded / nullif(r.succeeded + r.failed, 0) as success_rate,
    r.executions_24h,
    r.avg_duration_ms,
    r.succeeded as successful_executions_24h,
    l.execution_date as last_execution,
    r.failed as failed_executions_24h,
    r.cancelled as cancelled_executions_24h,
    r.in_flight as in_flight_executions_24h,
    r.unknown as unknown_executions_24h,
    r.percentiles[1] as p50_duration_ms,
    r.percentiles[2] as p95_duration_ms,
    r.percentiles[3] as p99_duration_ms,
    r.tokens_24h,
    r.insights_24h,
    r.executions_24h * a.cost_per_run as cost_24h,
    a.executions_today as stored_executions_today,
    a.success_rate as stored_success_rate,
    a.last_execution as stored_last_execution,
    a.tenant_id
from (
    select o.id, o.name::text, o.agent_type::text, o.status::text, o.performance, o.cost_per_run, o.executions_today, o.success_rate,
        o.last_execution, o.tenant_id
    from public.ai_agents o
    union all
    select s.id, s.name, s.agent_type, s.status, s.performance, null, null, null, null, s.tenant_id
    from app_private.shared_agents() s
) a
left join public.tenants t on t.id = a.tenant_id
cross join lateral (
    select now() - interval '24 hours' as day_ago,
        date_trunc('day', now(), coalesce(t.time_zone, 'America/Sao_Paulo')) as midnight
    offset 0
) w
cross join lateral (
    select count(*) filter (where e.execution_date >= w.midnight) as executions_today,
        count(*) filter (where e.execution_date > w.day_ago) as executions_24h,
        count(*) filter (where e.execution_date > w.day_ago and e.outcome = 'succeeded') as succeeded,
        count(*) filter (where e.execution_date > w.day_ago and e.outcome = 'failed') as failed,
        count(*) filter (where e.execution_date > w.day_ago and e.outcome = 'cancelled') as cancelled,
        count(*) filter (where e.execution_date > w.day_ago and e.outcome = 'in_flight') as in_flight,
        count(*) filter (where e.execution_date > w.day_ago and e.outcome = 'unknown') as unknown,
        avg(e.known_duration_ms) filter (where e.execution_date > w.day_ago) as avg_duration_ms,
        percentile_cont(array[0.5, 0.95, 0.99]) within group (order by e.known_duration_ms::double precision)
            filter (where e.execution_date > w.day_ago) as percentiles,
        coalesce(sum(e.tokens_used) filter (where e.execution_date > w.day_ago), 0) as tokens_24h,
        coalesce(sum(e.insights_generated) filter (where e.execution_date > w.day_ago), 0) as insights_24h
    from (
        select x.execution_date, x.outcome, x.known_duration_ms, x.tokens_used, x.insights_generated
        from public.vw_agent_executions x
        where x.agent_id = a.id
          -- Midnight is 25 hours ago at most. Not asked of the time zone here: what is computed from another table's
          -- column may not be looked up in an index before row level security has spoken.
          and x.execution_date > now() - interval '26 hours'
          and x.execution_date <= now()
        offset 0 -- or the outcome is read once for each of the counts above
    ) e
) r
left join lateral (
    select x.execution_date
    from public.agent_executions x
    where x.agent_id = a.id and x.execution_date <= now()
    order by x.execution_date desc nulls last
    limit 1
) l on true
$view$);
end
$step$;

grant select on public.vw_agent_analytics to sevenscale_app, sevenscale_supervisor;
