package org.rookery.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for an API token. */
public record NewApiToken(
    String name, Set<String> scopes, List<String> ipAllow, @Nullable Instant expiresAt) {

  /** A token with every scope that never expires. */
  public static NewApiToken withAllScopes(String name) {
    return new NewApiToken(name, TokenScopes.all(), List.of(), null);
  }
}
