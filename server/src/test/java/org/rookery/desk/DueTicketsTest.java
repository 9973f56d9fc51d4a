package org.rookery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rookery.audit.Actor;
import org.rookery.desk.Author.Side;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.rookery.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What time alone brings about: at its true time, once, whoever looks and whenever. */
class DueTicketsTest extends ServerTest {
  private static final Author STAFF = new Author(Side.STAFF, null, "Priya");

  @Autowired Desk desk;
  @Autowired DueTickets due;

  private Ticket open(PartnerId partner, Category category) {
    var author = new Author(Side.PARTNER, null, "Tom");
    var report =
        new Report("It happens again.", null, null, null, null, null, null, true, List.of(), null);
    return desk.open(
        new Place.OfPartner(partner),
        Actor.SYSTEM,
        new OpenTicket(
            partner, author, null, "Tom", Intake.MONITOR, category, false, "Again", report, null));
  }

  private void act(Ticket ticket, TicketCommand command) {
    assertThat(desk.act(Place.provider(), Actor.SYSTEM, STAFF, ticket.id(), null, command))
        .isInstanceOf(TicketOutcome.Done.class);
  }

  private TicketView view(Ticket ticket) {
    return desk.find(Place.provider(), ticket.id()).orElseThrow();
  }

  private <T extends Fact> List<TicketEvent> facts(Ticket ticket, Class<T> kind) {
    return view(ticket).history().stream().filter(it -> kind.isInstance(it.fact())).toList();
  }

  @Test
  void aBreachNoticedLateIsToldAtItsDueTime() {
    var ticket = open(world.aPartner().id(), Category.CRITICAL);

    clock.advance(Duration.ofMinutes(75));
    due.run();

    var breaches = facts(ticket, Fact.ClockBreached.class);
    assertThat(breaches).hasSize(1);
    assertThat(breaches.getFirst().at()).isEqualTo(ticket.createdAt().plus(Duration.ofHours(1)));
    assertThat(view(ticket).ticket().level()).isEqualTo(2);
  }

  @Test
  void lookingAgainTellsNothingTwice() {
    var ticket = open(world.aPartner().id(), Category.CRITICAL);
    clock.advance(Duration.ofMinutes(315)); // nothing else falls due in this minute
    due.run();
    var told = view(ticket).history().size();

    due.run();
    act(ticket, new TicketCommand.Write("A note of no consequence.", true, List.of()));

    assertThat(view(ticket).history()).hasSize(told + 1);
  }

  @Test
  void manyWhoLookAtOnceTellEverythingOnce() throws Exception {
    var partner = world.aPartner().id();
    var tickets = IntStream.range(0, 60).mapToObj(_ -> open(partner, Category.CRITICAL)).toList();
    clock.advance(Duration.ofMinutes(61));

    try (var threads = Executors.newFixedThreadPool(4)) {
      var lookers = Stream.<Callable<Integer>>generate(() -> due::run).limit(4).toList();
      for (var looked : threads.invokeAll(lookers)) {
        looked.get();
      }
    }
    due.run();

    assertThat(tickets)
        .allSatisfy(it -> assertThat(facts(it, Fact.ClockBreached.class)).hasSize(1));
  }

  @Test
  void aSilentPartnerIsRemindedTwiceThenTheTicketCloses() {
    var ticket = open(world.aPartner().id(), Category.MEDIUM);
    act(
        ticket,
        new TicketCommand.MoveTo(
            Status.AWAITING_PARTNER, "Which browser is it?", null, null, null));

    clock.advance(Duration.ofDays(12));
    due.run();

    assertThat(facts(ticket, Fact.Reminded.class)).hasSize(2);
    var closed = view(ticket).ticket();
    assertThat(closed.status()).isEqualTo(Status.CLOSED);
    assertThat(closed.progress().closure()).isEqualTo(Closure.PARTNER_SILENCE);
    assertThat(closed.progress().closedAt()).isBefore(Instant.now().plus(Duration.ofDays(8)));
  }

  @Test
  void aThirdPartyThatIsLateHoldsTheTicketNoLonger() {
    var ticket = open(world.aPartner().id(), Category.CRITICAL);
    act(ticket, new TicketCommand.Write("We are on it right now.", false, List.of()));
    var expected = ticket.createdAt().plus(Duration.ofMinutes(30));
    var dependency =
        new Dependency(
            Dependency.Kind.THIRD_PARTY, "A cloud", null, "Their region is down now.", expected);
    act(
        ticket,
        new TicketCommand.MoveTo(
            Status.AWAITING_THIRD_PARTY, "We wait for a cloud.", dependency, null, null));

    clock.advance(Duration.ofMinutes(40));
    due.run();

    assertThat(view(ticket).ticket().status()).isEqualTo(Status.OPEN);
    var moved = facts(ticket, Fact.Moved.class).getLast();
    assertThat(moved.at()).isEqualTo(expected);
    assertThat(moved.author().side()).isEqualTo(Side.SYSTEM);
  }
}
