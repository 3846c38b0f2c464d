-- What the generated columns of `clients` and some columns of the views are made of. Each function stands alone, is IMMUTABLE and never raises:
-- another program's INSERT must not fail because of what it wrote.
--
-- The search path of every function here and in the later steps ends in pg_temp. Left out, pg_temp is searched first
-- for types, also with an empty path, and whoever may make a temporary domain named `text` runs code as the owner.

-- Reads an amount as people write it in Brazil (schema.md section 5; the same rule is services/domain/money.cpp).
--   amount: exact, rounded to cents; null when there is none
--   note:   null, 'ambiguous' (12.500 may be twelve and a half) or 'unreadable'
create or replace function app_private.read_revenue(typed text, out amount numeric, out note text)
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    -- Every blank of Unicode, and the zero-width ones that come along from spreadsheets and web pages.
    blanks constant text := E'\t\n\x0b\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007'
        '\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff';
    body text;
    negative boolean := false;
    certain boolean := false; -- R$ and a dot: thousands beyond doubt
    head text;
    whole text;
    decimals text := '';
begin
    body := pg_catalog.btrim(pg_catalog.translate(typed, blanks, pg_catalog.repeat(' ', pg_catalog.length(blanks))));
    if body is null or body = '' then
        return;
    end if;

    note := 'unreadable';
    loop -- a sign and R$ in either order, each once, blanks behind them
        if not negative and pg_catalog.left(body, 1) in ('-', E'\u2212') then
            negative := true;
            body := pg_catalog.ltrim(pg_catalog.substr(body, 2));
        elsif not certain and pg_catalog.left(body, 2) in ('R$', 'r$') then
            certain := true;
            body := pg_catalog.ltrim(pg_catalog.substr(body, 3));
        else
            exit;
        end if;
    end loop;

    if body ~ '^[0-9]+$' then
        whole := body;
        note := null;
    elsif body ~ '^[1-9][0-9]{0,2}[.,][0-9]{3}$' then
        whole := pg_catalog.translate(body, '.,', '');
        note := case when certain and pg_catalog.strpos(body, '.') > 0 then null else 'ambiguous' end;
    elsif body ~ '^[0-9]+[.,][0-9]+$' then
        whole := pg_catalog.substring(body, '^[0-9]+');
        decimals := pg_catalog.substring(body, '[0-9]+$');
        note := null;
    elsif body ~ '^[0-9]{1,3}(?:(?:[.][0-9]{3})+(?:,[0-9]+)?|(?:,[0-9]{3})+(?:[.][0-9]+)?|(?: [0-9]{3})+(?:[.,][0-9]+)?)$' then
        -- Groups of three. What stands behind another separator than the first one are the decimals. (Cut by hand: a
        -- regular expression with a back reference takes fifty times as long.)
        head := pg_catalog.rtrim(body, '0123456789');
        if pg_catalog.right(head, 1) <> pg_catalog.left(pg_catalog.ltrim(body, '0123456789'), 1) then
            decimals := pg_catalog.substr(body, pg_catalog.length(head) + 1);
            body := head;
        end if;
        whole := pg_catalog.translate(body, '., ', '');
        note := null;
    else
        return;
    end if;

    whole := pg_catalog.ltrim(whole, '0');
    -- The third decimal decides the rounding; more of them could overflow numeric itself.
    if pg_catalog.length(whole) <= 12 then
        amount := pg_catalog.round(
            (case when whole = '' then '0' else whole end || '.' || pg_catalog.substr(decimals, 1, 3) || '0')::numeric, 2);
    end if;
    if amount is null or amount >= 1000000000000 then
        amount := null;
        note := 'unreadable';
    elsif negative then
        amount := -amount;
    end if;
end
$$;

-- ana.silva@clinica.com.br -> a***@c***.br: enough to recognise an address that one knows. Blank: null.
create or replace function app_private.mask_email(email text) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    address constant text := pg_catalog.regexp_replace(email, '^[[:space:]]+|[[:space:]]+$', '', 'g');
    host text;
begin
    if address = '' then
        return null;
    elsif address !~ '^[^@[:space:]]+@[^@[:space:].][^@[:space:]]*$' then
        return '***';
    end if;
    host := pg_catalog.split_part(address, '@', 2);
    return pg_catalog.left(address, 1) || '***@' || pg_catalog.left(host, 1) || '***'
        || coalesce(pg_catalog.substring(host, '[.][a-zA-Z]{2,24}$'), '');
end
$$;

-- (11) 91234-5678 -> *****-5678; fewer than eight digits show nothing. Blank: null.
create or replace function app_private.mask_phone(phone text) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    digits text;
begin
    if phone is null or phone !~ '[^[:space:]]' then
        return null;
    end if;
    digits := pg_catalog.regexp_replace(phone, '[^0-9]', '', 'g');
    return case when pg_catalog.length(digits) < 8 then '***' else '*****-' || pg_catalog.right(digits, 4) end;
end
$$;

-- Is there anything that is no blank?
create or replace function app_private.is_filled(typed text) returns boolean
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    return coalesce(typed ~ '[^[:space:]]', false);
end
$$;

-- Is there such a time zone? A view must not fail over one that nobody knows. Asked of the list of zones, and not by
-- trying: abbreviations ("SAT") come and go with a setting of the session.
create or replace function app_private.is_time_zone(zone text) returns boolean
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    return zone = 'America/Sao_Paulo' or exists (select from pg_catalog.pg_timezone_names z where z.name = zone);
end
$$;

-- What went wrong in a run, from its execution_details (the same rule is services/domain/runerror.cpp): the first text
-- that is not blank. Null when none is told.
create or replace function app_private.error_message(details jsonb) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    error jsonb;
    candidate jsonb;
    message text;
begin
    if details is null or pg_catalog.jsonb_typeof(details) <> 'object' then
        return null;
    end if;
    error := coalesce(nullif(details -> 'error', 'null'), nullif(details -> 'erro', 'null'),
        nullif(details -> 'exception', 'null'), nullif(details -> 'failure', 'null'), nullif(details -> 'falha', 'null'));
    foreach candidate in array array[error, error -> 'message', error -> 'mensagem', error -> 'detail',
        error -> 'detalhe', error -> 'description', error -> 'reason', details -> 'error_message',
        details -> 'mensagem_erro', error -> 'code', error -> 'codigo', error -> 'type', error -> 'tipo',
        details -> 'error_code', details -> 'error_type', details -> 'codigo_erro']
    loop
        if pg_catalog.jsonb_typeof(candidate) = 'string' then
            message := pg_catalog.regexp_replace(candidate #>> '{}', '^[\u0001-\u0020\u00a0]+|[\u0001-\u0020\u00a0]+$', '', 'g');
            if message <> '' then
                return message;
            end if;
        end if;
    end loop;
    return null;
end
$$;

-- The message with * for all that differs between two of its kind. The rules, in their order, are those of
-- services/domain/runerror.cpp, where they are explained.
create or replace function app_private.error_group(message text) returns text
language plpgsql immutable parallel safe strict
set search_path = pg_catalog, pg_temp
as $$
declare
    blanks constant text := '^[\u0001-\u0020\u00a0]+|[\u0001-\u0020\u00a0]+$';
    t text := pg_catalog.left(pg_catalog.regexp_replace(message, blanks, '', 'g'), 1000);
begin
    t := pg_catalog.regexp_replace(t, '[\u0001-\u0020\u00a0]+', ' ', 'g');
    t := pg_catalog.regexp_replace(t, '"[^"]*"', '"*"', 'g');
    t := pg_catalog.regexp_replace(t, '\u201c[^\u201d]*\u201d', '"*"', 'g');
    t := pg_catalog.regexp_replace(t, '\u00ab[^\u00bb]*\u00bb', '"*"', 'g');
    t := pg_catalog.regexp_replace(t, '`[^`]*`', '"*"', 'g');
    t := pg_catalog.regexp_replace(t, $r$(^|[ =:(,\[])'[^']*'$r$, $r$\1'*'$r$, 'g');
    t := pg_catalog.regexp_replace(t, '(bearer|basic) [^ ,;]{8,}', '\1 *', 'gi');
    t := pg_catalog.regexp_replace(t,
        $r$((password|passwd|senha|secret|token|key|cookie|authorization)["']?[:=] ?)[^ ,;]+$r$, '\1*', 'gi');
    t := pg_catalog.regexp_replace(t, '://[^/?#@ ]*@', '://', 'g');
    t := pg_catalog.regexp_replace(t, $r$(://[^/?# "'<>(),;]+)[/?#][^ "'<>()]*$r$, '\1/*', 'g');
    t := pg_catalog.regexp_replace(t, '[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+', '*', 'g');
    t := pg_catalog.regexp_replace(t, '[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.,]+(Z|[+-][0-9:]+)?)?', '*', 'g');
    t := pg_catalog.regexp_replace(t, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}( [0-9:]+)?', '*', 'g');
    t := pg_catalog.regexp_replace(t, '0[xX][0-9a-fA-F]+', '*', 'g');
    t := pg_catalog.regexp_replace(t, '(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{10,}', '*', 'g');
    t := pg_catalog.regexp_replace(t, '(?=[a-fA-F]*[0-9])[0-9a-fA-F]{6,}', '*', 'g');
    t := pg_catalog.regexp_replace(t, '[0-9]+([.,:/-][0-9]+)*', '*', 'g');
    t := pg_catalog.regexp_replace(t, '[*](, ?[*])+', '*', 'g');
    t := pg_catalog.left(pg_catalog.regexp_replace(t, blanks, '', 'g'), 200);
    return pg_catalog.regexp_replace(t, blanks, '', 'g');
end
$$;

-- Whoever writes a row computes its generated columns; that PUBLIC may call a function is not so everywhere.
grant execute on function app_private.read_revenue, app_private.mask_email, app_private.mask_phone, app_private.is_filled,
    app_private.is_time_zone, app_private.error_message, app_private.error_group to public;
