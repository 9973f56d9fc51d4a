package org.rookery.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.mail.Letter;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** The letters to subscribers, in the name of the page they subscribed to. */
@Component
class StatusLetters {
  static final String CONFIRM = "confirm";
  static final String LEAVE = "unsubscribe";
  private static final Instant NEVER = Instant.ofEpochSecond(32_503_680_000L);

  private final Masthead masthead;
  private final SignedLinks links;

  StatusLetters(Masthead masthead, SignedLinks links) {
    this.masthead = masthead;
    this.links = links;
  }

  /** Asks whether it was really them. */
  Letter confirm(UUID page, Subscriber subscriber, Instant until) {
    var words = Words.of(subscriber.language());
    var token = links.write(CONFIRM, page, subscriber.id(), until);
    return new Letter(
        "status_confirm",
        partner(page),
        subscriber.email(),
        words.language(),
        words.say("confirm.subject"),
        List.of(words.say("confirm.text"), words.say("confirm.life")),
        new Letter.Button(words.say("confirm.button"), "/status/confirm?token=" + token),
        words.say("confirm.reason"));
  }

  /** Tells what happened; every letter has a way to stop them. */
  Letter told(Mailing mailing, Subscriber subscriber) {
    var words = Words.of(subscriber.language());
    var partner = partner(mailing.page());
    var stop = links.write(LEAVE, mailing.page(), subscriber.id(), NEVER);
    var way = masthead.of(partner).address() + "status/unsubscribe?token=" + stop;
    var title = masthead.inTheNameOf(partner, mailing.title());
    return new Letter(
        "status_" + mailing.kind(),
        partner,
        subscriber.email(),
        words.language(),
        title + ": " + words.say("stage." + mailing.kind()),
        List.of(
            words.say("stage." + mailing.kind()) + ".",
            masthead.inTheNameOf(partner, mailing.text())),
        new Letter.Button(words.say("told.button"), "/status"),
        words.say("told.reason", way));
  }

  static @Nullable PartnerId partner(UUID page) {
    return page.equals(Place.PROVIDER_KEY) ? null : new PartnerId(page);
  }
}
