-- sevenscale: concurrently
-- One order for index and store: `desc nulls last, id desc`. The undated are a stretch of their own at the end.
-- clients(id, tenant_id) and ai_agents(id, tenant_id) are unique because id is; FOR KEY SHARE needs them so.

-- index: clients_id_tenant_id
create unique index concurrently clients_id_tenant_id
    on public.clients (id, tenant_id);

-- index: clients_tenant_id
create index concurrently clients_tenant_id
    on public.clients (tenant_id, id);

-- index: clients_workspace_id
create index concurrently clients_workspace_id
    on public.clients (workspace_id) where workspace_id is not null;

-- index: ai_agents_id_tenant_id
create unique index concurrently ai_agents_id_tenant_id
    on public.ai_agents (id, tenant_id);

-- index: ai_agents_tenant_id
create index concurrently ai_agents_tenant_id
    on public.ai_agents (tenant_id);

-- index: ai_agents_workspace_id
create index concurrently ai_agents_workspace_id
    on public.ai_agents (workspace_id) where workspace_id is not null;
