package org.rookery.embeddedpostgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.rookery.embeddedpostgres.CannotStartPostgres.Reason;

/** The unpacked PostgreSQL programs of one version, in a folder that several servers may share. */
final class Binaries {
  static final String VERSION = "18.6.0";

  /** Written last: a folder without it is half unpacked and is unpacked again. */
  private static final String MARKER = ".complete";

  private final Path folder;

  private Binaries(Path folder) {
    this.folder = folder;
  }

  static Binaries unpackedIn(Path folder) {
    Folders.make(folder.resolve("..").normalize());
    var lock = folder.resolveSibling(folder.getFileName() + ".lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      if (!Files.exists(folder.resolve(MARKER))) unpackTo(folder);
    } catch (IOException e) {
      throw new CannotStartPostgres(
          Reason.BINARIES_NOT_USABLE, "PostgreSQL could not be unpacked to " + folder + ".", e);
    }
    return new Binaries(folder);
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  private static void unpackTo(Path folder) throws IOException {
    Folders.delete(folder);
    Files.createDirectories(folder);
    try (var packed = openArchive();
        var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) unpack(tar, entry, folder);
    }
    Files.writeString(folder.resolve(MARKER), VERSION);
  }

  private static InputStream openArchive() {
    var name = "/postgres-" + system() + "-" + processor() + ".txz";
    var stream = Binaries.class.getResourceAsStream(name);
    if (stream == null) {
      throw new CannotStartPostgres(
          Reason.BINARIES_NOT_USABLE,
          "There is no embedded PostgreSQL for this machine ("
              + name.substring(1)
              + "); use a server of your own with ROOKERY_DB_URL.");
    }
    return new BufferedInputStream(stream);
  }

  private static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) return "darwin";
    return name.startsWith("windows") ? "windows" : "linux";
  }

  private static String processor() {
    var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> name;
    };
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    var target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) throw new IOException("entry outside: " + entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
      if ((entry.getMode() & 0100) != 0) makeExecutable(target);
    }
  }

  private static void makeExecutable(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
