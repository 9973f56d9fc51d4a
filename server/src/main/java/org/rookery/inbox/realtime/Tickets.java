package org.rookery.inbox.realtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rookery.identity.MemberId;
import org.rookery.platform.secrets.MasterKey;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * One-time tickets that open a console's socket: a browser cannot send headers with it, and the
 * session cookie alone would let other sites in. Signed, so that any node takes a ticket of any
 * other; valid for 30 seconds and once.
 */
@Component
class Tickets {
  static final Duration LIFE = Duration.ofSeconds(30);
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec key;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Boolean> used =
      Caffeine.newBuilder().expireAfterWrite(LIFE.multipliedBy(2)).build();

  Tickets(MasterKey master, InstantSource clock) {
    this.key = new SecretKeySpec(master.derive("realtime tickets"), "HmacSHA256");
    this.clock = clock;
  }

  /** Who may open the socket. */
  record Holder(WorkspaceId workspace, MemberId member, String name) {}

  String issue(Holder holder) {
    var nonce = new byte[12];
    random.nextBytes(nonce);
    var body =
        String.join(
            "|",
            Long.toString(clock.instant().plus(LIFE).toEpochMilli()),
            TEXT.encodeToString(nonce),
            holder.workspace().value().toString(),
            holder.member().value().toString(),
            TEXT.encodeToString(holder.name().getBytes(StandardCharsets.UTF_8)));
    return TEXT.encodeToString(body.getBytes(StandardCharsets.UTF_8)) + "." + sign(body);
  }

  /** The holder of a ticket that is genuine, fresh and was not used before on this node. */
  Optional<Holder> redeem(String ticket) {
    try {
      var parts = ticket.split("\\.", 2);
      var body = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
      var fields = body.split("\\|", -1);
      var genuine =
          MessageDigest.isEqual(
              sign(body).getBytes(StandardCharsets.UTF_8),
              parts[1].getBytes(StandardCharsets.UTF_8));
      var fresh = Instant.ofEpochMilli(Long.parseLong(fields[0])).isAfter(clock.instant());
      if (!genuine || !fresh || used.asMap().putIfAbsent(fields[1], true) != null) {
        return Optional.empty();
      }
      var name = new String(Base64.getUrlDecoder().decode(fields[4]), StandardCharsets.UTF_8);
      return Optional.of(
          new Holder(
              new WorkspaceId(UUID.fromString(fields[2])),
              new MemberId(UUID.fromString(fields[3])),
              name));
    } catch (RuntimeException malformed) {
      return Optional.empty();
    }
  }

  private String sign(String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return TEXT.encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
