-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was applied, when and by which program: the same ledger as in PostgreSQL.
create table if not exists sevenscale_migrations (
    version     integer primary key,
    name        text not null,
    checksum    text not null,
    applied_at  text not null default (now_utc()),
    applied_by  text default 'workspace',
    program     text
) strict;
