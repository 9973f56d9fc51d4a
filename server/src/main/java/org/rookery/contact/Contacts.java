package org.rookery.contact;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import org.rookery.contact.store.AttributeStore;
import org.rookery.contact.store.ContactStore;
import org.rookery.message.BotId;
import org.rookery.message.ContactId;
import org.rookery.platform.db.Database;
import org.rookery.platform.events.EventLog;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.id.Ids;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes, finds and changes persons on behalf of members and API clients. */
@Component
public class Contacts {
  private static final int NAMES_AT_ONCE = 500;
  private static final Duration IN_THE_BIN = Duration.ofDays(30);

  private final Database database;
  private final ContactStore store;
  private final AttributeStore attributes;
  private final EventLog events;
  private final Ids ids;
  private final InstantSource clock;

  Contacts(
      Database database,
      ContactStore store,
      AttributeStore attributes,
      EventLog events,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.attributes = attributes;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** How making a contact ended. */
  public sealed interface Creation {
    /** It is there. */
    record Created(Contact contact) implements Creation {}

    /** Somebody else has this e-mail address or phone number already. */
    record Duplicate(ContactId existing) implements Creation {}

    /** These fields do not do. */
    record Wrong(List<FieldProblem> problems) implements Creation {}
  }

  /** How a change ended. */
  public sealed interface Change {
    /** It is done. */
    record Done(Contact contact) implements Change {}

    /** Somebody was faster; this is the person now. */
    record Stale(Contact current) implements Change {}

    /** These fields do not do. */
    record Wrong(List<FieldProblem> problems) implements Change {}

    /** Nobody here has this id. */
    record Missing() implements Change {}
  }

  /** Makes a person that a member or a program knows of. */
  public Creation create(WorkspaceId workspace, Actor actor, String source, ContactFields wanted) {
    return database.inTransaction(
        workspace,
        tx -> {
          var problems = ContactRules.problems(wanted, attributes.all(tx, workspace));
          if (!problems.isEmpty()) {
            return new Creation.Wrong(problems);
          }
          var fields = wanted.tidy();
          var existing = store.duplicate(tx, workspace, fields.email(), fields.phone());
          if (existing.isPresent()) {
            return new Creation.Duplicate(existing.get());
          }
          return new Creation.Created(insert(tx, workspace, actor, source, fields));
        });
  }

  private Contact insert(
      DSLContext tx, WorkspaceId workspace, Actor actor, String source, ContactFields fields) {
    var now = clock.instant();
    var lead = fields.email() != null || fields.phone() != null;
    var id = new ContactId(ids.next());
    store.insert(
        tx,
        workspace,
        new Contact(
            id,
            "",
            fields,
            source,
            lead,
            lead ? now : null,
            lead ? "contact_detail" : null,
            null,
            null,
            new Contact.Stats(null, null, 0, null, null, false, 0),
            now,
            now,
            1));
    append(tx, workspace, new ContactEvent.Created(id.value(), source, ContactEvent.By.of(actor)));
    return store.find(tx, workspace, id).orElseThrow();
  }

  /**
   * Replaces what may be written about a person; {@code expected} is the version the caller saw,
   * null for any.
   */
  public Change change(
      WorkspaceId workspace,
      Actor actor,
      ContactId id,
      @Nullable Long expected,
      ContactFields wanted) {
    return database.inTransaction(
        workspace,
        tx -> {
          var before = store.lock(tx, workspace, id).orElse(null);
          if (before == null) {
            return new Change.Missing();
          }
          if (expected != null && expected != before.version()) {
            return new Change.Stale(before);
          }
          var registry = attributes.all(tx, workspace);
          var problems = ContactRules.problems(before.fields(), wanted, registry);
          if (!problems.isEmpty()) {
            return new Change.Wrong(problems);
          }
          return new Change.Done(update(tx, workspace, actor, before, wanted.tidy(), registry));
        });
  }

  private Contact update(
      DSLContext tx,
      WorkspaceId workspace,
      Actor actor,
      Contact before,
      ContactFields fields,
      List<Attribute> registry) {
    var becameLead = !before.isLead() && (fields.email() != null || fields.phone() != null);
    var by = ContactEvent.By.of(actor);
    differences(before.fields(), fields, registry)
        .forEach(
            d ->
                append(
                    tx,
                    workspace,
                    new ContactEvent.AttributeChanged(
                        before.id().value(), d.key(), d.before(), d.after(), d.pii(), by)));
    if (becameLead) {
      append(tx, workspace, new ContactEvent.BecameLead(before.id().value(), "contact_detail", by));
    }
    return store.update(tx, workspace, before, fields, becameLead, clock.instant()).orElseThrow();
  }

  /** The person. */
  public Optional<Contact> find(WorkspaceId workspace, ContactId id) {
    return database.inTransaction(workspace, tx -> store.find(tx, workspace, id));
  }

  /** Where channels know the person. */
  public List<ContactIdentity> identities(WorkspaceId workspace, ContactId id) {
    return database.inTransaction(workspace, tx -> store.identities(tx, workspace, id));
  }

  /** Persons by id, also those in the bin: old conversations need their names. */
  public Map<ContactId, Contact> byId(WorkspaceId workspace, Collection<ContactId> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<ContactId, Contact>();
    var all = wanted.stream().map(ContactId::value).distinct().limit(NAMES_AT_ONCE).toList();
    database
        .inTransaction(workspace, tx -> store.findAll(tx, workspace, all))
        .forEach(contact -> found.put(contact.id(), contact));
    return found;
  }

  /** What a list asks for in words. */
  public record Question(
      @Nullable String words,
      @Nullable String label,
      @Nullable Boolean isLead,
      @Nullable BotId bot,
      boolean oldestFirst) {}

  /** One more than {@code limit}, so that the caller sees whether the list goes on. */
  public List<Contact> page(
      WorkspaceId workspace, Question question, @Nullable ContactId after, int limit) {
    return database.inTransaction(
        workspace,
        tx ->
            store.page(
                tx,
                workspace,
                filter(tx, question),
                after == null ? null : after.value(),
                limit + 1));
  }

  /** How many a list would show, counted up to the ceiling. */
  public int count(WorkspaceId workspace, Question question, int ceiling) {
    return database.inTransaction(
        workspace, tx -> store.count(tx, workspace, filter(tx, question), ceiling));
  }

  private ContactFilter filter(DSLContext tx, Question question) {
    var text = question.words();
    List<String> words = text == null || text.isBlank() ? List.of() : store.words(tx, text);
    return new ContactFilter(
        words, question.label(), question.isLead(), question.bot(), question.oldestFirst());
  }

  /** Persons whose names or addresses begin with these words; the newest, at most {@code limit}. */
  public List<UUID> search(WorkspaceId workspace, String words, int limit) {
    return database.inTransaction(
        workspace,
        tx -> {
          var folded = store.words(tx, words);
          return folded.isEmpty() ? List.of() : store.search(tx, workspace, folded, limit);
        });
  }

  /**
   * Puts the person into the bin, from where 30 days long it can come back; false if nobody here
   * has this id.
   */
  public boolean delete(WorkspaceId workspace, Actor actor, ContactId id) {
    return database.inTransaction(
        workspace,
        tx -> {
          var deleted = store.delete(tx, workspace, id, clock.instant());
          if (deleted) {
            append(tx, workspace, new ContactEvent.Deleted(id.value(), ContactEvent.By.of(actor)));
          }
          return deleted;
        });
  }

  /** Takes the person out of the bin; empty if it holds nobody with this id. */
  public Optional<Contact> restore(WorkspaceId workspace, Actor actor, ContactId id) {
    var now = clock.instant();
    return database.inTransaction(
        workspace,
        tx -> {
          if (!store.restore(tx, workspace, id, now.minus(IN_THE_BIN), now)) {
            return Optional.empty();
          }
          append(tx, workspace, new ContactEvent.Restored(id.value(), ContactEvent.By.of(actor)));
          return store.find(tx, workspace, id);
        });
  }

  private void append(DSLContext tx, WorkspaceId workspace, ContactEvent event) {
    events.append(tx, workspace.value(), event.kind(), event);
  }

  private record Difference(
      String key, @Nullable JsonNode before, @Nullable JsonNode after, boolean pii) {}

  private static List<Difference> differences(
      ContactFields before, ContactFields after, List<Attribute> registry) {
    var personal = new HashMap<String, Boolean>();
    registry.forEach(attribute -> personal.put(attribute.key(), attribute.pii()));
    var was = flat(before);
    var is = flat(after);
    var keys = new ArrayList<>(was.keySet());
    is.keySet().stream().filter(key -> !was.containsKey(key)).forEach(keys::add);
    return keys.stream()
        .filter(key -> !Objects.equals(was.get(key), is.get(key)))
        .map(
            key ->
                new Difference(key, was.get(key), is.get(key), personal.getOrDefault(key, false)))
        .toList();
  }

  /** Own fields by their names, attributes by their keys. */
  private static Map<String, JsonNode> flat(ContactFields fields) {
    var flat = new LinkedHashMap<String, JsonNode>();
    Json.lenient()
        .<JsonNode>valueToTree(fields)
        .propertyStream()
        .filter(entry -> !entry.getKey().equals("attributes"))
        .forEach(entry -> flat.put(entry.getKey(), entry.getValue()));
    if (fields.labels().isEmpty()) {
      flat.remove("labels");
    }
    flat.putAll(fields.attributes());
    return flat;
  }
}
