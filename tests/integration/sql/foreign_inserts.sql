-- What other programs write, in the ways they write it: as the owner, and as service_role. All of it went before
-- migrating and must go on. Run on a database that has clinic 1 and agent 1; one transaction, rolled back by the caller.

-- defaults left out, defaults named, NULL where it was legal
insert into public.clients (name, specialty, email) values ('Nova', 'Geral', 'nova@x.com');
insert into public.clients (name, specialty, email, phone, city, status, performance, revenue, patients, plan, created_at, updated_at)
values ('Cheia', 'Geral', '', null, null, null, null, 'doze mil', null, null, null, null);
insert into public.clients (name, specialty, email, revenue) values ('Repetida', 'Geral', 'nova@x.com', '12.500'), ('Repetida', 'Geral', 'nova@x.com', E'R$\u00a01,00');
insert into public.clients (name, specialty, email, revenue) values ('Longa', 'Geral', 'x', repeat('9', 100000));
insert into public.ai_agents (name, agent_type, config) values ('Novo', 'x', '{"a": 1}'), ('Novo', 'x', null);
insert into public.agent_executions default values;
insert into public.agent_executions (agent_id, client_id, execution_date, duration_ms, status, tokens_used, insights_generated, execution_details)
values (1, 1, 'infinity', -1, 'ZUMBI', -5, null, 'null'), (null, 1, null, null, null, null, null, null), (1, null, now(), 1, 'ok', 1, 1, '[]');
insert into public.agent_insights (client_id, insights_data) values (1, '{}');
insert into public.agent_insights (client_id, insights_data, status, agent_type) values (1, 'null', null, null) returning id, processed_at;
insert into public.client_metrics (client_id, metric_type, metric_value) values (1, 'x', 'NaN'), (null, '', -1);
insert into public.dashboard_metrics (client_id) values (1), (1), (null);
insert into public.integrations (client_id, integration_type) values (1, 'fax'), (1, 'fax'), (null, '');
insert into public.integrations (client_id, integration_type, status, last_sync, config, metrics) values (1, 'meta_ads', null, 'infinity', null, null);
insert into public.client_integrations (client_id, integration_type, status) values (1, 'meta_ads', 'connected'), (null, 'tiktok', 'x');
insert into public.integration_data (client_id, integration_type, raw_data) values (1, 'meta_ads', '{}'), (null, 'x', null);
insert into public.system_logs (log_type, message, client_id, agent_id) values ('error', 'x', 1, 1), ('', '', null, null);

-- updates, upserts, deletes
update public.clients set revenue = 'R$ 2.000,00', updated_at = now() where id = 1;
update public.ai_agents set last_execution = now(), executions_today = executions_today + 1, success_rate = 0.5 where id = 1;
update public.integrations set status = 'error', last_sync = now() where client_id = 1;
update public.agent_executions set status = 'completed', duration_ms = 5 where client_id = 1;
insert into public.system_logs (id, log_type, message) overriding system value values (999999, 'info', 'a')
    on conflict (id) do update set message = excluded.message;
delete from public.system_logs where id = 999999;
delete from public.dashboard_metrics where client_id is null;
delete from public.clients where name in ('Cheia', 'Longa');

-- bulk, by column list
copy public.agent_executions (agent_id, client_id, status, duration_ms) from stdin;
1	1	completed	100
1	1	failed	200
\.

-- the seed's views are read
select count(*) from public.client_dashboard_view;
select count(*) from public.vw_agent_analytics;
select total_clients from public.vw_dashboard_overview;
