package org.rookery.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.rookery.desk.store.TimerStore;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at tickets whose time has come, each in a transaction of its own. Any number of processes
 * may do so at once: who has the ticket's lock works, the others pass by; what was told stays told.
 */
@Component
public class DueTickets {
  private static final Logger log = LoggerFactory.getLogger(DueTickets.class);
  private static final int BATCH = 100;

  private final Database database;
  private final TimerStore timers;
  private final Desk desk;
  private final InstantSource clock;

  DueTickets(Database database, TimerStore timers, Desk desk, InstantSource clock) {
    this.database = database;
    this.timers = timers;
    this.desk = desk;
    this.clock = clock;
  }

  /** Looks at all that are due, one round at a time; how many it brought up to now. */
  @Scheduled(initialDelayString = DeskRounds.EVERY, fixedDelayString = DeskRounds.EVERY)
  public synchronized int run() {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var all = 0;
    var looked = batch(now);
    while (looked > 0) {
      all += looked;
      looked = batch(now);
    }
    return all;
  }

  private int batch(Instant now) {
    var due = database.inTransaction(ProviderScope.PROVIDER, tx -> timers.due(tx, now, BATCH));
    var done = 0;
    for (var ticket : due) {
      done += look(ticket, now) ? 1 : 0;
    }
    return done;
  }

  /** One ticket that cannot be brought on does not hold up the others. */
  private boolean look(TicketId ticket, Instant now) {
    try {
      return desk.bringTo(ticket, now);
    } catch (RuntimeException e) {
      log.atError().addKeyValue("ticket", ticket).setCause(e).log("ticket could not be brought on");
      return false;
    }
  }
}
