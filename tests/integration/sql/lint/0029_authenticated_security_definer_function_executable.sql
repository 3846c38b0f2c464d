-- Rule 0029 of Supabase's linter, in our own words: a SECURITY DEFINER function in a schema of the API (or one that authenticated may use) that authenticated may call.
select 'WARN' as level, 'authenticated_security_definer_function_executable' as name, p.oid::regprocedure::text as detail
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
join pg_catalog.pg_roles r on r.rolname = 'authenticated'
where p.prosecdef and n.nspname !~ '^(pg_|information_schema$|auth$|storage$|extensions$|graphql|vault$|realtime$|cron$|pgsodium|supabase)' and p.prorettype <> 'trigger'::regtype
  and has_schema_privilege(r.oid, n.oid, 'USAGE') and has_function_privilege(r.oid, p.oid, 'EXECUTE')
  and not exists (select from pg_catalog.pg_depend d where d.objid = p.oid and d.classid = 'pg_catalog.pg_proc'::regclass and d.deptype = 'e');
