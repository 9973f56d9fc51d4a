package org.rookery.status.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rookery.status.history.ComponentState.DEGRADED;
import static org.rookery.status.history.ComponentState.MAINTENANCE;
import static org.rookery.status.history.ComponentState.MAJOR_OUTAGE;
import static org.rookery.status.history.ComponentState.OPERATIONAL;
import static org.rookery.status.history.ComponentState.PARTIAL_OUTAGE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long a component was in which state, and what its uptime was. */
class HistoryTest {
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
  private static final UUID IT = new UUID(0, 1);

  private static Disturbance from(
      String from, Duration length, ComponentState state, ComponentState counted) {
    var begin = Instant.parse(from);
    return new Disturbance(IT, false, state, counted, begin, begin.plus(length));
  }

  private static Disturbance byHand(String from, ComponentState state) {
    return new Disturbance(IT, true, state, state, Instant.parse(from), null);
  }

  private static String uptime(Disturbance... all) {
    return History.of(List.of(all), JUNE, JULY).uptime(JUNE).percent().orElseThrow().toString();
  }

  @Test
  void uptimeCountsMajorOutagesWholeAndPartialOnesHalf() {
    var major = from("2026-06-10T10:00:00Z", Duration.ofSeconds(2592), MAJOR_OUTAGE, MAJOR_OUTAGE);
    var partial = from("2026-06-20T10:00:00Z", Duration.ofHours(1), PARTIAL_OUTAGE, PARTIAL_OUTAGE);

    assertThat(uptime(major)).isEqualTo("99.900");
    assertThat(uptime(major, partial)).isEqualTo("99.830");
  }

  @Test
  void uptimeIsTruncatedAndNeverRounded() {
    var second = from("2026-06-10T10:00:00Z", Duration.ofSeconds(1), MAJOR_OUTAGE, MAJOR_OUTAGE);

    assertThat(uptime(second)).isEqualTo("99.999");
  }

  @Test
  void slownessAndAnnouncedWorkAreDrawnAndDoNotCount() {
    var slow = from("2026-06-10T10:00:00Z", Duration.ofHours(5), DEGRADED, DEGRADED);
    var work = from("2026-06-12T10:00:00Z", Duration.ofHours(5), MAINTENANCE, OPERATIONAL);
    var history = History.of(List.of(slow, work), JUNE, JULY.minusSeconds(1));

    assertThat(uptime(slow, work)).isEqualTo("100.000");
    assertThat(history.days(30).stream().map(Day::state).filter(it -> it != OPERATIONAL))
        .containsExactly(DEGRADED, MAINTENANCE);
  }

  @Test
  void workBeyondItsEndCountsAsItsImpact() {
    var overrun = from("2026-06-10T10:00:00Z", Duration.ofSeconds(2592), MAINTENANCE, MAJOR_OUTAGE);

    assertThat(uptime(overrun)).isEqualTo("99.900");
  }

  @Test
  void disturbancesAtOnceAreCountedOnceAsTheWorst() {
    var major = from("2026-06-10T10:00:00Z", Duration.ofSeconds(2592), MAJOR_OUTAGE, MAJOR_OUTAGE);
    var within =
        from("2026-06-10T10:00:00Z", Duration.ofSeconds(600), PARTIAL_OUTAGE, PARTIAL_OUTAGE);

    assertThat(uptime(major, within, major)).isEqualTo("99.900");
  }

  @Test
  void whatIsSetByHandHoldsWhateverElseIsKnown() {
    var major = from("2026-06-10T10:00:00Z", Duration.ofDays(30), MAJOR_OUTAGE, MAJOR_OUTAGE);
    var fine = byHand("2026-06-10T11:00:00Z", OPERATIONAL);
    var later = byHand("2026-06-10T12:00:00Z", DEGRADED);
    var noon = Instant.parse("2026-06-10T11:30:00Z");

    assertThat(History.at(List.of(major, fine), noon)).isEqualTo(OPERATIONAL);
    assertThat(History.at(List.of(later, major, fine), noon.plusSeconds(3600))).isEqualTo(DEGRADED);
  }

  @Test
  void aDisturbanceOverMidnightStandsOnBothDays() {
    var night = from("2026-06-29T23:00:00Z", Duration.ofHours(3), MAJOR_OUTAGE, MAJOR_OUTAGE);
    var days = History.of(List.of(night), JUNE, JULY.minusSeconds(1)).days(2);

    assertThat(days).extracting(Day::state).containsExactly(MAJOR_OUTAGE, MAJOR_OUTAGE);
    assertThat(days).extracting(Day::disturbedSeconds).containsExactly(3600L, 7200L);
  }

  @Test
  void beforeItWasTrackedNothingIsSaid() {
    var history =
        History.of(List.of(), Instant.parse("2026-06-30T12:00:00Z"), JULY.minusSeconds(1));

    assertThat(history.days(3)).extracting(Day::state).containsExactly(null, null, OPERATIONAL);
    assertThat(History.of(List.of(), JULY, JULY).uptime(JUNE).percent()).isEmpty();
  }

  @Test
  void aPageThatTellsLaterShowsNothingThatWasOverByThen() {
    var brief = from("2026-06-10T10:00:00Z", Duration.ofMinutes(5), MAJOR_OUTAGE, MAJOR_OUTAGE);
    var longer = from("2026-06-11T10:00:00Z", Duration.ofMinutes(50), MAJOR_OUTAGE, MAJOR_OUTAGE);
    var delay = Duration.ofMinutes(10);

    assertThat(uptime(brief.later(delay))).isEqualTo("100.000");
    assertThat(longer.later(delay).to()).isEqualTo(longer.to());
    assertThat(longer.later(delay).from()).isEqualTo(longer.from().plus(delay));
  }

  @Test
  void threeFailuresInARowAreDownAndThreePassesUp() {
    var run = new ProbeRun(0, 0, false).after(false).after(false);
    assertThat(run.after(true).after(false).after(false).down()).isFalse();

    var down = run.after(false);
    assertThat(down.down()).isTrue();
    assertThat(down.after(true).after(true).after(false).after(true).after(true).down()).isTrue();
    assertThat(down.after(true).after(true).after(true).down()).isFalse();
  }
}
