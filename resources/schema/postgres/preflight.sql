-- Would migrating this database go wrong, or mean something other than it says? One row for each thing in the way; any
-- of them stops before anything is changed. It also holds on a database that is migrated, or half so.
-- The migrator says in `sevenscale.applied` which steps the ledger records: what stands under one of our names and was
-- made by none of them is another program's, whatever it looks like.
-- A row has the sentence in English, and for who words it in another language the code and the arguments it was made of.
-- Shapes are written `column:type`; `!` marks a generated column; `word` is text or an enum, `time` any date or time.
with
-- What is in the way, and what to do about it, by code.
wordings (code, problem, hint) as (values
        ('server_too_old', 'PostgreSQL %1$s is too old.', 'PostgreSQL 15 or newer is needed.'),
        ('encoding', 'The database is encoded in %1$s.', 'UTF8 is needed.'),
        ('group_missing', 'The group role "%1$s" is missing and "%2$s" may not create roles.', 'Let a role with CREATEROLE run: %3$s'),
        ('group_too_strong', 'The group role "%1$s" has rights that no group may have.', 'Let a superuser run: %2$s'),
        ('schema_not_creatable', 'The schema "%1$s" is missing and "%2$s" may not create schemas in this database.', 'Let the database''s owner run: %3$s'),
        ('schema_taken', 'The schema "%1$s" is there already, and no migration of this program made it.', 'Rename it: the console has a schema of this name.'),
        ('schema_owner', 'The schema "%1$s" belongs to "%2$s".', 'Migrate as "%2$s", or run first: %3$s'),
        ('public_closed', '"%1$s" may not create tables in the schema "public".', 'Let the schema''s owner run: %2$s'),
        ('not_a_table', '"%1$s" is there and is no ordinary table.', 'Rename it, or move it to another schema.'),
        ('not_a_view', '"%1$s" is there and is no view.', 'Rename it, or move it to another schema.'),
        ('relation_owner', '"%1$s" belongs to "%2$s".', 'Migrate as "%2$s", or run first: %3$s'),
        ('relation_taken', '"%1$s" is there already, and no migration of this program made it.', 'Rename it, or move it to another schema.'),
        ('index_taken', '"%1$s" is there already, and is not the index that the console makes.', 'Rename it, or drop it.'),
        ('inherits', '"%1$s" and "%2$s" inherit one from the other.', 'Take them apart (alter table … no inherit …): rows of the one are read through the other, past its rights.'),
        ('column_missing', 'The table "%1$s" is there without its column "%2$s" (%3$s).', 'Mend the column, then migrate again.'),
        ('column_type', 'The column "%1$s" of "%2$s" is of type %3$s instead of %4$s.', 'Mend the column, then migrate again.'),
        ('table_foreign', '"%1$s" is another program''s table: it lacks %2$s.', 'Rename that table, or move it to another schema.'),
        ('column_taken', 'The table "%1$s" has a column "%2$s" of its own already.', 'Rename that column: the console adds one of this name.'),
        ('column_key', 'The column "%1$s" of "%2$s" is another program''s: the foreign key "%3$s" is on it.', 'Rename that column: the console adds one of this name.'),
        ('column_default', 'The column "%1$s" of "%2$s" is another program''s: its default is %3$s.', 'Rename that column: the console adds one of this name.'),
        ('column_no_default', 'The column "%1$s" of "%2$s" is another program''s: its default is missing.', 'Rename that column: the console adds one of this name.'),
        ('id_no_key', 'The column "id" of "%1$s" is no key.', 'Run: %2$s'),
        ('view_foreign', 'The view "%1$s" is another program''s.', 'Rename it, or move it to another schema.'),
        ('view_stuck', 'The view "%1$s" must be made anew, and "%2$s" depends on it and cannot be.', 'Drop the dependent object, migrate, and make it again.'),
        ('view_needed', 'The view "%1$s" must be made anew, and "%2$s" depends on it and would be lost.', 'Drop the dependent object, migrate, and make it again.')),
seed (name, shape) as (values
        ('clients', 'id:bigint name:text specialty:text email:text phone:text city:text status:text performance:integer revenue:text patients:integer plan:text created_at:timestamptz updated_at:timestamptz'),
        ('ai_agents', 'id:bigint name:text agent_type:text status:text performance:integer last_execution:timestamptz executions_today:integer success_rate:numeric config:jsonb created_at:timestamptz updated_at:timestamptz'),
        ('agent_executions', 'id:bigint agent_id:bigint client_id:bigint execution_date:timestamptz duration_ms:integer status:text tokens_used:integer insights_generated:integer execution_details:jsonb created_at:timestamptz'),
        ('agent_insights', 'id:uuid client_id:bigint agent_type:text insights_data:jsonb processed_at:timestamptz status:text created_at:timestamptz'),
        ('client_metrics', 'id:bigint client_id:bigint metric_type:text metric_value:numeric metric_date:date created_at:timestamptz'),
        ('dashboard_metrics', 'id:bigint client_id:bigint metric_date:date roi:numeric patients_total:integer patients_new:integer patients_recurring:integer revenue:numeric appointments_total:integer appointments_completed:integer appointments_no_show:integer leads_total:integer leads_qualified:integer conversion_rate:numeric performance_score:integer created_at:timestamptz'),
        ('integrations', 'id:bigint client_id:bigint integration_type:text status:text last_sync:timestamptz config:jsonb metrics:jsonb created_at:timestamptz updated_at:timestamptz'),
        ('system_logs', 'id:bigint log_type:text message:text details:jsonb client_id:bigint agent_id:bigint created_at:timestamptz'),
        ('client_integrations', 'id:any client_id:bigint'),
        ('integration_data', 'id:any client_id:bigint')),
added (name, shape) as (values
        ('clients', 'tenant_id:uuid workspace_id:uuid archived_at:timestamptz time_zone:text row_version:bigint revenue_amount:numeric! revenue_note:text! email_masked:text! phone_masked:text! has_email:boolean!'),
        ('ai_agents', 'tenant_id:uuid workspace_id:uuid cost_per_run:numeric shared:boolean row_version:bigint'),
        ('agent_executions', 'tenant_id:uuid'),
        ('client_metrics', 'tenant_id:uuid'),
        ('dashboard_metrics', 'tenant_id:uuid'),
        ('integrations', 'tenant_id:uuid'),
        ('agent_insights', 'tenant_id:uuid agent_id:bigint execution_id:bigint'),
        ('system_logs', 'tenant_id:uuid severity:text'),
        ('client_integrations', 'tenant_id:uuid integration_id:bigint credentials_expires_at:timestamptz integration_type:word status:word last_sync:time created_at:time'),
        ('integration_data', 'tenant_id:uuid integration_type:word collected_at:time')),
own (name, step, shape) as (values
        ('tenants', 6, 'id:uuid name:text slug:text domain:text logo_url:text plan:text settings:jsonb status:text time_zone:text data_retention_days:integer created_at:timestamptz row_version:bigint'),
        ('users', 6, 'id:uuid name:text email:text image:text is_active:boolean login_role:text auth_user_id:uuid expires_at:timestamptz created_at:timestamptz row_version:bigint'),
        ('memberships', 6, 'id:uuid user_id:uuid tenant_id:uuid role:text status:text narrowed:boolean created_at:timestamptz row_version:bigint'),
        ('membership_clients', 20, 'membership_id:uuid client_id:bigint tenant_id:uuid created_at:timestamptz'),
        ('workspaces', 6, 'id:uuid tenant_id:uuid name:text slug:text settings:jsonb created_at:timestamptz row_version:bigint'),
        ('audit_log', 7, 'id:bigint tenant_id:uuid at:timestamptz user_id:uuid login:text action:text resource:text resource_id:text old_data:jsonb new_data:jsonb ip_address:inet application:text created_at:timestamptz seq:bigint prev_hash:text payload_hash:text hash:text erased_at:timestamptz'),
        ('worker_keys', 20, 'id:uuid tenant_id:uuid public_key:text retired_at:timestamptz created_at:timestamptz'),
        ('client_notes', 20, 'id:uuid tenant_id:uuid client_id:bigint author:uuid text:text created_at:timestamptz row_version:bigint'),
        ('commands', 71, 'id:uuid tenant_id:uuid client_id:bigint kind:text target_type:text target_id:text arguments:jsonb idempotency_key:text requested_by:uuid requested_at:timestamptz expires_at:timestamptz state:text attempt:integer worker:text epoch:bigint lease_until:timestamptz progress:smallint progress_note:text started_at:timestamptz finished_at:timestamptz result:jsonb error:text created_at:timestamptz row_version:bigint'),
        ('saved_views', 72, 'id:uuid tenant_id:uuid owner:uuid list:text name:text filter:text sort:text columns:jsonb mode:text created_at:timestamptz row_version:bigint'),
        ('agent_config_versions', 73, 'id:bigint tenant_id:uuid agent_id:bigint version:integer config:jsonb changed_by:uuid at:timestamptz note:text created_at:timestamptz'),
        ('integration_logs', 74, 'id:bigint tenant_id:uuid client_id:bigint integration_id:bigint integration_type:text command_id:uuid started_at:timestamptz finished_at:timestamptz status:text records:bigint error:text details:jsonb created_at:timestamptz'),
        ('client_metric_targets', 75, 'id:uuid tenant_id:uuid client_id:bigint metric:text target:numeric valid_from:date valid_to:date set_by:uuid created_at:timestamptz row_version:bigint'),
        ('insight_marks', 76, 'id:uuid tenant_id:uuid client_id:bigint insight_id:uuid user_id:uuid rating:smallint handled_at:timestamptz created_at:timestamptz row_version:bigint'),
        ('sevenscale_migrations', 0, 'version:integer name:text checksum:text applied_at:timestamptz applied_by:text program:text')),
installed (name, step, shape) as (values
        ('client_dashboard_view', 43, 'id:bigint clinic_name:text specialty:text city:text status:text performance:integer revenue:text patients:integer total_integrations:bigint active_integrations:bigint latest_status:text last_insight_at:timestamptz roi_percent:numeric tenant_id:uuid plan:text revenue_amount:numeric revenue_note:text worst_status:text archived_at:timestamptz row_version:bigint'),
        ('vw_agent_analytics', 44, 'id:bigint name:text agent_type:text status:text performance:integer executions_today:integer success_rate:numeric executions_24h:bigint avg_duration_ms:numeric successful_executions_24h:bigint last_execution:timestamptz failed_executions_24h cancelled_executions_24h in_flight_executions_24h unknown_executions_24h p50_duration_ms p95_duration_ms p99_duration_ms tokens_24h insights_24h cost_24h stored_executions_today stored_success_rate stored_last_execution tenant_id'),
        ('vw_dashboard_overview', 45, 'total_clients:bigint operational_clients:bigint attention_clients:bigint critical_clients:bigint active_agents:bigint total_agents:bigint connected_integrations:bigint total_integrations:bigint total_revenue:numeric avg_client_performance:numeric avg_agent_performance:numeric logs_24h:bigint generated_at:timestamptz other_clients executions_24h succeeded_24h failed_24h cancelled_24h in_flight_24h unknown_24h success_rate_24h errors_24h revenue_unreadable revenue_ambiguous'),
        ('vw_agent_executions', 41, 'id agent_id client_id execution_date duration_ms status tokens_used insights_generated execution_details created_at tenant_id outcome known_duration_ms hour error_message error_group'),
        ('vw_integrations', 40, 'id source client_id integration_type status last_sync config metrics created_at updated_at tenant_id integration_id credentials_expires_at state'),
        ('vw_system_logs', 42, 'id log_type message details client_id agent_id created_at tenant_id severity level'),
        ('data_quality', 46, 'finding table_name row_id column_name value reason tenant_id client_id')),
-- Indexes by name, table and what pg_get_indexdef says of them; a `?` at the end: with a predicate.
indexes (name, shape) as (values
        ('memberships_tenant_id', 'public.memberships btree (tenant_id)'),
        ('audit_log_at', 'public.audit_log btree (tenant_id, at DESC, id DESC)'),
        ('audit_log_resource', 'public.audit_log btree (tenant_id, resource, resource_id, at DESC)'),
        ('clients_id_tenant_id', 'unique public.clients btree (id, tenant_id)'),
        ('clients_tenant_id', 'public.clients btree (tenant_id, id)'),
        ('clients_workspace_id', 'public.clients btree (workspace_id) ?'),
        ('ai_agents_id_tenant_id', 'unique public.ai_agents btree (id, tenant_id)'),
        ('ai_agents_tenant_id', 'public.ai_agents btree (tenant_id)'),
        ('ai_agents_workspace_id', 'public.ai_agents btree (workspace_id) ?'),
        ('agent_executions_agent_date', 'public.agent_executions btree (agent_id, execution_date DESC NULLS LAST, id DESC)'),
        ('agent_executions_client_date', 'public.agent_executions btree (client_id, execution_date DESC NULLS LAST, id DESC)'),
        ('agent_executions_date', 'public.agent_executions btree (execution_date DESC NULLS LAST, id DESC)'),
        ('agent_executions_failed', 'public.agent_executions btree (tenant_id, execution_date DESC NULLS LAST, id DESC) ?'),
        ('agent_executions_negative', 'public.agent_executions btree (tenant_id, id) ?'),
        ('agent_executions_tenant_date', 'public.agent_executions btree (tenant_id, execution_date DESC NULLS LAST, id DESC)'),
        ('agent_executions_unknown', 'public.agent_executions btree (tenant_id, execution_date DESC NULLS LAST, id DESC) ?'),
        ('agent_insights_agent_id', 'public.agent_insights btree (agent_id) ?'),
        ('agent_insights_client_processed', 'public.agent_insights btree (client_id, processed_at DESC NULLS LAST, id DESC)'),
        ('agent_insights_execution_id', 'public.agent_insights btree (execution_id) ?'),
        ('agent_insights_tenant_processed', 'public.agent_insights btree (tenant_id, processed_at DESC NULLS LAST, id DESC)'),
        ('client_metrics_client_type_date', 'public.client_metrics btree (client_id, metric_type, metric_date DESC NULLS LAST, id DESC)'),
        ('client_metrics_tenant_date', 'public.client_metrics btree (tenant_id, metric_date DESC NULLS LAST, id DESC)'),
        ('dashboard_metrics_client_date', 'public.dashboard_metrics btree (client_id, metric_date DESC NULLS LAST, id DESC)'),
        ('dashboard_metrics_tenant_date', 'public.dashboard_metrics btree (tenant_id, metric_date DESC NULLS LAST, id DESC)'),
        ('integrations_client_type', 'public.integrations btree (client_id, integration_type)'),
        ('integrations_tenant_id', 'public.integrations btree (tenant_id, id)'),
        ('client_integrations_client_type', 'public.client_integrations btree (client_id, integration_type)'),
        ('client_integrations_integration_id', 'public.client_integrations btree (integration_id) ?'),
        ('client_integrations_tenant_id', 'public.client_integrations btree (tenant_id)'),
        ('integration_data_client_collected', 'public.integration_data btree (client_id, integration_type, collected_at DESC NULLS LAST)'),
        ('integration_data_tenant_collected', 'public.integration_data btree (tenant_id, collected_at DESC NULLS LAST)'),
        ('system_logs_agent_created', 'public.system_logs btree (agent_id, created_at DESC NULLS LAST, id DESC)'),
        ('system_logs_client_created', 'public.system_logs btree (client_id, created_at DESC NULLS LAST, id DESC)'),
        ('system_logs_created', 'public.system_logs btree (created_at DESC NULLS LAST, id DESC)'),
        ('system_logs_tenant_created', 'public.system_logs btree (tenant_id, created_at DESC NULLS LAST, id DESC)'),
        ('membership_clients_client_id', 'public.membership_clients btree (client_id)'),
        ('membership_clients_tenant_id', 'public.membership_clients btree (tenant_id)'),
        ('client_notes_author', 'public.client_notes btree (author)'),
        ('client_notes_client_id', 'public.client_notes btree (client_id, created_at DESC, id DESC)'),
        ('client_notes_tenant_id', 'public.client_notes btree (tenant_id)'),
        ('commands_tenant_requested', 'public.commands btree (tenant_id, requested_at DESC NULLS LAST, id DESC)'),
        ('commands_client_requested', 'public.commands btree (client_id, requested_at DESC NULLS LAST, id DESC)'),
        ('commands_target', 'public.commands btree (tenant_id, target_type, target_id, requested_at DESC)'),
        ('commands_requested_by', 'public.commands btree (requested_by)'),
        ('commands_open', 'public.commands btree (requested_at, id) ?'),
        ('saved_views_name', 'unique public.saved_views btree (tenant_id, list, owner, lower(name)) NULLS NOT DISTINCT'),
        ('saved_views_owner', 'public.saved_views btree (owner)'),
        ('agent_config_versions_tenant_at', 'public.agent_config_versions btree (tenant_id, at DESC, id DESC)'),
        ('agent_config_versions_changed_by', 'public.agent_config_versions btree (changed_by)'),
        ('integration_logs_tenant_started', 'public.integration_logs btree (tenant_id, started_at DESC NULLS LAST, id DESC)'),
        ('integration_logs_client_started', 'public.integration_logs btree (client_id, started_at DESC NULLS LAST, id DESC)'),
        ('integration_logs_integration_started', 'public.integration_logs btree (integration_id, started_at DESC NULLS LAST, id DESC)'),
        ('client_metric_targets_tenant', 'public.client_metric_targets btree (tenant_id, metric)'),
        ('client_metric_targets_set_by', 'public.client_metric_targets btree (set_by)'),
        ('insight_marks_tenant', 'public.insight_marks btree (tenant_id, insight_id)'),
        ('insight_marks_client', 'public.insight_marks btree (client_id)'),
        ('insight_marks_user', 'public.insight_marks btree (user_id)')),
applied (step) as (
    select unnest(string_to_array(nullif(current_setting('sevenscale.applied', true), ''), ',')::integer[])),
me as (
    select r.oid, r.rolname as name, r.rolsuper or r.rolcreaterole as makes_roles from pg_catalog.pg_roles r
    where r.rolname = current_user),
columns as (
    select c.relname as name, a.attname as col, a.attnum as place, a.attnotnull as filled, a.attgenerated <> '' as generated,
        case when t.oid in ('text'::regtype, 'varchar'::regtype) then 'text'
             when t.oid = 'timestamptz'::regtype then 'timestamptz'
             else pg_catalog.format_type(t.oid, null) end as type,
        t.typtype = 'e' as enumerated, t.oid = 'varchar'::regtype as of_length
    from pg_catalog.pg_class c
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_catalog.pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace),
relations as (
    select c.oid, c.relname as name, c.relkind as kind, c.relowner as owner
    from pg_catalog.pg_class c where c.relnamespace = 'public'::regnamespace),
wanted as (
    select s.name, split_part(p.piece, ':', 1) as col, split_part(p.piece, ':', 2) as type, 'seed' as origin
    from seed s, string_to_table(s.shape, ' ') p (piece)
    union all
    select s.name, split_part(p.piece, ':', 1), split_part(p.piece, ':', 2), 'own'
    from own s, string_to_table(s.shape, ' ') p (piece)
    union all
    select s.name, split_part(p.piece, ':', 1), split_part(p.piece, ':', 2), 'added'
    from added s, string_to_table(s.shape, ' ') p (piece)),
misfits as (
    select w.*, c.type as there
    from wanted w
    join relations r on r.name = w.name and r.kind = 'r'
    left join columns c on c.name = w.name and c.col = w.col
    where (c.col is null and w.origin <> 'added')
       or not case w.type
            when 'any' then true
            when 'word' then c.type = 'text' or c.enumerated
            when 'time' then c.type in ('timestamptz', 'timestamp without time zone', 'date')
            when 'bigint' then c.type = 'bigint'
                or (c.type = 'integer' and w.name in ('client_integrations', 'integration_data'))
            else c.type = rtrim(w.type, '!') end),
-- Installed views that cannot be replaced in place: what is there is not a beginning of what will be.
remade as (
    select r.oid, r.name, i.name in ('client_dashboard_view', 'vw_agent_analytics', 'vw_dashboard_overview') as seeds
    from installed i
    join relations r on r.name = i.name and r.kind = 'v'
    where exists (
        select from columns c
        left join lateral (
            select split_part(p.piece, ':', 1) as col, nullif(split_part(p.piece, ':', 2), '') as type
            from string_to_table(i.shape, ' ') with ordinality p (piece, place) where p.place = c.place) w on true
        where c.name = i.name
          and (w.col is distinct from c.col
               or (w.type is not null and (c.type <> w.type or c.of_length))))),
dependents as (
    with recursive above (root, oid) as (
        select m.oid, m.oid from remade m
        union
        select a.root, w.ev_class
        from above a
        join pg_catalog.pg_depend d on d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = a.oid
            and d.classid = 'pg_catalog.pg_rewrite'::regclass
        join pg_catalog.pg_rewrite w on w.oid = d.objid and w.ev_class <> a.oid)
    select * from above),
-- What hangs on them besides views: functions over their rows, columns of their row type, policies, rules, triggers.
hangers as (
    select distinct m.name, pg_describe_object(d.classid, d.objid, d.objsubid) as what
    from remade m
    join dependents a on a.root = m.oid
    join pg_catalog.pg_type t on t.typrelid = a.oid
    join pg_catalog.pg_depend d
      on (d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = a.oid)
      or (d.refclassid = 'pg_catalog.pg_type'::regclass and d.refobjid in (t.oid, t.typarray))
    where m.seeds and d.deptype in ('n', 'a')
      and not (d.classid = 'pg_catalog.pg_rewrite'::regclass and exists (
            select from pg_catalog.pg_rewrite w where w.oid = d.objid and w.rulename = '_RETURN'))),
obstacles (object, code, arguments) as (
select current_database()::text, 'server_too_old', array[current_setting('server_version')]::text[]
where current_setting('server_version_num')::integer < 150000
union all
select current_database(), 'encoding', array[current_setting('server_encoding')]::text[]
where current_setting('server_encoding') <> 'UTF8'
union all
-- roles and rights of who migrates
select g.name, 'group_missing', array[g.name, me.name, format('create role %I nologin;', g.name)]::text[]
from me, (values ('sevenscale_app'), ('sevenscale_clinic'), ('sevenscale_supervisor')) g (name)
where not me.makes_roles and not exists (select from pg_catalog.pg_roles r where r.rolname = g.name)
union all
select r.rolname, 'group_too_strong', array[r.rolname,
    format('alter role %I nosuperuser nocreatedb nocreaterole noreplication nobypassrls nologin;', r.rolname)]::text[]
from pg_catalog.pg_roles r
where r.rolname in ('sevenscale_app', 'sevenscale_clinic', 'sevenscale_supervisor')
  and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls or r.rolcanlogin)
union all
select s.name, 'schema_not_creatable', array[s.name, me.name,
    format('grant create on database %I to %I;', current_database(), me.name)]::text[]
from me, (values ('app_private'), ('ops')) s (name)
where not exists (select from pg_catalog.pg_namespace n where n.nspname = s.name)
  and not has_database_privilege(current_database(), 'CREATE')
union all
select n.nspname, 'schema_taken', array[n.nspname]::text[]
from pg_catalog.pg_namespace n
where n.nspname in ('app_private', 'ops') and not exists (select from applied p where p.step = 1)
union all
select n.nspname, 'schema_owner', array[n.nspname, n.nspowner::regrole, format('set role %s;', n.nspowner::regrole)]::text[]
from me, pg_catalog.pg_namespace n
where n.nspname in ('app_private', 'ops') and n.nspowner <> me.oid and exists (select from applied p where p.step = 1)
union all
select 'public', 'public_closed', array[me.name, format('grant create, usage on schema public to %I;', me.name)]::text[]
from me where not has_schema_privilege('public', 'CREATE')
union all
-- relations of another kind or owner
select r.name, 'not_a_table', array[r.name]::text[]
from relations r
where r.name in (select name from seed union all select name from own) and r.kind <> 'r'
union all
select r.name, 'not_a_view', array[r.name]::text[]
from relations r join installed i on i.name = r.name where r.kind <> 'v'
union all
-- One owner for all: else views and helpers would ask with rights that are not the tables', and whoever made a table of
-- ours beforehand would keep it.
select r.name, 'relation_owner', array[r.name, r.owner::regrole, format('set role %s;', r.owner::regrole)]::text[]
from me, relations r
where r.name in (select name from seed union all select name from own union all select name from installed)
  and r.kind in ('r', 'v') and r.owner <> me.oid
union all
select r.name, 'relation_taken', array[r.name]::text[]
from relations r
join (select name, step from own
      union all select name, step from installed
      where name not in ('client_dashboard_view', 'vw_agent_analytics', 'vw_dashboard_overview')) o on o.name = r.name
where not exists (select from applied p where p.step = o.step)
union all
select r.name, 'index_taken', array[r.name]::text[]
from indexes i
join relations r on r.name = i.name
left join pg_catalog.pg_index x on x.indexrelid = r.oid
where x.indexrelid is null
   or i.shape <> format('%s%s %s%s', case when x.indisunique then 'unique ' else '' end, x.indrelid::regclass,
        substring(pg_get_indexdef(x.indexrelid) from ' USING (.*?)(?: WHERE .*)?$'),
        case when x.indpred is not null then ' ?' else '' end)
union all
select r.name, 'inherits', array[h.inhparent::regclass, h.inhrelid::regclass]::text[]
from relations r
join pg_catalog.pg_inherits h on r.oid in (h.inhparent, h.inhrelid)
where r.kind = 'r' and r.name in (select name from seed union all select name from own)
union all
-- shapes
select w.name || '.' || w.col, case when w.there is null then 'column_missing' else 'column_type' end,
    case when w.there is null then array[w.name, w.col, w.type]::text[] else array[w.col, w.name, w.there, w.type]::text[] end
from misfits w where w.origin <> 'own'
union all
select w.name, 'table_foreign', array[w.name, string_agg(format('"%s" (%s)', w.col, w.type), ', ')]::text[]
from misfits w
join own o on o.name = w.name
where w.origin = 'own' and exists (select from applied p where p.step = o.step)
group by w.name
union all
select c.name || '.' || c.col, 'column_taken', array[c.name, c.col]::text[]
from wanted w join columns c on c.name = w.name and c.col = w.col
where w.origin = 'added'
  and (c.generated <> (w.type like '%!') or (w.col in ('tenant_id', 'row_version', 'shared') and not c.filled))
union all
-- under the same name and of the same type, and yet not ours: it means another thing
select c.name || '.' || c.col,
    case when k.conname is not null then 'column_key' when f.expression is not null then 'column_default'
         else 'column_no_default' end,
    array[c.col, c.name, coalesce(k.conname, f.expression, '')]::text[]
from columns c
join relations r on r.name = c.name and r.kind = 'r'
left join lateral (select pg_get_expr(d.adbin, d.adrelid) as expression from pg_catalog.pg_attrdef d
                   where d.adrelid = r.oid and d.adnum = c.place) f on true
left join pg_catalog.pg_constraint k on k.conrelid = r.oid and k.contype = 'f' and c.place = any (k.conkey)
where c.name in (select name from seed) and not c.generated
  and (k.conname is not null or f.expression is distinct from case c.col
        when 'tenant_id' then '''00000000-0000-4000-8000-000000000001''::uuid' when 'row_version' then '1' else 'false' end)
  and (c.col = 'tenant_id' or (c.col = 'row_version' and c.name in ('clients', 'ai_agents'))
       or (c.col = 'shared' and c.name = 'ai_agents'))
union all
select r.name, 'id_no_key', array[r.name, format('alter table public.%I add primary key (id);', r.name)]::text[]
from relations r join seed s on s.name = r.name
where r.kind = 'r' and not exists (
    select from pg_catalog.pg_index x
    join pg_catalog.pg_attribute a on a.attrelid = x.indrelid and a.attname = 'id' and x.indkey::text = a.attnum::text
    where x.indrelid = r.oid and x.indisunique and x.indisvalid and x.indpred is null)
union all
-- views
select m.name, 'view_foreign', array[m.name]::text[]
from remade m where not m.seeds
union all
select m.name, 'view_stuck', array[m.name, d.oid::regclass]::text[]
from remade m
join dependents d on d.root = m.oid
join pg_catalog.pg_class c on c.oid = d.oid
where m.seeds and (c.relkind <> 'v' or not pg_has_role(c.relowner, 'USAGE'))
union all
select h.name, 'view_needed', array[h.name, h.what]::text[]
from hangers h)

-- A code without words is an obstacle all the same.
select o.object, coalesce(format(w.problem, variadic o.arguments), o.code) as problem,
    format(w.hint, variadic o.arguments) as hint, o.code, to_json(o.arguments) as arguments
from obstacles o left join wordings w on w.code = o.code
order by 1, 2
