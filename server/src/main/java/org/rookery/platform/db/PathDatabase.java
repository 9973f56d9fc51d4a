package org.rookery.platform.db;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Transactions of the role {@code rookery_path}: lanes, timers, outbox, event consumers, whose work
 * crosses tenants by nature. It has rights on exactly the tables it needs; those guard their tenant
 * themselves.
 */
public final class PathDatabase {
  private final DataSource connections;
  private final DSLContext sql;

  /** Works on connections of {@code rookery_path}, without auto-commit. */
  public PathDatabase(DataSource connections, DSLContext sql) {
    this.connections = connections;
    this.sql = sql;
  }

  /** Plain connections, for the batch commit. */
  public DataSource connections() {
    return connections;
  }

  /** Runs the work in one transaction; commits, or rolls back if it throws. */
  public <T extends @org.jspecify.annotations.Nullable Object> T inTransaction(
      Function<DSLContext, T> work) {
    return sql.transactionResult(tx -> work.apply(DSL.using(tx)));
  }
}
