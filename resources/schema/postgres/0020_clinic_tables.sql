-- Our own tables that point to clinics. ON DELETE CASCADE: a program that deletes a clinic today must go on doing so.

-- Which clinics a narrowed membership opens.
create table if not exists public.membership_clients (
    membership_id uuid        not null references public.memberships on delete cascade,
    client_id     bigint      not null references public.clients on delete cascade,
    tenant_id     uuid        not null references public.tenants,
    created_at    timestamptz not null default now(),
    primary key (membership_id, client_id)
);
create index if not exists membership_clients_client_id on public.membership_clients (client_id);
create index if not exists membership_clients_tenant_id on public.membership_clients (tenant_id);

create table if not exists public.client_notes (
    id          uuid        primary key default gen_random_uuid(),
    tenant_id   uuid        not null references public.tenants,
    client_id   bigint      not null references public.clients on delete cascade,
    author      uuid        references public.users on delete set null,
    text        text        not null,
    created_at  timestamptz not null default now(),
    row_version bigint      not null default 1
);
create index if not exists client_notes_client_id on public.client_notes (client_id, created_at desc, id desc);
create index if not exists client_notes_tenant_id on public.client_notes (tenant_id);
create index if not exists client_notes_author on public.client_notes (author);

-- What credentials are sealed to: the public halves of the workers' keys.
create table if not exists public.worker_keys (
    id         uuid        primary key default gen_random_uuid(),
    tenant_id  uuid        not null references public.tenants,
    public_key text        not null,
    retired_at timestamptz,
    created_at timestamptz not null default now(),
    unique (tenant_id, public_key)
);

-- The author is who writes, whatever the statement says.
create or replace function app_private.sign_note() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        new.author := coalesce(app_private.uid(), new.author);
    else
        new.author := old.author;
    end if;
    return new;
end
$$;

do $$
declare
    rel text;
begin
    foreach rel in array array['membership_clients', 'client_notes', 'worker_keys'] loop
        perform app_private.close_relation(('public.' || rel)::regclass, true);
        perform app_private.announce(('public.' || rel)::regclass);
    end loop;
end
$$;
create or replace trigger sevenscale_author before insert or update of author on public.client_notes
    for each row execute function app_private.sign_note();
create or replace trigger sevenscale_row_version before update on public.client_notes
    for each row execute function app_private.raise_row_version();
create or replace trigger zzz_sevenscale_tenant before insert or update on public.client_notes
    for each row execute function app_private.stamp_clinic_tenant();
create or replace trigger zzz_sevenscale_tenant before insert or update on public.membership_clients
    for each row execute function app_private.stamp_clinic_tenant();

grant select on public.membership_clients to sevenscale_app, sevenscale_clinic;
drop policy if exists sevenscale_app_select on public.membership_clients;
create policy sevenscale_app_select on public.membership_clients for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.membership_clients;
create policy sevenscale_clinic_select on public.membership_clients for select to sevenscale_clinic
    using (client_id = any ((select app_private.clients('VIEWER'))::bigint[]));

-- Everybody reads notes; OPERATORs and above write their own. They delete them by ops.delete_note (0051): who holds DELETE on a
-- table may lock it, rows or no rows.
grant select on public.client_notes to sevenscale_app, sevenscale_clinic;
grant insert (client_id, text), update (text) on public.client_notes to sevenscale_app, sevenscale_clinic;
drop policy if exists sevenscale_app_select on public.client_notes;
create policy sevenscale_app_select on public.client_notes for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_app_insert on public.client_notes;
create policy sevenscale_app_insert on public.client_notes for insert to sevenscale_app
    with check (tenant_id = any ((select app_private.tenants('OPERATOR'))::uuid[]));
drop policy if exists sevenscale_app_update on public.client_notes;
create policy sevenscale_app_update on public.client_notes for update to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('OPERATOR'))::uuid[]) and author = (select app_private.uid()))
    with check (tenant_id = any ((select app_private.tenants('OPERATOR'))::uuid[]) and author = (select app_private.uid()));
drop policy if exists sevenscale_clinic_select on public.client_notes;
create policy sevenscale_clinic_select on public.client_notes for select to sevenscale_clinic
    using (client_id = any ((select app_private.clients('VIEWER'))::bigint[]));
drop policy if exists sevenscale_clinic_insert on public.client_notes;
create policy sevenscale_clinic_insert on public.client_notes for insert to sevenscale_clinic
    with check (client_id = any ((select app_private.clients('OPERATOR'))::bigint[]));
drop policy if exists sevenscale_clinic_update on public.client_notes;
create policy sevenscale_clinic_update on public.client_notes for update to sevenscale_clinic
    using (client_id = any ((select app_private.clients('OPERATOR'))::bigint[]) and author = (select app_private.uid()))
    with check (client_id = any ((select app_private.clients('OPERATOR'))::bigint[]) and author = (select app_private.uid()));

grant select on public.worker_keys to sevenscale_app;
drop policy if exists sevenscale_app_select on public.worker_keys;
create policy sevenscale_app_select on public.worker_keys for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
