package org.rookery.audit;

import java.util.concurrent.atomic.AtomicBoolean;
import org.rookery.tenancy.Partners;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The background job that extends the hash chains. The first run looks at every place, which
 * catches what was appended before a crash; later runs only at places this process appended to.
 */
@Component
public class Sealing {
  private static final Logger log = LoggerFactory.getLogger(Sealing.class);

  private final AuditLog audit;
  private final Unsealed unsealed;
  private final Partners partners;
  private final Workspaces workspaces;
  private final AtomicBoolean lookedEverywhere = new AtomicBoolean();

  Sealing(AuditLog audit, Unsealed unsealed, Partners partners, Workspaces workspaces) {
    this.audit = audit;
    this.unsealed = unsealed;
    this.partners = partners;
    this.workspaces = workspaces;
  }

  /** Seals what waits; one place that fails does not keep the others from it. */
  public void run() {
    if (lookedEverywhere.compareAndSet(false, true)) {
      seal(Place.provider());
      partners.forEach(id -> seal(new Place.OfPartner(id)));
      workspaces.forEach(id -> seal(new Place.OfWorkspace(id)));
    }
    unsealed.take().forEach(this::seal);
  }

  private void seal(Place place) {
    try {
      audit.seal(place);
    } catch (RuntimeException failure) {
      unsealed.add(place);
      log.atWarn()
          .addKeyValue("place", place.text())
          .setCause(failure)
          .log("audit chain not sealed");
    }
  }
}
