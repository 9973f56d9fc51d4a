package org.rookery.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Correspondents;
import org.rookery.identity.Correspondents.Correspondent;
import org.rookery.identity.Member;
import org.rookery.identity.MemberId;
import org.rookery.identity.Members;
import org.rookery.identity.Roles;
import org.rookery.mail.Letter;
import org.rookery.mail.Mail;
import org.rookery.review.store.ActionStore.DueAction;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Tells staff what is overdue, and partners what was found. */
@Component
class ReviewLetters {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("org.rookery.review.letters", Locale.ROOT);
  private static final String MANAGE = "support:manage";
  private static final String EXECUTIVE = "executive";
  private static final int MOST_STAFF = 500;

  private final Mail mail;
  private final Members members;
  private final Roles roles;
  private final Correspondents people;

  ReviewLetters(Mail mail, Members members, Roles roles, Correspondents people) {
    this.mail = mail;
    this.members = members;
    this.roles = roles;
    this.people = people;
  }

  /** The addresses of those who are told. */
  record Staff(List<Member> all, List<String> managers, List<String> executives) {
    private Optional<String> address(MemberId id) {
      return all.stream().filter(it -> it.id().equals(id)).map(Member::email).findFirst();
    }
  }

  /** Who works for the provider now. */
  Staff staff() {
    var all =
        members.page(Place.provider(), null, MOST_STAFF).stream()
            .filter(it -> it.status() == Member.Status.ACTIVE)
            .toList();
    var managers =
        all.stream()
            .filter(it -> !it.role().equals(EXECUTIVE))
            .filter(
                it -> roles.of(it).stream().anyMatch(role -> role.permissions().contains(MANAGE)))
            .map(Member::email)
            .toList();
    var executives =
        all.stream().filter(it -> it.role().equals(EXECUTIVE)).map(Member::email).toList();
    return new Staff(all, managers, executives);
  }

  void overdue(DSLContext tx, Review review, Staff staff, boolean toExecutives) {
    var told = toExecutives ? staff.executives().stream() : Stream.<String>empty();
    Stream.concat(staff.managers().stream(), told)
        .forEach(
            email ->
                mail.post(tx, letter("overdue", null, email, review.id(), review.title(), "")));
  }

  /** The owner; the managers where the owner has left. */
  void overdue(DSLContext tx, DueAction due, Staff staff) {
    var action = due.action();
    var readers = staff.address(action.owner()).map(List::of).orElse(staff.managers());
    for (var email : readers) {
      var facts = new String[] {action.text(), action.dueOn().toString(), action.ownerName()};
      mail.post(tx, letter("action", null, email, due.review(), facts));
    }
  }

  /** Who opened the tickets, and the owners. */
  void published(DSLContext tx, PartnerId partner, Review review) {
    var readers = new LinkedHashMap<String, Correspondent>();
    Stream.concat(
            people.owners(tx, partner).stream(),
            people.of(tx, partner, requesters(partner, review)).stream())
        .forEach(it -> readers.putIfAbsent(it.email(), it));
    for (var email : readers.keySet()) {
      mail.post(
          tx,
          letter(
              "published",
              partner,
              email,
              review.id(),
              review.title(),
              review.findings().partnerVersion()));
    }
  }

  private List<UUID> requesters(PartnerId partner, Review review) {
    return review.subjects().stream()
        .filter(it -> it.partner().equals(partner))
        .flatMap(it -> Stream.ofNullable(it.requester()))
        .toList();
  }

  private static Letter letter(
      String key, @Nullable PartnerId partner, String to, ReviewId review, String... facts) {
    var path =
        partner == null
            ? "/provider/reviews/" + review.text()
            : "/p/" + partner.text() + "/reviews#" + review.text();
    var lines =
        Stream.of(said(key + ".text", facts), said(key + ".more", facts))
            .filter(line -> !line.isBlank())
            .toList();
    return new Letter(
        "review",
        partner,
        to,
        Locale.ENGLISH,
        said(key + ".subject", facts),
        lines,
        new Letter.Button(WORDS.getString("button"), path),
        WORDS.getString(key + ".reason"));
  }

  private static String said(String key, String... facts) {
    var text = WORDS.getString(key);
    for (var i = 0; i < facts.length; i++) {
      text = text.replace("{" + i + "}", facts[i]);
    }
    return text;
  }
}
