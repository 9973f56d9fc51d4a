package org.rookery.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import org.rookery.platform.db.PathDatabase;

/**
 * How long ago the horizon of the log last moved freely. Readers stop at the oldest transaction
 * with an id that is still open, anywhere in the cluster; while one stands, the age grows by a
 * second a second.
 *
 * <p>Measured from snapshots alone, which needs no right to look at other sessions: a sample
 * remembers the newest transaction id of its instant; the horizon is as old as the youngest sample
 * it has passed.
 */
public final class EventHorizon {
  private static final int SAMPLES = 1200;

  private final PathDatabase database;
  private final InstantSource clock;
  private final ArrayDeque<Sample> samples = new ArrayDeque<>();
  private volatile Duration age = Duration.ZERO;

  private record Sample(Instant at, long newest) {}

  /** Reads through the path's role. */
  public EventHorizon(PathDatabase database, InstantSource clock, MeterRegistry metrics) {
    this.database = database;
    this.clock = clock;
    Gauge.builder("rookery.events.horizon.age", () -> age.toMillis() / 1000.0)
        .baseUnit("seconds")
        .description("How long the oldest open writer has held back every reader of the event log")
        .register(metrics);
  }

  /** Looks at the cluster now and answers the age. */
  public synchronized Duration sample() {
    var now = clock.instant();
    var bounds =
        database.inTransaction(
            tx ->
                tx.fetchSingle(
                    """
                    select pg_snapshot_xmin(s)::text::bigint, pg_snapshot_xmax(s)::text::bigint
                    from pg_current_snapshot() s
                    """));
    long oldestOpen = bounds.get(0, Long.class);
    long newest = bounds.get(1, Long.class);
    while (samples.size() > 1 && second().newest() <= oldestOpen) {
      samples.removeFirst();
    }
    var stands = !samples.isEmpty() && oldestOpen < newest;
    age = stands ? Duration.between(samples.getFirst().at(), now) : Duration.ZERO;
    samples.addLast(new Sample(now, newest));
    if (samples.size() > SAMPLES) {
      samples.remove(samples.stream().skip(1).findFirst().orElseThrow());
    }
    return age;
  }

  /** The age at the last look. */
  public Duration age() {
    return age;
  }

  private Sample second() {
    return samples.stream().skip(1).findFirst().orElseThrow();
  }
}
