package org.rookery.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.Place;

/** One link of a day's hash chain: its hash covers the entry and the link before. */
record Seal(long position, UUID entry, String prevHash, String hash) {

  /** What the first link of a day hangs on. */
  static String anchor(Place place, LocalDate day) {
    return sha256(place.text() + " " + day);
  }

  /** The link that follows {@code prevHash}. */
  static Seal of(long position, AuditEntry entry, String prevHash) {
    return new Seal(position, entry.id().value(), prevHash, hash(entry, prevHash));
  }

  static String hash(AuditEntry entry, String prevHash) {
    var fields =
        Arrays.asList(
            prevHash,
            entry.id().text(),
            entry.at().toString(),
            entry.actorType(),
            entry.actorId(),
            entry.actorName(),
            entry.actorEmail(),
            entry.impersonatorId(),
            entry.ip(),
            entry.userAgent(),
            entry.action(),
            entry.objectType(),
            entry.objectId(),
            entry.objectName(),
            entry.before(),
            entry.after(),
            entry.result(),
            entry.requestId());
    return sha256(Json.write(fields));
  }

  private static String sha256(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
