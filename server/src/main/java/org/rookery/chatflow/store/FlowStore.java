package org.rookery.chatflow.store;

import static org.rookery.schema.chatflow.Tables.DRAFT;
import static org.rookery.schema.chatflow.Tables.FLOW;
import static org.rookery.schema.chatflow.Tables.FLOW_VERSION;
import static org.rookery.schema.chatflow.Tables.SNAPSHOT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Draft;
import org.rookery.chatflow.Flow;
import org.rookery.chatflow.Flow.FlowDetails;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.FlowVersion;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.GraphJson;
import org.rookery.chatflow.PublishedFlow;
import org.rookery.chatflow.Trigger;
import org.rookery.chatflow.check.Problem;
import org.rookery.message.BotId;
import org.rookery.message.FlowId;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Flows with their drafts and versions. */
@Component
public class FlowStore {
  private static final int SNAPSHOTS_KEPT = 30;

  private static final Field<Boolean> CHANGED =
      DSL.field(
              FLOW_VERSION
                  .CHECKSUM
                  .isDistinctFrom(DRAFT.CHECKSUM)
                  .or(FLOW_VERSION.TRIGGERS.isDistinctFrom(FLOW.TRIGGERS)))
          .as("changed");

  /** Adds a flow with its first draft. */
  public void insert(
      DSLContext tx,
      WorkspaceId workspace,
      Flow flow,
      Graph graph,
      String other,
      @Nullable UUID editor,
      String editorName) {
    var details = flow.details();
    tx.insertInto(FLOW)
        .set(FLOW.WORKSPACE_ID, workspace.value())
        .set(FLOW.ID, flow.id().value())
        .set(FLOW.BOT_ID, flow.bot().value())
        .set(FLOW.NAME, details.name())
        .set(FLOW.ROLE, text(details.role()))
        .set(FLOW.DESCRIPTION, details.description())
        .set(FLOW.FOLDER, details.folder())
        .set(FLOW.ENABLED, details.enabled())
        .set(FLOW.TRIGGERS, Json.write(details.triggers()))
        .set(FLOW.TAGS, details.tags().toArray(String[]::new))
        .set(FLOW.OTHER, other)
        .set(FLOW.CREATED_AT, flow.createdAt())
        .set(FLOW.UPDATED_AT, flow.updatedAt())
        .execute();
    tx.insertInto(DRAFT)
        .set(DRAFT.WORKSPACE_ID, workspace.value())
        .set(DRAFT.FLOW_ID, flow.id().value())
        .set(DRAFT.GRAPH, GraphJson.write(graph))
        .set(DRAFT.CHECKSUM, GraphJson.checksum(graph))
        .set(DRAFT.EDITED_BY, editor)
        .set(DRAFT.EDITED_BY_NAME, editorName)
        .set(DRAFT.EDITED_AT, flow.createdAt())
        .execute();
  }

  /** All flows of a bot, the default first, then by name; at most 50. */
  public List<Flow> of(DSLContext tx, WorkspaceId workspace, BotId bot) {
    return flows(tx, FLOW.WORKSPACE_ID.eq(workspace.value()).and(FLOW.BOT_ID.eq(bot.value())))
        .fetch(FlowStore::flow);
  }

  /** One flow. */
  public Optional<Flow> find(DSLContext tx, WorkspaceId workspace, FlowId id) {
    return flows(tx, FLOW.WORKSPACE_ID.eq(workspace.value()).and(FLOW.ID.eq(id.value())))
        .fetchOptional(FlowStore::flow);
  }

  private static ResultQuery<? extends Record> flows(DSLContext tx, Condition wanted) {
    return tx.select(FLOW.fields())
        .select(DRAFT.REVISION, CHANGED)
        .from(FLOW)
        .join(DRAFT)
        .on(DRAFT.WORKSPACE_ID.eq(FLOW.WORKSPACE_ID).and(DRAFT.FLOW_ID.eq(FLOW.ID)))
        .leftJoin(FLOW_VERSION)
        .on(
            FLOW_VERSION
                .WORKSPACE_ID
                .eq(FLOW.WORKSPACE_ID)
                .and(FLOW_VERSION.FLOW_ID.eq(FLOW.ID))
                .and(FLOW_VERSION.NUMBER.eq(FLOW.PUBLISHED_VERSION)))
        .where(wanted)
        .orderBy(DSL.when(FLOW.ROLE.eq("default"), 0).otherwise(1), DSL.lower(FLOW.NAME));
  }

  /** Writes what stands beside the graph; false if somebody was faster. */
  public boolean update(
      DSLContext tx, WorkspaceId workspace, Flow before, FlowDetails details, Instant now) {
    return tx.update(FLOW)
            .set(FLOW.NAME, details.name())
            .set(FLOW.ROLE, text(details.role()))
            .set(FLOW.DESCRIPTION, details.description())
            .set(FLOW.FOLDER, details.folder())
            .set(FLOW.ENABLED, details.enabled())
            .set(FLOW.TRIGGERS, Json.write(details.triggers()))
            .set(FLOW.TAGS, details.tags().toArray(String[]::new))
            .set(FLOW.UPDATED_AT, now)
            .set(FLOW.VERSION, FLOW.VERSION.plus(1))
            .where(is(workspace, before.id()).and(FLOW.VERSION.eq(before.version())))
            .execute()
        == 1;
  }

  /** Gives up a role, so that another flow can take it in the same transaction. */
  public void becomeNormal(DSLContext tx, WorkspaceId workspace, FlowId id, Instant now) {
    tx.update(FLOW)
        .set(FLOW.ROLE, text(FlowRole.NORMAL))
        .set(FLOW.UPDATED_AT, now)
        .set(FLOW.VERSION, FLOW.VERSION.plus(1))
        .where(is(workspace, id))
        .execute();
  }

  /** Takes the flow away with its draft and versions. */
  public void delete(DSLContext tx, WorkspaceId workspace, FlowId id) {
    tx.deleteFrom(FLOW).where(is(workspace, id)).execute();
  }

  /** The fields of a newer file format that this flow came with. */
  public String other(DSLContext tx, WorkspaceId workspace, FlowId id) {
    return tx.select(FLOW.OTHER).from(FLOW).where(is(workspace, id)).fetchSingle().value1();
  }

  /** The draft. */
  public Optional<Draft> draft(DSLContext tx, WorkspaceId workspace, FlowId id) {
    return tx.selectFrom(DRAFT).where(isDraft(workspace, id)).fetchOptional(FlowStore::draft);
  }

  /** As {@link #draft}, kept from others until the end of the transaction. */
  public Optional<Draft> lockDraft(DSLContext tx, WorkspaceId workspace, FlowId id) {
    return tx.selectFrom(DRAFT)
        .where(isDraft(workspace, id))
        .forUpdate()
        .fetchOptional(FlowStore::draft);
  }

  /** Replaces the draft; call it with the draft locked. */
  public Draft saveDraft(
      DSLContext tx,
      WorkspaceId workspace,
      FlowId id,
      Graph graph,
      @Nullable UUID editor,
      String editorName,
      Instant now) {
    return tx.update(DRAFT)
        .set(DRAFT.GRAPH, GraphJson.write(graph))
        .set(DRAFT.CHECKSUM, GraphJson.checksum(graph))
        .set(DRAFT.REVISION, DRAFT.REVISION.plus(1))
        .set(DRAFT.EDITED_BY, editor)
        .set(DRAFT.EDITED_BY_NAME, editorName)
        .set(DRAFT.EDITED_AT, now)
        .where(isDraft(workspace, id))
        .returning()
        .fetchSingle(FlowStore::draft);
  }

  /** Keeps the draft as it is now; the oldest beyond 30 go. */
  public void snapshot(
      DSLContext tx, WorkspaceId workspace, FlowId id, String reason, String by, Instant now) {
    tx.insertInto(SNAPSHOT)
        .columns(
            SNAPSHOT.WORKSPACE_ID,
            SNAPSHOT.FLOW_ID,
            SNAPSHOT.REVISION,
            SNAPSHOT.REASON,
            SNAPSHOT.GRAPH,
            SNAPSHOT.TAKEN_BY_NAME,
            SNAPSHOT.TAKEN_AT)
        .select(
            DSL.select(
                    DRAFT.WORKSPACE_ID,
                    DRAFT.FLOW_ID,
                    DRAFT.REVISION,
                    DSL.val(reason),
                    DRAFT.GRAPH,
                    DSL.val(by),
                    DSL.val(now))
                .from(DRAFT)
                .where(isDraft(workspace, id)))
        .onConflictDoNothing()
        .execute();
    var kept =
        DSL.select(SNAPSHOT.REVISION)
            .from(SNAPSHOT)
            .where(SNAPSHOT.WORKSPACE_ID.eq(workspace.value()).and(SNAPSHOT.FLOW_ID.eq(id.value())))
            .orderBy(SNAPSHOT.REVISION.desc())
            .limit(SNAPSHOTS_KEPT);
    tx.deleteFrom(SNAPSHOT)
        .where(SNAPSHOT.WORKSPACE_ID.eq(workspace.value()).and(SNAPSHOT.FLOW_ID.eq(id.value())))
        .and(SNAPSHOT.REVISION.notIn(kept))
        .execute();
  }

  /** Freezes the draft as the next version, and makes it the current one. */
  public int publish(
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
            .where(
                FLOW_VERSION
                    .WORKSPACE_ID
                    .eq(workspace.value())
                    .and(FLOW_VERSION.FLOW_ID.eq(flow.id().value())))
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
        .where(is(workspace, flow.id()))
        .execute();
    return number;
  }

  /** Versions of a flow, newest first, below {@code before}. */
  public List<FlowVersion> versions(
      DSLContext tx, WorkspaceId workspace, FlowId id, @Nullable Integer before, int limit) {
    return tx.selectFrom(FLOW_VERSION)
        .where(
            FLOW_VERSION
                .WORKSPACE_ID
                .eq(workspace.value())
                .and(FLOW_VERSION.FLOW_ID.eq(id.value())))
        .and(before == null ? DSL.noCondition() : FLOW_VERSION.NUMBER.lt(before))
        .orderBy(FLOW_VERSION.NUMBER.desc())
        .limit(limit)
        .fetch(FlowStore::version);
  }

  /** One version. */
  public Optional<FlowVersion> version(
      DSLContext tx, WorkspaceId workspace, FlowId id, int number) {
    return tx.selectFrom(FLOW_VERSION)
        .where(isVersion(workspace, id, number))
        .fetchOptional(FlowStore::version);
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
        .fetch(FlowStore::publishedFlow);
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
        .fetchOptional(FlowStore::publishedFlow);
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

  /**
   * Graphs of a workspace's drafts and current versions that contain this text, as (flow, name).
   */
  public List<Mention> mentions(DSLContext tx, WorkspaceId workspace, String text) {
    return tx.select(FLOW.ID, FLOW.NAME)
        .from(FLOW)
        .join(DRAFT)
        .on(DRAFT.WORKSPACE_ID.eq(FLOW.WORKSPACE_ID).and(DRAFT.FLOW_ID.eq(FLOW.ID)))
        .leftJoin(FLOW_VERSION)
        .on(
            FLOW_VERSION
                .WORKSPACE_ID
                .eq(FLOW.WORKSPACE_ID)
                .and(FLOW_VERSION.FLOW_ID.eq(FLOW.ID))
                .and(FLOW_VERSION.NUMBER.eq(FLOW.PUBLISHED_VERSION)))
        .where(FLOW.WORKSPACE_ID.eq(workspace.value()))
        .and(DSL.position(DRAFT.GRAPH, text).gt(0).or(DSL.position(FLOW_VERSION.GRAPH, text).gt(0)))
        .orderBy(FLOW.NAME)
        .fetch(row -> new Mention(new FlowId(row.value1()), row.value2()));
  }

  /** A flow that mentions something. */
  public record Mention(FlowId id, String name) {}

  private static Condition is(WorkspaceId workspace, FlowId id) {
    return FLOW.WORKSPACE_ID.eq(workspace.value()).and(FLOW.ID.eq(id.value()));
  }

  private static Condition isDraft(WorkspaceId workspace, FlowId id) {
    return DRAFT.WORKSPACE_ID.eq(workspace.value()).and(DRAFT.FLOW_ID.eq(id.value()));
  }

  private static Condition isVersion(WorkspaceId workspace, FlowId id, int number) {
    return FLOW_VERSION
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(FLOW_VERSION.FLOW_ID.eq(id.value()))
        .and(FLOW_VERSION.NUMBER.eq(number));
  }

  private static Flow flow(Record row) {
    return new Flow(
        new FlowId(row.get(FLOW.ID)),
        new BotId(row.get(FLOW.BOT_ID)),
        new FlowDetails(
            row.get(FLOW.NAME),
            role(row.get(FLOW.ROLE)),
            row.get(FLOW.DESCRIPTION),
            row.get(FLOW.FOLDER),
            row.get(FLOW.ENABLED),
            triggers(row.get(FLOW.TRIGGERS)),
            Arrays.asList(row.get(FLOW.TAGS))),
        row.get(FLOW.PUBLISHED_VERSION),
        row.get(FLOW.PUBLISHED_AT),
        row.get(DRAFT.REVISION),
        row.get(CHANGED),
        row.get(FLOW.CREATED_AT),
        row.get(FLOW.UPDATED_AT),
        row.get(FLOW.VERSION));
  }

  private static Draft draft(Record row) {
    return new Draft(
        GraphJson.read(row.get(DRAFT.GRAPH)),
        row.get(DRAFT.REVISION),
        row.get(DRAFT.CHECKSUM),
        row.get(DRAFT.EDITED_BY_NAME),
        row.get(DRAFT.EDITED_AT));
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
        role(row.get(FLOW.ROLE)),
        row.get(FLOW.ENABLED),
        triggers(row.get(FLOW_VERSION.TRIGGERS)),
        GraphJson.read(row.get(FLOW_VERSION.GRAPH)));
  }

  private static List<Trigger> triggers(String json) {
    return Arrays.asList(GraphJson.MAPPER.readValue(json, Trigger[].class));
  }

  private static FlowRole role(String text) {
    return FlowRole.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static String text(FlowRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
