-- Each attempt to sync an integration, written by the programs that sync. No foreign key to `integrations` or `commands`:
-- a program that empties these must go on doing so.

create table if not exists public.integration_logs (
    id               bigint      generated always as identity primary key,
    tenant_id        uuid        not null references public.tenants,
    client_id        bigint      references public.clients on delete cascade,
    integration_id   bigint,
    integration_type text,
    command_id       uuid, -- who asked; null: its time had come
    started_at       timestamptz not null default now(),
    finished_at      timestamptz,
    status           text        not null default 'running'
                                 check (status in ('running', 'succeeded', 'failed', 'cancelled')),
    records          bigint      check (records >= 0),
    error            text,
    details          jsonb       not null default '{}',
    created_at       timestamptz not null default now()
);
create index if not exists integration_logs_tenant_started
    on public.integration_logs (tenant_id, started_at desc nulls last, id desc);
create index if not exists integration_logs_client_started
    on public.integration_logs (client_id, started_at desc nulls last, id desc);
create index if not exists integration_logs_integration_started
    on public.integration_logs (integration_id, started_at desc nulls last, id desc);

do $$
begin
    perform app_private.close_relation('public.integration_logs', true);
    perform app_private.announce('public.integration_logs');
end
$$;

-- Clinic and type are the integration's, when the program does not say.
create or replace function app_private.complete_integration_log() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    synced record;
begin
    select i.client_id, i.integration_type into synced from public.integrations i where i.id = new.integration_id;
    if found then
        new.client_id := coalesce(new.client_id, synced.client_id);
        new.integration_type := coalesce(new.integration_type, synced.integration_type);
    end if;
    return new;
end
$$;
create or replace trigger sevenscale_integration before insert on public.integration_logs
    for each row when (new.integration_id is not null and (new.client_id is null or new.integration_type is null))
    execute function app_private.complete_integration_log();
create or replace trigger zzz_sevenscale_tenant before insert or update on public.integration_logs
    for each row execute function app_private.stamp_clinic_tenant();

grant select on public.integration_logs to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;
drop policy if exists sevenscale_app_select on public.integration_logs;
create policy sevenscale_app_select on public.integration_logs for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.integration_logs;
create policy sevenscale_clinic_select on public.integration_logs for select to sevenscale_clinic
    using (client_id = any ((select app_private.clients('VIEWER'))::bigint[]));
drop policy if exists sevenscale_supervisor_select on public.integration_logs;
create policy sevenscale_supervisor_select on public.integration_logs for select to sevenscale_supervisor
    using (tenant_id is not null);

do $$
begin
    perform app_private.close_function('app_private.complete_integration_log()');
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant select, insert, update on public.integration_logs to service_role;
    end if;
end
$$;
