-- Rule 0001 of Supabase's linter, in our own words: a foreign key without an index that begins with its columns.
select 'INFO' as level, 'unindexed_foreign_keys' as name, format('%s: %s', k.conrelid::regclass, k.conname) as detail
from pg_catalog.pg_constraint k
join pg_catalog.pg_class c on c.oid = k.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where k.contype = 'f' and n.nspname !~ '^(pg_|information_schema$|auth$|storage$|extensions$|graphql|vault$|realtime$|cron$|pgsodium|supabase)'
  and not exists (select from pg_catalog.pg_depend d where d.objid = c.oid and d.classid = 'pg_catalog.pg_class'::regclass and d.deptype = 'e')
  and not exists (
    select from pg_catalog.pg_index x
    where x.indrelid = k.conrelid and x.indpred is null
      and (select array_agg(i.col order by i.col) from unnest((x.indkey::int2[])[0:cardinality(k.conkey) - 1]) i (col))
        = (select array_agg(i.col order by i.col) from unnest(k.conkey) i (col)))
order by 3;
