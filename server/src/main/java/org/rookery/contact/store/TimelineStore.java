package org.rookery.contact.store;

import static org.rookery.schema.contact.Tables.PERSON;
import static org.rookery.schema.contact.Tables.TIMELINE_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.TimelineEntry;
import org.rookery.message.ContactId;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Timeline entries: written once per event, whatever comes twice. */
@Component
public class TimelineStore {

  /**
   * Keeps an entry unless this event has made it already; with the person who remains if this one
   * was merged.
   */
  public void insert(
      DSLContext tx,
      UUID workspace,
      UUID contact,
      long event,
      String kind,
      Instant at,
      TimelineEntry.By actor,
      JsonNode data) {
    tx.insertInto(TIMELINE_ENTRY)
        .set(TIMELINE_ENTRY.WORKSPACE_ID, workspace)
        .set(TIMELINE_ENTRY.CONTACT_ID, remaining(workspace, contact))
        .set(TIMELINE_ENTRY.EVENT_ID, event)
        .set(TIMELINE_ENTRY.KIND, kind)
        .set(TIMELINE_ENTRY.AT, at)
        .set(TIMELINE_ENTRY.ACTOR_KIND, actor.type())
        .set(TIMELINE_ENTRY.ACTOR_ID, actor.id())
        .set(TIMELINE_ENTRY.ACTOR_NAME, actor.name())
        .set(TIMELINE_ENTRY.DATA, data.toString())
        .onConflictDoNothing()
        .execute();
  }

  private static Field<UUID> remaining(UUID workspace, UUID contact) {
    return DSL.coalesce(
        DSL.field(
            DSL.select(PERSON.MERGED_INTO)
                .from(PERSON)
                .where(PERSON.WORKSPACE_ID.eq(workspace).and(PERSON.ID.eq(contact)))),
        DSL.val(contact));
  }

  /** Newest first, behind the given place. */
  public List<TimelineEntry> page(
      DSLContext tx,
      WorkspaceId workspace,
      ContactId contact,
      @Nullable String kind,
      TimelineEntry.@Nullable Place before,
      int limit) {
    return tx.selectFrom(TIMELINE_ENTRY)
        .where(TIMELINE_ENTRY.WORKSPACE_ID.eq(workspace.value()))
        .and(TIMELINE_ENTRY.CONTACT_ID.eq(contact.value()))
        .and(kind == null ? DSL.noCondition() : TIMELINE_ENTRY.KIND.eq(kind))
        .and(
            before == null
                ? DSL.noCondition()
                : DSL.row(TIMELINE_ENTRY.AT, TIMELINE_ENTRY.EVENT_ID)
                    .lt(before.at(), before.event()))
        .orderBy(TIMELINE_ENTRY.AT.desc(), TIMELINE_ENTRY.EVENT_ID.desc())
        .limit(limit)
        .fetch(
            row ->
                new TimelineEntry(
                    Long.toString(row.getEventId()),
                    row.getKind(),
                    row.getAt(),
                    new TimelineEntry.By(row.getActorKind(), row.getActorId(), row.getActorName()),
                    Json.tree(row.getData())));
  }
}
