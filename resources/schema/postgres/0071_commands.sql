-- What people ask of the programs that run agents and integrations. Nobody flips a run's or an integration's state behind
-- the back of the program that owns it: it is asked to, by a row here, and writes what came of it.
--
--   requested → running → done | failed | cancelled;  requested → cancelled (by who asked) | expired
--
-- A worker holds a command by a lease that it renews as it gets on. Does the lease run out, the command is given to
-- somebody else, three times at most. The holder is known by worker and attempt: whoever lost the lease is refused at
-- progress and finish, so that what he did in the same transaction is undone with it, and nothing is done twice.

create table if not exists public.commands (
    id              uuid        primary key default gen_random_uuid(),
    tenant_id       uuid        not null references public.tenants,
    client_id       bigint      references public.clients on delete cascade, -- null: no clinic's
    kind            text        not null check (kind in ('retry', 'cancel', 'sync', 'connect', 'disconnect', 'restart',
                                                         'rollback')),
    target_type     text        not null check (target_type in ('execution', 'integration', 'agent')),
    target_id       text        not null,
    arguments       jsonb       not null default '{}' check (jsonb_typeof(arguments) = 'object'),
    idempotency_key text        not null check (length(idempotency_key) between 1 and 200),
    requested_by    uuid        references public.users on delete set null,
    requested_at    timestamptz not null default now(),
    expires_at      timestamptz not null, -- not begun by then: never
    state           text        not null default 'requested'
                                check (state in ('requested', 'running', 'done', 'failed', 'cancelled', 'expired')),
    attempt         integer     not null default 0,
    worker          text,
    epoch           bigint, -- the supervisor's term in which it was claimed
    lease_until     timestamptz,
    progress        smallint    check (progress between 0 and 100),
    progress_note   text,
    started_at      timestamptz,
    finished_at     timestamptz,
    result          jsonb,
    error           text,
    created_at      timestamptz not null default now(),
    row_version     bigint      not null default 1,
    unique (tenant_id, idempotency_key)
);
create index if not exists commands_tenant_requested on public.commands (tenant_id, requested_at desc nulls last, id desc);
create index if not exists commands_client_requested on public.commands (client_id, requested_at desc nulls last, id desc);
create index if not exists commands_target on public.commands (tenant_id, target_type, target_id, requested_at desc);
create index if not exists commands_requested_by on public.commands (requested_by);
create index if not exists commands_open on public.commands (requested_at, id) where state in ('requested', 'running');

do $$
begin
    perform app_private.close_relation('public.commands', true);
    perform app_private.announce('public.commands');
end
$$;

-- A command belongs to its clinic's tenant. A key that the tenant it comes to knows already gives way to the id: no
-- clinic is held back from moving by what somebody called a command.
create or replace function app_private.stamp_command() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    home uuid;
begin
    if new.client_id is not null then
        select c.tenant_id into home from public.clients c where c.id = new.client_id for key share;
        new.tenant_id := coalesce(home, new.tenant_id);
    end if;
    if tg_op = 'UPDATE' and new.tenant_id <> old.tenant_id and exists (
        select from public.commands c where c.tenant_id = new.tenant_id and c.idempotency_key = new.idempotency_key) then
        new.idempotency_key := new.id::text;
    end if;
    return new;
end
$$;
create or replace trigger zzz_sevenscale_tenant before insert or update of tenant_id, client_id on public.commands
    for each row execute function app_private.stamp_command();
create or replace trigger sevenscale_row_version before update on public.commands
    for each row execute function app_private.raise_row_version();

-- People read; they write through the functions below.
grant select on public.commands to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;
drop policy if exists sevenscale_app_select on public.commands;
create policy sevenscale_app_select on public.commands for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.commands;
create policy sevenscale_clinic_select on public.commands for select to sevenscale_clinic
    using (client_id = any ((select app_private.clients('VIEWER'))::bigint[]));
drop policy if exists sevenscale_supervisor_select on public.commands;
create policy sevenscale_supervisor_select on public.commands for select to sevenscale_supervisor
    using (tenant_id is not null);

-- Who may ask for what; null: there is no such command.
create or replace function app_private.command_role(kind text, target_type text) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    return case
        when target_type = 'execution' and kind in ('retry', 'cancel') then 'OPERATOR'
        when target_type = 'integration' and kind = 'sync' then 'OPERATOR'
        when target_type = 'integration' and kind in ('connect', 'disconnect') then 'ADMIN' -- as its credentials
        when target_type = 'agent' and kind = 'restart' then 'OPERATOR'
        when target_type = 'agent' and kind = 'rollback' then 'ADMIN'
    end;
end
$$;

-- Asks for something. The same key again gives the row that it gave before, so that whoever lost the answer may ask
-- again; for something else the key is refused.
--   Who may: command_role, in the target's tenant; a clinic's own person for the own clinics' runs and integrations; the
--   owner of the database. What is not there is answered like what the caller may not see.
create or replace function ops.request_command(
    kind text, target_type text, target_id text, arguments jsonb default '{}', idempotency_key text default null,
    valid_for interval default '1 hour')
returns public.commands
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
    min_role constant text := app_private.command_role(kind, target_type);
    given constant jsonb := coalesce(arguments, '{}');
    home uuid;
    clinic bigint;
    made public.commands;
begin
    if min_role is null then
        raise exception 'There is no command "%" for "%".', kind, target_type using errcode = 'invalid_parameter_value';
    end if;
    if pg_catalog.jsonb_typeof(given) <> 'object' or pg_catalog.length(given::text) > 16384
       or pg_catalog.length(idempotency_key) not between 1 and 200
       or valid_for is null or valid_for not between '1 second' and '7 days' then
        raise exception 'A command takes an object of 16 kB at most, a key of 200 letters at most, and holds for seven days at most.'
            using errcode = 'invalid_parameter_value';
    end if;
    if target_id ~ '^[0-9]{1,18}$' then
        if target_type = 'execution' then
            select e.tenant_id, e.client_id into home, clinic
            from public.agent_executions e where e.id = target_id::bigint;
        elsif target_type = 'integration' then
            select i.tenant_id, i.client_id into home, clinic
            from public.integrations i where i.id = target_id::bigint;
        else
            select a.tenant_id into home from public.ai_agents a where a.id = target_id::bigint;
        end if;
    end if;
    if home is null or not (app_private.is_owner() or home = any (app_private.tenants(min_role))
                            or coalesce(clinic = any (app_private.clients(min_role)), false)) then
        raise exception 'Only an % or above may ask that of it.', min_role using errcode = 'insufficient_privilege';
    end if;

    insert into public.commands as c (tenant_id, client_id, kind, target_type, target_id, arguments, idempotency_key,
        requested_by, expires_at)
    values (home, clinic, kind, target_type, target_id::bigint::text, given,
        coalesce(idempotency_key, pg_catalog.gen_random_uuid()::text), app_private.uid(), pg_catalog.now() + valid_for)
    on conflict on constraint commands_tenant_id_idempotency_key_key do nothing
    returning c.* into made;
    if made.id is null then
        select c.* into made from public.commands c
        where c.tenant_id = home and c.idempotency_key = request_command.idempotency_key;
        if (made.kind, made.target_type, made.target_id, made.arguments)
           is distinct from (kind, target_type, target_id::bigint::text, given) then
            raise exception 'This key was used for another command.' using errcode = 'object_not_in_prerequisite_state';
        end if;
        return made;
    end if;
    perform app_private.audit(home, 'request_command', 'commands', made.id::text, null,
        pg_catalog.jsonb_build_object('kind', kind, 'target_type', target_type, 'target_id', made.target_id,
            'arguments', given));
    return made;
end
$$;

-- Takes back what nobody has begun. Who may: as for asking.
create or replace function ops.cancel_command(id uuid) returns public.commands
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
    found_command public.commands;
    min_role text;
begin
    select c.* into found_command from public.commands c where c.id = cancel_command.id for update;
    min_role := app_private.command_role(found_command.kind, found_command.target_type);
    if min_role is null or not (app_private.is_owner() or found_command.tenant_id = any (app_private.tenants(min_role))
            or coalesce(found_command.client_id = any (app_private.clients(min_role)), false)) then
        raise exception 'Only who may ask for a command may take it back.' using errcode = 'insufficient_privilege';
    end if;
    if found_command.state <> 'requested' then
        raise exception 'The command is % already.', found_command.state
            using errcode = 'object_not_in_prerequisite_state';
    end if;
    update public.commands c set state = 'cancelled', finished_at = pg_catalog.clock_timestamp()
    where c.id = cancel_command.id returning c.* into found_command;
    perform app_private.audit(found_command.tenant_id, 'cancel_command', 'commands', found_command.id::text,
        pg_catalog.jsonb_build_object('state', 'requested'), pg_catalog.jsonb_build_object('state', 'cancelled'));
    return found_command;
end
$$;

-- Many at once, for what is asked of all rows that matched: each is asked for by itself, and one that is refused holds no
-- other back.
--   requests: a list of objects with kind, target_type, target_id and, where wanted, arguments and idempotency_key
--   problem:  null, or the SQLSTATE of the refusal
create or replace function ops.request_commands(
    requests jsonb, valid_for interval default '1 hour', out place bigint, out command_id uuid, out problem text)
returns setof record
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
    item jsonb;
begin
    if pg_catalog.jsonb_typeof(requests) is distinct from 'array' then
        raise exception 'Commands are asked for by a list.' using errcode = 'invalid_parameter_value';
    end if;
    if pg_catalog.jsonb_array_length(requests) > 1000 then
        raise exception 'At most 1000 commands are asked for at once.' using errcode = 'invalid_parameter_value';
    end if;
    for place, item in
        select e.ordinality, e.value from pg_catalog.jsonb_array_elements(requests) with ordinality e
    loop
        command_id := null;
        problem := null;
        begin
            select c.id into command_id
            from ops.request_command(item ->> 'kind', item ->> 'target_type', item ->> 'target_id',
                item -> 'arguments', item ->> 'idempotency_key', valid_for) c;
        exception when insufficient_privilege or invalid_parameter_value or object_not_in_prerequisite_state then
            problem := sqlstate;
        end;
        return next;
    end loop;
end
$$;

-- Takes back those that nobody has begun, and says which.
create or replace function ops.cancel_commands(ids uuid[]) returns setof uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    each_id uuid;
begin
    for each_id in select distinct i.id from pg_catalog.unnest(ids) i (id) order by i.id loop -- one order: no deadlocks
        begin
            perform ops.cancel_command(each_id);
            return next each_id;
        exception when insufficient_privilege or object_not_in_prerequisite_state then
            null;
        end;
    end loop;
end
$$;

-- For workers: takes the oldest commands that wait, or that another worker left lying, each for one worker.
create or replace function ops.claim_command(
    worker text, batch integer default 1, lease interval default '1 minute', kinds text[] default null,
    epoch bigint default null)
returns setof public.commands
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
    moment constant timestamptz := pg_catalog.clock_timestamp();
begin
    if worker is null or worker = '' or coalesce(batch, 0) not between 1 and 1000
       or coalesce(lease, '0') not between '1 second' and '1 hour' then
        raise exception 'A worker has a name, and claims 1 to 1000 commands for a second to an hour.'
            using errcode = 'invalid_parameter_value';
    end if;
    return query
        with due as materialized (
            select c.id from public.commands c
            where c.state in ('requested', 'running')
              and case c.state when 'requested' then c.expires_at > moment
                               else c.lease_until < moment and c.attempt < 3 end
              and (kinds is null or c.kind = any (kinds))
            order by c.requested_at, c.id
            limit batch
            for update skip locked),
        claimed as (
            update public.commands c
            set state = 'running', attempt = c.attempt + 1, worker = claim_command.worker, epoch = claim_command.epoch,
                started_at = coalesce(c.started_at, moment), lease_until = moment + lease, progress = 0,
                progress_note = null
            from due where c.id = due.id
            returning c.*)
        select * from claimed order by claimed.requested_at, claimed.id;
end
$$;

-- For workers: says how far it is, and renews the lease. Refused when the command is no longer this worker's.
create or replace function ops.progress_command(
    id uuid, worker text, attempt integer, progress integer, note text default null, lease interval default '1 minute')
returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
    if coalesce(lease, '0') not between '1 second' and '1 hour' then
        raise exception 'A lease is a second to an hour.' using errcode = 'invalid_parameter_value';
    end if;
    update public.commands c
    set progress = progress_command.progress, progress_note = note, lease_until = pg_catalog.clock_timestamp() + lease
    where c.id = progress_command.id and c.state = 'running' and c.worker = progress_command.worker
      and c.attempt = progress_command.attempt;
    if not found then
        raise exception 'The command is no longer this worker''s.' using errcode = 'object_not_in_prerequisite_state';
    end if;
end
$$;

-- For workers: done, failed or cancelled. Called in the transaction that did the work, it makes both one: refused, when
-- the command is no longer this worker's, it takes the work back.
create or replace function ops.finish_command(
    id uuid, worker text, attempt integer, state text, result jsonb default null, error text default null)
returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
    if state is null or state not in ('done', 'failed', 'cancelled') then
        raise exception 'A command ends as done, failed or cancelled.' using errcode = 'invalid_parameter_value';
    end if;
    update public.commands c
    set state = finish_command.state, result = finish_command.result, error = finish_command.error, lease_until = null,
        finished_at = pg_catalog.clock_timestamp(),
        progress = case when finish_command.state = 'done' then 100 else c.progress end
    where c.id = finish_command.id and c.state = 'running' and c.worker = finish_command.worker
      and c.attempt = finish_command.attempt;
    if not found then
        raise exception 'The command is no longer this worker''s.' using errcode = 'object_not_in_prerequisite_state';
    end if;
end
$$;

-- For workers: ends what nobody began in time, and what three workers left lying. How many.
create or replace function ops.expire_commands() returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    moment constant timestamptz := pg_catalog.clock_timestamp();
    ended integer;
begin
    with overdue as materialized (
        select c.id from public.commands c
        where c.state in ('requested', 'running')
          and case c.state when 'requested' then c.expires_at <= moment else c.lease_until < moment and c.attempt >= 3 end
        for update skip locked)
    update public.commands c
    set state = case c.state when 'requested' then 'expired' else 'failed' end,
        error = case c.state when 'requested' then null else 'lease_lost' end, lease_until = null, finished_at = moment
    from overdue where c.id = overdue.id;
    get diagnostics ended = row_count;
    return ended;
end
$$;

do $$
begin
    perform app_private.close_function(p.oid)
    from pg_catalog.pg_proc p
    where (p.pronamespace = 'ops'::regnamespace and p.proname in ('request_command', 'request_commands', 'cancel_command',
            'cancel_commands', 'claim_command', 'progress_command', 'finish_command', 'expire_commands'))
       or (p.pronamespace = 'app_private'::regnamespace and p.proname in ('stamp_command', 'command_role'));
    grant execute on function ops.request_command, ops.request_commands, ops.cancel_command, ops.cancel_commands
        to sevenscale_app, sevenscale_clinic;
    grant execute on function ops.claim_command, ops.progress_command, ops.finish_command, ops.expire_commands
        to sevenscale_supervisor;
    -- The programs that run agents and integrations.
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant usage on schema ops to service_role;
        grant execute on function ops.claim_command, ops.progress_command, ops.finish_command, ops.expire_commands
            to service_role;
    end if;
end
$$;
