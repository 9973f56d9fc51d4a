package org.rookery.status;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.rookery.audit.Actor;
import org.rookery.desk.Author;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.status.StatusIncidents.Opening;
import org.rookery.status.StatusIncidents.Speaker;
import org.rookery.status.store.ComponentStore;
import org.rookery.status.store.DisturbanceStore;
import org.rookery.status.store.DisturbanceStore.Source;
import org.rookery.tenancy.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks the probes every minute. Three failures in a row change the component's state and leave a
 * draft of an incident for staff; three passes restore it.
 */
@Component
public class Probing {
  private static final Logger log = LoggerFactory.getLogger(Probing.class);
  private static final Source FOUND = new Source(Place.PROVIDER_KEY, "probe", null);
  private static final Speaker PRODUCT = new Speaker(Place.provider(), Actor.SYSTEM, Author.SYSTEM);

  private final Database database;
  private final ComponentStore components;
  private final DisturbanceStore disturbances;
  private final StatusIncidents incidents;
  private final StatusSnapshots snapshots;
  private final List<Probe> probes;
  private final InstantSource clock;

  Probing(
      Database database,
      ComponentStore components,
      DisturbanceStore disturbances,
      StatusIncidents incidents,
      StatusSnapshots snapshots,
      List<Probe> probes,
      InstantSource clock) {
    this.database = database;
    this.components = components;
    this.disturbances = disturbances;
    this.incidents = incidents;
    this.snapshots = snapshots;
    this.probes = probes;
    this.clock = clock;
  }

  /** Asks all probes once. */
  @Scheduled(initialDelay = 90, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
  public void run() {
    probes.forEach(probe -> found(probe.name(), passes(probe)));
  }

  private static boolean passes(Probe probe) {
    try {
      return probe.passes();
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("probe", probe.name()).setCause(e).log("probe failed");
      return false;
    }
  }

  /** What a probe says now. */
  public void found(String probe, boolean passed) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var changed =
        database.inTransaction(
            ProviderScope.PROVIDER,
            tx ->
                components.all(tx).stream()
                    .filter(it -> probe.equals(it.probe()))
                    .map(it -> components.lock(tx, it.id()).orElseThrow())
                    .anyMatch(it -> take(tx, it, passed, now)));
    if (changed) {
      snapshots.changed();
    }
  }

  private boolean take(DSLContext tx, StatusComponent it, boolean passed, Instant now) {
    var run = it.run().after(passed);
    if (!run.equals(it.run())) {
      components.probed(tx, it.id(), run);
    }
    if (run.down() == it.run().down()) {
      return false;
    }
    if (run.down()) {
      disturbances.begin(tx, FOUND, it.id(), it.failureState(), it.failureState(), now);
      var opening = new Opening(it.name(), it.failureState(), List.of(it.id()), now);
      incidents.open(tx, PRODUCT, opening, null);
    } else {
      disturbances.end(tx, FOUND, it.id(), now);
    }
    return true;
  }
}
