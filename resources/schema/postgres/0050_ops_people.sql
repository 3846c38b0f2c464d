-- How people come in: the only way to a login. Every function here runs with the owner's rights and asks first.

-- Makes the login role of a person, or takes one that is there, and puts it into the group.
--   An ADMIN gets new roles only, or one that the cluster's administrator made for this (already in the group, with
--   no right of any other kind): a login that belongs to a program or to somebody else is never handed out.
--   The password of a role that is there is never touched.
create or replace function app_private.provide_login(wanted text, verifier text, group_role text) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    login text := wanted;
    by_owner constant boolean := app_private.is_owner();
    found_role record;
begin
    if verifier is not null
       and verifier !~ '^SCRAM-SHA-256\$[1-9][0-9]{3,6}:[A-Za-z0-9+/]{16,88}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$' then
        raise exception 'A password travels as a SCRAM-SHA-256 verifier only.' using errcode = 'invalid_password';
    end if;

    if login is null then
        loop
            login := 'ss_' || pg_catalog.translate(
                pg_catalog.substr(pg_catalog.replace(pg_catalog.gen_random_uuid()::text, '-', ''), 1, 8),
                '0123456789abcdef', 'abcdefghijklmnop');
            exit when not exists (select from pg_catalog.pg_roles r where r.rolname = login);
        end loop;
    end if;

    if login ~ '^(pg_|supabase|sevenscale_)' or login = current_user
       or login in ('public', 'none', 'postgres', 'anon', 'authenticated', 'service_role', 'authenticator',
                    'dashboard_user', 'pgbouncer') then
        raise exception 'The login "%" is not for a person.', login using errcode = 'reserved_name';
    end if;
    if exists (select from public.users u where u.login_role = login) then
        raise exception 'The login "%" belongs to somebody already.', login using errcode = 'duplicate_object';
    end if;

    select r.*, pg_catalog.pg_has_role(r.oid, group_role, 'MEMBER') as grouped into found_role
    from pg_catalog.pg_roles r where r.rolname = login;
    if found_role.oid is null then
        if login !~ '^[a-z_][a-z0-9_]{1,62}$' then
            raise exception 'A login is made of lower-case letters, digits and "_".' using errcode = 'invalid_name';
        end if;
        begin
            execute pg_catalog.format('create role %I login %s', login, 'password ' || pg_catalog.quote_literal(verifier));
        exception
            when insufficient_privilege then
                raise exception 'The login "%" is missing and "%" may not create roles.', login, current_user
                    using errcode = 'insufficient_privilege',
                          hint = pg_catalog.format(
                            'Let a role with CREATEROLE run: create role %I login; grant %I to %I;', login, group_role, login);
        end;
    else
        if not found_role.rolcanlogin or found_role.rolsuper or found_role.rolcreaterole or found_role.rolcreatedb
           or found_role.rolreplication or found_role.rolbypassrls
           or exists (select from pg_catalog.pg_auth_members m
                      where m.member = found_role.oid and m.roleid::regrole::text <> group_role)
           or exists (select from pg_catalog.pg_auth_members m where m.roleid = found_role.oid
                      and m.member <> current_user::regrole)
           or exists (select from pg_catalog.pg_shdepend d
                      where d.refclassid = 'pg_catalog.pg_authid'::regclass and d.refobjid = found_role.oid
                        and d.deptype = 'o')
           or not (by_owner or found_role.grouped) then
            raise exception 'The login "%" exists already and is not a person''s to be given away.', login
                using errcode = 'duplicate_object';
        end if;
        if verifier is not null then
            raise exception 'The login "%" exists already; its password is not changed here.', login
                using errcode = 'duplicate_object';
        end if;
        -- Made before the console came, the login holds by name what migrating took from PUBLIC (0060).
        if pg_catalog.pg_has_role((select d.datdba from pg_catalog.pg_database d
                                   where d.datname = pg_catalog.current_database()), 'USAGE') then
            execute pg_catalog.format('revoke temporary on database %I from %I', pg_catalog.current_database(), login);
        end if;
        if pg_catalog.pg_has_role((select n.nspowner from pg_catalog.pg_namespace n where n.nspname = 'public'), 'USAGE') then
            execute pg_catalog.format('revoke create on schema public from %I', login);
        end if;
        -- A grant of its own (column grants too) would reach past the group's: the contact data, for one.
        if exists (select from pg_catalog.pg_shdepend d
                   where d.refclassid = 'pg_catalog.pg_authid'::regclass and d.refobjid = found_role.oid
                     and d.deptype in ('a', 'r')
                     and d.dbid = (select b.oid from pg_catalog.pg_database b where b.datname = pg_catalog.current_database())
                     and not (d.classid = 'pg_catalog.pg_namespace'::regclass and d.objid = 'public'::regnamespace)) then
            raise exception 'The login "%" has rights of its own in this database.', login
                using errcode = 'duplicate_object',
                      hint = pg_catalog.format('Take another login, or take its rights away first: drop owned by %I;', login);
        end if;
    end if;

    if not coalesce(found_role.grouped, false) then
        begin
            execute pg_catalog.format('grant %I to %I', group_role, login);
        exception
            when insufficient_privilege then
                raise exception 'The login "%" is not in "%" and "%" may not put it there.', login, group_role, current_user
                    using errcode = 'insufficient_privilege',
                          hint = pg_catalog.format('Let a role with CREATEROLE run: grant %I to %I;', group_role, login);
        end;
    end if;
    return login;
end
$$;

-- Adds a person to a tenant: with `clients` a clinic's own person, else staff.
--   Who may: ADMINs up to ADMIN, OWNERs also OWNER, in their tenants; the owner of the database everything.
--   Somebody with that e-mail address gets a further membership. From an ADMIN or OWNER it is INVITED and opens nothing:
--   whoever registered the address first chose its login, and nobody joins a tenant unasked. The owner of the database,
--   running the same, makes it ACTIVE. Name, login and password stay, and nothing is said of them.
create or replace function ops.add_user(
    email text, name text, role text, tenant uuid default null, clients bigint[] default null,
    login text default null, password_verifier text default null, out user_id uuid, out user_login text)
returns record
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
    by_owner constant boolean := app_private.is_owner();
    address constant text := nullif(pg_catalog.lower(pg_catalog.btrim(email)), '');
    full_name constant text := nullif(pg_catalog.btrim(name), '');
    new_role constant text := pg_catalog.upper(pg_catalog.btrim(role));
    narrow constant boolean := clients is not null;
    group_role constant text := case when clients is null then 'sevenscale_app' else 'sevenscale_clinic' end;
    home uuid := tenant;
    allowed uuid[];
    known public.users;
    member public.memberships;
    new_status text := 'ACTIVE';
begin
    if app_private.rank(new_role) is null then
        raise exception 'The role is one of OWNER, ADMIN, MANAGER, OPERATOR, VIEWER.'
            using errcode = 'invalid_parameter_value';
    end if;
    if by_owner then
        home := coalesce(home, '00000000-0000-4000-8000-000000000001');
    else
        allowed := app_private.tenants(case when new_role = 'OWNER' then 'OWNER' else 'ADMIN' end);
        if home is null and pg_catalog.cardinality(allowed) = 1 then
            home := allowed[1];
        end if;
        if home is null or home <> all (allowed) then
            raise exception 'Only an % of the tenant may add that.',
                case when new_role = 'OWNER' then 'OWNER' else 'ADMIN or OWNER' end
                using errcode = 'insufficient_privilege';
        end if;
    end if;
    if not exists (select from public.tenants t where t.id = home) then
        raise exception 'There is no such tenant.' using errcode = 'invalid_parameter_value';
    end if;
    if address is null or address !~ '^[^\s@]+@[^\s@]+\.[^\s@]+$' or full_name is null then
        raise exception 'A person needs a name and an e-mail address.' using errcode = 'invalid_parameter_value';
    end if;
    if narrow then
        if app_private.rank(new_role) > app_private.rank('MANAGER') then
            raise exception 'A clinic''s own person is a MANAGER at most.' using errcode = 'invalid_parameter_value';
        end if;
        if pg_catalog.cardinality(clients) = 0 or exists (
            select from pg_catalog.unnest(clients) w (id)
            where not exists (select from public.clients c where c.id = w.id and c.tenant_id = home)) then
            raise exception 'A clinic''s own person needs clinics of that tenant.' using errcode = 'invalid_parameter_value';
        end if;
    end if;

    if by_owner then -- nobody else keeps somebody of another tenant waiting
        perform from public.users u where u.email = address for update;
    end if;
    select u.* into known from public.users u where u.email = address;
    if known.id is not null then
        select m.* into member from public.memberships m where m.user_id = known.id and m.tenant_id = home for update;
        if member.id is not null and not (by_owner and member.status = 'INVITED') then
            raise exception 'This person is a member of the tenant already.' using errcode = 'unique_violation';
        end if;
        -- Never dropped in silence: who gave them would believe that they are in force.
        if (nullif(login, '') is not null or password_verifier is not null)
           and (not by_owner or known.login_role is not null) then
            raise exception 'This e-mail address is known already: its further membership takes no login and no password.'
                using errcode = 'object_not_in_prerequisite_state';
        end if;
        if not by_owner then
            new_status := 'INVITED';
        elsif exists (select from public.memberships m where m.user_id = known.id and m.tenant_id <> home
                      and m.status <> 'INVITED' and m.narrowed <> narrow) then
            raise exception 'This person is % elsewhere and cannot be both.',
                case when narrow then 'staff' else 'a clinic''s own' end using errcode = 'invalid_parameter_value';
        end if;
        user_id := known.id;
        user_login := known.login_role;
    end if;

    if user_login is null and new_status = 'ACTIVE' then
        user_login := app_private.provide_login(nullif(login, ''), password_verifier, group_role);
    end if;
    if user_id is null then
        insert into public.users (name, email, login_role) values (full_name, address, user_login)
        returning id into user_id;
    elsif known.login_role is null and new_status = 'ACTIVE' then
        update public.users u set login_role = user_login where u.id = known.id;
    end if;

    if member.id is null then
        insert into public.memberships (user_id, tenant_id, role, narrowed, status)
        values (user_id, home, new_role, narrow, new_status)
        returning * into member;
    else
        update public.memberships m set role = new_role, narrowed = narrow, status = new_status where m.id = member.id;
        delete from public.membership_clients mc where mc.membership_id = member.id;
    end if;
    insert into public.membership_clients (membership_id, client_id, tenant_id)
    select distinct member.id, w.id, home from pg_catalog.unnest(clients) w (id);
    perform app_private.audit(home, 'add_user', 'memberships', member.id::text, null,
        pg_catalog.jsonb_build_object('user_id', user_id, 'role', new_role, 'status', new_status, 'clients', clients));
    if new_status = 'INVITED' then
        user_id := null;
        user_login := null;
    end if;
end
$$;

-- The first person after adoption, and the way back in when the last OWNER is gone: makes `login` an OWNER of the
-- first tenant. Only for the role that migrated. Twice is once.
create or replace function ops.make_owner(
    login text, name text default null, email text default null, password_verifier text default null,
    out user_id uuid, out user_login text)
returns record
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
    home constant uuid := '00000000-0000-4000-8000-000000000001';
    address constant text := nullif(pg_catalog.lower(pg_catalog.btrim(email)), '');
    known public.users;
begin
    if not app_private.is_owner() then
        raise exception 'Only the role that migrated the database makes the first OWNER.'
            using errcode = 'insufficient_privilege';
    end if;
    if login is null or login = '' then
        raise exception 'The OWNER needs a login.' using errcode = 'invalid_parameter_value';
    end if;
    select * into known from public.users u
    where u.login_role = login or (address is not null and u.email = address)
    order by (u.login_role = login) desc nulls last limit 1 for update;
    user_id := known.id;
    user_login := known.login_role;
    if user_login <> login then
        -- Whoever registered the address first chose that login.
        raise exception 'The e-mail address belongs to a person with another login than "%".', login
            using errcode = 'invalid_parameter_value';
    end if;
    if user_id is not null and exists (
        select from public.memberships m
        where m.user_id = make_owner.user_id and m.narrowed and m.status <> 'INVITED') then
        raise exception 'The login "%" is a clinic''s own person and cannot be staff as well.', login
            using errcode = 'invalid_parameter_value';
    end if;
    if user_login is null then
        user_login := app_private.provide_login(login, password_verifier, 'sevenscale_app');
    end if;
    if user_id is null then
        insert into public.users (name, email, login_role)
        values (coalesce(nullif(pg_catalog.btrim(name), ''), login), address, user_login)
        returning id into user_id;
    else
        update public.users u set login_role = user_login, is_active = true where u.id = make_owner.user_id;
    end if;
    insert into public.memberships as m (user_id, tenant_id, role) values (user_id, home, 'OWNER')
    on conflict on constraint memberships_user_id_tenant_id_key
        do update set role = 'OWNER', status = 'ACTIVE', narrowed = false;
    perform app_private.audit(home, 'make_owner', 'users', user_id::text);
end
$$;

-- Lets a membership in or out: ACTIVE or SUSPENDED. In force from the next statement of that person on.
create or replace function ops.set_member_status(member uuid, tenant uuid, status text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
    by_owner constant boolean := app_private.is_owner();
    held text;
    held_status text;
begin
    if status is null or status not in ('ACTIVE', 'SUSPENDED') then
        raise exception 'The status is ACTIVE or SUSPENDED.' using errcode = 'invalid_parameter_value';
    end if;
    select m.role, m.status into held, held_status from public.memberships m
    where m.user_id = member and m.tenant_id = tenant;
    if not by_owner and not coalesce(
        tenant = any (app_private.tenants(case when held = 'OWNER' then 'OWNER' else 'ADMIN' end)), false) then
        raise exception 'Only an ADMIN or OWNER of the tenant may do that.' using errcode = 'insufficient_privilege';
    end if;
    -- One at a time, or two OWNERs suspend each other.
    perform from public.memberships m where m.tenant_id = tenant and m.role = 'OWNER' order by m.id for update;
    if held_status = 'INVITED' and not by_owner then
        raise exception 'An invitation becomes a membership by the role that owns the database.'
            using errcode = 'insufficient_privilege';
    end if;
    if held = 'OWNER' and status = 'SUSPENDED' and not by_owner and not exists (
        select from public.memberships m join public.users u on u.id = m.user_id
        where m.tenant_id = tenant and m.user_id <> member and m.role = 'OWNER' and m.status = 'ACTIVE' and u.is_active
          and (u.expires_at is null or u.expires_at > pg_catalog.now())) then
        raise exception 'The tenant would be left without an OWNER.' using errcode = 'object_not_in_prerequisite_state';
    end if;
    update public.memberships m set status = set_member_status.status
    where m.user_id = member and m.tenant_id = set_member_status.tenant;
    if not found then
        raise exception 'This person is no member of the tenant.' using errcode = 'no_data_found';
    end if;
    perform app_private.audit(tenant, 'set_member_status', 'memberships', member::text, null,
        pg_catalog.jsonb_build_object('status', status));
end
$$;

-- Who belongs to the caller's tenants (ADMIN and above; the owner: to all). Of whom is only invited, nothing but the
-- address that the invitation was written to.
create or replace function ops.list_users(
    out user_id uuid, out name text, out email text, out login text, out is_active boolean, out expires_at timestamptz,
    out tenant_id uuid, out tenant_name text, out role text, out status text, out clients bigint[],
    out member_since timestamptz)
returns setof record
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    by_owner constant boolean := app_private.is_owner();
    mine constant uuid[] := app_private.tenants('ADMIN');
begin
    return query
        select u.id, case when k.known then u.name end, u.email, case when k.known then u.login_role end,
            case when k.known then u.is_active end, case when k.known then u.expires_at end,
            t.id, t.name, m.role, m.status,
            case when m.narrowed then coalesce((
                select pg_catalog.array_agg(mc.client_id order by mc.client_id)
                from public.membership_clients mc where mc.membership_id = m.id), '{}') end,
            m.created_at
        from public.memberships m
        join public.users u on u.id = m.user_id
        join public.tenants t on t.id = m.tenant_id
        cross join lateral (select by_owner or m.status <> 'INVITED' as known) k
        where by_owner or m.tenant_id = any (mine)
        order by t.name, u.name, u.id;
end
$$;

do $$
declare
    fn regprocedure;
    grantee text;
begin
    for fn in
        select p.oid from pg_catalog.pg_proc p
        where p.pronamespace = 'ops'::regnamespace or p.oid = 'app_private.provide_login'::regproc
    loop
        for grantee in
            select 'public' union all
            select quote_ident(rolname) from pg_catalog.pg_roles
            where rolname in ('anon', 'authenticated', 'service_role', 'sevenscale_app', 'sevenscale_clinic')
        loop
            execute format('revoke all on function %s from %s', fn, grantee);
        end loop;
    end loop;
    grant execute on function ops.add_user, ops.set_member_status, ops.list_users to sevenscale_app;
end
$$;
