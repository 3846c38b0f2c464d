-- A clinic's figures of one day. Several rows of a day are legal: the newest counts, the others are a finding.
-- People correct values here, and that is audited.

create table if not exists public.dashboard_metrics (
    id                     bigint primary key generated always as identity,
    client_id              bigint references public.clients (id),
    metric_date            date default current_date,
    roi                    numeric,
    patients_total         integer,
    patients_new           integer,
    patients_recurring     integer,
    revenue                numeric,
    appointments_total     integer,
    appointments_completed integer,
    appointments_no_show   integer,
    leads_total            integer,
    leads_qualified        integer,
    conversion_rate        numeric,
    performance_score      integer,
    created_at             timestamptz default now()
);

alter table public.dashboard_metrics
    add column if not exists tenant_id uuid not null default '00000000-0000-4000-8000-000000000001';

do $$
begin
    perform app_private.close_relation('public.dashboard_metrics', false);
    perform app_private.announce('public.dashboard_metrics');
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant select, insert, update, delete on public.dashboard_metrics to service_role;
    end if;
end
$$;

create or replace trigger zzz_sevenscale_tenant before insert or update on public.dashboard_metrics
    for each row execute function app_private.stamp_clinic_tenant();
create or replace trigger sevenscale_audit after insert or update or delete on public.dashboard_metrics
    for each row execute function app_private.audit_row('client_id', 'metric_date', 'roi', 'patients_total', 'patients_new', 'patients_recurring',
        'revenue', 'appointments_total', 'appointments_completed', 'appointments_no_show',
        'leads_total', 'leads_qualified', 'conversion_rate', 'performance_score');

grant select (id, client_id, metric_date, roi, patients_total, patients_new, patients_recurring, revenue, appointments_total,
        appointments_completed, appointments_no_show, leads_total, leads_qualified, conversion_rate,
        performance_score, created_at, tenant_id)
    on public.dashboard_metrics to sevenscale_app, sevenscale_clinic;
grant insert (client_id, metric_date, roi, patients_total, patients_new, patients_recurring, revenue, appointments_total,
        appointments_completed, appointments_no_show, leads_total, leads_qualified, conversion_rate,
        performance_score),
    update (client_id, metric_date, roi, patients_total, patients_new, patients_recurring, revenue, appointments_total,
        appointments_completed, appointments_no_show, leads_total, leads_qualified, conversion_rate,
        performance_score)
    on public.dashboard_metrics to sevenscale_app, sevenscale_clinic;

drop policy if exists sevenscale_app_select on public.dashboard_metrics;
create policy sevenscale_app_select on public.dashboard_metrics for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.dashboard_metrics;
create policy sevenscale_clinic_select on public.dashboard_metrics for select to sevenscale_clinic
    using (client_id = any ((select app_private.clients('VIEWER'))::bigint[]));
drop policy if exists sevenscale_app_insert on public.dashboard_metrics;
create policy sevenscale_app_insert on public.dashboard_metrics for insert to sevenscale_app
    with check (tenant_id = any ((select app_private.tenants('MANAGER'))::uuid[]));
drop policy if exists sevenscale_app_update on public.dashboard_metrics;
create policy sevenscale_app_update on public.dashboard_metrics for update to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('MANAGER'))::uuid[]))
    with check (tenant_id = any ((select app_private.tenants('MANAGER'))::uuid[]));
drop policy if exists sevenscale_clinic_insert on public.dashboard_metrics;
create policy sevenscale_clinic_insert on public.dashboard_metrics for insert to sevenscale_clinic
    with check (client_id = any ((select app_private.clients('MANAGER'))::bigint[]));
drop policy if exists sevenscale_clinic_update on public.dashboard_metrics;
create policy sevenscale_clinic_update on public.dashboard_metrics for update to sevenscale_clinic
    using (client_id = any ((select app_private.clients('MANAGER'))::bigint[]))
    with check (client_id = any ((select app_private.clients('MANAGER'))::bigint[]));

do $$
begin
    perform app_private.fence('public.dashboard_metrics');
    perform app_private.lend_sequences('public.dashboard_metrics');
end
$$;
