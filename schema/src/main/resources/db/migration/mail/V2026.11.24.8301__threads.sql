-- Letters that belong together: where answers go, and what a letter answers.
alter table mail.letter
  add column reply_to    text check (char_length(reply_to) <= 254),
  -- The name of the thread, the same in all its letters.
  add column thread      text check (char_length(thread) <= 60),
  -- Message-IDs of mails of others in the thread, oldest first, apart by a blank.
  add column answers     text check (char_length(answers) <= 3000);
