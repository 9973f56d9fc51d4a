package org.rookery.status.store;

import static org.rookery.schema.status.Tables.PAGE;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rookery.status.ComponentId;
import org.rookery.status.StatusPage;
import org.springframework.stereotype.Component;

/** How pages are set up. */
@Component
public class StatusPageStore {

  /** The set-up of a page. */
  public StatusPage find(DSLContext tx, UUID page) {
    return tx.selectFrom(PAGE)
        .where(PAGE.PARTNER_ID.eq(page))
        .fetchOptional(
            row ->
                new StatusPage(
                    Arrays.stream(row.getHiddenComponents()).map(ComponentId::new).toList(),
                    Duration.ofMinutes(row.getDelayMinutes()),
                    row.getVersion()))
        .orElse(StatusPage.DEFAULT);
  }

  /** Keeps another set-up; false if somebody was faster. */
  public boolean put(DSLContext tx, UUID page, StatusPage wanted) {
    var hidden = wanted.hidden().stream().map(ComponentId::value).toArray(UUID[]::new);
    var minutes = Math.toIntExact(wanted.delay().toMinutes());
    return tx.insertInto(PAGE)
            .set(PAGE.PARTNER_ID, page)
            .set(PAGE.HIDDEN_COMPONENTS, hidden)
            .set(PAGE.DELAY_MINUTES, minutes)
            .set(PAGE.VERSION, wanted.version())
            .onConflict(PAGE.PARTNER_ID)
            .doUpdate()
            .set(PAGE.HIDDEN_COMPONENTS, hidden)
            .set(PAGE.DELAY_MINUTES, minutes)
            .set(PAGE.VERSION, wanted.version())
            .where(PAGE.VERSION.eq(wanted.version() - 1))
            .execute()
        == 1;
  }
}
