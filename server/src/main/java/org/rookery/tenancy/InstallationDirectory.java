package org.rookery.tenancy;

import static org.rookery.schema.tenancy.Tables.INSTALLATION;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rookery.platform.db.Database;
import org.springframework.stereotype.Component;

/** Whether this installation has been set up, and its name. */
@Component
public class InstallationDirectory {
  private final Database database;

  InstallationDirectory(Database database) {
    this.database = database;
  }

  /** The installation's name; empty until it is set up. */
  public Optional<String> name() {
    return database.directory(this::name);
  }

  /** The same, in a transaction. */
  public Optional<String> name(DSLContext tx) {
    return tx.select(INSTALLATION.NAME).from(INSTALLATION).fetchOptional(INSTALLATION.NAME);
  }

  /**
   * Claims the set-up in this transaction; false if somebody was faster. Two at once wait for each
   * other here.
   */
  public boolean claim(DSLContext tx, String name, Instant now) {
    return tx.insertInto(INSTALLATION)
            .set(INSTALLATION.NAME, name)
            .set(INSTALLATION.SET_UP_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
