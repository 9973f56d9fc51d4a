package org.rookery.chatflow;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.store.FlowStore;
import org.rookery.chatflow.store.VersionStore;
import org.rookery.message.BotId;
import org.rookery.message.FlowId;
import org.rookery.platform.db.Database;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Reads the versions of flows, for people and for the engine. */
@Component
public class FlowVersions {
  private final Database database;
  private final FlowStore store;
  private final VersionStore versions;

  FlowVersions(Database database, FlowStore store, VersionStore versions) {
    this.database = database;
    this.store = store;
    this.versions = versions;
  }

  /** Versions, newest first, one more than {@code limit}; empty if nobody here has this id. */
  public Optional<List<FlowVersion>> of(
      WorkspaceId workspace, FlowId id, @Nullable Integer before, int limit) {
    return database.inTransaction(
        workspace,
        tx ->
            store
                .find(tx, workspace, id)
                .map(_ -> versions.of(tx, workspace, id, before, limit + 1)));
  }

  /** One version with its graph. */
  public Optional<VersionedGraph> find(WorkspaceId workspace, FlowId id, int number) {
    return database.inTransaction(
        workspace,
        tx ->
            versions
                .find(tx, workspace, id, number)
                .flatMap(
                    version ->
                        versions
                            .graph(tx, workspace, id, number)
                            .map(graph -> new VersionedGraph(version, graph))));
  }

  /** A version and what it does. */
  public record VersionedGraph(FlowVersion version, Graph graph) {}

  /** The current versions of a bot's flows, for the engine. */
  public List<PublishedFlow> published(DSLContext tx, WorkspaceId workspace, BotId bot) {
    return versions.published(tx, workspace, bot);
  }

  /** One version, as the engine is given it, in the caller's transaction. */
  public Optional<PublishedFlow> published(
      DSLContext tx, WorkspaceId workspace, FlowId id, int version) {
    return versions.published(tx, workspace, id, version);
  }

  /** One version that a session is pinned to. */
  public Optional<PublishedFlow> published(WorkspaceId workspace, FlowId id, int version) {
    return database.inTransaction(workspace, tx -> versions.published(tx, workspace, id, version));
  }
}
