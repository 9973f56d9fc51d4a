package org.rookery.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.store.TimelineStore;
import org.rookery.message.ContactId;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** What happened to persons, read from the projection of the event log. */
@Component
public class Timelines {
  private final Database database;
  private final TimelineStore store;

  Timelines(Database database, TimelineStore store) {
    this.database = database;
    this.store = store;
  }

  /** Newest first, behind the given entry, one more than {@code limit}. */
  public List<TimelineEntry> page(
      WorkspaceId workspace,
      ContactId contact,
      @Nullable String kind,
      TimelineEntry.@Nullable Place before,
      int limit) {
    return database.inTransaction(
        workspace, tx -> store.page(tx, workspace, contact, kind, before, limit + 1));
  }
}
