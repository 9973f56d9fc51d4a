package org.rookery.mail;

import java.time.Instant;
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
  private final MailSettings settings;
  private final Ids ids;
  private final InstantSource clock;

  Mail(
      Database database,
      LetterStore store,
      Stationery stationery,
      MailSettings settings,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.stationery = stationery;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Posts a letter in the transaction of its cause, whatever the scope: both or neither. It leaves
   * the house after the commit.
   */
  public LetterId post(DSLContext tx, Letter letter) {
    return post(tx, letter, stationery.of(letter.partner()));
  }

  /** As {@link #post}, in a transaction whose scope sees the rows of the letter's partner. */
  public LetterId postWithin(DSLContext tx, Letter letter) {
    return post(tx, letter, stationery.within(tx, letter.partner()));
  }

  private LetterId post(DSLContext tx, Letter letter, Stationery.Sender sender) {
    var id = new LetterId(ids.next());
    var signed = letter.signed(sender.name());
    store.insert(tx, id, clock.instant(), signed, LetterPage.of(signed, sender));
    return id;
  }

  /** Whether a mail that came in is one that we have sent: it went round in a circle. */
  public boolean isOurs(@Nullable String messageId, String from) {
    return MessageIds.isOurs(settings, messageId) || from.equalsIgnoreCase(settings.from());
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

  /** Whether a letter waits whose time came before. */
  public boolean isBehind(Instant before) {
    return database.inTransaction(ProviderScope.PROVIDER, tx -> store.isBehind(tx, before));
  }
}
