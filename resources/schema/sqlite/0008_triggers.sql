-- SPDX-License-Identifier: GPL-3.0-or-later
-- What happens to every row, whoever writes it. SQLite cannot change a row before it is written, so these write it
-- once more: an UPDATE … RETURNING does not see their work. Whoever needs the new row_version back writes
-- `row_version = row_version + 1` himself, which both dialects take for what it is.

create trigger clients_row_version after update on clients when new.row_version = old.row_version begin
    update clients set row_version = old.row_version + 1,
        updated_at = case when new.updated_at is old.updated_at then now_utc() else new.updated_at end
    where id = new.id;
end;
-- What the agents themselves keep writing (last_execution …) is no edit.
create trigger ai_agents_row_version after update of name, agent_type, status, performance, config, tenant_id, workspace_id,
    cost_per_run, shared on ai_agents when new.row_version = old.row_version begin
    update ai_agents set row_version = old.row_version + 1,
        updated_at = case when new.updated_at is old.updated_at then now_utc() else new.updated_at end
    where id = new.id;
end;
create trigger integrations_updated_at after update of client_id, integration_type, status, config on integrations when new.updated_at is old.updated_at begin
    update integrations set updated_at = now_utc() where id = new.id;
end;
create trigger client_notes_row_version after update on client_notes when new.row_version = old.row_version begin
    update client_notes set row_version = old.row_version + 1 where id = new.id;
end;
create trigger tenants_row_version after update on tenants when new.row_version = old.row_version begin
    update tenants set row_version = old.row_version + 1 where id = new.id;
end;
create trigger users_row_version after update on users when new.row_version = old.row_version begin
    update users set row_version = old.row_version + 1 where id = new.id;
end;
create trigger memberships_row_version after update on memberships when new.row_version = old.row_version begin
    update memberships set row_version = old.row_version + 1 where id = new.id;
end;
create trigger workspaces_row_version after update on workspaces when new.row_version = old.row_version begin
    update workspaces set row_version = old.row_version + 1 where id = new.id;
end;

-- A row belongs to its clinic's tenant, else to its agent's.
create trigger agent_executions_tenant after insert on agent_executions
when new.tenant_id is not coalesce((select tenant_id from clients where id = new.client_id),
        (select tenant_id from ai_agents where id = new.agent_id), new.tenant_id) begin
    update agent_executions set tenant_id = coalesce((select tenant_id from clients where id = new.client_id),
        (select tenant_id from ai_agents where id = new.agent_id)) where id = new.id;
end;
create trigger system_logs_tenant after insert on system_logs
when new.tenant_id is not coalesce((select tenant_id from clients where id = new.client_id),
        (select tenant_id from ai_agents where id = new.agent_id), new.tenant_id) begin
    update system_logs set tenant_id = coalesce((select tenant_id from clients where id = new.client_id),
        (select tenant_id from ai_agents where id = new.agent_id)) where id = new.id;
end;
create trigger agent_insights_tenant after insert on agent_insights
when new.tenant_id is not coalesce((select tenant_id from clients where id = new.client_id), new.tenant_id) begin
    update agent_insights set tenant_id = (select tenant_id from clients where id = new.client_id) where rowid = new.rowid;
end;
create trigger client_metrics_tenant after insert on client_metrics
when new.tenant_id is not coalesce((select tenant_id from clients where id = new.client_id), new.tenant_id) begin
    update client_metrics set tenant_id = (select tenant_id from clients where id = new.client_id) where id = new.id;
end;
create trigger dashboard_metrics_tenant after insert on dashboard_metrics
when new.tenant_id is not coalesce((select tenant_id from clients where id = new.client_id), new.tenant_id) begin
    update dashboard_metrics set tenant_id = (select tenant_id from clients where id = new.client_id) where id = new.id;
end;
create trigger integrations_tenant after insert on integrations
when new.tenant_id is not coalesce((select tenant_id from clients where id = new.client_id), new.tenant_id) begin
    update integrations set tenant_id = (select tenant_id from clients where id = new.client_id), updated_at = new.updated_at
    where id = new.id;
end;
create trigger client_integrations_tenant after insert on client_integrations
when new.tenant_id is not coalesce((select tenant_id from clients where id = new.client_id), new.tenant_id) begin
    update client_integrations set tenant_id = (select tenant_id from clients where id = new.client_id) where id = new.id;
end;
create trigger integration_data_tenant after insert on integration_data
when new.tenant_id is not coalesce((select tenant_id from clients where id = new.client_id), new.tenant_id) begin
    update integration_data set tenant_id = (select tenant_id from clients where id = new.client_id) where id = new.id;
end;
create trigger client_notes_tenant after insert on client_notes
when new.tenant_id is not coalesce((select tenant_id from clients where id = new.client_id), new.tenant_id) begin
    update client_notes set tenant_id = (select tenant_id from clients where id = new.client_id) where id = new.id;
end;

-- A clinic that moves takes its rows along.
create trigger clients_move after update of tenant_id on clients when new.tenant_id is not old.tenant_id begin
    update agent_executions set tenant_id = new.tenant_id where client_id = new.id;
    update agent_insights set tenant_id = new.tenant_id where client_id = new.id;
    update client_metrics set tenant_id = new.tenant_id where client_id = new.id;
    update dashboard_metrics set tenant_id = new.tenant_id where client_id = new.id;
    update integrations set tenant_id = new.tenant_id where client_id = new.id;
    update client_integrations set tenant_id = new.tenant_id where client_id = new.id;
    update integration_data set tenant_id = new.tenant_id where client_id = new.id;
    update system_logs set tenant_id = new.tenant_id where client_id = new.id;
    update client_notes set tenant_id = new.tenant_id where client_id = new.id;
end;

-- An agent that moves takes those rows along that no clinic holds.
create trigger ai_agents_move after update of tenant_id on ai_agents when new.tenant_id is not old.tenant_id begin
    update agent_executions set tenant_id = new.tenant_id where agent_id = new.id and client_id is null;
    update system_logs set tenant_id = new.tenant_id where agent_id = new.id and client_id is null;
end;
