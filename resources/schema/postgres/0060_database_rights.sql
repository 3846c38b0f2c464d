-- What hangs on the database and not on a table. Each where the migrating role may; the catalogue check tells the rest.

do $$
declare
    r record;
    foreign_view record;
begin
    -- People make no temporary tables and nothing in `public`. Today everybody may, through PUBLIC; the roles that
    -- exist keep it by name, so that no other program loses anything.
    begin
        if exists (select from pg_catalog.pg_database d,
                        aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) x
                   where d.datname = current_database() and x.grantee = 0 and x.privilege_type = 'TEMPORARY')
           and pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'USAGE') then
            for r in
                select rolname from pg_catalog.pg_roles
                where rolname !~ '^(pg_|sevenscale_)' and not rolsuper
                  and not pg_has_role(oid, 'sevenscale_app', 'MEMBER') and not pg_has_role(oid, 'sevenscale_clinic', 'MEMBER')
                  and not pg_has_role(oid, 'sevenscale_supervisor', 'MEMBER')
            loop
                execute format('grant temporary on database %I to %I', current_database(), r.rolname);
            end loop;
            execute format('revoke temporary on database %I from public', current_database());
        end if;
        execute format('grant connect on database %I to sevenscale_app, sevenscale_clinic, sevenscale_supervisor',
            current_database());
    exception when insufficient_privilege then
        null;
    end;
    begin
        if exists (select from pg_catalog.pg_namespace n, aclexplode(n.nspacl) x
                   where n.nspname = 'public' and x.grantee = 0 and x.privilege_type = 'CREATE')
           and pg_has_role(current_user, (select nspowner from pg_namespace where nspname = 'public'), 'USAGE') then
            for r in
                select rolname from pg_catalog.pg_roles
                where rolname !~ '^(pg_|sevenscale_)' and not rolsuper
                  and not pg_has_role(oid, 'sevenscale_app', 'MEMBER') and not pg_has_role(oid, 'sevenscale_clinic', 'MEMBER')
                  and not pg_has_role(oid, 'sevenscale_supervisor', 'MEMBER')
            loop
                execute format('grant create on schema public to %I', r.rolname);
            end loop;
            revoke create on schema public from public;
        end if;
        grant usage on schema public to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;
    exception when insufficient_privilege then
        null;
    end;

    -- Other programs' views over our tables and views ran with their owner's rights: whoever could read such a view
    -- could read every tenant. They stay as they are, and ask for the reader's rights from now on.
    for foreign_view in
        with recursive above (oid) as (
            select c.oid from pg_catalog.pg_class c
            where c.relnamespace = 'public'::regnamespace
              and c.relname in ('clients', 'ai_agents', 'agent_executions', 'agent_insights', 'client_metrics',
                'dashboard_metrics', 'integrations', 'client_integrations', 'integration_data', 'system_logs')
            union
            select w.ev_class
            from above a
            join pg_catalog.pg_depend d on d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = a.oid
                and d.classid = 'pg_catalog.pg_rewrite'::regclass
            join pg_catalog.pg_rewrite w on w.oid = d.objid and w.ev_class <> a.oid
        )
        select c.oid, c.oid::regclass as name, c.relkind
        from above a join pg_catalog.pg_class c on c.oid = a.oid
        where c.relkind in ('v', 'm') and pg_has_role(current_user, c.relowner, 'USAGE')
    loop
        if foreign_view.relkind = 'm' then
            -- A copy knows no reader: what anybody could read of it is taken away.
            execute format('revoke all on %s from public', foreign_view.name);
            for r in select rolname from pg_catalog.pg_roles where rolname in ('anon', 'authenticated') loop
                execute format('revoke all on %s from %I', foreign_view.name, r.rolname);
            end loop;
        elsif not exists (select from pg_catalog.pg_class c
                          where c.oid = foreign_view.oid and c.reloptions::text ~ 'security_invoker=(true|on)') then
            execute format('alter view %s set (security_invoker = true)', foreign_view.name);
        end if;
    end loop;
end
$$;

-- Functions: what policies, views, generated columns and checks call is for everybody, and everything else of
-- app_private for nobody, whatever default privileges gave or took. In `ops` each step grants what people may call.
do $$
declare
    fn record;
    grantee record;
begin
    for fn in
        select p.oid, p.oid::regprocedure as name, n.nspname as space, exists (
            select from pg_catalog.pg_depend d
            where d.refclassid = 'pg_catalog.pg_proc'::regclass and d.refobjid = p.oid
              and d.classid in ('pg_catalog.pg_policy'::regclass, 'pg_catalog.pg_rewrite'::regclass,
                'pg_catalog.pg_attrdef'::regclass, 'pg_catalog.pg_constraint'::regclass)) as needed
        from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('app_private', 'ops')
    loop
        for grantee in
            select distinct case when x.grantee = 0 then 'public' else quote_ident(r.rolname) end as quoted
            from pg_catalog.pg_proc p
            cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
            left join pg_catalog.pg_roles r on r.oid = x.grantee
            where p.oid = fn.oid and x.grantee <> p.proowner and (x.grantee = 0 or r.oid is not null)
              and not (fn.space = 'ops' and coalesce(r.rolname, '') ~ '^sevenscale_(app|clinic|supervisor)$')
        loop
            execute format('revoke all on function %s from %s cascade', fn.name, grantee.quoted);
        end loop;
        if fn.needed then
            execute format('grant execute on function %s to public', fn.name);
        end if;
    end loop;
end
$$;
