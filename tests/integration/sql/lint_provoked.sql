-- A database that breaks each rule of lint/ at least once, so that none of them can pass by finding nothing at all.
-- Run as a superuser, after supabase_roles.sql.
create schema auth;
create table auth.users (id uuid primary key, email text unique);
create function auth.uid() returns uuid language sql as 'select null::uuid';
create function auth.jwt() returns jsonb language sql as $$ select '{}'::jsonb $$;

create view public.people as select * from auth.users; -- 0002, 0010
grant select on public.people to anon, authenticated;
create table public.by_email (id int primary key, email text references auth.users (email)); -- 0001, 0013, 0021

create table public.rows (id int primary key, person uuid, owner text);
alter table public.rows enable row level security;
grant all on public.rows to anon, authenticated; -- 0026, 0027
create policy own on public.rows for select to authenticated using (person = auth.uid()); -- 0003, 0006
create policy claimed on public.rows for select to authenticated
    using ((auth.jwt() -> 'user_metadata' ->> 'name') = owner); -- 0015
create policy any_change on public.rows for update to authenticated using (true) with check (true); -- 0024

create table public.keyless (x int); -- 0004
create table public.switched_off (id int primary key);
create policy unused on public.switched_off using (id > 0); -- 0007
create table public.closed (id int primary key);
alter table public.closed enable row level security; -- 0008
create table public.indexed_twice (id int primary key, a int);
create index first_index on public.indexed_twice (a);
create index second_index on public.indexed_twice (a); -- 0009

create function public.as_owner() returns int language sql security definer as 'select 1'; -- 0011, 0028, 0029
grant execute on function public.as_owner to anon, authenticated;
create extension pg_trgm schema public version '1.3'; -- 0014, 0022
create materialized view public.kept as select 1 as a; -- 0016
grant select on public.kept to anon, authenticated;
create foreign data wrapper nowhere;
create server elsewhere foreign data wrapper nowhere;
create foreign table public.far_away (a int) server elsewhere; -- 0017
grant select on public.far_away to anon, authenticated;
create table public.registered (id int primary key, collation_of regcollation); -- 0018
create schema pgmq;
create table pgmq.q_jobs (id int); -- 0019
grant usage on schema pgmq to anon;
grant all on pgmq.q_jobs to anon;
create table public.secrets (id int primary key, password text); -- 0023
grant all on public.secrets to anon, authenticated;

create schema storage;
create table storage.buckets (id text primary key, name text, public boolean);
insert into storage.buckets values ('open', 'open', true);
create table storage.objects (id int primary key, bucket_id text, name text);
alter table storage.objects enable row level security;
create policy list on storage.objects for select to anon using (bucket_id = 'open'); -- 0025
