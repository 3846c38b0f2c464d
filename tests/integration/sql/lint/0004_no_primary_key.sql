-- Rule 0004 of Supabase's linter, in our own words: a table in an API schema without a primary key.
select 'INFO' as level, 'no_primary_key' as name, c.oid::regclass::text as detail
from pg_catalog.pg_class c
where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  and not exists (select from pg_catalog.pg_depend d where d.objid = c.oid and d.classid = 'pg_catalog.pg_class'::regclass and d.deptype = 'e')
  and not exists (select from pg_catalog.pg_index x where x.indrelid = c.oid and x.indisprimary);
