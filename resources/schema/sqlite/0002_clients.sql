-- SPDX-License-Identifier: GPL-3.0-or-later
-- The clinics, and our own tables that point to them.

create table clients (
    id             integer primary key,
    name           text not null,
    specialty      text not null,
    email          text not null,
    phone          text,
    city           text,
    status         text default 'operational',
    performance    integer default 0,
    revenue        text,
    patients       integer default 0,
    plan           text default 'pro',
    created_at     text default (now_utc()),
    updated_at     text default (now_utc()),
    tenant_id      text not null default '00000000-0000-4000-8000-000000000001' references tenants (id),
    workspace_id   text references workspaces (id),
    archived_at    text,
    time_zone      text, -- null: the tenant's
    row_version    integer not null default 1,
    -- Text revenue is read once, when it changes, and not at each look.
    revenue_amount text generated always as (revenue_amount(revenue)) stored,
    revenue_note   text generated always as (revenue_note(revenue)) stored,
    -- ana.silva@clinica.com.br: a***@c***.br, and *** for what is no address. Without regular expressions: the last
    -- part of the domain is what rtrim() leaves over once all but its dot is trimmed away.
    email_masked   text generated always as (
        case
            when trim(email, char(9, 10, 11, 12, 13, 32)) = '' then null
            when trim(email, char(9, 10, 11, 12, 13, 32)) glob '*[' || char(9, 10, 11, 12, 13, 32) || ']*'
                or trim(email, char(9, 10, 11, 12, 13, 32)) not glob '?*@[^.]*'
                or trim(email, char(9, 10, 11, 12, 13, 32)) glob '*@*@*' or trim(email) glob '@*' then '***'
            else substr(trim(email, char(9, 10, 11, 12, 13, 32)), 1, 1) || '***@'
                || substr(trim(email, char(9, 10, 11, 12, 13, 32)), instr(trim(email, char(9, 10, 11, 12, 13, 32)), '@') + 1, 1)
                || '***' || case
                    when trim(email, char(9, 10, 11, 12, 13, 32)) not glob '*@?*.*' then ''
                    when length(substr(trim(email, char(9, 10, 11, 12, 13, 32)),
                             length(rtrim(trim(email, char(9, 10, 11, 12, 13, 32)), replace(email, '.', ''))) + 1)) not between 2 and 24
                        or substr(trim(email, char(9, 10, 11, 12, 13, 32)),
                             length(rtrim(trim(email, char(9, 10, 11, 12, 13, 32)), replace(email, '.', ''))) + 1) glob '*[^a-zA-Z]*'
                        then ''
                    else '.' || substr(trim(email, char(9, 10, 11, 12, 13, 32)),
                             length(rtrim(trim(email, char(9, 10, 11, 12, 13, 32)), replace(email, '.', ''))) + 1)
                end
        end) stored,
    -- (11) 91234-5678: *****-5678. Fewer than eight digits, or letters among them, show nothing.
    phone_masked   text generated always as (
        case
            when trim(phone, char(9, 10, 11, 12, 13, 32)) = '' then null
            when length(replace(replace(replace(replace(replace(replace(replace(replace(trim(phone, char(9, 10, 11, 12, 13, 32)),
                    ' ', ''), '(', ''), ')', ''), '-', ''), '+', ''), '.', ''), '/', ''), char(9), '')) < 8
                or replace(replace(replace(replace(replace(replace(replace(replace(trim(phone, char(9, 10, 11, 12, 13, 32)),
                    ' ', ''), '(', ''), ')', ''), '-', ''), '+', ''), '.', ''), '/', ''), char(9), '') glob '*[^0-9]*' then '***'
            else '*****-' || substr(replace(replace(replace(replace(replace(replace(replace(replace(trim(phone, char(9, 10, 11, 12, 13, 32)),
                    ' ', ''), '(', ''), ')', ''), '-', ''), '+', ''), '.', ''), '/', ''), char(9), ''), -4)
        end) stored,
    has_email      integer generated always as (trim(email, char(9, 10, 11, 12, 13, 32)) <> '') stored
) strict;

-- Which clinics a narrowed membership opens.
create table membership_clients (
    membership_id text not null references memberships (id) on delete cascade,
    client_id     integer not null references clients (id) on delete cascade,
    tenant_id     text not null default '00000000-0000-4000-8000-000000000001' references tenants (id),
    created_at    text not null default (now_utc()),
    primary key (membership_id, client_id)
) strict;
create index membership_clients_client_id on membership_clients (client_id);
create index membership_clients_tenant_id on membership_clients (tenant_id);

create table client_notes (
    id          text primary key not null default (uuid()),
    tenant_id   text not null default '00000000-0000-4000-8000-000000000001' references tenants (id),
    client_id   integer not null references clients (id) on delete cascade,
    author      text references users (id) on delete set null,
    text        text not null,
    created_at  text not null default (now_utc()),
    row_version integer not null default 1
) strict;
create index client_notes_client_id on client_notes (client_id, created_at desc, id desc);
create index client_notes_tenant_id on client_notes (tenant_id);
create index client_notes_author on client_notes (author) where author is not null;

create table worker_keys (
    id         text primary key not null default (uuid()),
    tenant_id  text not null references tenants (id),
    public_key text not null,
    retired_at text,
    created_at text not null default (now_utc()),
    unique (tenant_id, public_key)
) strict;
