-- What is wrong with the data: one row per finding. Nothing here is refused or mended; a person decides.
-- It reads only what everybody may read, so contact data cannot come out of it, and a clinic's own people see theirs.
-- A branch that cannot find anything (a validated foreign key: no orphans) is not even begun.

create or replace function app_private.has_foreign_key(rel regclass, on_column text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (
        select from pg_catalog.pg_constraint k
        join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
        where k.conrelid = rel and k.contype = 'f' and k.convalidated and a.attname = on_column);
end
$$;

-- What is stored about an agent against what its executions say. Asked with the caller's rights, and only for those
-- who may read the analytics: a clinic's own people may not.
create or replace function app_private.agent_findings(
    out finding text, out agent_id bigint, out column_name text, out value text, out reason text, out tenant_id uuid)
returns setof record
language plpgsql stable rows 10
set search_path = pg_catalog, pg_temp
as $$
begin
    if not pg_catalog.has_table_privilege(current_user, 'public.vw_agent_analytics', 'SELECT')
       or not pg_catalog.has_column_privilege(current_user, 'public.ai_agents', 'created_at', 'SELECT') then
        return;
    end if;
    return query
        select 'stored_figure_drift', a.id, 'executions_today', a.stored_executions_today::text,
            pg_catalog.format('The executions say %s.', a.executions_today), a.tenant_id
        from public.vw_agent_analytics a
        where a.stored_executions_today <> a.executions_today
        union all
        select 'stored_figure_drift', a.id, 'success_rate', a.stored_success_rate::text,
            pg_catalog.format('The executions of 24 hours say %s per cent.', pg_catalog.round(a.success_rate, 1)), a.tenant_id
        from public.vw_agent_analytics a
        where pg_catalog.abs(a.stored_success_rate - a.success_rate) > 0.5
          and pg_catalog.abs(a.stored_success_rate * 100 - a.success_rate) > 0.5 -- programs also store 0 to 1
        union all
        select 'stored_figure_drift', a.id, 'last_execution', a.stored_last_execution::text,
            coalesce('The newest execution is of ' || a.last_execution || '.', 'There is no execution.'), a.tenant_id
        from public.vw_agent_analytics a
        where a.stored_last_execution is distinct from a.last_execution
          and (a.stored_last_execution is not null or a.last_execution is not null)
          and not coalesce(a.stored_last_execution between a.last_execution - interval '1 minute'
                                                   and a.last_execution + interval '1 minute', false)
        union all
        select 'future_date', a.id, f.col, f.at::text, 'Dated in the future; left out of every period that ends now.', a.tenant_id
        from public.ai_agents a
        cross join lateral (values ('created_at', a.created_at), ('updated_at', a.updated_at),
                                   ('last_execution', a.last_execution)) f (col, at)
        where f.at > pg_catalog.now();
end
$$;

-- Relations of other programs, for data_quality: what none of our policies is on, and which is no view of ours.
create or replace function app_private.foreign_relations(out table_name text, out reason text) returns setof record
language plpgsql stable rows 10 security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if not app_private.is_owner() and pg_catalog.cardinality(app_private.tenants('OWNER')) = 0 then
        return;
    end if;
    return query
        select c.relname::text,
            case when c.relkind in ('v', 'm') then 'A view of another program; left alone.'
                 when c.relrowsecurity then 'A table of another program; left alone.'
                 else 'A table of another program without row level security; left alone.' end
        from pg_catalog.pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
          and not exists (select from pg_catalog.pg_depend d
                          where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
          and not exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname ~ '^sevenscale_')
          and c.relname not in ('client_dashboard_view', 'vw_agent_analytics', 'vw_dashboard_overview',
            'vw_agent_executions', 'vw_integrations', 'vw_system_logs', 'data_quality');
end
$$;

grant execute on function app_private.has_foreign_key, app_private.agent_findings, app_private.foreign_relations to public;

do $step$
begin
    perform app_private.install_view('data_quality', $view$
select case c.revenue_note when 'ambiguous' then 'revenue_ambiguous' else 'revenue_unreadable' end as finding,
    'clients' as table_name, c.id::text as row_id, 'revenue' as column_name, c.revenue::text as value,
    case c.revenue_note when 'ambiguous' then 'Read as thousands; it may have been meant as decimals.'
         else 'Not an amount of money; it counts as none.' end as reason,
    c.tenant_id, c.id as client_id
from public.clients c
where c.revenue_note is not null
union all
select 'unknown_status', 'clients', c.id::text, 'status', c.status,
    'Not a word that the console knows; counted as other or unknown.',
    c.tenant_id, c.id
from public.clients c
where coalesce(lower(btrim(c.status, E' \t\n\x0b\f\r\u00a0')), '') not in ('operational', 'attention', 'critical')
union all
select 'unknown_status', 'ai_agents', a.id::text, 'status', a.status,
    'Not a word that the console knows; counted as other or unknown.',
    a.tenant_id, null::bigint
from public.ai_agents a
where coalesce(lower(btrim(a.status, E' \t\n\x0b\f\r\u00a0')), '') not in ('active', 'paused', 'inactive', 'disabled')
union all
select 'unknown_status', 'agent_executions', e.id::text, 'status', e.status,
    'Not a word that the console knows; counted as other or unknown.',
    e.tenant_id, e.client_id
from public.vw_agent_executions e
where e.outcome = 'unknown'
union all
select 'unknown_status', 'agent_insights', g.id::text, 'status', g.status,
    'Not a word that the console knows; counted as other or unknown.',
    g.tenant_id, g.client_id
from public.agent_insights g
where coalesce(lower(btrim(g.status, E' \t\n\x0b\f\r\u00a0')), '') not in ('completed', 'success', 'succeeded', 'ok', 'failed', 'failure', 'error', 'timeout', 'timed_out',
        'pending', 'queued', 'running', 'cancelled', 'canceled', 'skipped')
union all
select 'unknown_status', 'integrations', i.id::text, 'status', i.status,
    'Not a word that the console knows; counted as other or unknown.',
    i.tenant_id, i.client_id
from public.integrations i
where coalesce(lower(btrim(i.status, E' \t\n\x0b\f\r\u00a0')), '') not in ('connected', 'attention', 'warning', 'degraded', 'expiring', 'expired', 'token_expired',
        'reauth_required', 'pending', 'syncing', 'error', 'failed', 'failure', 'critical', 'timeout', 'revoked', 'unauthorized',
        'disconnected', 'inactive', 'disabled', 'paused', 'not_connected')
union all
select 'unknown_status', 'client_integrations', i.id::text, 'status', i.status::text,
    'Not a word that the console knows; counted as other or unknown.',
    i.tenant_id, i.client_id
from public.client_integrations i
where coalesce(lower(btrim(i.status::text, E' \t\n\x0b\f\r\u00a0')), '') not in ('connected', 'attention', 'warning', 'degraded', 'expiring', 'expired', 'token_expired',
        'reauth_required', 'pending', 'syncing', 'error', 'failed', 'failure', 'critical', 'timeout', 'revoked', 'unauthorized',
        'disconnected', 'inactive', 'disabled', 'paused', 'not_connected')
union all
select 'future_date', 'clients', x.id::text, 'created_at', x.created_at::text,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.id
from public.clients x
where x.created_at > now()
union all
select 'future_date', 'clients', x.id::text, 'updated_at', x.updated_at::text,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.id
from public.clients x
where x.updated_at > now()
union all
select 'future_date', 'agent_executions', x.id::text, 'execution_date', x.execution_date::text,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from public.agent_executions x
where x.execution_date > now()
union all
select 'future_date', 'agent_insights', x.id::text, 'processed_at', x.processed_at::text,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from public.agent_insights x
where x.processed_at > now()
union all
select 'future_date', 'integrations', x.id::text, 'last_sync', x.last_sync::text,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from public.integrations x
where x.last_sync > now()
union all
select 'future_date', 'client_integrations', x.id::text, 'last_sync', x.last_sync::text,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from public.client_integrations x
where x.last_sync > now()
union all
select 'future_date', 'integration_data', x.id::text, 'collected_at', x.collected_at::text,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from public.integration_data x
where x.collected_at > now()
union all
select 'future_date', 'system_logs', x.id::text, 'created_at', x.created_at::text,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from public.system_logs x
where x.created_at > now()
union all
select 'future_date', 'client_metrics', x.id::text, 'metric_date', x.metric_date::text,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from public.client_metrics x
join public.tenants t on t.id = x.tenant_id
where x.metric_date > (now() at time zone t.time_zone)::date
union all
select 'future_date', 'dashboard_metrics', x.id::text, 'metric_date', x.metric_date::text,
    'Dated in the future; left out of every period that ends now.',
    x.tenant_id, x.client_id
from public.dashboard_metrics x
join public.tenants t on t.id = x.tenant_id
where x.metric_date > (now() at time zone t.time_zone)::date
union all
select 'filed_a_day_ahead', 'client_metrics', x.id::text, 'metric_date', x.metric_date::text,
    'Written late in the evening and filed under the next day, because the server counts days in UTC.',
    x.tenant_id, x.client_id
from public.client_metrics x
join public.tenants t on t.id = x.tenant_id
where case when x.created_at > '2000-01-01 UTC' and x.created_at < '9999-01-01 UTC' -- or a day is out of range
           then x.metric_date = (x.created_at at time zone 'UTC')::date
                and x.metric_date = (x.created_at at time zone t.time_zone)::date + 1 end
union all
select 'filed_a_day_ahead', 'dashboard_metrics', x.id::text, 'metric_date', x.metric_date::text,
    'Written late in the evening and filed under the next day, because the server counts days in UTC.',
    x.tenant_id, x.client_id
from public.dashboard_metrics x
join public.tenants t on t.id = x.tenant_id
where case when x.created_at > '2000-01-01 UTC' and x.created_at < '9999-01-01 UTC' -- or a day is out of range
           then x.metric_date = (x.created_at at time zone 'UTC')::date
                and x.metric_date = (x.created_at at time zone t.time_zone)::date + 1 end
union all
select 'negative_duration', 'agent_executions', e.id::text, 'duration_ms', e.duration_ms::text,
    'A duration below zero is no duration; left out of averages and percentiles.',
    e.tenant_id, e.client_id
from public.agent_executions e
where e.duration_ms < 0
union all
select 'orphan', 'agent_executions', x.id::text, 'client_id', x.client_id::text,
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from public.agent_executions x
where not (select app_private.has_foreign_key('public.agent_executions', 'client_id'))
  and x.client_id is not null and not exists (select from public.clients c where c.id = x.client_id)
union all
select 'orphan', 'agent_insights', x.id::text, 'client_id', x.client_id::text,
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from public.agent_insights x
where not (select app_private.has_foreign_key('public.agent_insights', 'client_id'))
  and x.client_id is not null and not exists (select from public.clients c where c.id = x.client_id)
union all
select 'orphan', 'client_metrics', x.id::text, 'client_id', x.client_id::text,
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from public.client_metrics x
where not (select app_private.has_foreign_key('public.client_metrics', 'client_id'))
  and x.client_id is not null and not exists (select from public.clients c where c.id = x.client_id)
union all
select 'orphan', 'dashboard_metrics', x.id::text, 'client_id', x.client_id::text,
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from public.dashboard_metrics x
where not (select app_private.has_foreign_key('public.dashboard_metrics', 'client_id'))
  and x.client_id is not null and not exists (select from public.clients c where c.id = x.client_id)
union all
select 'orphan', 'integrations', x.id::text, 'client_id', x.client_id::text,
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from public.integrations x
where not (select app_private.has_foreign_key('public.integrations', 'client_id'))
  and x.client_id is not null and not exists (select from public.clients c where c.id = x.client_id)
union all
select 'orphan', 'client_integrations', x.id::text, 'client_id', x.client_id::text,
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from public.client_integrations x
where not (select app_private.has_foreign_key('public.client_integrations', 'client_id'))
  and x.client_id is not null and not exists (select from public.clients c where c.id = x.client_id)
union all
select 'orphan', 'integration_data', x.id::text, 'client_id', x.client_id::text,
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from public.integration_data x
where not (select app_private.has_foreign_key('public.integration_data', 'client_id'))
  and x.client_id is not null and not exists (select from public.clients c where c.id = x.client_id)
union all
select 'orphan', 'system_logs', x.id::text, 'client_id', x.client_id::text,
    'Names a clinic that does not exist.',
    x.tenant_id, x.client_id
from public.system_logs x
where not (select app_private.has_foreign_key('public.system_logs', 'client_id'))
  and x.client_id is not null and not exists (select from public.clients c where c.id = x.client_id)
union all
select 'orphan', 'client_metrics', x.id::text, 'client_id', null::text,
    'Belongs to no clinic.',
    x.tenant_id, x.client_id
from public.client_metrics x
where x.client_id is null
union all
select 'orphan', 'dashboard_metrics', x.id::text, 'client_id', null::text,
    'Belongs to no clinic.',
    x.tenant_id, x.client_id
from public.dashboard_metrics x
where x.client_id is null
union all
select 'orphan', 'integrations', x.id::text, 'client_id', null::text,
    'Belongs to no clinic.',
    x.tenant_id, x.client_id
from public.integrations x
where x.client_id is null
union all
select 'orphan', 'client_integrations', x.id::text, 'client_id', null::text,
    'Belongs to no clinic.',
    x.tenant_id, x.client_id
from public.client_integrations x
where x.client_id is null
union all
select 'orphan', 'integration_data', x.id::text, 'client_id', null::text,
    'Belongs to no clinic.',
    x.tenant_id, x.client_id
from public.integration_data x
where x.client_id is null
union all
select 'orphan', 'agent_executions', x.id::text, 'agent_id', x.agent_id::text,
    'Names an agent that does not exist.',
    x.tenant_id, x.client_id
from public.agent_executions x
where not (select app_private.has_foreign_key('public.agent_executions', 'agent_id'))
  and x.agent_id is not null and x.agent_id <> all ((select app_private.known_agents())::bigint[])
union all
select 'orphan', 'system_logs', x.id::text, 'agent_id', x.agent_id::text,
    'Names an agent that does not exist.',
    x.tenant_id, x.client_id
from public.system_logs x
where not (select app_private.has_foreign_key('public.system_logs', 'agent_id'))
  and x.agent_id is not null and x.agent_id <> all ((select app_private.known_agents())::bigint[])
union all
select 'orphan', 'agent_executions', x.id::text, 'agent_id', null::text,
    'Belongs to no agent.',
    x.tenant_id, x.client_id
from public.agent_executions x
where x.agent_id is null
union all
select 'duplicate', 'clients', x.id::text, null::text, x.name,
    'A newer clinic of the same name and city stands beside it.',
    x.tenant_id, x.id
from (
    select d.id, d.tenant_id, d.name, row_number() over (partition by d.tenant_id, lower(btrim(d.name, E' \t\n\x0b\f\r\u00a0')), lower(btrim(d.city, E' \t\n\x0b\f\r\u00a0')) order by d.created_at desc nulls last, d.id desc) as nth
    from public.clients d
) x
where x.nth > 1
union all
select 'duplicate', 'ai_agents', x.id::text, null::text, x.name,
    'A newer agent of the same name stands beside it.',
    x.tenant_id, null::bigint
from (
    select d.id, d.tenant_id, d.name, row_number() over (partition by d.tenant_id, lower(btrim(d.name, E' \t\n\x0b\f\r\u00a0')) order by d.id desc) as nth
    from public.ai_agents d
) x
where x.nth > 1
union all
select 'duplicate', 'integrations', x.id::text, null::text, x.integration_type,
    'A newer integration of the same clinic and type stands beside it.',
    x.tenant_id, x.client_id
from (
    select d.id, d.tenant_id, d.client_id, d.integration_type, row_number() over (partition by d.client_id, lower(btrim(d.integration_type, E' \t\n\x0b\f\r\u00a0')) order by d.created_at desc nulls last, d.id desc) as nth
    from public.integrations d
    where d.client_id is not null
) x
where x.nth > 1
union all
select 'duplicate', 'client_integrations', x.id::text, null::text, x.integration_type::text,
    'A newer account of the same clinic and type stands beside it.',
    x.tenant_id, x.client_id
from (
    select d.id, d.tenant_id, d.client_id, d.integration_type, row_number() over (partition by d.client_id, lower(btrim(d.integration_type::text, E' \t\n\x0b\f\r\u00a0')) order by d.created_at desc nulls last, d.id desc) as nth
    from public.client_integrations d
    where d.client_id is not null
) x
where x.nth > 1
union all
select 'duplicate', 'client_metrics', x.id::text, null::text, x.metric_type || ' ' || x.metric_date,
    'A newer row of the same clinic, type and day stands beside it; the newer one counts.',
    x.tenant_id, x.client_id
from (
    select d.id, d.tenant_id, d.client_id, d.metric_type, d.metric_date, row_number() over (partition by d.client_id, lower(btrim(d.metric_type, E' \t\n\x0b\f\r\u00a0')), d.metric_date order by d.created_at desc nulls last, d.id desc) as nth
    from public.client_metrics d
    where d.client_id is not null
) x
where x.nth > 1
union all
select 'duplicate', 'dashboard_metrics', x.id::text, null::text, x.metric_date::text,
    'A newer row of the same clinic and day stands beside it; the newer one counts.',
    x.tenant_id, x.client_id
from (
    select d.id, d.tenant_id, d.client_id, d.metric_date, row_number() over (partition by d.client_id, d.metric_date order by d.created_at desc nulls last, d.id desc) as nth
    from public.dashboard_metrics d
    where d.client_id is not null
) x
where x.nth > 1
union all
select 'unknown_integration_type', 'integrations', i.id::text, 'integration_type', i.integration_type::text,
    'Not one of the seven types of integration.',
    i.tenant_id, i.client_id
from public.integrations i
where coalesce(lower(btrim(i.integration_type::text, E' \t\n\x0b\f\r\u00a0')), '') not in ('google_calendar', 'calendly', 'hubspot_crm', 'google_ads', 'meta_ads', 'whatsapp_business',
        'google_analytics')
union all
select 'unknown_integration_type', 'client_integrations', i.id::text, 'integration_type', i.integration_type::text,
    'Not one of the seven types of integration.',
    i.tenant_id, i.client_id
from public.client_integrations i
where coalesce(lower(btrim(i.integration_type::text, E' \t\n\x0b\f\r\u00a0')), '') not in ('google_calendar', 'calendly', 'hubspot_crm', 'google_ads', 'meta_ads', 'whatsapp_business',
        'google_analytics')
union all
select 'unknown_integration_type', 'integration_data', i.id::text, 'integration_type', i.integration_type::text,
    'Not one of the seven types of integration.',
    i.tenant_id, i.client_id
from public.integration_data i
where coalesce(lower(btrim(i.integration_type::text, E' \t\n\x0b\f\r\u00a0')), '') not in ('google_calendar', 'calendly', 'hubspot_crm', 'google_ads', 'meta_ads', 'whatsapp_business',
        'google_analytics')
union all
select 'missing_email', 'clients', c.id::text, 'email', null::text,
    'The clinic has no e-mail address.',
    c.tenant_id, c.id
from public.clients c
where not c.has_email
union all
select 'integration_only_in_client_integrations', 'client_integrations', v.id::text, null::text, v.integration_type,
    'Has an account, but no row in integrations; counted as one more integration.',
    v.tenant_id, v.client_id
from public.vw_integrations v
where v.source = 'client_integrations'
union all
select d.finding, 'ai_agents', d.agent_id::text, d.column_name, d.value, d.reason, d.tenant_id, null::bigint
from app_private.agent_findings() d
union all
select 'foreign_table_in_public', f.table_name, null::text, null::text, null::text, f.reason, null::uuid, null::bigint
from app_private.foreign_relations() f
union all
select 'revenue_unreadable', 'dashboard_metrics', m.id::text, 'revenue', m.revenue::text,
    'Not an amount of money; it counts as none.', m.tenant_id, m.client_id
from public.dashboard_metrics m
-- the condition of services/stores/overviewstore.cpp, turned round; NaN is greater than every number
where not (m.revenue > -1e12 and m.revenue < 1e12)
union all
-- Written past the triggers, or on a workspace moved by hand. Where there is one tenant, nothing is read.
select 'tenant_differs', 'agent_executions', x.id::text, 'tenant_id', x.tenant_id::text,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from public.agent_executions x
join public.clients c on c.id = x.client_id
where (select count(*) > 1 from public.tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'agent_insights', x.id::text, 'tenant_id', x.tenant_id::text,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from public.agent_insights x
join public.clients c on c.id = x.client_id
where (select count(*) > 1 from public.tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'client_metrics', x.id::text, 'tenant_id', x.tenant_id::text,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from public.client_metrics x
join public.clients c on c.id = x.client_id
where (select count(*) > 1 from public.tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'dashboard_metrics', x.id::text, 'tenant_id', x.tenant_id::text,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from public.dashboard_metrics x
join public.clients c on c.id = x.client_id
where (select count(*) > 1 from public.tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'integrations', x.id::text, 'tenant_id', x.tenant_id::text,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from public.integrations x
join public.clients c on c.id = x.client_id
where (select count(*) > 1 from public.tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'client_integrations', x.id::text, 'tenant_id', x.tenant_id::text,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from public.client_integrations x
join public.clients c on c.id = x.client_id
where (select count(*) > 1 from public.tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'integration_data', x.id::text, 'tenant_id', x.tenant_id::text,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from public.integration_data x
join public.clients c on c.id = x.client_id
where (select count(*) > 1 from public.tenants) and c.tenant_id <> x.tenant_id
union all
select 'tenant_differs', 'system_logs', x.id::text, 'tenant_id', x.tenant_id::text,
    'The clinic belongs to another tenant.', x.tenant_id, x.client_id
from public.system_logs x
join public.clients c on c.id = x.client_id
where (select count(*) > 1 from public.tenants) and c.tenant_id <> x.tenant_id
$view$);
end
$step$;

grant select on public.data_quality to sevenscale_app, sevenscale_clinic;
