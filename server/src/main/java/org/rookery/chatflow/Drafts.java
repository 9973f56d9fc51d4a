package org.rookery.chatflow;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.chatflow.store.DraftStore;
import org.rookery.chatflow.store.FlowStore;
import org.rookery.chatflow.store.VersionStore;
import org.rookery.message.FlowId;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Reads and edits what flows will do after the next publish. */
@Component
public class Drafts {
  private final Database database;
  private final FlowStore store;
  private final DraftStore drafts;
  private final VersionStore versions;
  private final FlowBots bots;
  private final AuditLog audit;
  private final InstantSource clock;

  Drafts(
      Database database,
      FlowStore store,
      DraftStore drafts,
      VersionStore versions,
      FlowBots bots,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.drafts = drafts;
    this.versions = versions;
    this.bots = bots;
    this.audit = audit;
    this.clock = clock;
  }

  /** How saving a draft ended. */
  public sealed interface Save {
    /** It is kept. */
    record Saved(Draft draft) implements Save {}

    /** Somebody else has edited it in the meantime; this is the draft now. */
    record Conflict(Draft current) implements Save {}

    /** The bot is archived and read-only. */
    record BotArchived() implements Save {}

    /** Nobody here has this id. */
    record Missing() implements Save {}
  }

  /** The draft. */
  public Optional<Draft> find(WorkspaceId workspace, FlowId id) {
    return database.inTransaction(workspace, tx -> drafts.find(tx, workspace, id));
  }

  /** Edits the draft of this revision. The edit may refuse by throwing. */
  public Save edit(
      WorkspaceId workspace,
      Author author,
      FlowId id,
      @Nullable Long revision,
      UnaryOperator<Graph> edit) {
    return database.inTransaction(
        workspace,
        tx -> {
          var flow = store.find(tx, workspace, id).orElse(null);
          var draft = flow == null ? null : drafts.lock(tx, workspace, id).orElse(null);
          if (flow == null || draft == null) {
            return new Save.Missing();
          }
          if (!bots.find(tx, workspace, flow.bot()).orElseThrow().editable()) {
            return new Save.BotArchived();
          }
          if (revision != null && revision != draft.revision()) {
            return new Save.Conflict(draft);
          }
          var graph = edit.apply(draft.graph());
          return new Save.Saved(
              drafts.save(
                  tx, workspace, id, graph, author.member(), author.name(), clock.instant()));
        });
  }

  /** Copies a version into the draft, which is kept as a snapshot first. Publishes nothing. */
  public Save restore(WorkspaceId workspace, Author author, FlowId id, int number) {
    return database.inTransaction(
        workspace,
        tx -> {
          var flow = store.find(tx, workspace, id).orElse(null);
          var graph = versions.graph(tx, workspace, id, number).orElse(null);
          if (flow == null || graph == null) {
            return new Save.Missing();
          }
          if (!bots.find(tx, workspace, flow.bot()).orElseThrow().editable()) {
            return new Save.BotArchived();
          }
          drafts.lock(tx, workspace, id);
          drafts.snapshot(tx, workspace, id, "restore", author.name(), clock.instant());
          audit.append(
              tx,
              new Place.OfWorkspace(workspace),
              AuditEvent.ok(author.actor(), "flow.restored", "flow", id.text(), flow.name()));
          return new Save.Saved(
              drafts.save(
                  tx, workspace, id, graph, author.member(), author.name(), clock.instant()));
        });
  }
}
