-- Rule 0002 of Supabase's linter, in our own words: a view in an API schema that reads auth.users and that anon or authenticated may read.
select 'ERROR' as level, 'auth_users_exposed' as name, c.oid::regclass::text as detail
from pg_catalog.pg_class c
where c.relkind in ('v', 'm') and c.relnamespace = 'public'::regnamespace
  and exists (select from pg_catalog.pg_rewrite w
              join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::regclass and d.objid = w.oid
              where w.ev_class = c.oid and d.refclassid = 'pg_catalog.pg_class'::regclass
                and d.refobjid = to_regclass('auth.users'))
  and exists (select from pg_catalog.pg_roles r where r.rolname in ('anon', 'authenticated')
              and has_any_column_privilege(r.oid, c.oid, 'SELECT'));
