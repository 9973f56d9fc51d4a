package org.rookery.platform.db;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Opens every transaction of the role {@code rookery_app} and sets its scope first. Code without a
 * scope sees no tenant's row: forgetting it fails closed.
 */
public final class Database {
  private final DSLContext sql;

  /** Works on connections of {@code rookery_app}, without auto-commit. */
  public Database(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Runs the work in one transaction on the rows of this scope; commits, or rolls back if it
   * throws.
   */
  public <T extends @org.jspecify.annotations.Nullable Object> T inTransaction(
      Scope scope, Function<DSLContext, T> work) {
    return sql.transactionResult(
        tx -> {
          var context = DSL.using(tx);
          enter(context, scope);
          return work.apply(context);
        });
  }

  /** As {@link #inTransaction} for work without a result. */
  public void run(Scope scope, Consumer<DSLContext> work) {
    sql.transaction(
        tx -> {
          var context = DSL.using(tx);
          enter(context, scope);
          work.accept(context);
        });
  }

  /**
   * Reads and writes directory and platform rows, before any scope is known. Only {@code
   * *Directory} classes call it.
   */
  public <T extends @org.jspecify.annotations.Nullable Object> T directory(
      Function<DSLContext, T> work) {
    return sql.transactionResult(tx -> work.apply(DSL.using(tx)));
  }

  private static void enter(DSLContext tx, Scope scope) {
    tx.select(
            DSL.function(
                "set_config",
                String.class,
                inline(scope.setting()),
                val(scope.settingValue()),
                inline(true)))
        .execute();
  }
}
