package org.rookery.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs webhooks so that receivers know who sent them and when: Standard Webhooks. Pure. */
public final class WebhookSignature {
  private static final String PREFIX = "whsec_";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private WebhookSignature() {}

  /** A secret from these random bytes, as it is shown once. */
  public static String secret(byte[] random) {
    return PREFIX + Base64.getEncoder().encodeToString(random);
  }

  /** The headers of one try; the id is the same on every try. */
  public static Map<String, String> headers(String secret, String id, Instant at, byte[] body) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/json");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
    headers.put("webhook-signature", "v1," + sign(secret, id, at, body));
    return headers;
  }

  /**
   * Whether whoever knows the secret signed this body within the last five minutes. Of several
   * signatures, apart by a blank, one will do.
   */
  public static boolean isGenuine(
      String secret, String id, String timestamp, String signatures, byte[] body, Instant now) {
    if (!timestamp.matches("\\d{1,12}")) {
      return false;
    }
    var at = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
      return false;
    }
    var right = ("v1," + sign(secret, id, at, body)).getBytes(StandardCharsets.UTF_8);
    return Arrays.stream(signatures.split(" ", -1))
        .anyMatch(given -> MessageDigest.isEqual(right, given.getBytes(StandardCharsets.UTF_8)));
  }

  private static String sign(String secret, String id, Instant at, byte[] body) {
    try {
      var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
