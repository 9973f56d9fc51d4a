package org.rookery.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/**
 * Places this process has appended to since they were sealed. A place is handed out twice, one run
 * apart: at the first time its transaction may not have committed yet, at the second it has, or its
 * time-out has ended it.
 */
@Component
class Unsealed {
  private final Set<Place> places = ConcurrentHashMap.newKeySet();
  private Set<Place> handedOutOnce = Set.of();

  void add(Place place) {
    places.add(place);
  }

  /** The places to look at now. */
  synchronized Set<Place> take() {
    var fresh = Set.copyOf(places);
    places.removeAll(fresh);
    var taken = new HashSet<>(handedOutOnce);
    taken.addAll(fresh);
    handedOutOnce = fresh;
    return taken;
  }
}
