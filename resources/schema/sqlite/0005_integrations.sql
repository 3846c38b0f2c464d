-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a clinic is connected to. `integrations` is the truth about state and sync; `client_integrations` holds the
-- account behind one, `integration_data` what the APIs answered.

create table integrations (
    id               integer primary key,
    client_id        integer references clients (id),
    integration_type text not null,
    status           text default 'disconnected',
    last_sync        text,
    config           text default '{}',
    metrics          text default '{}',
    created_at       text default (now_utc()),
    updated_at       text default (now_utc()),
    tenant_id        text not null default '00000000-0000-4000-8000-000000000001' references tenants (id)
) strict;

create table client_integrations (
    id                     integer primary key,
    client_id              integer references clients (id),
    integration_type       text not null,
    status                 text default 'disconnected',
    credentials            text default '{}', -- sealed by who enters them, shown to nobody
    last_sync              text,
    created_at             text default (now_utc()),
    tenant_id              text not null default '00000000-0000-4000-8000-000000000001' references tenants (id),
    integration_id         integer references integrations (id),
    credentials_expires_at text
) strict;

create table integration_data (
    id               integer primary key,
    client_id        integer references clients (id),
    integration_type text,
    raw_data         text default '{}',
    collected_at     text default (now_utc()),
    tenant_id        text not null default '00000000-0000-4000-8000-000000000001' references tenants (id)
) strict;
