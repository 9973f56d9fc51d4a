package org.rookery.identity;

import java.util.Set;

/**
 * A named set of permissions.
 *
 * @param key {@code admin} of a built-in role, {@code role_…} of a place's own
 * @param builtIn comes with the product: copyable, not editable
 * @param active an inactive one cannot be given, but keeps its holders
 * @param visibility whose conversations its holders see
 */
public record Role(
    String key,
    String name,
    String description,
    Set<String> permissions,
    boolean builtIn,
    boolean active,
    Visibility visibility,
    long version) {

  /** Whether this is the role that nobody takes away. */
  public boolean isOwner() {
    return key.equals(BuiltInRoles.OWNER);
  }
}
