package org.rookery.roadmap;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.Partner;
import org.rookery.tenancy.PartnerId;

/**
 * How many partners want something: each one once, whatever the number of its members; a reseller
 * counts as the partner above it; who is suspended or gone does not count.
 */
final class Demand {
  private Demand() {}

  static int of(Collection<Vote> votes, Map<PartnerId, Partner> partners) {
    return votes.stream()
        .map(vote -> top(vote.partner(), partners))
        .filter(partner -> partner != null && partner.state() == Partner.State.ACTIVE)
        .collect(Collectors.toSet())
        .size();
  }

  private static @Nullable Partner top(PartnerId id, Map<PartnerId, Partner> partners) {
    var partner = partners.get(id);
    if (partner == null || partner.parent() == null) return partner;
    return partner.state() == Partner.State.ACTIVE ? partners.get(partner.parent()) : null;
  }
}
