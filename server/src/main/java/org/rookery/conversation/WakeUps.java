package org.rookery.conversation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rookery.conversation.store.WakeRows;
import org.rookery.platform.db.PathDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes conversations: finds the rows that are due and puts a tick on their lanes. The row is put
 * off for a while, so that another node leaves it alone and a crash only delays it; the tick's own
 * turn sets it anew or deletes it. What is due is decided by the session under its version check,
 * so nothing fires twice.
 */
public final class WakeUps implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(WakeUps.class);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration PUT_OFF = Duration.ofSeconds(10);
  private static final int BATCH = 500;

  private final PathDatabase database;
  private final Lanes lanes;
  private final InstantSource clock;
  private volatile double lagSeconds;
  private volatile boolean running;

  /** Wakes on these lanes. */
  public WakeUps(PathDatabase database, Lanes lanes, InstantSource clock, MeterRegistry metrics) {
    this.database = database;
    this.lanes = lanes;
    this.clock = clock;
    Gauge.builder("rookery.timers.lag", () -> lagSeconds)
        .baseUnit("seconds")
        .description("How late the oldest due conversation was woken at the last look")
        .register(metrics);
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("wake-ups").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        if (look() < BATCH) {
          TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
      } catch (InterruptedException _) {
        return;
      } catch (SQLException | RuntimeException e) {
        log.atWarn().setCause(e).log("timers not read");
        pauseAfterFailure();
      }
    }
  }

  /** Wakes what is due now; the number of conversations. */
  int look() throws SQLException {
    var now = clock.instant();
    List<WakeRows.Due> due;
    try (var connection = database.connections().getConnection()) {
      due = WakeRows.claim(connection, now, now.plus(PUT_OFF), BATCH);
      connection.commit();
    }
    lagSeconds = lag(due, now);
    for (var wake : due) {
      lanes.offer(LaneTask.of(wake.address(), wake.conversation(), new LaneInput.Tick(), _ -> {}));
    }
    return due.size();
  }

  private static double lag(List<WakeRows.Due> due, Instant now) {
    return due.stream()
        .map(WakeRows.Due::at)
        .min(Instant::compareTo)
        .map(at -> Duration.between(at, now).toMillis() / 1000.0)
        .orElse(0.0);
  }

  private static void pauseAfterFailure() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
