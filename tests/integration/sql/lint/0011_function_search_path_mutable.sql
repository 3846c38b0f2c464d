-- Rule 0011 of Supabase's linter, in our own words: a function without a fixed search_path.
select 'WARN' as level, 'function_search_path_mutable' as name, p.oid::regprocedure::text as detail
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where n.nspname !~ '^(pg_|information_schema$|auth$|storage$|extensions$|graphql|vault$|realtime$|cron$|pgsodium|supabase)'
  and not exists (select from pg_catalog.pg_depend d where d.objid = p.oid and d.classid = 'pg_catalog.pg_proc'::regclass and d.deptype = 'e')
  and not exists (select from unnest(p.proconfig) s where s like 'search_path=%');
