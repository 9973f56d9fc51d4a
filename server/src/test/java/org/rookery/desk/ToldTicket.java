package org.rookery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.rookery.testing.Api;
import tools.jackson.databind.JsonNode;

/**
 * A ticket of a worked example, told to the API in the sentences of {@code worked-examples.json}:
 * what its people do, as they would do it.
 */
final class ToldTicket {
  private static final String TICKETS = "/api/v1/support/tickets";
  private static final String WORDS = "These are words that are long enough to be an update.";

  private final Api staff;
  private final Api partner;
  private final ZoneId zone;
  private String id = "";

  ToldTicket(Api staff, Api partner, ZoneId zone) {
    this.staff = staff;
    this.partner = partner;
    this.zone = zone;
  }

  Instant at(String local) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  /** Does what the sentence says; its first word is the time, which it is by now. */
  void tell(String line) {
    var words = line.split(" ", -1);
    var last = words[words.length - 1];
    switch (line.substring(words[0].length() + 1)) {
      case "staff said" -> does(staff, "messages", Map.of("text", WORDS));
      case "asked" -> does(staff, "status", Map.of("to", "awaiting_partner", "message", WORDS));
      case "partner replied" -> does(partner, "messages", Map.of("text", "It is still so."));
      case "third party done" -> does(staff, "status", Map.of("to", "open"));
      case "resolved" -> resolve();
      case "rejected" -> does(partner, "reject", Map.of("comment", "It is still there."));
      case "accepted" -> does(partner, "accept", Map.of());
      case "reopened" -> does(partner, "reopen", Map.of("comment", "It is back again."));
      case "threat" -> does(staff, "threat", Map.of("threat", "data_security"));
      default -> {
        switch (words[1]) {
          case "opened" -> open(at(words[0]), last);
          case "becomes" -> does(staff, "category", Map.of("category", last, "reason", WORDS));
          case "awaits" -> does(staff, "status", waiting(at(last)));
          default -> throw new IllegalArgumentException(line);
        }
      }
    }
  }

  private void open(Instant at, String category) {
    var answer =
        partner.post(
            TICKETS,
            Map.of(
                "category",
                category,
                "subject",
                "Answers come twice",
                "description",
                WORDS,
                "area",
                "website_widget",
                "actual",
                "Every answer is shown two times.",
                "occurredAt",
                at,
                "allCustomers",
                true));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    id = answer.json().path("id").asString();
  }

  /** Nothing is resolved that nobody has taken up. */
  private void resolve() {
    if (seen().path("status").asString().equals("new")) {
      does(staff, "status", Map.of("to", "open"));
    }
    does(staff, "status", Map.of("to", "resolved", "message", WORDS));
  }

  private static Map<String, Object> waiting(Instant expected) {
    var dependency =
        Map.of(
            "kind", "third_party",
            "vendor", "A cloud",
            "reason", "Their whole region is down since noon.",
            "expectedAt", expected);
    return Map.of("to", "awaiting_third_party", "message", WORDS, "dependency", dependency);
  }

  private void does(Api by, String what, Map<String, ?> body) {
    var answer = by.post(TICKETS + "/" + id + "/" + what, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  Api.Answer reopen() {
    return partner.post(TICKETS + "/" + id + "/reopen", Map.of("comment", "It is back again."));
  }

  /** The ticket as the partner sees it. */
  JsonNode seen() {
    return partner.get(TICKETS + "/" + id).json();
  }

  /** The time that the pauses of a clock took from its budget. */
  long pauseCost(String kind, JsonNode calendar) {
    var clocks = partner.get(TICKETS + "/" + id + "/sla").json().path("clocks").valueStream();
    var explained =
        clocks
            .filter(it -> it.path("clock").path("kind").asString().equals(kind))
            .reduce((_, last) -> last)
            .orElseThrow();
    var wall = explained.path("clock").path("mode").asString().equals("wall");
    return explained
        .path("stretches")
        .valueStream()
        .filter(it -> it.path("why").asString().equals("paused"))
        .mapToLong(it -> wall ? it.path("seconds").asLong() : open(it, calendar))
        .sum();
  }

  /** Open time within a stretch. */
  private long open(JsonNode stretch, JsonNode calendar) {
    var question =
        Map.of("calendar", calendar, "start", stretch.path("from"), "end", stretch.path("to"));
    return partner.post("/api/v1/calendar/elapsed", question).json().path("seconds").asLong();
  }

  /** What happened, as staff see it. */
  List<JsonNode> history() {
    return staff.get(TICKETS + "/" + id + "/timeline").json().path("data").valueStream().toList();
  }
}
