-- Helpers of the later steps. Only the migrating role runs them.

-- Takes a relation's default grants away and switches RLS on, in the transaction that made or adopted it: killed a
-- moment later, `anon` could otherwise write it.
--   PUBLIC and anon: nothing. authenticated: what another program's policy is about, and that only where it had it.
--   service_role: as it was on tables of the seed, nothing on our own. Others: no TRUNCATE, REFERENCES, TRIGGER.
create or replace function app_private.close_relation(rel regclass, ours boolean) returns void
language plpgsql
set search_path = ''
as $$
declare
    grantee record;
    kept text;
    owned record;
begin
    for grantee in
        select distinct a.grantee as oid, coalesce(r.rolname, 'public') as name,
               case when a.grantee = 0 then 'public' else pg_catalog.quote_ident(r.rolname) end as quoted
        from pg_catalog.pg_class c
        cross join lateral (
            select x.grantee from pg_catalog.aclexplode(c.relacl) x
            union
            select x.grantee from pg_catalog.pg_attribute t, pg_catalog.aclexplode(t.attacl) x where t.attrelid = c.oid
        ) a
        left join pg_catalog.pg_roles r on r.oid = a.grantee
        where c.oid = rel and a.grantee <> c.relowner and (a.grantee = 0 or r.oid is not null)
    loop
        if grantee.name = 'authenticated' and not ours then
            select pg_catalog.string_agg(distinct c.command, ', ') into kept
            from pg_catalog.pg_policy p
            cross join lateral pg_catalog.unnest(case p.polcmd
                when 'r' then array['select'] when 'a' then array['insert'] when 'w' then array['update']
                when 'd' then array['delete'] else array['select', 'insert', 'update', 'delete'] end) c (command)
            where p.polrelid = rel and p.polpermissive and p.polname !~ '^sevenscale_'
              and (p.polroles @> array[0::oid] or p.polroles @> array[grantee.oid])
              and pg_catalog.has_table_privilege(grantee.oid, rel, c.command);
            execute pg_catalog.format('revoke all on %s from authenticated cascade', rel);
            if kept is not null then
                execute pg_catalog.format('grant %s on %s to authenticated', kept, rel);
            end if;
        elsif grantee.name in ('public', 'anon', 'authenticated') or (ours and grantee.name = 'service_role') then
            execute pg_catalog.format('revoke all on %s from %s cascade', rel, grantee.quoted);
        elsif grantee.name <> 'service_role' then
            execute pg_catalog.format('revoke truncate, references, trigger on %s from %s cascade', rel, grantee.quoted);
        end if;
    end loop;

    -- The sequences behind its columns went the same way.
    for owned in
        select d.objid::regclass as seq, r.rolname
        from pg_catalog.pg_depend d
        join pg_catalog.pg_class s on s.oid = d.objid and s.relkind = 'S'
        cross join (select rolname from pg_catalog.pg_roles where rolname in ('anon', 'authenticated', 'service_role')
                    union all select 'public') r
        where d.classid = 'pg_catalog.pg_class'::regclass and d.refclassid = 'pg_catalog.pg_class'::regclass
          and d.refobjid = rel and d.deptype in ('a', 'i')
          and (ours or r.rolname <> 'service_role')
    loop
        execute pg_catalog.format('revoke all on sequence %s from %s cascade', owned.seq,
            case when owned.rolname = 'public' then 'public' else pg_catalog.quote_ident(owned.rolname) end);
    end loop;

    if (select relkind from pg_catalog.pg_class where oid = rel) in ('r', 'p') then
        execute pg_catalog.format('alter table %s enable row level security', rel);
        -- Forced, RLS would hide all rows from an owner without BYPASSRLS, and with them from triggers and helpers.
        execute pg_catalog.format('alter table %s no force row level security', rel);
    end if;
end
$$;

-- Another program's permissive policy may be for PUBLIC, and so for people of every tenant. It stays, and people are
-- fenced: each of our policies on that table once more as a restrictive one.
create or replace function app_private.fence(rel regclass) returns void
language plpgsql
set search_path = ''
as $$
declare
    p record;
    fenced constant boolean := exists (
        select from pg_catalog.pg_policy x
        where x.polrelid = rel and x.polpermissive and x.polname !~ '^sevenscale_'
          and (x.polroles @> array[0::oid] or exists (
                select from pg_catalog.pg_roles g
                where g.rolname ~ '^sevenscale_(app|clinic|supervisor)$' and x.polroles @> array[g.oid])));
begin
    for p in
        select x.polname as name,
            case x.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete'
                          else 'all' end as command,
            (select pg_catalog.string_agg(g.oid::regrole::text, ', ')
             from pg_catalog.pg_roles g where x.polroles @> array[g.oid]) as roles,
            pg_catalog.pg_get_expr(x.polqual, rel) as qual, pg_catalog.pg_get_expr(x.polwithcheck, rel) as with_check
        from pg_catalog.pg_policy x
        where x.polrelid = rel and x.polpermissive and x.polname ~ '^sevenscale_'
    loop
        execute pg_catalog.format('drop policy if exists %I on %s', p.name || '_fence', rel);
        if fenced then
            execute pg_catalog.format('create policy %I on %s as restrictive for %s to %s %s %s',
                p.name || '_fence', rel, p.command, p.roles,
                'using (' || p.qual || ')', 'with check (' || p.with_check || ')');
        end if;
    end loop;
end
$$;

-- Makes or replaces one of our views, in place where PostgreSQL can (grants and dependents stay). Where column types
-- differ, the view is made anew together with the views that depend on it, their options and their grants.
create or replace function app_private.install_view(view_name text, body text) returns void
language plpgsql
set search_path = ''
as $$
declare
    target constant regclass := pg_catalog.to_regclass(pg_catalog.format('public.%I', view_name));
    statement constant text := pg_catalog.format(
        'create or replace view public.%I with (security_invoker = true) as %s', view_name, body);
    dependent record;
    restore text[] := '{}';
    piece text;
begin
    begin
        execute statement;
    exception when invalid_table_definition then
        for dependent in
            with recursive below (oid, depth) as (
                select target::oid, 0
                union
                select r.ev_class, b.depth + 1
                from below b
                join pg_catalog.pg_depend d on d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = b.oid
                    and d.classid = 'pg_catalog.pg_rewrite'::regclass
                join pg_catalog.pg_rewrite r on r.oid = d.objid and r.ev_class <> b.oid
            )
            select c.oid, c.relkind, c.reloptions, c.oid::regclass::text as name, pg_catalog.max(b.depth) as depth,
                   pg_catalog.pg_get_viewdef(c.oid) as definition, pg_catalog.obj_description(c.oid, 'pg_class') as remark,
                   c.relowner::regrole as owner
            from below b join pg_catalog.pg_class c on c.oid = b.oid
            group by c.oid
            order by depth
        loop
            if dependent.relkind <> 'v' or exists (
                select from pg_catalog.pg_trigger g where g.tgrelid = dependent.oid and not g.tgisinternal) then
                raise exception 'The view "%" must be made anew, and "%" depends on it and cannot be.',
                    view_name, dependent.name
                    using hint = 'Drop the dependent object, migrate, and make it again.';
            end if;
            if dependent.oid <> target then
                restore := restore || pg_catalog.format('create view %s %s as %s', dependent.name,
                    'with (' || pg_catalog.array_to_string(dependent.reloptions, ', ') || ')', dependent.definition);
                restore := restore || pg_catalog.format('alter view %s owner to %s', dependent.name, dependent.owner);
            end if;
            if dependent.remark is not null then
                restore := restore || pg_catalog.format('comment on view %s is %L', dependent.name, dependent.remark);
            end if;
            -- What default privileges give a new view is not what the old one had.
            restore := restore || (
                select coalesce(pg_catalog.array_agg(
                    pg_catalog.format('revoke all on %s from %I', dependent.name, r.rolname)), '{}')
                from pg_catalog.pg_roles r where r.rolname in ('anon', 'authenticated', 'service_role'));
            restore := restore || (
                select coalesce(pg_catalog.array_agg(pg_catalog.format('grant %s on %s to %s%s',
                    x.privilege_type, dependent.name,
                    case when x.grantee = 0 then 'public' else x.grantee::regrole::text end,
                    case when x.is_grantable then ' with grant option' else '' end)), '{}')
                from pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl) x
                where c.oid = dependent.oid and x.grantee <> c.relowner);
        end loop;
        execute pg_catalog.format('drop view public.%I cascade', view_name);
        execute statement;
        foreach piece in array restore loop
            execute piece;
        end loop;
    end;
    perform app_private.close_relation(pg_catalog.format('public.%I', view_name)::regclass, false);
    -- No view of ours is written through, whoever was allowed to.
    execute pg_catalog.format('revoke insert, update, delete on public.%I from public', view_name);
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        execute pg_catalog.format('grant select on public.%I to service_role', view_name);
    end if;
end
$$;

do $$
declare
    helper regprocedure;
    grantee text;
begin
    for helper in
        select p.oid from pg_catalog.pg_proc p
        where p.pronamespace = 'app_private'::regnamespace
          and p.proname in ('close_relation', 'fence', 'install_view')
    loop
        for grantee in
            select 'public' union all
            select quote_ident(rolname) from pg_catalog.pg_roles where rolname in ('anon', 'authenticated', 'service_role')
        loop
            execute format('revoke all on function %s from %s', helper, grantee);
        end loop;
    end loop;
end
$$;
