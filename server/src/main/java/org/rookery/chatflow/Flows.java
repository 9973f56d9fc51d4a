package org.rookery.chatflow;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.chatflow.Flow.FlowDetails;
import org.rookery.chatflow.store.DraftStore;
import org.rookery.chatflow.store.FlowStore;
import org.rookery.message.BotId;
import org.rookery.message.FlowId;
import org.rookery.platform.db.Database;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Makes, finds and changes flows. {@link Drafts} edits what they do, {@link Publishing} freezes it.
 */
@Component
public class Flows {
  /** How many a bot may have. */
  public static final int MOST = 50;

  private final Database database;
  private final FlowStore store;
  private final DraftStore drafts;
  private final FlowBots bots;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  Flows(
      Database database,
      FlowStore store,
      DraftStore drafts,
      FlowBots bots,
      AuditLog audit,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.drafts = drafts;
    this.bots = bots;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** How a change of a flow ended. */
  public sealed interface Change {
    /** It is done. */
    record Done(Flow flow) implements Change {}

    /** Somebody was faster; this is the flow now. */
    record Stale(Flow current) implements Change {}

    /** These fields do not do. */
    record Wrong(List<FieldProblem> problems) implements Change {}

    /** The bot has as many flows as it may. */
    record LimitReached(int limit) implements Change {}

    /** Others lead to it, or it is the default. */
    record InUse(List<FlowStore.Mention> by) implements Change {}

    /** The bot is archived and read-only. */
    record BotArchived() implements Change {}

    /** Nobody here has this id. */
    record Missing() implements Change {}
  }

  /** All flows of a bot; empty if nobody here has this id. */
  public Optional<List<Flow>> of(WorkspaceId workspace, BotId bot) {
    return database.inTransaction(
        workspace, tx -> bots.find(tx, workspace, bot).map(_ -> store.of(tx, workspace, bot)));
  }

  /** One flow. */
  public Optional<Flow> find(WorkspaceId workspace, FlowId id) {
    return database.inTransaction(workspace, tx -> store.find(tx, workspace, id));
  }

  /** Makes a flow; without a graph it begins with a start node. */
  public Change create(
      WorkspaceId workspace,
      Author author,
      BotId botId,
      FlowDetails details,
      @Nullable Graph graph) {
    return database.inTransaction(
        workspace,
        tx -> {
          var bot = bots.lock(tx, workspace, botId).orElse(null);
          if (bot == null) {
            return new Change.Missing();
          }
          if (!bot.editable()) {
            return new Change.BotArchived();
          }
          var others = store.of(tx, workspace, botId);
          if (others.size() >= MOST) {
            return new Change.LimitReached(MOST);
          }
          var problems = FlowRules.problems(details, others, null);
          if (!problems.isEmpty()) {
            return new Change.Wrong(problems);
          }
          var first = graph == null ? StarterGraph.empty(bot.language()) : graph;
          return new Change.Done(insert(tx, workspace, author, botId, details, first, "{}"));
        });
  }

  /** Adds a flow to a bot that is being made, in the caller's transaction. */
  public Flow insert(
      DSLContext tx,
      WorkspaceId workspace,
      Author author,
      BotId bot,
      FlowDetails details,
      Graph graph,
      String other) {
    var now = clock.instant();
    var id = new FlowId(ids.next());
    store.insert(
        tx,
        workspace,
        new Flow(id, bot, details, null, null, 1, true, now, now, 1),
        graph,
        other,
        author.member(),
        author.name());
    tell(tx, workspace, author, "flow.created", id, details.name());
    return store.find(tx, workspace, id).orElseThrow();
  }

  /** Changes what stands beside the graph. */
  public Change change(
      WorkspaceId workspace,
      Author author,
      FlowId id,
      @Nullable Long expected,
      FlowDetails details) {
    var change =
        database.inTransaction(
            workspace,
            tx -> {
              var before = store.find(tx, workspace, id).orElse(null);
              if (before == null) {
                return (Change) new Change.Missing();
              }
              var bot = bots.lock(tx, workspace, before.bot()).orElseThrow();
              if (!bot.editable()) {
                return new Change.BotArchived();
              }
              return change(tx, workspace, author, before, expected, details);
            });
    if (change instanceof Change.Done(var flow)) {
      bots.committed(workspace, flow.bot());
    }
    return change;
  }

  private Change change(
      DSLContext tx,
      WorkspaceId workspace,
      Author author,
      Flow before,
      @Nullable Long expected,
      FlowDetails details) {
    if (expected != null && expected != before.version()) {
      return new Change.Stale(before);
    }
    var problems = FlowRules.problems(details, store.of(tx, workspace, before.bot()), before);
    if (!problems.isEmpty()) {
      return new Change.Wrong(problems);
    }
    if (!store.update(tx, workspace, before, details, clock.instant())) {
      return new Change.Stale(store.find(tx, workspace, before.id()).orElse(before));
    }
    bots.changed(tx, workspace, before.bot());
    tell(tx, workspace, author, "flow.changed", before.id(), details.name());
    return new Change.Done(store.find(tx, workspace, before.id()).orElseThrow());
  }

  /** Takes a flow away, unless others lead to it. */
  public Change delete(WorkspaceId workspace, Author author, FlowId id) {
    var change =
        database.inTransaction(
            workspace,
            tx -> {
              var before = store.find(tx, workspace, id).orElse(null);
              if (before == null) {
                return (Change) new Change.Missing();
              }
              if (!bots.lock(tx, workspace, before.bot()).orElseThrow().editable()) {
                return new Change.BotArchived();
              }
              var mentions =
                  store.mentions(tx, workspace, id.text()).stream()
                      .filter(by -> !by.id().equals(id))
                      .toList();
              if (!mentions.isEmpty() || before.details().role() == FlowRole.DEFAULT) {
                return new Change.InUse(mentions);
              }
              store.delete(tx, workspace, id);
              bots.changed(tx, workspace, before.bot());
              tell(tx, workspace, author, "flow.deleted", id, before.name());
              return new Change.Done(before);
            });
    if (change instanceof Change.Done(var flow)) {
      bots.committed(workspace, flow.bot());
    }
    return change;
  }

  /** Takes all flows of a bot away, in the transaction that deletes the bot. */
  public void deleteAll(DSLContext tx, WorkspaceId workspace, BotId bot) {
    store.of(tx, workspace, bot).forEach(flow -> store.delete(tx, workspace, flow.id()));
  }

  /** Copies the drafts of all flows into another bot; flows that lead to each other still do. */
  public void copyAll(DSLContext tx, WorkspaceId workspace, Author author, BotId from, BotId to) {
    var originals = store.of(tx, workspace, from);
    var copies = new LinkedHashMap<String, FlowId>();
    originals.forEach(flow -> copies.put(flow.id().text(), new FlowId(ids.next())));
    var now = clock.instant();
    for (var flow : originals) {
      var graph = drafts.find(tx, workspace, flow.id()).orElseThrow().graph();
      var id = Objects.requireNonNull(copies.get(flow.id().text()));
      store.insert(
          tx,
          workspace,
          new Flow(id, to, flow.details(), null, null, 1, true, now, now, 1),
          FlowReferences.rename(graph, it -> copies.containsKey(it) ? copies.get(it).text() : it),
          store.other(tx, workspace, flow.id()),
          author.member(),
          author.name());
    }
  }

  /** Names of a bot's flows by id, for texts about them. */
  public Map<FlowId, String> names(DSLContext tx, WorkspaceId workspace, BotId bot) {
    var names = new LinkedHashMap<FlowId, String>();
    store.of(tx, workspace, bot).forEach(flow -> names.put(flow.id(), flow.name()));
    return names;
  }

  private void tell(
      DSLContext tx, WorkspaceId workspace, Author author, String action, FlowId id, String name) {
    audit.append(
        tx,
        new Place.OfWorkspace(workspace),
        AuditEvent.ok(author.actor(), action, "flow", id.text(), name));
  }
}
