package org.rookery.desk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rookery.calendar.clock.ClockState;

class ReportsTest {

  @Test
  void attainmentCountsWhatCameToAVerdict() {
    var states = new ArrayList<>(Collections.nCopies(17, ClockState.MET));
    states.addAll(List.of(ClockState.BREACHED, ClockState.BREACHED, ClockState.RUNNING));
    states.addAll(List.of(ClockState.NONE, ClockState.CANCELLED, ClockState.PAUSED));

    assertThat(Attainment.of(states).percent()).contains(new BigDecimal("89.5"));

    states.set(states.indexOf(ClockState.RUNNING), ClockState.BREACHED);
    assertThat(Attainment.of(states).percent()).contains(new BigDecimal("85.0"));
  }

  @Test
  void nothingToKeepIsNotEverythingKept() {
    assertThat(Attainment.of(List.of(ClockState.RUNNING)).percent()).isEmpty();
  }

  @Test
  void timesAreToldByNearestRank() {
    var times =
        Durations.of(
                Stream.of(130, 6, 500, 12, 25, 18, 40, 240, 55, 90)
                    .map(Duration::ofMinutes)
                    .toList())
            .orElseThrow();

    assertThat(times.count()).isEqualTo(10);
    assertThat(times.mean()).isEqualTo(Duration.ofSeconds(6696)); // 111.6 minutes
    assertThat(Stream.of(50, 75, 90, 95).map(times::percentile).map(Duration::toMinutes))
        .containsExactly(40L, 130L, 240L, 500L);
    assertThat(times.max()).hasMinutes(500);
    assertThat(times.histogram()).containsExactly(2, 2, 2, 1, 2, 0, 1);
  }

  @Test
  void noTimesTellNothing() {
    assertThat(Durations.of(List.of())).isEmpty();
  }
}
