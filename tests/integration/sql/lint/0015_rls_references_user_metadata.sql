-- Rule 0015 of Supabase's linter, in our own words: a policy that believes user_metadata, which users write themselves.
select 'ERROR' as level, 'rls_references_user_metadata' as name, format('%s: %s', p.polrelid::regclass, p.polname) as detail
from pg_catalog.pg_policy p
where coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
    ~* '(user_metadata|raw_user_meta_data)';
