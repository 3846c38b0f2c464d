-- Exactly one row, also when every table is empty: independent counts, each over one table. Rows
-- are grouped by the word as it stands, and a word is read once for each group, not for each row.
-- Archived clinics are left out, and with them their integrations; those of no clinic count. total_revenue is what the clinics turn over, not what the agency earns.
do $step$
begin
    perform app_private.install_view('vw_dashboard_overview', $view$
select c.total_clients, c.operational_clients, c.attention_clients, c.critical_clients,
    a.active_agents, a.total_agents,
    i.connected_integrations, i.total_integrations,
    c.total_revenue, c.avg_client_performance, a.avg_agent_performance,
    l.logs_24h,
    now() as generated_at,
    c.total_clients - c.operational_clients - c.attention_clients - c.critical_clients as other_clients,
    e.executions_24h, e.succeeded_24h, e.failed_24h, e.cancelled_24h, e.in_flight_24h, e.unknown_24h,
    100.0 * e.succeeded_24h / nullif(e.succeeded_24h + e.failed_24h, 0) as success_rate_24h,
    l.errors_24h,
    c.revenue_unreadable, c.revenue_ambiguous
from (
    select coalesce(sum(g.n), 0)::bigint as total_clients,
        coalesce(sum(g.n) filter (where lower(btrim(g.status, E' \t\n\x0b\f\r\u00a0')) = 'operational'), 0)::bigint as operational_clients,
        coalesce(sum(g.n) filter (where lower(btrim(g.status, E' \t\n\x0b\f\r\u00a0')) = 'attention'), 0)::bigint as attention_clients,
        coalesce(sum(g.n) filter (where lower(btrim(g.status, E' \t\n\x0b\f\r\u00a0')) = 'critical'), 0)::bigint as critical_clients,
        coalesce(sum(g.revenue), 0) as total_revenue,
        sum(g.performance) / nullif(sum(g.rated), 0) as avg_client_performance,
        coalesce(sum(g.unreadable), 0)::bigint as revenue_unreadable,
        coalesce(sum(g.ambiguous), 0)::bigint as revenue_ambiguous
    from (
        select k.status, count(*) as n,
            sum(k.revenue_amount) as revenue, sum(k.performance) as performance, count(k.performance) as rated,
            count(*) filter (where k.revenue_note = 'unreadable') as unreadable,
            count(*) filter (where k.revenue_note = 'ambiguous') as ambiguous
        from public.clients k
        where k.archived_at is null
        group by k.status
    ) g
) c
cross join (
    select count(*) as total_agents,
        count(*) filter (where lower(btrim(g.status, E' \t\n\x0b\f\r\u00a0')) = 'active') as active_agents,
        avg(g.performance) as avg_agent_performance
    from public.ai_agents g
) a
cross join (
    select coalesce(sum(g.n), 0)::bigint as total_integrations,
        coalesce(sum(g.n) filter (where lower(btrim(g.status, E' \t\n\x0b\f\r\u00a0')) = 'connected'), 0)::bigint as connected_integrations
    from (
        select v.status, count(*) as n
        from public.vw_integrations v
        left join public.clients k on k.id = v.client_id
        where k.archived_at is null
        group by v.status
    ) g
) i
cross join (
    select count(*) as logs_24h,
        count(*) filter (where v.level = 'error') as errors_24h
    from public.vw_system_logs v
    where v.created_at > now() - interval '24 hours' and v.created_at <= now()
) l
cross join (
    select coalesce(sum(o.n), 0)::bigint as executions_24h,
        coalesce(sum(o.n) filter (where o.outcome = 'succeeded'), 0)::bigint as succeeded_24h,
        coalesce(sum(o.n) filter (where o.outcome = 'failed'), 0)::bigint as failed_24h,
        coalesce(sum(o.n) filter (where o.outcome = 'cancelled'), 0)::bigint as cancelled_24h,
        coalesce(sum(o.n) filter (where o.outcome = 'in_flight'), 0)::bigint as in_flight_24h,
        coalesce(sum(o.n) filter (where o.outcome = 'unknown'), 0)::bigint as unknown_24h
    from (
        select v.outcome, count(*) as n
        from public.vw_agent_executions v
        where v.execution_date > now() - interval '24 hours' and v.execution_date <= now()
        group by v.outcome
    ) o
) e
$view$);
end
$step$;

grant select on public.vw_dashboard_overview to sevenscale_app, sevenscale_clinic;
