package org.rookery.app.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.http.ApiException;

/** Instants that a database column can hold. */
final class Instants {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private Instants() {}

  static @Nullable Instant storable(String field, @Nullable Instant instant) {
    if (instant != null && (instant.isBefore(FIRST) || instant.isAfter(LAST))) {
      throw ApiException.invalid(field, "out_of_range", "A year between 1 and 9999.");
    }
    return instant;
  }
}
