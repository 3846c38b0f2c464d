-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a clinic means to reach: one target for a metric from a day on, until a day or until further notice.
create table client_metric_targets (
    id          text primary key not null default (uuid()),
    tenant_id   text not null default '00000000-0000-4000-8000-000000000001' references tenants (id),
    client_id   integer not null references clients (id) on delete cascade,
    metric      text not null check (metric glob '[a-z]*' and metric not glob '*[^a-z0-9_]*' and length(metric) <= 63),
    target      text not null check (target not glob '*[^0-9.-]*' and abs(cast(target as real)) < 1e15),
    valid_from  text not null default (substr(now_utc(), 1, 10)),
    valid_to    text, -- the last day; null: until further notice
    set_by      text references users (id) on delete set null,
    created_at  text not null default (now_utc()),
    row_version integer not null default 1,
    unique (client_id, metric, valid_from),
    check (valid_to >= valid_from)
) strict;
create index client_metric_targets_tenant on client_metric_targets (tenant_id, metric);
create index client_metric_targets_set_by on client_metric_targets (set_by) where set_by is not null;

create trigger client_metric_targets_row_version after update on client_metric_targets when new.row_version = old.row_version begin
    update client_metric_targets set row_version = old.row_version + 1 where id = new.id;
end;
create trigger client_metric_targets_tenant_stamp after insert on client_metric_targets
when new.tenant_id is not coalesce((select tenant_id from clients where id = new.client_id), new.tenant_id) begin
    update client_metric_targets set tenant_id = (select tenant_id from clients where id = new.client_id),
        row_version = new.row_version where id = new.id;
end;
create trigger clients_move_targets after update of tenant_id on clients when new.tenant_id is not old.tenant_id begin
    update client_metric_targets set tenant_id = new.tenant_id where client_id = new.id;
end;
