-- Whole lists as files: who may, and the trace of it. Nobody who may read a list can be kept from copying it page by
-- page; what leaves as a file by the console or by sevenscalectl is a MANAGER's to take, and is told.

-- Notes that a list is being taken away (no count yet), and that it was (with the number of rows), once in each tenant
-- that it comes from: the one that is named, else all that the caller sees. Refused to whoever is no MANAGER in one of
-- them, or of one of the own clinics.
create or replace function ops.note_export(
    list text, filter text, format text, tenant uuid default null, exported_rows bigint default null)
returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
    seen uuid[];
    managed uuid[];
    home uuid;
begin
    if coalesce(list, '') !~ '^[a-z][a-z_]{0,62}$' or coalesce(format, '') !~ '^[a-z]{1,10}$'
       or pg_catalog.length(filter) > 16384 or exported_rows < 0 then
        raise exception 'An export has the name of a list, a format, and a filter of 16 kB at most.'
            using errcode = 'invalid_parameter_value';
    end if;
    if app_private.is_owner() then
        seen := array(select t.id from public.tenants t);
        managed := seen;
    else
        seen := app_private.tenants('VIEWER') || app_private.clinic_tenants();
        managed := app_private.tenants('MANAGER')
            || case when app_private.clients('MANAGER') @> app_private.clients('VIEWER')
                    then app_private.clinic_tenants() else '{}' end;
    end if;
    if tenant is not null then
        seen := array(select s from pg_catalog.unnest(seen) s where s = tenant);
    end if;
    if pg_catalog.cardinality(seen) = 0 or not seen <@ managed then
        raise exception 'Only a MANAGER or above may export.' using errcode = 'insufficient_privilege';
    end if;
    -- one order, or two exports deadlock
    for home in select distinct s from pg_catalog.unnest(seen) s order by s loop
        perform app_private.audit(home, case when exported_rows is null then 'begin_export' else 'finish_export' end,
            list, null, null, pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
                'filter', coalesce(filter, ''), 'format', format, 'rows', exported_rows)));
    end loop;
end
$$;

do $$
begin
    perform app_private.close_function('ops.note_export(text, text, text, uuid, bigint)');
    grant execute on function ops.note_export to sevenscale_app, sevenscale_clinic;
end
$$;
