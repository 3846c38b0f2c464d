-- All integrations: those of `integrations`, and the rows of `client_integrations` whose clinic and type that lacks.
--
-- `state`, from the status without case and outer blanks. Only the seed's own word counts as connected, so that the
-- figures equal those that other programs count:
--   connected     connected
--   attention     attention, warning, degraded, expiring, expired, token_expired, reauth_required, pending, syncing
--   error         error, failed, failure, critical, timeout, revoked, unauthorized
--   disconnected  disconnected, inactive, disabled, paused, not_connected
--   unknown       anything else, and none
--
-- Where another program made client_integrations with an id that is no number, a number is derived from it.
do $step$
begin
    perform app_private.install_view('vw_integrations', replace($view$
select i.id, 'integrations'::text as source, i.client_id, i.integration_type::text, i.status::text, i.last_sync, i.config, i.metrics,
    i.created_at, i.updated_at, i.tenant_id, i.id as integration_id,
    (select a.credentials_expires_at
     from public.client_integrations a
     where a.client_id = i.client_id
       and lower(btrim(a.integration_type::text, E' \t\n\x0b\f\r\u00a0')) = lower(btrim(i.integration_type, E' \t\n\x0b\f\r\u00a0'))
     order by a.created_at desc nulls last, a.id desc limit 1) as credentials_expires_at,
    case lower(btrim(i.status::text, E' \t\n\x0b\f\r\u00a0'))
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
from public.integrations i
union all
select @id@, 'client_integrations'::text, c.client_id, c.integration_type::text, c.status::text,
    c.last_sync::timestamptz, null::jsonb, null::jsonb, c.created_at::timestamptz, null::timestamptz, c.tenant_id,
    c.integration_id, c.credentials_expires_at,
    case lower(btrim(c.status::text, E' \t\n\x0b\f\r\u00a0'))
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
from public.client_integrations c
where not exists (
    select from public.integrations i
    where i.client_id = c.client_id
      and lower(btrim(i.integration_type, E' \t\n\x0b\f\r\u00a0')) = lower(btrim(c.integration_type::text, E' \t\n\x0b\f\r\u00a0')))
$view$, '@id@', (
        select case when a.atttypid in ('int8'::regtype, 'int4'::regtype, 'int2'::regtype) then 'c.id::bigint'
                    else 'hashtextextended(c.id::text, 0)' end
        from pg_catalog.pg_attribute a
        where a.attrelid = 'public.client_integrations'::regclass and a.attname = 'id')));
end
$step$;

grant select on public.vw_integrations to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;
