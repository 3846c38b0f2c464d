-- Rule 0018 of Supabase's linter, in our own words: a column of a reg* type that pg_upgrade cannot carry.
select 'WARN' as level, 'unsupported_reg_types' as name, format('%s.%s', c.oid::regclass, a.attname) as detail
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^(pg_|information_schema$|auth$|storage$|extensions$|graphql|vault$|realtime$|cron$|pgsodium|supabase)' and a.attnum > 0 and not a.attisdropped
  and a.atttypid in ('regcollation'::regtype, 'regconfig'::regtype, 'regdictionary'::regtype, 'regnamespace'::regtype,
    'regoper'::regtype, 'regoperator'::regtype, 'regproc'::regtype, 'regprocedure'::regtype);
