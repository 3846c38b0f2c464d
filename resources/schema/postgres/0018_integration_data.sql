-- What the APIs answered, as they answered it. Other programs may have made this table, as client_integrations.

create table if not exists public.integration_data (
    id               bigint primary key generated always as identity,
    client_id        bigint references public.clients (id),
    integration_type text,
    raw_data         jsonb default '{}',
    collected_at     timestamptz default now()
);

alter table public.integration_data
    add column if not exists tenant_id uuid not null default '00000000-0000-4000-8000-000000000001',
    add column if not exists integration_type text,
    add column if not exists raw_data jsonb,
    add column if not exists collected_at timestamptz; -- no default: when an adopted row was collected is not known

do $$
begin
    perform app_private.close_relation('public.integration_data', false);
    perform app_private.announce('public.integration_data');
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant select, insert, update, delete on public.integration_data to service_role;
    end if;
end
$$;

create or replace trigger zzz_sevenscale_tenant before insert or update on public.integration_data
    for each row execute function app_private.stamp_clinic_tenant();

grant select (id, client_id, integration_type, raw_data, collected_at, tenant_id)
    on public.integration_data to sevenscale_app, sevenscale_clinic;

drop policy if exists sevenscale_app_select on public.integration_data;
create policy sevenscale_app_select on public.integration_data for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.integration_data;
create policy sevenscale_clinic_select on public.integration_data for select to sevenscale_clinic
    using (client_id = any ((select app_private.clients('VIEWER'))::bigint[]));

do $$
begin
    perform app_private.fence('public.integration_data');
end
$$;
