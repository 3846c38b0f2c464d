-- What people make of an insight: their rating, and that it was handled. A table beside `agent_insights`, which is the
-- programs'. No foreign key to it: a program that empties it must go on doing so.

create table if not exists public.insight_marks (
    id          uuid        primary key default gen_random_uuid(),
    tenant_id   uuid        not null references public.tenants,
    client_id   bigint      not null references public.clients on delete cascade,
    insight_id  uuid        not null,
    user_id     uuid        references public.users on delete cascade, -- null: the owner of the database
    rating      smallint    check (rating between 1 and 5),
    handled_at  timestamptz,
    created_at  timestamptz not null default now(),
    row_version bigint      not null default 1,
    constraint insight_marks_one_each unique nulls not distinct (insight_id, user_id)
);
create index if not exists insight_marks_tenant on public.insight_marks (tenant_id, insight_id);
create index if not exists insight_marks_client on public.insight_marks (client_id);
create index if not exists insight_marks_user on public.insight_marks (user_id);

do $$
begin
    perform app_private.close_relation('public.insight_marks', true);
    perform app_private.announce('public.insight_marks');
end
$$;

-- A mark is its writer's, and of its insight's clinic. Anybody who may mark may say that an insight is not handled after
-- all; nobody rates for another, or handles in another's name. When it was handled is when that was said.
create or replace function app_private.sign_mark() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    person constant uuid := app_private.uid();
    clinic bigint;
begin
    if tg_op = 'INSERT' then
        select i.client_id into clinic from public.agent_insights i where i.id = new.insight_id;
        if person is not null then
            new.user_id := person;
            if clinic is null then -- as one that they may not see
                raise exception 'new row violates row-level security policy for table "%"', tg_table_name
                    using errcode = 'insufficient_privilege';
            end if;
        end if;
        new.client_id := coalesce(clinic, new.client_id);
    elsif person is not null and person is distinct from old.user_id then
        new.rating := old.rating;
        if new.handled_at is not null then
            new.handled_at := old.handled_at;
        end if;
    end if;
    if person is not null and new.handled_at is not null
       and (tg_op = 'INSERT' or old.handled_at is null or new.handled_at <> old.handled_at) then
        new.handled_at := pg_catalog.now();
    end if;
    return new;
end
$$;
create or replace trigger sevenscale_author before insert or update on public.insight_marks
    for each row execute function app_private.sign_mark();
create or replace trigger sevenscale_row_version before update on public.insight_marks
    for each row execute function app_private.raise_row_version();
create or replace trigger sevenscale_audit after insert or update or delete on public.insight_marks
    for each row execute function app_private.audit_row('insight_id', 'user_id', 'rating', 'handled_at');
create or replace trigger zzz_sevenscale_tenant before insert or update on public.insight_marks
    for each row execute function app_private.stamp_clinic_tenant();

grant select on public.insight_marks to sevenscale_app, sevenscale_clinic;
grant insert (insight_id, rating, handled_at), update (rating, handled_at)
    on public.insight_marks to sevenscale_app, sevenscale_clinic;
drop policy if exists sevenscale_app_select on public.insight_marks;
create policy sevenscale_app_select on public.insight_marks for select to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('VIEWER'))::uuid[]));
drop policy if exists sevenscale_app_insert on public.insight_marks;
create policy sevenscale_app_insert on public.insight_marks for insert to sevenscale_app
    with check (tenant_id = any ((select app_private.tenants('OPERATOR'))::uuid[]));
drop policy if exists sevenscale_app_update on public.insight_marks;
create policy sevenscale_app_update on public.insight_marks for update to sevenscale_app
    using (tenant_id = any ((select app_private.tenants('OPERATOR'))::uuid[]))
    with check (tenant_id = any ((select app_private.tenants('OPERATOR'))::uuid[]));
drop policy if exists sevenscale_clinic_select on public.insight_marks;
create policy sevenscale_clinic_select on public.insight_marks for select to sevenscale_clinic
    using (client_id = any ((select app_private.clients('VIEWER'))::bigint[]));
drop policy if exists sevenscale_clinic_insert on public.insight_marks;
create policy sevenscale_clinic_insert on public.insight_marks for insert to sevenscale_clinic
    with check (client_id = any ((select app_private.clients('OPERATOR'))::bigint[]));
drop policy if exists sevenscale_clinic_update on public.insight_marks;
create policy sevenscale_clinic_update on public.insight_marks for update to sevenscale_clinic
    using (client_id = any ((select app_private.clients('OPERATOR'))::bigint[]))
    with check (client_id = any ((select app_private.clients('OPERATOR'))::bigint[]));

do $$
begin
    perform app_private.close_function('app_private.sign_mark()');
end
$$;
