-- One line per table of the seed: rows, and a digest of all that the seed's columns hold. The same before and after
-- migrating: not one row lost or changed. (A table that is not there yet gives no line.)
-- Run as a superuser: legacy.sql forces row level security on client_metrics, which hides it from an owner without BYPASSRLS.
select t.name as table_name,
    (xpath('/row/n/text()', x.doc))[1]::text as rows,
    (xpath('/row/digest/text()', x.doc))[1]::text as digest
from (values
    ('clients', 'id, name, specialty, email, phone, city, status, performance, revenue, patients, plan, created_at, updated_at'),
    ('ai_agents', 'id, name, agent_type, status, performance, last_execution, executions_today, success_rate, config, created_at, updated_at'),
    ('agent_executions', 'id, agent_id, client_id, execution_date, duration_ms, status, tokens_used, insights_generated, execution_details, created_at'),
    ('agent_insights', 'id, client_id, agent_type, insights_data, processed_at, status, created_at'),
    ('client_metrics', 'id, client_id, metric_type, metric_value, metric_date, created_at'),
    ('dashboard_metrics', 'id, client_id, metric_date, roi, patients_total, patients_new, patients_recurring, revenue, appointments_total, appointments_completed, appointments_no_show, leads_total, leads_qualified, conversion_rate, performance_score, created_at'),
    ('integrations', 'id, client_id, integration_type, status, last_sync, config, metrics, created_at, updated_at'),
    ('client_integrations', 'id, client_id, provider_account, status, credentials, refresh_token, integration_type, last_sync, inserted_by'),
    ('integration_data', 'id, client_id, integration_type, raw_data, collected_at, "Página"'),
    ('system_logs', 'id, log_type, message, details, client_id, agent_id, created_at')
) t (name, columns)
cross join lateral query_to_xml(
    format('select count(*) as n, coalesce(md5(string_agg(md5(row(%s)::text), '''' order by id)), '''') as digest from public.%I', t.columns, t.name),
    false, true, '') x (doc)
where to_regclass('public.' || t.name) is not null
  -- the legacy columns of these two are only in legacy.sql
  and (t.name not in ('client_integrations', 'integration_data')
       or exists (select from information_schema.columns c where c.table_name = 'client_integrations' and c.column_name = 'refresh_token'))
order by 1;
