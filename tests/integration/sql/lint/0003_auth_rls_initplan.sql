-- Rule 0003 of Supabase's linter, in our own words: a policy that asks who the caller is once per row: a call outside `(select …)`. Wider than the original: our own helpers count, too.
select 'WARN' as level, 'auth_rls_initplan' as name, format('%s: %s', p.polrelid::regclass, p.polname) as detail
from pg_catalog.pg_policy p
cross join lateral (values (pg_get_expr(p.polqual, p.polrelid)), (pg_get_expr(p.polwithcheck, p.polrelid))) e (expression)
where regexp_replace(e.expression, '\( *SELECT +(auth\.[a-z_]+|current_setting|app_private\.[a-z_]+)\(', '', 'gi')
        ~* '(auth\.(uid|jwt|role|email)|current_setting|app_private\.[a-z_]+)\(';
