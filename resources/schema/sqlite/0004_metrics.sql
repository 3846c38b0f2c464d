-- SPDX-License-Identifier: GPL-3.0-or-later
-- What each clinic's days brought.

create table client_metrics (
    id           integer primary key,
    client_id    integer references clients (id),
    metric_type  text not null,
    metric_value text not null,
    metric_date  text default (substr(now_utc(), 1, 10)),
    created_at   text default (now_utc()),
    tenant_id    text not null default '00000000-0000-4000-8000-000000000001' references tenants (id)
) strict;

create table dashboard_metrics (
    id                     integer primary key,
    client_id              integer references clients (id),
    metric_date            text default (substr(now_utc(), 1, 10)),
    roi                    text,
    patients_total         integer,
    patients_new           integer,
    patients_recurring     integer,
    revenue                text,
    appointments_total     integer,
    appointments_completed integer,
    appointments_no_show   integer,
    leads_total            integer,
    leads_qualified        integer,
    conversion_rate        text,
    performance_score      integer,
    created_at             text default (now_utc()),
    tenant_id              text not null default '00000000-0000-4000-8000-000000000001' references tenants (id)
) strict;
