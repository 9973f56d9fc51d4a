package org.rookery.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts failures per key and locks the key once there were too many in the window. Counts live in
 * this process: a restart forgives, which an attacker cannot cause.
 */
final class Throttle {
  private final Duration window;
  private final int failures;
  private final Cache<String, Bucket> buckets;

  Throttle(int failures, Duration window) {
    this.failures = failures;
    this.window = window;
    this.buckets = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(window).build();
  }

  /** How long the key stays locked; empty if it may try. */
  Optional<Duration> locked(String key) {
    var bucket = buckets.getIfPresent(key);
    if (bucket == null) {
      return Optional.empty();
    }
    var wait = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    return wait > 0 ? Optional.of(Duration.ofNanos(wait)) : Optional.empty();
  }

  /** Counts one failure. */
  void failed(String key) {
    buckets.get(key, _ -> bucket()).tryConsume(1);
  }

  /** Forgets the failures of a key. */
  void succeeded(String key) {
    buckets.invalidate(key);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(failures).refillIntervally(failures, window))
        .build();
  }
}
