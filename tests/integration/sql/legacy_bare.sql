-- A live database on a plain PostgreSQL: no client_integrations, no integration_data, no roles of Supabase, no schema auth.
-- client_dashboard_view could never be made here, because it reads a table that is not there.

create table public.clients (
    id bigint primary key generated always as identity,
    name text not null,
    specialty text not null,
    email text not null,
    phone text,
    city text,
    status text default 'operational',
    performance integer default 0,
    revenue text,
    patients integer default 0,
    plan text default 'pro',
    created_at timestamptz default now(),
    updated_at timestamptz default now()
);

create table public.ai_agents (
    id bigint primary key generated always as identity,
    name text not null,
    agent_type text not null,
    status text default 'active',
    performance integer default 0,
    last_execution timestamptz,
    executions_today integer default 0,
    success_rate numeric default 0.0,
    config jsonb default '{}',
    created_at timestamptz default now(),
    updated_at timestamptz default now()
);

create table public.agent_executions (
    id bigint primary key generated always as identity,
    agent_id bigint references public.ai_agents (id),
    client_id bigint references public.clients (id),
    execution_date timestamptz default now(),
    duration_ms integer,
    status text,
    tokens_used integer,
    insights_generated integer,
    execution_details jsonb default '{}',
    created_at timestamptz default now()
);

create table public.agent_insights (
    id uuid primary key default gen_random_uuid(),
    client_id bigint not null references public.clients (id),
    agent_type varchar(50) default 'mvp-consolidator',
    insights_data jsonb not null,
    processed_at timestamptz default now(),
    status varchar(20) default 'completed',
    created_at timestamptz default now()
);

create table public.client_metrics (
    id bigint primary key generated always as identity,
    client_id bigint references public.clients (id),
    metric_type text not null,
    metric_value numeric not null,
    metric_date date default current_date,
    created_at timestamptz default now()
);

create table public.dashboard_metrics (
    id bigint primary key generated always as identity,
    client_id bigint references public.clients (id),
    metric_date date default current_date,
    roi numeric,
    patients_total integer,
    patients_new integer,
    patients_recurring integer,
    revenue numeric,
    appointments_total integer,
    appointments_completed integer,
    appointments_no_show integer,
    leads_total integer,
    leads_qualified integer,
    conversion_rate numeric,
    performance_score integer,
    created_at timestamptz default now()
);

create table public.integrations (
    id bigint primary key generated always as identity,
    client_id bigint references public.clients (id),
    integration_type text not null,
    status text default 'disconnected',
    last_sync timestamptz,
    config jsonb default '{}',
    metrics jsonb default '{}',
    created_at timestamptz default now(),
    updated_at timestamptz default now()
);

create table public.system_logs (
    id bigint primary key generated always as identity,
    log_type text not null,
    message text not null,
    details jsonb default '{}',
    client_id bigint references public.clients (id),
    agent_id bigint references public.ai_agents (id),
    created_at timestamptz default now()
);

create view public.vw_agent_analytics as
select a.id, a.name, a.agent_type, a.status, a.performance, a.executions_today, a.success_rate,
    count(ae.id) as executions_24h,
    avg(ae.duration_ms) as avg_duration_ms,
    count(case when ae.status = 'completed' then 1 end) as successful_executions_24h,
    a.last_execution
from public.ai_agents a
left join public.agent_executions ae on a.id = ae.agent_id and ae.execution_date >= now() - interval '24 hours'
group by a.id;

create view public.vw_dashboard_overview as
select count(distinct c.id) as total_clients,
    count(distinct case when c.status = 'operational' then c.id end) as operational_clients,
    count(distinct case when c.status = 'attention' then c.id end) as attention_clients,
    count(distinct case when c.status = 'critical' then c.id end) as critical_clients,
    count(distinct case when a.status = 'active' then a.id end) as active_agents,
    count(distinct a.id) as total_agents,
    count(distinct case when i.status = 'connected' then i.id end) as connected_integrations,
    count(distinct i.id) as total_integrations,
    sum(coalesce(c.revenue::numeric, 0)) as total_revenue,
    avg(c.performance) as avg_client_performance,
    avg(a.performance) as avg_agent_performance,
    count(case when sl.created_at >= now() - interval '24 hours' then 1 end) as logs_24h,
    now() as generated_at
from public.clients c
cross join public.ai_agents a
cross join public.integrations i
left join public.system_logs sl on true;

alter table public.clients enable row level security;
alter table public.client_metrics enable row level security;
alter table public.agent_insights enable row level security;
alter table public.dashboard_metrics enable row level security;

insert into public.clients (name, specialty, email, status, revenue)
values ('Clínica A', 'Geral', 'a@a.com.br', 'operational', 'R$ 1.000'), ('Clínica B', 'Geral', '', 'Critical', '12.500'),
    ('Clínica C', 'Geral', 'c@c.com.br', null, null);
insert into public.ai_agents (name, agent_type) values ('Impulso Agenda', 'agenda');
insert into public.agent_executions (agent_id, client_id, status, duration_ms)
select 1, 1 + n % 3, case when n % 5 = 0 then 'failed' else 'completed' end, n from generate_series(1, 50) n;
insert into public.integrations (client_id, integration_type, status) values (1, 'meta_ads', 'connected'), (2, 'calendly', null);
insert into public.system_logs (log_type, message, client_id) values ('error', 'x', 1), ('info', 'y', null);
