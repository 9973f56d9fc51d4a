package org.rookery.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Finds rows of the list that fell behind their conversation (a crash between commit and
 * projection) and makes them anew.
 */
@Component
class RowRepair implements EventConsumer {
  private static final int LINES = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Conversations conversations;
  private final PathDatabase database;
  private final RowProjection projection;

  RowRepair(Conversations conversations, PathDatabase database, RowProjection projection) {
    this.conversations = conversations;
    this.database = database;
    this.projection = projection;
  }

  @Override
  public String name() {
    return "inbox.rows";
  }

  /** What this process wrote itself costs nothing more; the rest is compared with its rows. */
  @Override
  public void accept(List<StoredEvent> events) {
    awaitProjection();
    var doubtful = new HashMap<RowWriter.Key, Long>();
    newest(events)
        .forEach(
            (row, version) -> {
              if (!projection.wrote(row, version)) {
                doubtful.put(row, version);
              }
            });
    if (!doubtful.isEmpty()) {
      repair(behind(doubtful));
    }
  }

  private void awaitProjection() {
    try {
      projection.settle(PATIENCE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<RowWriter.Key, Long> newest(List<StoredEvent> events) {
    var newest = new HashMap<RowWriter.Key, Long>();
    for (var event : events) {
      var workspace = event.workspace();
      if (workspace != null && event.kind().equals(TurnTaken.KIND)) {
        var turn = event.as(TurnTaken.class);
        newest.merge(new RowWriter.Key(workspace, turn.conversation()), turn.version(), Math::max);
      }
    }
    return newest;
  }

  private List<Conversations.Located> behind(Map<RowWriter.Key, Long> wanted) {
    var behind = new ArrayList<Conversations.Located>();
    database.inTransaction(
        tx -> {
          tx.connection(
              connection -> {
                var known = RowWriter.known(connection, List.copyOf(wanted.keySet()));
                wanted.forEach(
                    (row, version) -> {
                      var there = known.get(row);
                      if (there == null || there.version() < version) {
                        behind.add(located(row));
                      }
                    });
              });
          return behind.size();
        });
    return behind;
  }

  private static Conversations.Located located(RowWriter.Key row) {
    return new Conversations.Located(
        new WorkspaceId(row.workspace()), new ConversationId(row.conversation()));
  }

  private void repair(List<Conversations.Located> behind) {
    var drafts = conversations.findAcross(behind).stream().map(this::draft).toList();
    if (!drafts.isEmpty()) {
      write(drafts);
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
