-- Lists as people want to see them again: what is filtered, how sorted, which columns, how wide. A person's own, or
-- without an owner everybody's in the tenant.

create table if not exists public.saved_views (
    id          uuid        primary key default gen_random_uuid(),
    tenant_id   uuid        not null references public.tenants,
    owner       uuid        default app_private.uid() references public.users on delete cascade, -- null: shared
    list        text        not null check (list ~ '^[a-z][a-z_]{0,62}$'),
    name        text        not null check (name = btrim(name) and length(name) between 1 and 80),
    filter      text        not null default '' check (length(filter) <= 4096),
    sort        text        not null default '' check (length(sort) <= 200),
    columns     jsonb       not null default '[]' check (jsonb_typeof(columns) = 'array' and length(columns::text) <= 16384),
    mode        text        not null default '' check (mode ~ '^[a-z_]{0,62}$'), -- '': the table
    created_at  timestamptz not null default now(),
    row_version bigint      not null default 1
);
create unique index if not exists saved_views_name
    on public.saved_views (tenant_id, list, owner, lower(name)) nulls not distinct;
create index if not exists saved_views_owner on public.saved_views (owner);

do $$
begin
    perform app_private.close_relation('public.saved_views', true);
    perform app_private.announce('public.saved_views');
end
$$;
create or replace trigger sevenscale_row_version before update on public.saved_views
    for each row execute function app_private.raise_row_version();
create or replace trigger sevenscale_audit after insert or update or delete on public.saved_views
    for each row execute function app_private.audit_row('list', 'name', 'filter', 'sort', 'columns', 'mode', 'owner');

-- A clinic's own people do not see the shared ones: the filters of staff name other clinics. Everybody deletes by
-- ops.delete_view: who holds DELETE on a table may lock it.
grant select on public.saved_views to sevenscale_app, sevenscale_clinic;
grant insert (tenant_id, owner, list, name, filter, sort, columns, mode), update (name, filter, sort, columns, mode)
    on public.saved_views to sevenscale_app, sevenscale_clinic;
drop policy if exists sevenscale_app_select on public.saved_views;
create policy sevenscale_app_select on public.saved_views for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[])
           and coalesce(owner, (select app_private.uid())) = (select app_private.uid()));
drop policy if exists sevenscale_app_insert on public.saved_views;
create policy sevenscale_app_insert on public.saved_views for insert to sevenscale_app
    with check (case when owner is null then tenant_id = any ((select app_private.tenants('MANAGER'))::uuid[])
                     else owner = (select app_private.uid())
                          and tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]) end);
drop policy if exists sevenscale_app_update on public.saved_views;
create policy sevenscale_app_update on public.saved_views for update to sevenscale_app
    using (case when owner is null then tenant_id = any ((select app_private.tenants('MANAGER'))::uuid[])
                else owner = (select app_private.uid())
                     and tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]) end)
    with check (case when owner is null then tenant_id = any ((select app_private.tenants('MANAGER'))::uuid[])
                     else owner = (select app_private.uid())
                          and tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]) end);
drop policy if exists sevenscale_clinic_select on public.saved_views;
create policy sevenscale_clinic_select on public.saved_views for select to sevenscale_clinic
    using (owner = (select app_private.uid()) and tenant_id = any ((select app_private.clinic_tenants())::uuid[]));
drop policy if exists sevenscale_clinic_insert on public.saved_views;
create policy sevenscale_clinic_insert on public.saved_views for insert to sevenscale_clinic
    with check (owner = (select app_private.uid()) and tenant_id = any ((select app_private.clinic_tenants())::uuid[]));
drop policy if exists sevenscale_clinic_update on public.saved_views;
create policy sevenscale_clinic_update on public.saved_views for update to sevenscale_clinic
    using (owner = (select app_private.uid()) and tenant_id = any ((select app_private.clinic_tenants())::uuid[]))
    with check (owner = (select app_private.uid()) and tenant_id = any ((select app_private.clinic_tenants())::uuid[]));

-- Deletes a view of the caller's own, or as MANAGER a shared one. Says whether there was one.
create or replace function ops.delete_view(id uuid) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    delete from public.saved_views v
    where v.id = delete_view.id
      and case when v.owner is null then app_private.is_owner() or v.tenant_id = any (app_private.tenants('MANAGER'))
               else v.owner = app_private.uid()
                    and (v.tenant_id = any (app_private.tenants('VIEWER'))
                         or v.tenant_id = any (app_private.clinic_tenants())) end;
    return found;
end
$$;

do $$
begin
    perform app_private.close_function('ops.delete_view(uuid)');
    grant execute on function ops.delete_view to sevenscale_app, sevenscale_clinic;
end
$$;
