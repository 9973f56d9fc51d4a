package org.rookery.chatflow.store;

import static org.rookery.schema.chatflow.Tables.FLOW;
import static org.rookery.schema.chatflow.Tables.FLOW_VERSION;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Draft;
import org.rookery.chatflow.Flow;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.FlowVersion;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.GraphJson;
import org.rookery.chatflow.PublishedFlow;
import org.rookery.chatflow.check.Problem;
import org.rookery.message.BotId;
import org.rookery.message.FlowId;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Versions of flows: frozen drafts, of which one is current. */
@Component
public class VersionStore {
  /** Freezes the draft as the next version, and makes it the current one. */
  public int freeze(
      DSLContext tx,
      WorkspaceId workspace,
      Flow flow,
      Draft draft,
      String note,
      @Nullable UUID author,
      String authorName,
      List<Problem> warnings,
      Object dependsOn,
      Instant now) {
    var last =
        tx.select(DSL.coalesce(DSL.max(FLOW_VERSION.NUMBER), 0))
            .from(FLOW_VERSION)
            .where(isOf(workspace, flow.id()))
            .fetchSingle()
            .value1();
    var number = last + 1;
    tx.insertInto(FLOW_VERSION)
        .set(FLOW_VERSION.WORKSPACE_ID, workspace.value())
        .set(FLOW_VERSION.FLOW_ID, flow.id().value())
        .set(FLOW_VERSION.NUMBER, number)
        .set(FLOW_VERSION.BOT_ID, flow.bot().value())
        .set(FLOW_VERSION.GRAPH, GraphJson.write(draft.graph()))
        .set(FLOW_VERSION.TRIGGERS, Json.write(flow.details().triggers()))
        .set(FLOW_VERSION.CHECKSUM, draft.checksum())
        .set(FLOW_VERSION.NOTE, note)
        .set(FLOW_VERSION.AUTHOR_ID, author)
        .set(FLOW_VERSION.AUTHOR_NAME, authorName)
        .set(FLOW_VERSION.PUBLISHED_AT, now)
        .set(FLOW_VERSION.WARNINGS, Json.write(warnings))
        .set(FLOW_VERSION.DEPENDS_ON, Json.write(dependsOn))
        .execute();
    tx.update(FLOW)
        .set(FLOW.PUBLISHED_VERSION, number)
        .set(FLOW.PUBLISHED_AT, now)
        .set(FLOW.VERSION, FLOW.VERSION.plus(1))
        .where(FLOW.WORKSPACE_ID.eq(workspace.value()).and(FLOW.ID.eq(flow.id().value())))
        .execute();
    return number;
  }

  /** Versions of a flow, newest first, below {@code before}. */
  public List<FlowVersion> of(
      DSLContext tx, WorkspaceId workspace, FlowId id, @Nullable Integer before, int limit) {
    return tx.selectFrom(FLOW_VERSION)
        .where(isOf(workspace, id))
        .and(before == null ? DSL.noCondition() : FLOW_VERSION.NUMBER.lt(before))
        .orderBy(FLOW_VERSION.NUMBER.desc())
        .limit(limit)
        .fetch(VersionStore::version);
  }

  /** One version. */
  public Optional<FlowVersion> find(DSLContext tx, WorkspaceId workspace, FlowId id, int number) {
    return tx.selectFrom(FLOW_VERSION)
        .where(isVersion(workspace, id, number))
        .fetchOptional(VersionStore::version);
  }

  /** The graph of one version. */
  public Optional<Graph> graph(DSLContext tx, WorkspaceId workspace, FlowId id, int number) {
    return tx.select(FLOW_VERSION.GRAPH)
        .from(FLOW_VERSION)
        .where(isVersion(workspace, id, number))
        .fetchOptional(row -> GraphJson.read(row.value1()));
  }

  /** The current version of every published flow of a bot, as the engine is given them. */
  public List<PublishedFlow> published(DSLContext tx, WorkspaceId workspace, BotId bot) {
    return publishedFlows(
            tx,
            FLOW.WORKSPACE_ID
                .eq(workspace.value())
                .and(FLOW.BOT_ID.eq(bot.value()))
                .and(FLOW_VERSION.NUMBER.eq(FLOW.PUBLISHED_VERSION)))
        .fetch(VersionStore::publishedFlow);
  }

  /** One version, current or older, as the engine is given it. */
  public Optional<PublishedFlow> published(
      DSLContext tx, WorkspaceId workspace, FlowId id, int number) {
    return publishedFlows(
            tx,
            FLOW.WORKSPACE_ID
                .eq(workspace.value())
                .and(FLOW.ID.eq(id.value()))
                .and(FLOW_VERSION.NUMBER.eq(number)))
        .fetchOptional(VersionStore::publishedFlow);
  }

  private static ResultQuery<? extends Record> publishedFlows(DSLContext tx, Condition wanted) {
    return tx.select(
            FLOW.ID,
            FLOW.NAME,
            FLOW.ROLE,
            FLOW.ENABLED,
            FLOW_VERSION.NUMBER,
            FLOW_VERSION.TRIGGERS,
            FLOW_VERSION.GRAPH)
        .from(FLOW)
        .join(FLOW_VERSION)
        .on(FLOW_VERSION.WORKSPACE_ID.eq(FLOW.WORKSPACE_ID).and(FLOW_VERSION.FLOW_ID.eq(FLOW.ID)))
        .where(wanted)
        .orderBy(FLOW.ID);
  }

  private static Condition isOf(WorkspaceId workspace, FlowId flow) {
    return FLOW_VERSION
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(FLOW_VERSION.FLOW_ID.eq(flow.value()));
  }

  private static Condition isVersion(WorkspaceId workspace, FlowId id, int number) {
    return isOf(workspace, id).and(FLOW_VERSION.NUMBER.eq(number));
  }

  private static FlowVersion version(Record row) {
    return new FlowVersion(
        new FlowId(row.get(FLOW_VERSION.FLOW_ID)),
        row.get(FLOW_VERSION.NUMBER),
        row.get(FLOW_VERSION.CHECKSUM),
        row.get(FLOW_VERSION.NOTE),
        row.get(FLOW_VERSION.AUTHOR_NAME),
        row.get(FLOW_VERSION.PUBLISHED_AT),
        Arrays.asList(Json.read(row.get(FLOW_VERSION.WARNINGS), Problem[].class)),
        Json.tree(row.get(FLOW_VERSION.DEPENDS_ON)));
  }

  private static PublishedFlow publishedFlow(Record row) {
    return new PublishedFlow(
        new FlowId(row.get(FLOW.ID)).text(),
        row.get(FLOW_VERSION.NUMBER),
        row.get(FLOW.NAME),
        FlowRole.of(row.get(FLOW.ROLE)),
        row.get(FLOW.ENABLED),
        GraphJson.triggers(row.get(FLOW_VERSION.TRIGGERS)),
        GraphJson.read(row.get(FLOW_VERSION.GRAPH)));
  }
}
