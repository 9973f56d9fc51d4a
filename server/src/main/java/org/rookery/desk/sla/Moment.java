package org.rookery.desk.sla;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The next instant at which a clock, or a wait without one, brings something about by itself. */
record Moment(Instant at, What what, int index, @Nullable LiveClock clock) {

  /** At the same instant in this order. */
  enum What {
    WARNING,
    BREACH,
    WAIT,
    ESCALATION,
    REMINDER,
    SILENCE
  }

  private static final Comparator<Moment> ORDER =
      Comparator.comparing(Moment::at).thenComparing(Moment::what);

  static @Nullable Moment earlier(@Nullable Moment a, @Nullable Moment b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return ORDER.compare(b, a) < 0 ? b : a;
  }
}
