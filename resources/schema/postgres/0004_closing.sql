-- Helpers of the later steps. Only the migrating role runs them.

-- Takes a relation's default grants away and switches RLS on, in the transaction that made or adopted it: killed a
-- moment later, `anon` could otherwise write it.
--   Ours, or just made: nothing for anybody, whatever default privileges say (service_role keeps its own on tables of
--   the seed). Adopted: PUBLIC and anon nothing; authenticated what another program's policy is about, and that only
--   where it had it; service_role as it was; others no TRUNCATE, REFERENCES, TRIGGER.
-- Another program's policy for PUBLIC would be for people, too: a permissive one opens every tenant, one that reads
-- what people may not read, or a setting that they do not have, stops them. It stays with those who have rights here.
create or replace function app_private.close_relation(rel regclass, ours boolean) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    grantee record;
    kept text;
    owned record;
    policy record;
    kind constant "char" := (select c.relkind from pg_catalog.pg_class c where c.oid = rel);
    -- The row type is written once, when the table is made, and not when columns are added.
    all_ours constant boolean := ours or (kind in ('r', 'p') and exists (
        select from pg_catalog.pg_type t where t.typrelid = rel and t.xmin = pg_catalog.pg_current_xact_id()::xid));
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
        if all_ours and (ours or grantee.name <> 'service_role') then
            execute pg_catalog.format('revoke all on %s from %s cascade', rel, grantee.quoted);
        elsif grantee.name = 'authenticated' then
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
        elsif grantee.name in ('public', 'anon') then
            execute pg_catalog.format('revoke all on %s from %s cascade', rel, grantee.quoted);
        elsif grantee.name <> 'service_role' then
            execute pg_catalog.format('revoke truncate, references, trigger on %s from %s cascade', rel, grantee.quoted);
        end if;
    end loop;

    -- The sequences behind its columns went the same way.
    for owned in
        select distinct d.objid::regclass as seq,
            case when x.grantee = 0 then 'public' else pg_catalog.quote_ident(r.rolname) end as quoted
        from pg_catalog.pg_depend d
        join pg_catalog.pg_class s on s.oid = d.objid and s.relkind = 'S'
        cross join lateral pg_catalog.aclexplode(s.relacl) x
        left join pg_catalog.pg_roles r on r.oid = x.grantee
        where d.classid = 'pg_catalog.pg_class'::regclass and d.refclassid = 'pg_catalog.pg_class'::regclass
          and d.refobjid = rel and d.deptype in ('a', 'i') and x.grantee <> s.relowner
          and (x.grantee = 0 or case when r.rolname = 'service_role' then ours
                                     else r.rolname in ('anon', 'authenticated') or (all_ours and r.oid is not null) end)
    loop
        execute pg_catalog.format('revoke all on sequence %s from %s cascade', owned.seq, owned.quoted);
    end loop;

    if kind in ('r', 'p') then
        execute pg_catalog.format('alter table %s enable row level security', rel);
        -- Forced, RLS would hide all rows from an owner without BYPASSRLS, and with them from triggers and helpers.
        execute pg_catalog.format('alter table %s no force row level security', rel);
        for policy in
            select p.polname from pg_catalog.pg_policy p
            where p.polrelid = rel and p.polname !~ '^sevenscale_' and p.polroles @> array[0::oid]
        loop
            execute pg_catalog.format('alter policy %I on %s to %s', policy.polname, rel, (
                select pg_catalog.string_agg(pg_catalog.quote_ident(r.rolname), ', ')
                from pg_catalog.pg_roles r
                where r.rolname = current_user
                   or (not r.rolsuper and r.rolname !~ '^(pg_|sevenscale_)'
                       and (pg_catalog.has_any_column_privilege(r.oid, rel, 'SELECT, INSERT, UPDATE')
                            or pg_catalog.has_table_privilege(r.oid, rel, 'DELETE'))
                       and not exists (
                            select from pg_catalog.pg_roles g
                            where g.rolname in ('sevenscale_app', 'sevenscale_clinic', 'sevenscale_supervisor')
                              and pg_catalog.pg_has_role(r.oid, g.oid, 'MEMBER')))));
        end loop;
    end if;
end
$$;

-- Who may insert needs the sequence behind a `serial` id (one behind an identity asks for nothing).
create or replace function app_private.lend_sequences(rel regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    lent record;
begin
    for lent in
        select distinct d.refobjid::regclass as seq, g.rolname
        from pg_catalog.pg_attrdef f
        join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_attrdef'::regclass and d.objid = f.oid
            and d.refclassid = 'pg_catalog.pg_class'::regclass
        join pg_catalog.pg_class s on s.oid = d.refobjid and s.relkind = 'S'
        cross join pg_catalog.pg_roles g
        where f.adrelid = rel and g.rolname in ('sevenscale_app', 'sevenscale_clinic')
          and pg_catalog.has_any_column_privilege(g.oid, rel, 'INSERT')
    loop
        execute pg_catalog.format('grant usage on sequence %s to %I', lent.seq, lent.rolname);
    end loop;
end
$$;

-- Another program's permissive policy may be for one of the groups, and so for people of every tenant. It stays, and
-- people are fenced: each of our policies on that table once more as a restrictive one.
create or replace function app_private.fence(rel regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
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
-- differ, the view is made anew together with the views that depend on it: their options, owners, grants and comments.
-- Nothing else that depends on them is ever dropped along: that stops it (and preflight.sql has said so before).
create or replace function app_private.install_view(view_name text, body text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    target constant regclass := pg_catalog.to_regclass(pg_catalog.format('public.%I', view_name));
    seeds constant boolean := view_name in ('client_dashboard_view', 'vw_agent_analytics', 'vw_dashboard_overview');
    statement constant text := pg_catalog.format(
        'create or replace view public.%I with (security_invoker = true) as %s', view_name, body);
    dependent record;
    other text;
    doomed text[] := '{}';
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
            select c.oid, c.relkind, c.reloptions, c.reltype, c.oid::regclass::text as name, pg_catalog.max(b.depth) as depth,
                   pg_catalog.pg_get_viewdef(c.oid) as definition, pg_catalog.obj_description(c.oid, 'pg_class') as remark,
                   c.relowner::regrole as owner
            from below b join pg_catalog.pg_class c on c.oid = b.oid
            group by c.oid
            order by depth
        loop
            select case when dependent.relkind <> 'v' then dependent.name end into other;
            if other is null then
                -- functions over its rows, columns of its row type, policies, rules, triggers, defaults
                select pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid) into other
                from pg_catalog.pg_type t
                join pg_catalog.pg_depend d
                  on (d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = dependent.oid)
                  or (d.refclassid = 'pg_catalog.pg_type'::regclass and d.refobjid in (t.oid, t.typarray))
                where t.oid = dependent.reltype and d.deptype in ('n', 'a')
                  and not (d.classid = 'pg_catalog.pg_rewrite'::regclass and exists (
                        select from pg_catalog.pg_rewrite w where w.oid = d.objid and w.rulename = '_RETURN'))
                order by 1 limit 1;
            end if;
            if other is not null then
                raise exception 'The view "%" must be made anew, and "%" depends on it and cannot be.', view_name, other
                    using errcode = 'dependent_objects_still_exist',
                          hint = 'Drop the dependent object, migrate, and make it again.';
            end if;
            doomed := dependent.name || doomed;
            if dependent.oid <> target then
                restore := restore || pg_catalog.format('create view %s %s as %s', dependent.name,
                    'with (' || pg_catalog.array_to_string(dependent.reloptions, ', ') || ')', dependent.definition);
                restore := restore || pg_catalog.format('alter view %s owner to %s', dependent.name, dependent.owner);
            end if;
            if dependent.remark is not null then
                restore := restore || pg_catalog.format('comment on view %s is %L', dependent.name, dependent.remark);
            end if;
            -- What default privileges give a new view is not what the old one had.
            restore := restore || pg_catalog.format('revoke all on %s from public', dependent.name) || (
                select coalesce(pg_catalog.array_agg(
                    pg_catalog.format('revoke all on %s from %I', dependent.name, r.rolname)), '{}')
                from pg_catalog.pg_roles r where r.oid <> dependent.owner
                  and exists (select from pg_catalog.pg_default_acl f, pg_catalog.aclexplode(f.defaclacl) x
                              where f.defaclobjtype = 'r' and x.grantee = r.oid));
            restore := restore || (
                select coalesce(pg_catalog.array_agg(pg_catalog.format('grant %s on %s to %s%s',
                    x.privilege_type, dependent.name,
                    case when x.grantee = 0 then 'public' else x.grantee::regrole::text end,
                    case when x.is_grantable then ' with grant option' else '' end)), '{}')
                from pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl) x
                where c.oid = dependent.oid and x.grantee <> c.relowner);
            restore := restore || (
                select coalesce(pg_catalog.array_agg(pg_catalog.format('grant %s (%I) on %s to %s%s',
                    x.privilege_type, a.attname, dependent.name,
                    case when x.grantee = 0 then 'public' else x.grantee::regrole::text end,
                    case when x.is_grantable then ' with grant option' else '' end)), '{}')
                from pg_catalog.pg_class c
                join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0, pg_catalog.aclexplode(a.attacl) x
                where c.oid = dependent.oid and x.grantee <> c.relowner);
            restore := restore || (
                select coalesce(pg_catalog.array_agg(pg_catalog.format('comment on column %s.%I is %L',
                    dependent.name, a.attname, pg_catalog.col_description(a.attrelid, a.attnum))), '{}')
                from pg_catalog.pg_attribute a
                where a.attrelid = dependent.oid and a.attnum > 0
                  and pg_catalog.col_description(a.attrelid, a.attnum) is not null);
        end loop;
        foreach piece in array doomed loop -- the deepest first, and what is not in this list stops it
            execute pg_catalog.format('drop view %s restrict', piece);
        end loop;
        execute statement;
        foreach piece in array restore loop
            execute piece;
        end loop;
    end;
    perform app_private.close_relation(pg_catalog.format('public.%I', view_name)::regclass, not seeds or target is null);
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
          and p.proname in ('close_relation', 'lend_sequences', 'fence', 'install_view')
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
