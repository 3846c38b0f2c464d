-- The account behind an integration. Other programs may have made this table, with columns of their own: theirs stay,
-- and what is missing of the seven is added.

create table if not exists public.client_integrations (
    id               bigint primary key generated always as identity,
    client_id        bigint references public.clients (id),
    integration_type text not null,
    status           text default 'disconnected',
    credentials      jsonb default '{}',
    last_sync        timestamptz,
    created_at       timestamptz default now()
);

alter table public.client_integrations
    add column if not exists tenant_id uuid not null default '00000000-0000-4000-8000-000000000001',
    add column if not exists integration_type text,
    add column if not exists status text,
    add column if not exists credentials jsonb,
    add column if not exists last_sync timestamptz,
    add column if not exists created_at timestamptz, -- no default: when an adopted row was made is not known
    add column if not exists integration_id bigint,
    add column if not exists credentials_expires_at timestamptz;

do $$
begin
    perform app_private.close_relation('public.client_integrations', false);
    perform app_private.announce('public.client_integrations');
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant select, insert, update, delete on public.client_integrations to service_role;
    end if;
end
$$;

create or replace trigger zzz_sevenscale_tenant before insert or update on public.client_integrations
    for each row execute function app_private.stamp_clinic_tenant();
create or replace trigger sevenscale_audit after insert or update or delete on public.client_integrations
    for each row execute function app_private.audit_row('client_id', 'integration_type', 'status', 'integration_id',
        'credentials_expires_at');

-- Credentials are write-only: sealed to the worker's key by who enters them, and selectable for nobody.
grant select (id, client_id, integration_type, status, last_sync, created_at, tenant_id, integration_id,
        credentials_expires_at)
    on public.client_integrations to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;
grant insert (client_id, integration_type, status, credentials, integration_id, credentials_expires_at),
    update (credentials, integration_id, credentials_expires_at)
    on public.client_integrations to sevenscale_app;

drop policy if exists sevenscale_app_select on public.client_integrations;
create policy sevenscale_app_select on public.client_integrations for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.client_integrations;
create policy sevenscale_clinic_select on public.client_integrations for select to sevenscale_clinic
    using (client_id = any ((select app_private.clients('VIEWER'))::bigint[]));
drop policy if exists sevenscale_supervisor_select on public.client_integrations;
create policy sevenscale_supervisor_select on public.client_integrations for select to sevenscale_supervisor
    using (tenant_id is not null);
drop policy if exists sevenscale_app_insert on public.client_integrations;
create policy sevenscale_app_insert on public.client_integrations for insert to sevenscale_app
    with check (tenant_id = any ((select app_private.tenants('ADMIN'))::uuid[]));
drop policy if exists sevenscale_app_update on public.client_integrations;
create policy sevenscale_app_update on public.client_integrations for update to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('ADMIN'))::uuid[]))
    with check (tenant_id = any ((select app_private.tenants('ADMIN'))::uuid[]));

do $$
begin
    perform app_private.fence('public.client_integrations');
    perform app_private.lend_sequences('public.client_integrations');
end
$$;
