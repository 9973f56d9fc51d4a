package org.rookery.status.store;

import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.noCondition;
import static org.rookery.schema.status.Tables.MAINTENANCE;
import static org.rookery.schema.status.Tables.MAINTENANCE_UPDATE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rookery.schema.status.tables.records.MaintenanceRecord;
import org.rookery.status.ComponentId;
import org.rookery.status.Maintenance;
import org.rookery.status.Maintenance.Course;
import org.rookery.status.Maintenance.Impact;
import org.rookery.status.Maintenance.Kind;
import org.rookery.status.Maintenance.Plan;
import org.rookery.status.Maintenance.State;
import org.rookery.status.Maintenance.Update;
import org.rookery.status.MaintenanceId;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** Planned work, and what was said about it. */
@Component
public class MaintenanceStore {

  /** Keeps a new one. */
  public void insert(DSLContext tx, Maintenance it) {
    var row = tx.newRecord(MAINTENANCE);
    row.setId(it.id().value());
    row.setCreatedBy(it.createdBy());
    fill(row, it);
    row.insert();
  }

  /** Keeps how it is now. */
  public void update(DSLContext tx, Maintenance it) {
    var row = new MaintenanceRecord();
    fill(row, it);
    tx.update(MAINTENANCE).set(row).where(MAINTENANCE.ID.eq(it.id().value())).execute();
  }

  /** Keeps something that was said. */
  public void say(DSLContext tx, Maintenance it, Update update) {
    tx.insertInto(MAINTENANCE_UPDATE)
        .set(MAINTENANCE_UPDATE.MAINTENANCE_ID, it.id().value())
        .set(MAINTENANCE_UPDATE.SEQ, update.seq())
        .set(MAINTENANCE_UPDATE.KIND, update.kind().text())
        .set(MAINTENANCE_UPDATE.TEXT, update.text())
        .set(MAINTENANCE_UPDATE.AT, update.at())
        .execute();
  }

  /** One of them, kept from others until the end of the transaction. */
  public Optional<Maintenance> lock(DSLContext tx, MaintenanceId id) {
    return tx.selectFrom(MAINTENANCE)
        .where(MAINTENANCE.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional()
        .map(row -> read(row, updates(tx, List.of(id.value())).get(id.value())));
  }

  /** All that the scope may see, the latest start first; for everybody alone if wished. */
  public List<Maintenance> all(DSLContext tx, boolean forEverybody, int limit) {
    return select(
        tx, forEverybody ? cardinality(MAINTENANCE.PARTNERS).eq(0) : noCondition(), limit);
  }

  /** Those in which something may happen by itself. */
  public List<MaintenanceId> alive(DSLContext tx) {
    return tx.select(MAINTENANCE.ID)
        .from(MAINTENANCE)
        .where(MAINTENANCE.STATE.in(State.SCHEDULED.text(), State.IN_PROGRESS.text()))
        .orderBy(MAINTENANCE.START_AT)
        .fetch(row -> new MaintenanceId(row.value1()));
  }

  private static List<Maintenance> select(DSLContext tx, Condition condition, int limit) {
    var rows =
        tx.selectFrom(MAINTENANCE)
            .where(condition)
            .orderBy(MAINTENANCE.START_AT.desc(), MAINTENANCE.ID)
            .limit(limit)
            .fetch();
    var said = updates(tx, rows.map(row -> row.get(MAINTENANCE.ID)));
    return rows.map(row -> read(row, said.get(row.get(MAINTENANCE.ID))));
  }

  private static Map<UUID, List<Update>> updates(DSLContext tx, List<UUID> ids) {
    return tx.selectFrom(MAINTENANCE_UPDATE)
        .where(MAINTENANCE_UPDATE.MAINTENANCE_ID.in(ids))
        .orderBy(MAINTENANCE_UPDATE.MAINTENANCE_ID, MAINTENANCE_UPDATE.SEQ)
        .fetchGroups(
            MAINTENANCE_UPDATE.MAINTENANCE_ID,
            row ->
                new Update(
                    row.getSeq(),
                    Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                    row.getText(),
                    row.getAt()));
  }

  private static void fill(MaintenanceRecord row, Maintenance it) {
    var plan = it.plan();
    var course = it.course();
    row.setTitle(plan.title());
    row.setDescription(plan.description());
    row.setComponents(plan.components().stream().map(ComponentId::value).toArray(UUID[]::new));
    row.setImpact(plan.impact().text());
    row.setStartAt(plan.startAt());
    row.setEndAt(plan.endAt());
    row.setPartners(plan.partners().stream().map(PartnerId::value).toArray(UUID[]::new));
    row.setContactNote(plan.contactNote());
    row.setReminders(plan.reminders().toArray(Integer[]::new));
    row.setState(it.state().text());
    row.setEmergency(plan.emergency());
    row.setReason(plan.reason());
    row.setHeld(plan.held());
    row.setAnnouncedAt(course.announcedAt());
    row.setBeganAt(course.beganAt());
    row.setEndedAt(course.endedAt());
    row.setReminded(course.reminded().toArray(Integer[]::new));
    row.setOverrunSaidAt(course.overrunSaidAt());
    row.setVersion(it.version());
  }

  private static Maintenance read(Record record, @Nullable List<Update> updates) {
    var row = record.into(MAINTENANCE);
    return new Maintenance(
        new MaintenanceId(row.getId()),
        new Plan(
            row.getTitle(),
            row.getDescription(),
            Arrays.stream(row.getComponents()).map(ComponentId::new).toList(),
            Impact.valueOf(row.getImpact().toUpperCase(Locale.ROOT)),
            row.getStartAt(),
            row.getEndAt(),
            Arrays.stream(row.getPartners()).map(PartnerId::new).toList(),
            row.getContactNote(),
            List.of(row.getReminders()),
            row.getEmergency(),
            row.getReason(),
            row.getHeld()),
        State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
        new Course(
            row.getAnnouncedAt(),
            row.getBeganAt(),
            row.getEndedAt(),
            List.of(row.getReminded()),
            row.getOverrunSaidAt()),
        updates == null ? List.of() : updates,
        row.getCreatedBy(),
        row.getVersion());
  }
}
