package org.rookery.status.store;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;
import static org.rookery.schema.status.Tables.DISTURBANCE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.id.Ids;
import org.rookery.status.ComponentId;
import org.rookery.status.history.ComponentState;
import org.rookery.status.history.Disturbance;
import org.springframework.stereotype.Component;

/** Stretches of time in which something was wrong. */
@Component
public class DisturbanceStore {
  private final Ids ids;

  DisturbanceStore(Ids ids) {
    this.ids = ids;
  }

  /**
   * What a disturbance comes from.
   *
   * @param id the incident or the work; absent for a probe and for what was set by hand
   */
  public record Source(UUID page, String kind, @Nullable UUID id) {}

  /** Something is wrong from an instant on. */
  public void begin(
      DSLContext tx,
      Source source,
      ComponentId component,
      ComponentState state,
      ComponentState counted,
      Instant from) {
    tx.insertInto(DISTURBANCE)
        .set(DISTURBANCE.PARTNER_ID, source.page())
        .set(DISTURBANCE.ID, ids.next())
        .set(DISTURBANCE.COMPONENT_ID, component.value())
        .set(DISTURBANCE.SOURCE, source.kind())
        .set(DISTURBANCE.SOURCE_ID, source.id())
        .set(DISTURBANCE.STATE, state.text())
        .set(DISTURBANCE.COUNTED, counted.text())
        .set(DISTURBANCE.FROM_AT, from)
        .execute();
  }

  /** What came from there is over, for one component or all. */
  public void end(DSLContext tx, Source source, @Nullable ComponentId component, Instant to) {
    var update =
        tx.update(DISTURBANCE)
            .set(DISTURBANCE.TO_AT, greatest(DISTURBANCE.FROM_AT, val(to)))
            .where(DISTURBANCE.PARTNER_ID.eq(source.page()))
            .and(DISTURBANCE.SOURCE.eq(source.kind()))
            .and(
                source.id() == null
                    ? DISTURBANCE.SOURCE_ID.isNull()
                    : DISTURBANCE.SOURCE_ID.eq(source.id()))
            .and(DISTURBANCE.TO_AT.isNull());
    (component == null ? update : update.and(DISTURBANCE.COMPONENT_ID.eq(component.value())))
        .execute();
  }

  /** All that lasted beyond an instant on this page. */
  public List<Disturbance> since(DSLContext tx, UUID page, Instant from) {
    return tx.selectFrom(DISTURBANCE)
        .where(DISTURBANCE.PARTNER_ID.eq(page))
        .and(DISTURBANCE.TO_AT.isNull().or(DISTURBANCE.TO_AT.gt(from)))
        .orderBy(DISTURBANCE.FROM_AT, DISTURBANCE.ID)
        .fetch(
            row ->
                new Disturbance(
                    row.getComponentId(),
                    row.getSource().equals("manual"),
                    ComponentState.of(row.getState()),
                    ComponentState.of(row.getCounted()),
                    row.getFromAt(),
                    row.getToAt()));
  }
}
