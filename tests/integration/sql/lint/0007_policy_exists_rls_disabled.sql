-- Rule 0007 of Supabase's linter, in our own words: a table with policies on which row level security is off.
select distinct 'ERROR' as level, 'policy_exists_rls_disabled' as name, c.oid::regclass::text as detail
from pg_catalog.pg_policy p
join pg_catalog.pg_class c on c.oid = p.polrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and not c.relrowsecurity and n.nspname !~ '^(pg_|information_schema$|auth$|storage$|extensions$|graphql|vault$|realtime$|cron$|pgsodium|supabase)';
