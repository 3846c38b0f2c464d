-- A console compares the steps' checksums with its own before it reads anything: everybody who may read the schema's
-- version reads them, too.
grant select (checksum) on public.sevenscale_migrations to sevenscale_app, sevenscale_clinic, sevenscale_supervisor;
