-- sevenscale: concurrently

-- index: agent_insights_client_processed
create index concurrently agent_insights_client_processed
    on public.agent_insights (client_id, processed_at desc nulls last, id desc);

-- index: agent_insights_tenant_processed
create index concurrently agent_insights_tenant_processed
    on public.agent_insights (tenant_id, processed_at desc nulls last, id desc);

-- index: agent_insights_agent_id
create index concurrently agent_insights_agent_id
    on public.agent_insights (agent_id) where agent_id is not null;

-- index: agent_insights_execution_id
create index concurrently agent_insights_execution_id
    on public.agent_insights (execution_id) where execution_id is not null;

-- index: client_metrics_client_type_date
create index concurrently client_metrics_client_type_date
    on public.client_metrics (client_id, metric_type, metric_date desc nulls last, id desc);

-- index: client_metrics_tenant_date
create index concurrently client_metrics_tenant_date
    on public.client_metrics (tenant_id, metric_date desc nulls last, id desc);

-- index: dashboard_metrics_client_date
create index concurrently dashboard_metrics_client_date
    on public.dashboard_metrics (client_id, metric_date desc nulls last, id desc);

-- index: dashboard_metrics_tenant_date
create index concurrently dashboard_metrics_tenant_date
    on public.dashboard_metrics (tenant_id, metric_date desc nulls last, id desc);

-- index: integrations_client_type
create index concurrently integrations_client_type
    on public.integrations (client_id, integration_type);

-- index: integrations_tenant_id
create index concurrently integrations_tenant_id
    on public.integrations (tenant_id, id);

-- index: client_integrations_client_type
create index concurrently client_integrations_client_type
    on public.client_integrations (client_id, integration_type);

-- index: client_integrations_tenant_id
create index concurrently client_integrations_tenant_id
    on public.client_integrations (tenant_id);

-- index: client_integrations_integration_id
create index concurrently client_integrations_integration_id
    on public.client_integrations (integration_id) where integration_id is not null;

-- index: integration_data_client_collected
create index concurrently integration_data_client_collected
    on public.integration_data (client_id, integration_type, collected_at desc nulls last);

-- index: integration_data_tenant_collected
create index concurrently integration_data_tenant_collected
    on public.integration_data (tenant_id, collected_at desc nulls last);
