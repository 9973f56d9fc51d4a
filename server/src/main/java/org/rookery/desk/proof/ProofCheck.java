package org.rookery.desk.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.desk.proof.ProofArchive.Manifest;
import org.rookery.desk.proof.ProofArchive.Part;
import org.rookery.platform.json.Json;

/**
 * Checks a proof: is the signature genuine, is every file the one that was signed, and does every
 * promise come out the same when it is counted again? Needs the file alone.
 */
public final class ProofCheck {
  private static final long LARGEST = 512L * 1024 * 1024;
  private static final int MOST_FILES = 100_000;

  private final Map<String, byte[]> files;
  private final List<String> good = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  private ProofCheck(Map<String, byte[]> files) {
    this.files = files;
  }

  /**
   * What was found: sentences for people.
   *
   * @param fingerprint of the key that signed it; empty if none can be read
   */
  public record Report(List<String> good, List<String> wrong, String fingerprint) {
    /** Whether nothing is wrong. */
    public boolean isValid() {
      return wrong.isEmpty();
    }
  }

  /** Checks a file. */
  public static Report of(Path file) throws IOException {
    try {
      return new ProofCheck(read(file)).report();
    } catch (ZipException damaged) {
      return new Report(
          List.of(), List.of("The file is damaged or no proof pack: " + damaged.getMessage()), "");
    }
  }

  private static Map<String, byte[]> read(Path file) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    var left = LARGEST;
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_FILES) {
        throw new ZipException("it holds too many files");
      }
      for (var entry : zip.stream().toList()) {
        try (var in = zip.getInputStream(entry)) {
          var bytes = in.readNBytes(Math.toIntExact(left));
          left -= bytes.length;
          if (left <= 0) {
            throw new ZipException("it is too large");
          }
          if (files.put(entry.getName(), bytes) != null) {
            throw new ZipException("it holds " + entry.getName() + " twice");
          }
        } catch (ZipException damaged) {
          throw new ZipException(entry.getName() + ": " + damaged.getMessage());
        }
      }
    }
    return files;
  }

  private Report report() {
    var bytes = files.get(ProofArchive.MANIFEST);
    var signature = files.get(ProofArchive.SIGNATURE);
    if (bytes == null || signature == null) {
      wrong.add("There is no signed list of contents (manifest.json, manifest.sig).");
      return new Report(good, wrong, "");
    }
    try {
      var manifest = Json.read(text(bytes), Manifest.class);
      var key = Base64.getDecoder().decode(manifest.publicKey());
      signature(manifest, key, bytes, signature);
      contents(manifest);
      if (wrong.isEmpty()) {
        recount();
      }
      return new Report(good, wrong, ProofKey.fingerprint(key));
    } catch (RuntimeException unreadable) {
      wrong.add("The list of contents cannot be read: " + unreadable.getMessage());
      return new Report(good, wrong, "");
    }
  }

  private void signature(Manifest manifest, byte[] key, byte[] bytes, byte[] signature) {
    var signed = Base64.getMimeDecoder().decode(signature);
    if (!ProofArchive.FORMAT.equals(manifest.format())) {
      wrong.add("manifest.json: this format is not known here: " + manifest.format());
    } else if (ProofKey.isGenuine(key, bytes, signed)) {
      good.add("The signature of the list of contents is genuine.");
    } else {
      wrong.add("manifest.json or manifest.sig was changed: the signature does not fit.");
    }
  }

  private void contents(Manifest manifest) {
    var rest = new LinkedHashSet<>(files.keySet());
    rest.remove(ProofArchive.MANIFEST);
    rest.remove(ProofArchive.SIGNATURE);
    for (var part : manifest.files()) {
      rest.remove(part.name());
      compare(part, files.get(part.name()));
    }
    rest.forEach(name -> wrong.add(name + " was added: the signed list does not name it."));
    if (wrong.isEmpty()) {
      good.add("All " + manifest.files().size() + " files are those that were signed.");
    }
  }

  private void compare(Part part, byte @Nullable [] bytes) {
    if (bytes == null) {
      wrong.add(part.name() + " is missing.");
    } else if (bytes.length != part.size()) {
      wrong.add(
          part.name()
              + " was changed: "
              + bytes.length
              + " bytes, signed were "
              + part.size()
              + ".");
    } else if (!Part.of(part.name(), bytes).sha256().equals(part.sha256())) {
      wrong.add(part.name() + " was changed: its SHA-256 is not the one that was signed.");
    }
  }

  private void recount() {
    var summary = Json.read(text(file(ProofArchive.SUMMARY)), ProofSummary.class);
    var calendars = calendars();
    var tickets =
        files.keySet().stream()
            .filter(name -> name.startsWith(ProofArchive.TICKETS))
            .map(name -> Json.read(text(file(name)), ProofTicket.class))
            .toList();
    tickets.forEach(it -> recount(it, calendars.getOrDefault(it.calendarId(), Map.of()), summary));
    if (!ProofSummary.count(tickets, summary.from(), summary.to()).equals(summary.promises())) {
      wrong.add("summary.json: the promises of the tickets add up to other figures.");
    }
    if (tickets.size() != summary.tickets()) {
      wrong.add(
          "summary.json: it tells of " + summary.tickets() + " tickets, not " + tickets.size());
    }
    if (wrong.isEmpty()) {
      var count = tickets.stream().mapToInt(it -> it.clocks().size()).sum();
      good.add(
          count
              + " promises of "
              + tickets.size()
              + " tickets were counted again, with the same due times.");
      good.add(summary.partnerName() + ", " + summary.month() + ": " + told(summary));
    }
  }

  private static String told(ProofSummary summary) {
    return String.join(
        ", ",
        summary.promises().stream()
            .map(
                it -> it.clock().text() + " " + it.met() + " kept and " + it.breached() + " broken")
            .toList());
  }

  private void recount(
      ProofTicket ticket, Map<Integer, CalendarVersion> versions, ProofSummary summary) {
    for (var clock : ticket.clocks()) {
      var where = ProofArchive.TICKETS + ticket.number() + ".json, " + clock.name() + ": ";
      try {
        var again = clock.recount(versions, summary.madeAt());
        var said = clock.outcome();
        if (!Objects.equals(again.dueAt(), said.dueAt())) {
          wrong.add(where + "due " + said.dueAt() + ", counted again " + again.dueAt());
        } else if (!again.equals(said)) {
          wrong.add(where + "its outcome or its stretches are others when counted again.");
        }
      } catch (RuntimeException impossible) {
        wrong.add(where + "cannot be counted: " + impossible.getMessage());
      }
    }
  }

  private Map<String, Map<Integer, CalendarVersion>> calendars() {
    var all = new TreeMap<String, Map<Integer, CalendarVersion>>();
    for (var it : Json.read(text(file(ProofArchive.CALENDARS)), ProofCalendar[].class)) {
      all.computeIfAbsent(it.id(), _ -> new TreeMap<>()).put(it.version(), it.compiled());
    }
    return all;
  }

  private byte[] file(String name) {
    return Objects.requireNonNull(files.get(name), name + " is missing");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
