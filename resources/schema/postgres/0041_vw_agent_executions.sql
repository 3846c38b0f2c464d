-- The executions with what their status means. It adds no join and no aggregate: the planner looks through it to the
-- table's indexes.
do $step$
begin
    perform app_private.install_view('vw_agent_executions', $view$
select e.id, e.agent_id, e.client_id, e.execution_date, e.duration_ms, e.status, e.tokens_used, e.insights_generated,
    e.execution_details, e.created_at, e.tenant_id,
    case lower(btrim(e.status, E' \t\n\x0b\f\r\u00a0'))
            when 'completed' then 'succeeded' when 'success' then 'succeeded' when 'succeeded' then 'succeeded'
            when 'ok' then 'succeeded'
            when 'failed' then 'failed' when 'failure' then 'failed' when 'error' then 'failed'
            when 'timeout' then 'failed' when 'timed_out' then 'failed'
            when 'pending' then 'in_flight' when 'queued' then 'in_flight' when 'running' then 'in_flight'
            when 'cancelled' then 'cancelled' when 'canceled' then 'cancelled' when 'skipped' then 'cancelled'
            else 'unknown' end as outcome,
    case when e.duration_ms >= 0 then e.duration_ms end as known_duration_ms,
    date_trunc('hour', e.execution_date, 'UTC') as hour,
    app_private.error_message(e.execution_details) as error_message,
    app_private.error_group(app_private.error_message(e.execution_details)) as error_group
from public.agent_executions e
$view$);
end
$step$;

grant select on public.vw_agent_executions to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;
