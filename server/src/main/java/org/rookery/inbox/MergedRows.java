package org.rookery.inbox;

import java.util.List;
import org.rookery.contact.ContactEvent;
import org.rookery.contact.Contacts;
import org.rookery.inbox.store.RowStore;
import org.rookery.message.ContactId;
import org.rookery.platform.db.Database;
import org.rookery.platform.events.EventConsumer;
import org.rookery.platform.events.StoredEvent;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Shows all conversations of a merged person under the one who remains, those that are over too.
 */
@Component
class MergedRows implements EventConsumer {
  private final Database database;
  private final RowStore rows;
  private final Contacts contacts;

  MergedRows(Database database, RowStore rows, Contacts contacts) {
    this.database = database;
    this.rows = rows;
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return "inbox.merged_contacts";
  }

  @Override
  public void accept(List<StoredEvent> events) {
    for (var event : events) {
      var workspace = event.workspace();
      if (workspace != null && event.kind().equals(ContactEvent.Merged.KIND)) {
        rename(new WorkspaceId(workspace), event.as(ContactEvent.Merged.class));
      }
    }
  }

  private void rename(WorkspaceId workspace, ContactEvent.Merged merged) {
    var into = new ContactId(merged.contactId());
    contacts
        .find(workspace, into)
        .ifPresent(
            person ->
                database.run(
                    workspace,
                    tx ->
                        rows.give(
                            tx,
                            workspace,
                            new ContactId(merged.mergedId()),
                            into,
                            person.shownName())));
  }
}
