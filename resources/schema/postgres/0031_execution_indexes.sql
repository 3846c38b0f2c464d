-- sevenscale: concurrently
-- The partial ones have the very expression of `outcome` in vw_agent_executions as their predicate: where it says
-- outcome = 'failed', the planner recognises it. The last two are what data_quality looks for.

-- index: agent_executions_tenant_date
create index concurrently agent_executions_tenant_date
    on public.agent_executions (tenant_id, execution_date desc nulls last, id desc);

-- index: agent_executions_agent_date
create index concurrently agent_executions_agent_date
    on public.agent_executions (agent_id, execution_date desc nulls last, id desc);

-- index: agent_executions_client_date
create index concurrently agent_executions_client_date
    on public.agent_executions (client_id, execution_date desc nulls last, id desc);

-- index: agent_executions_date
create index concurrently agent_executions_date
    on public.agent_executions (execution_date desc nulls last, id desc);

-- index: agent_executions_failed
create index concurrently agent_executions_failed
    on public.agent_executions (tenant_id, execution_date desc nulls last, id desc)
    where case lower(btrim(status, E' \t\n\x0b\f\r\u00a0'))
            when 'completed' then 'succeeded' when 'success' then 'succeeded' when 'succeeded' then 'succeeded'
            when 'ok' then 'succeeded'
            when 'failed' then 'failed' when 'failure' then 'failed' when 'error' then 'failed'
            when 'timeout' then 'failed' when 'timed_out' then 'failed'
            when 'pending' then 'in_flight' when 'queued' then 'in_flight' when 'running' then 'in_flight'
            when 'cancelled' then 'cancelled' when 'canceled' then 'cancelled' when 'skipped' then 'cancelled'
            else 'unknown' end = 'failed';

-- index: agent_executions_unknown
create index concurrently agent_executions_unknown
    on public.agent_executions (tenant_id, execution_date desc nulls last, id desc)
    where case lower(btrim(status, E' \t\n\x0b\f\r\u00a0'))
            when 'completed' then 'succeeded' when 'success' then 'succeeded' when 'succeeded' then 'succeeded'
            when 'ok' then 'succeeded'
            when 'failed' then 'failed' when 'failure' then 'failed' when 'error' then 'failed'
            when 'timeout' then 'failed' when 'timed_out' then 'failed'
            when 'pending' then 'in_flight' when 'queued' then 'in_flight' when 'running' then 'in_flight'
            when 'cancelled' then 'cancelled' when 'canceled' then 'cancelled' when 'skipped' then 'cancelled'
            else 'unknown' end = 'unknown';

-- index: agent_executions_negative
create index concurrently agent_executions_negative
    on public.agent_executions (tenant_id, id) where duration_ms < 0;
