-- Rule 0009 of Supabase's linter, in our own words: two indexes that are the same but for their names.
select 'WARN' as level, 'duplicate_index' as name, string_agg(x.indexrelid::regclass::text, ', ' order by x.indexrelid) as detail
from pg_catalog.pg_index x
join pg_catalog.pg_class c on c.oid = x.indrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^(pg_|information_schema$|auth$|storage$|extensions$|graphql|vault$|realtime$|cron$|pgsodium|supabase)'
group by x.indrelid, regexp_replace(pg_get_indexdef(x.indexrelid), ' INDEX \S+ ON ', ' INDEX ON ')
having count(*) > 1;
