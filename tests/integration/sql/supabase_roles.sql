-- The roles of a Supabase cluster, and one of a reporting program. Run once per cluster, as a superuser.
do $$
begin
    begin create role anon nologin; exception when duplicate_object or unique_violation then null; end;
    begin create role authenticated nologin; exception when duplicate_object or unique_violation then null; end;
    begin create role service_role nologin bypassrls; exception when duplicate_object or unique_violation then null; end;
    begin create role authenticator login noinherit; exception when duplicate_object or unique_violation then null; end;
    begin create role metabase_reader login; exception when duplicate_object or unique_violation then null; end;
    grant anon, authenticated, service_role to authenticator;
end
$$;
