-- What the programs have to say.

create table if not exists public.system_logs (
    id         bigint primary key generated always as identity,
    log_type   text not null,
    message    text not null,
    details    jsonb default '{}',
    client_id  bigint references public.clients (id),
    agent_id   bigint references public.ai_agents (id),
    created_at timestamptz default now()
);

alter table public.system_logs
    add column if not exists tenant_id uuid not null default '00000000-0000-4000-8000-000000000001',
    add column if not exists severity text; -- null: read from log_type (vw_system_logs)

do $$
begin
    perform app_private.close_relation('public.system_logs', false);
    perform app_private.announce('public.system_logs');
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant select, insert, update, delete on public.system_logs to service_role;
    end if;
end
$$;

create or replace trigger zzz_sevenscale_tenant before insert or update on public.system_logs
    for each row execute function app_private.stamp_row_tenant();

grant select (id, log_type, message, details, client_id, agent_id, created_at, tenant_id, severity)
    on public.system_logs to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;

drop policy if exists sevenscale_app_select on public.system_logs;
create policy sevenscale_app_select on public.system_logs for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.system_logs;
create policy sevenscale_clinic_select on public.system_logs for select to sevenscale_clinic
    using (client_id = any ((select app_private.clients('VIEWER'))::bigint[]));
drop policy if exists sevenscale_supervisor_select on public.system_logs;
create policy sevenscale_supervisor_select on public.system_logs for select to sevenscale_supervisor
    using (tenant_id is not null);

do $$
begin
    perform app_private.fence('public.system_logs');
end
$$;
