-- SPDX-License-Identifier: GPL-3.0-or-later
-- Each attempt to sync an integration.
create table integration_logs (
    id               integer primary key,
    tenant_id        text not null default '00000000-0000-4000-8000-000000000001' references tenants (id),
    client_id        integer references clients (id) on delete cascade,
    integration_id   integer,
    integration_type text,
    command_id       text, -- who asked; null: its time had come
    started_at       text not null default (now_utc()),
    finished_at      text,
    status           text not null default 'running' check (status in ('running', 'succeeded', 'failed', 'cancelled')),
    records          integer check (records >= 0),
    error            text,
    details          text not null default '{}',
    created_at       text not null default (now_utc())
) strict;
create index integration_logs_tenant_started on integration_logs (tenant_id, started_at desc, id desc);
create index integration_logs_client_started on integration_logs (client_id, started_at desc, id desc) where client_id is not null;
create index integration_logs_integration_started
    on integration_logs (integration_id, started_at desc, id desc) where integration_id is not null;

-- Clinic and type are the integration's, when the program does not say; the tenant is the clinic's.
create trigger integration_logs_complete after insert on integration_logs
when (new.integration_id is not null and (new.client_id is null or new.integration_type is null))
    or new.tenant_id is not coalesce((select tenant_id from clients where id = new.client_id), new.tenant_id) begin
    update integration_logs set
        client_id = coalesce(new.client_id, (select client_id from integrations where id = new.integration_id)),
        integration_type = coalesce(new.integration_type,
            (select integration_type from integrations where id = new.integration_id)),
        tenant_id = coalesce((select tenant_id from clients where id = coalesce(new.client_id,
            (select client_id from integrations where id = new.integration_id))), new.tenant_id)
    where id = new.id;
end;
create trigger clients_move_integration_logs after update of tenant_id on clients when new.tenant_id is not old.tenant_id begin
    update integration_logs set tenant_id = new.tenant_id where client_id = new.id;
end;
