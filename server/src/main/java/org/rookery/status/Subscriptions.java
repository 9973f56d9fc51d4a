package org.rookery.status;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.rookery.audit.Actor;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.mail.Mail;
import org.rookery.platform.db.Database;
import org.rookery.platform.id.Ids;
import org.rookery.status.store.SubscriberStore;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Lets people be told by mail, once they have shown that the address is theirs, and stop it. */
@Component
public class Subscriptions {
  private static final Duration LIFE = Duration.ofDays(7);
  private static final Duration AGAIN = Duration.ofMinutes(15);
  private static final int SHOWN = 500;

  private final Database database;
  private final SubscriberStore store;
  private final StatusLetters letters;
  private final SignedLinks links;
  private final Mail mail;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  Subscriptions(
      Database database,
      SubscriberStore store,
      StatusLetters letters,
      SignedLinks links,
      Mail mail,
      AuditLog audit,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.letters = letters;
    this.links = links;
    this.mail = mail;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Sends a letter with a link, unless one was sent just now; says nothing about who is known. */
  public void ask(Place place, String email, String language) {
    var address = email.strip().toLowerCase(Locale.ROOT);
    var now = clock.instant();
    database.run(
        place.scope(),
        tx -> {
          var known = store.byEmail(tx, place.key(), address);
          var isDone =
              known.isPresent()
                  && (known.get().confirmedAt() != null
                      || known.get().askedAt().plus(AGAIN).isAfter(now));
          if (!isDone) {
            var id = known.map(Subscriber::id).orElseGet(() -> new SubscriberId(ids.next()));
            var spoken = Words.of(language).language().getLanguage();
            var subscriber = new Subscriber(id, address, spoken, now, null);
            store.asked(tx, place.key(), subscriber);
            mail.post(tx, letters.confirm(place.key(), subscriber, now.plus(LIFE)));
          }
        });
  }

  /** Follows the link of a letter; false if it is not ours or too old. */
  public boolean confirm(Place place, String token) {
    var now = clock.instant();
    return links
        .read(StatusLetters.CONFIRM, place.key(), token, now)
        .map(
            id ->
                database.inTransaction(
                    place.scope(), tx -> store.confirm(tx, place.key(), id, now)))
        .orElse(false);
  }

  /** Stops the letters; true also for whoever has left before. */
  public boolean leave(Place place, String token) {
    var id = links.read(StatusLetters.LEAVE, place.key(), token, clock.instant());
    id.ifPresent(it -> database.run(place.scope(), tx -> store.remove(tx, place.key(), it)));
    return id.isPresent();
  }

  /** Who is told, the newest first. */
  public List<Subscriber> newest(Place place) {
    return database.inTransaction(place.scope(), tx -> store.newest(tx, place.key(), SHOWN));
  }

  /** An editor takes somebody off the list; false if they are not on it. */
  public boolean remove(Place place, Actor actor, SubscriberId id) {
    return database.inTransaction(
        place.scope(),
        tx -> {
          var gone = store.remove(tx, place.key(), id);
          if (gone) {
            var event =
                AuditEvent.ok(
                    actor, "status_subscriber.removed", "status_subscriber", id.text(), "");
            audit.append(tx, place, event);
          }
          return gone;
        });
  }
}
