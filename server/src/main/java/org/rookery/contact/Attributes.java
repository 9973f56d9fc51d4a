package org.rookery.contact;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.contact.store.AttributeStore;
import org.rookery.contact.store.ContactStore;
import org.rookery.platform.db.Database;
import org.rookery.platform.http.FieldProblem;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The registry of a workspace's own attributes; built-in ones live in the code. */
@Component
public class Attributes {
  private static final int MOST = 300;
  private static final Set<String> RESERVED =
      Set.of(
          "system", "contact", "chat", "session", "answer", "item", "index", "true", "false",
          "null", "and", "or", "not", "in");
  private static final Set<String> BUILT_IN =
      Set.of(
          "name",
          "first_name",
          "last_name",
          "email",
          "phone",
          "dial_code",
          "company",
          "job_title",
          "address",
          "city",
          "region",
          "country",
          "postal_code",
          "birthday",
          "language",
          "timezone",
          "avatar_url",
          "channel_user_id",
          "username",
          "created_at",
          "last_seen_at",
          "opted_in",
          "tags",
          "segments",
          "owner",
          "notes_count",
          "score");

  private final Database database;
  private final AttributeStore store;
  private final ContactStore contacts;
  private final ObjectProvider<AttributeUses> uses;
  private final AuditLog audit;
  private final InstantSource clock;

  Attributes(
      Database database,
      AttributeStore store,
      ContactStore contacts,
      ObjectProvider<AttributeUses> uses,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.contacts = contacts;
    this.uses = uses;
    this.audit = audit;
    this.clock = clock;
  }

  /** How a change of the registry ended. */
  public sealed interface Change {
    /** It is done. */
    record Done(Attribute attribute) implements Change {}

    /** Somebody was faster; this is the attribute now. */
    record Stale(Attribute current) implements Change {}

    /** These fields do not do. */
    record Wrong(List<FieldProblem> problems) implements Change {}

    /** Another attribute has this key. */
    record KeyTaken() implements Change {}

    /** The workspace has as many attributes as it may. */
    record LimitReached(int limit) implements Change {}

    /** Values or flows depend on it as it is. */
    record InUse(List<AttributeUses.Use> uses) implements Change {}

    /** No attribute has this key. */
    record Missing() implements Change {}
  }

  /** All, by key. */
  public List<Attribute> all(WorkspaceId workspace) {
    return database.inTransaction(workspace, tx -> store.all(tx, workspace));
  }

  /** As {@link #all}, in the caller's transaction. */
  public List<Attribute> all(DSLContext tx, WorkspaceId workspace) {
    return store.all(tx, workspace);
  }

  /** One. */
  public Optional<Attribute> find(WorkspaceId workspace, String key) {
    return database.inTransaction(workspace, tx -> store.find(tx, workspace, key));
  }

  /** Defines an attribute. */
  public Change define(
      WorkspaceId workspace,
      Actor actor,
      String key,
      Attribute.Scope scope,
      AttributeFields fields) {
    var problems = new ArrayList<>(fields.problems());
    if (RESERVED.contains(key) || (scope == Attribute.Scope.CONTACT && BUILT_IN.contains(key))) {
      problems.add(new FieldProblem("key", "reserved", "This word has a meaning of its own."));
    }
    if (!problems.isEmpty()) {
      return new Change.Wrong(problems);
    }
    return database.inTransaction(
        workspace, tx -> insert(tx, workspace, actor, key, scope, fields));
  }

  /** Defines an attribute in the caller's transaction; the caller has checked the fields. */
  public Change insert(
      DSLContext tx,
      WorkspaceId workspace,
      Actor actor,
      String key,
      Attribute.Scope scope,
      AttributeFields fields) {
    if (store.all(tx, workspace).size() >= MOST) {
      return new Change.LimitReached(MOST);
    }
    if (!store.insert(tx, workspace, key, scope, fields, clock.instant())) {
      return new Change.KeyTaken();
    }
    tell(tx, workspace, actor, "attribute.created", key, fields.label());
    return new Change.Done(store.find(tx, workspace, key).orElseThrow());
  }

  /** Changes an attribute; its type only while nobody has a value. */
  public Change change(
      WorkspaceId workspace,
      Actor actor,
      String key,
      @Nullable Long expected,
      AttributeFields fields) {
    var problems = fields.problems();
    if (!problems.isEmpty()) {
      return new Change.Wrong(problems);
    }
    return database.inTransaction(
        workspace, tx -> update(tx, workspace, actor, key, expected, fields));
  }

  private Change update(
      DSLContext tx,
      WorkspaceId workspace,
      Actor actor,
      String key,
      @Nullable Long expected,
      AttributeFields fields) {
    var before = store.find(tx, workspace, key).orElse(null);
    if (before == null) {
      return new Change.Missing();
    }
    if (expected != null && expected != before.version()) {
      return new Change.Stale(before);
    }
    if (before.type() != fields.type() && contacts.anyHas(tx, workspace, key)) {
      return new Change.InUse(List.of(new AttributeUses.Use("contact", key, "values of contacts")));
    }
    var changed = store.update(tx, workspace, before, fields, clock.instant());
    if (changed.isEmpty()) {
      return new Change.Stale(store.find(tx, workspace, key).orElse(before));
    }
    tell(tx, workspace, actor, "attribute.changed", key, fields.label());
    return new Change.Done(changed.get());
  }

  /**
   * Takes an attribute away; one that flows use is refused, or archived when {@code force} is set.
   */
  public Change remove(WorkspaceId workspace, Actor actor, String key, boolean force) {
    var before = find(workspace, key).orElse(null);
    if (before == null) {
      return new Change.Missing();
    }
    var used =
        uses.orderedStream().flatMap(it -> it.of(workspace, before.scope(), key).stream()).toList();
    if (!used.isEmpty() && !force) {
      return new Change.InUse(used);
    }
    return database.inTransaction(
        workspace,
        tx -> {
          if (used.isEmpty()) {
            store.delete(tx, workspace, key);
          } else {
            store.update(tx, workspace, before, archived(before), clock.instant());
          }
          tell(
              tx,
              workspace,
              actor,
              used.isEmpty() ? "attribute.deleted" : "attribute.archived",
              key,
              before.label());
          return new Change.Done(before);
        });
  }

  private void tell(
      DSLContext tx, WorkspaceId workspace, Actor actor, String action, String key, String label) {
    audit.append(
        tx,
        new Place.OfWorkspace(workspace),
        AuditEvent.ok(actor, action.toLowerCase(Locale.ROOT), "attribute", key, label));
  }

  private static AttributeFields archived(Attribute attribute) {
    return new AttributeFields(
        attribute.label(),
        attribute.type(),
        attribute.defaultValue(),
        attribute.description(),
        attribute.pii(),
        attribute.agentEditable(),
        attribute.options(),
        true);
  }
}
