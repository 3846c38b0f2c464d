-- sevenscale: concurrently

-- index: system_logs_tenant_created
create index concurrently system_logs_tenant_created
    on public.system_logs (tenant_id, created_at desc nulls last, id desc);

-- index: system_logs_created
create index concurrently system_logs_created
    on public.system_logs (created_at desc nulls last, id desc);

-- index: system_logs_client_created
create index concurrently system_logs_client_created
    on public.system_logs (client_id, created_at desc nulls last, id desc);

-- index: system_logs_agent_created
create index concurrently system_logs_agent_created
    on public.system_logs (agent_id, created_at desc nulls last, id desc);
