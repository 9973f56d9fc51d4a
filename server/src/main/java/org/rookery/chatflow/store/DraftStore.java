package org.rookery.chatflow.store;

import static org.rookery.schema.chatflow.Tables.DRAFT;
import static org.rookery.schema.chatflow.Tables.SNAPSHOT;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Draft;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.GraphJson;
import org.rookery.message.FlowId;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/** Drafts of flows, and what they were before something replaced them. */
@Component
public class DraftStore {
  private static final int SNAPSHOTS_KEPT = 30;

  /** The draft. */
  public Optional<Draft> find(DSLContext tx, WorkspaceId workspace, FlowId id) {
    return tx.selectFrom(DRAFT).where(isDraft(workspace, id)).fetchOptional(DraftStore::draft);
  }

  /** As {@link #find}, kept from others until the end of the transaction. */
  public Optional<Draft> lock(DSLContext tx, WorkspaceId workspace, FlowId id) {
    return tx.selectFrom(DRAFT)
        .where(isDraft(workspace, id))
        .forUpdate()
        .fetchOptional(DraftStore::draft);
  }

  /** Replaces the draft; call it with the draft locked. */
  public Draft save(
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
        .fetchSingle(DraftStore::draft);
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

  private static Condition isDraft(WorkspaceId workspace, FlowId id) {
    return DRAFT.WORKSPACE_ID.eq(workspace.value()).and(DRAFT.FLOW_ID.eq(id.value()));
  }

  private static Draft draft(Record row) {
    return new Draft(
        GraphJson.read(row.get(DRAFT.GRAPH)),
        row.get(DRAFT.REVISION),
        row.get(DRAFT.CHECKSUM),
        row.get(DRAFT.EDITED_BY_NAME),
        row.get(DRAFT.EDITED_AT));
  }
}
