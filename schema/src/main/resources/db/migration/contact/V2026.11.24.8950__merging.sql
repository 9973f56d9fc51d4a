-- One person under two records: the one that was merged leads to the one that remains.
alter table contact.person
  add column merged_into uuid,
  add column merge_id uuid,
  -- Under which the customer's own system knows the person; a column because row-level security keeps an expression
  -- over a document from its index.
  add column external_user_id text generated always as (attributes ->> 'external_user_id') stored,
  add constraint person_merged_away check (merged_into is null or deleted_at is not null);
create index person_merged on contact.person (workspace_id, merged_into) where merged_into is not null;
create index person_external on contact.person (workspace_id, external_user_id) where external_user_id is not null;
