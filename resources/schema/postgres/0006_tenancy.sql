-- Tenants, people, memberships and workspaces. People read here; they write through the functions of schema `ops`.

create table if not exists public.tenants (
    id                  uuid        primary key default gen_random_uuid(),
    name                text        not null,
    slug                text        not null unique,
    domain              text        unique,
    logo_url            text,
    plan                text        not null default 'FREE',
    settings            jsonb       not null default '{}',
    status              text        not null default 'ACTIVE'
                                    check (status in ('ACTIVE', 'TRIAL', 'SUSPENDED', 'CANCELLED')),
    time_zone           text        not null default 'America/Sao_Paulo' check (app_private.is_time_zone(time_zone)),
    data_retention_days integer     check (data_retention_days > 0), -- null: keep for ever
    created_at          timestamptz not null default now(),
    row_version         bigint      not null default 1
);

create table if not exists public.users (
    id           uuid        primary key default gen_random_uuid(),
    name         text        not null,
    email        text        unique check (email = lower(btrim(email))),
    image        text,
    is_active    boolean     not null default true,
    login_role   text        unique, -- the PostgreSQL role of a direct connection
    auth_user_id uuid        unique, -- the JWT's `sub` below PostgREST
    expires_at   timestamptz,
    created_at   timestamptz not null default now(),
    row_version  bigint      not null default 1
);

create table if not exists public.memberships (
    id          uuid        primary key default gen_random_uuid(),
    user_id     uuid        not null references public.users on delete cascade,
    tenant_id   uuid        not null references public.tenants,
    role        text        not null default 'OPERATOR'
                            check (role in ('OWNER', 'ADMIN', 'MANAGER', 'OPERATOR', 'VIEWER')),
    status      text        not null default 'ACTIVE' check (status in ('ACTIVE', 'INVITED', 'SUSPENDED')),
    -- A clinic's own person: only the clinics of membership_clients. A column of its own, so that a membership whose
    -- last clinic was deleted opens nothing, instead of the whole tenant.
    narrowed    boolean     not null default false,
    created_at  timestamptz not null default now(),
    row_version bigint      not null default 1,
    unique (user_id, tenant_id),
    check (not narrowed or role in ('MANAGER', 'OPERATOR', 'VIEWER'))
);
create index if not exists memberships_tenant_id on public.memberships (tenant_id);

create table if not exists public.workspaces (
    id          uuid        primary key default gen_random_uuid(),
    tenant_id   uuid        not null references public.tenants,
    name        text        not null,
    slug        text        not null,
    settings    jsonb       not null default '{}',
    created_at  timestamptz not null default now(),
    row_version bigint      not null default 1,
    unique (tenant_id, slug)
);

do $$
declare
    rel text;
begin
    foreach rel in array array['tenants', 'users', 'memberships', 'workspaces', 'sevenscale_migrations'] loop
        perform app_private.close_relation(('public.' || rel)::regclass, true);
        perform app_private.announce(('public.' || rel)::regclass);
        if rel <> 'sevenscale_migrations' then
            execute format('create or replace trigger sevenscale_row_version before update on public.%I
                for each row execute function app_private.raise_row_version()', rel);
        end if;
    end loop;
end
$$;

-- All rows of an adopted database go here; a fixed id, so that all databases dump alike.
insert into public.tenants (id, name, slug)
values ('00000000-0000-4000-8000-000000000001', 'SevenScale', 'sevenscale')
on conflict do nothing;

-- The schema's version is what a console asks first.
grant select (version, name, checksum, applied_at, program) on public.sevenscale_migrations
    to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;
drop policy if exists sevenscale_everyone_select on public.sevenscale_migrations;
create policy sevenscale_everyone_select on public.sevenscale_migrations for select
    to sevenscale_app, sevenscale_clinic, sevenscale_supervisor using (version >= 0);

grant select (id, name, slug, logo_url, plan, status, time_zone, data_retention_days, created_at, row_version)
    on public.tenants to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;
grant select (settings, domain) on public.tenants to sevenscale_app;
grant update (name, logo_url, settings, time_zone, data_retention_days) on public.tenants to sevenscale_app;
drop policy if exists sevenscale_app_select on public.tenants;
create policy sevenscale_app_select on public.tenants for select to sevenscale_app
    using (id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_app_update on public.tenants;
create policy sevenscale_app_update on public.tenants for update to sevenscale_app
    using (id = any ((select app_private.tenants('OWNER'))::uuid[]))
    with check (id = any ((select app_private.tenants('OWNER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.tenants;
create policy sevenscale_clinic_select on public.tenants for select to sevenscale_clinic
    using (id = any ((select app_private.clinic_tenants())::uuid[]));
drop policy if exists sevenscale_supervisor_select on public.tenants;
create policy sevenscale_supervisor_select on public.tenants for select to sevenscale_supervisor
    using (id is not null);

-- E-mail addresses and logins: ops.list_users, for those who manage people.
grant select (id, name, image, is_active, created_at) on public.users to sevenscale_app, sevenscale_clinic;
drop policy if exists sevenscale_app_select on public.users;
create policy sevenscale_app_select on public.users for select to sevenscale_app
    using (id = any ((select app_private.colleagues())::uuid[]));
drop policy if exists sevenscale_clinic_select on public.users;
create policy sevenscale_clinic_select on public.users for select to sevenscale_clinic
    using (id = (select app_private.uid()));

grant select (id, user_id, tenant_id, role, status, narrowed, created_at) on public.memberships
    to sevenscale_app, sevenscale_clinic;
drop policy if exists sevenscale_app_select on public.memberships;
create policy sevenscale_app_select on public.memberships for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.memberships;
create policy sevenscale_clinic_select on public.memberships for select to sevenscale_clinic
    using (user_id = (select app_private.uid()));

grant select on public.workspaces to sevenscale_app;
grant insert (tenant_id, name, slug, settings), update (name, slug, settings) on public.workspaces to sevenscale_app;
drop policy if exists sevenscale_app_select on public.workspaces;
create policy sevenscale_app_select on public.workspaces for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_app_insert on public.workspaces;
create policy sevenscale_app_insert on public.workspaces for insert to sevenscale_app
    with check (tenant_id = any ((select app_private.tenants('ADMIN'))::uuid[]));
drop policy if exists sevenscale_app_update on public.workspaces;
create policy sevenscale_app_update on public.workspaces for update to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('ADMIN'))::uuid[]))
    with check (tenant_id = any ((select app_private.tenants('ADMIN'))::uuid[]));

-- The views ask for a tenant's time zone, also when another program looks at them.
do $$
begin
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant select on public.tenants to service_role;
    end if;
end
$$;
