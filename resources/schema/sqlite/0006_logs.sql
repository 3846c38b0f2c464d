-- SPDX-License-Identifier: GPL-3.0-or-later
create table system_logs (
    id         integer primary key,
    log_type   text not null,
    message    text not null,
    details    text default '{}',
    client_id  integer references clients (id),
    agent_id   integer references ai_agents (id),
    created_at text default (now_utc()),
    tenant_id  text not null default '00000000-0000-4000-8000-000000000001' references tenants (id),
    severity   text
) strict;
