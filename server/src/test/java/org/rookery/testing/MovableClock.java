package org.rookery.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The real time, moved on by hand, or stopped at an instant. */
public final class MovableClock implements InstantSource {
  private volatile Duration ahead = Duration.ZERO;
  private volatile @Nullable Instant stopped;

  @Override
  public Instant instant() {
    var at = stopped;
    return at == null ? Instant.now().plus(ahead) : at;
  }

  /** Stops the time at an instant, until it is stopped at another one or reset. */
  public void stopAt(Instant at) {
    stopped = at;
  }

  /** Moves the time on. */
  public void advance(Duration by) {
    ahead = ahead.plus(by);
  }

  /** Back to the real time. */
  public void reset() {
    ahead = Duration.ZERO;
    stopped = null;
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Wiring {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }
}
