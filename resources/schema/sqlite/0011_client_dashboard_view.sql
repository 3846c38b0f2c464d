-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row per clinic, archived ones too, by sub-selects per clinic: asked for one clinic it reads that clinic's rows
-- only. These ask vw_integrations by its two tables, because SQLite does not hand a correlated condition down into a
-- union: the tests compare the two.
-- worst_status is the worst state of the clinic's integrations: error, attention, disconnected, unknown, connected.
create view client_dashboard_view as
select c.id, c.name as clinic_name, c.specialty, c.city, c.status, c.performance, c.revenue, c.patients,
    (select count(*) from (
            select i.id from integrations i where i.client_id = c.id
            union all
            select x.id from client_integrations x where x.client_id = c.id and not exists (
                select 1 from integrations i where i.client_id = c.id
                  and lower(trim(i.integration_type, char(9, 10, 11, 12, 13, 32, 160))) = lower(trim(x.integration_type, char(9, 10, 11, 12, 13, 32, 160))))
        )) as total_integrations,
    (select count(*) from (
            select i.status as status from integrations i where i.client_id = c.id
            union all
            select x.status from client_integrations x where x.client_id = c.id and not exists (
                select 1 from integrations i where i.client_id = c.id
                  and lower(trim(i.integration_type, char(9, 10, 11, 12, 13, 32, 160))) = lower(trim(x.integration_type, char(9, 10, 11, 12, 13, 32, 160))))
        )
     where lower(trim(status, char(9, 10, 11, 12, 13, 32, 160))) = 'connected') as active_integrations,
    -- synced last; never synced comes after; then the higher id
    (select status from (
            select i.status as status, i.last_sync as last_sync, i.id as id from integrations i where i.client_id = c.id
            union all
            select x.status, x.last_sync, x.id from client_integrations x where x.client_id = c.id and not exists (
                select 1 from integrations i where i.client_id = c.id
                  and lower(trim(i.integration_type, char(9, 10, 11, 12, 13, 32, 160))) = lower(trim(x.integration_type, char(9, 10, 11, 12, 13, 32, 160))))
        )
     order by last_sync desc, id desc limit 1) as latest_status,
    (select n.processed_at from agent_insights n
     where n.client_id = c.id and n.processed_at <= (select now_utc())
     order by n.processed_at desc limit 1) as last_insight_at,
    (select m.roi from dashboard_metrics m
     where m.client_id = c.id and m.roi is not null
       and m.metric_date <= local_date(now_utc(), coalesce((select t.time_zone from tenants t where t.id = c.tenant_id), 'America/Sao_Paulo'))
     order by m.metric_date desc, m.created_at desc, m.id desc limit 1) as roi_percent,
    c.tenant_id, c.plan, c.revenue_amount, c.revenue_note,
    (select case min(
        case v.state when 'error' then 1 when 'attention' then 2 when 'disconnected' then 3 when 'unknown' then 4 else 5 end)
        when 1 then 'error' when 2 then 'attention' when 3 then 'disconnected' when 4 then 'unknown' when 5 then 'connected' end
     from (select case lower(trim(s.status, char(9, 10, 11, 12, 13, 32, 160)))
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
        else 'unknown' end as state from (
            select i.status as status from integrations i where i.client_id = c.id
            union all
            select x.status from client_integrations x where x.client_id = c.id and not exists (
                select 1 from integrations i where i.client_id = c.id
                  and lower(trim(i.integration_type, char(9, 10, 11, 12, 13, 32, 160))) = lower(trim(x.integration_type, char(9, 10, 11, 12, 13, 32, 160))))
        ) s) v) as worst_status,
    c.archived_at, c.row_version
from clients c;
