-- Which role loses which right when this database is migrated: one row each, for --dry-run. Nothing on a migrated one.
-- A row has the right in English, and for who words it in another language the code and the arguments it was made of.
with
recursive wordings (code, privilege) as (values
        ('right_ends', '%1$s'),
        ('right_hidden', '%1$s (hidden by row level security)'),
        ('right_shared', '%1$s (needs the same right on the tables)'),
        ('right_later', '%1$s (for roles made later)'),
        ('policy_later', 'policy "%1$s" (for roles made later, or without rights on the table)'),
        ('execute_kept', 'keeps EXECUTE; it runs with the rights of "%1$s"'),
        ('trigger_copies', 'trigger "%1$s" copies whole rows (new.*); it may fail on the columns that are added'),
        ('prepare_ends', 'PREPARE TRANSACTION after writing to these tables (they announce changes by NOTIFY)')),
above (oid) as (
    select c.oid from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and c.relname in ('clients', 'ai_agents', 'agent_executions', 'agent_insights', 'client_metrics', 'dashboard_metrics', 'integrations', 'system_logs', 'client_integrations', 'integration_data')
    union
    select w.ev_class
    from above a
    join pg_catalog.pg_depend d on d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = a.oid
        and d.classid = 'pg_catalog.pg_rewrite'::regclass
    join pg_catalog.pg_rewrite w on w.oid = d.objid and w.ev_class <> a.oid),
ours as (
    select c.oid, c.relname, c.relkind, c.relowner, c.relacl, c.relrowsecurity,
        coalesce(c.reloptions::text ~ 'security_invoker=(true|on)', false) as invoker
    from pg_catalog.pg_class c
    join above a on a.oid = c.oid
    union all
    select s.oid, s.relname, s.relkind, s.relowner, s.relacl, null, null
    from pg_catalog.pg_class c
    join pg_catalog.pg_depend d on d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = c.oid
        and d.classid = 'pg_catalog.pg_class'::regclass and d.deptype in ('a', 'i')
    join pg_catalog.pg_class s on s.oid = d.objid and s.relkind = 'S'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname in ('clients', 'ai_agents', 'agent_executions', 'agent_insights', 'client_metrics', 'dashboard_metrics', 'integrations', 'system_logs', 'client_integrations', 'integration_data')),
granted as (
    select o.*, x.grantee, x.privilege_type as privilege, o.oid::regclass::text as object
    from ours o, pg_catalog.aclexplode(o.relacl) x
    union
    select o.*, x.grantee, x.privilege_type, o.oid::regclass::text || '.' || a.attname
    from ours o join pg_catalog.pg_attribute a on a.attrelid = o.oid, pg_catalog.aclexplode(a.attacl) x),
named as (
    select g.*, coalesce(r.rolname, 'PUBLIC') as role, coalesce(r.rolsuper or r.rolbypassrls, false) as sees_all,
        g.relkind = 'v' and g.relname not in ('client_dashboard_view', 'vw_agent_analytics', 'vw_dashboard_overview')
            as foreign_view,
        -- Another program's policy is about this command: authenticated keeps it there.
        exists (select from pg_catalog.pg_policy p
                where p.polrelid = g.oid and p.polpermissive and p.polname !~ '^sevenscale_'
                  and (p.polroles @> array[0::oid] or p.polroles @> array[g.grantee])
                  and (p.polcmd = '*' or p.polcmd = case g.privilege
                        when 'SELECT' then 'r' when 'INSERT' then 'a' when 'UPDATE' then 'w' when 'DELETE' then 'd' end::"char")
               ) and g.privilege in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') as has_policy
    from granted g
    left join pg_catalog.pg_roles r on r.oid = g.grantee
    where g.grantee <> g.relowner and (g.grantee = 0 or r.oid is not null)
      and coalesce(r.rolname, '') !~ '^sevenscale_'),
lost (role, object, code, arguments) as (
select n.role::text, n.object, 'right_ends', array[n.privilege]::text[]
from named n
-- another program's view keeps its grants, and asks for the reader's rights on the tables: seeds and copies lose them
where (not n.foreign_view and (n.role in ('PUBLIC', 'anon') or (n.role = 'authenticated' and not n.has_policy)))
   or (n.foreign_view and not n.invoker and n.role in ('PUBLIC', 'anon', 'authenticated') and n.privilege = 'SELECT')
   or (not n.foreign_view and n.role not in ('PUBLIC', 'anon', 'authenticated', 'service_role') and n.relkind in ('r', 'v')
       and n.privilege in ('TRUNCATE', 'REFERENCES', 'TRIGGER'))
union
-- The grant stays, and row level security, switched on, shows it nothing.
select n.role, n.object, 'right_hidden', array[n.privilege]::text[]
from named n
where n.relkind = 'r' and not n.relrowsecurity and not n.sees_all and not n.has_policy
  and n.role not in ('PUBLIC', 'anon', 'authenticated') and n.privilege in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
union
-- The view asks for the reader's own rights from now on.
select n.role, n.object, 'right_shared', array[n.privilege]::text[]
from named n
where n.relkind = 'v' and not n.invoker and not n.sees_all
  and n.role not in ('PUBLIC', 'anon', 'authenticated') and n.privilege = 'SELECT'
union
-- Roles that exist keep this by name.
select 'PUBLIC', current_database()::text, 'right_later', array['TEMPORARY']
from pg_catalog.pg_database d, pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) x
where d.datname = current_database() and x.grantee = 0 and x.privilege_type = 'TEMPORARY'
  and pg_has_role(d.datdba, 'USAGE')
union
select 'PUBLIC', 'schema public', 'right_later', array['CREATE']
from pg_catalog.pg_namespace n, pg_catalog.aclexplode(n.nspacl) x
where n.nspname = 'public' and x.grantee = 0 and x.privilege_type = 'CREATE' and pg_has_role(n.nspowner, 'USAGE')
union
-- Policies for PUBLIC would be for people, too.
select 'PUBLIC', p.polrelid::regclass::text, 'policy_later', array[p.polname]::text[]
from pg_catalog.pg_policy p
join ours o on o.oid = p.polrelid
where p.polroles @> array[0::oid] and p.polname !~ '^sevenscale_'
union
-- Not lost, but to be known: it goes on with its owner's rights, and the people who come may call it.
select 'PUBLIC', p.oid::regprocedure::text, 'execute_kept', array[p.proowner::regrole]::text[]
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where p.prosecdef and n.nspname not in ('app_private', 'ops', 'pg_catalog', 'information_schema')
  and p.prorettype not in ('trigger'::regtype, 'event_trigger'::regtype)
  and has_schema_privilege('public', n.oid, 'USAGE') and has_function_privilege('public', p.oid, 'EXECUTE')
  and not exists (select from pg_catalog.pg_depend d
                  where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
union
select p.proowner::regrole::text, g.tgrelid::regclass::text, 'trigger_copies', array[g.tgname]::text[]
from pg_catalog.pg_trigger g
join pg_catalog.pg_proc p on p.oid = g.tgfoid
join ours o on o.oid = g.tgrelid
where not g.tgisinternal and p.prosrc ~* '\m(new|old)\s*\.\s*\*' and p.pronamespace::regnamespace::text <> 'app_private'
union
select 'PUBLIC', current_database()::text, 'prepare_ends', array[]::text[]
where current_setting('max_prepared_transactions')::integer > 0)

select l.role, l.object, coalesce(format(w.privilege, variadic l.arguments), l.code) as privilege, l.code,
    to_json(l.arguments) as arguments
from lost l left join wordings w on w.code = l.code
order by 1, 2, 3
