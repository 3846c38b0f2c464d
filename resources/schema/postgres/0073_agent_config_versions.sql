-- Every form that an agent's configuration has had, whoever wrote it, so that it can be compared and written back. As the
-- programs wrote it: who may read `ai_agents.config` may read these.

create table if not exists public.agent_config_versions (
    id         bigint      generated always as identity primary key,
    tenant_id  uuid        not null references public.tenants,
    agent_id   bigint      not null references public.ai_agents on delete cascade,
    version    integer     not null,
    config     jsonb,
    changed_by uuid        references public.users on delete set null, -- null: a program, or the database's owner
    at         timestamptz not null default now(),
    note       text        check (length(note) <= 500),
    created_at timestamptz not null default now(),
    unique (agent_id, version)
);
create index if not exists agent_config_versions_tenant_at on public.agent_config_versions (tenant_id, at desc, id desc);
create index if not exists agent_config_versions_changed_by on public.agent_config_versions (changed_by);

do $$
begin
    perform app_private.close_relation('public.agent_config_versions', true);
    perform app_private.announce('public.agent_config_versions');
end
$$;

-- A person's change is kept or does not happen; another program's happens whatever becomes of the copy. The agent's row
-- is locked by whoever changes it, so that no number is given twice.
create or replace function app_private.keep_config_version() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.agent_config_versions (tenant_id, agent_id, version, config, changed_by)
    select new.tenant_id, new.id, coalesce(pg_catalog.max(v.version), 0) + 1, new.config, app_private.uid()
    from public.agent_config_versions v where v.agent_id = new.id;
    return null;
exception when others then
    if app_private.uid() is not null then
        raise;
    end if;
    raise warning 'sevenscale: the configuration of agent % was changed, and no version of it kept: %', new.id, sqlerrm;
    return null;
end
$$;

-- Looked at as it is in the end: another program's trigger may have the last word on it.
create or replace trigger sevenscale_config_made after insert on public.ai_agents
    for each row execute function app_private.keep_config_version();
create or replace trigger sevenscale_config_changed after update on public.ai_agents
    for each row when (old.config is distinct from new.config) execute function app_private.keep_config_version();

-- The first version of what is there. The triggers' locks keep everybody from writing meanwhile.
insert into public.agent_config_versions (tenant_id, agent_id, version, config)
select a.tenant_id, a.id, 1, a.config
from public.ai_agents a
where not exists (select from public.agent_config_versions v where v.agent_id = a.id);

-- Only the note is ever changed, by who may change the configuration.
grant select on public.agent_config_versions to sevenscale_app, sevenscale_supervisor;
grant update (note) on public.agent_config_versions to sevenscale_app;
drop policy if exists sevenscale_app_select on public.agent_config_versions;
create policy sevenscale_app_select on public.agent_config_versions for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_app_update on public.agent_config_versions;
create policy sevenscale_app_update on public.agent_config_versions for update to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('ADMIN'))::uuid[]))
    with check (tenant_id = any ((select app_private.tenants('ADMIN'))::uuid[]));
drop policy if exists sevenscale_supervisor_select on public.agent_config_versions;
create policy sevenscale_supervisor_select on public.agent_config_versions for select to sevenscale_supervisor
    using (tenant_id is not null);

do $$
begin
    perform app_private.close_function('app_private.keep_config_version()');
end
$$;
