package org.rookery.status;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.mail.Mail;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.id.Ids;
import org.rookery.status.store.MailingStore;
import org.rookery.status.store.StatusPageStore;
import org.rookery.status.store.SubscriberStore;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells subscribers: kept in the transaction of its cause, posted a few at a time afterwards, each
 * subscriber once. A partner's subscribers hear of the provider's incidents when their page shows
 * them, in the partner's words for the provider.
 */
@Component
public class Mailings {
  private static final int BATCH = 100;
  private static final Duration KEEP = Duration.ofDays(30);
  private static final Duration UNCONFIRMED = Duration.ofDays(7);

  private final Database database;
  private final MailingStore mailings;
  private final SubscriberStore subscribers;
  private final StatusPageStore pages;
  private final StatusLetters letters;
  private final Mail mail;
  private final Ids ids;
  private final InstantSource clock;

  Mailings(
      Database database,
      MailingStore mailings,
      SubscriberStore subscribers,
      StatusPageStore pages,
      StatusLetters letters,
      Mail mail,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.mailings = mailings;
    this.subscribers = subscribers;
    this.pages = pages;
    this.letters = letters;
    this.mail = mail;
    this.ids = ids;
    this.clock = clock;
  }

  /** Something for the subscribers of every page that shows it. */
  void add(
      DSLContext tx,
      Place place,
      List<ComponentId> components,
      String kind,
      String title,
      String text) {
    add(tx, place, List.of(), components, kind, title, text);
  }

  /** As the shorter one, for these partners alone if there are any. */
  void add(
      DSLContext tx,
      Place place,
      List<PartnerId> audience,
      List<ComponentId> components,
      String kind,
      String title,
      String text) {
    var now = clock.instant();
    var told = place instanceof Place.Provider ? subscribers.pages(tx) : List.of(place.key());
    for (var page : told) {
      var set = pages.find(tx, page);
      var isMeant = audience.isEmpty() || audience.contains(new PartnerId(page));
      if (isMeant && set.shows(components)) {
        var due = place instanceof Place.Provider ? now.plus(set.delay()) : now;
        mailings.insert(tx, new Mailing(page, ids.next(), kind, title, text, null), due);
      }
    }
  }

  /** Posts all that is due; how many letters. */
  @Scheduled(initialDelay = 2000, fixedDelay = 1000, timeUnit = TimeUnit.MILLISECONDS)
  public int run() {
    var all = 0;
    int posted;
    do {
      posted = database.inTransaction(ProviderScope.PROVIDER, this::step);
      all += Math.max(0, posted);
    } while (posted >= 0);
    return all;
  }

  /** The next few letters; −1 if nothing is due. */
  private int step(DSLContext tx) {
    var claimed = mailings.claim(tx, clock.instant());
    if (claimed.isEmpty()) {
      return -1;
    }
    var mailing = claimed.get();
    var next = subscribers.confirmed(tx, mailing.page(), mailing.after(), BATCH);
    next.forEach(it -> mail.post(tx, letters.told(mailing, it)));
    @Nullable UUID last = next.isEmpty() ? mailing.after() : next.getLast().id().value();
    mailings.told(tx, mailing, last, next.size() < BATCH);
    return next.size();
  }

  /** Forgets what was told long ago, and who never followed the link. */
  @Scheduled(initialDelay = 35, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  public void forget() {
    var now = clock.instant();
    database.run(
        ProviderScope.PROVIDER,
        tx -> {
          mailings.forget(tx, now.minus(KEEP));
          subscribers.forget(tx, now.minus(UNCONFIRMED));
        });
  }
}
