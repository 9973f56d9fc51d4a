-- Words by which a person is found. Ordinary text comparisons on an index are leakproof, so row-level security
-- leaves the index in use; trigram and full-text operators would read the whole workspace.
create table contact.search_word (
  workspace_id          uuid        not null,
  word                  text collate "C" not null,
  contact_id            uuid        not null,
  primary key (workspace_id, word, contact_id),
  foreign key (workspace_id, contact_id) references contact.person (workspace_id, id) on delete cascade
);
create index search_word_contact on contact.search_word (workspace_id, contact_id);
call platform.protect_workspace('contact.search_word');
grant select, insert, update, delete on contact.search_word to rookery_app;
call platform.open_to_path('contact.search_word', 'select, insert, delete');

-- Lower case without accents: what is stored and what is asked go through the same door.
create function contact.folded(value text) returns text
language sql immutable parallel safe as $$
  select regexp_replace(normalize(lower(value), NFD), '[\u0300-\u036f]', '', 'g')
$$;

create function contact.search_words(value text) returns setof text
language sql immutable parallel safe as $$
  select distinct left(word, 60)
  from regexp_split_to_table(contact.folded(coalesce(value, '')), '[^[:alnum:]]+') as word
  where word <> ''
$$;

create function contact.remember_search_words() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from contact.search_word where workspace_id = new.workspace_id and contact_id = new.id;
  end if;
  if new.deleted_at is null then
    insert into contact.search_word (workspace_id, word, contact_id)
    select new.workspace_id, word, new.id
    from contact.search_words(concat_ws(' ', new.shown_name, new.first_name, new.last_name, new.email, new.company)) as word
    union
    select new.workspace_id, left(contact.folded(new.email), 254), new.id where new.email is not null
    union
    -- '<' marks digits read from the end: a phone is found by its last four or more.
    select new.workspace_id, '<' || reverse(regexp_replace(new.phone, '\D', '', 'g')), new.id where new.phone is not null
    on conflict do nothing;
  end if;
  return null;
end
$$;

create trigger remember_search_words_of_new after insert on contact.person
  for each row execute function contact.remember_search_words();
create trigger remember_search_words after update on contact.person
  for each row when (
    (old.shown_name, old.first_name, old.last_name, old.email, old.company, old.phone, old.deleted_at is null)
    is distinct from
    (new.shown_name, new.first_name, new.last_name, new.email, new.company, new.phone, new.deleted_at is null))
  execute function contact.remember_search_words();
