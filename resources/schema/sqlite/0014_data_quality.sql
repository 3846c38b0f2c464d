-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is wrong with the data: one row per finding. Nothing here is refused or mended; a person decides.
-- The findings, their names and sentences are those of resources/schema/postgres; what can only be wrong in a live
-- database (other programs' tables) is not asked for.
create view data_quality as
select case c.revenue_note when 'ambiguous' then 'revenue_ambiguous' else 'revenue_unreadable' end as finding,
    'clients' as table_name, cast(c.id as text) as row_id, 'revenue' as column_name, c.revenue as value,
    case c.revenue_note when 'ambiguous' then 'Read as thousands; it may have been meant as decimals.'
         else 'Not an amount of money; it counts as none.' end as reason,
    c.tenant_id, c.id as client_id
from clients c
where c.revenue_note is not null
union all
select 'unknown_status', 'clients', cast(c.id as text), 'status', c.status,
    'Not a word that the console knows; counted as other or unknown.',
    c.tenant_id, c.id
from clients c
where coalesce(lower(trim(c.status, char(9, 10, 11, 12, 13, 32, 160))), '') not in ('operational', 'attention', 'critical')
union all
select 'unknown_status', 'ai_agents', cast(a.id as text), 'status', a.status,
    'Not a word that the console knows; counted as other or unknown.',
    a.tenant_id, null
from ai_agents a
where coalesce(lower(trim(a.status, char(9, 10, 11, 12, 13, 32, 160))), '') not in ('active', 'paused', 'inactive', 'disabled')
union all
select 'unknown_status', 'agent_executions', cast(e.id as text), 'status', e.status,
    'Not a word that the console knows; counted as other or unknown.',
    e.tenant_id, e.client_id
from vw_agent_executions e
where e.outcome = 'unknown' and e.tenant_id in (select t.id from tenants t) -- which brings the index in
union all
select 'unknown_status', 'agent_insights', cast(g.id as text), 'status', g.status,
    'Not a word that the console knows; counted as other or unknown.',
    g.tenant_id, g.client_id
from agent_insights g
where coalesce(lower(trim(g.status, char(9, 10, 11, 12, 13, 32, 160))), '') not in ('completed', 'success', 'succeeded', 'ok', 'failed', 'failure', 'error', 'timeout', 'timed_out',
        'pending', 'queued', 'running', 'cancelled', 'canceled', 'skipped')
union all
select 'unknown_status', 'integrations', cast(i.id as text), 'status', i.status,
    'Not a word that the console knows; counted as other or unknown.',
    i.tenant_id, i.client_id
from integrations i
where coalesce(lower(trim(i.status, char(9, 10, 11, 12, 13, 32, 160))), '') not in ('connected', 'attention', 'warning', 'degraded', 'expiring', 'expired', 'token_expired',
        'reauth_required', 'pending', 'syncing', 'error', 'failed', 'failure', 'critical', 'timeout', 'revoked', 'unauthorized',
        'disconnected', 'inactive', 'disabled', 'paused', 'not_connected')
union all
select 'unknown_status', 'client_integrations', cast(i.id as text), 'status', i.status,
    'Not a word that the console knows; counted as other or unknown.',
    i.tenant_id, i.client_id
from client_integrations i
where coalesce(lower(trim(i.status, char(9, 10, 11, 12, 13, 32, 160))), '') not in ('connected', 'attention', 'warning', 'degraded', 'expiring', 'expired', 'token_expired',
        'reauth_required', 'pending', 'syncing', 'error', 'failed', 'failure', 'critical', 'timeout', 'revoked', 'unauthorized',
        'disconnected', 'inactive', 'disabled', 'paused', 'not_connected')
union all
select 'future_date', 'clients', cast(x.id as text), 'created_at', x.created_at,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.id
from clients x
where x.created_at > (select now_utc())
union all
select 'future_date', 'clients', cast(x.id as text), 'updated_at', x.updated_at,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.id
from clients x
where x.updated_at > (select now_utc())
union all
select 'future_date', 'agent_executions', cast(x.id as text), 'execution_date', x.execution_date,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from agent_executions x
where x.execution_date > (select now_utc())
union all
select 'future_date', 'agent_insights', cast(x.id as text), 'processed_at', x.processed_at,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from agent_insights x
where x.processed_at > (select now_utc())
union all
select 'future_date', 'integrations', cast(x.id as text), 'last_sync', x.last_sync,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from integrations x
where x.last_sync > (select now_utc())
union all
select 'future_date', 'client_integrations', cast(x.id as text), 'last_sync', x.last_sync,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from client_integrations x
where x.last_sync > (select now_utc())
union all
select 'future_date', 'integration_data', cast(x.id as text), 'collected_at', x.collected_at,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from integration_data x
where x.collected_at > (select now_utc())
union all
select 'future_date', 'system_logs', cast(x.id as text), 'created_at', x.created_at,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from system_logs x
where x.created_at > (select now_utc())
union all
select 'future_date', 'client_metrics', cast(x.id as text), 'metric_date', x.metric_date,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from client_metrics x
join tenants t on t.id = x.tenant_id
where x.metric_date > local_date((select now_utc()), t.time_zone)
union all
select 'future_date', 'dashboard_metrics', cast(x.id as text), 'metric_date', x.metric_date,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from dashboard_metrics x
join tenants t on t.id = x.tenant_id
where x.metric_date > local_date((select now_utc()), t.time_zone)
union all
select 'filed_a_day_ahead', 'client_metrics', cast(x.id as text), 'metric_date', x.metric_date,
    'Written late in the evening and filed under the next day, because the server counts days in UTC.',
    x.tenant_id, x.client_id
from client_metrics x
join tenants t on t.id = x.tenant_id
where x.metric_date = substr(x.created_at, 1, 10)
  and date(x.metric_date, '-1 day') = local_date(x.created_at, t.time_zone)
union all
select 'filed_a_day_ahead', 'dashboard_metrics', cast(x.id as text), 'metric_date', x.metric_date,
    'Written late in the evening and filed under the next day, because the server counts days in UTC.',
    x.tenant_id, x.client_id
from dashboard_metrics x
join tenants t on t.id = x.tenant_id
where x.metric_date = substr(x.created_at, 1, 10)
  and date(x.metric_date, '-1 day') = local_date(x.created_at, t.time_zone)
union all
select 'negative_duration', 'agent_executions', cast(e.id as text), 'duration_ms', cast(e.duration_ms as text),
    'A duration below zero is no duration; left out of averages and percentiles.',
    e.tenant_id, e.client_id
from agent_executions e
where e.duration_ms < 0
union all
select 'orphan', 'agent_executions', cast(x.id as text), 'client_id', cast(x.client_id as text),
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from agent_executions x
where x.client_id is not null and not exists (select 1 from clients c where c.id = x.client_id)
union all
select 'orphan', 'agent_insights', cast(x.id as text), 'client_id', cast(x.client_id as text),
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from agent_insights x
where x.client_id is not null and not exists (select 1 from clients c where c.id = x.client_id)
union all
select 'orphan', 'client_metrics', cast(x.id as text), 'client_id', cast(x.client_id as text),
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from client_metrics x
where x.client_id is not null and not exists (select 1 from clients c where c.id = x.client_id)
union all
select 'orphan', 'dashboard_metrics', cast(x.id as text), 'client_id', cast(x.client_id as text),
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from dashboard_metrics x
where x.client_id is not null and not exists (select 1 from clients c where c.id = x.client_id)
union all
select 'orphan', 'integrations', cast(x.id as text), 'client_id', cast(x.client_id as text),
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from integrations x
where x.client_id is not null and not exists (select 1 from clients c where c.id = x.client_id)
union all
select 'orphan', 'client_integrations', cast(x.id as text), 'client_id', cast(x.client_id as text),
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from client_integrations x
where x.client_id is not null and not exists (select 1 from clients c where c.id = x.client_id)
union all
select 'orphan', 'integration_data', cast(x.id as text), 'client_id', cast(x.client_id as text),
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from integration_data x
where x.client_id is not null and not exists (select 1 from clients c where c.id = x.client_id)
union all
select 'orphan', 'system_logs', cast(x.id as text), 'client_id', cast(x.client_id as text),
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from system_logs x
where x.client_id is not null and not exists (select 1 from clients c where c.id = x.client_id)
union all
select 'orphan', 'client_metrics', cast(x.id as text), 'client_id', null,
    'Belongs to no clinic.',
    x.tenant_id, x.client_id
from client_metrics x
where x.client_id is null
union all
select 'orphan', 'dashboard_metrics', cast(x.id as text), 'client_id', null,
    'Belongs to no clinic.',
    x.tenant_id, x.client_id
from dashboard_metrics x
where x.client_id is null
union all
select 'orphan', 'integrations', cast(x.id as text), 'client_id', null,
    'Belongs to no clinic.',
    x.tenant_id, x.client_id
from integrations x
where x.client_id is null
union all
select 'orphan', 'client_integrations', cast(x.id as text), 'client_id', null,
    'Belongs to no clinic.',
    x.tenant_id, x.client_id
from client_integrations x
where x.client_id is null
union all
select 'orphan', 'integration_data', cast(x.id as text), 'client_id', null,
    'Belongs to no clinic.',
    x.tenant_id, x.client_id
from integration_data x
where x.client_id is null
union all
select 'orphan', 'agent_executions', cast(x.id as text), 'agent_id', cast(x.agent_id as text),
    'Names an agent that does not exist.',
    x.tenant_id, x.client_id
from agent_executions x
where x.agent_id is not null and not exists (select 1 from ai_agents a where a.id = x.agent_id)
union all
select 'orphan', 'system_logs', cast(x.id as text), 'agent_id', cast(x.agent_id as text),
    'Names an agent that does not exist.',
    x.tenant_id, x.client_id
from system_logs x
where x.agent_id is not null and not exists (select 1 from ai_agents a where a.id = x.agent_id)
union all
select 'orphan', 'agent_executions', cast(x.id as text), 'agent_id', null,
    'Belongs to no agent.',
    x.tenant_id, x.client_id
from agent_executions x
where x.agent_id is null
union all
select 'duplicate', 'clients', cast(x.id as text), null, x.name,
    'A newer clinic of the same name and city stands beside it.',
    x.tenant_id, x.id
from (
    select d.id, d.tenant_id, d.name, row_number() over (partition by d.tenant_id, lower(trim(d.name, char(9, 10, 11, 12, 13, 32, 160))), lower(trim(d.city, char(9, 10, 11, 12, 13, 32, 160))) order by d.created_at desc, d.id desc) as nth
    from clients d
) x
where x.nth > 1
union all
select 'duplicate', 'ai_agents', cast(x.id as text), null, x.name,
    'A newer agent of the same name stands beside it.',
    x.tenant_id, null
from (
    select d.id, d.tenant_id, d.name, row_number() over (partition by d.tenant_id, lower(trim(d.name, char(9, 10, 11, 12, 13, 32, 160))) order by d.id desc) as nth
    from ai_agents d
) x
where x.nth > 1
union all
select 'duplicate', 'integrations', cast(x.id as text), null, x.integration_type,
    'A newer integration of the same clinic and type stands beside it.',
    x.tenant_id, x.client_id
from (
    select d.id, d.tenant_id, d.client_id, d.integration_type, row_number() over (partition by d.client_id, lower(trim(d.integration_type, char(9, 10, 11, 12, 13, 32, 160))) order by d.created_at desc, d.id desc) as nth
    from integrations d
    where d.client_id is not null
) x
where x.nth > 1
union all
select 'duplicate', 'client_integrations', cast(x.id as text), null, x.integration_type,
    'A newer account of the same clinic and type stands beside it.',
    x.tenant_id, x.client_id
from (
    select d.id, d.tenant_id, d.client_id, d.integration_type, row_number() over (partition by d.client_id, lower(trim(d.integration_type, char(9, 10, 11, 12, 13, 32, 160))) order by d.created_at desc, d.id desc) as nth
    from client_integrations d
    where d.client_id is not null
) x
where x.nth > 1
union all
select 'duplicate', 'client_metrics', cast(x.id as text), null, x.metric_type || ' ' || x.metric_date,
    'A newer row of the same clinic, type and day stands beside it; the newer one counts.',
    x.tenant_id, x.client_id
from (
    select d.id, d.tenant_id, d.client_id, d.metric_type, d.metric_date, row_number() over (partition by d.client_id, lower(trim(d.metric_type, char(9, 10, 11, 12, 13, 32, 160))), d.metric_date order by d.created_at desc, d.id desc) as nth
    from client_metrics d
    where d.client_id is not null
) x
where x.nth > 1
union all
select 'duplicate', 'dashboard_metrics', cast(x.id as text), null, x.metric_date,
    'A newer row of the same clinic and day stands beside it; the newer one counts.',
    x.tenant_id, x.client_id
from (
    select d.id, d.tenant_id, d.client_id, d.metric_date, row_number() over (partition by d.client_id, d.metric_date order by d.created_at desc, d.id desc) as nth
    from dashboard_metrics d
    where d.client_id is not null
) x
where x.nth > 1
union all
select 'unknown_integration_type', 'integrations', cast(i.id as text), 'integration_type', i.integration_type,
    'Not one of the seven types of integration.',
    i.tenant_id, i.client_id
from integrations i
where coalesce(lower(trim(i.integration_type, char(9, 10, 11, 12, 13, 32, 160))), '') not in ('google_calendar', 'calendly', 'hubspot_crm', 'google_ads', 'meta_ads', 'whatsapp_business',
        'google_analytics')
union all
select 'unknown_integration_type', 'client_integrations', cast(i.id as text), 'integration_type', i.integration_type,
    'Not one of the seven types of integration.',
    i.tenant_id, i.client_id
from client_integrations i
where coalesce(lower(trim(i.integration_type, char(9, 10, 11, 12, 13, 32, 160))), '') not in ('google_calendar', 'calendly', 'hubspot_crm', 'google_ads', 'meta_ads', 'whatsapp_business',
        'google_analytics')
union all
select 'unknown_integration_type', 'integration_data', cast(i.id as text), 'integration_type', i.integration_type,
    'Not one of the seven types of integration.',
    i.tenant_id, i.client_id
from integration_data i
where coalesce(lower(trim(i.integration_type, char(9, 10, 11, 12, 13, 32, 160))), '') not in ('google_calendar', 'calendly', 'hubspot_crm', 'google_ads', 'meta_ads', 'whatsapp_business',
        'google_analytics')
union all
select 'missing_email', 'clients', cast(c.id as text), 'email', null,
    'The clinic has no e-mail address.',
    c.tenant_id, c.id
from clients c
where not c.has_email
union all
select 'integration_only_in_client_integrations', 'client_integrations', cast(v.id as text), null, v.integration_type,
    'Has an account, but no row in integrations; counted as one more integration.',
    v.tenant_id, v.client_id
from vw_integrations v
where v.source = 'client_integrations'
union all
select 'stored_figure_drift', 'ai_agents', cast(a.id as text), 'executions_today', cast(a.stored_executions_today as text),
    'The executions say ' || a.executions_today || '.', a.tenant_id, null
from vw_agent_analytics a
where a.stored_executions_today <> a.executions_today
union all
select 'stored_figure_drift', 'ai_agents', cast(a.id as text), 'success_rate', a.stored_success_rate,
    printf('The executions of 24 hours say %.1f per cent.', a.success_rate), a.tenant_id, null
from vw_agent_analytics a
where abs(cast(a.stored_success_rate as real) - a.success_rate) > 0.5
  and abs(cast(a.stored_success_rate as real) * 100 - a.success_rate) > 0.5 -- programs also store 0 to 1
union all
select 'stored_figure_drift', 'ai_agents', cast(a.id as text), 'last_execution', a.stored_last_execution,
    coalesce('The newest execution is of ' || a.last_execution || '.', 'There is no execution.'), a.tenant_id, null
from vw_agent_analytics a
where a.stored_last_execution is not a.last_execution
  and not coalesce(a.stored_last_execution between utc_plus(a.last_execution, -60) and utc_plus(a.last_execution, 60), 0)
union all
select 'future_date', 'ai_agents', cast(a.id as text), 'created_at', a.created_at,
    'Dated in the future; left out of every period that ends now.', a.tenant_id, null
from ai_agents a
where a.created_at > (select now_utc())
union all
select 'future_date', 'ai_agents', cast(a.id as text), 'updated_at', a.updated_at,
    'Dated in the future; left out of every period that ends now.', a.tenant_id, null
from ai_agents a
where a.updated_at > (select now_utc())
union all
select 'future_date', 'ai_agents', cast(a.id as text), 'last_execution', a.last_execution,
    'Dated in the future; left out of every period that ends now.', a.tenant_id, null
from ai_agents a
where a.last_execution > (select now_utc())
union all
select 'revenue_unreadable', 'dashboard_metrics', cast(m.id as text), 'revenue', m.revenue,
    'Not an amount of money; it counts as none.', m.tenant_id, m.client_id
from dashboard_metrics m
-- the condition of services/stores/overviewstore.cpp, turned round
where not (m.revenue not glob '*[^0-9.+-]*' and cast(m.revenue as real) > -1e12 and cast(m.revenue as real) < 1e12)
union all
-- Written past the triggers, or on a workspace moved by hand. Where there is one tenant, nothing is read.
select 'tenant_differs', 'agent_executions', cast(x.id as text), 'tenant_id', x.tenant_id,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from agent_executions x
join clients c on c.id = x.client_id
where (select count(*) > 1 from tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'agent_insights', cast(x.id as text), 'tenant_id', x.tenant_id,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from agent_insights x
join clients c on c.id = x.client_id
where (select count(*) > 1 from tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'client_metrics', cast(x.id as text), 'tenant_id', x.tenant_id,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from client_metrics x
join clients c on c.id = x.client_id
where (select count(*) > 1 from tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'dashboard_metrics', cast(x.id as text), 'tenant_id', x.tenant_id,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from dashboard_metrics x
join clients c on c.id = x.client_id
where (select count(*) > 1 from tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'integrations', cast(x.id as text), 'tenant_id', x.tenant_id,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from integrations x
join clients c on c.id = x.client_id
where (select count(*) > 1 from tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'client_integrations', cast(x.id as text), 'tenant_id', x.tenant_id,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from client_integrations x
join clients c on c.id = x.client_id
where (select count(*) > 1 from tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'integration_data', cast(x.id as text), 'tenant_id', x.tenant_id,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from integration_data x
join clients c on c.id = x.client_id
where (select count(*) > 1 from tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'system_logs', cast(x.id as text), 'tenant_id', x.tenant_id,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from system_logs x
join clients c on c.id = x.client_id
where (select count(*) > 1 from tenants) and c.tenant_id <> x.tenant_id;
