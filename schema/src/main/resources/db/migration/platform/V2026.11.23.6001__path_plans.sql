-- The path joins short lists of keys with tables, always through their keys. Its plans are made once for a connection,
-- often while the tables are still empty, and would then read whole tables for every batch, however much they grow.
alter role rookery_path set enable_seqscan = off;
alter role rookery_path set enable_hashjoin = off;
alter role rookery_path set enable_mergejoin = off;
