-- Rule 0027 of Supabase's linter, in our own words: a relation in an API schema that authenticated may read, and that GraphQL would show. Stricter than the original: asked with and without pg_graphql.
select 'WARN' as level, 'pg_graphql_authenticated_table_exposed' as name, c.oid::regclass::text as detail
from pg_catalog.pg_class c
join pg_catalog.pg_roles r on r.rolname = 'authenticated'
where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace = 'public'::regnamespace
  and not exists (select from pg_catalog.pg_depend d where d.objid = c.oid and d.classid = 'pg_catalog.pg_class'::regclass and d.deptype = 'e')
  and has_any_column_privilege(r.oid, c.oid, 'SELECT');
