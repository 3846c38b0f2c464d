-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every foreign key, and the orders that lists are read in. In SQLite a plain `desc` index has its NULLs last, which
-- is the order `desc nulls last` of the stores.

create unique index clients_id_tenant_id on clients (id, tenant_id);
create index clients_tenant_id on clients (tenant_id, id);
create index clients_workspace_id on clients (workspace_id) where workspace_id is not null;

create index ai_agents_tenant_id on ai_agents (tenant_id, id);
create index ai_agents_workspace_id on ai_agents (workspace_id) where workspace_id is not null;

create index agent_executions_tenant_date on agent_executions (tenant_id, execution_date desc, id desc);
create index agent_executions_agent_date on agent_executions (agent_id, execution_date desc, id desc);
create index agent_executions_client_date on agent_executions (client_id, execution_date desc, id desc);
create index agent_executions_date on agent_executions (execution_date desc, id desc);
-- The expression is that of `outcome` in vw_agent_executions, letter by letter, or `outcome = ?` does not find it.
create index agent_executions_outcome on agent_executions (
    tenant_id,
    case lower(trim(status, char(9, 10, 11, 12, 13, 32, 160)))
        when 'completed' then 'succeeded' when 'success' then 'succeeded' when 'succeeded' then 'succeeded'
        when 'ok' then 'succeeded'
        when 'failed' then 'failed' when 'failure' then 'failed' when 'error' then 'failed'
        when 'timeout' then 'failed' when 'timed_out' then 'failed'
        when 'pending' then 'in_flight' when 'queued' then 'in_flight' when 'running' then 'in_flight'
        when 'cancelled' then 'cancelled' when 'canceled' then 'cancelled' when 'skipped' then 'cancelled'
        else 'unknown' end,
    execution_date desc, id desc);

create index agent_executions_negative on agent_executions (tenant_id, id) where duration_ms < 0;

create index agent_insights_client on agent_insights (client_id, processed_at desc, id desc);
create index agent_insights_tenant on agent_insights (tenant_id, processed_at desc, id desc);
create index agent_insights_agent_id on agent_insights (agent_id) where agent_id is not null;
create index agent_insights_execution_id on agent_insights (execution_id) where execution_id is not null;

create index client_metrics_client on client_metrics (client_id, metric_type, metric_date desc, id desc);
create index client_metrics_tenant on client_metrics (tenant_id, metric_date desc, id desc);
create index dashboard_metrics_client on dashboard_metrics (client_id, metric_date desc, id desc);
create index dashboard_metrics_tenant on dashboard_metrics (tenant_id, metric_date desc, id desc);

create index integrations_client on integrations (client_id, integration_type);
create index integrations_tenant on integrations (tenant_id, id);
create index client_integrations_client on client_integrations (client_id, integration_type);
create index client_integrations_integration_id on client_integrations (integration_id) where integration_id is not null;
create index client_integrations_tenant on client_integrations (tenant_id, id);
create index integration_data_client on integration_data (client_id, integration_type, collected_at desc);
create index integration_data_tenant on integration_data (tenant_id);

create index system_logs_tenant on system_logs (tenant_id, created_at desc, id desc);
create index system_logs_created on system_logs (created_at desc, id desc);
create index system_logs_client on system_logs (client_id, created_at desc, id desc) where client_id is not null;
create index system_logs_agent on system_logs (agent_id, created_at desc, id desc) where agent_id is not null;
