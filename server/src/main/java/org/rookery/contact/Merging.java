package org.rookery.contact;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.rookery.audit.Actor;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.contact.store.ContactStore;
import org.rookery.contact.store.MergeStore;
import org.rookery.message.ContactId;
import org.rookery.platform.db.Database;
import org.rookery.platform.events.EventLog;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Makes one person of several records. What hangs on a record moves in the transaction of the
 * merge; its conversations follow through their lanes, and {@link #settle} comes behind them.
 */
@Component
public class Merging {
  private final Database database;
  private final ContactStore contacts;
  private final MergeStore store;
  private final EventLog events;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  Merging(
      Database database,
      ContactStore contacts,
      MergeStore store,
      EventLog events,
      AuditLog audit,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.contacts = contacts;
    this.store = store;
    this.events = events;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** How merging ended. */
  public sealed interface Result {
    /** One person is left; {@code merge} names the step, also when it was done before. */
    record Done(UUID merge, Contact contact) implements Result {}

    /** One of the ids is nobody's here. */
    record Missing() implements Result {}
  }

  /** What merging would make, and how much would move. */
  public record Preview(Contact contact, int identities, int notes, boolean becomesBlocked) {}

  /** What would remain; empty if one of the ids is nobody's here. */
  public Optional<Preview> preview(WorkspaceId workspace, ContactId into, List<ContactId> from) {
    return database.inTransaction(
        workspace,
        tx -> {
          var survivor = contacts.find(tx, workspace, into);
          var others =
              from.stream().flatMap(id -> contacts.find(tx, workspace, id).stream()).toList();
          if (survivor.isEmpty() || others.size() != from.size()) {
            return Optional.empty();
          }
          var moving = store.counted(tx, workspace, from.stream().map(ContactId::value).toList());
          var merged = Merged.of(survivor.get(), others);
          return Optional.of(
              new Preview(
                  merged,
                  moving.getOrDefault("identities", 0),
                  moving.getOrDefault("notes", 0),
                  merged.blockedAt() != null && survivor.get().blockedAt() == null));
        });
  }

  /** Makes one of these persons; doing it again changes nothing. */
  public Result merge(WorkspaceId workspace, Actor actor, ContactId into, List<ContactId> from) {
    return database.inTransaction(workspace, tx -> merge(tx, workspace, actor, into, from));
  }

  Result merge(
      DSLContext tx, WorkspaceId workspace, Actor actor, ContactId into, List<ContactId> from) {
    var rows = lock(tx, workspace, Stream.concat(Stream.of(into), from.stream()));
    var survivor = rows.get(into);
    var others =
        from.stream()
            .map(rows::get)
            .filter(Objects::nonNull)
            .filter(row -> !row.inBin() || into.equals(row.mergedInto()))
            .toList();
    if (survivor == null || survivor.inBin() || others.size() != from.size()) {
      return new Result.Missing();
    }
    var fresh = others.stream().filter(row -> !row.inBin()).map(MergeStore.Row::contact).toList();
    if (fresh.isEmpty()) {
      var before = Objects.requireNonNull(others.getFirst().merge(), "merged by a step");
      return new Result.Done(before, survivor.contact());
    }
    var merge = ids.next();
    fresh.forEach(other -> unite(tx, workspace, actor, into, other, merge));
    store.write(tx, workspace, Merged.of(survivor.contact(), fresh), clock.instant());
    return new Result.Done(merge, contacts.find(tx, workspace, into).orElseThrow());
  }

  private Map<ContactId, MergeStore.Row> lock(
      DSLContext tx, WorkspaceId workspace, Stream<ContactId> persons) {
    return store.lock(tx, workspace, persons.map(ContactId::value).toList()).stream()
        .collect(Collectors.toMap(row -> row.contact().id(), row -> row));
  }

  private void unite(
      DSLContext tx,
      WorkspaceId workspace,
      Actor actor,
      ContactId into,
      Contact other,
      UUID merge) {
    store.move(tx, workspace, other.id(), into);
    store.retire(tx, workspace, other.id(), into, merge, clock.instant());
    var event =
        new ContactEvent.Merged(
            into.value(), other.id().value(), merge, other.shownName(), ContactEvent.By.of(actor));
    events.append(tx, workspace.value(), event.kind(), event);
    audit.append(
        tx,
        new Place.OfWorkspace(workspace),
        AuditEvent.ok(actor, "contact.merged", "contact", into.text(), null)
            .changing(Map.of(), Map.of("merged", other.id().text())));
  }

  /**
   * Brings what turns still told the merged record before its conversations had moved. To be called
   * behind them; again is harmless.
   */
  public void settle(WorkspaceId workspace, ContactId merged) {
    database.run(
        workspace,
        tx ->
            store
                .remaining(tx, workspace, merged)
                .ifPresent(into -> settle(tx, workspace, merged, into)));
  }

  private void settle(DSLContext tx, WorkspaceId workspace, ContactId merged, ContactId into) {
    store.move(tx, workspace, merged, into);
    var rows = lock(tx, workspace, Stream.of(merged, into));
    var survivor = rows.get(into);
    var late = rows.get(merged);
    if (survivor != null && late != null) {
      var settled = Merged.late(survivor.contact(), late.contact());
      if (!settled.equals(survivor.contact())) {
        store.write(tx, workspace, settled, clock.instant());
      }
    }
  }

  /** Who remains of a person who was merged. */
  public Optional<ContactId> remaining(WorkspaceId workspace, ContactId id) {
    return database.inTransaction(workspace, tx -> store.remaining(tx, workspace, id));
  }

  /** Others who may be the same person: they left the same e-mail address or phone number. */
  public Optional<List<Contact>> alike(WorkspaceId workspace, ContactId id) {
    return database.inTransaction(
        workspace,
        tx -> contacts.find(tx, workspace, id).map(person -> store.alike(tx, workspace, person)));
  }
}
