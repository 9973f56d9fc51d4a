package org.rookery.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's way in. Its realm is the provider (all zeros) or one partner; the e-mail is unique
 * there.
 */
public record Login(
    LoginId id,
    UUID realm,
    String email,
    String name,
    @Nullable String phone,
    String locale,
    String timeZone,
    @Nullable String passwordHash,
    boolean mustChangePassword,
    @Nullable Instant lastSignInAt,
    long version) {

  @Override
  public String toString() {
    return "Login[" + id + "]"; // a record's own text would show the hash
  }
}
