-- Rule 0019 of Supabase's linter, in our own words: a queue table (pgmq) reachable through the API without row level security.
select 'ERROR' as level, 'insecure_queue_exposed_in_api' as name, c.oid::regclass::text as detail
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('pgmq', 'pgmq_public') and c.relkind in ('r', 'p') and not c.relrowsecurity
  and exists (select from pg_catalog.pg_roles r where r.rolname in ('anon', 'authenticated')
              and has_schema_privilege(r.oid, n.oid, 'USAGE'));
