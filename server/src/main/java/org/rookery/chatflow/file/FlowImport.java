package org.rookery.chatflow.file;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.chatflow.Author;
import org.rookery.chatflow.Flow;
import org.rookery.chatflow.FlowBot;
import org.rookery.chatflow.FlowBots;
import org.rookery.chatflow.FlowReferences;
import org.rookery.chatflow.file.FlowFile.FileAttribute;
import org.rookery.chatflow.store.DraftStore;
import org.rookery.chatflow.store.FlowStore;
import org.rookery.contact.Attribute;
import org.rookery.contact.AttributeFields;
import org.rookery.contact.AttributeType;
import org.rookery.contact.Attributes;
import org.rookery.message.BotId;
import org.rookery.message.FlowId;
import org.rookery.platform.db.Database;
import org.rookery.platform.id.Ids;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Brings the flows of a file into a bot: first a report of what would happen, then, when confirmed,
 * all of it or nothing.
 */
@Component
public class FlowImport {
  private final Database database;
  private final FlowStore store;
  private final DraftStore drafts;
  private final FlowBots bots;
  private final Attributes attributes;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  FlowImport(
      Database database,
      FlowStore store,
      DraftStore drafts,
      FlowBots bots,
      Attributes attributes,
      AuditLog audit,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.drafts = drafts;
    this.bots = bots;
    this.attributes = attributes;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** What an import does with one thing of the file. */
  public record ReportLine(String kind, String name, Action action, @Nullable String detail) {}

  /** What happens to it. */
  public enum Action {
    /** It is new here. */
    CREATE,
    /** The same is here already. */
    REUSE,
    /** It takes the place of the draft that is here; the draft is kept as a snapshot. */
    REPLACE,
    /** It gets another name, because this one is taken. */
    RENAME,
    /** It comes in, but blocks publishing until somebody repairs it. */
    REPAIR,
    /** It cannot come in. */
    REFUSE
  }

  /** How an import ended. */
  public sealed interface Outcome {
    /** What would happen; nothing has. */
    record Planned(List<ReportLine> report, boolean possible) implements Outcome {}

    /** It has happened. */
    record Done(List<ReportLine> report, List<FlowId> flows) implements Outcome {}

    /** The file is of a newer form. */
    record TooNew(int version) implements Outcome {}

    /** The bot is archived and read-only. */
    record BotArchived() implements Outcome {}

    /** Nobody here has this id. */
    record Missing() implements Outcome {}
  }

  /** Looks at a file, or brings it in when {@code confirmed}: in one transaction. */
  public Outcome bringIn(
      WorkspaceId workspace, Author author, BotId botId, FlowFile file, boolean confirmed) {
    if (file.formatVersion() > FlowFile.VERSION) {
      return new Outcome.TooNew(file.formatVersion());
    }
    var registry = attributes.all(workspace);
    var outcome =
        database.inTransaction(
            workspace,
            tx -> {
              var bot = bots.lock(tx, workspace, botId).orElse(null);
              if (bot == null) {
                return (Outcome) new Outcome.Missing();
              }
              return bot.editable()
                  ? bringIn(tx, workspace, author, bot, registry, file, confirmed)
                  : new Outcome.BotArchived();
            });
    if (outcome instanceof Outcome.Done) {
      bots.committed(workspace, botId);
    }
    return outcome;
  }

  private Outcome bringIn(
      DSLContext tx,
      WorkspaceId workspace,
      Author author,
      FlowBot bot,
      List<Attribute> registry,
      FlowFile file,
      boolean confirmed) {
    var here = store.of(tx, workspace, bot.id());
    var plan = new ImportPlan(here, registry, file);
    if (!confirmed || !plan.possible()) {
      return new Outcome.Planned(plan.report(), plan.possible());
    }
    plan.newAttributes()
        .forEach(
            attribute ->
                attributes.insert(
                    tx,
                    workspace,
                    author.actor(),
                    attribute.key(),
                    Attribute.Scope.of(attribute.scope()),
                    fields(attribute)));
    var made = new ArrayList<FlowId>();
    var idOf = new HashMap<String, String>();
    plan.places().forEach(place -> idOf.put(place.ref(), place.id(ids).text()));
    for (var place : plan.places()) {
      made.add(put(tx, workspace, author, bot, place, idOf));
    }
    audit.append(
        tx,
        new Place.OfWorkspace(workspace),
        AuditEvent.ok(
            author.actor(), "flow.imported", "bot", bot.id().text(), made.size() + " flows"));
    return new Outcome.Done(plan.report(), made);
  }

  private FlowId put(
      DSLContext tx,
      WorkspaceId workspace,
      Author author,
      FlowBot bot,
      PlannedFlow place,
      Map<String, String> idOf) {
    var graph = FlowReferences.rename(place.source().graph(), ref -> idOf.getOrDefault(ref, ""));
    var now = clock.instant();
    var replaced = place.replaces();
    if (replaced != null) {
      drafts.lock(tx, workspace, replaced.id());
      drafts.snapshot(tx, workspace, replaced.id(), "import", author.name(), now);
      drafts.save(tx, workspace, replaced.id(), graph, author.member(), author.name(), now);
      store.update(tx, workspace, replaced, place.details(replaced.name()), now);
      return replaced.id();
    }
    var id = FlowId.of(Objects.requireNonNull(idOf.get(place.ref())));
    store.insert(
        tx,
        workspace,
        new Flow(id, bot.id(), place.details(place.name()), null, null, 1, true, now, now, 1),
        graph,
        Json.write(place.source().other()),
        author.member(),
        author.name());
    return id;
  }

  private static AttributeFields fields(FileAttribute attribute) {
    return new AttributeFields(
        Objects.requireNonNullElse(attribute.label(), attribute.key()),
        AttributeType.of(attribute.type()),
        null,
        attribute.description(),
        attribute.pii(),
        true,
        attribute.options(),
        false);
  }
}
