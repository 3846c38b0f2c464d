-- What the steps from here on share.

-- Takes a function away from everybody but its owner, whatever default privileges gave; the step then grants what
-- people or programs may call. What policies, defaults and generated columns use is granted to PUBLIC there.
create or replace function app_private.close_function(fn regprocedure) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    grantee text;
begin
    for grantee in
        select distinct case when x.grantee = 0 then 'public' else pg_catalog.quote_ident(r.rolname) end
        from pg_catalog.pg_proc p
        cross join lateral pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) x
        left join pg_catalog.pg_roles r on r.oid = x.grantee
        where p.oid = fn and x.grantee <> p.proowner and (x.grantee = 0 or r.oid is not null)
    loop
        execute pg_catalog.format('revoke all on function %s from %s cascade', fn, grantee);
    end loop;
end
$$;

-- Signs a row: the column that the trigger's argument names says which person made it, whatever the statement says, and
-- stays. Programs (no uid) write what they like.
create or replace function app_private.sign_row() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    signed constant text := tg_argv[0];
    author constant jsonb := case
        when tg_op = 'UPDATE' then pg_catalog.to_jsonb(old) -> signed
        when app_private.uid() is not null then pg_catalog.to_jsonb(app_private.uid())
        else pg_catalog.to_jsonb(new) -> signed end;
begin
    return pg_catalog.jsonb_populate_record(new, pg_catalog.jsonb_build_object(signed, author));
end
$$;

do $$
begin
    perform app_private.close_function(f)
    from unnest(array['app_private.close_function(regprocedure)', 'app_private.sign_row()', 'app_private.move_clinic()',
        'app_private.move_agent()']::regprocedure[]) f;
end
$$;
