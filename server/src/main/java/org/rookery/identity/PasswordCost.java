package org.rookery.identity;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one hash of a password costs; a stored hash keeps the cost it was made with.
 *
 * @param memoryKib memory in KiB
 * @param passes how often it is gone through
 */
@ConfigurationProperties("rookery.passwords")
record PasswordCost(@DefaultValue("16384") int memoryKib, @DefaultValue("2") int passes) {

  /** These bytes as the hash of a password: checking against it costs the same as any other. */
  String hashOf(byte[] salt, byte[] hash, int lanes) {
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            memoryKib, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
  }
}
