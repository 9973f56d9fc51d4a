package org.rookery.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's key: 256 random bits in a file beside the database, never in it. Everything
 * secret is encrypted with, or derived from it; without the file a stolen database says nothing.
 */
public final class MasterKey {
  private static final int BYTES = 32;

  private final byte[] key;

  private MasterKey(byte[] key) {
    this.key = key;
  }

  /** Reads the key, or makes one (readable by this user only) if there is none yet. */
  public static MasterKey in(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      var bytes = Files.readAllBytes(file);
      if (bytes.length != BYTES) {
        throw new IllegalStateException(
            "The key file " + file + " is damaged; restore it from a backup.");
      }
      return new MasterKey(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be read.", e);
    }
  }

  private static void create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(file.getParent(), "key", ".new", onlyUs);
    Files.write(draft, fresh);
    Files.move(draft, file);
  }

  /** 256 bits for one purpose; another purpose gives unrelated bits. */
  public byte[] derive(String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
