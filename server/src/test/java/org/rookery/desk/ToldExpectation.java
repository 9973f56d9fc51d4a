package org.rookery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One sentence about a ticket, such as {@code … response due 2026-06-10T12:00}, asked of the API.
 */
record ToldExpectation(ToldTicket ticket, JsonNode calendar, String line) {
  private static final Set<String> ENDED = Set.of("met", "cancelled", "none");

  void check() {
    var words = line.split(" ", -1);
    switch (words[1]) {
      case "response", "resolution", "update", "silence" -> clock(words);
      case "status", "level", "cycle" ->
          assertThat(ticket.seen().path(words[1]).asString()).as(line).isEqualTo(words[2]);
      case "escalations" ->
          assertThat(ticket.history().stream().filter(it -> kind(it).equals("escalated")).count())
              .as(line)
              .isEqualTo(Long.parseLong(words[2]));
      case "may" -> mayReopen(words.length == 3);
      case "occurred" -> occurred(words);
      default -> throw new IllegalArgumentException(line);
    }
  }

  private void mayReopen(boolean expected) {
    var answer = ticket.reopen();
    assertThat(answer.status()).as(line).isEqualTo(expected ? 200 : 409);
    if (!expected) {
      assertThat(answer.code()).isEqualTo("reopen_window_over");
    }
  }

  private void clock(String[] words) {
    var clock = newest(words[1]);
    switch (words[2]) {
      case "due" -> assertThat(dueAt(clock)).as(line).isEqualTo(ticket.at(words[3]));
      case "none" ->
          assertThat(clock == null || ENDED.contains(clock.path("state").asString()))
              .as(line)
              .isTrue();
      case "pause" ->
          assertThat(ticket.pauseCost(words[1], calendar)).as(line).isEqualTo(seconds(words[4]));
      default ->
          assertThat(clock == null ? "none" : clock.path("state").asString())
              .as(line)
              .isEqualTo(words[2]);
    }
  }

  private static @Nullable Instant dueAt(@Nullable JsonNode clock) {
    return clock == null || clock.path("dueAt").isNull() || clock.path("dueAt").isMissingNode()
        ? null
        : Instant.parse(clock.path("dueAt").asString());
  }

  private @Nullable JsonNode newest(String kind) {
    var ticket = ticket().seen();
    return ticket
        .path("clocks")
        .valueStream()
        .filter(it -> it.path("kind").asString().equals(kind))
        .filter(it -> it.path("cycle").asInt() == ticket.path("cycle").asInt())
        .reduce((_, last) -> last)
        .orElse(null);
  }

  private static long seconds(String clock) {
    var parts = clock.split(":", -1);
    return Duration.ofMinutes(Integer.parseInt(parts[0]) * 60L + Integer.parseInt(parts[1]))
        .toSeconds();
  }

  /** Somewhere in the history, at that very second. */
  private void occurred(String[] words) {
    var at = ticket.at(words[2]);
    var what = String.join(" ", List.of(words).subList(3, words.length));
    assertThat(ticket.history())
        .as(line)
        .anyMatch(it -> Instant.parse(it.path("at").asString()).equals(at) && told(it, what))
        .as(line + " once")
        .satisfiesOnlyOnce(it -> assertThat(told(it, what)).isTrue());
  }

  private static boolean told(JsonNode event, String what) {
    var fact = event.path("fact");
    return switch (kind(event)) {
      case "escalated" ->
          what.equals(
              "level " + fact.path("to").asInt() + " by " + fact.path("trigger").asString());
      case "informed" -> what.equals("level " + fact.path("level").asInt() + " informed");
      case "clock_breached" -> what.equals(clock(fact) + "/due");
      case "clock_warned" -> what.equals(clock(fact) + "/" + fact.path("percent").asInt());
      case "reminded" -> what.endsWith("/reminder/" + fact.path("number").asInt());
      case "moved" ->
          what.endsWith("/over") && fact.path("closure").asString("").equals("partner_silence");
      default -> false;
    };
  }

  private static String clock(JsonNode fact) {
    return fact.path("cycle").asInt()
        + "/"
        + fact.path("clock").asString()
        + "/"
        + fact.path("number").asInt();
  }

  private static String kind(JsonNode event) {
    return event.path("fact").path("kind").asString();
  }
}
