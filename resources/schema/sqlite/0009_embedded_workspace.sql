-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the embedded workspace knows of itself (services/workspace/workspacestate.h): only in SQLite.
create table embedded_workspace (
    key   text primary key not null,
    value text not null
) strict;
