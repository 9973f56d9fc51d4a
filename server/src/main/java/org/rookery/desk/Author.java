package org.rookery.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did something to a ticket. */
public record Author(Side side, @Nullable UUID member, String name) {

  /** Whose people they are. */
  public enum Side {
    STAFF,
    PARTNER,
    SYSTEM
  }

  /** The desk itself: its scheduler. */
  public static final Author SYSTEM = new Author(Side.SYSTEM, null, "");

  /** Somebody of the provider. */
  public boolean isStaff() {
    return side == Side.STAFF;
  }

  /** Somebody of the partner. */
  public boolean isPartner() {
    return side == Side.PARTNER;
  }
}
