package org.rookery.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;

/**
 * On whose behalf something is done, and how far it may go: nobody grants a permission they lack.
 *
 * @param member who it is in this place; null for the product itself
 * @param permissions what they may; null is everything
 */
public record Authority(Actor actor, @Nullable MemberId member, @Nullable Set<String> permissions) {

  /** The product itself: set-up, first owners, the sample data. */
  public static final Authority SYSTEM = new Authority(Actor.SYSTEM, null, null);

  /** One of these permissions that this authority lacks, if any. */
  Optional<String> lacking(Collection<String> wanted) {
    var mine = permissions;
    return mine == null
        ? Optional.empty()
        : wanted.stream().filter(it -> !mine.contains(it)).findFirst();
  }
}
