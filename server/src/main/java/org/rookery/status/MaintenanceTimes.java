package org.rookery.status;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.status.store.MaintenanceStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds of planned work, begins and ends it. Each in a transaction of its own that holds the row,
 * so that any number of processes may look at once.
 */
@Component
public class MaintenanceTimes {
  private final Database database;
  private final MaintenanceStore store;
  private final MaintenanceCourse course;
  private final StatusSnapshots snapshots;
  private final InstantSource clock;

  MaintenanceTimes(
      Database database,
      MaintenanceStore store,
      MaintenanceCourse course,
      StatusSnapshots snapshots,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.course = course;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /** Brings all planned work up to now. */
  @Scheduled(initialDelay = 3, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  public void run() {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var alive = database.inTransaction(ProviderScope.PROVIDER, store::alive);
    for (var id : alive) {
      if (bringTo(id, now)) {
        snapshots.changed();
      }
    }
  }

  private boolean bringTo(MaintenanceId id, Instant now) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var before = store.lock(tx, id).orElseThrow();
          course.bringTo(tx, before, now);
          return store.lock(tx, id).orElseThrow().version() != before.version();
        });
  }
}
