package org.rookery.status.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/** The share of a period in which a component worked; half of a partial outage counts as down. */
public record Uptime(Duration period, Duration major, Duration partial) {
  private static final int DECIMALS = 3;

  /** Percent with three decimals, truncated and never rounded; empty for no time at all. */
  public Optional<BigDecimal> percent() {
    if (period.isZero()) {
      return Optional.empty();
    }
    var whole = BigDecimal.valueOf(2).multiply(seconds(period));
    var down = BigDecimal.valueOf(2).multiply(seconds(major)).add(seconds(partial));
    return Optional.of(
        whole
            .subtract(down)
            .multiply(BigDecimal.valueOf(100))
            .divide(whole, DECIMALS, RoundingMode.DOWN));
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), DECIMALS);
  }
}
