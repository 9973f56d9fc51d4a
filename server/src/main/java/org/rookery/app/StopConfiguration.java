package org.rookery.app;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A stop takes at most ten seconds, whatever hangs: the edges may wait until the fourth, the lanes
 * and what follows them until the sixth; then the pools are closed, and the database may use what
 * is left.
 */
@Configuration(proxyBeanMethods = false)
class StopConfiguration {
  /** With a second to spare for the JVM itself. */
  static final Duration WHOLE = Duration.ofSeconds(9);

  private static final int BEFORE_THE_LANES = 1;

  @Bean
  StopLimit edgesStop() {
    return new StopLimit(BEFORE_THE_LANES, Duration.ofSeconds(4));
  }

  @Bean
  StopLimit everythingStops() {
    return new StopLimit(Integer.MIN_VALUE, Duration.ofSeconds(6));
  }
}
