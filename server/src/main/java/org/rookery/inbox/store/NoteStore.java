package org.rookery.inbox.store;

import static org.rookery.schema.inbox.Tables.NOTE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rookery.inbox.ConversationNote;
import org.rookery.inbox.NoteId;
import org.rookery.message.ConversationId;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Notes on conversations. */
@Component
public class NoteStore {

  /** Oldest first. */
  public List<ConversationNote> list(
      DSLContext tx, WorkspaceId workspace, ConversationId conversation) {
    return tx.selectFrom(NOTE)
        .where(NOTE.WORKSPACE_ID.eq(workspace.value()))
        .and(NOTE.CONVERSATION_ID.eq(conversation.value()))
        .orderBy(NOTE.CREATED_AT, NOTE.ID)
        .fetch(NoteStore::read);
  }

  /** One note, if the conversation has it. */
  public Optional<ConversationNote> find(
      DSLContext tx, WorkspaceId workspace, ConversationId conversation, NoteId id) {
    return tx.selectFrom(NOTE)
        .where(NOTE.WORKSPACE_ID.eq(workspace.value()))
        .and(NOTE.CONVERSATION_ID.eq(conversation.value()))
        .and(NOTE.ID.eq(id.value()))
        .fetchOptional(NoteStore::read);
  }

  /** Keeps a new note. */
  public void insert(
      DSLContext tx, WorkspaceId workspace, ConversationId conversation, ConversationNote note) {
    tx.insertInto(NOTE)
        .set(NOTE.WORKSPACE_ID, workspace.value())
        .set(NOTE.CONVERSATION_ID, conversation.value())
        .set(NOTE.ID, note.id().value())
        .set(NOTE.TITLE, note.title())
        .set(NOTE.BODY, note.body())
        .set(NOTE.AUTHOR_ID, note.author())
        .set(NOTE.AUTHOR_NAME, note.authorName())
        .set(NOTE.CREATED_AT, note.createdAt())
        .set(NOTE.UPDATED_AT, note.updatedAt())
        .execute();
  }

  /** Removes a note; false if there was none. */
  public boolean delete(
      DSLContext tx, WorkspaceId workspace, ConversationId conversation, NoteId id) {
    return tx.deleteFrom(NOTE)
            .where(NOTE.WORKSPACE_ID.eq(workspace.value()))
            .and(NOTE.CONVERSATION_ID.eq(conversation.value()))
            .and(NOTE.ID.eq(id.value()))
            .execute()
        == 1;
  }

  private static ConversationNote read(Record record) {
    var r = record.into(NOTE);
    return new ConversationNote(
        new NoteId(r.getId()),
        r.getTitle(),
        r.getBody(),
        r.getAuthorId(),
        r.getAuthorName(),
        r.getCreatedAt(),
        r.getUpdatedAt(),
        r.getVersion());
  }
}
