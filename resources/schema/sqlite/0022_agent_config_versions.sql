-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every form that an agent's configuration has had, whoever wrote it.
create table agent_config_versions (
    id         integer primary key,
    tenant_id  text not null references tenants (id),
    agent_id   integer not null references ai_agents (id) on delete cascade,
    version    integer not null,
    config     text,
    changed_by text references users (id) on delete set null,
    at         text not null default (now_utc()),
    note       text check (length(note) <= 500),
    created_at text not null default (now_utc()),
    unique (agent_id, version)
) strict;
create index agent_config_versions_tenant_at on agent_config_versions (tenant_id, at desc, id desc);
create index agent_config_versions_changed_by on agent_config_versions (changed_by) where changed_by is not null;

create trigger ai_agents_config_made after insert on ai_agents begin
    insert into agent_config_versions (tenant_id, agent_id, version, config)
    select new.tenant_id, new.id, coalesce(max(v.version), 0) + 1, new.config
    from agent_config_versions v where v.agent_id = new.id;
end;
create trigger ai_agents_config_changed after update of config on ai_agents when new.config is not old.config begin
    insert into agent_config_versions (tenant_id, agent_id, version, config)
    select new.tenant_id, new.id, coalesce(max(v.version), 0) + 1, new.config
    from agent_config_versions v where v.agent_id = new.id;
end;
create trigger ai_agents_move_versions after update of tenant_id on ai_agents when new.tenant_id is not old.tenant_id begin
    update agent_config_versions set tenant_id = new.tenant_id where agent_id = new.id;
    update commands set tenant_id = new.tenant_id
    where tenant_id = old.tenant_id and target_type = 'agent' and target_id = cast(new.id as text) and client_id is null;
end;

insert into agent_config_versions (tenant_id, agent_id, version, config)
select a.tenant_id, a.id, 1, a.config from ai_agents a;
