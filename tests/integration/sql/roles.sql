-- One login per role, through the functions that the console uses, and rows for them to see or not to see. Run as the
-- owner, on a migrated database, once. The logins are the cluster's: another database may have made them already.
--
--   tenant 1 (the first): clinics "RLS A" and "RLS B"; tenant 2 ("RLS Outra"): clinic "RLS C"
--   rls_owner, rls_admin, rls_manager, rls_operator, rls_viewer: staff of tenant 1
--   rls_suspended: MANAGER of tenant 1, suspended · rls_expired: MANAGER whose access has ended
--   rls_clinic: MANAGER narrowed to RLS A · rls_clinic_viewer: VIEWER narrowed to RLS A
--   rls_invited: has a login, and is invited to tenant 1 only
--   rls_other: OWNER of tenant 2 · rls_nobody: a login in the group, and no person
--   rls_worker: a program, in service_role · rls_leader: the supervisor
--   Of each clinic one run and one integration (90001 RLS A, 90002 RLS B, 90003 RLS C), one insight
--   (…000e1, e2, e3), one command (…000f1, f2, f3), target (…000aa, ab, ac), mark and sync attempt, by known ids.

insert into public.tenants (id, name, slug) values ('00000000-0000-4000-8000-0000000000b2', 'RLS Outra', 'rls-outra');

insert into public.clients (name, specialty, email, phone, status, revenue, tenant_id) values
    ('RLS A', 'Geral', 'segredo.a@rls.example', '+55 11 95555-0001', 'operational', 'R$ 1.000,00', '00000000-0000-4000-8000-000000000001'),
    ('RLS B', 'Geral', 'segredo.b@rls.example', '+55 11 95555-0002', 'attention', '12.500', '00000000-0000-4000-8000-000000000001'),
    ('RLS C', 'Geral', 'segredo.c@rls.example', '+55 11 95555-0003', 'critical', '12k', '00000000-0000-4000-8000-0000000000b2');
insert into public.ai_agents (name, agent_type, config, shared, tenant_id) values
    ('RLS Agente 1', 'rls', '{"key": "segredo"}', false, '00000000-0000-4000-8000-000000000001'),
    ('RLS Agente 2', 'rls', '{"key": "segredo"}', false, '00000000-0000-4000-8000-0000000000b2'),
    ('RLS Agente partilhado', 'rls', '{"key": "segredo"}', true, '00000000-0000-4000-8000-0000000000b2');
insert into public.workspaces (id, tenant_id, name, slug) values
    ('00000000-0000-4000-8000-0000000000d4', '00000000-0000-4000-8000-0000000000b2', 'RLS', 'rls'),
    ('00000000-0000-4000-8000-0000000000d6', '00000000-0000-4000-8000-000000000001', 'RLS', 'rls');

-- Children of each clinic; what tenant they belong to is not said.
insert into public.agent_executions (agent_id, client_id, status, duration_ms)
select a.id, c.id, 'completed', 100 from public.clients c, public.ai_agents a
where c.name in ('RLS A', 'RLS B', 'RLS C') and a.name in ('RLS Agente 1', 'RLS Agente partilhado');
insert into public.agent_insights (client_id, insights_data) select id, '{"resumo": "x"}' from public.clients where name ~ '^RLS ';
insert into public.client_metrics (client_id, metric_type, metric_value) select id, 'nps', 9 from public.clients where name ~ '^RLS ';
insert into public.dashboard_metrics (client_id, roi, metric_date) select id, 3, current_date - 1 from public.clients where name ~ '^RLS ';
insert into public.integrations (client_id, integration_type, status) select id, 'meta_ads', 'connected' from public.clients where name ~ '^RLS ';
insert into public.client_integrations (client_id, integration_type, status, credentials)
    select id, 'google_ads', 'error', '{"token": "segredo"}' from public.clients where name ~ '^RLS ';
insert into public.integration_data (client_id, integration_type, raw_data) select id, 'meta_ads', '{}' from public.clients where name ~ '^RLS ';
insert into public.system_logs (log_type, message, client_id) select 'error', 'rls', id from public.clients where name ~ '^RLS ';
insert into public.system_logs (log_type, message) values ('info', 'rls sem clínica');

do $$
declare
    clinic record;
begin
    for clinic in
        select c.id, row_number() over (order by c.name) as nth, chr(96 + row_number() over (order by c.name)::int) as letter
        from public.clients c where c.name in ('RLS A', 'RLS B', 'RLS C')
    loop
        insert into public.agent_executions (id, client_id, status) overriding system value
            values (90000 + clinic.nth, clinic.id, 'failed');
        insert into public.integrations (id, client_id, integration_type, status) overriding system value
            values (90000 + clinic.nth, clinic.id, 'calendly', 'connected');
        insert into public.agent_insights (id, client_id, insights_data)
            values (('00000000-0000-4000-8000-0000000000e' || clinic.nth)::uuid, clinic.id, '{}');
        insert into public.commands (id, client_id, tenant_id, kind, target_type, target_id, idempotency_key, expires_at)
            values (('00000000-0000-4000-8000-0000000000f' || clinic.nth)::uuid, clinic.id,
                    '00000000-0000-4000-8000-000000000001', 'sync', 'integration', 90000 + clinic.nth, 'rls-' || clinic.nth,
                    now() + interval '1 day');
        insert into public.client_metric_targets (id, client_id, metric, target)
            values (('00000000-0000-4000-8000-0000000000a' || clinic.letter)::uuid, clinic.id, 'roi', 4);
        insert into public.insight_marks (insight_id, rating)
            values (('00000000-0000-4000-8000-0000000000e' || clinic.nth)::uuid, 3);
        insert into public.integration_logs (integration_id, status) values (90000 + clinic.nth, 'failed');
    end loop;
end
$$;
insert into public.saved_views (id, tenant_id, owner, list, name, filter) values
    ('00000000-0000-4000-8000-0000000000ba', '00000000-0000-4000-8000-000000000001', null, 'executions', 'RLS partilhada', 'client:"RLS B"'),
    ('00000000-0000-4000-8000-0000000000bb', '00000000-0000-4000-8000-0000000000b2', null, 'executions', 'RLS outra', '');

select * from ops.make_owner('rls_owner', 'RLS Owner', 'owner@rls.example');
select * from ops.add_user('admin@rls.example', 'RLS Admin', 'ADMIN', login => 'rls_admin');
select * from ops.add_user('manager@rls.example', 'RLS Manager', 'MANAGER', login => 'rls_manager');
select * from ops.add_user('operator@rls.example', 'RLS Operator', 'OPERATOR', login => 'rls_operator');
select * from ops.add_user('viewer@rls.example', 'RLS Viewer', 'VIEWER', login => 'rls_viewer');
select * from ops.add_user('suspended@rls.example', 'RLS Suspended', 'MANAGER', login => 'rls_suspended');
select * from ops.add_user('expired@rls.example', 'RLS Expired', 'MANAGER', login => 'rls_expired');
select * from ops.add_user('other@rls.example', 'RLS Other', 'OWNER', '00000000-0000-4000-8000-0000000000b2', login => 'rls_other');
select * from ops.add_user('clinic@rls.example', 'RLS Clinic', 'MANAGER', login => 'rls_clinic',
    clients => (select array_agg(id) from public.clients where name = 'RLS A'));
select * from ops.add_user('clinic.viewer@rls.example', 'RLS Clinic Viewer', 'VIEWER', login => 'rls_clinic_viewer',
    clients => (select array_agg(id) from public.clients where name = 'RLS A'));
select ops.set_member_status(u.id, '00000000-0000-4000-8000-000000000001', 'SUSPENDED')
from public.users u where u.login_role = 'rls_suspended';
update public.users set expires_at = now() - interval '1 minute' where login_role = 'rls_expired';
select * from ops.add_user('invited@rls.example', 'RLS Invited', 'ADMIN', login => 'rls_invited');
update public.memberships set status = 'INVITED' where user_id = (select id from public.users where login_role = 'rls_invited');
do $$
begin
    create role rls_nobody login in role sevenscale_app;
exception when duplicate_object or unique_violation or insufficient_privilege then null;
end
$$;
do $$
begin
    create role rls_worker login in role service_role;
    create role rls_leader login in role sevenscale_supervisor;
exception when duplicate_object or unique_violation or insufficient_privilege then null;
end
$$;
insert into public.saved_views (id, tenant_id, owner, list, name)
select '00000000-0000-4000-8000-0000000000bc', '00000000-0000-4000-8000-000000000001', u.id, 'executions', 'RLS da dona'
from public.users u where u.login_role = 'rls_owner';
