-- The clinics. The columns added are constants or generated: the table is rewritten once, and is a small one.

create table if not exists public.clients (
    id          bigint primary key generated always as identity,
    name        text not null,
    specialty   text not null,
    email       text not null,
    phone       text,
    city        text,
    status      text default 'operational',
    performance integer default 0,
    revenue     text,
    patients    integer default 0,
    plan        text default 'pro',
    created_at  timestamptz default now(),
    updated_at  timestamptz default now()
);

alter table public.clients
    add column if not exists tenant_id uuid not null default '00000000-0000-4000-8000-000000000001',
    add column if not exists workspace_id uuid,
    add column if not exists archived_at timestamptz,
    add column if not exists time_zone text, -- null: the tenant's
    add column if not exists row_version bigint not null default 1,
    -- Text revenue is read once, when it changes, and not at each look.
    add column if not exists revenue_amount numeric(14, 2)
        generated always as ((app_private.read_revenue(revenue)).amount) stored,
    add column if not exists revenue_note text generated always as ((app_private.read_revenue(revenue)).note) stored,
    add column if not exists email_masked text generated always as (app_private.mask_email(email)) stored,
    add column if not exists phone_masked text generated always as (app_private.mask_phone(phone)) stored,
    add column if not exists has_email boolean generated always as (app_private.is_filled(email)) stored;

do $$
begin
    perform app_private.close_relation('public.clients', false);
    perform app_private.announce('public.clients');
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant select, insert, update, delete on public.clients to service_role;
    end if;
end
$$;

create or replace trigger sevenscale_row_version before update on public.clients
    for each row execute function app_private.raise_row_version();
create or replace trigger sevenscale_zone before insert or update of time_zone on public.clients
    for each row when (new.time_zone is not null) execute function app_private.check_time_zone();
create or replace trigger sevenscale_workspace before insert or update of workspace_id on public.clients
    for each row when (new.workspace_id is not null) execute function app_private.check_workspace();
create or replace trigger sevenscale_move after update of tenant_id on public.clients
    for each row when (old.tenant_id is distinct from new.tenant_id) execute function app_private.move_clinic();
create or replace trigger sevenscale_audit after insert or update or delete on public.clients
    for each row execute function app_private.audit_row('name', 'specialty', 'city', 'status', 'performance',
        'revenue', 'patients', 'plan', 'email_masked', 'phone_masked', 'archived_at', 'time_zone', 'workspace_id');

-- Everything but `email` and `phone`, and not what another program added. The plain contact travels through
-- ops.reveal_contact, and in through INSERT and UPDATE. Clinics are archived, never deleted.
grant select (id, name, specialty, city, status, performance, revenue, patients, plan, created_at, updated_at, tenant_id,
        workspace_id, archived_at, time_zone, row_version, revenue_amount, revenue_note, email_masked, phone_masked,
        has_email)
    on public.clients to sevenscale_app, sevenscale_clinic;
grant select (id, name, specialty, city, status, performance, patients, plan, tenant_id, workspace_id, archived_at,
        time_zone, row_version)
    on public.clients to sevenscale_supervisor;
grant insert (name, specialty, email, phone, city, status, performance, revenue, patients, plan, created_at, updated_at,
        tenant_id, workspace_id, archived_at, time_zone),
    update (name, specialty, email, phone, city, status, performance, revenue, patients, plan, updated_at,
        workspace_id, archived_at, time_zone)
    on public.clients to sevenscale_app;
grant update (name, specialty, email, phone, city, status, performance, revenue, patients, plan, updated_at, time_zone)
    on public.clients to sevenscale_clinic;

drop policy if exists sevenscale_app_select on public.clients;
create policy sevenscale_app_select on public.clients for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.clients;
create policy sevenscale_clinic_select on public.clients for select to sevenscale_clinic
    using (id = any ((select app_private.clients('VIEWER'))::bigint[]));
drop policy if exists sevenscale_supervisor_select on public.clients;
create policy sevenscale_supervisor_select on public.clients for select to sevenscale_supervisor
    using (tenant_id is not null);
drop policy if exists sevenscale_app_insert on public.clients;
create policy sevenscale_app_insert on public.clients for insert to sevenscale_app
    with check (tenant_id = any ((select app_private.tenants('MANAGER'))::uuid[]));
drop policy if exists sevenscale_app_update on public.clients;
create policy sevenscale_app_update on public.clients for update to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('MANAGER'))::uuid[]))
    with check (tenant_id = any ((select app_private.tenants('MANAGER'))::uuid[]));
drop policy if exists sevenscale_clinic_update on public.clients;
create policy sevenscale_clinic_update on public.clients for update to sevenscale_clinic
    using (id = any ((select app_private.clients('MANAGER'))::bigint[]))
    with check (id = any ((select app_private.clients('MANAGER'))::bigint[]));

do $$
begin
    perform app_private.fence('public.clients');
    perform app_private.lend_sequences('public.clients');
end
$$;
