-- One row per clinic, archived ones too. By LATERAL per clinic: asked for one clinic it reads that clinic's rows only.
-- worst_status is the worst state of the clinic's integrations: error, attention, disconnected, unknown, connected.
do $step$
begin
    perform app_private.install_view('client_dashboard_view', $view$
select c.id, c.name::text as clinic_name, c.specialty::text, c.city::text, c.status::text, c.performance, c.revenue::text,
    c.patients,
    i.total_integrations, i.active_integrations, i.latest_status,
    n.processed_at as last_insight_at,
    d.roi as roi_percent,
    c.tenant_id, c.plan::text, c.revenue_amount, c.revenue_note, i.worst_status, c.archived_at, c.row_version
from public.clients c
left join public.tenants t on t.id = c.tenant_id
cross join lateral (
    select count(*) as total_integrations,
        count(*) filter (where v.state = 'connected') as active_integrations,
        -- synced last; never synced comes after; then the higher id
        (array_agg(v.status order by v.last_sync desc nulls last, v.id desc))[1] as latest_status,
        (array['error', 'attention', 'disconnected', 'unknown', 'connected'])[
            min(array_position(array['error', 'attention', 'disconnected', 'unknown', 'connected'], v.state))
        ] as worst_status
    from public.vw_integrations v
    where v.client_id = c.id
) i
left join lateral (
    select g.processed_at
    from public.agent_insights g
    where g.client_id = c.id and g.processed_at <= now()
    order by g.processed_at desc nulls last
    limit 1
) n on true
left join lateral (
    select m.roi
    from public.dashboard_metrics m
    where m.client_id = c.id and m.roi is not null
      and m.metric_date <= (now() at time zone t.time_zone)::date
    order by m.metric_date desc nulls last, m.created_at desc nulls last, m.id desc
    limit 1
) d on true
$view$);
end
$step$;

grant select on public.client_dashboard_view to sevenscale_app, sevenscale_clinic;
