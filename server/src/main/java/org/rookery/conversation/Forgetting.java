package org.rookery.conversation;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.rookery.conversation.store.OldAnswers;
import org.rookery.platform.db.PathDatabase;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets answers to deliveries that no network repeats any more, in small transactions. */
@Component
class Forgetting {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int BATCH = 1000;

  private final PathDatabase database;
  private final InstantSource clock;

  Forgetting(PathDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() throws SQLException {
    var before = clock.instant().minus(KEPT);
    int deleted;
    do {
      try (var connection = database.connections().getConnection()) {
        deleted = OldAnswers.delete(connection, before, BATCH);
        connection.commit();
      }
    } while (deleted == BATCH);
  }
}
