package org.rookery.identity;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.Place;

/** What one login is in one place. */
public record Member(
    Place place,
    MemberId id,
    LoginId login,
    String name,
    String email,
    @Nullable String phone,
    String role,
    String leadVisibility,
    String canAssign,
    Status status,
    Instant createdAt,
    long version) {

  /** invited → active ⇄ inactive; any but an owner → removed. */
  public enum Status {
    INVITED,
    ACTIVE,
    INACTIVE,
    REMOVED;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Whether this one takes a seat. */
    boolean seated() {
      return this == INVITED || this == ACTIVE;
    }
  }

  /** Whether nobody may demote, deactivate or remove this one. */
  public boolean isOwner() {
    return role.equals(BuiltInRoles.OWNER);
  }

  /** The same with another state of these. */
  Member with(
      String newName,
      @Nullable String newPhone,
      String newRole,
      String newLeadVisibility,
      String newCanAssign) {
    return new Member(
        place,
        id,
        login,
        newName,
        email,
        newPhone,
        newRole,
        newLeadVisibility,
        newCanAssign,
        status,
        createdAt,
        version);
  }

  /** The same in another status. */
  Member with(Status newStatus) {
    return new Member(
        place,
        id,
        login,
        name,
        email,
        phone,
        role,
        leadVisibility,
        canAssign,
        newStatus,
        createdAt,
        version);
  }
}
