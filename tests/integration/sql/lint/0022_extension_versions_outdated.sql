-- Rule 0022 of Supabase's linter, in our own words: an extension older than the version that the server would install.
select 'WARN' as level, 'extension_versions_outdated' as name, format('%s %s', e.extname, e.extversion) as detail
from pg_catalog.pg_extension e
join pg_catalog.pg_available_extensions a on a.name = e.extname
where a.default_version <> e.extversion;
