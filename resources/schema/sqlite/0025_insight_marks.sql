-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people make of an insight: their rating, and that it was handled. As in saved_views, the workspace's person is
-- this id.
create table insight_marks (
    id          text primary key not null default (uuid()),
    tenant_id   text not null default '00000000-0000-4000-8000-000000000001' references tenants (id),
    client_id   integer references clients (id) on delete cascade, -- the insight's, put in by the trigger
    insight_id  text not null,
    user_id     text not null default '00000000-0000-4000-8000-000000000002',
    rating      integer check (rating between 1 and 5),
    handled_at  text,
    created_at  text not null default (now_utc()),
    row_version integer not null default 1,
    unique (insight_id, user_id)
) strict;
create index insight_marks_tenant on insight_marks (tenant_id, insight_id);
create index insight_marks_client on insight_marks (client_id);

create trigger insight_marks_row_version after update of rating, handled_at on insight_marks when new.row_version = old.row_version begin
    update insight_marks set row_version = old.row_version + 1 where id = new.id;
end;
create trigger insight_marks_clinic after insert on insight_marks begin
    update insight_marks set (client_id, tenant_id) = (select i.client_id, i.tenant_id from agent_insights i where i.id = new.insight_id)
    where id = new.id and exists (select 1 from agent_insights i where i.id = new.insight_id);
end;
create trigger clients_move_marks after update of tenant_id on clients when new.tenant_id is not old.tenant_id begin
    update insight_marks set tenant_id = new.tenant_id where client_id = new.id;
end;
