-- A live database whose other programs are hardened, or careless, in ways of their own. Run as the role that owns it; the
-- roles metabase_reader and escritor (a program that writes) are the cluster's.
\ir legacy_bare.sql

-- Texts of a length, as other programs' migrations write them.
drop view public.vw_agent_analytics, public.vw_dashboard_overview;
alter table public.clients alter name type varchar(200), alter specialty type varchar(80), alter city type varchar(80),
    alter status type varchar(24), alter revenue type varchar(40), alter plan type varchar(20), alter email type varchar(200);
alter table public.ai_agents alter name type varchar(120), alter agent_type type varchar(60), alter status type varchar(20);
alter table public.system_logs alter log_type type varchar(40);
alter table public.integrations alter integration_type type varchar(60), alter status type varchar(20);

-- Nobody calls a function unasked, and the reporting program gets whatever is made.
alter default privileges revoke execute on functions from public;
alter default privileges grant all on tables to metabase_reader;
alter default privileges grant all on sequences to metabase_reader;
alter default privileges grant all on functions to metabase_reader;
alter default privileges grant all on schemas to metabase_reader;

-- Ids as `bigserial` makes them.
do $$
declare
    rel text;
begin
    foreach rel in array array['clients', 'ai_agents', 'client_metrics', 'dashboard_metrics'] loop
        execute format('alter table public.%I alter column id drop identity', rel);
        execute format('create sequence public.%I owned by public.%I.id', rel || '_id_seq1', rel);
        execute format('select setval(%L, 1000)', 'public.' || rel || '_id_seq1');
        execute format('alter table public.%I alter column id set default nextval(%L)', rel, 'public.' || rel || '_id_seq1');
    end loop;
end
$$;
grant select, insert, update on public.clients, public.integrations, public.system_logs, public.ai_agents to escritor;
grant usage on all sequences in schema public to escritor;

-- Policies for everybody: over a table that people may not read, over a setting that they do not have, and one that
-- hides all outside office hours.
create table public.parceiros (login text, client_id bigint);
create policy "do parceiro" on public.clients for select
    using (id in (select p.client_id from public.parceiros p where p.login = current_user));
create policy "da sessão" on public.integrations using (client_id = current_setting('app.clinica')::bigint);
alter table public.ai_agents enable row level security;
create policy "expediente" on public.ai_agents as restrictive using (current_user = 'escritor');
create policy "cadastro" on public.clients to escritor using (true) with check (true);
create policy "uso" on public.ai_agents to escritor using (true);
create policy "escrita" on public.system_logs with check (true);

-- Views that must be made anew, with grants and comments on single columns.
create table public.client_integrations (
    id bigint primary key generated always as identity, client_id bigint references public.clients (id),
    integration_type varchar(60), status varchar(24));
create view public.client_dashboard_view as
select c.id, c.name as clinic_name, c.specialty, c.city, c.status, c.performance, c.revenue, c.patients,
    count(ci.id) as total_integrations, count(ci.id) as active_integrations, ci.status as latest_status,
    null::timestamptz as last_insight_at, null::numeric as roi_percent
from public.clients c left join public.client_integrations ci on ci.client_id = c.id
group by c.id, ci.status;
create view public.painel as select clinic_name, latest_status from public.client_dashboard_view;
revoke all on public.painel, public.client_dashboard_view from metabase_reader;
grant select (clinic_name) on public.painel to metabase_reader;
grant select (clinic_name) on public.client_dashboard_view to escritor;
comment on column public.painel.clinic_name is 'Nome da clínica';

-- Another program files a log under a clinic, after whatever trigger is named earlier than its own.
create function public.arquiva() returns trigger language plpgsql as $$
begin
    if new.log_type = 'arquivar' then
        new.client_id := (select max(c.id) from public.clients c);
    end if;
    return new;
end
$$;
create trigger zz_arquiva before insert or update on public.system_logs for each row execute function public.arquiva();
