-- What the agents found out.

create table if not exists public.agent_insights (
    id            uuid primary key default gen_random_uuid(),
    client_id     bigint not null references public.clients (id),
    agent_type    varchar(50) default 'mvp-consolidator',
    insights_data jsonb not null,
    processed_at  timestamptz default now(),
    status        varchar(20) default 'completed',
    created_at    timestamptz default now()
);

alter table public.agent_insights
    add column if not exists tenant_id uuid not null default '00000000-0000-4000-8000-000000000001',
    -- Where known. No foreign keys: a program that deletes old executions must go on doing so.
    add column if not exists agent_id bigint,
    add column if not exists execution_id bigint;

do $$
begin
    perform app_private.close_relation('public.agent_insights', false);
    perform app_private.announce('public.agent_insights');
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant select, insert, update, delete on public.agent_insights to service_role;
    end if;
end
$$;

create or replace trigger zzz_sevenscale_tenant before insert or update on public.agent_insights
    for each row execute function app_private.stamp_row_tenant();

grant select (id, client_id, agent_type, insights_data, processed_at, status, created_at, tenant_id, agent_id,
        execution_id)
    on public.agent_insights to sevenscale_app, sevenscale_clinic;

drop policy if exists sevenscale_app_select on public.agent_insights;
create policy sevenscale_app_select on public.agent_insights for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.agent_insights;
create policy sevenscale_clinic_select on public.agent_insights for select to sevenscale_clinic
    using (client_id = any ((select app_private.clients('VIEWER'))::bigint[]));

do $$
begin
    perform app_private.fence('public.agent_insights');
end
$$;
