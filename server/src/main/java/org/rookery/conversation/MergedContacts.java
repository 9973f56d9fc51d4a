package org.rookery.conversation;

import java.util.List;
import org.rookery.contact.ContactEvent;
import org.rookery.contact.Merging;
import org.rookery.message.ContactId;
import org.rookery.platform.events.EventConsumer;
import org.rookery.platform.events.StoredEvent;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Brings the conversations of a merged person to the one who remains, each on its lane, and lets
 * the merge settle behind them. Again is harmless: a thread that has moved is not found any more.
 */
@Component
class MergedContacts implements EventConsumer {
  private final Conversations conversations;
  private final Merging merging;

  MergedContacts(Conversations conversations, Merging merging) {
    this.conversations = conversations;
    this.merging = merging;
  }

  @Override
  public String name() {
    return "conversation.merged_contacts";
  }

  @Override
  public void accept(List<StoredEvent> events) {
    for (var event : events) {
      var workspace = event.workspace();
      if (workspace != null && event.kind().equals(ContactEvent.Merged.KIND)) {
        follow(new WorkspaceId(workspace), event.as(ContactEvent.Merged.class));
      }
    }
  }

  private void follow(WorkspaceId workspace, ContactEvent.Merged merged) {
    var input = new LaneInput.ContactMerged(merged.mergedId(), merged.contactId());
    for (var visitor : conversations.visitors(workspace, new ContactId(merged.mergedId()))) {
      if (conversations.take(visitor, input) instanceof Outcome.Refused(var code, _, var retry)
          && retry != null) {
        throw new IllegalStateException("not merged yet: " + code);
      }
    }
    merging.settle(workspace, new ContactId(merged.mergedId()));
  }
}
