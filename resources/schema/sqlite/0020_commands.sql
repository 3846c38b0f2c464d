-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people ask of the programs that run agents and integrations: as resources/schema/postgres/0071_commands.sql, whose
-- functions are statements of services/stores/commandstore.cpp here.

create table commands (
    id              text primary key not null default (uuid()),
    tenant_id       text not null references tenants (id),
    client_id       integer references clients (id) on delete cascade, -- null: no clinic's
    kind            text not null check (kind in ('retry', 'cancel', 'sync', 'connect', 'disconnect', 'restart', 'rollback')),
    target_type     text not null check (target_type in ('execution', 'integration', 'agent')),
    target_id       text not null,
    arguments       text not null default '{}' check (json_valid(arguments) and json_type(arguments) = 'object'),
    idempotency_key text not null check (length(idempotency_key) between 1 and 200),
    requested_by    text references users (id) on delete set null,
    requested_at    text not null default (now_utc()),
    expires_at      text not null, -- not begun by then: never
    state           text not null default 'requested'
                         check (state in ('requested', 'running', 'done', 'failed', 'cancelled', 'expired')),
    attempt         integer not null default 0,
    worker          text,
    epoch           integer,
    lease_until     text,
    progress        integer check (progress between 0 and 100),
    progress_note   text,
    started_at      text,
    finished_at     text,
    result          text,
    error           text,
    created_at      text not null default (now_utc()),
    row_version     integer not null default 1,
    unique (tenant_id, idempotency_key)
) strict;
create index commands_tenant_requested on commands (tenant_id, requested_at desc, id desc);
create index commands_client_requested on commands (client_id, requested_at desc, id desc) where client_id is not null;
create index commands_target on commands (tenant_id, target_type, target_id, requested_at desc);
create index commands_requested_by on commands (requested_by) where requested_by is not null;
create index commands_open on commands (requested_at, id) where state in ('requested', 'running');

create trigger commands_row_version after update on commands when new.row_version = old.row_version begin
    update commands set row_version = old.row_version + 1 where id = new.id;
end;
create trigger clients_move_commands after update of tenant_id on clients when new.tenant_id is not old.tenant_id begin
    update commands set tenant_id = new.tenant_id,
        idempotency_key = case when exists (select 1 from commands k where k.tenant_id = new.tenant_id
            and k.idempotency_key = commands.idempotency_key) then id else idempotency_key end
    where client_id = new.id;
end;
