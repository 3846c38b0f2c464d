-- Rule 0024 of Supabase's linter, in our own words: a permissive policy for writing (or for everything) that is simply true.
select 'WARN' as level, 'rls_policy_always_true' as name, format('%s: %s', p.polrelid::regclass, p.polname) as detail
from pg_catalog.pg_policy p
where p.polpermissive and p.polcmd <> 'r'
  and (regexp_replace(pg_get_expr(p.polqual, p.polrelid), '[\s()]', '', 'g') in ('true', '1=1')
       or regexp_replace(pg_get_expr(p.polwithcheck, p.polrelid), '[\s()]', '', 'g') in ('true', '1=1'));
