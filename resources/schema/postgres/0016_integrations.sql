-- A clinic's integrations: the truth about state, sync and figures. Programs write it; the console asks by commands.

create table if not exists public.integrations (
    id               bigint primary key generated always as identity,
    client_id        bigint references public.clients (id),
    integration_type text not null,
    status           text default 'disconnected',
    last_sync        timestamptz,
    config           jsonb default '{}',
    metrics          jsonb default '{}',
    created_at       timestamptz default now(),
    updated_at       timestamptz default now()
);

alter table public.integrations
    add column if not exists tenant_id uuid not null default '00000000-0000-4000-8000-000000000001';

do $$
begin
    perform app_private.close_relation('public.integrations', false);
    perform app_private.announce('public.integrations');
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant select, insert, update, delete on public.integrations to service_role;
    end if;
end
$$;

create or replace trigger zzz_sevenscale_tenant before insert or update on public.integrations
    for each row execute function app_private.stamp_clinic_tenant();

grant select (id, client_id, integration_type, status, last_sync, config, metrics, created_at, updated_at, tenant_id)
    on public.integrations to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;

drop policy if exists sevenscale_app_select on public.integrations;
create policy sevenscale_app_select on public.integrations for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.integrations;
create policy sevenscale_clinic_select on public.integrations for select to sevenscale_clinic
    using (client_id = any ((select app_private.clients('VIEWER'))::bigint[]));
drop policy if exists sevenscale_supervisor_select on public.integrations;
create policy sevenscale_supervisor_select on public.integrations for select to sevenscale_supervisor
    using (tenant_id is not null);

do $$
begin
    perform app_private.fence('public.integrations');
end
$$;
