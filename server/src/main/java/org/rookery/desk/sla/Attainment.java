package org.rookery.desk.sla;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.rookery.calendar.clock.ClockState;

/**
 * How many promises were kept of those that came to a verdict. What still runs, was cancelled or
 * never promised is out.
 */
public record Attainment(long met, long breached) {

  /** Counts states. */
  public static Attainment of(Collection<ClockState> states) {
    return new Attainment(
        states.stream().filter(ClockState.MET::equals).count(),
        states.stream().filter(ClockState.BREACHED::equals).count());
  }

  /** All that came to a verdict. */
  public long total() {
    return met + breached;
  }

  /** With one decimal, half up; absent where there was nothing to keep, which is not all of it. */
  public Optional<BigDecimal> percent() {
    return total() == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(met * 100)
                .divide(BigDecimal.valueOf(total()), 1, RoundingMode.HALF_UP));
  }

  /** Of two groups together. */
  public Attainment plus(Attainment other) {
    return new Attainment(met + other.met, breached + other.breached);
  }
}
