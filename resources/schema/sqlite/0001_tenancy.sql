-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is who. A workspace has one tenant and one person, but every store asks by the same names as in PostgreSQL.
--
-- For all files of this folder: moments are text `YYYY-MM-DD HH:MM:SS.ffffff+00`, which sorts as time does; what is
-- numeric in PostgreSQL is text with the same digits, never floating point; booleans are 0 or 1; JSON is text, and as
-- hostile as anywhere. now_utc(), uuid(), revenue_amount() … are registered by services/database/sqlitefunctions.h.

create table tenants (
    id                  text primary key not null default (uuid()),
    name                text not null,
    slug                text not null unique,
    domain              text unique,
    logo_url            text,
    plan                text not null default 'FREE',
    settings            text not null default '{}',
    status              text not null default 'ACTIVE' check (status in ('ACTIVE', 'TRIAL', 'SUSPENDED', 'CANCELLED')),
    time_zone           text not null default 'America/Sao_Paulo',
    data_retention_days integer check (data_retention_days > 0), -- null: keep for ever
    created_at          text not null default (now_utc()),
    row_version         integer not null default 1
) strict;

-- A fixed id, so that all databases dump alike.
insert into tenants (id, name, slug) values ('00000000-0000-4000-8000-000000000001', 'SevenScale', 'sevenscale');

create table users (
    id           text primary key not null default (uuid()),
    name         text not null,
    email        text unique,
    image        text,
    is_active    integer not null default 1,
    login_role   text unique,
    auth_user_id text unique,
    expires_at   text,
    created_at   text not null default (now_utc()),
    row_version  integer not null default 1
) strict;

create table memberships (
    id          text primary key not null default (uuid()),
    user_id     text not null references users (id) on delete cascade,
    tenant_id   text not null references tenants (id),
    role        text not null default 'OPERATOR' check (role in ('OWNER', 'ADMIN', 'MANAGER', 'OPERATOR', 'VIEWER')),
    status      text not null default 'ACTIVE' check (status in ('ACTIVE', 'INVITED', 'SUSPENDED')),
    narrowed    integer not null default 0,
    created_at  text not null default (now_utc()),
    row_version integer not null default 1,
    unique (user_id, tenant_id),
    check (not narrowed or role in ('MANAGER', 'OPERATOR', 'VIEWER'))
) strict;
create index memberships_tenant_id on memberships (tenant_id);

create table workspaces (
    id          text primary key not null default (uuid()),
    tenant_id   text not null references tenants (id),
    name        text not null,
    slug        text not null,
    settings    text not null default '{}',
    created_at  text not null default (now_utc()),
    row_version integer not null default 1,
    unique (tenant_id, slug)
) strict;

-- Without the hash chain's triggers: who can open the file can write it, and a chain would promise too much.
create table audit_log (
    id           integer primary key,
    tenant_id    text not null references tenants (id),
    at           text not null default (now_utc()),
    user_id      text,
    login        text,
    action       text not null,
    resource     text not null,
    resource_id  text,
    old_data     text,
    new_data     text,
    ip_address   text,
    application  text,
    created_at   text not null default (now_utc()),
    seq          integer,
    prev_hash    text,
    payload_hash text,
    hash         text,
    erased_at    text,
    unique (tenant_id, seq)
) strict;
create index audit_log_resource on audit_log (tenant_id, resource, resource_id, at desc);
create index audit_log_at on audit_log (tenant_id, at desc, id desc);
