-- The logs with a level: the severity where a program gives one, else the log type.
--   error: error, err, critical, fatal · warning: warning, warn · info: info, information, notice, success
--   debug: debug, trace · unknown: anything else
do $step$
begin
    perform app_private.install_view('vw_system_logs', $view$
select l.id, l.log_type, l.message, l.details, l.client_id, l.agent_id, l.created_at, l.tenant_id, l.severity,
    case lower(btrim(coalesce(nullif(btrim(l.severity, E' \t\n\x0b\f\r\u00a0'), ''), l.log_type), E' \t\n\x0b\f\r\u00a0'))
        when 'error' then 'error' when 'err' then 'error' when 'critical' then 'error' when 'fatal' then 'error'
        when 'warning' then 'warning' when 'warn' then 'warning'
        when 'info' then 'info' when 'information' then 'info' when 'notice' then 'info' when 'success' then 'info'
        when 'debug' then 'debug' when 'trace' then 'debug'
        else 'unknown' end as level
from public.system_logs l
$view$);
end
$step$;

grant select on public.vw_system_logs to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;
