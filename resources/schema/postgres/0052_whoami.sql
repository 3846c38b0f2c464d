-- Who the login is: what a console shows of the person who is connected. People may not read e-mail addresses and
-- logins in `users`, so this answers for the caller alone, and takes no arguments.

-- One row for each membership in force (after what the session narrowed itself to); a person without any has one row
-- without a tenant; a login that is nobody's has none.
create or replace function ops.whoami(
    out user_id uuid, out user_name text, out tenant_id uuid, out tenant_name text, out time_zone text, out role text,
    out narrowed boolean) returns setof record
language plpgsql stable parallel restricted rows 1 security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
        select u.id, u.name, t.id, t.name, t.time_zone,
            (array['VIEWER', 'OPERATOR', 'MANAGER', 'ADMIN', 'OWNER'])[m.role_rank], m.narrowed
        from public.users u
        left join app_private.my_memberships() m on true
        left join public.tenants t on t.id = m.tenant_id
        where u.id = app_private.uid()
        order by t.name, t.id;
end
$$;

revoke all on function ops.whoami() from public;
grant usage on schema ops to sevenscale_supervisor;
grant execute on function ops.whoami() to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;
