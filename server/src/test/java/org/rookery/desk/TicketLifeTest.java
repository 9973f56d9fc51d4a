package org.rookery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rookery.calendar.CalendarJson;
import org.rookery.desk.Author.Side;
import org.rookery.desk.Decision.Accepted;
import org.rookery.desk.Decision.BadTransition;
import org.rookery.desk.Decision.Invalid;
import org.rookery.desk.sla.SlaTerms;
import org.rookery.desk.sla.StandardPolicy;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.PartnerId;

/** Which command is legal when, and what it amounts to; without a database. */
class TicketLifeTest {
  private static final Instant START = Instant.parse("2026-06-10T05:30:00Z");
  private static final Author STAFF = new Author(Side.STAFF, null, "Priya");
  private static final Author PARTNER = new Author(Side.PARTNER, null, "Tom");
  private static final String WORDS = "The second host is gone now.";

  private final List<TicketEvent> history = new ArrayList<>();
  private Ticket ticket = fresh();
  private Instant now = START;
  private SlaTerms terms = terms(7);

  /** The standard terms, but closed tickets may be reopened for so many days. */
  private static SlaTerms terms(int reopenDays) {
    var standard = PolicyJson.of(StandardPolicy.version(1));
    var policy =
        new PolicyJson(
                standard.targets(),
                standard.warnings(),
                standard.silence(),
                standard.reminders(),
                standard.escalations(),
                reopenDays,
                standard.shortestUpdate())
            .policy(1);
    var reading = CalendarJson.read(Json.tree(DeskDefaults.IN_STANDARD), "calendar");
    var calendar = ((CalendarJson.Reading.Read) reading).definition();
    return new SlaTerms(policy, List.of()).withCalendar(calendar);
  }

  private static Ticket fresh() {
    var report =
        new Report("It answers twice.", null, null, null, null, null, null, true, List.of(), null);
    var terms = new Terms(DeskDefaults.POLICY, 1, DeskDefaults.CALENDAR, 1);
    return new Ticket(
        new PartnerId(new UUID(1, 1)),
        new TicketId(new UUID(1, 2)),
        "RK-2026-000001",
        Intake.PANEL,
        null,
        "Tom",
        "Twice",
        report,
        Category.MEDIUM,
        Category.MEDIUM,
        Status.NEW,
        1,
        null,
        null,
        terms,
        Ticket.Progress.FRESH,
        START,
        START,
        0);
  }

  private Decision attempt(Author author, TicketCommand command) {
    return TicketLife.decide(ticket, history, terms, command, author, now);
  }

  /** Does it, as the desk would. */
  private void does(Author author, TicketCommand command) {
    var decision = attempt(author, command);
    assertThat(decision).isInstanceOf(Accepted.class);
    for (var step : ((Accepted) decision).steps()) {
      var seq = ticket.version() + 1;
      var event = new TicketEvent(seq, now, author, step.internal(), step.fact(), null);
      history.add(event);
      ticket = ticket.after(event);
    }
  }

  private static TicketCommand.MoveTo move(Status to, String message) {
    return new TicketCommand.MoveTo(to, message, null, null, null);
  }

  private static TicketCommand.Write say(String text) {
    return new TicketCommand.Write(text, false, List.of());
  }

  @Test
  void staffMoveATicketOnlyWhereItsStatusLeads() {
    for (var from : Status.values()) {
      for (var to : Status.values()) {
        ticket = standing(from);
        var decision = attempt(STAFF, move(to, WORDS));
        if (!from.isOver()) {
          assertThat(decision instanceof BadTransition)
              .as(from + " → " + to)
              .isEqualTo(!from.targets().contains(to));
        }
      }
    }
  }

  private static Ticket standing(Status status) {
    var moved = new Fact.Moved(Status.NEW, status, 1, false, null, null, null, null);
    return fresh().after(new TicketEvent(1, START, STAFF, false, moved, null));
  }

  @Test
  void theFirstPublicWordOfStaffIsTheResponse() {
    does(STAFF, new TicketCommand.Write("A note.", true, List.of()));
    assertThat(ticket.progress().firstResponseAt()).isNull();

    now = START.plusSeconds(60);
    does(STAFF, say("We are on it."));

    assertThat(ticket.progress().firstResponseAt()).isEqualTo(now);
    assertThat(ticket.status()).isEqualTo(Status.OPEN);
  }

  @Test
  void anAnswerOfThePartnerTakesTheTicketBackToWork() {
    does(STAFF, move(Status.AWAITING_PARTNER, "Which browser?"));
    does(PARTNER, say("All of them."));

    assertThat(ticket.status()).isEqualTo(Status.OPEN);
  }

  @Test
  void aResolutionSaysWhatWasDone() {
    does(STAFF, say("We are on it."));

    assertThat(attempt(STAFF, move(Status.RESOLVED, "Done.")))
        .isInstanceOfSatisfying(
            Invalid.class,
            it -> assertThat(it.field() + ":" + it.code()).isEqualTo("message:too_short"));
    does(STAFF, move(Status.RESOLVED, WORDS));
    assertThat(ticket.progress().resolvedAt()).isEqualTo(now);
  }

  @Test
  void closingInWritingQuotesAMessageOfThePartner() {
    does(STAFF, say("It works like this."));
    does(PARTNER, say("Thank you, that is all."));
    var quote = ticket.version();

    var wrong = new TicketCommand.MoveTo(Status.CLOSED, null, null, Closure.PARTNER_SATISFIED, 1L);
    assertThat(attempt(STAFF, wrong)).isInstanceOf(Invalid.class);
    does(
        STAFF,
        new TicketCommand.MoveTo(Status.CLOSED, null, null, Closure.PARTNER_SATISFIED, quote));

    assertThat(ticket.progress().closure()).isEqualTo(Closure.PARTNER_SATISFIED);
  }

  @Test
  void aRejectionKeepsTheCycleAndAReopeningStartsTheNext() {
    does(STAFF, say("We are on it."));
    does(STAFF, move(Status.RESOLVED, WORDS));
    does(PARTNER, new TicketCommand.Reject("Still there."));
    assertThat(ticket.progress().cycle()).isEqualTo(1);

    does(PARTNER, new TicketCommand.Accept(null));
    now = START.plus(terms.policy().reopenWindow());
    does(PARTNER, new TicketCommand.Reopen("It is back."));

    assertThat(ticket.progress().cycle()).isEqualTo(2);
    assertThat(ticket.progress().reopenCount()).isEqualTo(2);
    assertThat(ticket.progress().firstResponseAt()).isNull();
  }

  @Test
  void aSecondBehindTheWindowAClosedTicketStaysClosed() {
    does(STAFF, say("It works like this."));
    does(PARTNER, new TicketCommand.Accept(null));
    now = START.plus(terms.policy().reopenWindow()).plusSeconds(1);

    assertThat(attempt(PARTNER, new TicketCommand.Reopen("It is back.")))
        .isInstanceOf(Decision.ReopenWindowOver.class);
    assertThat(attempt(PARTNER, say("Hello?"))).isInstanceOf(Decision.AlreadyClosed.class);
  }

  @Test
  void thePartnerAsksForTheManagerOnceInFourHours() {
    var wish = new TicketCommand.Escalate(2, "Our largest customer leaves today.", null);
    does(PARTNER, wish);
    now = START.plus(Duration.ofHours(4)).minusSeconds(1);
    assertThat(attempt(PARTNER, wish)).isInstanceOf(Decision.EscalatedLately.class);

    now = START.plus(Duration.ofHours(4));
    does(PARTNER, wish);
  }

  @Test
  void thePolicySaysForHowLongAClosedTicketMayBeReopened() {
    terms = terms(14);
    does(STAFF, say("It works like this."));
    does(PARTNER, new TicketCommand.Accept(null));
    now = START.plus(Duration.ofDays(14)).plusSeconds(1);

    assertThat(attempt(PARTNER, new TicketCommand.Reopen("It is back.")))
        .isEqualTo(new Decision.ReopenWindowOver(14));
    now = START.plus(Duration.ofDays(14));
    does(PARTNER, new TicketCommand.Reopen("It is back."));
  }

  @Test
  void aMilderCategoryCanBeDisputedOnceWithinTwoBusinessDays() {
    var dispute = new TicketCommand.Dispute("All our customers still cannot pay at all.");
    assertThat(attempt(PARTNER, dispute)).isInstanceOf(Decision.NothingToDispute.class);
    does(STAFF, new TicketCommand.Recategorise(Category.LOW, "There is a simple way around it."));

    now = Instant.parse("2026-06-12T05:30:01Z"); // Friday, two business days and a second later
    assertThat(attempt(PARTNER, dispute)).isInstanceOf(Decision.DisputeWindowOver.class);
    now = Instant.parse("2026-06-12T05:30:00Z");
    assertThat(attempt(PARTNER, new TicketCommand.Dispute("No."))).isInstanceOf(Invalid.class);
    does(PARTNER, dispute);

    assertThat(attempt(PARTNER, dispute)).isInstanceOf(Decision.NothingToDispute.class);
  }

  @Test
  void aCallIsEnteredForHalfAnHourAndIsTheResponse() {
    now = START.plus(Duration.ofMinutes(40));
    assertThat(attempt(STAFF, called(START.plus(Duration.ofMinutes(10)).minusSeconds(1))))
        .isInstanceOf(Invalid.class);
    assertThat(attempt(STAFF, called(now.plusSeconds(1)))).isInstanceOf(Invalid.class);

    does(STAFF, called(START.plus(Duration.ofMinutes(10))));

    assertThat(ticket.status()).isEqualTo(Status.OPEN);
    assertThat(ticket.progress().firstResponseAt()).isEqualTo(START.plus(Duration.ofMinutes(10)));
    assertThat(attempt(STAFF, called(now))).isInstanceOf(Invalid.class);
  }

  @Test
  void aCallFromBeforeTheTicketAnswersNothing() {
    now = START.plus(Duration.ofMinutes(5));

    assertThat(attempt(STAFF, called(START.minusSeconds(1))))
        .isEqualTo(new Invalid("calledAt", "before_start", "The call was before the ticket."));
  }

  private static TicketCommand.AnsweredByPhone called(Instant at) {
    return new TicketCommand.AnsweredByPhone(at, "We talked about the second host.");
  }
}
