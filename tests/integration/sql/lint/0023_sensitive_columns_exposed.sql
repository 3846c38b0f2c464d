-- Rule 0023 of Supabase's linter, in our own words: a table without row level security that the API may read, with a column named like a secret.
select distinct 'ERROR' as level, 'sensitive_columns_exposed' as name, format('%s.%s', c.oid::regclass, a.attname) as detail
from pg_catalog.pg_class c
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_catalog.pg_roles r on r.rolname in ('anon', 'authenticated') and has_column_privilege(r.oid, c.oid, a.attnum, 'SELECT')
where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
  and a.attname ~* '(password|passwd|secret|credential|token|api_?key|private_?key|cpf|cnpj|ssn|credit_?card|card_number|cvv)';
