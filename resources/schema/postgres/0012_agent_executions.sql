-- What the agents did. The console reads it; the programs that run the agents write it.

create table if not exists public.agent_executions (
    id                 bigint primary key generated always as identity,
    agent_id           bigint references public.ai_agents (id),
    client_id          bigint references public.clients (id),
    execution_date     timestamptz default now(),
    duration_ms        integer,
    status             text,
    tokens_used        integer,
    insights_generated integer,
    execution_details  jsonb default '{}',
    created_at         timestamptz default now()
);

alter table public.agent_executions
    add column if not exists tenant_id uuid not null default '00000000-0000-4000-8000-000000000001';

do $$
begin
    perform app_private.close_relation('public.agent_executions', false);
    perform app_private.announce('public.agent_executions');
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant select, insert, update, delete on public.agent_executions to service_role;
    end if;
end
$$;

create or replace trigger zzz_sevenscale_tenant before insert or update on public.agent_executions
    for each row execute function app_private.stamp_row_tenant();

grant select (id, agent_id, client_id, execution_date, duration_ms, status, tokens_used, insights_generated,
        execution_details, created_at, tenant_id)
    on public.agent_executions to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;

drop policy if exists sevenscale_app_select on public.agent_executions;
create policy sevenscale_app_select on public.agent_executions for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.agent_executions;
create policy sevenscale_clinic_select on public.agent_executions for select to sevenscale_clinic
    using (client_id = any ((select app_private.clients('VIEWER'))::bigint[]));
drop policy if exists sevenscale_supervisor_select on public.agent_executions;
create policy sevenscale_supervisor_select on public.agent_executions for select to sevenscale_supervisor
    using (tenant_id is not null);

do $$
begin
    perform app_private.fence('public.agent_executions');
end
$$;
