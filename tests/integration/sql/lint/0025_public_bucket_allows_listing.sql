-- Rule 0025 of Supabase's linter, in our own words: a policy on storage.objects that lets everybody list a public bucket.
select 'WARN' as level, 'public_bucket_allows_listing' as name, p.polname::text as detail
from pg_catalog.pg_policy p
where p.polrelid = to_regclass('storage.objects') and p.polpermissive and p.polcmd in ('r', '*')
  and (p.polroles = array[0::oid]
       or exists (select from pg_catalog.pg_roles r where r.rolname in ('anon', 'authenticated') and p.polroles @> array[r.oid]))
  and pg_get_expr(p.polqual, p.polrelid) ~* 'bucket_id'
  and pg_get_expr(p.polqual, p.polrelid) !~* '(owner|auth\.|name)';
