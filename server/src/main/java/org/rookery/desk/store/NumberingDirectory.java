package org.rookery.desk.store;

import static org.rookery.schema.desk.Tables.NUMBERING;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.rookery.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * Human numbers of tickets, {@code RK-2026-004217}, leased by this process in blocks: a counter row
 * in the tickets' transactions would make all of them wait for each other. A quiet desk leases one
 * at a time and leaves no gap.
 */
@Component
public class NumberingDirectory {
  private static final int LARGEST = 64;
  private static final Duration BUSY = Duration.ofSeconds(1);

  private final Database database;
  private int year;
  private long next;
  private long end;
  private int block = 1;
  private Instant leasedAt = Instant.EPOCH;

  NumberingDirectory(Database database) {
    this.database = database;
  }

  /** The next number of this year. */
  public synchronized String next(int wanted, Instant now) {
    if (wanted != year || next == end) {
      lease(wanted, now);
    }
    return String.format(Locale.ROOT, "RK-%d-%06d", year, next++);
  }

  private void lease(int wanted, Instant now) {
    block = leasedAt.plus(BUSY).isAfter(now) ? Math.min(LARGEST, block * 2) : 1;
    long last =
        database.directory(
            tx ->
                tx.insertInto(NUMBERING, NUMBERING.YEAR, NUMBERING.LAST)
                    .values(wanted, (long) block)
                    .onConflict(NUMBERING.YEAR)
                    .doUpdate()
                    .set(NUMBERING.LAST, NUMBERING.LAST.plus(block))
                    .returning(NUMBERING.LAST)
                    .fetchSingle()
                    .getLast());
    year = wanted;
    end = last + 1;
    next = end - block;
    leasedAt = now;
  }
}
