package org.rookery.desk.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rookery.platform.json.Json;

/**
 * The file of a proof: a ZIP whose manifest names every other file with its SHA-256 and is signed.
 */
public final class ProofArchive {
  static final String FORMAT = "rookery-proof/1";
  static final String MANIFEST = "manifest.json";
  static final String SIGNATURE = "manifest.sig";
  static final String SUMMARY = "summary.json";
  static final String CALENDARS = "calendars.json";
  static final String TICKETS = "tickets/";
  private static final String PAPER = "summary.pdf";

  private ProofArchive() {}

  /** What is in the file, and which key signed it. */
  record Manifest(
      String format, Instant madeAt, String algorithm, String publicKey, List<Part> files) {}

  /** One file of it. */
  record Part(String name, long size, String sha256) {
    static Part of(String name, byte[] bytes) {
      return new Part(name, bytes.length, HexFormat.of().formatHex(ProofKey.sha256(bytes)));
    }
  }

  /** Writes and signs a pack. */
  public static byte[] write(
      ProofSummary summary,
      List<ProofCalendar> calendars,
      List<ProofTicket> tickets,
      byte[] publicKey,
      PrivateKey key) {
    var files = new LinkedHashMap<String, byte[]>();
    files.put(SUMMARY, json(summary));
    files.put(PAPER, ProofPaper.of(summary, tickets, ProofKey.fingerprint(publicKey)));
    files.put(CALENDARS, json(calendars));
    tickets.forEach(it -> files.put(TICKETS + it.number() + ".json", json(it)));
    var parts = files.entrySet().stream().map(it -> Part.of(it.getKey(), it.getValue())).toList();
    var encoded = Base64.getEncoder().encodeToString(publicKey);
    var manifest = json(new Manifest(FORMAT, summary.madeAt(), ProofKey.ALGORITHM, encoded, parts));
    var signature = Base64.getEncoder().encodeToString(ProofKey.sign(key, manifest));
    return zip(manifest, signature.getBytes(StandardCharsets.US_ASCII), files);
  }

  private static byte[] json(Object value) {
    return Json.write(value).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(byte[] manifest, byte[] signature, Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, MANIFEST, manifest);
      put(zip, SIGNATURE, signature);
      for (var file : files.entrySet()) {
        put(zip, file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("in memory", e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
