package org.rookery.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who did it, from where, in which request. */
public record Actor(
    Type type,
    @Nullable String id,
    @Nullable String name,
    @Nullable String email,
    @Nullable String impersonatorId,
    @Nullable String ip,
    @Nullable String userAgent,
    @Nullable String requestId) {

  /** What kind of caller. */
  public enum Type {
    MEMBER,
    TOKEN,
    PARTNER,
    PROVIDER,
    SYSTEM;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The product itself. */
  public static final Actor SYSTEM =
      new Actor(Type.SYSTEM, null, "System", null, null, null, null, null);
}
