-- Rule 0013 of Supabase's linter, in our own words: a table in an API schema without row level security.
select 'ERROR' as level, 'rls_disabled_in_public' as name, c.oid::regclass::text as detail
from pg_catalog.pg_class c
where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
  and not exists (select from pg_catalog.pg_depend d where d.objid = c.oid and d.classid = 'pg_catalog.pg_class'::regclass and d.deptype = 'e');
