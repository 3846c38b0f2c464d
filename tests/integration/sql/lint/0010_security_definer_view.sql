-- Rule 0010 of Supabase's linter, in our own words: a view in an API schema, readable through the API, that asks for its owner's rights.
select 'ERROR' as level, 'security_definer_view' as name, c.oid::regclass::text as detail
from pg_catalog.pg_class c
where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace
  and not exists (select from pg_catalog.pg_depend d where d.objid = c.oid and d.classid = 'pg_catalog.pg_class'::regclass and d.deptype = 'e')
  and not coalesce(lower(c.reloptions::text) ~ 'security_invoker=(true|on|1|yes)', false);
