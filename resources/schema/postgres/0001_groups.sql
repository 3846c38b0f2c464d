-- The three groups that people's logins belong to, and the two schemas of this program.
-- Groups are the cluster's, not the database's: another database may have made them, or be making them just now.

do $$
declare
    wanted text;
begin
    foreach wanted in array array['sevenscale_app', 'sevenscale_clinic', 'sevenscale_supervisor'] loop
        if exists (select from pg_catalog.pg_roles where rolname = wanted) then
            continue;
        end if;
        begin
            execute format('create role %I nologin', wanted);
        exception
            when duplicate_object or unique_violation then
                null;
            when insufficient_privilege then
                raise exception 'The group role "%" is missing and "%" may not create roles.', wanted, current_user
                    using errcode = 'insufficient_privilege',
                          hint = format('Let a role with CREATEROLE run: create role %I nologin;', wanted);
        end;
    end loop;
end
$$;

-- What policies, defaults and generated columns call. People get no USAGE here, so they cannot call it themselves.
create schema if not exists app_private;
-- What people may call; every function checks the caller's rights itself.
create schema if not exists ops;

do $$
declare
    grantee record;
begin
    revoke all on schema app_private, ops from public;
    for grantee in -- what default privileges give
        select distinct n.nspname, r.rolname
        from pg_catalog.pg_namespace n
        cross join lateral pg_catalog.aclexplode(n.nspacl) x
        join pg_catalog.pg_roles r on r.oid = x.grantee
        where n.nspname in ('app_private', 'ops') and x.grantee <> n.nspowner
    loop
        execute format('revoke all on schema %I from %I cascade', grantee.nspname, grantee.rolname);
    end loop;
    grant usage on schema ops to sevenscale_app, sevenscale_clinic;
end
$$;
