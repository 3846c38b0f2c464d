-- The list of steps that this database has seen. The migrator runs this first, each time, and records it as 0.
-- Policies and grants for people follow in 0006_tenancy: the group roles do not exist yet.

create table if not exists public.sevenscale_migrations (
    version    integer     primary key,
    name       text        not null,
    checksum   text        not null,
    applied_at timestamptz not null default now(),
    applied_by text        not null default session_user,
    program    text
);

alter table public.sevenscale_migrations enable row level security;

-- Supabase's default privileges have just handed the new table to its API roles.
do $$
declare
    grantee text;
begin
    revoke all on public.sevenscale_migrations from public;
    for grantee in
        select rolname from pg_catalog.pg_roles where rolname in ('anon', 'authenticated', 'service_role')
    loop
        execute format('revoke all on public.sevenscale_migrations from %I cascade', grantee);
    end loop;
end
$$;
