package org.rookery.tenancy;

import static org.rookery.schema.tenancy.Tables.WORKSPACE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of {@code tenancy.workspace}. */
@Component
class WorkspaceStore {

  void insert(DSLContext tx, Workspace workspace) {
    var profile = workspace.profile();
    tx.insertInto(WORKSPACE)
        .set(WORKSPACE.WORKSPACE_ID, workspace.id().value())
        .set(WORKSPACE.PARTNER_ID, workspace.partner().value())
        .set(WORKSPACE.NAME, workspace.name())
        .set(WORKSPACE.LIFE, workspace.life().text())
        .set(WORKSPACE.SUBSCRIPTION, workspace.subscription().text())
        .set(WORKSPACE.SEATS, workspace.seats())
        .set(WORKSPACE.TIME_ZONE, profile.timeZone())
        .set(WORKSPACE.LANGUAGE, profile.language())
        .set(WORKSPACE.COUNTRY, profile.country())
        .set(WORKSPACE.CURRENCY, profile.currency())
        .set(WORKSPACE.WEEK_START, profile.weekStart())
        .set(WORKSPACE.INDUSTRY, profile.industry())
        .set(WORKSPACE.WEBSITE, profile.website())
        .set(WORKSPACE.SUPPORT_EMAIL, profile.supportEmail())
        .set(WORKSPACE.CREATED_AT, workspace.createdAt())
        .execute();
  }

  Optional<Workspace> find(DSLContext tx, WorkspaceId id) {
    return tx.selectFrom(WORKSPACE)
        .where(WORKSPACE.WORKSPACE_ID.eq(id.value()))
        .fetchOptional(WorkspaceStore::read);
  }

  Optional<Workspace> lock(DSLContext tx, WorkspaceId id) {
    return tx.selectFrom(WORKSPACE)
        .where(WORKSPACE.WORKSPACE_ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(WorkspaceStore::read);
  }

  List<Workspace> page(DSLContext tx, PartnerId partner, @Nullable WorkspaceId after, int limit) {
    return tx.selectFrom(WORKSPACE)
        .where(WORKSPACE.PARTNER_ID.eq(partner.value()))
        .and(behind(after))
        .orderBy(WORKSPACE.WORKSPACE_ID)
        .limit(limit)
        .fetch(WorkspaceStore::read);
  }

  List<WorkspaceId> ids(DSLContext tx, @Nullable WorkspaceId after, int limit) {
    return tx.select(WORKSPACE.WORKSPACE_ID)
        .from(WORKSPACE)
        .where(behind(after))
        .orderBy(WORKSPACE.WORKSPACE_ID)
        .limit(limit)
        .fetch(row -> new WorkspaceId(row.value1()));
  }

  Workspace update(DSLContext tx, Workspace workspace) {
    var profile = workspace.profile();
    return tx.update(WORKSPACE)
        .set(WORKSPACE.NAME, workspace.name())
        .set(WORKSPACE.TIME_ZONE, profile.timeZone())
        .set(WORKSPACE.LANGUAGE, profile.language())
        .set(WORKSPACE.COUNTRY, profile.country())
        .set(WORKSPACE.CURRENCY, profile.currency())
        .set(WORKSPACE.WEEK_START, profile.weekStart())
        .set(WORKSPACE.INDUSTRY, profile.industry())
        .set(WORKSPACE.WEBSITE, profile.website())
        .set(WORKSPACE.SUPPORT_EMAIL, profile.supportEmail())
        .set(WORKSPACE.VERSION, WORKSPACE.VERSION.plus(1))
        .where(WORKSPACE.WORKSPACE_ID.eq(workspace.id().value()))
        .returning()
        .fetchSingle(WorkspaceStore::read);
  }

  Workspace become(DSLContext tx, WorkspaceId id, Workspace.Life next, @Nullable String reason) {
    return tx.update(WORKSPACE)
        .set(WORKSPACE.LIFE, next.text())
        .set(WORKSPACE.LIFE_REASON, reason)
        .set(WORKSPACE.VERSION, WORKSPACE.VERSION.plus(1))
        .where(WORKSPACE.WORKSPACE_ID.eq(id.value()))
        .returning()
        .fetchSingle(WorkspaceStore::read);
  }

  private static Condition behind(@Nullable WorkspaceId after) {
    return after == null ? DSL.noCondition() : WORKSPACE.WORKSPACE_ID.gt(after.value());
  }

  private static Workspace read(Record row) {
    return new Workspace(
        new WorkspaceId(row.get(WORKSPACE.WORKSPACE_ID)),
        new PartnerId(row.get(WORKSPACE.PARTNER_ID)),
        row.get(WORKSPACE.NAME),
        Workspace.Life.of(row.get(WORKSPACE.LIFE)),
        row.get(WORKSPACE.LIFE_REASON),
        row.get(WORKSPACE.DELETE_AT),
        Workspace.Subscription.of(row.get(WORKSPACE.SUBSCRIPTION)),
        row.get(WORKSPACE.SEATS),
        new WorkspaceProfile(
            row.get(WORKSPACE.TIME_ZONE),
            row.get(WORKSPACE.LANGUAGE),
            row.get(WORKSPACE.COUNTRY),
            row.get(WORKSPACE.CURRENCY),
            row.get(WORKSPACE.WEEK_START),
            row.get(WORKSPACE.INDUSTRY),
            row.get(WORKSPACE.WEBSITE),
            row.get(WORKSPACE.SUPPORT_EMAIL)),
        row.get(WORKSPACE.CREATED_AT),
        row.get(WORKSPACE.VERSION));
  }
}
