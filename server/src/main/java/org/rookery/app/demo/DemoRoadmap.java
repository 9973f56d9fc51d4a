package org.rookery.app.demo;

import org.rookery.audit.Actor;
import org.rookery.identity.Authority;
import org.rookery.identity.Member;
import org.rookery.identity.Members;
import org.rookery.roadmap.FeatureRequests;
import org.rookery.roadmap.FeatureRequests.Wish;
import org.rookery.roadmap.RequestId;
import org.rookery.roadmap.RequestState;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the sample's partners ask for, in every column of the roadmap. */
@Component
@Lazy
class DemoRoadmap {
  private final FeatureRequests requests;
  private final Members members;

  DemoRoadmap(FeatureRequests requests, Members members) {
    this.requests = requests;
    this.members = members;
  }

  /** A partner and who of it votes. */
  private record Voter(PartnerId partner, Authority by) {}

  void fill(DemoPlaces.DemoPartner plover, DemoPlaces.DemoPartner kestrel) {
    var one = voter(plover.partner().id());
    var other = voter(kestrel.partner().id());
    ask(
        other,
        "Answer from a watch",
        "Our clinics walk between rooms all day. A glance at the wrist would do for most answers.",
        4);
    var languages =
        ask(
            one,
            "Bots that follow a change of language",
            "Visitors from Lisbon begin in Portuguese and go on in English. Today they meet two bots.",
            11);
    vote(other, languages, 2);
    var hours =
        ask(
            one,
            "Quiet hours for each team",
            "Sales wants to be called at night, support does not. Today one setting holds for both.",
            7);
    vote(other, hours, 9);
    move(hours, RequestState.CANDIDATE, "");
    var export =
        ask(other, "Labels in the export of contacts", "The file lacks the labels we work by.", 3);
    move(export, RequestState.PLANNED, "Q1 2027");
    var search =
        ask(one, "Search in notes", "What a colleague noted last month is hard to find again.", 14);
    vote(other, search, 6);
    move(search, RequestState.IN_PROGRESS, "Q4 2026");
    var reports =
        ask(one, "Reports as a file", "Our board wants the figures of a month on paper.", 5);
    move(reports, RequestState.RELEASED, "Q4 2026");
  }

  private Voter voter(PartnerId partner) {
    Member member = members.page(new Place.OfPartner(partner), null, 1).getFirst();
    var actor =
        new Actor(
            Actor.Type.PARTNER,
            member.id().text(),
            member.name(),
            member.email(),
            null,
            null,
            null,
            null);
    return new Voter(partner, new Authority(actor, member.id(), null));
  }

  private RequestId ask(Voter voter, String title, String problem, int customers) {
    return requests.ask(voter.by(), voter.partner(), new Wish(title, problem, "", customers, ""));
  }

  private void vote(Voter voter, RequestId id, int customers) {
    requests.vote(voter.by(), voter.partner(), id, customers, "");
  }

  private void move(RequestId id, RequestState to, String quarter) {
    requests.move(Authority.SYSTEM, id, to, quarter, "");
  }
}
