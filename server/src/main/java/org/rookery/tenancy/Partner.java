package org.rookery.tenancy;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An agency under its own brand; with a parent it is a reseller. */
public record Partner(
    PartnerId id,
    @Nullable PartnerId parent,
    String name,
    State state,
    Instant createdAt,
    long version) {

  /** Whether it works: active ⇄ suspended, any → closed. */
  public enum State {
    ACTIVE,
    SUSPENDED,
    CLOSED;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
