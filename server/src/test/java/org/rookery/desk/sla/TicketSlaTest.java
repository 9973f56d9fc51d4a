package org.rookery.desk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rookery.desk.sla.SlaCalendars.KOLKATA;
import static org.rookery.desk.sla.SlaCalendars.office;
import static org.rookery.desk.sla.SlaCalendars.standard;
import static org.rookery.desk.sla.SlaCalendars.version;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rookery.calendar.clock.ClockState;
import org.rookery.calendar.clock.Verdict;
import org.rookery.desk.Category;
import org.rookery.desk.Status;

class TicketSlaTest {

  @ParameterizedTest(name = "answered at {0}: {1}")
  @CsvSource(
      textBlock =
          """
          2026-06-08T12:00:00, MET
          2026-06-08T12:00:01, BREACHED
          """)
  void theDueSecondIsInTimeAndTheNextIsNot(String answered, ClockState state) {
    var sla = fold("2026-06-09T10:00", "2026-06-08T10:00 opened high", answered + " staff said");

    var verdict = verdict(sla, ClockKind.RESPONSE);
    assertThat(verdict.state()).isEqualTo(state);
    assertThat(verdict.breachedAt())
        .isEqualTo(state == ClockState.MET ? null : at("2026-06-08T12:00"));
  }

  @Test
  void fractionsOfASecondDoNotBreakAPromise() {
    var due = at("2026-06-08T12:00");
    var events =
        List.<SlaEvent>of(
            new SlaEvent.Opened(at("2026-06-08T10:00").plusMillis(400), Category.HIGH, false),
            new SlaEvent.StaffSaid(due.plusMillis(900), 30));

    var sla = TicketSla.of(standard(), events, due.plusSeconds(5));

    assertThat(verdict(sla, ClockKind.RESPONSE).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void afterDowntimeABreachIsToldOnceAtItsTrueTime() {
    var sla = fold("2026-06-08T14:20", "2026-06-08T10:00 opened high");

    assertThat(sla.occurrences().stream().filter(Occurrence.Breached.class::isInstance))
        .containsExactly(
            new Occurrence.Breached(at("2026-06-08T12:00"), new ClockId(1, ClockKind.RESPONSE, 1)));
  }

  @Test
  void aDueTimeIsWaitedForUntilItsSecondIsOver() {
    var sla = fold("2026-06-08T11:48", "2026-06-08T10:00 opened high");
    assertThat(sla.wakeAt()).isEqualTo(at("2026-06-08T11:48:01")); // 90 %

    var warned = fold("2026-06-08T11:48:01", "2026-06-08T10:00 opened high");
    assertThat(warned.wakeAt()).isEqualTo(at("2026-06-08T12:00:01"));
  }

  @Test
  void aWordIsNoUpdate() {
    var sla =
        fold(
            "2026-06-10T11:30",
            "2026-06-10T11:00 opened critical",
            "2026-06-10T11:20 staff said ok");

    assertThat(dueAt(sla, ClockKind.UPDATE)).isEqualTo(at("2026-06-10T13:00"));
    assertThat(verdict(sla, ClockKind.RESPONSE).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void pickingUpIsNoResponse() {
    var sla =
        fold("2026-06-08T11:00", "2026-06-08T10:00 opened high", "2026-06-08T10:30 picked up");

    assertThat(sla.status()).isEqualTo(Status.OPEN);
    assertThat(verdict(sla, ClockKind.RESPONSE).state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void aCallThatWasAnsweredIsTheResponse() {
    var sla = fold("2026-06-08T10:00", "2026-06-08T10:00 answered high");

    assertThat(sla.milestones().firstResponseAt()).isEqualTo(at("2026-06-08T10:00"));
    assertThat(verdict(sla, ClockKind.RESPONSE).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void anAnswerByPhoneCountsFromTheCallThoughItIsEnteredLater() {
    var sla =
        fold(
            "2026-06-08T12:20",
            "2026-06-08T10:00 opened high",
            "2026-06-08T12:20 phoned 2026-06-08T11:55");

    assertThat(verdict(sla, ClockKind.RESPONSE).state()).isEqualTo(ClockState.MET);
    assertThat(sla.milestones().firstResponseAt()).isEqualTo(at("2026-06-08T11:55"));
  }

  @Test
  void aPausedClockHasNoDueTimeAndDoesNotWarn() {
    var sla = fold("2026-06-09T23:00", "2026-06-08T10:00 opened high", "2026-06-08T11:00 asked");

    var verdict = verdict(sla, ClockKind.RESOLUTION);
    assertThat(verdict.state()).isEqualTo(ClockState.PAUSED);
    assertThat(verdict.dueAt()).isNull();
    assertThat(verdict.left()).hasHours(47);
    assertThat(sla.occurrences())
        .noneMatch(
            it ->
                it instanceof Occurrence.Warned(_, var clock, _)
                    && clock.kind() == ClockKind.RESOLUTION);
  }

  @Test
  void workGoesOnWhenTheThirdPartyWasExpected() {
    var sla =
        fold(
            "2026-06-10T09:00",
            "2026-06-08T10:00 opened high",
            "2026-06-08T11:00 awaits third party until 2026-06-09T12:00");

    assertThat(sla.status()).isEqualTo(Status.OPEN);
    assertThat(sla.occurrences()).contains(new Occurrence.WaitPassed(at("2026-06-09T12:00"), 1));
    // 14 service hours later than without the wait
    assertThat(dueAt(sla, ClockKind.RESOLUTION)).isEqualTo(at("2026-06-12T20:00"));
  }

  @Test
  void theManagerHearsOfACriticalTicketWhosePartnerIsRemindedTheSecondTime() {
    var sla =
        fold("2026-06-15T16:00", "2026-06-11T14:30 opened critical", "2026-06-11T15:00 asked");

    assertThat(sla.occurrences())
        .anyMatch(
            it ->
                it instanceof Occurrence.Informed(var when, _, var level, _)
                    && when.equals(at("2026-06-15T15:00"))
                    && level == 2);
  }

  @Test
  void anotherQuestionStartsTheSilenceAnew() {
    var sla =
        fold(
            "2026-06-16T16:00",
            "2026-06-11T14:00 opened medium",
            "2026-06-11T15:00 asked",
            "2026-06-15T12:00 staff said");

    assertThat(sla.status()).isEqualTo(Status.AWAITING_PARTNER);
    assertThat(dueAt(sla, ClockKind.SILENCE)).isEqualTo(at("2026-06-18T12:00"));
  }

  @Test
  void theSecondRejectionCallsTheManager() {
    var sla =
        fold(
            "2026-06-08T16:00",
            "2026-06-08T10:00 opened medium",
            "2026-06-08T11:00 resolved",
            "2026-06-08T12:00 rejected",
            "2026-06-08T13:00 resolved",
            "2026-06-08T14:00 rejected");

    assertThat(sla.reopenCount()).isEqualTo(2);
    assertThat(sla.level()).isEqualTo(2);
    assertThat(verdict(sla, ClockKind.RESOLUTION).used()).hasHours(4);
  }

  @Test
  void aCancelledTicketHasNoPromisesLeft() {
    var sla =
        fold("2026-07-01T10:00", "2026-06-08T10:00 opened high", "2026-06-08T11:00 cancelled");

    assertThat(sla.clocks())
        .allMatch(it -> it.clock().verdict(sla.now()).state() == ClockState.CANCELLED);
    assertThat(sla.wakeAt()).isNull();
  }

  @Test
  void aPromiseThatWasTakenBackBeginsAnew() {
    var sla =
        fold(
            "2026-06-10T13:00",
            "2026-06-08T10:00 opened high",
            "2026-06-08T11:00 staff said",
            "2026-06-09T10:00 becomes inquiry",
            "2026-06-10T12:00 becomes high");

    assertThat(dueAt(sla, ClockKind.RESOLUTION)).isEqualTo(at("2026-06-15T21:00"));
  }

  @Test
  void aCategoryChangedWhileResolvedHoldsFromTheRejectionOn() {
    var sla =
        fold(
            "2026-06-09T12:00",
            "2026-06-08T10:00 opened low",
            "2026-06-08T11:00 resolved",
            "2026-06-08T12:00 becomes critical",
            "2026-06-09T12:00 rejected");

    assertThat(dueAt(sla, ClockKind.RESOLUTION)).isEqualTo(at("2026-06-09T16:00"));
  }

  @Test
  void aHolidayPublishedWhileResolvedExtendsARejectedTicket() {
    var terms =
        new SlaTerms(
            StandardPolicy.version(1),
            List.of(
                version(1, Instant.EPOCH, office()),
                version(2, at("2026-06-08T11:30"), office("2026-06-10"))));
    var events =
        read(
            "2026-06-08T10:00 opened high",
            "2026-06-08T11:00 resolved",
            "2026-06-08T12:00 rejected");

    var sla = TicketSla.of(terms, events, at("2026-06-08T12:00"));

    assertThat(dueAt(sla, ClockKind.RESOLUTION)).isEqualTo(at("2026-06-12T20:00"));
  }

  @Test
  void aHolidayPublishedAfterABreachDoesNotHealIt() {
    var terms =
        new SlaTerms(
            StandardPolicy.version(1),
            List.of(
                version(1, Instant.EPOCH, office()),
                version(2, at("2026-06-11T19:00:01"), office("2026-06-10"))));

    var sla = TicketSla.of(terms, read("2026-06-08T10:00 opened high"), at("2026-06-15T10:00"));

    assertThat(verdict(sla, ClockKind.RESOLUTION).breachedAt()).isEqualTo(at("2026-06-11T19:00"));
  }

  @Test
  void deEscalationHoldsUntilTheNextTrigger() {
    var sla =
        fold(
            "2026-06-11T19:00:01",
            "2026-06-08T10:00 opened high",
            "2026-06-08T12:30 staff said",
            "2026-06-09T12:00 staff said",
            "2026-06-10T11:00 staff said",
            "2026-06-11T10:30 staff said",
            "2026-06-11T10:40 level 1");

    assertThat(
            sla.occurrences().stream()
                .filter(Occurrence.Escalated.class::isInstance)
                .map(Occurrence::at))
        .containsExactly(at("2026-06-08T12:00"), at("2026-06-11T19:00"));
  }

  @Test
  void aThreatThatWasSeenBeforeItWasCriticalCallsTheExecutiveOnceItIs() {
    var sla =
        fold(
            "2026-06-08T11:00",
            "2026-06-08T10:00 opened medium",
            "2026-06-08T10:10 threat",
            "2026-06-08T10:30 becomes critical");

    assertThat(sla.occurrences())
        .contains(new Occurrence.Escalated(at("2026-06-08T10:30"), 1, 1, 3, "threat"));
  }

  @Test
  void aWaitThatOtherStepsHaveEndedDoesNotPass() {
    var sla =
        fold(
            "2026-06-20T10:00",
            "2026-06-08T10:00 opened medium",
            "2026-06-08T11:00 awaits third party until 2026-06-09T12:00",
            "2026-06-08T12:00 resolved",
            "2026-06-08T13:00 accepted",
            "2026-06-08T14:00 becomes high");

    assertThat(sla.occurrences()).noneMatch(Occurrence.WaitPassed.class::isInstance);
    assertThat(sla.wakeAt()).isNull();
    assertThat(sla.clocks()).noneMatch(it -> it.clock().isOpen());
  }

  private static TicketSla fold(String now, String... story) {
    return TicketSla.of(standard(), read(story), at(now));
  }

  private static List<SlaEvent> read(String... story) {
    return Story.read(Arrays.asList(story), KOLKATA);
  }

  private static Instant at(String local) {
    return Story.at(local, KOLKATA);
  }

  private static Verdict verdict(TicketSla sla, ClockKind kind) {
    return sla.clock(kind).orElseThrow().clock().verdict(sla.now());
  }

  private static @Nullable Instant dueAt(TicketSla sla, ClockKind kind) {
    return verdict(sla, kind).dueAt();
  }
}
