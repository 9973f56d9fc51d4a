package org.rookery.contact.store;

import static org.rookery.schema.contact.Tables.NOTE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.ContactNote;
import org.rookery.contact.NoteId;
import org.rookery.message.ContactId;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Notes about persons; a deleted one leaves a tombstone that only the database sees. */
@Component
public class NoteStore {

  /** Adds a note. */
  public void insert(DSLContext tx, WorkspaceId workspace, ContactId contact, ContactNote note) {
    tx.insertInto(NOTE)
        .set(NOTE.WORKSPACE_ID, workspace.value())
        .set(NOTE.CONTACT_ID, contact.value())
        .set(NOTE.ID, note.id().value())
        .set(NOTE.TITLE, note.title())
        .set(NOTE.BODY, note.text())
        .set(NOTE.AUTHOR_ID, note.authorId())
        .set(NOTE.AUTHOR_NAME, note.authorName())
        .set(NOTE.CREATED_AT, note.createdAt())
        .set(NOTE.UPDATED_AT, note.updatedAt())
        .execute();
  }

  /** The newest notes behind {@code after}. */
  public List<ContactNote> page(
      DSLContext tx, WorkspaceId workspace, ContactId contact, @Nullable UUID after, int limit) {
    return tx.selectFrom(NOTE)
        .where(NOTE.WORKSPACE_ID.eq(workspace.value()).and(NOTE.CONTACT_ID.eq(contact.value())))
        .and(NOTE.DELETED_AT.isNull())
        .and(after == null ? DSL.noCondition() : NOTE.ID.lt(after))
        .orderBy(NOTE.ID.desc())
        .limit(limit)
        .fetch(NoteStore::read);
  }

  /** One note. */
  public Optional<ContactNote> find(
      DSLContext tx, WorkspaceId workspace, ContactId contact, NoteId id) {
    return tx.selectFrom(NOTE)
        .where(is(workspace, contact, id))
        .forUpdate()
        .fetchOptional(NoteStore::read);
  }

  /** Writes title and text of this version; empty if somebody was faster. */
  public Optional<ContactNote> update(
      DSLContext tx, WorkspaceId workspace, ContactId contact, ContactNote note) {
    return tx.update(NOTE)
        .set(NOTE.TITLE, note.title())
        .set(NOTE.BODY, note.text())
        .set(NOTE.UPDATED_AT, note.updatedAt())
        .set(NOTE.VERSION, NOTE.VERSION.plus(1))
        .where(is(workspace, contact, note.id()).and(NOTE.VERSION.eq(note.version())))
        .returning()
        .fetchOptional(NoteStore::read);
  }

  /** Takes the note away. */
  public void delete(
      DSLContext tx, WorkspaceId workspace, ContactId contact, NoteId id, java.time.Instant now) {
    tx.update(NOTE).set(NOTE.DELETED_AT, now).where(is(workspace, contact, id)).execute();
  }

  private static Condition is(WorkspaceId workspace, ContactId contact, NoteId id) {
    return NOTE.WORKSPACE_ID
        .eq(workspace.value())
        .and(NOTE.CONTACT_ID.eq(contact.value()))
        .and(NOTE.ID.eq(id.value()))
        .and(NOTE.DELETED_AT.isNull());
  }

  private static ContactNote read(Record row) {
    return new ContactNote(
        new NoteId(row.get(NOTE.ID)),
        row.get(NOTE.TITLE),
        row.get(NOTE.BODY),
        row.get(NOTE.AUTHOR_ID),
        row.get(NOTE.AUTHOR_NAME),
        row.get(NOTE.CREATED_AT),
        row.get(NOTE.UPDATED_AT),
        row.get(NOTE.VERSION));
  }
}
