package org.rookery.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rookery.schema.desk.Tables.CLOCK;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.rookery.app.RookerySettings;
import org.rookery.audit.Actor;
import org.rookery.calendar.clock.ClockState;
import org.rookery.desk.Author.Side;
import org.rookery.desk.report.Measure;
import org.rookery.desk.report.ReportFilter;
import org.rookery.desk.report.ReportFilter.Basis;
import org.rookery.desk.sla.Attainment;
import org.rookery.desk.sla.ClockKind;
import org.rookery.desk.store.ReportStore;
import org.rookery.embeddedpostgres.EmbeddedPostgres;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports against tickets that were counted by hand. */
class DeskReportsTest extends ServerTest {
  private static final Author STAFF = new Author(Side.STAFF, null, "Priya");
  private static final Instant MONDAY = Instant.parse("2026-06-01T10:00:00Z");
  private static final List<Integer> MINUTES = List.of(6, 12, 18, 25, 40, 55, 90, 130, 240, 500);
  private static final String REPORTS = "/api/v1/support/reports/";
  private static final String JUNE = "?from=2026-06-01&to=2026-06-30";

  @Autowired Desk desk;
  @Autowired ReportStore store;
  @Autowired RookerySettings settings;

  private Ticket open(PartnerId partner, Instant at) {
    clock.stopAt(at);
    var author = new Author(Side.PARTNER, null, "Tom");
    var report =
        new Report(
            "It happens again.", "bots", null, null, null, null, null, true, List.of(), null);
    return desk.open(
        new Place.OfPartner(partner),
        Actor.SYSTEM,
        new OpenTicket(
            partner,
            author,
            null,
            "Tom",
            Intake.MONITOR,
            Category.CRITICAL,
            false,
            "=Again, and again",
            report,
            null));
  }

  private void act(Ticket ticket, TicketCommand command) {
    assertThat(desk.act(Place.provider(), Actor.SYSTEM, STAFF, ticket.id(), null, command))
        .isInstanceOf(TicketOutcome.Done.class);
  }

  /** Ten critical tickets, one a day, each answered and resolved after so many minutes. */
  private void tenTickets(PartnerId partner) {
    for (var day = 0; day < MINUTES.size(); day++) {
      var at = MONDAY.plus(Duration.ofDays(day));
      var ticket = open(partner, at);
      clock.stopAt(at.plus(Duration.ofMinutes(MINUTES.get(day))));
      act(ticket, new TicketCommand.Write("We found it and are mending it.", false, List.of()));
      act(
          ticket,
          new TicketCommand.MoveTo(
              Status.RESOLVED, "It was a stale cache; it is cleared.", null, null, null));
    }
  }

  private Api by(World.APartner partner) {
    return anonymous().signIn(partner.ownerEmail(), World.PASSWORD);
  }

  private static List<String> kept(Api api, String query) {
    return api.get(REPORTS + "attainment" + query)
        .json()
        .path("total")
        .valueStream()
        .filter(it -> !it.path("clock").asString().equals("update"))
        .map(
            it ->
                it.path("clock").asString()
                    + " "
                    + it.path("met").asInt()
                    + "/"
                    + it.path("breached").asInt()
                    + " "
                    + it.path("percent").asString())
        .toList();
  }

  @Test
  void promisesKeptAndTimesAreWhatAHandCounts() {
    var partner = world.aPartner();
    tenTickets(partner.id());
    clock.stopAt(Instant.parse("2026-06-11T10:00:00Z"));
    var api = by(partner);

    assertThat(kept(api, JUNE)).containsExactly("response 6/4 60.0", "resolution 9/1 90.0");

    var times = api.get(REPORTS + "first-response" + JUNE).json().path("counted").path(0);
    assertThat(times.path("count").asInt()).isEqualTo(10);
    assertThat(times.path("meanSeconds").asInt()).isEqualTo(6696); // 111.6 minutes
    assertThat(
            List.of("p50", "p75", "p90", "p95", "max").stream()
                .map(it -> times.path(it + "Seconds").asInt() / 60))
        .containsExactly(40, 130, 240, 500, 500);
    assertThat(times.path("histogram").valueStream().map(it -> it.asInt()))
        .containsExactly(2, 2, 2, 1, 2, 0, 1);

    var breaches = api.get(REPORTS + "breaches" + JUNE).json().path("data").valueStream();
    assertThat(
            breaches
                .filter(it -> it.path("clock").asString().equals("response"))
                .map(it -> it.path("overshootSeconds").asInt() / 60))
        .containsExactly(440, 180, 70, 30);
    assertThat(api.get(REPORTS + "backlog" + JUNE).json().path("flow").valueStream())
        .hasSize(10)
        .allSatisfy(it -> assertThat(it.path("created").asInt()).isEqualTo(1));
  }

  @Test
  void aRunningPromiseCountsOnceItsDueTimeHasPassed() {
    var partner = world.aPartner();
    tenTickets(partner.id());
    var last = Instant.parse("2026-06-12T10:00:00Z");
    open(partner.id(), last);
    clock.stopAt(last.plus(Duration.ofMinutes(60)));
    var atTheDueSecond = kept(by(partner), JUNE);

    clock.stopAt(last.plus(Duration.ofMinutes(75)));
    var later = by(partner);

    assertThat(atTheDueSecond).contains("response 6/4 60.0");
    assertThat(kept(later, JUNE)).contains("response 6/5 54.5");
    var newest = later.get(REPORTS + "breaches" + JUNE).json().path("data").path(0);
    assertThat(newest.path("overshootSeconds").asInt()).isEqualTo(900);
    assertThat(newest.path("stoppedAt").isNull() || newest.path("stoppedAt").isMissingNode())
        .isTrue();
  }

  @Test
  void reportsEqualARecountOfTheRawClocks() {
    var partner = world.aPartner();
    tenTickets(partner.id());
    clock.stopAt(Instant.parse("2026-06-20T10:00:00Z"));

    var states =
        database.inTransaction(
            partner.id(),
            tx ->
                tx.selectFrom(CLOCK)
                    .where(CLOCK.KIND.ne("silence"))
                    .and(CLOCK.DUE_AT.isNotNull())
                    .fetch(row -> ClockState.valueOf(row.getState().toUpperCase(Locale.ROOT))));
    var counted =
        database.inTransaction(partner.id(), tx -> store.byPartner(tx, june(partner.id()))).stream()
            .map(it -> it.attainment())
            .reduce(new Attainment(0, 0), Attainment::plus);

    assertThat(counted).isEqualTo(Attainment.of(states));
    assertThat(counted.total()).isGreaterThan(20);
  }

  @Test
  void aPartnerNeverSeesAnothersFigures() {
    var one = world.aPartner();
    tenTickets(one.id());
    var other = by(world.aPartner());
    var foreign = JUNE + "&partnerId=" + one.id().text();

    assertThat(kept(other, foreign)).isEmpty();
    for (var name : List.of("attainment", "breaches", "first_response", "resolution", "backlog")) {
      assertThat(other.get(REPORTS + "csv" + foreign + "&name=" + name).text().lines()).hasSize(1);
    }
    var staff = anonymous().signIn(world.provider(), World.PASSWORD);
    assertThat(kept(staff, foreign)).contains("response 6/4 60.0");
  }

  @Test
  void aManagerSaysWhyAndEverybodyReadsIt() {
    var partner = world.aPartner();
    tenTickets(partner.id());
    var staff = anonymous().signIn(world.provider(), World.PASSWORD);
    var broken = by(partner).get(REPORTS + "breaches" + JUNE).json().path("data").path(0);
    var path =
        "/api/v1/provider/support/tickets/" + broken.path("ticketId").asString() + "/breach-reason";
    var reason =
        Map.of(
            "cycle",
            1,
            "clock",
            broken.path("clock").asString(),
            "clockNumber",
            broken.path("clockNumber").asInt(),
            "reason",
            "load");

    assertThat(staff.put(path, reason).status()).isEqualTo(204);
    assertThat(by(partner).put(path, reason).status()).isEqualTo(403);

    var csv = by(partner).get(REPORTS + "csv" + JUNE + "&name=breaches").text();
    assertThat(csv.lines().toList().get(1)).contains("\"'=Again, and again\"").endsWith(",load");
  }

  @Test
  void aPeriodOfMoreThanAYearIsRefused() {
    var api = by(world.aPartner());

    assertThat(api.get(REPORTS + "attainment?from=2025-01-01&to=2026-01-02").errors())
        .containsExactly("to:out_of_range");
    assertThat(api.get(REPORTS + "attainment?from=2026-01-01&to=2026-01-31&zone=Moon").errors())
        .containsExactly("zone:unknown_value");
  }

  @Test
  void aReportReadsThePeriodAndNotTheWholeDesk() throws SQLException {
    var partner = world.aPartner().id();
    fourHundredDays(partner);

    for (var reading :
        List.<Consumer<DSLContext>>of(
            tx -> store.byPartner(tx, june(partner)),
            tx -> store.byStep(tx, june(partner)),
            tx -> store.times(tx, june(partner), ClockKind.RESPONSE, Measure.COUNTED))) {
      assertThat(planOf(partner, reading))
          .anyMatch(line -> line.contains("clock_due"))
          .noneMatch(line -> line.contains("Seq Scan on clock"));
    }
  }

  /** Forty tickets a day, each with one clock that fell due. */
  private void fourHundredDays(PartnerId partner) throws SQLException {
    database.run(
        partner,
        tx ->
            tx.execute(
                """
                insert into desk.ticket (partner_id, id, number, channel, requester_name, subject, report,
                  requested_category, category, status, policy_id, policy_version, calendar_id, calendar_version,
                  created_at, updated_at, version)
                select {0}, lpad(to_hex(n), 32, '0')::uuid, 'P-' || n, 'api', 'Tom', 'Again', '{}', 'high', 'high',
                  'closed', {0}, 1, {0}, 1, timestamptz '2025-08-01Z' + n * interval '36 minutes', now(), 1
                from generate_series(1, 16000) n;
                insert into desk.clock (partner_id, ticket_id, cycle, kind, number, state, mode, budget_seconds,
                  started_at, due_at, stopped_at, used_seconds, paused_seconds)
                select partner_id, id, 1, 'response', 1, 'met', 'wall', 7200, created_at,
                  created_at + interval '2 hours', created_at + interval '1 hour', 3600, 0
                from desk.ticket where partner_id = {0}
                """,
                DSL.inline(partner.value())));
    var cluster =
        EmbeddedPostgres.running(Path.of(settings.folder().toString(), "pg")).orElseThrow();
    try (var connection =
            DriverManager.getConnection(
                cluster.jdbcUrl("rookery"), cluster.user(), cluster.password());
        var statement = connection.createStatement()) {
      statement.execute("analyze desk.ticket, desk.clock");
    }
  }

  private static ReportFilter june(PartnerId partner) {
    return new ReportFilter(
        Instant.parse("2026-06-01T00:00:00Z"),
        Instant.parse("2026-07-01T00:00:00Z"),
        Basis.DUE,
        ZoneOffset.UTC,
        partner,
        null,
        null,
        null,
        Instant.parse("2026-07-01T00:00:00Z"));
  }

  /** The plan of the last query that runs. */
  private List<String> planOf(PartnerId partner, Consumer<DSLContext> reading) {
    return database.inTransaction(
        partner,
        tx -> {
          var seen = new ArrayList<String>();
          ExecuteListener listener =
              ExecuteListener.onExecuteStart(it -> seen.add(tx.renderInlined(it.query())));
          reading.accept(DSL.using(tx.configuration().deriveAppending(listener)));
          return tx.resultQuery("explain (costs off) " + seen.getLast().replace("?", "??"))
              .fetch(row -> row.get(0, String.class));
        });
  }

  @Test
  void daysBeginWhereTheReaderLives() {
    var partner = world.aPartner();
    IntStream.range(0, 2)
        .forEach(it -> open(partner.id(), Instant.parse("2026-06-01T20:00:00Z").plusSeconds(it)));

    var steps =
        by(partner)
            .get(REPORTS + "backlog" + JUNE + "&zone=Asia/Kolkata")
            .json()
            .path("flow")
            .valueStream()
            .map(it -> it.path("from").asString());

    assertThat(steps).containsExactly("2026-06-01T18:30:00.000Z"); // midnight of the second of June
  }
}
