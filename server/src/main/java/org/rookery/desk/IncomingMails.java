package org.rookery.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.IncomingMail.Outcome;
import org.rookery.desk.store.IncomingMailStore;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.springframework.stereotype.Component;

/** The log of what came in by mail; for staff. */
@Component
public class IncomingMails {
  private final Database database;
  private final IncomingMailStore store;

  IncomingMails(Database database, IncomingMailStore store) {
    this.database = database;
    this.store = store;
  }

  /** From the newest on, older than {@code behind}; with this outcome or any. */
  public List<IncomingMail> page(
      @Nullable Outcome outcome, @Nullable IncomingMailId behind, int limit) {
    return database.inTransaction(
        ProviderScope.PROVIDER, tx -> store.page(tx, outcome, behind, limit));
  }

  /** One of them. */
  public Optional<IncomingMail> find(IncomingMailId id) {
    return database.inTransaction(ProviderScope.PROVIDER, tx -> store.find(tx, id));
  }
}
