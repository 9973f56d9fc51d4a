package org.rookery.chatflow.file;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Dependencies;
import org.rookery.chatflow.Flow;
import org.rookery.chatflow.FlowBot;
import org.rookery.chatflow.FlowBots;
import org.rookery.chatflow.FlowReferences;
import org.rookery.chatflow.file.FlowFile.FileAttribute;
import org.rookery.chatflow.file.FlowFile.FileFlow;
import org.rookery.chatflow.store.DraftStore;
import org.rookery.chatflow.store.FlowStore;
import org.rookery.contact.Attribute;
import org.rookery.contact.Attributes;
import org.rookery.message.BotId;
import org.rookery.message.FlowId;
import org.rookery.platform.db.Database;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes drafts to files, with the attributes that they need. */
@Component
public class FlowExport {
  private static final String PRODUCER = "rookery/0.1.0";

  private final Database database;
  private final FlowStore store;
  private final DraftStore drafts;
  private final FlowBots bots;
  private final Attributes attributes;
  private final InstantSource clock;

  FlowExport(
      Database database,
      FlowStore store,
      DraftStore drafts,
      FlowBots bots,
      Attributes attributes,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.drafts = drafts;
    this.bots = bots;
    this.attributes = attributes;
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
            .filter(attribute -> used.contains(attribute.path()))
            .map(FlowExport::fileAttribute)
            .toList(),
        files);
  }

  private FileFlow fileFlow(
      DSLContext tx, WorkspaceId workspace, Flow flow, Map<String, String> refs) {
    var details = flow.details();
    var graph = drafts.find(tx, workspace, flow.id()).orElseThrow().graph();
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
        attribute.scope().text(),
        attribute.description(),
        attribute.pii(),
        attribute.options());
  }
}
