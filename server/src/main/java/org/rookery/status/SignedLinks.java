package org.rookery.status;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rookery.platform.secrets.MasterKey;
import org.springframework.stereotype.Component;

/**
 * Links in letters that prove by themselves what they may do: for one subscriber of one page, one
 * purpose, until an instant. Nothing about them is stored.
 */
@Component
class SignedLinks {
  private static final int BODY = 16 + 8;
  private static final int SIGNATURE = 32;

  private final SecretKeySpec key;

  SignedLinks(MasterKey master) {
    this.key = new SecretKeySpec(master.derive("status links"), "HmacSHA256");
  }

  /** The text of a link. */
  String write(String purpose, UUID page, SubscriberId subscriber, Instant until) {
    var body =
        ByteBuffer.allocate(BODY)
            .putLong(subscriber.value().getMostSignificantBits())
            .putLong(subscriber.value().getLeastSignificantBits())
            .putLong(until.getEpochSecond())
            .array();
    var all = ByteBuffer.allocate(BODY + SIGNATURE).put(body).put(sign(purpose, page, body));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
  }

  /** Whose link it is, if we wrote it for this and it is not too late. */
  Optional<SubscriberId> read(String purpose, UUID page, String text, Instant now) {
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    if (all.length != BODY + SIGNATURE) {
      return Optional.empty();
    }
    var body = Arrays.copyOf(all, BODY);
    var buffer = ByteBuffer.wrap(body);
    var id = new UUID(buffer.getLong(), buffer.getLong());
    var isOurs =
        MessageDigest.isEqual(sign(purpose, page, body), Arrays.copyOfRange(all, BODY, all.length));
    return isOurs && buffer.getLong() >= now.getEpochSecond()
        ? Optional.of(new SubscriberId(id))
        : Optional.empty();
  }

  private byte[] sign(String purpose, UUID page, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((purpose + "\n" + page + "\n").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
