-- The views against counts by hand, over the tables alone: what differs comes back. No rows: they agree.
-- Run as the owner, on an adopted database; it has no archived clinic.
with
blank (chars) as (values (E' \t\n\x0b\f\r\u00a0')),
o as (select * from public.vw_dashboard_overview),
x as (
    select agent_id, client_id, execution_date, duration_ms, tokens_used, insights_generated,
        lower(btrim(status, (select chars from blank))) as word
    from public.agent_executions
    where execution_date > now() - interval '24 hours' and execution_date <= now()),
lacking as (
    select c.* from public.client_integrations c
    where not exists (select from public.integrations i where i.client_id = c.client_id
        and lower(btrim(i.integration_type, (select chars from blank))) = lower(btrim(c.integration_type, (select chars from blank))))),
by_hand (name, hand, shown) as (
    select 'total_clients', (select count(*)::numeric from public.clients), (select total_clients::numeric from o)
    union all select 'operational_clients', (select count(*) from public.clients where lower(btrim(status, (select chars from blank))) = 'operational'), (select operational_clients from o)
    union all select 'attention_clients', (select count(*) from public.clients where lower(btrim(status, (select chars from blank))) = 'attention'), (select attention_clients from o)
    union all select 'critical_clients', (select count(*) from public.clients where lower(btrim(status, (select chars from blank))) = 'critical'), (select critical_clients from o)
    union all select 'other_clients', (select count(*) from public.clients where coalesce(lower(btrim(status, (select chars from blank))), '') not in ('operational', 'attention', 'critical')), (select other_clients from o)
    union all select 'active_agents', (select count(*) from public.ai_agents where lower(btrim(status)) = 'active'), (select active_agents from o)
    union all select 'total_agents', (select count(*) from public.ai_agents), (select total_agents from o)
    union all select 'connected_integrations',
        (select count(*) from public.integrations where lower(btrim(status)) = 'connected')
        + (select count(*) from lacking where lower(btrim(status)) = 'connected'), (select connected_integrations from o)
    union all select 'total_integrations', (select count(*) from public.integrations) + (select count(*) from lacking), (select total_integrations from o)
    union all select 'avg_client_performance', (select avg(performance) from public.clients), (select avg_client_performance from o)
    union all select 'avg_agent_performance', (select avg(performance) from public.ai_agents), (select avg_agent_performance from o)
    union all select 'total_revenue', (select coalesce(sum(revenue_amount), 0) from public.clients), (select total_revenue from o)
    union all select 'logs_24h', (select count(*) from public.system_logs where created_at > now() - interval '24 hours' and created_at <= now()), (select logs_24h from o)
    union all select 'errors_24h', (select count(*) from public.system_logs where created_at > now() - interval '24 hours' and created_at <= now() and lower(btrim(log_type)) in ('error', 'critical')), (select errors_24h from o)
    union all select 'executions_24h', (select count(*) from x), (select executions_24h from o)
    union all select 'succeeded_24h', (select count(*) from x where word in ('completed', 'success', 'succeeded', 'ok')), (select succeeded_24h from o)
    union all select 'failed_24h', (select count(*) from x where word in ('failed', 'failure', 'error', 'timeout', 'timed_out')), (select failed_24h from o)
    union all select 'in_flight_24h', (select count(*) from x where word in ('pending', 'queued', 'running')), (select in_flight_24h from o)
    union all select 'cancelled_24h', (select count(*) from x where word in ('cancelled', 'canceled', 'skipped')), (select cancelled_24h from o)
    union all select 'rows of the overview', 1, (select count(*) from o)
    union all select 'rows of client_dashboard_view', (select count(*) from public.clients), (select count(*) from public.client_dashboard_view)
    union all select 'rows of vw_agent_analytics', (select count(*) from public.ai_agents), (select count(*) from public.vw_agent_analytics)
    union all select 'rows of vw_agent_executions', (select count(*) from public.agent_executions), (select count(*) from public.vw_agent_executions)
    union all select 'rows of vw_system_logs', (select count(*) from public.system_logs), (select count(*) from public.vw_system_logs)
    union all select 'integrations of the clinics', (select count(*) from public.vw_integrations where client_id is not null), (select coalesce(sum(total_integrations), 0) from public.client_dashboard_view)
    union all select 'analytics of agent ' || a.id || ': ' || c.what, c.hand, c.shown
        from public.vw_agent_analytics a
        cross join lateral (values
            ('executions_24h', (select count(*) from x where agent_id = a.id)::numeric, a.executions_24h::numeric),
            ('failed', (select count(*) from x where agent_id = a.id and word in ('failed', 'failure', 'error', 'timeout', 'timed_out')), a.failed_executions_24h),
            ('average', (select avg(duration_ms) from x where agent_id = a.id and duration_ms >= 0), a.avg_duration_ms),
            ('p95', (select percentile_cont(0.95) within group (order by duration_ms) from x where agent_id = a.id and duration_ms >= 0)::numeric, a.p95_duration_ms::numeric),
            ('tokens', (select coalesce(sum(tokens_used), 0) from x where agent_id = a.id), a.tokens_24h),
            ('today', (select count(*) from public.agent_executions e where e.agent_id = a.id and e.execution_date <= now()
                and (e.execution_date at time zone 'America/Sao_Paulo')::date = (now() at time zone 'America/Sao_Paulo')::date and isfinite(e.execution_date)), a.executions_today)
        ) c (what, hand, shown)
    union all select 'roi of clinic ' || v.id,
        (select roi from public.dashboard_metrics m where m.client_id = v.id and roi is not null
            and metric_date <= (now() at time zone 'America/Sao_Paulo')::date order by metric_date desc, created_at desc nulls last, id desc limit 1),
        v.roi_percent
        from public.client_dashboard_view v
    -- findings
    union all select 'finding missing_email', (select count(*) from public.clients where btrim(email) = ''), (select count(*) from public.data_quality where finding = 'missing_email')
    union all select 'finding negative_duration', (select count(*) from public.agent_executions where duration_ms < 0), (select count(*) from public.data_quality where finding = 'negative_duration')
    union all select 'finding revenue', (select count(*) from public.clients where revenue_note is not null), (select count(*) from public.data_quality where table_name = 'clients' and finding in ('revenue_unreadable', 'revenue_ambiguous'))
    union all select 'finding future execution', (select count(*) from public.agent_executions where execution_date > now()), (select count(*) from public.data_quality where finding = 'future_date' and table_name = 'agent_executions')
    union all select 'finding only in client_integrations', (select count(*) from lacking), (select count(*) from public.data_quality where finding = 'integration_only_in_client_integrations')
)
select name, hand, shown from by_hand where hand is distinct from shown;
