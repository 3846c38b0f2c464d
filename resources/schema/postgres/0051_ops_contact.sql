-- Contact data in the clear, for those who need it, and a trace of each look; notes; the audit's own check.

create or replace function ops.reveal_contact(id bigint, out email text, out phone text) returns record
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    home uuid;
begin
    select c.email, c.phone, c.tenant_id into email, phone, home from public.clients c where c.id = reveal_contact.id;
    if home is null or not (app_private.is_owner() or home = any (app_private.tenants('MANAGER'))
                            or reveal_contact.id = any (app_private.clients('MANAGER'))) then
        -- one answer, whether the clinic exists or not
        raise exception 'Only a MANAGER or above of the clinic sees its contact data.'
            using errcode = 'insufficient_privilege';
    end if;
    perform app_private.audit(home, 'reveal_contact', 'clients', reveal_contact.id::text);
    -- A caller who rolls back takes the audit row away again; the server's log stays.
    raise log 'sevenscale: contact of clinic % revealed to "%"', reveal_contact.id, session_user;
end
$$;

-- Does a tenant's audit chain hold? No rows: it does, and nothing was erased.
create or replace function ops.verify_audit(tenant uuid, out seq bigint, out problem text) returns setof record
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    entry public.audit_log;
    expected bigint := 1;
    before text := '';
begin
    if not app_private.is_owner() and not coalesce(tenant = any (app_private.tenants('ADMIN')), false) then
        raise exception 'Only an ADMIN or OWNER of the tenant may do that.' using errcode = 'insufficient_privilege';
    end if;
    for entry in select l.* from public.audit_log l where l.tenant_id = tenant order by l.seq loop
        verify_audit.seq := entry.seq;
        verify_audit.problem := case
            when entry.seq <> expected or entry.prev_hash <> before then 'rows before this one are missing'
            when entry.hash <> app_private.audit_hash(entry) then 'the row was changed'
            when entry.erased_at is not null
                 and (entry.user_id, entry.resource_id, entry.old_data, entry.new_data, entry.ip_address, entry.application) is null
                 and entry.login = '' then 'the payload was erased'
            when entry.erased_at is not null then 'the payload was changed and marked as erased'
            when entry.payload_hash <> app_private.audit_payload_hash(entry) then 'the payload was changed' end;
        if verify_audit.problem is not null then
            return next;
        end if;
        expected := entry.seq + 1;
        before := entry.hash;
    end loop;
end
$$;

-- Deletes a note of the caller's own. Says whether there was one.
create or replace function ops.delete_note(id uuid) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    delete from public.client_notes n
    where n.id = delete_note.id and n.author = app_private.uid()
      and (n.tenant_id = any (app_private.tenants('OPERATOR')) or n.client_id = any (app_private.clients('OPERATOR')));
    return found;
end
$$;

do $$
declare
    fn regprocedure;
    grantee text;
begin
    foreach fn in array array['ops.reveal_contact(bigint)', 'ops.delete_note(uuid)', 'ops.verify_audit(uuid)']::regprocedure[] loop
        for grantee in
            select 'public' union all
            select quote_ident(rolname) from pg_catalog.pg_roles where rolname in ('anon', 'authenticated', 'service_role')
        loop
            execute format('revoke all on function %s from %s', fn, grantee);
        end loop;
    end loop;
    grant execute on function ops.reveal_contact, ops.delete_note to sevenscale_app, sevenscale_clinic;
    grant execute on function ops.verify_audit to sevenscale_app;
end
$$;
