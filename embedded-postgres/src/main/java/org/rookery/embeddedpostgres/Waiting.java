package org.rookery.embeddedpostgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again and again, for a limited time. */
final class Waiting {
  private static final long STEP_NANOS = Duration.ofMillis(20).toNanos();

  private Waiting() {}

  static boolean until(Duration limit, BooleanSupplier condition) {
    var end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) return false;
      LockSupport.parkNanos(STEP_NANOS);
    }
    return true;
  }
}
