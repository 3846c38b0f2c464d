-- Who is asking, and what for. Policies use nothing but these functions; each is asked once per query, as an InitPlan.
-- They are SECURITY DEFINER (the owner's rights: no policy recurses) and late bound: the tables come in later steps.

-- Who migrated owns the tables and is no person. In a SECURITY DEFINER function current_user is that role.
create or replace function app_private.is_owner() returns boolean
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return pg_catalog.pg_has_role(session_user, current_user, 'MEMBER');
end
$$;

-- The person. The only place that believes anything a connection says of itself: session_user, which no SET ROLE,
-- SET or claim changes, or below PostgREST (it alone may log in as authenticator) the verified JWT's `sub`.
create or replace function app_private.uid() returns uuid
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    subject text;
begin
    if session_user = 'authenticator' then
        -- nullif: the plain cast raises on '', which is what a finished transaction leaves behind
        subject := nullif(pg_catalog.current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub';
        if subject is null or subject !~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' then
            return null;
        end if;
        return (select u.id from public.users u
                where u.auth_user_id = subject::uuid and u.is_active
                  and (u.expires_at is null or u.expires_at > pg_catalog.now()));
    end if;
    return (select u.id from public.users u
            where u.login_role = session_user::text and u.is_active
              and (u.expires_at is null or u.expires_at > pg_catalog.now()));
end
$$;

-- VIEWER 1 … OWNER 5; null for any other word, and null compares to nothing.
create or replace function app_private.rank(role text) returns integer
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    return pg_catalog.array_position(array['VIEWER', 'OPERATOR', 'MANAGER', 'ADMIN', 'OWNER'], role);
end
$$;

-- The person's memberships that are in force, after what the session narrowed itself to: `set sevenscale.tenant` to
-- one tenant, `set sevenscale.view_as` to a lower role. Both can only take away; an unknown word takes all away.
-- `sevenscale.workspace` takes all away, too, rather than be passed over in silence: a workspace holds clinics and
-- agents, not their rows, so a restrictive policy on each table would have to ask "no workspace chosen, or one of
-- its clinics". Measured on 600,000 executions with none chosen, that makes the overview 2 times, a count 2.7 times
-- and a page of client_dashboard_view 6 times as slow for every person.
create or replace function app_private.my_memberships(
    out membership_id uuid, out tenant_id uuid, out narrowed boolean, out role_rank integer) returns setof record
language plpgsql stable parallel restricted rows 1 security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    only_tenant constant text := nullif(pg_catalog.current_setting('sevenscale.tenant', true), '');
    view_as constant text := nullif(pg_catalog.current_setting('sevenscale.view_as', true), '');
begin
    return query
        select m.id, m.tenant_id, m.narrowed,
               case when view_as is null then app_private.rank(m.role)
                    when app_private.rank(view_as) is not null
                        then least(app_private.rank(m.role), app_private.rank(view_as)) end
        from public.memberships m
        join public.tenants t on t.id = m.tenant_id
        where m.user_id = app_private.uid()
          and m.status = 'ACTIVE'
          and t.status in ('ACTIVE', 'TRIAL')
          and (only_tenant is null or m.tenant_id::text = pg_catalog.lower(only_tenant))
          and nullif(pg_catalog.current_setting('sevenscale.workspace', true), '') is null;
end
$$;

-- Staff: the tenants in which the person has at least this role. Never by a membership narrowed to some clinics,
-- also when no clinic is left of it.
create or replace function app_private.tenants(min_role text) returns uuid[]
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return coalesce((select pg_catalog.array_agg(m.tenant_id)
                     from app_private.my_memberships() m
                     where not m.narrowed and m.role_rank >= app_private.rank(min_role)), '{}');
end
$$;

-- A clinic's own people: their clinics, as long as these are in the membership's tenant.
create or replace function app_private.clients(min_role text) returns bigint[]
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return coalesce((select pg_catalog.array_agg(mc.client_id)
                     from app_private.my_memberships() m
                     join public.membership_clients mc on mc.membership_id = m.membership_id
                     join public.clients c on c.id = mc.client_id and c.tenant_id = m.tenant_id
                     where m.narrowed and m.role_rank >= app_private.rank(min_role)), '{}');
end
$$;

-- A clinic's own people: the tenants that their clinics belong to (for the tenant's name and time zone).
create or replace function app_private.clinic_tenants() returns uuid[]
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return coalesce((select pg_catalog.array_agg(distinct c.tenant_id)
                     from public.clients c
                     where c.id = any (app_private.clients('VIEWER'))), '{}');
end
$$;

-- A clinic's own people: the agents that may work for them. Column grants keep it to names and states.
create or replace function app_private.clinic_agents() returns bigint[]
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    home constant uuid[] := app_private.clinic_tenants();
begin
    return coalesce((select pg_catalog.array_agg(a.id)
                     from public.ai_agents a
                     where a.tenant_id = any (home) or (a.shared and pg_catalog.cardinality(home) > 0)), '{}');
end
$$;

-- Staff: everybody with a membership in one of the person's tenants; not who is only invited.
create or replace function app_private.colleagues() returns uuid[]
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return coalesce((select pg_catalog.array_agg(distinct m.user_id)
                     from public.memberships m
                     where m.tenant_id = any (app_private.tenants('VIEWER')) and m.status <> 'INVITED'), '{}');
end
$$;

-- Agents of other tenants that are marked `shared`: five columns of them and no more, for vw_agent_analytics.
create or replace function app_private.shared_agents(
    out id bigint, out name text, out agent_type text, out status text, out performance integer, out tenant_id uuid)
returns setof record
language plpgsql stable parallel restricted rows 1 security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    mine constant uuid[] := app_private.tenants('VIEWER');
begin
    if pg_catalog.cardinality(mine) > 0 then
        return query
            select a.id, a.name::text, a.agent_type::text, a.status::text, a.performance, a.tenant_id -- they may be varchar
            from public.ai_agents a
            where a.shared and a.tenant_id <> all (mine);
    end if;
end
$$;

-- Which agents there are at all: an agent of another tenant is out of sight, but its runs are no orphans.
create or replace function app_private.known_agents() returns bigint[]
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return coalesce((select pg_catalog.array_agg(a.id) from public.ai_agents a), '{}');
end
$$;

-- Policies and views call these with the rights of whoever asks. The others are for the functions alone (0060).
grant execute on function app_private.uid, app_private.tenants, app_private.clients, app_private.clinic_tenants,
    app_private.clinic_agents, app_private.colleagues, app_private.shared_agents, app_private.known_agents to public;
