-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lists as people want to see them again. A workspace has one person, who is nobody's row in `users`: this id.
create table saved_views (
    id          text primary key not null default (uuid()),
    tenant_id   text not null references tenants (id),
    owner       text default '00000000-0000-4000-8000-000000000002', -- null: shared
    list        text not null check (list glob '[a-z]*' and list not glob '*[^a-z_]*' and length(list) <= 63),
    name        text not null check (name = trim(name) and length(name) between 1 and 80),
    filter      text not null default '' check (length(filter) <= 4096),
    sort        text not null default '' check (length(sort) <= 200),
    columns     text not null default '[]'
                     check (json_valid(columns) and json_type(columns) = 'array' and length(columns) <= 16384),
    mode        text not null default '' check (mode not glob '*[^a-z_]*' and length(mode) <= 62), -- '': the table
    created_at  text not null default (now_utc()),
    row_version integer not null default 1
) strict;
create unique index saved_views_name on saved_views (tenant_id, list, coalesce(owner, ''), unicode_lower(name));

create trigger saved_views_row_version after update on saved_views when new.row_version = old.row_version begin
    update saved_views set row_version = old.row_version + 1 where id = new.id;
end;
