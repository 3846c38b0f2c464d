-- SPDX-License-Identifier: GPL-3.0-or-later
-- The agents, their runs and what these found.

create table ai_agents (
    id               integer primary key,
    name             text not null,
    agent_type       text not null,
    status           text default 'active',
    performance      integer default 0,
    last_execution   text,
    executions_today integer default 0,
    success_rate     text default '0.0',
    config           text default '{}',
    created_at       text default (now_utc()),
    updated_at       text default (now_utc()),
    tenant_id        text not null default '00000000-0000-4000-8000-000000000001' references tenants (id),
    workspace_id     text references workspaces (id) on delete set null,
    cost_per_run     text,
    shared           integer not null default 0,
    row_version      integer not null default 1
) strict;

create table agent_executions (
    id                 integer primary key,
    agent_id           integer references ai_agents (id),
    client_id          integer references clients (id),
    execution_date     text default (now_utc()),
    duration_ms        integer,
    status             text,
    tokens_used        integer,
    insights_generated integer,
    execution_details  text default '{}',
    created_at         text default (now_utc()),
    tenant_id          text not null default '00000000-0000-4000-8000-000000000001' references tenants (id)
) strict;

create table agent_insights (
    id            text primary key not null default (uuid()),
    client_id     integer not null references clients (id),
    agent_type    text default 'mvp-consolidator',
    insights_data text not null,
    processed_at  text default (now_utc()),
    status        text default 'completed',
    created_at    text default (now_utc()),
    tenant_id     text not null default '00000000-0000-4000-8000-000000000001' references tenants (id),
    agent_id      integer references ai_agents (id),
    execution_id  integer references agent_executions (id)
) strict;
