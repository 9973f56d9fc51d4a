package org.rookery.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rookery.contact.ContactPath;
import org.rookery.conversation.ConversationListener.Change;
import org.rookery.conversation.ConversationSnapshot;
import org.rookery.conversation.Conversations;
import org.rookery.conversation.TurnTaken;
import org.rookery.inbox.store.RowWriter;
import org.rookery.message.ConversationId;
import org.rookery.platform.db.PathDatabase;
import org.rookery.platform.events.EventConsumer;
import org.rookery.platform.events.StoredEvent;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Finds rows of the list that fell behind their conversation (a crash between commit and
 * projection) and makes them anew.
 */
@Component
class RowRepair implements EventConsumer {
  private static final int LINES = 200;

  private final Conversations conversations;
  private final PathDatabase database;

  RowRepair(Conversations conversations, PathDatabase database) {
    this.conversations = conversations;
    this.database = database;
  }

  @Override
  public String name() {
    return "inbox.rows";
  }

  @Override
  public void accept(List<StoredEvent> events) {
    var touched =
        events.stream()
            .filter(event -> event.kind().equals(TurnTaken.KIND))
            .collect(
                Collectors.groupingBy(
                    StoredEvent::workspace,
                    Collectors.mapping(RowRepair::conversation, Collectors.toSet())));
    touched.forEach((workspace, ids) -> repair(new WorkspaceId(workspace), List.copyOf(ids)));
  }

  private static ConversationId conversation(StoredEvent event) {
    return new ConversationId(Json.read(event.payload(), TurnTaken.class).conversation());
  }

  private void repair(WorkspaceId workspace, List<ConversationId> ids) {
    var behind = new ArrayList<ConversationSnapshot>();
    var snapshots = conversations.find(workspace, ids);
    database.inTransaction(
        tx -> {
          tx.connection(
              connection -> {
                var keys = snapshots.stream().map(RowDraft::key).toList();
                var known = RowWriter.known(connection, keys);
                for (var snapshot : snapshots) {
                  var row = known.get(RowDraft.key(snapshot));
                  if (row == null || row.version() < snapshot.version()) {
                    behind.add(snapshot);
                  }
                }
              });
          return behind.size();
        });
    if (!behind.isEmpty()) {
      write(behind.stream().map(this::draft).toList());
    }
  }

  /** From the unread lines, or from the last ones if everything was read. */
  private RowDraft draft(ConversationSnapshot conversation) {
    var from = Math.max(conversation.agentRead(), conversation.seq() - LINES);
    var workspace = conversation.address().workspace();
    var lines = conversations.after(workspace, conversation.id(), from, LINES);
    var shown =
        lines.isEmpty()
            ? conversations.before(workspace, conversation.id(), conversation.seq() + 1, 20)
            : lines;
    return new RowDraft().add(new Change(conversation, shown));
  }

  private void write(List<RowDraft> drafts) {
    database.inTransaction(
        tx -> {
          tx.connection(
              connection -> {
                var cards =
                    ContactPath.load(
                        connection, drafts.stream().map(RowDraft::person).distinct().toList());
                RowWriter.write(
                    connection,
                    drafts.stream()
                        .map(draft -> draft.row(null, cards.get(draft.person())))
                        .toList());
              });
          return drafts.size();
        });
  }
}
