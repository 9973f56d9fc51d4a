package org.rookery.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random texts that open something: cookies, token secrets, invitation links. Stored as SHA-256
 * only.
 */
final class SecretText {
  private static final SecureRandom RANDOM = new SecureRandom();

  private SecretText() {}

  /** 256 random bits in 43 characters that need no escaping anywhere. */
  static String next() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is stored of it. A fast hash is enough: the text itself is random. */
  static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
