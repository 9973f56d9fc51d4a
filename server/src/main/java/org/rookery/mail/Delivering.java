package org.rookery.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries letters out, each claimed first and tried outside of any transaction. After a crash in
 * between it is tried again once the claim is over, under the same message id.
 */
@Component
public class Delivering {
  private static final Logger log = LoggerFactory.getLogger(Delivering.class);
  private static final int BATCH = 20;
  private static final Duration CLAIM = Duration.ofMinutes(5);
  private static final Duration KEEP = Duration.ofDays(90);

  /** How long to wait after each try in vain; then it has failed. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(60));

  private final Database database;
  private final LetterStore store;
  private final Stationery stationery;
  private final Carrier carrier;
  private final InstantSource clock;

  Delivering(
      Database database,
      LetterStore store,
      Stationery stationery,
      Carrier carrier,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.stationery = stationery;
    this.carrier = carrier;
    this.clock = clock;
  }

  /** Tries all letters whose time has come; how many it tried. */
  @Scheduled(initialDelay = 2000, fixedDelay = 1000, timeUnit = TimeUnit.MILLISECONDS)
  public int run() {
    var all = 0;
    List<StoredLetter> claimed;
    do {
      claimed = claim();
      claimed.forEach(this::carry);
      all += claimed.size();
    } while (claimed.size() == BATCH);
    return all;
  }

  private List<StoredLetter> claim() {
    var now = clock.instant();
    return database.inTransaction(
        ProviderScope.PROVIDER, tx -> store.claim(tx, now, now.plus(CLAIM), BATCH));
  }

  void carry(StoredLetter letter) {
    var outcome = carrier.carry(letter, stationery.of(letter.partner()));
    var now = clock.instant();
    switch (outcome) {
      case Carrier.Outcome.Sent() -> end(letter, now, "sent", "", StoredLetter.Status.SENT);
      case Carrier.Outcome.Kept() -> end(letter, now, "kept", "", StoredLetter.Status.KEPT);
      case Carrier.Outcome.Refused(var why) ->
          end(letter, now, "refused", why, StoredLetter.Status.FAILED);
      case Carrier.Outcome.Later(var why) -> later(letter, now, why);
    }
  }

  private void later(StoredLetter letter, Instant now, String why) {
    if (letter.tries() > WAITS.size()) {
      end(letter, now, "later", why, StoredLetter.Status.FAILED);
    } else {
      var next = now.plus(WAITS.get(letter.tries() - 1));
      note(letter, now, "later", why, StoredLetter.Status.WAITING, next);
    }
  }

  private void end(
      StoredLetter letter, Instant now, String outcome, String why, StoredLetter.Status status) {
    note(letter, now, outcome, why, status, null);
    if (status == StoredLetter.Status.FAILED) {
      log.atWarn()
          .addKeyValue("letter", letter.id())
          .addKeyValue("kind", letter.kind())
          .log("letter not delivered");
    }
  }

  private void note(
      StoredLetter letter,
      Instant now,
      String outcome,
      String why,
      StoredLetter.Status status,
      @Nullable Instant next) {
    var attempt = new StoredLetter.Attempt(letter.tries(), now, outcome, why);
    database.run(ProviderScope.PROVIDER, tx -> store.tried(tx, letter, attempt, status, next));
  }

  /** Forgets letters that ended long ago. */
  @Scheduled(initialDelay = 25, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  public int forget() {
    var before = clock.instant().minus(KEEP);
    return database.inTransaction(ProviderScope.PROVIDER, tx -> store.forget(tx, before));
  }
}
