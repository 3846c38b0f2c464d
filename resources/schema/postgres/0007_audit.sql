-- Who did what. Append-only: nobody has INSERT, UPDATE or DELETE; rows come from triggers and functions.
-- Each tenant's rows are a chain: a row's hash covers the one before and the payload's hash, so that a payload can be
-- erased (LGPD) and the chain still verifies, and says so. Erased means: all of the payload is null, the login '', and
-- erased_at set; erased_at beside anything else is a forgery (ops.verify_audit).

create table if not exists public.audit_log (
    id           bigint      generated always as identity primary key,
    tenant_id    uuid        not null references public.tenants,
    at           timestamptz not null default clock_timestamp(),
    user_id      uuid,
    login        text        not null default session_user,
    action       text        not null,
    resource     text        not null,
    resource_id  text,
    old_data     jsonb,
    new_data     jsonb,
    ip_address   inet        default inet_client_addr(),
    application  text        default current_setting('application_name'),
    created_at   timestamptz not null default now(),
    seq          bigint      not null,
    prev_hash    text        not null,
    payload_hash text        not null,
    hash         text        not null,
    erased_at    timestamptz,
    unique (tenant_id, seq)
);
create index if not exists audit_log_resource on public.audit_log (tenant_id, resource, resource_id, at desc);
create index if not exists audit_log_at on public.audit_log (tenant_id, at desc, id desc);

do $$
begin
    perform app_private.close_relation('public.audit_log', true);
    perform app_private.announce('public.audit_log');
end
$$;

grant select on public.audit_log to sevenscale_app;
drop policy if exists sevenscale_app_select on public.audit_log;
create policy sevenscale_app_select on public.audit_log for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('ADMIN'))::uuid[]));

-- What can be erased. Written without time zones or locale: it must hash alike in every session.
create or replace function app_private.audit_payload_hash(entry public.audit_log) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    return pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.jsonb_build_array(
        entry.user_id, entry.login, entry.resource_id, entry.old_data, entry.new_data,
        pg_catalog.host(entry.ip_address), entry.application)::text, 'UTF8')), 'hex');
end
$$;

create or replace function app_private.audit_hash(entry public.audit_log) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    return pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.jsonb_build_array(
        entry.prev_hash, entry.tenant_id, entry.seq, (extract(epoch from entry.at) * 1000000)::bigint,
        entry.action, entry.resource, entry.payload_hash)::text, 'UTF8')), 'hex');
end
$$;

create or replace function app_private.chain_audit() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    -- One at a time for each tenant; nobody without rights on the tenant can hold this lock.
    perform from public.tenants t where t.id = new.tenant_id for no key update;
    select l.seq, l.hash into new.seq, new.prev_hash
    from public.audit_log l where l.tenant_id = new.tenant_id order by l.seq desc limit 1;
    new.seq := coalesce(new.seq, 0) + 1;
    new.prev_hash := coalesce(new.prev_hash, '');
    new.payload_hash := app_private.audit_payload_hash(new);
    new.hash := app_private.audit_hash(new);
    return new;
end
$$;

create or replace trigger sevenscale_chain before insert on public.audit_log
    for each row execute function app_private.chain_audit();

create or replace function app_private.audit(
    tenant uuid, what text, on_resource text, on_id text, before jsonb default null, after jsonb default null)
returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.audit_log (tenant_id, user_id, action, resource, resource_id, old_data, new_data)
    values (tenant, app_private.uid(), what, on_resource, on_id, before, after);
end
$$;
revoke all on function app_private.audit(uuid, text, text, text, jsonb, jsonb) from public;

-- Records what people change: the columns named in the trigger's arguments, which leave out contact data, credentials
-- and whatever another program added to the table. Programs (no uid) are not recorded.
create or replace function app_private.audit_row() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    before jsonb := case when tg_op <> 'INSERT' then pg_catalog.to_jsonb(old) end;
    after jsonb := case when tg_op <> 'DELETE' then pg_catalog.to_jsonb(new) end;
    old_data jsonb;
    new_data jsonb;
    secrets text[];
begin
    if app_private.uid() is null then
        return null;
    end if;
    select pg_catalog.jsonb_object_agg(k, before -> k), pg_catalog.jsonb_object_agg(k, after -> k)
    into old_data, new_data
    from pg_catalog.unnest(tg_argv) k
    where tg_op <> 'UPDATE' or before -> k is distinct from after -> k;
    -- That a secret changed is told, not what it was.
    select pg_catalog.array_agg(k) into secrets
    from pg_catalog.unnest(array['email', 'phone', 'credentials']) k
    where before -> k is distinct from after -> k;
    if secrets is not null then
        new_data := coalesce(new_data, '{}') || pg_catalog.jsonb_build_object('changed_unseen', secrets);
    end if;
    perform app_private.audit(
        (coalesce(after, before) ->> 'tenant_id')::uuid, pg_catalog.lower(tg_op), tg_table_name,
        coalesce(after, before) ->> 'id',
        case when before is not null then old_data end, case when after is not null then new_data end);
    return null;
end
$$;
