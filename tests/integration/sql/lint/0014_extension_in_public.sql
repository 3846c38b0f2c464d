-- Rule 0014 of Supabase's linter, in our own words: an extension installed in the schema public.
select 'WARN' as level, 'extension_in_public' as name, e.extname::text as detail
from pg_catalog.pg_extension e
where e.extnamespace = 'public'::regnamespace;
