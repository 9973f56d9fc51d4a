package org.rookery.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.rookery.desk.store.PageStore;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at pages whose time has come, each in a transaction of its own, in any number of processes.
 */
@Component
public class DuePages {
  private static final Logger log = LoggerFactory.getLogger(DuePages.class);
  private static final int BATCH = 50;

  private final Database database;
  private final PageStore pages;
  private final PageDesk desk;
  private final InstantSource clock;

  DuePages(Database database, PageStore pages, PageDesk desk, InstantSource clock) {
    this.database = database;
    this.pages = pages;
    this.desk = desk;
    this.clock = clock;
  }

  /** Calls whoever is to be called now. */
  @Scheduled(initialDelayString = DeskRounds.EVERY, fixedDelayString = DeskRounds.EVERY)
  public synchronized void run() {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var due = database.inTransaction(ProviderScope.PROVIDER, tx -> pages.due(tx, now, BATCH));
    due.forEach(page -> step(page, now));
  }

  private void step(Page page, Instant now) {
    try {
      desk.step(page, now);
    } catch (RuntimeException e) {
      log.atError().addKeyValue("page", page.id()).setCause(e).log("page could not go on");
    }
  }
}
