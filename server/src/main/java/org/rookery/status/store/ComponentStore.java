package org.rookery.status.store;

import static org.rookery.schema.status.Tables.COMPONENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rookery.status.ComponentId;
import org.rookery.status.StatusComponent;
import org.rookery.status.StatusComponent.Details;
import org.rookery.status.history.ComponentState;
import org.rookery.status.history.ProbeRun;
import org.springframework.stereotype.Component;

/** Parts of the product. */
@Component
public class ComponentStore {

  /** All of them in their order. */
  public List<StatusComponent> all(DSLContext tx) {
    return tx.selectFrom(COMPONENT)
        .orderBy(COMPONENT.POSITION, COMPONENT.ID)
        .limit(200)
        .fetch(ComponentStore::read);
  }

  /** One of them, kept from others until the end of the transaction. */
  public Optional<StatusComponent> lock(DSLContext tx, ComponentId id) {
    return tx.selectFrom(COMPONENT)
        .where(COMPONENT.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(ComponentStore::read);
  }

  /** Keeps a new one. */
  public void insert(DSLContext tx, ComponentId id, Details details, Instant now) {
    tx.insertInto(COMPONENT)
        .set(COMPONENT.ID, id.value())
        .set(COMPONENT.NAME, details.name())
        .set(COMPONENT.GROUP_NAME, details.group())
        .set(COMPONENT.POSITION, details.position())
        .set(COMPONENT.SHOWN, details.shown())
        .set(COMPONENT.FAILURE_STATE, details.failureState().text())
        .set(COMPONENT.TRACKED_SINCE, now)
        .execute();
  }

  /** Keeps other details. */
  public void update(DSLContext tx, ComponentId id, Details details) {
    tx.update(COMPONENT)
        .set(COMPONENT.NAME, details.name())
        .set(COMPONENT.GROUP_NAME, details.group())
        .set(COMPONENT.POSITION, details.position())
        .set(COMPONENT.SHOWN, details.shown())
        .set(COMPONENT.FAILURE_STATE, details.failureState().text())
        .set(COMPONENT.VERSION, COMPONENT.VERSION.plus(1))
        .where(COMPONENT.ID.eq(id.value()))
        .execute();
  }

  /** Keeps what its probe has found. */
  public void probed(DSLContext tx, ComponentId id, ProbeRun run) {
    tx.update(COMPONENT)
        .set(COMPONENT.PROBE_FAILURES, run.failures())
        .set(COMPONENT.PROBE_PASSES, run.passes())
        .set(COMPONENT.PROBE_DOWN, run.down())
        .where(COMPONENT.ID.eq(id.value()))
        .execute();
  }

  /** Says since when all are measured. */
  public void trackSince(DSLContext tx, Instant since) {
    tx.update(COMPONENT).set(COMPONENT.TRACKED_SINCE, since).execute();
  }

  private static StatusComponent read(Record record) {
    var row = record.into(COMPONENT);
    return new StatusComponent(
        new ComponentId(row.getId()),
        row.getName(),
        row.getGroupName(),
        row.getPosition(),
        row.getShown(),
        row.getProbe(),
        ComponentState.of(row.getFailureState()),
        new ProbeRun(row.getProbeFailures(), row.getProbePasses(), row.getProbeDown()),
        row.getTrackedSince(),
        row.getVersion());
  }
}
