package org.rookery.chatflow;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.chatflow.Flow.FlowDetails;
import org.rookery.chatflow.FlowFile.FileAttribute;
import org.rookery.chatflow.FlowFile.FileFlow;
import org.rookery.chatflow.node.NodeTypes;
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
import tools.jackson.databind.JsonNode;

/**
 * Writes flows to files and reads them: first a report of what would happen, then, when confirmed,
 * all of it or nothing.
 */
@Component
public class FlowFiles {
  private static final String PRODUCER = "rookery/0.1.0";

  private final Database database;
  private final FlowStore store;
  private final FlowBots bots;
  private final Attributes attributes;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  FlowFiles(
      Database database,
      FlowStore store,
      FlowBots bots,
      Attributes attributes,
      AuditLog audit,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.bots = bots;
    this.attributes = attributes;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** The drafts of all flows of a bot; empty if nobody here has this id. */
  public Optional<FlowFile> export(
      WorkspaceId workspace, BotId bot, @Nullable Map<String, JsonNode> settings) {
    var registry = attributes.all(workspace);
    return database.inTransaction(
        workspace,
        tx ->
            bots.find(tx, workspace, bot)
                .map(
                    it ->
                        file(
                            tx,
                            workspace,
                            it,
                            FlowFile.BOT,
                            store.of(tx, workspace, bot),
                            settings,
                            registry)));
  }

  /** The draft of one flow; empty if nobody here has this id. */
  public Optional<FlowFile> export(WorkspaceId workspace, FlowId id) {
    var registry = attributes.all(workspace);
    return database.inTransaction(
        workspace,
        tx ->
            store
                .find(tx, workspace, id)
                .map(
                    flow -> {
                      var bot = bots.find(tx, workspace, flow.bot()).orElseThrow();
                      return file(tx, workspace, bot, FlowFile.FLOW, List.of(flow), null, registry);
                    }));
  }

  private FlowFile file(
      DSLContext tx,
      WorkspaceId workspace,
      FlowBot bot,
      String format,
      List<Flow> wanted,
      @Nullable Map<String, JsonNode> settings,
      List<Attribute> registry) {
    var refs = new LinkedHashMap<String, String>();
    for (var flow : wanted) {
      refs.put(flow.id().text(), "f" + (refs.size() + 1));
    }
    var files = wanted.stream().map(flow -> fileFlow(tx, workspace, flow, refs)).toList();
    var used = new TreeSet<String>();
    files.forEach(flow -> used.addAll(Dependencies.of(flow.graph()).attributes()));
    return new FlowFile(
        format,
        FlowFile.VERSION,
        clock.instant(),
        PRODUCER,
        new FlowFile.FileBot(bot.name(), bot.language(), bot.channelKind(), settings),
        registry.stream()
            .filter(attribute -> used.contains(path(attribute)))
            .map(FlowFiles::fileAttribute)
            .toList(),
        files);
  }

  private FileFlow fileFlow(
      DSLContext tx, WorkspaceId workspace, Flow flow, Map<String, String> refs) {
    var details = flow.details();
    var graph = store.draft(tx, workspace, flow.id()).orElseThrow().graph();
    var other = new LinkedHashMap<String, JsonNode>();
    Json.tree(store.other(tx, workspace, flow.id()))
        .propertyStream()
        .forEach(entry -> other.put(entry.getKey(), entry.getValue()));
    return new FileFlow(
        refs.get(flow.id().text()),
        details.name(),
        details.role(),
        details.description(),
        details.folder(),
        details.enabled(),
        details.triggers(),
        details.tags(),
        FlowReferences.rename(graph, id -> refs.getOrDefault(id, "")),
        other);
  }

  private static FileAttribute fileAttribute(Attribute attribute) {
    return new FileAttribute(
        attribute.key(),
        attribute.label(),
        attribute.type().text(),
        attribute.scope().name().toLowerCase(java.util.Locale.ROOT),
        attribute.description(),
        attribute.pii(),
        attribute.options());
  }

  private static String path(Attribute attribute) {
    return attribute.scope().name().toLowerCase(java.util.Locale.ROOT) + "." + attribute.key();
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
    var plan = new Plan(here, registry, file);
    if (!confirmed || !plan.possible()) {
      return new Outcome.Planned(plan.report, plan.possible());
    }
    plan.newAttributes.forEach(
        attribute ->
            attributes.insert(
                tx,
                workspace,
                author.actor(),
                attribute.key(),
                scope(attribute),
                fields(attribute)));
    var made = new ArrayList<FlowId>();
    var idOf = new HashMap<String, String>();
    plan.places.forEach(place -> idOf.put(place.ref(), place.id(ids).text()));
    for (var place : plan.places) {
      made.add(put(tx, workspace, author, bot, place, idOf));
    }
    audit.append(
        tx,
        new Place.OfWorkspace(workspace),
        AuditEvent.ok(
            author.actor(), "flow.imported", "bot", bot.id().text(), made.size() + " flows"));
    return new Outcome.Done(plan.report, made);
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
      store.lockDraft(tx, workspace, replaced.id());
      store.snapshot(tx, workspace, replaced.id(), "import", author.name(), now);
      store.saveDraft(tx, workspace, replaced.id(), graph, author.member(), author.name(), now);
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

  private static Attribute.Scope scope(FileAttribute attribute) {
    return Attribute.Scope.valueOf(attribute.scope().toUpperCase(java.util.Locale.ROOT));
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

  /** Where one flow of a file goes. */
  private static final class PlannedFlow {
    private final FileFlow source;
    private final String ref;
    private final String name;
    private final FlowRole role;
    private final @Nullable Flow replaces;
    private @Nullable FlowId id;

    private PlannedFlow(
        FileFlow source, String ref, String name, FlowRole role, @Nullable Flow replaces) {
      this.source = source;
      this.ref = ref;
      this.name = name;
      this.role = role;
      this.replaces = replaces;
    }

    FileFlow source() {
      return source;
    }

    String ref() {
      return ref;
    }

    String name() {
      return name;
    }

    @Nullable Flow replaces() {
      return replaces;
    }

    FlowId id(Ids ids) {
      if (id == null) {
        id = replaces == null ? new FlowId(ids.next()) : replaces.id();
      }
      return id;
    }

    FlowDetails details(String shownName) {
      return new FlowDetails(
          shownName,
          role,
          Objects.requireNonNullElse(source.description(), ""),
          Objects.requireNonNullElse(source.folder(), ""),
          role == FlowRole.DEFAULT || !Boolean.FALSE.equals(source.enabled()),
          Objects.requireNonNullElse(source.triggers(), List.of()),
          Objects.requireNonNullElse(source.tags(), List.of()));
    }
  }

  /** What a file would do here. */
  private static final class Plan {
    private final List<ReportLine> report = new ArrayList<>();
    private final List<PlannedFlow> places = new ArrayList<>();
    private final List<FileAttribute> newAttributes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<FlowRole, Flow> roles = new HashMap<>();

    Plan(List<Flow> here, List<Attribute> registry, FlowFile file) {
      here.forEach(
          flow -> {
            names.add(flow.name().toLowerCase(java.util.Locale.ROOT));
            roles.put(flow.details().role(), flow);
          });
      file.allAttributes().forEach(attribute -> attribute(attribute, registry));
      var added = 0;
      for (var flow : file.flows()) {
        added += flow(flow, places.size()) ? 1 : 0;
      }
      if (here.size() + added > Flows.MOST) {
        report.add(
            new ReportLine("bot", "", Action.REFUSE, "A bot may have " + Flows.MOST + " flows."));
      }
    }

    boolean possible() {
      return report.stream().noneMatch(line -> line.action() == Action.REFUSE);
    }

    private void attribute(FileAttribute wanted, List<Attribute> registry) {
      var known = registry.stream().filter(it -> it.key().equals(wanted.key())).findFirst();
      if (known.isPresent()) {
        var same = known.get().type().text().equals(wanted.type());
        report.add(
            new ReportLine(
                "attribute",
                wanted.key(),
                same ? Action.REUSE : Action.REFUSE,
                same
                    ? null
                    : "Here it is "
                        + known.get().type().text()
                        + ", in the file "
                        + wanted.type()
                        + "."));
      } else if (isAttribute(wanted)) {
        newAttributes.add(wanted);
        report.add(new ReportLine("attribute", wanted.key(), Action.CREATE, null));
      } else {
        report.add(
            new ReportLine("attribute", wanted.key(), Action.REFUSE, "No such type or scope."));
      }
    }

    private static boolean isAttribute(FileAttribute wanted) {
      try {
        AttributeType.of(wanted.type());
        scope(wanted);
        return wanted.key().matches("[a-z][a-z0-9_]{0,39}");
      } catch (IllegalArgumentException unknown) {
        return false;
      }
    }

    /** True if it makes one flow more. */
    private boolean flow(FileFlow flow, int index) {
      var ref = flow.ref() == null ? "f" + (index + 1) : flow.ref();
      var wantedRole = Objects.requireNonNullElse(flow.role(), FlowRole.NORMAL);
      unknownTypes(flow);
      var standing = roles.get(FlowRole.DEFAULT);
      if (wantedRole == FlowRole.DEFAULT && standing != null) {
        places.add(new PlannedFlow(flow, ref, standing.name(), FlowRole.DEFAULT, standing));
        report.add(
            new ReportLine(
                "flow",
                flow.name(),
                Action.REPLACE,
                "Replaces the draft of “" + standing.name() + "”."));
        roles.remove(FlowRole.DEFAULT); // a second default of the file becomes an ordinary flow
        roles.put(FlowRole.NORMAL, standing);
        return false;
      }
      var free =
          wantedRole == FlowRole.NORMAL
              || (wantedRole != FlowRole.DEFAULT && !roles.containsKey(wantedRole));
      var name = freeName(flow.name());
      names.add(name.toLowerCase(java.util.Locale.ROOT));
      places.add(new PlannedFlow(flow, ref, name, free ? wantedRole : FlowRole.NORMAL, null));
      report.add(
          name.equals(flow.name())
              ? new ReportLine("flow", flow.name(), Action.CREATE, null)
              : new ReportLine("flow", flow.name(), Action.RENAME, name));
      return true;
    }

    private void unknownTypes(FileFlow flow) {
      flow.graph().nodes().values().stream()
          .map(Graph.Node::type)
          .distinct()
          .filter(type -> NodeTypes.installed().find(type) == null)
          .forEach(
              type ->
                  report.add(
                      new ReportLine(
                          "node",
                          type,
                          Action.REPAIR,
                          "“" + flow.name() + "” has nodes of a type that is not known here.")));
    }

    private String freeName(String wanted) {
      var name = wanted;
      for (int number = 2; names.contains(name.toLowerCase(java.util.Locale.ROOT)); number++) {
        name = wanted + " " + number;
      }
      return name;
    }
  }
}
