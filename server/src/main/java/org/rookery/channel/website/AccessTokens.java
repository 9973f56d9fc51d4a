package org.rookery.channel.website;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.ChannelKind;
import org.rookery.message.BotId;
import org.rookery.platform.secrets.MasterKey;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Signs and reads access tokens: fixed bytes and their HMAC, so that no other node and no database
 * is asked.
 */
@Component
final class AccessTokens {
  static final Duration LIFE = Duration.ofMinutes(15);

  private static final int BODY = 4 * 16 + 1 + 8 + 8;
  private static final int SIGNATURE = 32;

  private final SecretKeySpec key;
  private final InstantSource clock;

  AccessTokens(MasterKey master, InstantSource clock) {
    this.key = new SecretKeySpec(master.derive("visitor access tokens"), "HmacSHA256");
    this.clock = clock;
  }

  Instant expiry() {
    return clock.instant().plus(LIFE);
  }

  String sign(VisitorToken token) {
    var body = ByteBuffer.allocate(BODY + SIGNATURE);
    put(body, token.workspace().value());
    put(body, token.bot().value());
    put(body, token.session().value());
    put(body, token.visitor().value());
    body.put((byte) (token.channel() == ChannelKind.LANDING ? 1 : 0));
    body.putLong(token.origin());
    body.putLong(token.expiresAt().toEpochMilli());
    body.put(signature(body.array(), BODY));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(body.array());
  }

  /** The token if it is ours, whole, and not expired. */
  Optional<VisitorToken> read(@Nullable String text) {
    var bytes = decode(text);
    if (bytes == null) {
      return Optional.empty();
    }
    var expected = signature(bytes, BODY);
    var given = new byte[SIGNATURE];
    System.arraycopy(bytes, BODY, given, 0, SIGNATURE);
    if (!MessageDigest.isEqual(expected, given)) {
      return Optional.empty();
    }
    var token = parse(ByteBuffer.wrap(bytes));
    return token.expiresAt().isAfter(clock.instant()) ? Optional.of(token) : Optional.empty();
  }

  /** A short hash of an origin, to bind a token to it. */
  static long originHash(@Nullable String origin) {
    if (origin == null) {
      return 0;
    }
    return ByteBuffer.wrap(sha256(origin)).getLong();
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte @Nullable [] decode(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      return bytes.length == BODY + SIGNATURE ? bytes : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static VisitorToken parse(ByteBuffer body) {
    return VisitorToken.of(
        new WorkspaceId(uuid(body)),
        new BotId(uuid(body)),
        new VisitorSessionId(uuid(body)),
        new VisitorId(uuid(body)),
        body.get() == 1 ? ChannelKind.LANDING : ChannelKind.WEBSITE,
        body.getLong(),
        Instant.ofEpochMilli(body.getLong()));
  }

  private byte[] signature(byte[] bytes, int length) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(bytes, 0, length);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static void put(ByteBuffer body, UUID id) {
    body.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID uuid(ByteBuffer body) {
    return new UUID(body.getLong(), body.getLong());
  }
}
