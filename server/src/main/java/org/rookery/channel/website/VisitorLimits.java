package org.rookery.channel.website;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.rookery.channel.ChannelAddress;
import org.springframework.stereotype.Component;

/** Counts what visitors and addresses do, in this node's memory. */
@Component
final class VisitorLimits {
  private final WidgetLimits limits;
  private final Cache<ChannelAddress, Bucket> messages = cache();
  private final Cache<ChannelAddress, Bucket> events = cache();
  private final Cache<ChannelAddress, Bucket> uploads =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofHours(25)).build();
  private final Cache<String, Bucket> sessions = cache();

  VisitorLimits(WidgetLimits limits) {
    this.limits = limits;
  }

  /** Milliseconds until the visitor may say something again; 0 is now. */
  long message(ChannelAddress visitor) {
    return take(
        messages.get(
            visitor,
            _ ->
                Bucket.builder()
                    .addLimit(
                        l ->
                            l.capacity(limits.messagesPer10Seconds())
                                .refillGreedy(
                                    limits.messagesPer10Seconds(), Duration.ofSeconds(10)))
                    .addLimit(
                        l ->
                            l.capacity(limits.messagesPerHour())
                                .refillGreedy(limits.messagesPerHour(), Duration.ofHours(1)))
                    .build()));
  }

  /** Milliseconds until the visitor may report something again. */
  long event(ChannelAddress visitor) {
    return take(events.get(visitor, _ -> bucket(limits.eventsPerMinute(), Duration.ofMinutes(1))));
  }

  /** Milliseconds until the visitor may send a file again. */
  long upload(ChannelAddress visitor) {
    return take(uploads.get(visitor, _ -> bucket(limits.uploadsPerDay(), Duration.ofDays(1))));
  }

  /** Milliseconds until this address may open a session again. */
  long session(String address) {
    return take(
        sessions.get(network(address), _ -> bucket(limits.sessionsPerHour(), Duration.ofHours(1))));
  }

  /** The address itself, or the /64 an IPv6 address stands in: one household has many of them. */
  static String network(String address) {
    try {
      var bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 16
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) + "/64"
          : address;
    } catch (UnknownHostException _) {
      return address;
    }
  }

  static Bucket bucket(int count, Duration per) {
    return Bucket.builder().addLimit(l -> l.capacity(count).refillGreedy(count, per)).build();
  }

  private static long take(Bucket bucket) {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? 0
        : Math.max(1, TimeUnit.NANOSECONDS.toMillis(probe.getNanosToWaitForRefill()));
  }

  private static <K> Cache<K, Bucket> cache() {
    return Caffeine.newBuilder()
        .maximumSize(100_000)
        .expireAfterAccess(Duration.ofMinutes(70))
        .build();
  }
}
