package org.rookery.contact;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rookery.audit.Actor;
import org.rookery.contact.store.MergeStore;
import org.rookery.message.BotId;
import org.rookery.message.ContactId;
import org.rookery.platform.db.Database;
import org.rookery.platform.events.EventConsumer;
import org.rookery.platform.events.StoredEvent;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Merges by itself what is proven: a stranger whom the customer's site has identified becomes the
 * person it names, and so does the record that carries the same id of the customer's own system.
 * What was only typed (an e-mail address) is never proof.
 */
@Component
class ProvenVisitors implements EventConsumer {
  private static final String KIND = "visitor.identified";

  private static final ContactId NOBODY = new ContactId(new UUID(0, 0));

  private final Database database;
  private final MergeStore store;
  private final Merging merging;
  private final Ids ids;

  ProvenVisitors(Database database, MergeStore store, Merging merging, Ids ids) {
    this.database = database;
    this.store = store;
    this.merging = merging;
    this.ids = ids;
  }

  /** What the channel tells. */
  private record Identified(UUID bot, String from, String visitor, String subject) {}

  @Override
  public String name() {
    return "contact.proven_visitors";
  }

  @Override
  public void accept(List<StoredEvent> events) {
    for (var event : events) {
      var workspace = event.workspace();
      if (workspace != null && event.kind().equals(KIND)) {
        identified(new WorkspaceId(workspace), event.as(Identified.class));
      }
    }
  }

  private void identified(WorkspaceId workspace, Identified event) {
    database.run(
        workspace,
        tx -> {
          var bot = new BotId(event.bot());
          if (!event.from().equals(event.visitor())) {
            joined(tx, workspace, bot, event);
          }
          awaited(tx, workspace, bot, event);
          store.verify(tx, workspace, bot, event.visitor(), event.subject());
          store
              .behind(tx, workspace, bot, event.visitor())
              .ifPresent(person -> known(tx, workspace, event.subject(), person));
        });
  }

  /** The stranger of the session becomes the known visitor, unless another is proven to be it. */
  private void joined(DSLContext tx, WorkspaceId workspace, BotId bot, Identified event) {
    var stranger = store.behind(tx, workspace, bot, event.from()).orElse(null);
    if (stranger == null || store.verified(tx, workspace, stranger)) {
      return;
    }
    store
        .behind(tx, workspace, bot, event.visitor())
        .ifPresentOrElse(
            person -> unite(tx, workspace, person, stranger),
            () -> store.address(tx, workspace, bot, event.visitor(), stranger, ids.next()));
  }

  /** Who has not written yet is known from the first message on, if a record carries the id. */
  private void awaited(DSLContext tx, WorkspaceId workspace, BotId bot, Identified event) {
    if (store.behind(tx, workspace, bot, event.visitor()).isEmpty()) {
      store
          .external(tx, workspace, event.subject(), NOBODY)
          .ifPresent(
              record -> store.address(tx, workspace, bot, event.visitor(), record, ids.next()));
    }
  }

  /** A record that carries the proven id, made by hand or by a program, is the same person. */
  private void known(DSLContext tx, WorkspaceId workspace, String subject, ContactId person) {
    store
        .external(tx, workspace, subject, person)
        .ifPresent(record -> unite(tx, workspace, record, person));
  }

  private void unite(DSLContext tx, WorkspaceId workspace, ContactId into, ContactId from) {
    if (!into.equals(from)) {
      merging.merge(tx, workspace, Actor.SYSTEM, into, List.of(from));
    }
  }
}
