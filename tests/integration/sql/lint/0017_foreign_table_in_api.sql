-- Rule 0017 of Supabase's linter, in our own words: a foreign table in an API schema that anon or authenticated may read: it knows no row level security.
select 'WARN' as level, 'foreign_table_in_api' as name, c.oid::regclass::text as detail
from pg_catalog.pg_class c
where c.relkind = 'f' and c.relnamespace = 'public'::regnamespace
  and exists (select from pg_catalog.pg_roles r where r.rolname in ('anon', 'authenticated')
              and has_any_column_privilege(r.oid, c.oid, 'SELECT'));
