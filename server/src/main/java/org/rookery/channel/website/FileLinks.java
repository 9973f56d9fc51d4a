package org.rookery.channel.website;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rookery.channel.VisitorFiles;
import org.rookery.platform.id.Id;
import org.rookery.platform.secrets.MasterKey;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Signs addresses of files: who has one may read, or write, this file for a while, and nothing
 * else.
 */
@Component
class FileLinks implements VisitorFiles {
  static final String PATH = "/w/v1/files/raw/";
  static final Duration READ = Duration.ofMinutes(10);
  static final Duration WRITE = Duration.ofHours(1);

  /** A thread stays on a member's screen for a while, and shows its pictures when scrolled to. */
  private static final Duration MEMBER_READ = Duration.ofHours(1);

  private static final int BODY = 1 + 16 + 16 + 8;
  private static final int SIGNATURE = 16;

  private final SecretKeySpec key;
  private final InstantSource clock;

  FileLinks(MasterKey master, InstantSource clock) {
    this.key = new SecretKeySpec(master.derive("links to visitors' files"), "HmacSHA256");
    this.clock = clock;
  }

  /** What a link is for. */
  enum Use {
    READ,
    WRITE
  }

  /** A link that is good. */
  record Link(Use use, WorkspaceId workspace, UploadId upload) {}

  @Override
  public Optional<String> address(WorkspaceId workspace, String uploadId) {
    try {
      var until = clock.instant().plus(MEMBER_READ);
      return Optional.of(PATH + sign(Use.READ, workspace, UploadId.of(uploadId), until));
    } catch (Id.MalformedId _) {
      return Optional.empty();
    }
  }

  String sign(Use use, WorkspaceId workspace, UploadId upload, Instant until) {
    var body = ByteBuffer.allocate(BODY + SIGNATURE);
    body.put(code(use));
    put(body, workspace.value());
    put(body, upload.value());
    body.putLong(until.toEpochMilli());
    body.put(signature(body.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(body.array());
  }

  Optional<Link> read(Use use, String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    if (bytes.length != BODY + SIGNATURE
        || !MessageDigest.isEqual(
            signature(bytes), Arrays.copyOfRange(bytes, BODY, bytes.length))) {
      return Optional.empty();
    }
    var body = ByteBuffer.wrap(bytes);
    var signedUse = body.get();
    var link = new Link(use, new WorkspaceId(uuid(body)), new UploadId(uuid(body)));
    var until = Instant.ofEpochMilli(body.getLong());
    return signedUse == code(use) && until.isAfter(clock.instant())
        ? Optional.of(link)
        : Optional.empty();
  }

  private static byte code(Use use) {
    return (byte) (use == Use.READ ? 0 : 1);
  }

  private byte[] signature(byte[] bytes) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(bytes, 0, BODY);
      return Arrays.copyOf(mac.doFinal(), SIGNATURE);
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
