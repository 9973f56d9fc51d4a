package org.rookery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rookery.desk.sla.SlaEvent;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worked examples of the service level agreement, told to the API as partners and staff would:
 * the time stands still at each sentence, and the scheduler looks when it has moved.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkedExamplesThroughTheApiTest extends ServerTest {
  private static final String SETTINGS = "/api/v1/provider/support";

  /** Sessions that nobody uses end; people sign in again. */
  private static final Duration SHIFT = Duration.ofHours(6);

  private static final Instant LONG_BEFORE = Instant.parse("2025-12-01T00:00:00Z");
  private static final JsonNode FILE = read();

  @Autowired DueTickets due;

  private final Map<String, World.APartner> partners = new HashMap<>();

  @Test
  void thereAreSixtySix() {
    assertThat(examples().map(Example::toString).distinct()).hasSize(66);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void everyExampleComesOutToTheSecond(Example example) {
    for (var together : example.lookings()) {
      tell(example, together);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("previewed")
  void aPreviewPromisesTheSame(Example example) {
    clock.stopAt(example.start());
    var by = anonymous().signIn(world.provider(), World.PASSWORD);
    var opened = example.events().getFirst().split(" ", -1);

    var answer =
        by.post(
            "/api/v1/support/sla/preview",
            Map.of(
                "category", opened[2],
                "createdAt", example.start(),
                "calendar", FILE.path("calendars").get(example.calendar())));

    for (var line : example.expect()) {
      var words = line.split(" ", -1);
      var told = answer.json().path(words[1] + "DueAt").asString("");
      var expected = words[2].equals("due") ? example.at(words[3]) : null;
      assertThat(told.isEmpty() ? null : Instant.parse(told)).as(line).isEqualTo(expected);
    }
  }

  /** One telling of the story; what is expected is asked at its instants, as time goes on. */
  private void tell(Example example, List<String> expectations) {
    var partner = partnerOf(example);
    clock.stopAt(example.start());
    var staff = anonymous().signIn(world.provider(), World.PASSWORD);
    var by = anonymous().signIn(partner.ownerEmail(), World.PASSWORD);
    var ticket = new ToldTicket(staff, by, example.zone());
    var signedIn = example.start();
    for (var line : example.together(expectations)) {
      var at = example.at(line.substring(0, line.indexOf(' ')));
      var moved = at.isAfter(clock.instant());
      clock.stopAt(at);
      if (at.isAfter(signedIn.plus(SHIFT))) {
        staff.signIn(world.provider(), World.PASSWORD);
        by.signIn(partner.ownerEmail(), World.PASSWORD);
        signedIn = at;
      }
      if (moved) {
        due.run();
      }
      if (example.events().contains(line)) {
        ticket.tell(line);
      } else if (example.edits().contains(line)) {
        edit(staff, ticket, line.substring(line.indexOf(' ') + 1));
      } else {
        new ToldExpectation(ticket, FILE.path("calendars").get(example.calendar()), line).check();
      }
    }
  }

  /** The partner whose tickets count by the calendar of the example; edited ones are its own. */
  private World.APartner partnerOf(Example example) {
    var shared = example.edits().isEmpty();
    return partners.computeIfAbsent(
        shared ? example.calendar() : example.id(), _ -> under(example.calendar()));
  }

  private World.APartner under(String calendar) {
    clock.stopAt(LONG_BEFORE);
    var partner = world.aPartner();
    var staff = anonymous().signIn(world.provider(), World.PASSWORD);
    var made = staff.post(SETTINGS + "/calendars", definition(calendar));
    var contract =
        Map.of(
            "partnerId", partner.id().text(),
            "policyId", DeskDefaults.POLICY.text(),
            "calendarId", made.json().path("id").asString(),
            "effectiveFrom", LONG_BEFORE);
    assertThat(staff.post(SETTINGS + "/assignments", contract).status()).isEqualTo(201);
    return partner;
  }

  private static Map<String, Object> definition(String calendar) {
    return Map.of("name", calendar, "definition", FILE.path("calendars").get(calendar));
  }

  private void edit(Api staff, ToldTicket ticket, String calendar) {
    var id = ticket.seen().path("calendarId").asString();
    var answer = staff.put(SETTINGS + "/calendars/" + id, definition(calendar));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    due.run();
  }

  record Example(
      String id,
      String shows,
      String calendar,
      List<String> edits,
      List<String> events,
      List<String> expect) {

    ZoneId zone() {
      return ZoneId.of(FILE.path("calendars").path(calendar).path("zone").asString());
    }

    Instant at(String local) {
      return LocalDateTime.parse(local).atZone(zone()).toInstant();
    }

    Instant start() {
      return at(events.getFirst().split(" ", -1)[0]);
    }

    /** Reopening changes the ticket: such a question gets a ticket of its own. */
    List<List<String>> lookings() {
      return expect.stream().anyMatch(line -> line.contains(" reopen"))
          ? expect.stream().map(List::of).toList()
          : List.of(expect);
    }

    /** Events, edits and questions in the order of their times; what happens comes first. */
    List<String> together(List<String> questions) {
      var all = new ArrayList<>(events);
      all.addAll(edits);
      all.addAll(questions);
      all.sort(Comparator.comparing((String line) -> at(line.substring(0, line.indexOf(' ')))));
      return all;
    }

    @Override
    public String toString() {
      return id + ", " + shows;
    }
  }

  static Stream<Example> examples() {
    return FILE.path("examples").valueStream().map(WorkedExamplesThroughTheApiTest::example);
  }

  static Stream<Example> previewed() {
    return examples().filter(example -> example.id().startsWith("S"));
  }

  private static Example example(JsonNode node) {
    return new Example(
        node.path("id").asString(),
        node.path("shows").asString(),
        node.path("calendar").asString(),
        lines(node.path("edits")),
        lines(node.path("events")),
        lines(node.path("expect")));
  }

  private static List<String> lines(JsonNode node) {
    return node.valueStream().map(JsonNode::asString).toList();
  }

  private static JsonNode read() {
    var file = SlaEvent.class.getResourceAsStream("worked-examples.json");
    return JsonMapper.builder().build().readTree(file);
  }
}
