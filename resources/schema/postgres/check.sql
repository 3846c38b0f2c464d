-- Is a migrated database closed? One row for each thing that is not as schema.md section 1 says. It asks the catalogue,
-- which everybody may read: tables that later steps make are found by their `sevenscale_` triggers and policies.
-- A row has the sentence in English, and for who words it in another language the code and the arguments it was made of.
with
wordings (code, problem) as (values
        ('object_missing', 'is missing'),
        ('owner_mixed', 'belongs to "%1$s", and the rest to "%2$s"'),
        ('tables_inherit', '"%1$s" and "%2$s" inherit one from the other'),
        ('rls_off', 'row level security is off'),
        ('rls_forced', 'row level security is forced: it blinds the owner and the helpers'),
        ('no_policy', 'has no policy'),
        ('policy_for_people', 'the policy "%1$s" of another program is for people, too'),
        ('view_as_owner', 'shows our rows with its owner''s rights (not security_invoker)'),
        ('copy_readable', 'is a copy of our rows that anybody may read'),
        ('right_held', '%1$s has %2$s'),
        ('column_readable', '%1$s may read it'),
        ('search_path_open', 'has no fixed search_path that ends in pg_temp'),
        ('function_closed', 'may not be called by everybody, and other programs'' inserts or people''s queries need it'),
        ('function_as_owner', 'another program''s function runs with the rights of "%1$s", and people may call it'),
        ('function_callable', '%1$s may call it'),
        ('group_rights', 'is a group with rights that no group may have'),
        ('temporary_tables', 'may make temporary tables'),
        ('public_objects', 'may create objects in the schema public'),
        ('key_unindexed', 'the foreign key "%1$s" has no index'),
        ('trigger_off', 'the trigger "%1$s" is switched off'),
        ('tenant_unset', 'nothing puts a tenant on its rows'),
        ('trigger_late', 'the trigger "%1$s" of another program comes after the one that puts a tenant on the rows')),
expected (name, kind) as (
    select t.name, 'r' from (values ('clients'), ('ai_agents'), ('agent_executions'), ('agent_insights'), ('client_metrics'), ('dashboard_metrics'), ('integrations'), ('system_logs'), ('client_integrations'), ('integration_data'), ('tenants'), ('users'), ('memberships'), ('membership_clients'), ('workspaces'), ('audit_log'), ('worker_keys'), ('client_notes'), ('commands'), ('saved_views'), ('agent_config_versions'), ('integration_logs'), ('client_metric_targets'), ('insight_marks'), ('sevenscale_migrations')) t (name)
    union all
    select v.name, 'v' from (values ('client_dashboard_view'), ('vw_agent_analytics'), ('vw_dashboard_overview'), ('vw_agent_executions'), ('vw_integrations'), ('vw_system_logs'), ('data_quality')) v (name)),
tables as (
    select c.oid, c.relname as name, c.relowner, c.relacl, c.relrowsecurity, c.relforcerowsecurity,
        c.relnamespace = 'public'::regnamespace and c.relname in ('clients', 'ai_agents', 'agent_executions',
            'agent_insights', 'client_metrics', 'dashboard_metrics', 'integrations', 'system_logs', 'client_integrations',
            'integration_data') as seeds
    from pg_catalog.pg_class c
    where c.relkind in ('r', 'p')
      and ((c.relnamespace = 'public'::regnamespace and c.relname in (select e.name from expected e where e.kind = 'r'))
        or exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname ~ '^sevenscale_')
        or exists (select from pg_catalog.pg_trigger g where g.tgrelid = c.oid and g.tgname ~ '^(zzz_)?sevenscale_'))),
-- our views, and whatever view of anybody reads our tables
views as (
    with recursive above (oid) as (
        select t.oid from tables t
        union
        select w.ev_class
        from above a
        join pg_catalog.pg_depend d on d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = a.oid
            and d.classid = 'pg_catalog.pg_rewrite'::regclass
        join pg_catalog.pg_rewrite w on w.oid = d.objid and w.ev_class <> a.oid)
    select c.oid, c.oid::regclass::text as name, c.relname, c.relkind, c.relowner, c.relacl, c.relnamespace,
        coalesce(c.reloptions::text ~ 'security_invoker=(true|on)', false) as invoker
    from above a join pg_catalog.pg_class c on c.oid = a.oid
    where c.relkind in ('v', 'm')),
held as (
    select c.oid::regclass::text as name, c.oid, c.relkind, c.relowner, x.grantee, x.privilege_type as privilege
    from pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl) x
    where c.oid in (select oid from tables)
       or c.oid in (select v.oid from views v where v.relnamespace = 'public'::regnamespace
                    and v.relname in (select e.name from expected e))
       or c.oid in (select d.objid from pg_catalog.pg_depend d
                    where d.classid = 'pg_catalog.pg_class'::regclass and d.refclassid = 'pg_catalog.pg_class'::regclass
                      and d.refobjid in (select oid from tables) and d.deptype in ('a', 'i'))
    union
    select c.oid::regclass::text || '.' || a.attname, c.oid, c.relkind, c.relowner, x.grantee, x.privilege_type
    from pg_catalog.pg_class c
    join pg_catalog.pg_attribute a on a.attrelid = c.oid, pg_catalog.aclexplode(a.attacl) x
    where c.oid in (select oid from tables)),
-- what no other program may have anything of: our tables with their sequences, and our views but the seed's
ours as (
    select t.oid from tables t where not t.seeds
    union all
    select d.objid from tables t
    join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_class'::regclass
        and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = t.oid and d.deptype in ('a', 'i')
    where not t.seeds
    union all
    select v.oid from views v
    where v.relnamespace = 'public'::regnamespace
      and v.relname in ('vw_agent_executions', 'vw_integrations', 'vw_system_logs', 'data_quality')),
groups as (
    select r.oid, r.rolname from pg_catalog.pg_roles r
    where r.rolname in ('sevenscale_app', 'sevenscale_clinic', 'sevenscale_supervisor')),
owner as (
    select c.relowner as oid from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relname = 'sevenscale_migrations'),
people as (
    select distinct r.oid, r.rolname
    from pg_catalog.pg_roles r join groups g on pg_has_role(r.oid, g.oid, 'MEMBER')
    -- From PostgreSQL 16 on, who makes a role is a member of it.
    where not r.rolsuper and r.oid not in (select o.oid from owner o)),
functions as (
    select p.oid, p.oid::regprocedure::text as name, p.proconfig, p.proacl, p.proowner, p.pronamespace::regnamespace::text as space
    from pg_catalog.pg_proc p
    where p.pronamespace in (select n.oid from pg_catalog.pg_namespace n where n.nspname in ('app_private', 'ops'))),
findings (object, code, arguments) as (
select e.name::text, 'object_missing', array[]::text[]
from expected e
where not exists (select from pg_catalog.pg_class c where c.relnamespace = 'public'::regnamespace
                  and c.relname = e.name and c.relkind::text = e.kind)
union all
select x.name, 'owner_mixed', array[x.owner::regrole, o.oid::regrole]::text[]
from owner o
join (select t.name, t.relowner as owner from tables t
      union all select v.name, v.relowner from views v
      where v.relnamespace = 'public'::regnamespace and v.relname in (select e.name from expected e)
      union all select f.name, f.proowner from functions f
      union all select 'schema ' || n.nspname, n.nspowner from pg_catalog.pg_namespace n
      where n.nspname in ('app_private', 'ops')) x on x.owner <> o.oid
union all
select t.name, 'tables_inherit', array[h.inhparent::regclass, h.inhrelid::regclass]::text[]
from tables t join pg_catalog.pg_inherits h on t.oid in (h.inhparent, h.inhrelid)
union all
select t.name, 'rls_off', array[]::text[] from tables t where not t.relrowsecurity
union all
select t.name, 'rls_forced', array[]::text[] from tables t where t.relforcerowsecurity
union all
select t.name, 'no_policy', array[]::text[]
from tables t where not exists (select from pg_catalog.pg_policy p where p.polrelid = t.oid and p.polpermissive)
union all
select t.name, 'policy_for_people', array[p.polname]::text[]
from tables t
join pg_catalog.pg_policy p on p.polrelid = t.oid and p.polname !~ '^sevenscale_'
where p.polroles @> array[0::oid] or exists (select from people g where p.polroles @> array[g.oid])
   or exists (select from groups g where p.polroles @> array[g.oid])
union all
select v.name, 'view_as_owner', array[]::text[]
from views v where v.relkind = 'v' and not v.invoker
union all
select v.name, 'copy_readable', array[]::text[]
from views v, pg_catalog.aclexplode(v.relacl) x
left join pg_catalog.pg_roles r on r.oid = x.grantee
where v.relkind = 'm' and (x.grantee = 0 or r.rolname in ('anon', 'authenticated')) and x.privilege_type = 'SELECT'
union all
select distinct h.name, 'right_held', array[coalesce(r.rolname, 'PUBLIC'), h.privilege]::text[]
from held h
left join pg_catalog.pg_roles r on r.oid = h.grantee
where h.grantee <> h.relowner
  and ((h.privilege in ('TRUNCATE', 'REFERENCES', 'TRIGGER') and r.rolname is distinct from 'service_role')
       or h.grantee = 0 or r.rolname = 'anon'
       or (h.oid in (select o.oid from ours o) and coalesce(r.rolname, '') !~ '^sevenscale_(app|clinic|supervisor)$'
           and not (r.rolname = 'service_role' and h.relkind = 'v' and h.privilege = 'SELECT')
           and not (r.rolname = 'service_role' and h.name ~ '(^|[.])tenants$' and h.privilege = 'SELECT')
           and not (r.rolname = 'service_role' and h.name ~ '(^|[.])integration_logs$'
                    and h.privilege in ('SELECT', 'INSERT', 'UPDATE'))))
union all
select 'clients.' || c.col, 'column_readable', array[g.rolname]::text[]
from (select * from groups union select * from people) g, (values ('email'), ('phone')) c (col)
where to_regclass('public.clients') is not null
  and has_column_privilege(g.oid, to_regclass('public.clients')::oid,
        (select a.attnum from pg_catalog.pg_attribute a where a.attrelid = to_regclass('public.clients') and a.attname = c.col), 'SELECT')
union all
select 'client_integrations.credentials', 'column_readable', array[g.rolname]::text[]
from (select * from groups union select * from people) g
where to_regclass('public.client_integrations') is not null
  and has_column_privilege(g.oid, to_regclass('public.client_integrations')::oid,
        (select a.attnum from pg_catalog.pg_attribute a
         where a.attrelid = to_regclass('public.client_integrations') and a.attname = 'credentials'), 'SELECT')
union all
select f.name, 'search_path_open', array[]::text[]
from functions f
where not exists (select from unnest(f.proconfig) s where s ~ '^search_path=(.*, *)?pg_temp$')
union all
select f.name, 'function_closed', array[]::text[]
from functions f
where f.space = 'app_private' and not has_function_privilege('public', f.oid, 'EXECUTE')
  and exists (select from pg_catalog.pg_depend d
              where d.refclassid = 'pg_catalog.pg_proc'::regclass and d.refobjid = f.oid
                and d.classid in ('pg_catalog.pg_policy'::regclass, 'pg_catalog.pg_rewrite'::regclass,
                    'pg_catalog.pg_attrdef'::regclass, 'pg_catalog.pg_constraint'::regclass))
union all
-- It runs with its owner's rights, which may be those of the tables.
select p.oid::regprocedure::text, 'function_as_owner', array[p.proowner::regrole]::text[]
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where p.prosecdef and n.nspname not in ('app_private', 'ops', 'pg_catalog', 'information_schema')
  and p.prorettype not in ('trigger'::regtype, 'event_trigger'::regtype)
  and exists (select from groups g where has_schema_privilege(g.oid, n.oid, 'USAGE') and has_function_privilege(g.oid, p.oid, 'EXECUTE'))
  and not exists (select from pg_catalog.pg_depend d
                  where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
union all
select f.name, 'function_callable', array[coalesce(r.rolname, 'PUBLIC')]::text[]
from functions f, pg_catalog.aclexplode(coalesce(f.proacl, pg_catalog.acldefault('f', f.proowner))) x
left join pg_catalog.pg_roles r on r.oid = x.grantee
where f.space = 'ops' and x.grantee <> f.proowner
  and coalesce(r.rolname, '') !~ '^sevenscale_(app|clinic|supervisor)$'
  and not (coalesce(r.rolname, '') = 'service_role'
           and f.name ~ '^ops\.(claim_command|progress_command|finish_command|expire_commands)\(')
union all
select 'schema ' || n.nspname, 'right_held', array[coalesce(r.rolname, 'PUBLIC'), x.privilege_type]::text[]
from pg_catalog.pg_namespace n, pg_catalog.aclexplode(n.nspacl) x
left join pg_catalog.pg_roles r on r.oid = x.grantee
where x.grantee <> n.nspowner
  and (n.nspname = 'app_private'
       or (n.nspname = 'ops' and (x.privilege_type = 'CREATE'
                                  or coalesce(r.rolname, '') !~ '^(sevenscale_(app|clinic|supervisor)|service_role)$')))
union all
select g.rolname, 'group_rights', array[]::text[]
from groups g join pg_catalog.pg_roles r on r.oid = g.oid
where r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls or r.rolcanlogin
union all
-- Where the database is not the migrating role's, doctor says it instead.
select p.rolname, 'temporary_tables', array[]::text[]
from people p, pg_catalog.pg_database d
where d.datname = current_database() and pg_has_role(d.datdba, 'USAGE')
  and has_database_privilege(p.oid, current_database(), 'TEMP')
union all
select p.rolname, 'public_objects', array[]::text[]
from people p, pg_catalog.pg_namespace n
where n.nspname = 'public' and pg_has_role(n.nspowner, 'USAGE') and has_schema_privilege(p.oid, n.oid, 'CREATE')
union all
select t.name, 'key_unindexed', array[k.conname]::text[]
from tables t
join pg_catalog.pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
where not exists (
    select from pg_catalog.pg_index x
    where x.indrelid = t.oid and x.indisvalid and x.indpred is null
      and (x.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
union all
select t.name, 'trigger_off', array[g.tgname]::text[]
from tables t join pg_catalog.pg_trigger g on g.tgrelid = t.oid
where g.tgname ~ '^(zzz_)?sevenscale_' and g.tgenabled = 'D'
union all
select t.name, 'tenant_unset', array[]::text[]
from tables t
join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant_id' and a.atthasdef
where t.name not in ('clients', 'ai_agents')
  and not exists (select from pg_catalog.pg_trigger g where g.tgrelid = t.oid and g.tgname = 'zzz_sevenscale_tenant')
union all
select t.name, 'trigger_late', array[g.tgname]::text[]
from tables t
join pg_catalog.pg_trigger g on g.tgrelid = t.oid and g.tgtype & 3 = 3 and g.tgname > 'zzz_sevenscale_tenant' -- before each row
where exists (select from pg_catalog.pg_trigger o where o.tgrelid = t.oid and o.tgname = 'zzz_sevenscale_tenant'))

select f.object, coalesce(format(w.problem, variadic f.arguments), f.code) as problem, null as hint, f.code,
    to_json(f.arguments) as arguments
from findings f left join wordings w on w.code = f.code
order by 1, 2
