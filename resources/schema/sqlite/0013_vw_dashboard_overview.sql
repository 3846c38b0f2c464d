-- SPDX-License-Identifier: GPL-3.0-or-later
-- Exactly one row, also when every table is empty: independent counts. Archived clinics are left out, and their
-- integrations with them; those of no clinic count. total_revenue is what the clinics turn over, not what the agency
-- earns; it is summed in whole cents.
create view vw_dashboard_overview as
select c.total_clients, c.operational_clients, c.attention_clients, c.critical_clients,
    a.active_agents, a.total_agents,
    i.connected_integrations, i.total_integrations,
    case when c.revenue_cents is null then '0' else
        printf('%s%d.%02d', case when c.revenue_cents < 0 then '-' else '' end, abs(c.revenue_cents) / 100, abs(c.revenue_cents) % 100)
        end as total_revenue,
    c.avg_client_performance, a.avg_agent_performance,
    l.logs_24h,
    now_utc() as generated_at,
    c.total_clients - c.operational_clients - c.attention_clients - c.critical_clients as other_clients,
    e.executions_24h, e.succeeded_24h, e.failed_24h, e.cancelled_24h, e.in_flight_24h, e.unknown_24h,
    100.0 * e.succeeded_24h / nullif(e.succeeded_24h + e.failed_24h, 0) as success_rate_24h,
    l.errors_24h,
    c.revenue_unreadable, c.revenue_ambiguous
from (
    select count(*) as total_clients,
        count(case when lower(trim(k.status, char(9, 10, 11, 12, 13, 32, 160))) = 'operational' then 1 end) as operational_clients,
        count(case when lower(trim(k.status, char(9, 10, 11, 12, 13, 32, 160))) = 'attention' then 1 end) as attention_clients,
        count(case when lower(trim(k.status, char(9, 10, 11, 12, 13, 32, 160))) = 'critical' then 1 end) as critical_clients,
        sum(cast(replace(k.revenue_amount, '.', '') as integer)) as revenue_cents,
        avg(k.performance) as avg_client_performance,
        count(case when k.revenue_note = 'unreadable' then 1 end) as revenue_unreadable,
        count(case when k.revenue_note = 'ambiguous' then 1 end) as revenue_ambiguous
    from clients k
    where k.archived_at is null
) c
cross join (
    select count(*) as total_agents,
        count(case when lower(trim(g.status, char(9, 10, 11, 12, 13, 32, 160))) = 'active' then 1 end) as active_agents,
        avg(g.performance) as avg_agent_performance
    from ai_agents g
) a
cross join (
    select count(*) as total_integrations,
        count(case when v.state = 'connected' then 1 end) as connected_integrations
    from vw_integrations v
    left join clients k on k.id = v.client_id
    where k.archived_at is null
) i
cross join (
    select count(*) as logs_24h,
        count(case when v.level = 'error' then 1 end) as errors_24h
    from vw_system_logs v
    where v.created_at > (select utc_plus(now_utc(), -86400)) and v.created_at <= (select now_utc())
) l
cross join (
    select count(*) as executions_24h,
        count(case when v.outcome = 'succeeded' then 1 end) as succeeded_24h,
        count(case when v.outcome = 'failed' then 1 end) as failed_24h,
        count(case when v.outcome = 'cancelled' then 1 end) as cancelled_24h,
        count(case when v.outcome = 'in_flight' then 1 end) as in_flight_24h,
        count(case when v.outcome = 'unknown' then 1 end) as unknown_24h
    from vw_agent_executions v
    where v.execution_date > (select utc_plus(now_utc(), -86400)) and v.execution_date <= (select now_utc())
) e;
