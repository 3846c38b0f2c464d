-- The agents.

create table if not exists public.ai_agents (
    id               bigint primary key generated always as identity,
    name             text not null,
    agent_type       text not null,
    status           text default 'active',
    performance      integer default 0,
    last_execution   timestamptz,
    executions_today integer default 0,
    success_rate     numeric default 0.0,
    config           jsonb default '{}',
    created_at       timestamptz default now(),
    updated_at       timestamptz default now()
);

alter table public.ai_agents
    add column if not exists tenant_id uuid not null default '00000000-0000-4000-8000-000000000001',
    add column if not exists workspace_id uuid,
    add column if not exists cost_per_run numeric(12, 6),
    add column if not exists shared boolean not null default false, -- other tenants see its name and state
    add column if not exists row_version bigint not null default 1;

do $$
begin
    perform app_private.close_relation('public.ai_agents', false);
    perform app_private.announce('public.ai_agents');
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant select, insert, update, delete on public.ai_agents to service_role;
    end if;
end
$$;

-- Only by what people edit: the programs write each run into the rest, and whoever edits would meet a conflict each time.
create or replace trigger sevenscale_row_version before update on public.ai_agents
    for each row when ((old.name, old.agent_type, old.status, old.performance, old.config, old.cost_per_run, old.shared,
                        old.workspace_id, old.tenant_id)
        is distinct from (new.name, new.agent_type, new.status, new.performance, new.config, new.cost_per_run, new.shared,
                        new.workspace_id, new.tenant_id))
    execute function app_private.raise_row_version();
create or replace trigger sevenscale_workspace before insert or update of workspace_id on public.ai_agents
    for each row when (new.workspace_id is not null) execute function app_private.check_workspace();
create or replace trigger sevenscale_move after update of tenant_id on public.ai_agents
    for each row when (old.tenant_id is distinct from new.tenant_id) execute function app_private.move_agent();
create or replace trigger sevenscale_audit after insert or update or delete on public.ai_agents
    for each row execute function app_private.audit_row('name', 'agent_type', 'status', 'performance', 'config',
        'cost_per_run', 'shared', 'workspace_id');

-- A clinic's own people see who works for them and how that is, and neither configuration nor cost.
grant select (id, name, agent_type, status, performance, last_execution, executions_today, success_rate, config,
        created_at, updated_at, tenant_id, workspace_id, cost_per_run, shared, row_version)
    on public.ai_agents to sevenscale_app, sevenscale_supervisor;
grant select (id, name, agent_type, status, performance, tenant_id) on public.ai_agents to sevenscale_clinic;
grant insert (name, agent_type, status, performance, config, created_at, updated_at, tenant_id, workspace_id,
        cost_per_run, shared),
    update (name, agent_type, status, performance, config, updated_at, workspace_id, cost_per_run, shared)
    on public.ai_agents to sevenscale_app;

drop policy if exists sevenscale_app_select on public.ai_agents;
create policy sevenscale_app_select on public.ai_agents for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.ai_agents;
create policy sevenscale_clinic_select on public.ai_agents for select to sevenscale_clinic
    using (id = any ((select app_private.clinic_agents())::bigint[]));
drop policy if exists sevenscale_supervisor_select on public.ai_agents;
create policy sevenscale_supervisor_select on public.ai_agents for select to sevenscale_supervisor
    using (tenant_id is not null);
drop policy if exists sevenscale_app_insert on public.ai_agents;
create policy sevenscale_app_insert on public.ai_agents for insert to sevenscale_app
    with check (tenant_id = any ((select app_private.tenants('ADMIN'))::uuid[]));
drop policy if exists sevenscale_app_update on public.ai_agents;
create policy sevenscale_app_update on public.ai_agents for update to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('ADMIN'))::uuid[]))
    with check (tenant_id = any ((select app_private.tenants('ADMIN'))::uuid[]));

do $$
begin
    perform app_private.fence('public.ai_agents');
    perform app_private.lend_sequences('public.ai_agents');
end
$$;
