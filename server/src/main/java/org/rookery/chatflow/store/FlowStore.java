package org.rookery.chatflow.store;

import static org.rookery.schema.chatflow.Tables.DRAFT;
import static org.rookery.schema.chatflow.Tables.FLOW;
import static org.rookery.schema.chatflow.Tables.FLOW_VERSION;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Flow;
import org.rookery.chatflow.Flow.FlowDetails;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.GraphJson;
import org.rookery.message.BotId;
import org.rookery.message.FlowId;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Flows, and what stands beside their graphs. */
@Component
public class FlowStore {
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
        .set(FLOW.ROLE, details.role().text())
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
            .set(FLOW.ROLE, details.role().text())
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
        .set(FLOW.ROLE, FlowRole.NORMAL.text())
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

  private static Flow flow(Record row) {
    return new Flow(
        new FlowId(row.get(FLOW.ID)),
        new BotId(row.get(FLOW.BOT_ID)),
        new FlowDetails(
            row.get(FLOW.NAME),
            FlowRole.of(row.get(FLOW.ROLE)),
            row.get(FLOW.DESCRIPTION),
            row.get(FLOW.FOLDER),
            row.get(FLOW.ENABLED),
            GraphJson.triggers(row.get(FLOW.TRIGGERS)),
            Arrays.asList(row.get(FLOW.TAGS))),
        row.get(FLOW.PUBLISHED_VERSION),
        row.get(FLOW.PUBLISHED_AT),
        row.get(DRAFT.REVISION),
        row.get(CHANGED),
        row.get(FLOW.CREATED_AT),
        row.get(FLOW.UPDATED_AT),
        row.get(FLOW.VERSION));
  }
}
