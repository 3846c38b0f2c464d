-- What the steps from here on share.

-- Takes a function away from everybody but its owner, whatever default privileges gave; the step then grants what
-- people or programs may call. What policies, defaults and generated columns use is granted to PUBLIC there.
create or replace function app_private.close_function(fn regprocedure) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    grantee text;
begin
    for grantee in
        select distinct case when x.grantee = 0 then 'public' else pg_catalog.quote_ident(r.rolname) end
        from pg_catalog.pg_proc p
        cross join lateral pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) x
        left join pg_catalog.pg_roles r on r.oid = x.grantee
        where p.oid = fn and x.grantee <> p.proowner and (x.grantee = 0 or r.oid is not null)
    loop
        execute pg_catalog.format('revoke all on function %s from %s cascade', fn, grantee);
    end loop;
end
$$;

-- Signs a row: the column that the trigger's argument names says which person made it, whatever the statement says, and
-- stays. Programs (no uid) write what they like.
create or replace function app_private.sign_row() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    signed constant text := tg_argv[0];
    author constant jsonb := case
        when tg_op = 'UPDATE' then pg_catalog.to_jsonb(old) -> signed
        when app_private.uid() is not null then pg_catalog.to_jsonb(app_private.uid())
        else pg_catalog.to_jsonb(new) -> signed end;
begin
    return pg_catalog.jsonb_populate_record(new, pg_catalog.jsonb_build_object(signed, author));
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

-- Relations of other programs, for data_quality: what none of our policies is on, and which is no view of ours.
create or replace function app_private.foreign_relations(out table_name text, out reason text) returns setof record
language plpgsql stable rows 10 security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if not app_private.is_owner() and pg_catalog.cardinality(app_private.tenants('OWNER')) = 0 then
        return;
    end if;
    return query
        select c.relname::text,
            case when c.relkind in ('v', 'm') then 'A view of another program; left alone.'
                 when c.relrowsecurity then 'A table of another program; left alone.'
                 else 'A table of another program without row level security; left alone.' end
        from pg_catalog.pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
          and not exists (select from pg_catalog.pg_depend d
                          where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
          and not exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname ~ '^sevenscale_')
          and c.relname not in ('client_dashboard_view', 'vw_agent_analytics', 'vw_dashboard_overview',
            'vw_agent_executions', 'vw_integrations', 'vw_system_logs', 'data_quality');
end
$$;

do $$
begin
    perform app_private.close_function(f)
    from unnest(array['app_private.close_function(regprocedure)', 'app_private.sign_row()', 'app_private.move_clinic()',
        'app_private.move_agent()']::regprocedure[]) f;
end
$$;
