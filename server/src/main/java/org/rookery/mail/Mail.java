package org.rookery.mail;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.id.Ids;
import org.springframework.stereotype.Component;

/** Posts letters, and shows what became of them. */
@Component
public class Mail {
  private final Database database;
  private final LetterStore store;
  private final Stationery stationery;
  private final Ids ids;
  private final InstantSource clock;

  Mail(Database database, LetterStore store, Stationery stationery, Ids ids, InstantSource clock) {
    this.database = database;
    this.store = store;
    this.stationery = stationery;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Posts a letter in the transaction of its cause, whatever the scope: both or neither. It leaves
   * the house after the commit.
   */
  public LetterId post(DSLContext tx, Letter letter) {
    var id = new LetterId(ids.next());
    var sender = stationery.of(letter.partner());
    var signed = letter.signed(sender.name());
    store.insert(tx, id, clock.instant(), signed, LetterPage.of(signed, sender));
    return id;
  }

  /** Letters from the newest on, older than {@code behind}; with this status or any. */
  public List<StoredLetter> page(
      StoredLetter.@Nullable Status status, @Nullable LetterId behind, int limit) {
    return database.inTransaction(
        ProviderScope.PROVIDER, tx -> store.page(tx, status, behind, limit));
  }

  /** One letter with its tries. */
  public Optional<StoredLetter.WithAttempts> find(LetterId id) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx ->
            store
                .find(tx, id)
                .map(it -> new StoredLetter.WithAttempts(it, store.attempts(tx, id))));
  }
}
