-- Rule 0016 of Supabase's linter, in our own words: a materialized view in an API schema that anon or authenticated may read.
select 'WARN' as level, 'materialized_view_in_api' as name, c.oid::regclass::text as detail
from pg_catalog.pg_class c
where c.relkind = 'm' and c.relnamespace = 'public'::regnamespace
  and exists (select from pg_catalog.pg_roles r where r.rolname in ('anon', 'authenticated')
              and has_any_column_privilege(r.oid, c.oid, 'SELECT'));
