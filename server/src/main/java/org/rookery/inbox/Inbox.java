package org.rookery.inbox;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.conversation.ConversationListener.Change;
import org.rookery.conversation.ConversationSnapshot;
import org.rookery.conversation.Conversations;
import org.rookery.conversation.Entry;
import org.rookery.inbox.InboxFilter.Queue;
import org.rookery.inbox.InboxFilter.Sort;
import org.rookery.inbox.store.NoteStore;
import org.rookery.inbox.store.RowStore;
import org.rookery.message.ConversationId;
import org.rookery.platform.db.Database;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** What members see of conversations: the list, one of them, and their notes. */
@Component
public class Inbox {
  private final Database database;
  private final RowStore rows;
  private final NoteStore notes;
  private final Conversations conversations;
  private final Ids ids;
  private final InstantSource clock;

  Inbox(
      Database database,
      RowStore rows,
      NoteStore notes,
      Conversations conversations,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.rows = rows;
    this.notes = notes;
    this.conversations = conversations;
    this.ids = ids;
    this.clock = clock;
  }

  /** A page of the list: one row more than the limit if there are more. */
  public List<InboxRow> list(
      InboxFilter filter, Sort sort, RowStore.@Nullable Place behind, int limit) {
    var workspace = filter.viewer().workspace();
    return database.inTransaction(
        workspace, tx -> rows.list(tx, workspace, filter, sort, behind, limit));
  }

  /** How many conversations each queue holds, up to a hundred. */
  public Map<Queue, Integer> counts(Viewer viewer) {
    return database.inTransaction(viewer.workspace(), tx -> rows.counts(tx, viewer));
  }

  /** A conversation that the viewer sees; all others are not there. */
  public Optional<ConversationSnapshot> conversation(Viewer viewer, ConversationId id) {
    return conversations
        .find(viewer.workspace(), id)
        .filter(found -> viewer.sees(found.standing().assignee()));
  }

  /**
   * One conversation as it stands now, whoever has it. The list may be some milliseconds behind;
   * what only the list knows (name, unread) is made from the conversation where the row is missing
   * or old.
   */
  public Optional<InboxRow> find(WorkspaceId workspace, ConversationId id) {
    return conversations.find(workspace, id).map(now -> fresh(workspace, now));
  }

  private InboxRow fresh(WorkspaceId workspace, ConversationSnapshot now) {
    var known = database.inTransaction(workspace, tx -> rows.find(tx, workspace, now.id()));
    if (known.isPresent() && known.get().version() >= now.version()) {
      return known.get();
    }
    var last = conversations.before(workspace, now.id(), now.seq() + 1, 20);
    var row = new RowDraft().add(new Change(now, last)).row(null, null);
    return new InboxRow(
        now.id(),
        row.number(),
        now.contact(),
        known.map(InboxRow::contactName).orElse(row.contactName()),
        now.address().bot(),
        row.channelKind(),
        row.state(),
        row.handler(),
        row.assignee(),
        known.map(InboxRow::priority).orElse("none"),
        known.map(InboxRow::labels).orElse(List.of()),
        row.waitingSince(),
        row.missed(),
        row.unread(),
        or(row.lastPreview(), ""),
        or(row.lastBy(), "contact"),
        row.lastMessageAt(),
        row.lastActivityAt(),
        row.createdAt(),
        row.version());
  }

  private static String or(@Nullable String text, String other) {
    return text == null ? other : text;
  }

  /** Whether another member has said something behind this place. */
  public List<Entry> saidByOthersAfter(
      WorkspaceId workspace, ConversationId id, long seq, UUID member) {
    return conversations.after(workspace, id, seq, 200).stream()
        .filter(entry -> entry.kind() == Entry.Kind.MESSAGE && entry.role() == Entry.Role.AGENT)
        .filter(entry -> !member.toString().equals(entry.authorId()))
        .toList();
  }

  /** The notes on a conversation, oldest first; empty if the viewer sees no such conversation. */
  public Optional<List<ConversationNote>> notes(Viewer viewer, ConversationId id) {
    var workspace = viewer.workspace();
    return conversation(viewer, id)
        .map(_ -> database.inTransaction(workspace, tx -> notes.list(tx, workspace, id)));
  }

  /** Writes a note; empty if the viewer sees no such conversation. */
  public Optional<ConversationNote> note(
      Viewer viewer, ConversationId id, String title, String body, String name) {
    var workspace = viewer.workspace();
    return conversation(viewer, id)
        .map(
            _ -> {
              var now = clock.instant();
              var note =
                  new ConversationNote(
                      new NoteId(ids.next()), title, body, viewer.member(), name, now, now, 1);
              database.run(workspace, tx -> notes.insert(tx, workspace, id, note));
              return note;
            });
  }

  /**
   * Removes a note of this author, or any note if {@code any}; false if there is none that fits.
   */
  public boolean removeNote(Viewer viewer, ConversationId id, NoteId note, boolean any) {
    var workspace = viewer.workspace();
    return conversation(viewer, id).isPresent()
        && database.inTransaction(
            workspace,
            tx ->
                notes
                    .find(tx, workspace, id, note)
                    .filter(found -> any || viewer.member().equals(found.author()))
                    .map(found -> notes.delete(tx, workspace, id, found.id()))
                    .orElse(false));
  }
}
