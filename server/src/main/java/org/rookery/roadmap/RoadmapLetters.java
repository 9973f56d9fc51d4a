package org.rookery.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Member;
import org.rookery.identity.Members;
import org.rookery.identity.Roles;
import org.rookery.mail.Letter;
import org.rookery.mail.Mail;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Tells voters how their request goes on, and product managers that one is wanted. */
@Component
class RoadmapLetters {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("org.rookery.roadmap.letters", Locale.ROOT);
  private static final String APPROVE = "support:approve";
  private static final int MOST_STAFF = 500;

  private final Mail mail;
  private final Members members;
  private final Roles roles;

  RoadmapLetters(Mail mail, Members members, Roles roles) {
    this.mail = mail;
    this.members = members;
    this.roles = roles;
  }

  /** Somebody who voted. */
  record Voter(PartnerId partner, String email) {}

  /** The addresses of those who may plan. */
  List<String> productManagers() {
    return members.page(Place.provider(), null, MOST_STAFF).stream()
        .filter(it -> it.status() == Member.Status.ACTIVE)
        .filter(it -> roles.of(it).stream().anyMatch(role -> role.permissions().contains(APPROVE)))
        .map(Member::email)
        .toList();
  }

  /** Those who voted and are still there. */
  List<Voter> voters(List<Vote> votes) {
    var found = new ArrayList<Voter>();
    votes.stream()
        .collect(Collectors.groupingBy(Vote::partner))
        .forEach(
            (partner, theirs) ->
                members
                    .named(new Place.OfPartner(partner), theirs.stream().map(Vote::member).toList())
                    .stream()
                    .filter(it -> it.status() == Member.Status.ACTIVE)
                    .forEach(it -> found.add(new Voter(partner, it.email()))));
    return found;
  }

  void candidate(DSLContext tx, FeatureRequest request, int demand, List<String> managers) {
    for (var email : managers) {
      mail.post(tx, letter("candidate", null, email, request, request.title(), "" + demand));
    }
  }

  void moved(DSLContext tx, FeatureRequest request, List<Voter> voters) {
    var state = WORDS.getString("state." + request.state().text());
    var detail = request.reason().isEmpty() ? request.quarter() : request.reason();
    for (var voter : voters) {
      mail.post(
          tx,
          letter("moved", voter.partner(), voter.email(), request, request.title(), state, detail));
    }
  }

  void merged(DSLContext tx, FeatureRequest request, FeatureRequest into, List<Voter> voters) {
    for (var voter : voters) {
      mail.post(
          tx,
          letter("merged", voter.partner(), voter.email(), into, request.title(), into.title()));
    }
  }

  private static Letter letter(
      String key, @Nullable PartnerId partner, String to, FeatureRequest request, String... facts) {
    var place = partner == null ? "/provider" : "/p/" + partner.text();
    var lines =
        List.of(said(key + ".text", facts), said(key + ".more", facts)).stream()
            .filter(line -> !line.isBlank())
            .toList();
    return new Letter(
        "feature_request",
        partner,
        to,
        Locale.ENGLISH,
        said(key + ".subject", facts),
        lines,
        new Letter.Button(
            WORDS.getString("button"), place + "/roadmap?request=" + request.id().text()),
        WORDS.getString(key + ".reason"));
  }

  private static String said(String key, String... facts) {
    var text = WORDS.getString(key);
    for (var i = 0; i < facts.length; i++) text = text.replace("{" + i + "}", facts[i]);
    return text;
  }
}
