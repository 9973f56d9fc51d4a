package org.rookery.contact;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import org.rookery.contact.store.ContactStore;
import org.rookery.contact.store.NoteStore;
import org.rookery.message.ContactId;
import org.rookery.platform.db.Database;
import org.rookery.platform.events.EventLog;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** What members write down about persons. An author may change a note for 15 minutes. */
@Component
public class Notes {
  private static final Duration EDITABLE = Duration.ofMinutes(15);

  private final Database database;
  private final NoteStore store;
  private final ContactStore contacts;
  private final EventLog events;
  private final Ids ids;
  private final InstantSource clock;

  Notes(
      Database database,
      NoteStore store,
      ContactStore contacts,
      EventLog events,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.contacts = contacts;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** How a change of a note ended. */
  public sealed interface Change {
    /** It is done. */
    record Done(ContactNote note) implements Change {}

    /** Somebody was faster; this is the note now. */
    record Stale(ContactNote current) implements Change {}

    /** It is another member's, or older than 15 minutes. */
    record NotYours() implements Change {}

    /** There is no such note. */
    record Missing() implements Change {}
  }

  /** Writes a note; empty if nobody here has this id. */
  public Optional<ContactNote> add(
      WorkspaceId workspace,
      Actor actor,
      @Nullable UUID author,
      ContactId contact,
      String title,
      String text) {
    return database.inTransaction(
        workspace,
        tx -> {
          if (contacts.find(tx, workspace, contact).isEmpty()) {
            return Optional.empty();
          }
          var now = clock.instant();
          var by = ContactEvent.By.of(actor);
          var note =
              new ContactNote(new NoteId(ids.next()), title, text, author, by.name(), now, now, 1);
          store.insert(tx, workspace, contact, note);
          var event = new ContactEvent.NoteAdded(contact.value(), note.id().value(), title, by);
          events.append(tx, workspace.value(), event.kind(), event);
          return Optional.of(note);
        });
  }

  /**
   * Notes of a person, newest first, one more than {@code limit}; empty if nobody here has this id.
   */
  public Optional<List<ContactNote>> page(
      WorkspaceId workspace, ContactId contact, @Nullable NoteId after, int limit) {
    return database.inTransaction(
        workspace,
        tx ->
            contacts
                .find(tx, workspace, contact)
                .map(
                    _ ->
                        store.page(
                            tx,
                            workspace,
                            contact,
                            after == null ? null : after.value(),
                            limit + 1)));
  }

  /** One note. */
  public Optional<ContactNote> find(WorkspaceId workspace, ContactId contact, NoteId id) {
    return database.inTransaction(workspace, tx -> store.find(tx, workspace, contact, id));
  }

  /** Changes an own, fresh note. */
  public Change change(
      WorkspaceId workspace,
      @Nullable UUID author,
      ContactId contact,
      NoteId id,
      @Nullable Long expected,
      String title,
      String text) {
    return database.inTransaction(
        workspace,
        tx -> {
          var before = store.find(tx, workspace, contact, id).orElse(null);
          if (before == null) {
            return new Change.Missing();
          }
          if (expected != null && expected != before.version()) {
            return new Change.Stale(before);
          }
          var now = clock.instant();
          if (!Objects.equals(before.authorId(), author)
              || before.createdAt().plus(EDITABLE).isBefore(now)) {
            return new Change.NotYours();
          }
          var wanted =
              new ContactNote(
                  id,
                  title,
                  text,
                  before.authorId(),
                  before.authorName(),
                  before.createdAt(),
                  now,
                  before.version());
          return store
              .update(tx, workspace, contact, wanted)
              .<Change>map(Change.Done::new)
              .orElseGet(() -> new Change.Stale(before));
        });
  }

  /** Takes a note away: an own one, or any with the right to delete notes. */
  public Change remove(
      WorkspaceId workspace, @Nullable UUID author, boolean any, ContactId contact, NoteId id) {
    return database.inTransaction(
        workspace,
        tx -> {
          var before = store.find(tx, workspace, contact, id).orElse(null);
          if (before == null) {
            return new Change.Missing();
          }
          if (!any && !Objects.equals(before.authorId(), author)) {
            return new Change.NotYours();
          }
          store.delete(tx, workspace, contact, id, clock.instant());
          return new Change.Done(before);
        });
  }
}
