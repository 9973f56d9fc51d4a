package org.rookery.roadmap;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.identity.Authority;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.id.Ids;
import org.rookery.roadmap.store.RequestStore;
import org.rookery.roadmap.store.TicketLinkStore;
import org.rookery.roadmap.store.VoteStore;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Raises feature requests, takes votes, and moves requests along. */
@Component
public class FeatureRequests {
  private final Database database;
  private final RequestStore requests;
  private final VoteStore votes;
  private final TicketLinkStore tickets;
  private final Roadmap roadmap;
  private final RoadmapLetters letters;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  FeatureRequests(
      Database database,
      RequestStore requests,
      VoteStore votes,
      TicketLinkStore tickets,
      Roadmap roadmap,
      RoadmapLetters letters,
      AuditLog audit,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.requests = requests;
    this.votes = votes;
    this.tickets = tickets;
    this.roadmap = roadmap;
    this.letters = letters;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** How a change ended. */
  public sealed interface Outcome {
    /** It is so now. */
    record Done(RequestId id) implements Outcome {}

    /** There is no such request. */
    record Missing() implements Outcome {}

    /** The request is in a state that does not allow it. */
    record NotNow(RequestState state) implements Outcome {}

    /** The other request is not there, is the same, or is itself out of the race. */
    record NotInto() implements Outcome {}

    /** The ticket asks for something else than a function. */
    record NotAWish() implements Outcome {}

    /** The ticket has its request already. */
    record Linked(RequestId to) implements Outcome {}
  }

  /**
   * What a partner asks for.
   *
   * @param customers how many of its customers it would help
   */
  public record Wish(String title, String problem, String outcome, int customers, String urgency) {}

  /** Raises a request; it stands on the roadmap at once, with the partner's own vote. */
  public RequestId ask(Authority by, PartnerId partner, Wish wish) {
    var request = fresh(wish);
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          requests.insert(tx, request);
          votes.insert(tx, vote(by, partner, request.id(), true, wish.customers(), wish.urgency()));
          audit.append(tx, new Place.OfPartner(partner), told(by, "asked", request));
          return request.id();
        });
  }

  /** Raises what somebody else's words ask for; the vote is theirs. */
  FeatureRequest raise(DSLContext tx, Authority by, Wish wish, Function<RequestId, Vote> vote) {
    var request = fresh(wish);
    requests.insert(tx, request);
    votes.insert(tx, vote.apply(request.id()));
    audit.append(tx, Place.provider(), told(by, "asked", request));
    return request;
  }

  /** One more partner wants it, as somebody else's words say. */
  void join(DSLContext tx, Authority by, FeatureRequest request, Vote vote, List<String> managers) {
    if (votes.insert(tx, vote)) {
      audit.append(tx, Place.provider(), told(by, "voted", request));
      gather(tx, request, managers);
    }
  }

  private FeatureRequest fresh(Wish wish) {
    var now = clock.instant();
    return new FeatureRequest(
        new RequestId(ids.next()),
        wish.title(),
        wish.problem(),
        wish.outcome(),
        RequestState.SUBMITTED,
        "",
        "",
        null,
        now,
        now,
        1);
  }

  /** The partner wants it as well; a second vote of the same partner changes nothing. */
  public Outcome vote(
      Authority by, PartnerId partner, RequestId id, int customers, String urgency) {
    var managers = letters.productManagers();
    return change(
        id,
        (tx, request) -> {
          if (request.state().ended()) return new Outcome.NotNow(request.state());
          if (votes.insert(tx, vote(by, partner, id, false, customers, urgency))) {
            audit.append(tx, new Place.OfPartner(partner), told(by, "voted", request));
            gather(tx, request, managers);
          }
          return new Outcome.Done(id);
        });
  }

  /** More than one partner: it gathers; as many as the threshold: it is a candidate, for good. */
  private void gather(DSLContext tx, FeatureRequest request, List<String> managers) {
    var demand = roadmap.demand(tx, request.id());
    var state = request.state();
    if (state == RequestState.SUBMITTED && demand > 1) state = RequestState.GATHERING;
    if (state == RequestState.GATHERING && demand >= roadmap.threshold()) {
      state = RequestState.CANDIDATE;
      letters.candidate(tx, request, demand, managers);
    }
    if (state != request.state()) requests.update(tx, request.moved(state, clock.instant()));
  }

  /** The partner takes its vote back. */
  public Outcome unvote(Authority by, PartnerId partner, RequestId id) {
    return change(
        id,
        (tx, request) -> {
          if (request.state().ended()) return new Outcome.NotNow(request.state());
          if (votes.delete(tx, partner, id)) {
            audit.append(tx, new Place.OfPartner(partner), told(by, "unvoted", request));
          }
          return new Outcome.Done(id);
        });
  }

  /**
   * A product manager moves it, and everybody who voted is told.
   *
   * @param quarter when it is meant to come; empty if that is open
   * @param reason why it is declined; else empty
   */
  public Outcome move(Authority by, RequestId id, RequestState to, String quarter, String reason) {
    var voters = letters.voters(voted(id));
    return change(
        id,
        (tx, request) -> {
          if (!request.state().mayBecome(to)) return new Outcome.NotNow(request.state());
          var moved = request.moved(to, quarter, reason, null, clock.instant());
          if (to == RequestState.GATHERING && roadmap.demand(tx, id) >= roadmap.threshold()) {
            moved = request.moved(RequestState.CANDIDATE, quarter, "", null, clock.instant());
          }
          requests.update(tx, moved);
          letters.moved(tx, moved, voters);
          audit.append(tx, Place.provider(), told(by, "moved", moved));
          return new Outcome.Done(id);
        });
  }

  /** Two ask for the same: the votes of one go to the other, each partner's once. */
  public Outcome merge(Authority by, RequestId id, RequestId into) {
    var managers = letters.productManagers();
    var voters = letters.voters(voted(id));
    return change(
        id,
        (tx, request) -> {
          var other = requests.lock(tx, into).filter(it -> !it.state().ended());
          if (other.isEmpty() || into.equals(id)) return new Outcome.NotInto();
          if (request.state().ended()) return new Outcome.NotNow(request.state());
          votes.moveAll(tx, id, into);
          tickets.moveAll(tx, id, into);
          var merged =
              request.moved(RequestState.MERGED, request.quarter(), "", into, clock.instant());
          requests.update(tx, merged);
          gather(tx, other.get(), managers);
          letters.merged(tx, merged, other.get(), voters);
          audit.append(tx, Place.provider(), told(by, "merged", merged));
          return new Outcome.Done(into);
        });
  }

  private Outcome change(RequestId id, BiFunction<DSLContext, FeatureRequest, Outcome> change) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx ->
            requests
                .lock(tx, id)
                .map(request -> change.apply(tx, request))
                .orElseGet(Outcome.Missing::new));
  }

  private List<Vote> voted(RequestId id) {
    return database.inTransaction(ProviderScope.PROVIDER, tx -> votes.of(tx, List.of(id)));
  }

  private Vote vote(
      Authority by, PartnerId partner, RequestId id, boolean asked, int customers, String urgency) {
    var member = Objects.requireNonNull(by.member(), "a vote is somebody's");
    var name = Objects.requireNonNullElse(by.actor().name(), "");
    return new Vote(partner, id, asked, customers, urgency, member, name, clock.instant());
  }

  private static AuditEvent told(Authority by, String what, FeatureRequest request) {
    return AuditEvent.ok(
        by.actor(),
        "feature_request." + what,
        "feature_request",
        request.id().text(),
        request.title());
  }
}
