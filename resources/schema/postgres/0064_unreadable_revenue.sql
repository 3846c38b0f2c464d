-- One more finding in data_quality: a day's revenue that is no amount of money (NaN, or beyond twelve digits), which
-- the months' sums leave out. The findings before it stay as the view has them.
do $step$
declare
    before text;
begin
    -- With an empty search_path every name is written out, as install_view reads it.
    perform pg_catalog.set_config('search_path', '', true);
    before := pg_catalog.rtrim(pg_catalog.pg_get_viewdef('public.data_quality'::regclass), E'; \n');
    perform app_private.install_view('data_quality', before || $view$
union all
select 'revenue_unreadable', 'dashboard_metrics', m.id::text, 'revenue', m.revenue::text,
    'Not an amount of money; it counts as none.', m.tenant_id, m.client_id
from public.dashboard_metrics m
-- the condition of services/stores/overviewstore.cpp, turned round; NaN is greater than every number
where not (m.revenue > -1e12 and m.revenue < 1e12)
$view$);
end
$step$;
