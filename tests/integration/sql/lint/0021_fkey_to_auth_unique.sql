-- Rule 0021 of Supabase's linter, in our own words: a foreign key to a column of schema auth that is unique but not the primary key: it may be dropped there.
select 'ERROR' as level, 'fkey_to_auth_unique' as name, format('%s: %s', k.conrelid::regclass, k.conname) as detail
from pg_catalog.pg_constraint k
join pg_catalog.pg_class t on t.oid = k.confrelid
join pg_catalog.pg_namespace n on n.oid = t.relnamespace and n.nspname = 'auth'
where k.contype = 'f' and k.connamespace <> n.oid
  and not exists (select from pg_catalog.pg_index x
                  where x.indexrelid = k.conindid and x.indisprimary);
