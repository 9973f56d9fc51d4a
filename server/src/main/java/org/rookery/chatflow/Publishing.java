package org.rookery.chatflow;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.check.Problem.Severity;
import org.rookery.chatflow.store.DraftStore;
import org.rookery.chatflow.store.FlowStore;
import org.rookery.chatflow.store.VersionStore;
import org.rookery.message.BotId;
import org.rookery.message.FlowId;
import org.rookery.platform.db.Database;
import org.rookery.platform.events.EventLog;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Freezes drafts as versions: checked first, all of a bot's changed flows together or none, in one
 * transaction.
 */
@Component
public class Publishing {
  private final Database database;
  private final FlowStore store;
  private final DraftStore drafts;
  private final VersionStore versions;
  private final FlowBots bots;
  private final PublishChecks checks;
  private final EventLog events;
  private final AuditLog audit;
  private final InstantSource clock;

  Publishing(
      Database database,
      FlowStore store,
      DraftStore drafts,
      VersionStore versions,
      FlowBots bots,
      PublishChecks checks,
      EventLog events,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.drafts = drafts;
    this.versions = versions;
    this.bots = bots;
    this.checks = checks;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the checks found in one flow. */
  public record FlowReport(FlowId flowId, String name, List<Problem> problems) {
    boolean has(Severity severity) {
      return problems.stream().anyMatch(problem -> problem.severity() == severity);
    }
  }

  /** What became of one flow. */
  public record PublishedVersion(FlowId flowId, String name, int number) {}

  /** How a publish ended. */
  public sealed interface Outcome {
    /** These flows have a new version; empty if nothing had changed. */
    record Published(List<PublishedVersion> versions) implements Outcome {}

    /** Errors stand against it; nothing was published. */
    record Refused(List<FlowReport> reports) implements Outcome {}

    /** Only warnings stand against it; nothing was published until somebody accepts them. */
    record NeedsConsent(List<FlowReport> reports) implements Outcome {}

    /** The bot is archived and read-only. */
    record BotArchived() implements Outcome {}

    /** Nobody here has this id. */
    record Missing() implements Outcome {}
  }

  /** Wishes of whoever publishes. */
  public record Order(String note, boolean acceptWarnings) {}

  /** What stands against publishing this flow; null if nobody here has this id. */
  public @Nullable FlowReport validate(WorkspaceId workspace, FlowId id) {
    return database.inTransaction(
        workspace,
        tx -> {
          var flow = store.find(tx, workspace, id).orElse(null);
          if (flow == null) {
            return null;
          }
          var bot = bots.find(tx, workspace, flow.bot()).orElseThrow();
          return reports(tx, workspace, bot, List.of(flow)).getFirst();
        });
  }

  /** Publishes all changed flows of a bot. */
  public Outcome publish(WorkspaceId workspace, Author author, BotId bot, Order order) {
    return publish(workspace, author, bot, null, order);
  }

  /** Publishes one flow. */
  public Outcome publish(WorkspaceId workspace, Author author, FlowId id, Order order) {
    var flow = database.inTransaction(workspace, tx -> store.find(tx, workspace, id)).orElse(null);
    return flow == null ? new Outcome.Missing() : publish(workspace, author, flow.bot(), id, order);
  }

  private Outcome publish(
      WorkspaceId workspace, Author author, BotId botId, @Nullable FlowId only, Order order) {
    var outcome =
        database.inTransaction(
            workspace,
            tx -> {
              var bot = bots.lock(tx, workspace, botId).orElse(null);
              if (bot == null) {
                return (Outcome) new Outcome.Missing();
              }
              return bot.editable()
                  ? publish(tx, workspace, author, bot, only, order)
                  : new Outcome.BotArchived();
            });
    if (outcome instanceof Outcome.Published) {
      bots.committed(workspace, botId);
    }
    return outcome;
  }

  private Outcome publish(
      DSLContext tx,
      WorkspaceId workspace,
      Author author,
      FlowBot bot,
      @Nullable FlowId only,
      Order order) {
    var flows =
        store.of(tx, workspace, bot.id()).stream()
            .filter(
                flow ->
                    only == null
                        ? flow.details().enabled() || flow.publishedVersion() != null
                        : flow.id().equals(only))
            .toList();
    if (flows.isEmpty()) {
      return new Outcome.Missing();
    }
    var reports = reports(tx, workspace, bot, flows);
    if (reports.stream().anyMatch(report -> report.has(Severity.ERROR))) {
      return new Outcome.Refused(reports);
    }
    if (!order.acceptWarnings()
        && reports.stream().anyMatch(report -> report.has(Severity.WARNING))) {
      return new Outcome.NeedsConsent(reports);
    }
    var frozen = new ArrayList<PublishedVersion>();
    for (int i = 0; i < flows.size(); i++) {
      if (flows.get(i).changed()) {
        frozen.add(freeze(tx, workspace, author, flows.get(i), reports.get(i), order.note()));
      }
    }
    bots.published(tx, workspace, bot.id());
    events.append(tx, workspace.value(), "bot.published", new BotPublished(bot.id(), frozen));
    return new Outcome.Published(frozen);
  }

  /** Flows of a bot have new versions. */
  public record BotPublished(BotId botId, List<PublishedVersion> versions) {}

  private PublishedVersion freeze(
      DSLContext tx,
      WorkspaceId workspace,
      Author author,
      Flow flow,
      FlowReport report,
      String note) {
    var draft = drafts.lock(tx, workspace, flow.id()).orElseThrow();
    var warnings =
        report.problems().stream()
            .filter(problem -> problem.severity() == Severity.WARNING)
            .toList();
    var number =
        versions.freeze(
            tx,
            workspace,
            flow,
            draft,
            note,
            author.member(),
            author.name(),
            warnings,
            Dependencies.of(draft.graph()),
            clock.instant());
    audit.append(
        tx,
        new Place.OfWorkspace(workspace),
        AuditEvent.ok(
            author.actor(),
            "flow.published",
            "flow",
            flow.id().text(),
            flow.name() + " v" + number));
    return new PublishedVersion(flow.id(), flow.name(), number);
  }

  private List<FlowReport> reports(
      DSLContext tx, WorkspaceId workspace, FlowBot bot, List<Flow> wanted) {
    var all = store.of(tx, workspace, bot.id());
    Map<FlowId, Graph> graphs = new LinkedHashMap<>();
    all.forEach(
        flow -> graphs.put(flow.id(), drafts.find(tx, workspace, flow.id()).orElseThrow().graph()));
    var around = checks.around(tx, workspace, bot, all, graphs);
    return wanted.stream()
        .map(flow -> new FlowReport(flow.id(), flow.name(), checks.problems(around, flow.id())))
        .toList();
  }
}
