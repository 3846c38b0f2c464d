-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows with what their words mean; the lists of words are those of resources/schema/postgres. None of these adds a
-- join to the rows or an aggregate, so that SQLite looks through them to the tables' indexes.

create view vw_agent_executions as
select e.id, e.agent_id, e.client_id, e.execution_date, e.duration_ms, e.status, e.tokens_used, e.insights_generated,
    e.execution_details, e.created_at, e.tenant_id,
    case lower(trim(e.status, char(9, 10, 11, 12, 13, 32, 160)))
        when 'completed' then 'succeeded' when 'success' then 'succeeded' when 'succeeded' then 'succeeded'
        when 'ok' then 'succeeded'
        when 'failed' then 'failed' when 'failure' then 'failed' when 'error' then 'failed'
        when 'timeout' then 'failed' when 'timed_out' then 'failed'
        when 'pending' then 'in_flight' when 'queued' then 'in_flight' when 'running' then 'in_flight'
        when 'cancelled' then 'cancelled' when 'canceled' then 'cancelled' when 'skipped' then 'cancelled'
        else 'unknown' end as outcome,
    case when e.duration_ms >= 0 then e.duration_ms end as known_duration_ms,
    case when e.execution_date glob '[0-9]*' then substr(e.execution_date, 1, 13) || ':00:00.000000+00'
        else e.execution_date end as hour,
    error_message(e.execution_details) as error_message,
    error_group(error_message(e.execution_details)) as error_group
from agent_executions e;

-- All integrations: those of `integrations`, and the rows of `client_integrations` whose clinic and type that lacks.
create view vw_integrations as
select i.id, 'integrations' as source, i.client_id, i.integration_type, i.status, i.last_sync, i.config, i.metrics,
    i.created_at, i.updated_at, i.tenant_id, i.id as integration_id,
    (select a.credentials_expires_at
     from client_integrations a
     where a.client_id = i.client_id
       and lower(trim(a.integration_type, char(9, 10, 11, 12, 13, 32, 160))) = lower(trim(i.integration_type, char(9, 10, 11, 12, 13, 32, 160)))
     order by a.created_at desc, a.id desc limit 1) as credentials_expires_at,
    case lower(trim(i.status, char(9, 10, 11, 12, 13, 32, 160)))
        when 'connected' then 'connected'
        when 'attention' then 'attention' when 'warning' then 'attention' when 'degraded' then 'attention'
        when 'expiring' then 'attention' when 'expired' then 'attention' when 'token_expired' then 'attention'
        when 'reauth_required' then 'attention' when 'pending' then 'attention' when 'syncing' then 'attention'
        when 'error' then 'error' when 'failed' then 'error' when 'failure' then 'error'
        when 'critical' then 'error' when 'timeout' then 'error' when 'revoked' then 'error'
        when 'unauthorized' then 'error'
        when 'disconnected' then 'disconnected' when 'inactive' then 'disconnected'
        when 'disabled' then 'disconnected' when 'paused' then 'disconnected'
        when 'not_connected' then 'disconnected'
        else 'unknown' end as state
from integrations i
union all
select c.id, 'client_integrations', c.client_id, c.integration_type, c.status, c.last_sync, null, null,
    c.created_at, null, c.tenant_id, c.integration_id, c.credentials_expires_at,
    case lower(trim(c.status, char(9, 10, 11, 12, 13, 32, 160)))
        when 'connected' then 'connected'
        when 'attention' then 'attention' when 'warning' then 'attention' when 'degraded' then 'attention'
        when 'expiring' then 'attention' when 'expired' then 'attention' when 'token_expired' then 'attention'
        when 'reauth_required' then 'attention' when 'pending' then 'attention' when 'syncing' then 'attention'
        when 'error' then 'error' when 'failed' then 'error' when 'failure' then 'error'
        when 'critical' then 'error' when 'timeout' then 'error' when 'revoked' then 'error'
        when 'unauthorized' then 'error'
        when 'disconnected' then 'disconnected' when 'inactive' then 'disconnected'
        when 'disabled' then 'disconnected' when 'paused' then 'disconnected'
        when 'not_connected' then 'disconnected'
        else 'unknown' end
from client_integrations c
where not exists (
    select 1 from integrations i
    where i.client_id = c.client_id
      and lower(trim(i.integration_type, char(9, 10, 11, 12, 13, 32, 160))) = lower(trim(c.integration_type, char(9, 10, 11, 12, 13, 32, 160))));

-- The severity where a program gives one, else the log type.
create view vw_system_logs as
select l.id, l.log_type, l.message, l.details, l.client_id, l.agent_id, l.created_at, l.tenant_id, l.severity,
    case lower(trim(coalesce(nullif(trim(l.severity, char(9, 10, 11, 12, 13, 32, 160)), ''), l.log_type), char(9, 10, 11, 12, 13, 32, 160)))
        when 'error' then 'error' when 'err' then 'error' when 'critical' then 'error' when 'fatal' then 'error'
        when 'warning' then 'warning' when 'warn' then 'warning'
        when 'info' then 'info' when 'information' then 'info' when 'notice' then 'info' when 'success' then 'info'
        when 'debug' then 'debug' when 'trace' then 'debug'
        else 'unknown' end as level
from system_logs l;
