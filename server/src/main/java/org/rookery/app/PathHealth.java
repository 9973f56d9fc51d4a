package org.rookery.app;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import org.rookery.conversation.Lanes;
import org.rookery.platform.events.EventHorizon;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready means: both pools give a connection to a migrated database, and all lanes take inputs. */
@Component("path")
class PathHealth implements HealthIndicator {
  private static final int PATIENCE_SECONDS = 2;
  private static final Duration HORIZON_WARNING = Duration.ofMinutes(1);

  private final HikariDataSource appConnections;
  private final HikariDataSource pathConnections;
  private final Lanes lanes;
  private final EventHorizon horizon;

  PathHealth(
      HikariDataSource appConnections,
      HikariDataSource pathConnections,
      Lanes lanes,
      EventHorizon horizon) {
    this.appConnections = appConnections;
    this.pathConnections = pathConnections;
    this.lanes = lanes;
    this.horizon = horizon;
  }

  @Override
  public Health health() {
    var ready = lanes.healthy() && answers(appConnections) && answers(pathConnections);
    var health = ready ? Health.up() : Health.down();
    if (horizon.age().compareTo(HORIZON_WARNING) > 0) {
      health.withDetail("warning", "an open transaction holds back the event log");
    }
    return health.build();
  }

  /**
   * The pools exist only behind the migrations, so a connection that answers is one to a migrated
   * database.
   */
  private static boolean answers(HikariDataSource pool) {
    try (var connection = pool.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException _) {
      return false;
    }
  }
}
