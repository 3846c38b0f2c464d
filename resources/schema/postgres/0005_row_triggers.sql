-- What happens to every row, whoever writes it. SECURITY DEFINER with a fixed search path: a program that writes as
-- service_role has no rights on what these read.

-- A row belongs to its clinic's tenant. FOR KEY SHARE on the unique clients(id, tenant_id): no row slips in while a
-- clinic moves. The triggers' names sort last (zzz_) and they look at every update, because another program's trigger
-- may choose the clinic.
create or replace function app_private.stamp_clinic_tenant() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    home uuid;
begin
    if tg_op = 'UPDATE' and new.client_id is not distinct from old.client_id
       and new.tenant_id is not distinct from old.tenant_id then
        return new;
    end if;
    if new.client_id is not null then
        select c.tenant_id into home from public.clients c where c.id = new.client_id for key share;
        -- To people a clinic that does not exist is as one that they may not see.
        if home is null and app_private.uid() is not null then
            raise exception 'new row violates row-level security policy for table "%"', tg_table_name
                using errcode = 'insufficient_privilege';
        end if;
    end if;
    new.tenant_id := coalesce(home, new.tenant_id, '00000000-0000-4000-8000-000000000001');
    return new;
end
$$;

-- The same where a row may have no clinic: then its agent's tenant.
create or replace function app_private.stamp_row_tenant() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    home uuid;
begin
    if tg_op = 'UPDATE' and new.client_id is not distinct from old.client_id
       and new.agent_id is not distinct from old.agent_id and new.tenant_id is not distinct from old.tenant_id then
        return new;
    end if;
    if new.client_id is not null then
        select c.tenant_id into home from public.clients c where c.id = new.client_id for key share;
    end if;
    if home is null and new.agent_id is not null then
        select a.tenant_id into home from public.ai_agents a where a.id = new.agent_id for key share;
    end if;
    new.tenant_id := coalesce(home, new.tenant_id, '00000000-0000-4000-8000-000000000001');
    return new;
end
$$;

-- A clinic that moves takes its rows along, and leaves the people behind whose membership in the old tenant it was. Its
-- rows are those of every table that stamps a tenant on them, also of tables that later steps make.
create or replace function app_private.move_clinic() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    child regclass;
begin
    for child in
        select c.oid::regclass
        from pg_catalog.pg_trigger g
        join pg_catalog.pg_class c on c.oid = g.tgrelid
        join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'client_id' and not a.attisdropped
        join pg_catalog.pg_proc p on p.oid = g.tgfoid and p.pronamespace = 'app_private'::regnamespace
        where g.tgname = 'zzz_sevenscale_tenant' and c.relnamespace = 'public'::regnamespace
          -- not a table that another role made to look like one of ours: its triggers would run as the owner
          and c.relowner = (select o.relowner from pg_catalog.pg_class o where o.oid = 'public.clients'::regclass)
          and c.relname <> 'membership_clients'
        order by c.relname -- one order, or two clinics that move deadlock
    loop
        execute pg_catalog.format('update %s set tenant_id = $1 where client_id = $2 and tenant_id <> $1', child)
            using new.tenant_id, new.id;
    end loop;
    if pg_catalog.to_regclass('public.membership_clients') is not null then
        delete from public.membership_clients mc where mc.client_id = new.id and mc.tenant_id <> new.tenant_id;
    end if;
    return null;
end
$$;

-- An agent that moves takes those rows along that no clinic holds.
create or replace function app_private.move_agent() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    child text;
begin
    foreach child in array array['agent_executions', 'agent_insights', 'system_logs'] loop
        execute pg_catalog.format(
            'update public.%I set tenant_id = $1 where agent_id = $2 and client_id is null and tenant_id <> $1', child)
            using new.tenant_id, new.id;
    end loop;
    if pg_catalog.to_regclass('public.commands') is not null then -- not before its step
        execute 'update public.commands set tenant_id = $1
                 where tenant_id = $2 and target_type = ''agent'' and target_id = $3 and client_id is null'
            using new.tenant_id, old.tenant_id, new.id::text;
    end if;
    if pg_catalog.to_regclass('public.agent_config_versions') is not null then
        execute 'update public.agent_config_versions set tenant_id = $1 where agent_id = $2'
            using new.tenant_id, new.id;
    end if;
    return null;
end
$$;

-- What optimistic editing compares. Always raised: `updated_at` is written by hand, or not at all.
create or replace function app_private.raise_row_version() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    new.row_version := old.row_version + 1;
    return new;
end
$$;

-- A clinic's zone, where people choose it. Other programs may write what they like.
create or replace function app_private.check_time_zone() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if (tg_op = 'INSERT' or new.time_zone is distinct from old.time_zone)
       and app_private.uid() is not null and not app_private.is_time_zone(new.time_zone) then
        raise exception 'There is no time zone "%".', new.time_zone using errcode = 'invalid_parameter_value';
    end if;
    return new;
end
$$;

-- People put a clinic or an agent into a workspace of its own tenant only. One that is not there is as another tenant's.
create or replace function app_private.check_workspace() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if app_private.uid() is not null and not exists (
        select from public.workspaces w where w.id = new.workspace_id and w.tenant_id = new.tenant_id) then
        raise exception 'new row violates row-level security policy for table "%"', tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

-- A table's name and nothing else: any login can LISTEN.
create or replace function app_private.notify_change() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform pg_catalog.pg_notify('sevenscale', tg_table_name);
    return null;
end
$$;

-- Hangs notify_change on a table; a helper of the steps.
create or replace function app_private.announce(rel regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    execute pg_catalog.format('create or replace trigger sevenscale_notify
        after insert or update or delete or truncate on %s
        for each statement execute function app_private.notify_change()', rel);
end
$$;
revoke all on function app_private.announce(regclass) from public;
