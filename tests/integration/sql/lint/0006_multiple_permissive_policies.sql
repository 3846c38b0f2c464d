-- Rule 0006 of Supabase's linter, in our own words: two permissive policies for the same table, role and command: both are asked for each row.
select distinct 'WARN' as level, 'multiple_permissive_policies' as name,
    format('%s: %s for %s', c.oid::regclass, a.command, r.rolname) as detail
from pg_catalog.pg_policy p
join pg_catalog.pg_class c on c.oid = p.polrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_roles r on p.polroles @> array[r.oid] or p.polroles = array[0::oid]
cross join lateral unnest(case p.polcmd
    when 'r' then array['select'] when 'a' then array['insert'] when 'w' then array['update'] when 'd' then array['delete']
    else array['select', 'insert', 'update', 'delete'] end) a (command)
where p.polpermissive and c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema$|auth$|storage$|extensions$|graphql|vault$|realtime$|cron$|pgsodium|supabase)'
  and r.rolname !~ '^(pg_|supabase)' and not r.rolbypassrls
group by c.oid, r.rolname, a.command
having count(*) > 1;
