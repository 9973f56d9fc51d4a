package org.rookery.platform.events;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jooq.impl.DSL;
import org.rookery.platform.db.PathDatabase;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the days of the log ahead of time, and drops those that retention and every cursor have
 * passed.
 */
@Component
public class EventDays {
  private static final int AHEAD = 7;
  private static final Duration KEPT = Duration.ofDays(30);

  private final PathDatabase database;
  private final EventHorizon horizon;

  EventDays(PathDatabase database, EventHorizon horizon) {
    this.database = database;
    this.horizon = horizon;
  }

  /** Also right after the start: a server that was off for a week has no day to write to. */
  @Scheduled(initialDelay = 0, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  public void turn() {
    database.inTransaction(
        tx -> tx.fetchValue("select platform.prepare_event_partitions({0})", DSL.val(AHEAD)));
    database.inTransaction(
        tx ->
            tx.fetchValue(
                "select platform.drop_event_partitions({0})", DSL.val(Instant.now().minus(KEPT))));
  }

  @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void look() {
    horizon.sample();
  }
}
