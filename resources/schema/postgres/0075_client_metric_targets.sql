-- What a clinic means to reach: one target for a metric from a day on, until a day or until further notice.

create table if not exists public.client_metric_targets (
    id          uuid        primary key default gen_random_uuid(),
    tenant_id   uuid        not null references public.tenants,
    client_id   bigint      not null references public.clients on delete cascade,
    metric      text        not null check (metric ~ '^[a-z][a-z0-9_]{0,62}$'),
    target      numeric     not null check (target <> 'NaN' and abs(target) < 1e15),
    valid_from  date        not null, -- left out: today, where the clinic's tenant is
    valid_to    date, -- the last day; null: until further notice
    set_by      uuid        references public.users on delete set null,
    created_at  timestamptz not null default now(),
    row_version bigint      not null default 1,
    unique (client_id, metric, valid_from),
    check (valid_to >= valid_from)
);
create index if not exists client_metric_targets_tenant on public.client_metric_targets (tenant_id, metric);
create index if not exists client_metric_targets_set_by on public.client_metric_targets (set_by);

do $$
begin
    perform app_private.close_relation('public.client_metric_targets', true);
    perform app_private.announce('public.client_metric_targets');
end
$$;

-- The session's own day would be that of UTC: in Brazil already tomorrow's from nine in the evening.
create or replace function app_private.begin_target_today() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    new.valid_from := (select (pg_catalog.now() at time zone t.time_zone)::date
                       from public.clients c join public.tenants t on t.id = c.tenant_id where c.id = new.client_id);
    return new;
end
$$;
create or replace trigger sevenscale_today before insert on public.client_metric_targets
    for each row when (new.valid_from is null) execute function app_private.begin_target_today();
create or replace trigger sevenscale_author before insert or update of set_by on public.client_metric_targets
    for each row execute function app_private.sign_row('set_by');
create or replace trigger sevenscale_row_version before update on public.client_metric_targets
    for each row execute function app_private.raise_row_version();
create or replace trigger sevenscale_audit after insert or update or delete on public.client_metric_targets
    for each row execute function app_private.audit_row('client_id', 'metric', 'target', 'valid_from', 'valid_to');
create or replace trigger zzz_sevenscale_tenant before insert or update on public.client_metric_targets
    for each row execute function app_private.stamp_clinic_tenant();

grant select on public.client_metric_targets to sevenscale_app, sevenscale_clinic;
grant insert (client_id, metric, target, valid_from, valid_to), update (target, valid_from, valid_to)
    on public.client_metric_targets to sevenscale_app, sevenscale_clinic;
drop policy if exists sevenscale_app_select on public.client_metric_targets;
create policy sevenscale_app_select on public.client_metric_targets for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_app_insert on public.client_metric_targets;
create policy sevenscale_app_insert on public.client_metric_targets for insert to sevenscale_app
    with check (tenant_id = any ((select app_private.tenants('MANAGER'))::uuid[]));
drop policy if exists sevenscale_app_update on public.client_metric_targets;
create policy sevenscale_app_update on public.client_metric_targets for update to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('MANAGER'))::uuid[]))
    with check (tenant_id = any ((select app_private.tenants('MANAGER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.client_metric_targets;
create policy sevenscale_clinic_select on public.client_metric_targets for select to sevenscale_clinic
    using (client_id = any ((select app_private.clients('VIEWER'))::bigint[]));
drop policy if exists sevenscale_clinic_insert on public.client_metric_targets;
create policy sevenscale_clinic_insert on public.client_metric_targets for insert to sevenscale_clinic
    with check (client_id = any ((select app_private.clients('MANAGER'))::bigint[]));
drop policy if exists sevenscale_clinic_update on public.client_metric_targets;
create policy sevenscale_clinic_update on public.client_metric_targets for update to sevenscale_clinic
    using (client_id = any ((select app_private.clients('MANAGER'))::bigint[]))
    with check (client_id = any ((select app_private.clients('MANAGER'))::bigint[]));

-- Deletes a target. Says whether there was one that the caller may delete.
create or replace function ops.delete_target(id uuid) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    delete from public.client_metric_targets t
    where t.id = delete_target.id
      and (app_private.is_owner() or t.tenant_id = any (app_private.tenants('MANAGER'))
           or t.client_id = any (app_private.clients('MANAGER')));
    return found;
end
$$;

do $$
begin
    perform app_private.close_function('ops.delete_target(uuid)');
    perform app_private.close_function('app_private.begin_target_today()');
    grant execute on function ops.delete_target to sevenscale_app, sevenscale_clinic;
end
$$;
