package org.rookery.channel.website;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One-time tickets for {@code EventSource}, which cannot send a header. */
@Component
final class StreamTickets {
  static final Duration LIFE = Duration.ofSeconds(30);

  private final Cache<String, VisitorToken> tickets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(LIFE).build();
  private final SecureRandom random = new SecureRandom();

  String issue(VisitorToken token) {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    tickets.put(ticket, token);
    return ticket;
  }

  Optional<VisitorToken> redeem(String ticket) {
    return Optional.ofNullable(tickets.asMap().remove(ticket));
  }
}
