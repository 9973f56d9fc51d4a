package org.rookery.desk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rookery.desk.sla.SlaCalendars.KOLKATA;
import static org.rookery.desk.sla.SlaCalendars.office;
import static org.rookery.desk.sla.SlaCalendars.standard;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rookery.calendar.clock.Budget;
import org.rookery.calendar.clock.ClockState;
import org.rookery.desk.Category;
import org.rookery.desk.sla.WhatIf.Outcome;
import org.rookery.desk.sla.WhatIf.Tally;

class WhatIfTest {
  private static final List<SlaEvent> RESOLVED_ON_FRIDAY =
      Story.read(
          List.of(
              "2026-06-08T10:00 opened medium",
              "2026-06-08T11:00 staff said",
              "2026-06-17T12:00 resolved",
              "2026-06-17T13:00 accepted"),
          KOLKATA);

  @Test
  void underTheSameTermsNothingDiffers() {
    var same = WhatIf.compare(RESOLVED_ON_FRIDAY, standard(), standard(), at("2026-07-01T00:00"));

    assertThat(same.differences()).isEmpty();
    assertThat(same.before()).isEqualTo(same.after()).isEqualTo(new Tally(1, 1, 0));
  }

  @Test
  void aHolidayMoreWouldHaveKeptAPromise() {
    var closed = standard().withCalendar(office("2026-06-12"));

    var other = WhatIf.compare(RESOLVED_ON_FRIDAY, standard(), closed, at("2026-07-01T00:00"));

    assertThat(other.differences()).hasSize(1);
    var resolution = other.differences().getFirst();
    assertThat(resolution.changesTheVerdict()).isTrue();
    assertThat(resolution.before())
        .isEqualTo(new Outcome(ClockState.BREACHED, at("2026-06-16T23:00")));
    assertThat(resolution.after()).isEqualTo(new Outcome(ClockState.MET, at("2026-06-17T23:00")));
    assertThat(other.after()).isEqualTo(new Tally(2, 0, 0));
  }

  @Test
  void aStricterPolicyWouldHaveBrokenOne() {
    Map<Category, Map<ClockKind, Budget>> targets = new HashMap<>(standard().policy().targets());
    targets.put(
        Category.MEDIUM, Map.of(ClockKind.RESPONSE, new Budget.Service(Duration.ofMinutes(30))));
    var strict = standard().withPolicy(standard().policy().withTargets(targets));

    var other = WhatIf.compare(RESOLVED_ON_FRIDAY, standard(), strict, at("2026-07-01T00:00"));

    assertThat(other.after()).isEqualTo(new Tally(0, 1, 0));
    assertThat(other.differences()).hasSize(2);
    assertThat(other.differences().getLast().after()).isNull();
  }

  @Test
  void aSilenceThatClosedStaysWhereItWas() {
    var events =
        Story.read(
            List.of(
                "2026-06-11T12:00 opened medium",
                "2026-06-11T15:00 asked",
                "2026-06-17T10:00 reopened",
                "2026-06-17T11:00 staff said"),
            KOLKATA);
    var closed = standard().withCalendar(office("2026-06-15"));

    var other = WhatIf.compare(events, standard(), closed, at("2026-06-17T12:00"));

    // Under the other calendar the silence would have ended a day later: that is not asked.
    assertThat(other.before()).isEqualTo(new Tally(3, 0, 1));
    assertThat(other.after()).isEqualTo(new Tally(3, 0, 1));
  }

  private static Instant at(String local) {
    return Story.at(local, KOLKATA);
  }
}
