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

-- Default privileges have just handed the new table to others: on Supabase to its API roles, elsewhere to any.
do $$
declare
    grantee text;
begin
    revoke all on public.sevenscale_migrations from public;
    for grantee in
        select distinct r.rolname
        from pg_catalog.pg_class c
        cross join lateral pg_catalog.aclexplode(c.relacl) x
        join pg_catalog.pg_roles r on r.oid = x.grantee
        where c.oid = 'public.sevenscale_migrations'::regclass and x.grantee <> c.relowner
    loop
        execute format('revoke all on public.sevenscale_migrations from %I cascade', grantee);
    end loop;
end
$$;
