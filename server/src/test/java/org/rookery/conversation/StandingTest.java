package org.rookery.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rookery.conversation.Standing.Handler;
import org.rookery.conversation.Standing.Move;
import org.rookery.conversation.Standing.ResolvedBy;
import org.rookery.conversation.Standing.State;

/** Every move from every standing. */
class StandingTest {
  private static final Instant NOW = Instant.parse("2026-03-06T10:00:00Z");
  private static final UUID ANA = new UUID(1, 1);
  private static final UUID BEN = new UUID(2, 2);

  @ParameterizedTest(name = "{0} and {1} → {2}")
  @CsvSource(
      textBlock =
          """
          # asking for a person
          bot/bot,        HumanWanted,     open/none +1
          open/none,      HumanWanted,     illegal
          open/human,     HumanWanted,     illegal
          resolved/human, HumanWanted,     illegal
          # nobody came
          open/none,      WaitOver,        bot/bot +1
          open/human,     WaitOver,        illegal
          bot/bot,        WaitOver,        illegal
          # a member takes it
          bot/bot,        TakenOver,       open/human +1
          open/none,      TakenOver,       open/human +1
          open/human,     TakenOver,       open/human +0
          snoozed/human,  TakenOver,       open/human +0
          resolved/human, TakenOver,       illegal
          # a member speaks
          bot/bot,        AgentSpoke,      open/human +1
          open/none,      AgentSpoke,      open/human +1
          open/human,     AgentSpoke,      open/human +0
          resolved/bot,   AgentSpoke,      open/human +1
          # back to the bot
          open/human,     HandedBack,      bot/bot +1
          snoozed/human,  HandedBack,      bot/bot +1
          bot/bot,        HandedBack,      illegal
          resolved/human, HandedBack,      illegal
          # parking
          open/human,     Snoozed,         snoozed/human +0
          open/none,      Snoozed,         snoozed/none +0
          bot/bot,        Snoozed,         illegal
          snoozed/human,  WokenUp,         open/human +0
          open/human,     WokenUp,         illegal
          # the end, and after it
          bot/bot,        Resolved,        resolved/bot +1
          open/human,     Resolved,        resolved/human +1
          snoozed/human,  Resolved,        resolved/human +1
          resolved/human, Resolved,        illegal
          resolved/bot,   ReopenedByAgent, open/human +1
          open/human,     ReopenedByAgent, illegal
          # the contact comes back
          resolved/bot,   VisitorReturned, bot/bot +1
          resolved/human, VisitorReturned, open/human +1
          snoozed/human,  VisitorReturned, open/human +0
          bot/bot,        VisitorReturned, bot/bot +0
          # making it somebody's changes nobody's turn to speak
          bot/bot,        Assigned,        bot/bot +0
          open/none,      Assigned,        open/none +0
          resolved/human, Assigned,        illegal
          """)
  void aMoveLeadsWhereTheTableSays(String from, String move, String to) {
    var before = standing(from);

    var after = before.after(move(move), NOW);

    assertThat(text(before, after)).isEqualTo(to);
  }

  @Test
  void aContactWhoComesBackLaterThanADayMeetsTheBot() {
    var dayBefore = NOW.minus(Duration.ofHours(25));

    var after = standing("resolved/human").after(new Move.VisitorReturned(true, dayBefore), NOW);

    assertThat(text(standing("resolved/human"), after)).isEqualTo("bot/bot +1");
  }

  @Test
  void aContactWhoComesBackWhereNoBotRunsWaitsForAPerson() {
    var after = standing("resolved/bot").after(new Move.VisitorReturned(false, null), NOW);

    assertThat(after.waitingSince()).isEqualTo(NOW);
    assertThat(after.told()).isEqualTo("waiting");
  }

  @Test
  void aReplyOfAnotherMemberDoesNotTakeTheConversationAway() {
    var anas = standing("open/human");

    assertThat(anas.after(new Move.AgentSpoke(BEN), NOW).assignee()).isEqualTo(ANA);
  }

  @Test
  void anExpiredRequestIsMissedUntilAMemberAnswers() {
    var missed = standing("open/none").after(new Move.WaitOver(true), NOW);

    assertThat(missed.missed()).isTrue();
    assertThat(missed.after(new Move.AgentSpoke(ANA), NOW).missed()).isFalse();
  }

  private static Standing standing(String text) {
    var parts = text.split("/");
    var state = State.valueOf(parts[0].toUpperCase(Locale.ROOT));
    var handler = Handler.valueOf(parts[1].toUpperCase(Locale.ROOT));
    return new Standing(
        state,
        handler,
        7,
        handler == Handler.HUMAN ? ANA : null,
        null,
        null,
        state == State.RESOLVED ? NOW : null,
        null,
        null,
        0,
        false);
  }

  private static Move move(String name) {
    return switch (name) {
      case "HumanWanted" -> new Move.HumanWanted();
      case "WaitOver" -> new Move.WaitOver(true);
      case "TakenOver" -> new Move.TakenOver(ANA);
      case "AgentSpoke" -> new Move.AgentSpoke(ANA);
      case "HandedBack" -> new Move.HandedBack(false);
      case "Assigned" -> new Move.Assigned(BEN);
      case "Snoozed" -> new Move.Snoozed(NOW.plusSeconds(60));
      case "WokenUp" -> new Move.WokenUp();
      case "Resolved" -> new Move.Resolved(ResolvedBy.AGENT, null);
      case "ReopenedByAgent" -> new Move.ReopenedByAgent(ANA);
      default -> new Move.VisitorReturned(true, NOW.minusSeconds(60));
    };
  }

  private static String text(Standing before, Standing after) {
    return after == null
        ? "illegal"
        : (after.state() + "/" + after.handler()).toLowerCase(Locale.ROOT)
            + " +"
            + (after.handlerVersion() - before.handlerVersion());
  }
}
