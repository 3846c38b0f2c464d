-- Rule 0008 of Supabase's linter, in our own words: row level security without any policy.
select 'INFO' as level, 'rls_enabled_no_policy' as name, c.oid::regclass::text as detail
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and c.relrowsecurity and n.nspname !~ '^(pg_|information_schema$|auth$|storage$|extensions$|graphql|vault$|realtime$|cron$|pgsodium|supabase)'
  and not exists (select from pg_catalog.pg_depend d where d.objid = c.oid and d.classid = 'pg_catalog.pg_class'::regclass and d.deptype = 'e')
  and not exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid);
