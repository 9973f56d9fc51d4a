package org.rookery.roadmap;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Author;
import org.rookery.desk.Category;
import org.rookery.desk.Desk;
import org.rookery.desk.Ticket;
import org.rookery.desk.TicketCommand;
import org.rookery.desk.TicketId;
import org.rookery.desk.TicketView;
import org.rookery.identity.Authority;
import org.rookery.identity.MemberId;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.roadmap.FeatureRequests.Outcome;
import org.rookery.roadmap.FeatureRequests.Wish;
import org.rookery.roadmap.store.RequestStore;
import org.rookery.roadmap.store.TicketLinkStore;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/**
 * Tickets that ask for a function, and the requests that stand for them: the ticket's partner
 * votes, is told on the ticket, and the ticket is closed as approved, all in one transaction.
 */
@Component
public class TicketRequests {
  private static final int TITLE = 120;
  private static final int PROBLEM = 5000;

  private final Database database;
  private final Desk desk;
  private final FeatureRequests requests;
  private final RequestStore store;
  private final TicketLinkStore links;
  private final RoadmapLetters letters;
  private final InstantSource clock;

  TicketRequests(
      Database database,
      Desk desk,
      FeatureRequests requests,
      RequestStore store,
      TicketLinkStore links,
      RoadmapLetters letters,
      InstantSource clock) {
    this.database = database;
    this.desk = desk;
    this.requests = requests;
    this.store = store;
    this.links = links;
    this.letters = letters;
    this.clock = clock;
  }

  /** The request that stands for a ticket of the place. */
  public Optional<RequestId> of(Place place, TicketId ticket) {
    return database.inTransaction(place.scope(), tx -> links.of(tx, ticket));
  }

  /** Lets a request stand for a ticket; a new one in the ticket's words if none is named. */
  public Outcome link(Authority by, Author author, TicketId id, @Nullable RequestId request) {
    var ticket = desk.find(Place.provider(), id).map(TicketView::ticket);
    if (ticket.isEmpty()) {
      return new Outcome.Missing();
    }
    if (ticket.get().category() != Category.FEATURE_REQUEST) {
      return new Outcome.NotAWish();
    }
    var managers = letters.productManagers();
    return database.inTransaction(
        ProviderScope.PROVIDER, tx -> link(tx, by, author, ticket.get(), request, managers));
  }

  private Outcome link(
      DSLContext tx,
      Authority by,
      Author author,
      Ticket ticket,
      @Nullable RequestId wanted,
      List<String> managers) {
    var linked = links.of(tx, ticket.id());
    if (linked.isPresent()) {
      return new Outcome.Linked(linked.get());
    }
    if (wanted == null) {
      var raised = requests.raise(tx, by, wish(ticket), id -> vote(by, ticket, id, true));
      return told(tx, by, author, ticket, raised);
    }
    var found = store.lock(tx, wanted).filter(it -> it.state() != RequestState.MERGED);
    if (found.isEmpty()) {
      return new Outcome.NotInto();
    }
    if (!found.get().state().ended()) {
      requests.join(tx, by, found.get(), vote(by, ticket, wanted, false), managers);
    }
    return told(tx, by, author, ticket, found.get());
  }

  /** The first public words answer the ticket; approval closes it where its status allows that. */
  private Outcome told(
      DSLContext tx, Authority by, Author author, Ticket ticket, FeatureRequest request) {
    links.insert(tx, ticket, request.id(), clock.instant());
    var words = words(request);
    if (desk.write(tx, by.actor(), author, ticket.id(), words)) {
      desk.act(tx, by.actor(), author, ticket.id(), new TicketCommand.Approve(words));
    }
    return new Outcome.Done(request.id());
  }

  private static String words(FeatureRequest request) {
    var title = "\"" + request.title() + "\"";
    return switch (request.state()) {
      case DECLINED -> title + " will not be built: " + request.reason();
      case RELEASED -> title + " is here already.";
      default -> title + " stands on the roadmap, with your vote. We tell you how it goes on.";
    };
  }

  private static Wish wish(Ticket ticket) {
    return new Wish(
        cut(ticket.subject(), TITLE), cut(ticket.report().description(), PROBLEM), "", 0, "");
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  /** The requester's vote; of whoever links it where the ticket came from nobody we know. */
  private Vote vote(Authority by, Ticket ticket, RequestId request, boolean asked) {
    var requester = ticket.requester();
    var member =
        requester == null
            ? Objects.requireNonNull(by.member(), "a vote is somebody's")
            : new MemberId(requester);
    return new Vote(
        ticket.partner(),
        request,
        asked,
        ticket.report().customers().size(),
        "",
        member,
        ticket.requesterName(),
        clock.instant());
  }
}
